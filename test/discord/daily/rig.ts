import { expect } from 'vitest'
import { commandsFor } from '../../../src/discord/commands.ts'
import { startPosting } from '../../../src/discord/daily/posting.ts'
import { register } from '../../../src/discord/register.ts'
import { createLog } from '../../../src/log.ts'
import { yearbook } from '../../../src/speak/daily/pick.ts'
import { storeOn } from '../../../src/store/open.ts'
import { openSqlite } from '../../../src/store/sqlite.ts'
import type { Loopback } from '../../loopback/loopback.ts'
import { entry } from '../../speak/daily/samples.ts'
import { echo, PROJECTS } from '../payloads.ts'
import { join } from '../rig.ts'

/** What may do all that `/daily` asks for: Manage Server. */
export const MANAGER = '32'

const BOOK = yearbook([
  entry('2021-04-16'),
  entry('2020-04-17', {
    id: 'envoy-1.17.0',
    version: '1.17.0',
    title: { en: 'Envoy 1.17.0', zh: 'Envoy 1.17.0 发布' },
  }),
])

/** A bot with a store in memory and a clock that stands where it is put. */
export const office = async (discord: Loopback, start = '2026-04-16T00:30:00Z') => {
  const store = storeOn(await openSqlite(':memory:'))
  const clock = { now: new Date(start) }
  const now = () => clock.now
  const log = createLog({ level: 'debug', secrets: [discord.token], write: discord.overhear })
  // As in bot.ts: the commands come first, and learn later how to look.
  let look: ReturnType<typeof startPosting>['look'] | undefined
  const commands = commandsFor(PROJECTS, {
    store,
    book: BOOK,
    projects: PROJECTS,
    now,
    look: () => look?.() ?? (async () => ({ kind: 'unseen' as const })),
  })
  const { bot } = await join(discord, echo(), commands)
  await register(
    bot.rest,
    bot.application,
    commands.map(({ data }) => data),
  )

  let owners = 0
  const tries = () => discord.requests('POST /channels/:channel/messages').length
  /** A process that posts what is due at that time; it is stopped after its round, or in it once it has tried to post. */
  const post = async (at: string, isDone: () => Promise<boolean> = async () => true) => {
    clock.now = new Date(at)
    owners += 1
    const before = tries()
    const posting = startPosting({ store, book: () => BOOK, now, log, owner: `owner-${owners}` }, bot)
    look = posting.look
    // The first round begins at once; stopping waits for what is on its way, and keeps it from being tried again.
    await expect.poll(() => posting.lastRound() !== undefined || tries() > before).toBe(true)
    await expect.poll(isDone).toBe(true)
    await posting.stop()
  }

  const guild = discord.world.guilds[0]!
  const [channel] = guild.channels as [string, string]
  const use = (subcommand: string, options = {}, more = {}) =>
    discord.interact({ command: 'daily', subcommand, options, permissions: MANAGER, ...more })
  return {
    store,
    clock,
    post,
    use,
    guild: guild.id,
    channel,
    other: guild.channels[1]!,
    /** What stands in the channel. */
    messages: (of = channel) => discord.world.messages.get(of) ?? [],
    /** Nine o'clock in Shanghai, where it is 8:30. */
    subscribe: (options = {}, more = {}) =>
      use('subscribe', { channel, time: '9:00', timezone: 'Asia/Shanghai', ...options }, more),
  }
}
