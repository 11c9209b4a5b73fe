import { addDays, type Day } from '../calendar.ts'
import type { Address, Post, Subscription } from '../store/store.ts'
import { localAt, occurrence, weekdayOf } from './zone.ts'

/** A post that is owed now: `at` is when it should have been, `late` whether that shows. */
export type Due = {
  readonly subscription: Subscription
  readonly day: Day
  readonly at: Date
  readonly late: boolean
}

/** From then on a post says that it is late; a busy minute's queue is shorter. */
export const LATE_MS = 5 * 60_000

/** For so long after its first claim a post may be sent again: Discord remembers a nonce for a few minutes. */
export const RESEND_MS = 2 * 60_000

/** How many days back a miss is noted: what a status shows. */
export const MISSED_DAYS = 10

/** How far ahead to look: a weekend, days that never were, days that are in the ledger already. */
const AHEAD_DAYS = 21

const keyOf = ({ guild, channel }: Address, day: Day) => `${guild}/${channel}/${day}`

/** Days with a row; a day noted as missed may still be posted while it lasts: the clock was wrong then. */
const handledBy = (ledger: readonly Post[], { even }: { even?: 'missed' } = {}) => {
  const rows = even ? ledger : ledger.filter(({ reason }) => reason !== 'missed')
  const keys = new Set(rows.map(post => keyOf(post, post.day)))
  return (subscription: Subscription, day: Day) => keys.has(keyOf(subscription, day))
}

/** When the day's post is owed, by the settings alone. */
const owed = ({ zone, at, weekdaysOnly, since }: Subscription, day: Day): Date | undefined => {
  if (weekdaysOnly && weekdayOf(day) > 5) return undefined
  const instant = occurrence(zone, day, at)
  return instant && instant >= since ? instant : undefined
}

/**
 * Who is owed a post now. Of each channel at most today's, today being the local day: what was not posted on
 * its day is not posted. A row in the ledger settles the day; see `resume` for pending ones.
 */
export const due = (
  subscriptions: readonly Subscription[],
  ledger: readonly Post[],
  now: Date,
): readonly Due[] => {
  const handled = handledBy(ledger)
  return subscriptions.flatMap(subscription => {
    if (subscription.off) return []
    const { day } = localAt(subscription.zone, now)
    const at = owed(subscription, day)
    if (!at || at > now || handled(subscription, day)) return []
    return [{ subscription, day, at, late: now.getTime() - at.getTime() >= LATE_MS }]
  })
}

/** Days that went by without a post and without a word in the ledger, the oldest first. */
export const missed = (
  subscription: Subscription,
  ledger: readonly Post[],
  now: Date,
): readonly { day: Day; at: Date }[] => {
  if (subscription.off) return []
  const handled = handledBy(ledger, { even: 'missed' })
  const { day: today } = localAt(subscription.zone, now)
  return Array.from({ length: MISSED_DAYS }, (_, index) => addDays(today, index - MISSED_DAYS)).flatMap(
    day => {
      const at = handled(subscription, day) ? undefined : owed(subscription, day)
      return at && at <= now ? [{ day, at }] : []
    },
  )
}

/** The next time a post is owed, after `now`; days that the ledger has are passed over. */
export const next = (subscription: Subscription, now: Date, ledger: readonly Post[] = []): Date => {
  const handled = handledBy(ledger)
  const { day: today } = localAt(subscription.zone, now)
  for (let ahead = 0; ahead <= AHEAD_DAYS; ahead += 1) {
    const day = addDays(today, ahead)
    const at = handled(subscription, day) ? undefined : owed(subscription, day)
    if (at && at > now) return at
  }
  throw new Error(
    `Expected a day with ${subscription.at} in ${subscription.zone} within ${AHEAD_DAYS} days of ${now.toISOString()}, got none.`,
  )
}

/**
 * What to do with a pending post: its owner may still be at it; or it is young enough to be sent again, with the
 * same nonce, so that Discord gives back the first if there is one; or it is only looked for.
 */
export const resume = (post: Post, now: Date): 'wait' | 'resend' | 'look' => {
  const age = now.getTime() - post.claimed.getTime()
  // Claimed in the future: a clock was put back, and nobody knows how old it is.
  if (age < 0) return 'look'
  if (age < RESEND_MS) return post.lease > now ? 'wait' : 'resend'
  return post.lease > now ? 'wait' : 'look'
}
