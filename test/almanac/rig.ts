import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { tellRun } from '../../src/almanac/report.ts'
import { update } from '../../src/almanac/update.ts'
import type { Upstream } from '../../src/almanac/upstreams.ts'
import { HEADER } from '../../src/chronicle/almanac.ts'
import { type Repository, startGitHub } from './loopback.ts'

export const TOKEN = 'ghp_notARealToken1234567890'

/** Envoy has releases, Kuma tags alone. */
export const UPSTREAMS: readonly Upstream[] = [
  { repository: 'envoyproxy/envoy', releases: [[/^v(\d+\.\d+\.\d+(?:-rc\d+)?)$/, 'envoy']] },
  { repository: 'kumahq/kuma', releases: [[/^v?(\d+\.\d+\.\d+)$/, 'kuma']] },
]

export const envoy = (version: string, date: string, kind = 'patch') =>
  `envoy,${version},${date},${kind},https://github.com/envoyproxy/envoy/releases/tag/v${version}`
export const kuma = (version: string, date: string, kind = 'patch') =>
  `kuma,${version},${date},${kind},https://github.com/kumahq/kuma/releases/tag/${version}`
const csv = (rows: readonly string[]) => `${[HEADER, ...rows].join('\n')}\n`

/** What GitHub knows of versions that were released as they were tagged. */
export const released = (days: Readonly<Record<string, string>>): Repository => ({
  releases: Object.entries(days)
    .map(([version, day]) => ({ tag: `v${version}`, at: `${day}T18:00:00Z` }))
    .reverse(),
  tags: Object.keys(days)
    .map(version => ({ name: `v${version}` }))
    .reverse(),
})

const STORY = `## 2026-04-24 release: Envoy 1.38.0 / Envoy 1.38.0 发布

Told in words.
用文字讲述。

### Sources

- [Release](https://github.com/envoyproxy/envoy/releases/tag/v1.38.0)
`

/** A folder of knowledge, a GitHub on this machine, and runs of the one against the other. */
export async function startRig(rows: { envoy: readonly string[]; kuma: readonly string[] }, decided = '') {
  const dir = mkdtempSync(join(tmpdir(), 'almanac-'))
  const github = await startGitHub()
  const files = {
    'knowledge/envoy/project.md': '# Envoy / Envoy\n\nA proxy.\n代理。\n',
    'knowledge/kuma/project.md': '# Kuma / Kuma\n\nA mesh.\n网格。\n',
    'knowledge/envoy/2026.md': STORY,
    'knowledge/almanac/envoy.csv': csv(rows.envoy),
    'knowledge/almanac/kuma.csv': csv(rows.kuma),
    'knowledge/almanac/decided.txt': decided,
  }
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(dir, name)), { recursive: true })
    writeFileSync(join(dir, name), text)
  }
  const read = (name: string) => readFileSync(join(dir, name), 'utf8')
  return {
    dir,
    github,
    read,
    write: (name: string, text: string) => writeFileSync(join(dir, name), text),
    rowsOf: (project: string) => read(`knowledge/almanac/${project}.csv`).trim().split('\n').slice(1),
    /** Runs it once; what is printed comes back, and whether it went well. */
    async run(patience: { timeoutMs?: number } = {}) {
      github.seen.length = 0
      const places = { knowledge: join(dir, 'knowledge'), memory: join(dir, 'data/almanac.json') }
      const api = { url: github.url, token: TOKEN, pauseMs: 1, ...patience }
      const { lines, isWell } = tellRun(await update(places, api, UPSTREAMS))
      return { lines: lines.map(line => line.replaceAll(dir, '.').replaceAll(github.url, 'GITHUB')), isWell }
    },
    async close() {
      await github.close()
      rmSync(dir, { recursive: true })
    },
  }
}
export type Rig = Awaited<ReturnType<typeof startRig>>
