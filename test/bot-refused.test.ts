import { afterEach, describe, expect, test } from 'vitest'
import { startDiscord, startProcess, stopAll } from './bot-process.ts'
import type { RestFault } from './loopback/faults.ts'

afterEach(stopAll)

describe('a bot that Discord will not have', { timeout: 60_000 }, () => {
  test.for<[number, RegExp]>([
    [4004, /^Discord does not accept the token in DISCORD_TOKEN[^\n]*\n$/],
    [4010, /^Discord says that the shard is invalid[^\n]*\n$/],
    [4011, /^Discord says [^\n]* must be sharded[^\n]*\n$/],
    [4012, /^Discord no longer speaks this version[^\n]*\n$/],
    [4013, /^Discord says that the intents are invalid[^\n]*\n$/],
    [4014, /^Discord does not allow this bot the intents[^\n]*\n$/],
  ])(
    'ends at code %s with one line and exit code 1, tries once, and shows no token',
    async ([code, line]) => {
      const discord = await startDiscord()
      discord.gateway.refuse(code)
      const bot = startProcess(discord)
      expect(await bot.ended()).toBe(1)
      expect(bot.err()).toMatch(line)
      expect(discord.gateway.identifies).toHaveLength(1)
    },
  )

  test('for its token (401) ends with one line, asks once, and never identifies', async () => {
    const discord = await startDiscord()
    const token = 'TheWrongToken.abc.123'
    const bot = startProcess(discord, { DISCORD_TOKEN: token })
    expect(await bot.ended()).toBe(1)
    expect(bot.err()).toMatch(/^Discord does not accept the token in DISCORD_TOKEN[^\n]*\n$/)
    expect(discord.gateway.identifies).toHaveLength(0)
    expect(discord.requests('GET /gateway/bot')).toHaveLength(1)
    expect(bot.out() + bot.err()).not.toContain(token)
  })

  test('any more, while it runs, ends the same way', async () => {
    const discord = await startDiscord()
    const bot = startProcess(discord)
    await bot.isReady()
    discord.gateway.drop(4014)
    expect(await bot.ended()).toBe(1)
    expect(bot.err()).toMatch(/^Discord does not allow[^\n]*\n$/)
    expect(discord.gateway.identifies).toHaveLength(1)
  })
})

describe('a bot that finds nobody at its start', { timeout: 60_000 }, () => {
  test.for<[string, RestFault]>([
    ['fails (500)', { kind: 'status', status: 500 }],
    ['cuts the connection', { kind: 'cut' }],
    ['speaks no JSON', { kind: 'garbled' }],
  ])('where Discord %s ends with one line, and with 75, which means: again later', async ([, fault]) => {
    const discord = await startDiscord()
    discord.faults.plant('GET /gateway/bot', fault, Number.POSITIVE_INFINITY)
    const bot = startProcess(discord)
    expect(await bot.ended()).toBe(75)
    expect(bot.err()).toMatch(/^Discord could not be reached at http[^\n]*\n$/)
    expect(discord.requests('GET /gateway/bot').length).toBeLessThanOrEqual(4)
    expect(discord.gateway.identifies).toHaveLength(0)
  })

  test('where Discord asks to wait (429) waits, and is ready', async () => {
    const discord = await startDiscord()
    discord.faults.plant('GET /gateway/bot', { kind: 'limited', retryAfter: 1, isGlobal: true })
    await startProcess(discord).isReady()
    expect(discord.requests('GET /gateway/bot')).toHaveLength(2)
    expect(discord.gateway.identifies).toHaveLength(1)
  })

  test('where the database is not up yet ends with one line, without its password, and with 75', async () => {
    const discord = await startDiscord()
    const DATABASE_URL = 'postgres://historian:swordfish@127.0.0.1:9/historian'
    const bot = startProcess(discord, { DATABASE_URL })
    expect(await bot.ended()).toBe(75)
    expect(bot.err()).toMatch(/^Expected the Postgres database at 127\.0\.0\.1:9[^\n]*\n$/)
    expect(bot.out() + bot.err()).not.toContain('swordfish')
    expect(discord.gateway.identifies).toHaveLength(0)
  })

  test.for<[string, RestFault]>([
    ['refused (50001)', { kind: 'error', code: 50001 }],
    ['failing (500)', { kind: 'status', status: 500 }],
    ['garbled', { kind: 'garbled' }],
  ])('where its commands cannot be registered (%s) answers with those there are', async ([, fault]) => {
    const discord = await startDiscord()
    discord.faults.plant('GET /applications/:application/commands', fault, Number.POSITIVE_INFINITY)
    const bot = startProcess(discord)
    await bot.isReady()
    expect((await discord.interact({ command: 'about' })).text).not.toBe('')
    expect(bot.lines().filter(({ msg }) => /could not be registered/.test(msg))).toHaveLength(1)
    expect(discord.requests('GET /applications/:application/commands').length).toBeLessThanOrEqual(4)
  })
})
