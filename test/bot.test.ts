import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, describe, expect, test } from 'vitest'
import { scriptOf } from '../src/language.ts'
import { type Loopback, startLoopback } from './loopback/loopback.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
// A folder without .env, so that a developer's own does not reach the test.
const elsewhere = mkdtempSync(join(tmpdir(), 'historian-'))

const running: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const stop of running.splice(0).toReversed()) await stop()
})

const start = async () => {
  const discord = await startLoopback()
  running.push(discord.close)
  return discord
}

const ended = async (bot: ChildProcess) =>
  bot.exitCode === null ? (await once(bot, 'exit'))[0] : bot.exitCode

/** The bot as an operator starts it. */
const run = (env: Record<string, string>) => {
  const bot = spawn(process.execPath, ['--import', import.meta.resolve('tsx'), join(root, 'src/bot.ts')], {
    cwd: elsewhere,
    env: { PATH: process.env.PATH, KNOWLEDGE_DIR: join(root, 'knowledge'), ...env },
  })
  let [out, err] = ['', '']
  bot.stdout.on('data', chunk => {
    out += chunk
  })
  bot.stderr.on('data', chunk => {
    err += chunk
  })
  running.push(async () => {
    bot.kill('SIGKILL')
    await ended(bot)
  })
  const lines = () =>
    out
      .split('\n')
      .filter(Boolean)
      .map(line => JSON.parse(line))
  const isReady = () =>
    expect.poll(() => lines().filter(({ msg }) => msg === 'ready'), { timeout: 40_000 }).toHaveLength(1)
  return { bot, ended: () => ended(bot), lines, isReady, out: () => out, err: () => err }
}

const at = (discord: Loopback, token = discord.token) => ({
  DISCORD_TOKEN: token,
  DISCORD_API_URL: discord.url,
})

describe('the bot', { timeout: 90_000 }, () => {
  test('without a token says which variable is missing and what needs none, in one line', async () => {
    const { ended, out, err } = run({})
    expect(await ended()).toBe(1)
    expect(err()).toMatch(/^Expected DISCORD_TOKEN .*npm run ask.*\n$/)
    expect(out()).toBe('')
  })

  test('with a wrong token says so in one line, and the token nowhere', async () => {
    const discord = await start()
    const token = 'TheWrongToken.abc.123'
    const { ended, out, err } = run({ ...at(discord, token), LOG_LEVEL: 'trace' })
    expect(await ended()).toBe(1)
    expect(err()).toMatch(/^Discord does not accept the token in DISCORD_TOKEN.*\n$/)
    expect(out() + err()).not.toContain(token)
    expect(discord.gateway.identifies).toHaveLength(0)
  })

  test('whose intents are not allowed says so in one line, and does not try again', async () => {
    const discord = await start()
    discord.gateway.refuse(4014)
    const { ended, out, err } = run(at(discord))
    expect(await ended()).toBe(1)
    expect(err()).toMatch(/^Discord does not allow .*intents.*\n$/)
    expect(out() + err()).not.toContain(discord.token)
    expect(discord.gateway.identifies).toHaveLength(1)
  })

  test('without knowledge says where it looked', async () => {
    const discord = await start()
    const { ended, err } = run({ ...at(discord), KNOWLEDGE_DIR: '/nowhere' })
    expect(await ended()).toBe(1)
    expect(err()).toContain('/nowhere')
  })

  test('connects, registers its commands, answers, and leaves on SIGTERM', async () => {
    const discord = await start()
    const { bot, ended, isReady, lines, out, err } = run({ ...at(discord), LOG_LEVEL: 'trace' })
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

    bot.kill('SIGTERM')
    expect(await ended()).toBe(0)
    expect(lines().map(({ msg }) => msg)).toEqual(['commands registered', 'ready', 'leaving'])
    expect(err()).toBe('')
    expect(out()).not.toContain(discord.token)
  })

  test('started again registers nothing that is unchanged, and leaves on SIGINT', async () => {
    const discord = await start()
    for (const signal of ['SIGINT', 'SIGINT'] as const) {
      const { bot, ended, isReady } = run(at(discord))
      await isReady()
      bot.kill(signal)
      expect(await ended()).toBe(0)
    }
    expect(discord.requests('GET /applications/:application/commands')).toHaveLength(2)
    expect(discord.requests('PUT /applications/:application/commands')).toHaveLength(1)
  })

  test('whose token is reset while it runs ends, with one line', async () => {
    const discord = await start()
    const { ended, isReady, err } = run(at(discord))
    await isReady()
    discord.gateway.drop(4004)
    expect(await ended()).toBe(1)
    expect(err()).toMatch(/^Discord does not accept the token.*\n$/)
  })
})
