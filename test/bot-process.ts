import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect } from 'vitest'
import { type Loopback, startLoopback } from './loopback/loopback.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const running: (() => Promise<unknown>)[] = []

/** Ends what a test started. */
export const stopAll = async (): Promise<void> => {
  for (const stop of running.splice(0).toReversed()) await stop()
}

/** A Discord for one test. */
export const startDiscord = async (): Promise<Loopback> => {
  const discord = await startLoopback()
  running.push(discord.close)
  return discord
}

const ended = async (bot: ChildProcess): Promise<number | null> =>
  bot.exitCode === null && bot.signalCode === null ? (await once(bot, 'exit'))[0] : bot.exitCode

/** The bot as a process of its own, on a small chronicle and a database of its own. */
export const startProcess = (discord: Loopback, more: Readonly<Record<string, string>> = {}) => {
  // A folder without .env, so that a developer's own does not reach the test.
  const home = mkdtempSync(join(tmpdir(), 'historian-'))
  const bot = spawn(process.execPath, ['--import', import.meta.resolve('tsx'), join(root, 'src/bot.ts')], {
    cwd: home,
    env: {
      PATH: process.env.PATH,
      KNOWLEDGE_DIR: join(root, 'test/fixtures/small'),
      DATABASE_URL: `file:${home}/historian.db`,
      DISCORD_TOKEN: discord.token,
      DISCORD_API_URL: discord.url,
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
  running.push(async () => {
    bot.kill('SIGKILL')
    await ended(bot)
  })
  return {
    kill: (signal: NodeJS.Signals) => bot.kill(signal),
    ended: () => ended(bot),
    isReady: () => expect.poll(() => out.includes('"ready"') || err, { timeout: 40_000 }).toBe(true),
    out: () => out,
    err: () => err,
  }
}
