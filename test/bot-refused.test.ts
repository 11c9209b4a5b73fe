import { afterEach, describe, expect, test } from 'vitest'
import { startDiscord, startProcess, stopAll } from './bot-process.ts'

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
