import { setMaxListeners } from 'node:events'
import { setTimeout as delay } from 'node:timers/promises'
import type { REST } from 'discord.js'
import type { Piece } from '../../daily/post.ts'
import { postDue, type Tally } from '../../daily/tick.ts'
import { everyMinute } from '../../daily/timer.ts'
import type { Log } from '../../log.ts'
import type { Yearbook } from '../../speak/daily/pick.ts'
import type { Shards, Store } from '../../store/store.ts'
import { finder, sender, shareOf } from './carry.ts'
import { composer } from './compose.ts'
import { type Look, looker } from './look.ts'
import { reviveGuild, upkeep } from './upkeep.ts'

/** All that a process needs to post. */
export type Postbox = {
  readonly store: Store
  /** What there is to tell, as it is known now. */
  readonly book: () => Yearbook
  readonly now: () => Date
  readonly log: Log
  /** This start of this process. */
  readonly owner: string
  /** Of several processes, the shards of this one. */
  readonly shards?: Shards
  /** Told of every round that has ended. */
  readonly posted?: (tally: Tally) => void
}

/** Posting that is under way. */
export type Posting = {
  /** For the commands: what Discord says of channels. */
  readonly look: () => Look
  /** Something changed in a server: what was off there may post again. */
  readonly changed: (guild: string) => void
  /** When the last round ended. */
  readonly lastRound: () => Date | undefined
  /** Begins nothing more, and resolves when what is on its way is recorded. */
  readonly stop: () => Promise<void>
}

type Connected = { readonly rest: REST; readonly me: string }

/** Fewer than Discord takes a second, so that an answer to a command never waits long behind them. */
const AT_ONCE = 20

/** Changes come in swarms: a server is looked at once, when they have settled. */
const SETTLED_MS = 5_000

/** Posts what is due, each minute, and keeps the store in order, each day. */
export const startPosting = (of: Postbox, { rest, me }: Connected): Posting => {
  const { store, book, now, log, owner, shards, posted } = of
  const over = new AbortController()
  const { signal } = over
  // Each post that waits to be tried again listens to it.
  setMaxListeners(0, signal)
  const look = () => looker(rest, me, now)
  const report = (problem: string, error: unknown, post?: object) =>
    log.warn({ ...post, ...(error instanceof Error ? { err: error } : { error }) }, problem)
  const upkeeping = { store, look, now, signal, report, ...(shards && { shards }) }
  const tend = upkeep(upkeeping)
  const round = {
    store,
    owner,
    now,
    signal,
    compose: (piece: Piece) => composer(book())(piece),
    send: sender(rest),
    find: finder(rest, me),
    report: (
      problem: string,
      error: unknown,
      { guild, channel, day }: Record<'guild' | 'channel' | 'day', string>,
    ) => report(problem, error, { guild, channel, day }),
    // Asked to stop, nobody waits for the next try: there is none.
    sleep: (ms: number) => delay(ms, undefined, { signal }).catch(() => {}),
    atOnce: Math.max(2, shareOf(AT_ONCE, shards)),
    ...(shards && { shards }),
  }

  let last: Date | undefined
  let tending: Promise<void> = Promise.resolve()
  const work = async () => {
    const tally = await postDue(round)
    last = now()
    posted?.(tally)
    if (Object.values(tally).some(count => count > 0)) log.info(tally, 'daily posts')
    // Beside the next minutes: looking into many channels takes a while, and posts do not wait for it.
    const before = tending
    tending = before.then(tend).catch(error => report('the daily upkeep failed', error))
  }
  const timer = everyMinute(work, { now, report: error => report('a round of daily posts failed', error) })

  const settling = new Map<string, NodeJS.Timeout>()
  const revive = (guild: string) => {
    settling.delete(guild)
    reviveGuild(upkeeping, guild).catch(error => report('a server could not be looked at', error, { guild }))
  }
  return {
    look,
    lastRound: () => last,
    changed: guild => {
      clearTimeout(settling.get(guild))
      settling.set(guild, setTimeout(revive, SETTLED_MS, guild))
    },
    stop: async () => {
      over.abort()
      for (const handle of settling.values()) clearTimeout(handle)
      await timer.stop()
      await tending
    },
  }
}
