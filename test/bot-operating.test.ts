import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { startDiscord, startProcess, stopAll } from './bot-process.ts'

afterEach(stopAll)

/** The bot on a copy of the small chronicle, its health served on a free port. */
const start = async () => {
  const discord = await startDiscord()
  const knowledge = join(mkdtempSync(join(tmpdir(), 'historian-operating-')), 'chronicle')
  cpSync('test/fixtures/small', knowledge, { recursive: true })
  const bot = startProcess(discord, { KNOWLEDGE_DIR: knowledge, HEALTH_PORT: '0', LOG_LEVEL: 'info' })
  const { lines } = bot
  const logged = (msg: RegExp, times = 1) =>
    expect.poll(() => lines().filter(line => msg.test(line.msg)).length, { timeout: 40_000 }).toBe(times)
  await logged(/^ready$/)
  const port = lines().find(({ msg }) => msg === 'health is served').port
  const get = (path: string) => fetch(`http://127.0.0.1:${port}${path}`)
  const status = async (path: string) => (await get(path)).status
  const ask = async (question: string) =>
    (await discord.interact({ command: 'ask', options: { question } })).text
  const file = join(knowledge, 'envoy', '2021.md')
  return { bot, discord, logged, lines, get, status, ask, file }
}

const ENTRY = `
## 2021-10-05 release: Envoy 1.20.0 / Envoy 1.20.0 发布

Envoy 1.20.0 brought bandwidth limits.
Envoy 1.20.0 带来了带宽限制。

### Added

- **bandwidth limit**: a filter limits bandwidth.
  **带宽限制**：有过滤器限制带宽。

### Sources

- [Release v1.20.0](https://example.org/envoy/1.20.0) 2021-10-05
`

describe('the bot in operation', { timeout: 90_000 }, () => {
  test('is ready while the gateway stands, and not while it is away; it counts what it answers', async () => {
    const { discord, status, get, ask } = await start()
    await expect.poll(() => status('/readyz'), { timeout: 10_000 }).toBe(200)
    await ask('when did Envoy drop xDS v2')
    const page = await (await get('/metrics')).text()
    expect(page).toContain('historian_interactions_total{command="ask",outcome="answered"} 1')

    discord.gateway.down(true)
    discord.gateway.drop(1006)
    await expect.poll(() => status('/readyz'), { timeout: 10_000 }).toBe(503)
    expect(await status('/healthz')).toBe(200)
    discord.gateway.down(false)
    await expect.poll(() => status('/readyz'), { timeout: 40_000 }).toBe(200)
    expect(await (await get('/metrics')).text()).toMatch(/historian_gateway_reconnects_total [1-9]/)
  })

  test('reads the knowledge again when a file changes or SIGHUP says so, and never a broken one', async () => {
    const { bot, logged, lines, ask, file } = await start()
    const before = readFileSync(file, 'utf8')
    expect(await ask('which Envoy has the bandwidth limit')).not.toContain('1.20.0')

    writeFileSync(file, `${before}${ENTRY}`)
    await logged(/was read again/)
    expect(await ask('which Envoy has the bandwidth limit')).toContain('1.20.0')

    writeFileSync(file, `${before}${ENTRY}`.replace('## 2021-10-05', '## 2021-77-05'))
    await logged(/stays as it was/)
    const { problems } = lines().find(({ msg }) => /stays as it was/.test(msg))
    expect(problems.join('\n')).toMatch(/envoy\/2021\.md:\d+ /)
    expect(await ask('which Envoy has the bandwidth limit')).toContain('1.20.0')

    writeFileSync(file, before)
    await logged(/was read again/, 2)
    expect(await ask('which Envoy has the bandwidth limit')).not.toContain('1.20.0')
    bot.kill('SIGHUP')
    await logged(/was read again/, 3)
    bot.kill('SIGTERM')
    expect(await bot.ended()).toBe(0)
  })
})
