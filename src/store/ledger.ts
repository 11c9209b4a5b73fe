import type { Engine, Value } from './engine.ts'
import { readPosts } from './rows.ts'
import type { Claim, Post, Store, Subscription } from './store.ts'

/** How many channels one question to the ledger names. */
const CHUNK = 500

const KEY = 'guild = ? and channel = ? and day = ?'
const keyOf = ({ guild, channel, day }: Pick<Post, 'guild' | 'channel' | 'day'>) => [guild, channel, day]

/** A row is made from the subscription it was read from, or not at all. */
const INSERT = `insert into daily_posts (guild, channel, day, state, reason, nonce, due_at, late, claimed_at,
    lease_until, owner, attempts, ended_at)
  select guild, channel, ?, ?, ?, ?, ?, cast(? as integer), ?, ?, ?, 1, ? from daily_subscriptions
  where guild = ? and channel = ? and revision = ? and created_at = ? and off_at is null
  on conflict (guild, channel, day)`
const UNLESS_THERE = 'do nothing returning *'

/** A missed day surely had no message, so it can still be claimed: a clock that jumps ahead notes too many. */
const OVER_MISSED = `do update set state = excluded.state, reason = null, due_at = excluded.due_at,
    late = excluded.late, claimed_at = excluded.claimed_at, lease_until = excluded.lease_until,
    owner = excluded.owner, ended_at = null
  where daily_posts.state = 'skipped' and daily_posts.reason = 'missed' returning *`

const row = (of: Subscription, claim: Claim, now: Date, skipped: string | null): Value[] => [
  ...[claim.day, skipped ? 'skipped' : 'pending', skipped, claim.nonce, claim.due.toISOString()],
  ...[claim.late ? 1 : 0, now.toISOString(), claim.lease.toISOString(), claim.owner],
  ...[skipped ? now.toISOString() : null, of.guild, of.channel, of.revision, of.created.toISOString()],
]

/** The half of a store that keeps what was posted. */
export const ledgerOf = (engine: Engine) => {
  const ask = async (sql: string, values: readonly Value[]) => readPosts(await engine.run(sql, values))
  return {
    posts: async (addresses, from) => {
      const found: Post[] = []
      for (let start = 0; start < addresses.length; start += CHUNK) {
        const some = addresses.slice(start, start + CHUNK)
        const list = some.map(() => '(?, ?)').join(', ')
        const sql = `select * from daily_posts where day >= ? and (guild, channel) in (values ${list})`
        found.push(...(await ask(sql, [from, ...some.flatMap(({ guild, channel }) => [guild, channel])])))
      }
      return found
    },

    recent: (guild, limit = 10) =>
      ask('select * from daily_posts where guild = ? order by due_at desc, channel limit ?', [guild, limit]),

    claim: async (subscription, claim, now) => {
      const [made] = await ask(`${INSERT} ${OVER_MISSED}`, row(subscription, claim, now, null))
      if (made) return { claimed: true, post: made }
      const key = keyOf({ ...subscription, day: claim.day })
      const [there] = await ask(`select * from daily_posts where ${KEY}`, key)
      return there ? { claimed: false, post: there } : { claimed: false }
    },

    skip: async (subscription, claim, reason, now) =>
      (await engine.run(`${INSERT} ${UNLESS_THERE}`, row(subscription, claim, now, reason))).length === 1,

    stale: (now, limit) =>
      ask(
        `select * from daily_posts where state = 'pending' and lease_until <= ? order by lease_until limit ?`,
        [now.toISOString(), limit],
      ),

    takeOver: async (post, owner, lease) => {
      const rows = await ask(
        `update daily_posts set owner = ?, lease_until = ?, attempts = attempts + 1
        where ${KEY} and state = 'pending' and owner = ? and lease_until = ? returning *`,
        [owner, lease.toISOString(), ...keyOf(post), post.owner, post.lease.toISOString()],
      )
      return rows[0]
    },

    finish: async (post, { state, reason, detail, message }, now) => {
      const sent = state === 'sent'
      const rows = await ask(
        `update daily_posts set state = ?, reason = ?, detail = ?, message = ?, ended_at = ?
        where ${KEY} and ${sent ? `state in ('pending', 'unknown')` : `state = 'pending' and owner = ?`}
        returning *`,
        [
          ...[state, reason ?? null, detail?.slice(0, 500) ?? null, message ?? null, now.toISOString()],
          ...[...keyOf(post), ...(sent ? [] : [post.owner])],
        ],
      )
      return rows[0]
    },

    release: async post => {
      const sql = `delete from daily_posts where ${KEY} and state = 'pending' and owner = ? and attempts = 1 returning day`
      return (await engine.run(sql, [...keyOf(post), post.owner])).length === 1
    },

    prune: async before =>
      (
        await engine.run(`delete from daily_posts where day < ? and state <> 'pending' returning day`, [
          before,
        ])
      ).length,
  } satisfies Partial<Store>
}
