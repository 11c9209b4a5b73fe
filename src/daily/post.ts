import type { Day } from '../calendar.ts'
import type { Outcome, Post, PostReason, Store, Subscription } from '../store/store.ts'
import { nonceOf } from './nonce.ts'
import { type Due, RESEND_MS } from './plan.ts'
import { type Verdict, verdictOn } from './verdict.ts'

/** What is to be said. */
export type Piece = {
  readonly subscription: Subscription
  readonly day: Day
  readonly at: Date
  readonly late: boolean
}

/** One message on its way. Sending must stop at the signal: what is sent later may be sent twice. */
export type Delivery<Payload> = {
  readonly guild: string
  readonly channel: string
  readonly payload: Payload
  readonly nonce: string
  readonly signal: AbortSignal
}

/** All that posting needs from outside. */
export type Means<Payload> = {
  readonly store: Store
  /** This process, this start of it. */
  readonly owner: string
  /** The clock; asked again before every step that counts. */
  readonly now: () => Date
  /** The message of a day; undefined where there is nothing to say. */
  readonly compose: (piece: Piece) => Payload | undefined | Promise<Payload | undefined>
  /** Sends it with `enforce_nonce`, or throws what carries a `status` or a `code`. */
  readonly send: (delivery: Delivery<Payload>) => Promise<{ messageId: string }>
  /** Looks for our own message in the channel, from `post.claimed` on; undefined if it is not seen. */
  readonly find?: (post: Post) => Promise<{ messageId: string } | undefined>
  /** Told of what the person who runs it should know; never throws. */
  readonly report?: (
    problem: string,
    error: unknown,
    post: { guild: string; channel: string; day: Day },
  ) => void
  readonly sleep?: (ms: number) => Promise<void>
  /** Once aborted, nothing more is begun or tried again; what is on its way is recorded. */
  readonly signal?: AbortSignal
}

/** For so long a post is its owner's alone. */
export const LEASE_MS = 45_000

/** How long one sending may take. */
const TRY_MS = 15_000

/** Pauses between one owner's tries. */
const PAUSES_MS = [1_000, 4_000, 10_000]

/** How a post ended for this process; `left` is pending still, `unsent` is to be tried in a minute. */
export type Ended = 'sent' | 'skipped' | 'unknown' | 'left' | 'unsent' | 'taken'

const pause = (ms: number) => new Promise<void>(resolve => setTimeout(resolve, ms))

/** Sends with a limit, kept even where the sender does not keep it. */
const sendWithin = async <P>(means: Means<P>, delivery: Omit<Delivery<P>, 'signal'>, ms: number) => {
  const stop = new AbortController()
  let handle: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    handle = setTimeout(() => {
      const error = Object.assign(new Error(`no answer within ${ms / 1000} s`), { code: 'ETIMEDOUT' })
      stop.abort(error)
      reject(error)
    }, ms)
  })
  const sending = means.send({ ...delivery, signal: stop.signal })
  return Promise.race([sending, late]).finally(() => clearTimeout(handle))
}

type Delivered =
  | { readonly messageId: string }
  /** `doubt`: an earlier try, or an earlier owner's, may have arrived all the same. */
  | { readonly verdict: Verdict; readonly doubt: boolean }

const NOT_TRIED: Verdict = { kind: 'unsent', code: 'not tried', text: 'its time was up before the first try' }

/** Tries until there is an answer, or the time is up. */
const deliver = async <P>(means: Means<P>, post: Post, payload: P): Promise<Delivered> => {
  const { guild, channel, nonce } = post
  const limit = Math.min(post.lease.getTime(), post.claimed.getTime() + RESEND_MS)
  let [doubt, verdict] = [post.attempts > 1, NOT_TRIED]
  for (const wait of [0, ...PAUSES_MS]) {
    if (wait > 0) await (means.sleep ?? pause)(wait)
    // Right before the sending, with nothing awaited in between: a process that slept must not send now.
    const left = limit - means.now().getTime()
    if (left <= 0 || left > RESEND_MS || (wait > 0 && means.signal?.aborted)) break
    try {
      return await sendWithin(means, { guild, channel, payload, nonce }, Math.min(left, TRY_MS))
    } catch (error) {
      verdict = verdictOn(error)
      if (verdict.kind === 'doubt') doubt = true
      // Tried again is what may work in a moment, or what would give back a message that is there.
      if (verdict.kind === 'off' || !doubt) break
    }
  }
  return { verdict, doubt }
}

/** Ends a post of which nobody knows whether it was sent: looks in the channel, and never sends it again. */
export const lookFor = async <P>(means: Means<P>, post: Post, why: Partial<Outcome> = {}): Promise<Ended> => {
  const found = await means.find?.(post).catch(error => {
    means.report?.('a channel could not be searched for our own post', error, post)
    return undefined
  })
  const outcome: Outcome = found
    ? { state: 'sent', message: found.messageId }
    : { state: 'unknown', reason: 'lost', ...why }
  await means.store.finish(post, outcome, means.now())
  return outcome.state
}

/** Composes, sends and records a post that is this process's own. */
export const carryOut = async <P>(
  means: Means<P>,
  subscription: Subscription,
  post: Post,
): Promise<Ended> => {
  const { store, now, report } = means
  const skip = async (reason: PostReason, detail?: string): Promise<Ended> => {
    await store.finish(post, { state: 'skipped', reason, ...(detail && { detail }) }, now())
    return 'skipped'
  }

  let payload: P | undefined
  try {
    payload = await means.compose({ subscription, day: post.day, at: post.due, late: post.late })
  } catch (error) {
    report?.('a daily post could not be composed', error, post)
    if (post.attempts > 1) return lookFor(means, post)
    return skip('failed', error instanceof Error ? error.message : String(error))
  }
  if (payload === undefined) return post.attempts > 1 ? lookFor(means, post) : skip('empty')

  const result = await deliver(means, post, payload)
  if ('messageId' in result) {
    await store.finish(post, { state: 'sent', message: result.messageId }, now())
    return 'sent'
  }
  const { verdict, doubt } = result
  const detail = `${verdict.code} ${verdict.text}`.trim()
  report?.('a daily post was not sent', detail, post)
  if (verdict.kind === 'off') {
    const ended = doubt
      ? await lookFor(means, post, { reason: 'forbidden', detail })
      : await skip('forbidden', detail)
    await store.turnOff(subscription, { code: verdict.code, reason: verdict.text, at: now() })
    return ended
  }
  // It stays pending: sent again while the nonce is remembered, then looked for.
  if (doubt) return 'left'
  if (verdict.kind === 'refused') return skip('refused', detail)
  return (await store.release(post)) ? 'unsent' : 'left'
}

/** Claims a post that is due and carries it out; `taken` where it is somebody else's or no longer wanted. */
export const post = async <P>(means: Means<P>, { subscription, day, at, late }: Due): Promise<Ended> => {
  const now = means.now()
  const lease = new Date(now.getTime() + LEASE_MS)
  const claim = { day, due: at, late, nonce: nonceOf(subscription, day), owner: means.owner, lease }
  const result = await means.store.claim(subscription, claim, now)
  return result.claimed ? carryOut(means, subscription, result.post) : 'taken'
}
