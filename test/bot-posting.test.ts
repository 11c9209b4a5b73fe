import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { openStore } from '../src/store/open.ts'
import { startDiscord, startProcess, stopAll } from './bot-process.ts'
import { everyDay } from './every-day.ts'

afterEach(stopAll)

const CREATE = 'POST /channels/:channel/messages'
const DAY_MS = 86_400_000

/** A server that was to have its post today, some time ago: whoever starts owes it at once. */
const owing = async () => {
  const discord = await startDiscord()
  const home = everyDay()
  const databaseUrl = `file:${home}/historian.db`
  const [guild] = discord.world.guilds
  const channel = guild!.channels[0]!
  const now = new Date()
  // A zone in which it is about noon: today is neither over soon nor has it just begun.
  const hours = 12 - now.getUTCHours()
  const zone = `Etc/GMT${hours > 0 ? '-' : '+'}${Math.abs(hours)}`
  const store = await openStore(databaseUrl)
  const wish = { guild: guild!.id, channel, at: '09:00', zone, weekdaysOnly: false }
  await store.subscribe(wish, new Date(now.getTime() - DAY_MS))
  await store.close()
  const run = () =>
    startProcess(discord, { DATABASE_URL: databaseUrl, KNOWLEDGE_DIR: join(home, 'chronicle') })
  /** The state of today's post, as it stands in the database. */
  const state = async () => {
    const store = await openStore(databaseUrl)
    const [newest] = await store.recent(guild!.id)
    await store.close()
    return newest?.state
  }
  const posts = () => discord.world.messages.get(channel)!
  return { discord, run, state, posts }
}

describe.for(['SIGTERM', 'SIGINT'] as const)('asked to leave by %s', { timeout: 120_000 }, signal => {
  test('while a post is on its way, the bot records it before it exits with 0', async () => {
    const { discord, run, state, posts } = await owing()
    discord.faults.plant(CREATE, { kind: 'slow', ms: 1_500 })
    const bot = run()
    await expect.poll(() => discord.requests(CREATE).length, { timeout: 60_000 }).toBe(1)
    bot.kill(signal)
    expect(await bot.ended()).toBe(0)
    expect(posts()).toHaveLength(1)
    expect(await state()).toBe('sent')
  })
})

test('asked to leave while Discord takes no post, the bot is gone, and the next start sends it once', {
  timeout: 120_000,
}, async () => {
  const { discord, run, state, posts } = await owing()
  discord.faults.plant(CREATE, { kind: 'hang' }, Number.POSITIVE_INFINITY)
  const first = run()
  await expect.poll(() => discord.requests(CREATE).length, { timeout: 60_000 }).toBe(1)
  first.kill('SIGTERM')
  expect(await first.ended()).toBe(0)
  expect(await state()).toBe('pending')
  discord.faults.clear()

  const second = run()
  // The claim is its owner's for 45 s, and a round begins each minute.
  await expect.poll(posts, { timeout: 100_000, interval: 500 }).toHaveLength(1)
  const nonces = discord.requests(CREATE).map(({ body }) => (body as { nonce: string }).nonce)
  expect(new Set(nonces).size).toBe(1)
  second.kill('SIGTERM')
  expect(await second.ended()).toBe(0)
  expect(await state()).toBe('sent')
})
