// The daily posts of many servers: npx tsx bench/daily.ts [DUE] [IDLE]
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { postDue } from '../src/daily/tick.ts'
import type { Engine } from '../src/store/engine.ts'
import { openEngine, storeOn } from '../src/store/open.ts'
import { postgresFolder, startPostgres } from '../test/store/postgres-server.ts'
import { quantile } from './clock.ts'

const [DUE = 10_000, IDLE = 100_000] = process.argv.slice(2).map(Number)
const PROCESSES = 3
/** Discord's global limit, of all processes of a bot together. */
const A_SECOND = 50
const AT = '2026-04-16T01:00:00.000Z'

const guild = (n: number) => String((BigInt(n + 1) << 22n) + 1n)
/** Straight into the table: a hundred thousand people do not subscribe in one minute. */
const fill = async ({ run }: Engine, count: number, next: string) => {
  const [before, columns] = ['2026-04-16T00:30:00.000Z', 14]
  for (let from = 0; from < count; from += 500) {
    const some = Array.from({ length: Math.min(500, count - from) }, (_, i) => from + i)
    const rows = some.map(n => [
      ...[1, guild(n), String(10n ** 18n + BigInt(n)), n + 1, '09:00', 'Asia/Shanghai', 0, null, 'en'],
      ...[before, before, next, before, 1],
    ])
    const marks = some.map(() => `(${Array.from({ length: columns }, () => '?').join(', ')})`).join(', ')
    await run(
      `insert into daily_subscriptions (seat, guild, channel, shard_base, post_at, zone, weekdays_only,
        project, language, created_at, since_at, next_at, planned_at, revision) values ${marks}`,
      rows.flat(),
    )
  }
}

/** A Discord that takes messages, so many a second, and knows a nonce again. */
const discord = async () => {
  const posts = new Map<string, number>()
  const seen = { requests: 0, refused: 0, windowStart: 0, inWindow: 0 }
  const server = createServer((request, response) => {
    const answer = (status: number, body: object, headers = {}) =>
      response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body))
    request.resume().on('end', () => {
      seen.requests += 1
      const now = performance.now()
      if (now - seen.windowStart >= 1_000) Object.assign(seen, { windowStart: now, inWindow: 0 })
      seen.inWindow += 1
      if (seen.inWindow > A_SECOND) {
        seen.refused += 1
        const wait = (1_000 - (now - seen.windowStart)) / 1_000
        const headers = {
          'retry-after': String(wait),
          'x-ratelimit-global': 'true',
          'x-ratelimit-scope': 'global',
        }
        return answer(429, { message: 'limited', retry_after: wait, global: true }, headers)
      }
      const channel = /channels\/(\d+)/.exec(request.url ?? '')?.[1] ?? ''
      posts.set(channel, (posts.get(channel) ?? 0) + 1)
      return answer(200, { id: String(seen.requests) })
    })
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  return { posts, seen, server, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/api` }
}

const busyMinute = async (database: string) => {
  const engine = await openEngine(database)
  await fill(engine, DUE, AT)
  const store = storeOn(engine)
  const { posts, seen, server, url } = await discord()
  const start = performance.now()
  const children = Array.from({ length: PROCESSES }, (_, id) =>
    spawn(
      process.execPath,
      ['--import', 'tsx', 'bench/daily-poster.ts', database, url, String(id), String(PROCESSES), AT],
      { stdio: ['ignore', 'ignore', 'inherit'] },
    ),
  )
  let last = start
  const watch = setInterval(() => {
    if (posts.size < DUE) last = performance.now()
  }, 100)
  await Promise.all(children.map(child => once(child, 'exit')))
  clearInterval(watch)
  server.close()
  const twice = [...posts.values()].filter(count => count > 1).length
  const states = new Map<string, number>()
  for (let n = 0; n < DUE; n += 1)
    for (const { state } of await store.recent(guild(n), 1)) states.set(state, (states.get(state) ?? 0) + 1)
  await store.close()
  console.log(
    `${DUE} due in one minute, ${PROCESSES} processes, ${A_SECOND} a second: ${posts.size} channels posted to, ${twice} twice, ` +
      `in ${((last - start) / 1_000).toFixed(0)} s; ${seen.requests} requests, ${seen.refused} refused; ledger ${JSON.stringify(Object.fromEntries(states))}`,
  )
}

const idleTick = async (name: string, database: string) => {
  const engine = await openEngine(database)
  await fill(engine, IDLE, AT)
  const store = storeOn(engine)
  const now = () => new Date('2026-04-16T00:45:00Z')
  const round = { store, owner: 'bench', now, compose: () => 'x', send: async () => ({ messageId: '1' }) }
  const times: number[] = []
  for (let n = 0; n < 50; n += 1) {
    const start = performance.now()
    await postDue(round)
    times.push(performance.now() - start)
  }
  await store.close()
  console.log(
    `${name}: a tick with ${IDLE} subscriptions and none due: median ${quantile(times, 0.5).toFixed(1)} ms, worst of 50 ${quantile(times, 1).toFixed(1)} ms`,
  )
}

const bin = postgresFolder()
await idleTick('sqlite', 'file::memory:')
if (bin) {
  const server = await startPostgres(bin)
  await idleTick('postgres', await server.database())
  await busyMinute(await server.database())
  await server.stop()
} else console.log('postgres: skipped, no initdb and postgres found')
