import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect } from 'vitest'
import { type Loopback, startLoopback } from './loopback/loopback.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const running: (() => Promise<unknown>)[] = []

/** Ends what a test started; fails if the bot did what Discord forbids, or said its token. */
export const stopAll = async (): Promise<void> => {
  for (const stop of running.splice(0).toReversed()) await stop()
}

/** A Discord for one test. */
export const startDiscord = async (): Promise<Loopback> => {
  const discord = await startLoopback()
  running.push(discord.close)
  return discord
}

/** The small chronicle, and the one that the bot comes with. */
export const SMALL = join(root, 'test/fixtures/small')
export const WHOLE = join(root, 'knowledge')

/** The bot as an operator starts it, on the small chronicle and a database of its own; without a Discord, unset. */
export const startProcess = (discord?: Loopback, more: Readonly<Record<string, string>> = {}) => {
  // A folder without .env, so that a developer's own does not reach the test.
  const home = mkdtempSync(join(tmpdir(), 'historian-'))
  const bot = spawn(process.execPath, ['--import', import.meta.resolve('tsx'), join(root, 'src/bot.ts')], {
    cwd: home,
    env: {
      PATH: process.env.PATH,
      KNOWLEDGE_DIR: SMALL,
      DATABASE_URL: `file:${home}/historian.db`,
      ...(discord && { DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.url }),
      LOG_LEVEL: 'trace',
      ...more,
    },
  })
  let [out, err] = ['', '']
  bot.stdout.on('data', chunk => {
    out += chunk
  })
  bot.stderr.on('data', chunk => {
    err += chunk
  })
  // Not `exit`: what it said last may come after that.
  const closed = once(bot, 'close')
  const ended = async (): Promise<number | null> => {
    await closed
    return bot.exitCode
  }
  running.push(async () => {
    bot.kill('SIGKILL')
    await closed
    discord?.overhear(out + err, more.DISCORD_TOKEN)
  })
  const lines = () =>
    out
      .split('\n')
      .filter(line => line.endsWith('}'))
      .map(line => JSON.parse(line))
  return {
    kill: (signal: NodeJS.Signals) => bot.kill(signal),
    /** Its exit code, when all that it said has been heard. */
    ended,
    isReady: () => expect.poll(() => out.includes('"ready"') || err, { timeout: 60_000 }).toBe(true),
    lines,
    out: () => out,
    err: () => err,
  }
}
