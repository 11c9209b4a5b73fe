import type { Tongue } from '../ask/types.ts'
import type { Day } from '../calendar.ts'

/** How many subscriptions a guild may have; the table's own constraint says the same. */
export const MOST_A_GUILD = 10

/** Where a daily post goes. A channel has one subscription, so this is also its name. */
export type Address = { readonly guild: string; readonly channel: string }

/** What an admin asks for. `project` and `language` left out: every project, the guild's language. */
export type Wish = Address & {
  /** The local minute, `HH:MM`. */
  readonly at: string
  /** An IANA time zone. */
  readonly zone: string
  readonly project?: string
  readonly language?: Tongue
  readonly weekdaysOnly: boolean
}

/** Why and when a subscription was turned off; its settings stay. */
export type Off = { readonly code: string; readonly reason: string; readonly at: Date }

/** A wish as it is kept. It is on unless `off` is there. */
export type Subscription = Wish & {
  /** 1 to 10, unique in the guild: the number an admin can call it by. */
  readonly seat: number
  readonly created: Date
  /** Nothing is owed for a moment before this: it was created, given another time, or turned on. */
  readonly since: Date
  /** When to look at it again: only an index, the plan decides what is due. */
  readonly next: Date
  /** Counts the changes; a claim for an earlier revision fails. */
  readonly revision: number
  readonly off?: Off
}

/** How a post stands. `unknown`: it may have been sent, so it is not sent again. */
export const STATES = ['pending', 'sent', 'skipped', 'unknown'] as const
export type State = (typeof STATES)[number]

/**
 * Why a post was not sent, or is not known to be: nothing to say, not running for the rest of that day,
 * 403 or 404, another refusal, an error while composing, no answer to the sending, the subscription gone.
 */
export const POST_REASONS = [
  'empty',
  'missed',
  'forbidden',
  'refused',
  'failed',
  'lost',
  'unsubscribed',
] as const
export type PostReason = (typeof POST_REASONS)[number]

/** How a post ended, or that it has not. */
export type Outcome = {
  readonly state: Exclude<State, 'pending'>
  readonly reason?: PostReason
  /** The code and the words that came with it, for the admin. */
  readonly detail?: string
  readonly message?: string
}

/** One row of the ledger: a channel, a local day, and what became of its post. */
export type Post = Address & {
  readonly day: Day
  readonly state: State
  readonly reason?: PostReason
  readonly detail?: string
  readonly nonce: string
  readonly message?: string
  /** The instant it was owed at. */
  readonly due: Date
  readonly late: boolean
  /** When it was first claimed: Discord's memory of the nonce counts from here. */
  readonly claimed: Date
  /** Until then only the owner may send it. */
  readonly lease: Date
  readonly owner: string
  /** How many owners it has had. */
  readonly attempts: number
  readonly ended?: Date
}

/** The shards of one process, of how many there are. */
export type Shards = { readonly ids: readonly number[]; readonly count: number }

/** What is claimed: the day's post, by whom, and until when it is theirs alone. */
export type Claim = Pick<Post, 'day' | 'due' | 'late' | 'nonce' | 'owner' | 'lease'>

/** `post` is missing where the subscription has changed, gone or been turned off meanwhile. */
export type Claimed =
  | { readonly claimed: true; readonly post: Post }
  | { readonly claimed: false; readonly post?: Post }

export type Subscribed =
  | { readonly kind: 'created' | 'changed'; readonly subscription: Subscription }
  | { readonly kind: 'full'; readonly most: number }

/** What must outlive a restart. Every write is one atomic statement; `now` is the caller's clock. */
export type Store = {
  readonly engine: 'sqlite' | 'postgres'

  /** A new subscription, or new settings for the channel's own; turned off, it is on again. */
  subscribe(wish: Wish, now: Date): Promise<Subscribed>
  /** Takes it away; its ledger stays, so that subscribing again the same day does not post twice. */
  unsubscribe(address: Address, now: Date): Promise<Subscription | undefined>
  /** The guild's, by seat. */
  list(guild: string): Promise<readonly Subscription[]>
  /** Everybody's, of guilds the bot is in; `off`: only those that are off, or only those that are on. */
  all(only?: { shards?: Shards; off?: boolean }): Promise<readonly Subscription[]>
  turnOff(subscription: Subscription, off: Off): Promise<boolean>
  turnOn(address: Address, now: Date): Promise<Subscription | undefined>

  /** Subscriptions to look at now: of these shards, and of any shard once they are overdue. */
  awaiting(now: Date, limit: number, shards?: Shards): Promise<readonly Subscription[]>
  /** Moves the time to look again; does nothing where the subscription has changed. */
  plan(subscription: Subscription, next: Date, now: Date): Promise<void>

  /** The ledger of these channels from that day on. */
  posts(addresses: readonly Address[], from: Day): Promise<readonly Post[]>
  /** The last deliveries of a guild, newest first. */
  recent(guild: string, limit?: number): Promise<readonly Post[]>
  /** Makes the row, `pending`, or says that it is there: of any number of callers one wins. `missed` yields. */
  claim(subscription: Subscription, claim: Claim, now: Date): Promise<Claimed>
  /** Notes a day that was not posted, unless something is noted for it. */
  skip(subscription: Subscription, claim: Claim, reason: PostReason, now: Date): Promise<boolean>
  /** Pending posts whose owner's time is up. */
  stale(now: Date, limit: number): Promise<readonly Post[]>
  /** Makes a stale post one's own; undefined where another was faster. */
  takeOver(post: Post, owner: string, lease: Date): Promise<Post | undefined>
  /** Ends a post. That it was sent is noted whoever owns it; anything else only by its owner. */
  finish(post: Post, outcome: Outcome, now: Date): Promise<Post | undefined>
  /** Gives a first claim back, where nothing can have been sent. */
  release(post: Post): Promise<boolean>

  /** The bot was removed from a guild: its posts rest, its settings stay for now. */
  leave(guild: string, now: Date): Promise<void>
  /** The bot is in the guild again; true where it had left. */
  comeBack(guild: string, now: Date): Promise<boolean>
  /** Forgets guilds that were left before; returns them. */
  forget(leftBefore: Date): Promise<readonly string[]>
  /** Drops the ledger of days before; returns how many rows. Keep at least what `recent` should show. */
  prune(before: Day): Promise<number>

  /** Writes and reads back; throws where the database cannot be written. */
  probe(now: Date): Promise<void>
  /** Milliseconds by which the database's clock is ahead of `now`; 0 where it is the same machine. */
  skew(now: Date): Promise<number>
  close(): Promise<void>
}
