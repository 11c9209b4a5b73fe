import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { postDue } from '../../src/daily/tick.ts'
import { openStore } from '../../src/store/open.ts'
import { postgresFolder, type Server, startPostgres } from '../store/postgres-server.ts'
import { REMEMBERS_MS } from './world.ts'

/** How many processes are killed on each store; `KILLS=100` for a long run. */
const KILLS = Number(process.env.KILLS ?? 5)
const CHANNELS = 8
const GUILD = '81384788765712384'

type Message = { readonly id: string; readonly channel: string; readonly nonce: string; readonly at: number }

/** A Discord that remembers nonces, and can be told what to do when the nth message comes. */
const createDiscord = async () => {
  const messages: Message[] = []
  const find = async ({ channel, nonce }: Pick<Message, 'channel' | 'nonce'>) => {
    const [found] = messages.filter(of => of.channel === channel && of.nonce === nonce)
    return found && { messageId: found.id }
  }
  const accept = ({ channel, nonce, at }: Omit<Message, 'id'>) => {
    const same = messages.filter(of => of.channel === channel && of.nonce === nonce)
    const known = same.find(of => at - of.at < REMEMBERS_MS)
    if (!known) messages.push({ channel, nonce, at, id: String(messages.length + 1) })
    return { messageId: known?.id ?? String(messages.length) }
  }
  const kill: { at: number; when: 'asked' | 'accepted' | 'answered'; act: () => void }[] = []
  const server = createServer(async (request, response) => {
    const body = JSON.parse(await text(request)) as Message
    if (request.url === '/find') {
      response.end(JSON.stringify((await find(body)) ?? {}))
      return
    }
    const [next] = kill
    if (next) next.at -= 1
    const due = next && next.at < 0 ? kill.shift() : undefined
    if (due?.when === 'asked') {
      due.act()
      response.destroy()
      return
    }
    const accepted = accept(body)
    if (due?.when === 'accepted') due.act()
    response.end(JSON.stringify(accepted))
    if (due?.when === 'answered') setTimeout(due.act, 1)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return { messages, kill, url, find, accept, close: () => server.close() }
}

const start = (...values: string[]) =>
  spawn(process.execPath, ['--import', 'tsx', 'test/daily/poster.ts', ...values], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })

const ended = (child: ChildProcess) => once(child, 'exit') as Promise<[number | null, string | null]>

const folder = mkdtempSync(join(tmpdir(), 'historian-kill-'))
const bin = postgresFolder()
let server: Server | undefined
beforeAll(async () => {
  if (bin) server = await startPostgres(bin)
})
afterAll(async () => {
  await server?.stop()
  rmSync(folder, { recursive: true })
})

describe.each([
  ['sqlite', async () => `file:${join(folder, 'historian.db')}`],
  ['postgres', async () => server?.database() as Promise<string>],
] as const)('on %s', (name, fresh) => {
  test(
    `${KILLS} processes are killed at random, others go on: never two posts, misses only as unknown`,
    async ({ skip }) => {
      if (name === 'postgres' && !bin) skip('skipped: there is no Postgres here')
      const [url, discord] = [await fresh(), await createDiscord()]
      const store = await openStore(url)
      const first = Date.parse('2026-11-23T01:00:00Z')
      for (let n = 0; n < CHANNELS; n += 1) {
        const wish = {
          guild: GUILD,
          channel: `${n}`,
          at: '09:00',
          zone: 'Asia/Shanghai',
          weekdaysOnly: false,
        }
        await store.subscribe(wish, new Date(first - 3_600_000))
      }

      let killed = 0
      for (let day = 0; day < KILLS; day += 1) {
        const at = first + day * 86_400_000
        const victim = start(url, discord.url, new Date(at).toISOString(), `victim ${day}`)
        const gone = ended(victim)
        const act = () => victim.kill('SIGKILL')
        const when =
          (['asked', 'accepted', 'answered', 'timed'] as const)[Math.floor(Math.random() * 4)] ?? 'timed'
        if (when !== 'timed') discord.kill.push({ at: Math.floor(Math.random() * CHANNELS), when, act })
        victim.stdout?.once('data', () => {
          if (when === 'timed') setTimeout(act, Math.random() * 60)
        })
        const [, signal] = await gone
        discord.kill.length = 0
        if (signal === 'SIGKILL') killed += 1
        // Young enough to be sent again, or so old that it is only looked for; then whoever is left.
        for (const after of Math.random() < 0.5 ? [50_000, 110_000, 300_000] : [200_000, 300_000])
          await postDue({
            store,
            owner: `heir ${day} ${after}`,
            now: () => new Date(at + after),
            compose: () => 'on this day',
            send: async ({ channel, nonce }) => discord.accept({ channel, nonce, at: at + after }),
            find: discord.find,
          })
      }

      const rows = await store.recent(GUILD, 10_000)
      await store.close()
      discord.close()
      const counts = new Map<string, number>()
      for (const { nonce } of discord.messages) counts.set(nonce, (counts.get(nonce) ?? 0) + 1)
      expect([...counts.values()].filter(n => n > 1)).toEqual([])
      expect(rows).toHaveLength(KILLS * CHANNELS)
      for (const { state, nonce, message } of rows) {
        expect(['sent', 'unknown']).toContain(state)
        expect(state === 'sent', 'what is noted as sent is there, what is there is noted').toBe(
          counts.has(nonce),
        )
        if (state === 'sent') expect(discord.messages.find(of => of.nonce === nonce)?.id).toBe(message)
      }
      expect(killed).toBeGreaterThan(0)
      if (process.env.KILLS) {
        const unknown = rows.filter(({ state }) => state === 'unknown').length
        process.stderr.write(`${name}: ${killed} killed, ${rows.length} posts, ${unknown} unknown\n`)
      }
    },
    60_000 + KILLS * 15_000,
  )
})
