import type { Engine, Value } from './engine.ts'
import { readSubscriptions } from './rows.ts'
import { type Address, MOST_A_GUILD, type Shards, type Store, type Wish } from './store.ts'

/** How long a process is left alone with its shards' subscriptions before another sees to them. */
const OVERDUE_MS = 3 * 60_000

/** A plan made this far in the future was made by a clock that has been put back since. */
const CLOCK_SLACK_MS = 5 * 60_000

const SEATS = Array.from({ length: MOST_A_GUILD }, (_, seat) => `(${seat + 1})`).join(', ')
const PRESENT = 'not exists (select 1 from departed_guilds d where d.guild = s.guild)'

const shardBase = (guild: string) => Number(BigInt(guild) >> 22n)
const ofShards = (shards: Shards) => `shard_base % ? in (${shards.ids.map(() => '?').join(', ') || 'null'})`
const later = (now: Date, ms: number) => new Date(now.getTime() + ms).toISOString()

const change = ({ run }: Engine, wish: Wish, now: Date) => {
  const [at, settings] = [now.toISOString(), [wish.at, wish.zone, wish.weekdaysOnly ? 1 : 0]]
  return run(
    // A new language at nine o'clock must not cost the post of nine: `since` moves with the time only.
    `update daily_subscriptions set
      since_at = case when post_at = ? and zone = ? and weekdays_only = ? and off_at is null
        then since_at else ? end,
      post_at = ?, zone = ?, weekdays_only = ?, project = ?, language = ?, next_at = ?, planned_at = ?,
      revision = revision + 1, off_at = null, off_code = null, off_reason = null
    where guild = ? and channel = ? returning *`,
    [
      ...settings,
      at,
      ...settings,
      wish.project ?? null,
      wish.language ?? null,
      at,
      at,
      wish.guild,
      wish.channel,
    ],
  )
}

const create = ({ run }: Engine, wish: Wish, now: Date) => {
  const at = now.toISOString()
  return run(
    // The lowest free seat; two callers who take the same one meet at its unique index.
    `with seats(seat) as (values ${SEATS})
    insert into daily_subscriptions (seat, guild, channel, shard_base, post_at, zone, weekdays_only, project,
      language, created_at, since_at, next_at, planned_at, revision)
    select seat, ?, ?, cast(? as bigint), ?, ?, cast(? as integer), ?, ?, ?, ?, ?, ?, 1 from seats
    where seat not in (select seat from daily_subscriptions where guild = ?)
    order by seat limit 1
    on conflict do nothing returning *`,
    [
      ...[wish.guild, wish.channel, shardBase(wish.guild), wish.at, wish.zone, wish.weekdaysOnly ? 1 : 0],
      ...[wish.project ?? null, wish.language ?? null, at, at, at, at, wish.guild],
    ],
  )
}

const subscribe =
  (engine: Engine): Store['subscribe'] =>
  async (wish, now) => {
    for (let tries = 0; tries < 100; tries += 1) {
      const [changed] = readSubscriptions(await change(engine, wish, now))
      if (changed) return { kind: 'changed', subscription: changed }
      const [created] = readSubscriptions(await create(engine, wish, now))
      if (created) return { kind: 'created', subscription: created }
      const seats = await engine.run('select seat from daily_subscriptions where guild = ?', [wish.guild])
      if (seats.length >= MOST_A_GUILD) return { kind: 'full', most: MOST_A_GUILD }
    }
    throw new Error(
      `Expected a free seat in guild ${wish.guild} or none, got neither in 100 tries. Try again.`,
    )
  }

/** The half of a store that keeps who wants a post, when. */
export const subscriptionsOf = (engine: Engine) => {
  const ask = async (sql: string, values: readonly Value[]) =>
    readSubscriptions(await engine.run(sql, values))
  const one = ({ guild, channel }: Address) => [guild, channel]
  return {
    subscribe: subscribe(engine),

    unsubscribe: async (address, now) => {
      await engine.run(
        `update daily_posts set state = 'unknown', reason = 'unsubscribed', ended_at = ?
        where guild = ? and channel = ? and state = 'pending'`,
        [now.toISOString(), ...one(address)],
      )
      const sql = 'delete from daily_subscriptions where guild = ? and channel = ? returning *'
      return (await ask(sql, one(address)))[0]
    },

    list: guild => ask('select * from daily_subscriptions where guild = ? order by seat', [guild]),

    all: ({ shards, off } = {}) =>
      ask(
        `select s.* from daily_subscriptions s where ${PRESENT}
        ${off === undefined ? '' : `and off_at is ${off ? 'not null' : 'null'}`}
        ${shards ? `and ${ofShards(shards)}` : ''} order by guild, seat`,
        shards ? [shards.count, ...shards.ids] : [],
      ),

    turnOff: async (subscription, off) => {
      const rows = await engine.run(
        `update daily_subscriptions set off_at = ?, off_code = ?, off_reason = ?, revision = revision + 1
        where guild = ? and channel = ? and revision = ? and created_at = ? and off_at is null returning guild`,
        [
          ...[off.at.toISOString(), off.code, off.reason.slice(0, 500), ...one(subscription)],
          ...[subscription.revision, subscription.created.toISOString()],
        ],
      )
      return rows.length === 1
    },

    turnOn: async (address, now) => {
      const at = now.toISOString()
      const rows = await ask(
        `update daily_subscriptions set off_at = null, off_code = null, off_reason = null, since_at = ?,
          next_at = ?, planned_at = ?, revision = revision + 1
        where guild = ? and channel = ? and off_at is not null returning *`,
        [at, at, at, ...one(address)],
      )
      return rows[0]
    },

    awaiting: (now, limit, shards) =>
      ask(
        // Joined from the few to the many: asked with `in`, SQLite walks the whole index of `next_at`.
        `select s.* from (
          select guild, channel from daily_subscriptions where off_at is null and next_at <= ?
          union select guild, channel from daily_subscriptions where off_at is null and planned_at > ?
        ) w cross join daily_subscriptions s
        where s.guild = w.guild and s.channel = w.channel and ${PRESENT}
        ${shards ? `and (${ofShards(shards)} or next_at <= ?)` : ''}
        order by s.next_at, s.guild, s.channel limit ?`,
        [
          ...[now.toISOString(), later(now, CLOCK_SLACK_MS)],
          ...(shards ? [shards.count, ...shards.ids, later(now, -OVERDUE_MS)] : []),
          limit,
        ],
      ),

    plan: async (subscription, next, now) => {
      await engine.run(
        `update daily_subscriptions set next_at = ?, planned_at = ?
        where guild = ? and channel = ? and revision = ? and created_at = ?`,
        [
          ...[next.toISOString(), now.toISOString(), ...one(subscription)],
          ...[subscription.revision, subscription.created.toISOString()],
        ],
      )
    },
  } satisfies Partial<Store>
}
