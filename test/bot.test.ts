import { afterEach, describe, expect, test } from 'vitest'
import { scriptOf } from '../src/language.ts'
import { startDiscord, startProcess, stopAll, WHOLE } from './bot-process.ts'
import type { Loopback } from './loopback/loopback.ts'

afterEach(stopAll)

/** The bot with all that it knows. */
const run = (discord?: Loopback, more: Readonly<Record<string, string>> = {}) =>
  startProcess(discord, { KNOWLEDGE_DIR: WHOLE, ...more })

describe('the bot', { timeout: 90_000 }, () => {
  test('without a token says which variable is missing and what needs none, in one line', async () => {
    const { ended, out, err } = run()
    expect(await ended()).toBe(1)
    expect(err()).toMatch(/^Expected DISCORD_TOKEN .*npm run ask.*\n$/)
    expect(out()).toBe('')
  })

  test('with a wrong token says so in one line, and the token nowhere', async () => {
    const discord = await startDiscord()
    const token = 'TheWrongToken.abc.123'
    const { ended, out, err } = run(discord, { DISCORD_TOKEN: token })
    expect(await ended()).toBe(1)
    expect(err()).toMatch(/^Discord does not accept the token in DISCORD_TOKEN.*\n$/)
    expect(out() + err()).not.toContain(token)
    expect(discord.gateway.identifies).toHaveLength(0)
  })

  test('whose intents are not allowed says so in one line, and does not try again', async () => {
    const discord = await startDiscord()
    discord.gateway.refuse(4014)
    const { ended, err } = run(discord)
    expect(await ended()).toBe(1)
    expect(err()).toMatch(/^Discord does not allow .*intents.*\n$/)
    expect(discord.gateway.identifies).toHaveLength(1)
  })

  test('without knowledge says where it looked', async () => {
    const { ended, err } = run(await startDiscord(), { KNOWLEDGE_DIR: '/nowhere' })
    expect(await ended()).toBe(1)
    expect(err()).toContain('/nowhere')
  })

  test('connects, registers its commands, answers, and leaves on SIGTERM', async () => {
    const discord = await startDiscord()
    const { kill, ended, isReady, lines, err } = run(discord)
    await isReady()
    expect(discord.world.commands.map(({ name }) => name)).toEqual(expect.arrayContaining(['ask', 'about']))

    for (const [question, script] of [
      ['when did Envoy drop xDS v2', 'en'],
      ['Envoy 什么时候移除了 xDS v2', 'zh-Hans'],
      ['Envoy 什麼時候移除了 xDS v2', 'zh-Hant'],
    ] as const) {
      const { text } = await discord.interact({ command: 'ask', options: { question } })
      const [answer] = text.replaceAll('\\', '').split('\n')
      expect(answer).toContain('1.18.0')
      expect(answer).toContain('2021-04-16')
      expect(scriptOf(text)).toBe(script)
    }
    expect((await discord.interact({ command: 'about', locale: 'zh-TW' })).text).toMatch(/\p{Script=Han}/u)

    kill('SIGTERM')
    expect(await ended()).toBe(0)
    expect(lines().map(({ msg }) => msg)).toEqual(['commands registered', 'ready', 'leaving'])
    expect(err()).toBe('')
  })

  test('started again registers nothing that is unchanged, and leaves on SIGINT', async () => {
    const discord = await startDiscord()
    for (const signal of ['SIGINT', 'SIGINT'] as const) {
      const { kill, ended, isReady } = run(discord)
      await isReady()
      kill(signal)
      expect(await ended()).toBe(0)
    }
    expect(discord.requests('GET /applications/:application/commands')).toHaveLength(2)
    expect(discord.requests('PUT /applications/:application/commands')).toHaveLength(1)
  })

  test('whose token is reset while it runs ends, with one line', async () => {
    const discord = await startDiscord()
    const { ended, isReady, err } = run(discord)
    await isReady()
    discord.gateway.drop(4004)
    expect(await ended()).toBe(1)
    expect(err()).toMatch(/^Discord does not accept the token.*\n$/)
  })
})
