import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startLoopback } from '../test/loopback/loopback.ts'

const READY_WITHIN_MS = 60_000

/** Resident memory of a process in MiB, from /proc; Linux only. */
export const residentOf = (pid: number): number =>
  Number(/^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024

/** What a process has used of the processor, all its threads, in milliseconds; Linux counts in hundredths of a second. */
export const processorOf = (pid: number): number => {
  const [, after = ''] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')
  const [user, system] = after.split(' ').slice(11, 13).map(Number)
  return ((user ?? 0) + (system ?? 0)) * 10
}

/** What is given to node, `NAME=value` before it. */
export type Command = { readonly set: Readonly<Record<string, string>>; readonly args: readonly string[] }

/** Starts a bot as a process of its own with a Discord of its own, and waits until it says that it is ready. */
export const startBot = async ({ set, args }: Command) => {
  const discord = await startLoopback({ isLenient: true })
  const home = mkdtempSync(join(tmpdir(), 'historian-load-'))
  const since = performance.now()
  const bot = spawn(process.execPath, args, {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      PATH: process.env.PATH,
      ...set,
      DISCORD_TOKEN: discord.token,
      DISCORD_API_URL: discord.url,
      DATABASE_URL: `file:${home}/historian.db`,
    },
  })
  const exit = once(bot, 'exit')
  const said: string[] = []
  await new Promise<void>((resolve, reject) => {
    setTimeout(reject, READY_WITHIN_MS, new Error(`${args.join(' ')} is not ready: ${said.join('')}`)).unref()
    bot.stdout.on('data', chunk => {
      const line = String(chunk)
      if (said.length < 100) said.push(line)
      if (line.includes('"ready"')) resolve()
    })
  })
  return {
    discord,
    readyMs: performance.now() - since,
    readyProcessorMs: processorOf(bot.pid!),
    processor: () => processorOf(bot.pid!),
    resident: () => residentOf(bot.pid!),
    stop: async () => {
      bot.kill('SIGTERM')
      const [code] = await exit
      await discord.close()
      rmSync(home, { recursive: true })
      return code as number | null
    },
  }
}

export type Started = Awaited<ReturnType<typeof startBot>>
