import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { resolve } from 'node:path'
import { text } from 'node:stream/consumers'
import { afterEach, describe, expect, test } from 'vitest'
import { UPSTREAMS } from '../../src/almanac/upstreams.ts'
import { envoy, kuma, type Rig, released, startRig, TOKEN } from './rig.ts'

const ROOT = resolve(import.meta.dirname, '../..')

/** Runs the real command in a folder of its own, against the GitHub on this machine. */
async function run(rig: Rig, command: string, env: Record<string, string> = {}) {
  const child = spawn(`${ROOT}/node_modules/.bin/tsx`, [`${ROOT}/src/almanac/run.ts`, command], {
    cwd: rig.dir,
    env: {
      PATH: process.env.PATH,
      KNOWLEDGE_DIR: 'knowledge',
      ALMANAC_API_URL: `${rig.github.url}/`,
      GITHUB_TOKEN: TOKEN,
      ...env,
    },
  })
  const [out, err, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'exit')])
  expect(out + err).not.toContain(TOKEN)
  return { code, out, err }
}

let rig: Rig
afterEach(() => rig.close())

describe('the command', { timeout: 60_000 }, () => {
  test('writes what is new and exits 0; what is doubtful, and it exits 1', async () => {
    rig = await startRig({ envoy: [envoy('1.38.0', '2026-04-23', 'feature')], kuma: [] })
    rig.github.repositories.set(
      'envoyproxy/envoy',
      released({ '1.38.0': '2026-04-23', '1.39.0': '2026-07-14' }),
    )
    // The other repositories are there, and have nothing.
    for (const { repository } of UPSTREAMS)
      if (repository !== 'envoyproxy/envoy')
        rig.github.repositories.set(repository, { releases: [], tags: [] })
    const first = await run(rig, 'update')
    expect(first).toMatchObject({ code: 0, err: '' })
    expect(first.out.trim().split('\n')).toHaveLength(UPSTREAMS.length + 1)
    expect(first.out).toContain('envoyproxy/envoy: envoy 1.39.0\n')
    expect(first.out).toMatch(/\n1 row written, 2 in all\n$/)
    expect(rig.rowsOf('envoy')).toEqual([
      envoy('1.38.0', '2026-04-23', 'feature'),
      envoy('1.39.0', '2026-07-14', 'feature'),
    ])
    rig.github.repositories.get('envoyproxy/envoy')!.releases[0]!.at = '2026-07-15T00:00:00Z'
    const second = await run(rig, 'update')
    expect(second.code).toBe(1)
    expect(second.out).toContain('? envoy 1.39.0: GitHub dates it 2026-07-15, and dated it 2026-07-14 before')
  })

  test('says what is wrong with its configuration, and what it can do', async () => {
    rig = await startRig({ envoy: [], kuma: [kuma('2.13.0', '2025-12-22', 'feature')] })
    expect(await run(rig, 'update', { ALMANAC_API_URL: 'github' })).toMatchObject({
      code: 1,
      err: 'Expected ALMANAC_API_URL to be a link such as https://api.github.com.\n',
    })
    expect(await run(rig, 'help')).toMatchObject({
      code: 1,
      err: expect.stringMatching(/^usage: npm run almanac/),
    })
    const shown = await run(rig, 'coverage')
    expect(shown.code).toBe(0)
    expect(shown.out).toMatch(/^2 of 366 days have something to tell\n {3}2 at best feature\n/)
    expect(rig.github.seen).toEqual([])
  })
})
