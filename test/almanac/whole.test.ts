import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readDecisions } from '../../src/almanac/decided.ts'
import { tellRun } from '../../src/almanac/report.ts'
import { update } from '../../src/almanac/update.ts'
import { pageOf, UPSTREAMS } from '../../src/almanac/upstreams.ts'
import { type Loopback, startGitHub } from './loopback.ts'

/** What the newest release of each upstream will be tagged as, long after the last row of any. */
const COMING: Readonly<Record<string, string>> = {
  'linkerd/linkerd': '1.99.0',
  'linkerd/linkerd2': 'edge-27.1.1',
  'istio/istio': '1.99.0',
  'servicemeshinterface/smi-spec': 'v0.99.0',
}
const comingOf = (repository: string) => COMING[repository] ?? 'v99.0.0'

const dir = mkdtempSync(join(tmpdir(), 'whole-'))
const folder = join(dir, 'knowledge/almanac')
const lists = () =>
  readdirSync(folder)
    .filter(name => name.endsWith('.csv') && name !== 'relations.csv')
    .map(name => readFileSync(join(folder, name), 'utf8'))
let github: Loopback

beforeAll(async () => {
  cpSync('knowledge', join(dir, 'knowledge'), { recursive: true })
  github = await startGitHub()
  const { decisions } = readDecisions('decided.txt', readFileSync(join(folder, 'decided.txt'), 'utf8'))
  const rows = lists().flatMap(text => text.trim().split('\n').slice(1))
  for (const { repository } of UPSTREAMS) {
    const start = pageOf(repository, '')
    const own = rows.flatMap(row => {
      const [, , date = '', , source = ''] = row.split(',')
      return source.startsWith(start) ? [{ tag: decodeURIComponent(source.slice(start.length)), date }] : []
    })
    const decided = [...decisions].flatMap(([key, decision]) => {
      const [of, tag = ''] = key.split(' ')
      return of === repository ? [{ tag, decision }] : []
    })
    const dayOf = new Map(decided.map(({ tag, decision }) => [tag, decision]))
    github.repositories.set(repository, {
      releases: own
        .filter(({ tag }) => dayOf.get(tag) !== 'gone')
        .map(({ tag, date }) => {
          const day = dayOf.get(tag)
          return { tag, at: `${day !== undefined && /^\d/.test(day) ? day : date}T12:00:00Z` }
        })
        .reverse(),
      tags: [
        ...own.map(({ tag }) => ({ name: tag })).reverse(),
        ...decided.filter(({ decision }) => decision === 'none').map(({ tag }) => ({ name: tag })),
      ],
    })
  }
})
afterAll(async () => {
  await github.close()
  rmSync(dir, { recursive: true })
})

const run = async () => {
  const places = { knowledge: join(dir, 'knowledge'), memory: join(dir, 'data/almanac.json') }
  return tellRun(await update(places, { url: github.url, pauseMs: 1 }))
}

test('the whole almanac, as it stands, agrees with a GitHub that has what it lists', {
  timeout: 60_000,
}, async () => {
  const before = lists()
  const { lines, isWell } = await run()
  expect(lines.filter(line => !line.endsWith(': nothing new')).slice(0, -1)).toEqual([])
  expect(lines.at(-1)).toMatch(/^0 rows written, \d+ in all$/)
  expect(isWell).toBe(true)
  expect(lists()).toEqual(before)
  const pages = github.seen.filter(({ path }) => path.includes('/linkerd/linkerd2/releases?'))
  expect(pages.length).toBeGreaterThan(4)
})

test('and takes what each of them releases next, once', { timeout: 60_000 }, async () => {
  for (const [repository, made] of github.repositories) {
    const tag = comingOf(repository)
    made.releases.unshift({ tag, at: '2027-01-07T09:00:00Z' })
    made.tags.unshift({ name: tag })
  }
  const { lines, isWell } = await run()
  expect(lines.at(-1)).toContain(`${UPSTREAMS.length} rows written`)
  expect(isWell).toBe(true)
  expect((await run()).lines.at(-1)).toContain('0 rows written')
  expect(lists().filter(text => text.includes(',2027-01-07,'))).toHaveLength(UPSTREAMS.length)
})
