import { z } from 'zod'
import type { Run } from './engine.ts'

/** Every change of the schema, oldest first; what stands here is never edited, only added to. */
const MIGRATIONS: readonly (readonly string[])[] = [
  [
    // `shard_base` is the guild's id without its lower 22 bits: what Discord's sharding divides.
    // Instants are ISO texts in UTC: they sort, and a person can read them.
    `create table daily_subscriptions (
      guild text not null,
      channel text not null,
      seat integer not null check (seat between 1 and 10),
      shard_base bigint not null,
      post_at text not null,
      zone text not null,
      project text,
      language text,
      weekdays_only integer not null,
      created_at text not null,
      since_at text not null,
      next_at text not null,
      planned_at text not null,
      revision integer not null,
      off_at text,
      off_code text,
      off_reason text,
      primary key (guild, channel),
      unique (guild, seat)
    )`,
    'create index daily_subscriptions_next on daily_subscriptions (next_at) where off_at is null',
    'create index daily_subscriptions_planned on daily_subscriptions (planned_at) where off_at is null',
    `create table daily_posts (
      guild text not null,
      channel text not null,
      day text not null,
      state text not null check (state in ('pending', 'sent', 'skipped', 'unknown')),
      reason text,
      detail text,
      nonce text not null,
      message text,
      due_at text not null,
      late integer not null,
      claimed_at text not null,
      lease_until text not null,
      owner text not null,
      attempts integer not null,
      ended_at text,
      primary key (guild, channel, day)
    )`,
    `create index daily_posts_pending on daily_posts (lease_until) where state = 'pending'`,
    'create index daily_posts_recent on daily_posts (guild, due_at)',
    'create index daily_posts_day on daily_posts (day)',
    'create table departed_guilds (guild text not null primary key, left_at text not null)',
    'create table historian_probes (name text not null primary key, at text not null)',
  ],
]

/** The tables that hold what people would miss, each with its key: what a copy must bring over. */
export const TABLES = {
  daily_subscriptions: ['guild', 'channel'],
  daily_posts: ['guild', 'channel', 'day'],
  departed_guilds: ['guild'],
} as const satisfies Record<string, readonly string[]>

const Version = z.tuple([z.object({ version: z.coerce.number().int() })])

/** Brings the schema up to date. The caller holds the lock and one transaction around it. */
export const migrate = async (run: Run): Promise<void> => {
  await run(
    'create table if not exists historian_versions (version integer not null primary key, applied_at text not null)',
  )
  const rows = await run('select coalesce(max(version), 0) as version from historian_versions')
  const [{ version }] = Version.parse(rows)
  if (version > MIGRATIONS.length)
    throw new Error(
      `Expected a database of version ${MIGRATIONS.length} or older, got version ${version}: a newer Mesh Historian has written it. Run that one; nothing was changed.`,
    )
  for (const [index, statements] of MIGRATIONS.entries()) {
    if (index < version) continue
    for (const statement of statements) await run(statement)
    await run('insert into historian_versions values (?, cast(current_timestamp as text))', [index + 1])
  }
}
