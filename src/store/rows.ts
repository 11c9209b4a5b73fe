import { z } from 'zod'
import { TONGUES } from '../ask/types.ts'
import { POST_REASONS, type Post, STATES, type Subscription } from './store.ts'

const instant = z.iso.datetime().transform(text => new Date(text))
const flag = z.literal([0, 1]).transform(bit => bit === 1)

/** Leaves out what the database has as null. */
const present = <T extends object>(row: T) =>
  Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null)) as {
    [K in keyof T as null extends T[K] ? never : K]: T[K]
  } & { [K in keyof T as null extends T[K] ? K : never]?: NonNullable<T[K]> }

const SubscriptionRow = z
  .object({
    guild: z.string(),
    channel: z.string(),
    seat: z.number().int(),
    post_at: z.string().regex(/^\d\d:\d\d$/),
    zone: z.string(),
    project: z.string().nullable(),
    language: z.enum(TONGUES).nullable(),
    weekdays_only: flag,
    created_at: instant,
    since_at: instant,
    next_at: instant,
    revision: z.number().int(),
    off_at: instant.nullable(),
    off_code: z.string().nullable(),
    off_reason: z.string().nullable(),
  })
  .transform(
    ({ post_at, weekdays_only, created_at, since_at, next_at, off_at, off_code, off_reason, ...row }) =>
      Object.freeze({
        ...present(row),
        at: post_at,
        weekdaysOnly: weekdays_only,
        created: created_at,
        since: since_at,
        next: next_at,
        ...(off_at && { off: { at: off_at, code: off_code ?? '', reason: off_reason ?? '' } }),
      }),
  )

const PostRow = z
  .object({
    guild: z.string(),
    channel: z.string(),
    day: z.iso.date(),
    state: z.enum(STATES),
    reason: z.enum(POST_REASONS).nullable(),
    detail: z.string().nullable(),
    nonce: z.string(),
    message: z.string().nullable(),
    due_at: instant,
    late: flag,
    claimed_at: instant,
    lease_until: instant,
    owner: z.string(),
    attempts: z.number().int(),
    ended_at: instant.nullable(),
  })
  .transform(({ due_at, claimed_at, lease_until, ended_at, ...row }) =>
    Object.freeze({
      ...present(row),
      due: due_at,
      claimed: claimed_at,
      lease: lease_until,
      ...(ended_at && { ended: ended_at }),
    }),
  )

const read = <T>(schema: z.ZodType<T>, table: string, rows: readonly unknown[]): T[] =>
  rows.map(row => {
    const parsed = schema.safeParse(row)
    if (parsed.success) return parsed.data
    const issue = parsed.error.issues[0]
    throw new Error(
      `Expected a row of ${table} as this version writes it, got one whose ${issue?.path.join('.')} is wrong (${issue?.message}). Has it been edited by hand? ${JSON.stringify(row)}`,
    )
  })

/** Rows of the table of subscriptions, checked. */
export const readSubscriptions = (rows: readonly unknown[]): Subscription[] =>
  read(SubscriptionRow, 'daily_subscriptions', rows)

/** Rows of the ledger, checked. */
export const readPosts = (rows: readonly unknown[]): Post[] => read(PostRow, 'daily_posts', rows)
