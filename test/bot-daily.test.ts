import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { startDiscord, startProcess, stopAll } from './bot-process.ts'
import { everyDay } from './every-day.ts'
import type { Loopback } from './loopback/loopback.ts'

const CREATE = 'POST /channels/:channel/messages'

afterEach(stopAll)

/** The bot with what it knows and keeps in a folder. */
const run = (discord: Loopback, home: string) =>
  startProcess(discord, {
    KNOWLEDGE_DIR: join(home, 'chronicle'),
    DATABASE_URL: `file:${home}/data/historian.db`,
    LOG_LEVEL: 'info',
  })

test('a store that cannot be opened is one clear line', { timeout: 90_000 }, async () => {
  const [discord, home] = [await startDiscord(), everyDay()]
  writeFileSync(join(home, 'data'), 'a file where a folder should be')
  const { ended, err } = run(discord, home)
  expect(await ended()).toBe(1)
  expect(err()).toMatch(/^[^\n]+\n$/)
  expect(err()).toContain(`${home}/data`)
  expect(discord.gateway.identifies).toEqual([])
})

test('a post is sent at its minute, and once though the bot is killed in the middle of it', {
  timeout: 300_000,
}, async () => {
  const discord = await startDiscord()
  const [channel] = discord.world.guilds[0]!.channels as [string]
  const home = everyDay()
  const first = run(discord, home)
  await first.isReady()

  // The next minute, or the one after where that is too near to be caught.
  const soon = new Date(Date.now() + 65_000)
  const use = (subcommand: string, options: Record<string, string> = {}) =>
    discord.interact({ command: 'daily', subcommand, options, permissions: '32' })
  const time = soon.toISOString().slice(11, 16)
  expect((await use('subscribe', { channel, time, timezone: 'UTC' })).text).toContain(`${time} UTC`)
  const posts = () => discord.world.messages.get(channel)!
  expect(posts()).toHaveLength(0)

  // The message arrives, its answer does not; then the process is gone, and nothing was recorded.
  discord.faults.plant(CREATE, { kind: 'cut', isCarriedOut: true }, 100)
  await expect.poll(posts, { timeout: 90_000, interval: 50 }).toHaveLength(1)
  first.kill('SIGKILL')
  await first.ended()
  discord.faults.clear()
  const late =
    Date.parse(String(posts()[0]!.timestamp)) - Date.parse(`${soon.toISOString().slice(0, 16)}:00Z`)
  expect(late).toBeGreaterThanOrEqual(0)
  expect(late).toBeLessThan(15_000)

  const second = run(discord, home)
  await second.isReady()
  const status = async () => (await use('status')).text
  expect(await status()).toContain('on its way')
  await expect.poll(status, { timeout: 150_000, interval: 1_000 }).toContain('· sent')
  expect(posts()).toHaveLength(1)
  const bodies = discord.requests(CREATE).map(({ body }) => body as { nonce: string; enforce_nonce: boolean })
  expect(new Set(bodies.map(({ nonce }) => nonce)).size).toBe(1)
  expect(bodies.every(body => body.enforce_nonce)).toBe(true)
  second.kill('SIGTERM')
  expect(await second.ended()).toBe(0)
  expect(second.err()).toBe('')
})
