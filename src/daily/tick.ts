import { addDays } from '../calendar.ts'
import type { Post, Shards, Store, Subscription } from '../store/store.ts'
import { nonceOf } from './nonce.ts'
import { due, LATE_MS, MISSED_DAYS, missed, next, resume } from './plan.ts'
import { carryOut, type Ended, LEASE_MS, lookFor, type Means, post } from './post.ts'
import { localAt } from './zone.ts'

/** Means, and how much of them one process may use at once. */
export type Round<Payload> = Means<Payload> & {
  readonly shards?: Shards
  readonly atOnce?: number
}

/** How many posts of each ending a round had. */
export type Tally = Readonly<Record<Ended, number>>

const AT_ONCE = 20
const BATCH = 200
const MINUTE_MS = 60_000
const AFTER_ERROR_MS = 5 * MINUTE_MS

/** The database's clock may differ so much from ours before the age of another's claim means nothing. */
const SKEW_MS = 20_000

/** A pending post whose owner is gone: sent again with its nonce, or looked for, or given up as unknown. */
const takeUp = async <P>(round: Round<P>, stale: Post, skewed: boolean): Promise<Ended> => {
  const { store, owner, now } = round
  const mine = await store.takeOver(stale, owner, new Date(now().getTime() + LEASE_MS))
  if (!mine) return 'taken'
  if (skewed || resume(stale, now()) !== 'resend') return lookFor(round, mine)
  const [subscription] = (await store.list(mine.guild)).filter(of => of.channel === mine.channel && !of.off)
  return subscription ? carryOut(round, subscription, mine) : lookFor(round, mine)
}

const note = async (
  store: Store,
  owner: string,
  subscription: Subscription,
  ledger: readonly Post[],
  now: Date,
) => {
  for (const { day, at } of missed(subscription, ledger, now)) {
    const claim = { day, due: at, late: true, nonce: nonceOf(subscription, day), owner, lease: now }
    await store.skip(subscription, claim, 'missed', now)
  }
}

/** Looks at one subscription: notes what was missed, posts what is due, plans when to look again. */
const lookAt = async <P>(
  round: Round<P>,
  subscription: Subscription,
  ledger: readonly Post[],
  seen: Date,
) => {
  const { store, owner, now } = round
  await note(store, owner, subscription, ledger, seen)
  const [owed] = due([subscription], ledger, seen)
  // A long queue may end after midnight: then only what is hardly late is still of that day.
  const today = owed && localAt(subscription.zone, now()).day === owed.day
  const inTime = owed && (today || now().getTime() - owed.at.getTime() < LATE_MS)
  const ended = owed && inTime ? await post(round, owed) : undefined
  const soon = new Date(now().getTime() + MINUTE_MS)
  await store.plan(subscription, ended === 'unsent' ? soon : next(subscription, now()), now())
  return ended
}

const oldestDay = (now: Date) => addDays(now.toISOString().slice(0, 10), -MISSED_DAYS - 2)

/** One thing to do, and whom it is for. */
type Job = {
  readonly of: Subscription | Post
  readonly work: () => Promise<Ended | undefined>
  readonly failed?: () => Promise<void>
}

/** What there is to do, each once a round, asked of the store as it is taken. */
async function* jobsOf<P>(round: Round<P>): AsyncGenerator<Job, undefined> {
  const { store, now, shards, signal } = round
  const seen = new Set<string>()
  const fresh = (of: { guild: string; channel: string; day?: string }) => {
    const key = `${of.guild}/${of.channel}/${of.day ?? ''}`
    return !seen.has(key) && Boolean(seen.add(key))
  }
  while (!signal?.aborted) {
    const start = now()
    const stale = (await store.stale(start, BATCH)).filter(fresh)
    const waiting = (await store.awaiting(start, BATCH, shards)).filter(fresh)
    if (stale.length + waiting.length === 0) return
    const skewed = stale.length > 0 && Math.abs(await store.skew(now())) > SKEW_MS
    yield* stale.map(of => ({ of, work: () => takeUp(round, of, skewed) }))

    const byChannel = new Map<string, Post[]>()
    for (const of of await store.posts(waiting, oldestDay(start)))
      byChannel.set(of.channel, [...(byChannel.get(of.channel) ?? []), of])
    yield* waiting.map(of => ({
      of,
      work: () => lookAt(round, of, byChannel.get(of.channel) ?? [], start),
      // Out of the way of the others: what fails each time must not fill every batch.
      failed: () => store.plan(of, new Date(now().getTime() + AFTER_ERROR_MS), now()),
    }))
  }
}

/**
 * Posts what is due now, everybody's or the shards' own; first sees to what others left. At most one message a
 * channel and local day, whenever and wherever it is called, however often, by however many processes.
 */
export const postDue = async <P>(round: Round<P>): Promise<Tally> => {
  const { signal, report, atOnce = AT_ONCE } = round
  const tally: Record<Ended, number> = { sent: 0, skipped: 0, unknown: 0, left: 0, unsent: 0, taken: 0 }
  const jobs = jobsOf(round)
  // All take from one source, so that a slow channel holds up nobody but itself.
  const worker = async () => {
    for await (const { of, work, failed } of jobs) {
      if (signal?.aborted) return
      try {
        const ended = await work()
        if (ended) tally[ended] += 1
      } catch (error) {
        report?.('a daily post failed', error, { day: '', ...of })
        await failed?.().catch(() => {})
      }
    }
  }
  await Promise.all(Array.from({ length: atOnce }, worker))
  return tally
}
