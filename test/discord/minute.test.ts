import { setTimeout as delay } from 'node:timers/promises'
import { afterEach, expect, test } from 'vitest'
import type { Loopback } from '../loopback/loopback.ts'
import { join, start, stopAll } from './rig.ts'

afterEach(stopAll)

const MINUTE_MS = 60_000
const ANSWERS_WITHIN_MS = 30_000

/** How long until something asked is answered, in ms. */
const untilAnswered = async (discord: Loopback): Promise<number> => {
  const since = performance.now()
  for (;;) {
    const { reply } = discord.send({ command: 'about' }, { waitMs: 1_500 })
    if (await reply().catch(() => undefined)) return performance.now() - since
    expect(performance.now() - since).toBeLessThan(2 * ANSWERS_WITHIN_MS)
  }
}

type Outage = { readonly begin: () => unknown; readonly end: () => unknown }

/** The bot with heartbeats as rare as Discord wants them, a minute of the outage, and what came of it. */
const live = async (outageOf: (discord: Loopback) => Outage) => {
  const discord = await start({ isWired: true })
  const { log } = await join(discord)
  const { begin, end } = outageOf(discord)
  await begin()
  await delay(MINUTE_MS)
  await end()
  const ms = await untilAnswered(discord)
  return { ms, identifies: discord.gateway.identifies.length, lines: log().length }
}

const refused = ({ unplug, plugIn }: Loopback): Outage => ({ begin: unplug, end: plugIn })
const swallowed = ({ wire }: Loopback): Outage => ({ begin: () => wire?.cut(), end: () => wire?.mend() })

test('after a minute without network, refused or swallowed without a word, the bot answers within 30 s of its return', {
  timeout: 180_000,
}, async () => {
  // When the first heartbeat falls due is chance, and with it whether the bot notices during the outage or after it.
  const ended = await Promise.all([refused, swallowed, swallowed, swallowed, swallowed].map(live))
  for (const { ms, identifies, lines } of ended) {
    expect(ms).toBeLessThan(ANSWERS_WITHIN_MS)
    expect(identifies).toBeLessThanOrEqual(2)
    expect(lines).toBeLessThan(200)
  }
})
