import type { Means } from '../../src/daily/post.ts'
import { postDue, type Tally } from '../../src/daily/tick.ts'
import { storeOn } from '../../src/store/open.ts'
import { openSqlite } from '../../src/store/sqlite.ts'
import type { Post, Store } from '../../src/store/store.ts'

/** How long the model's Discord remembers a nonce. */
export const REMEMBERS_MS = 3 * 60_000

/** What Discord does with one request. */
export type Weather =
  | 'fine'
  | 'answer lost'
  | 'never arrives'
  | 'arrives late'
  | '500'
  | '500 yet sent'
  | '429'
  | '403'
  | '404'
  | '400'
  | 'no network'

/** What becomes of one process: at its nth step it is killed, before or after the step's effect, or held up. */
export type Fate = {
  readonly step: number
  readonly what: 'killed before' | 'killed after' | 'held before' | 'held after'
  /** How long it is held, while other processes have their turn each minute. */
  readonly ms?: number
}

const failure = (status: number, code: number | string, message: string) =>
  Object.assign(new Error(message), { status, code })

type Message = { readonly id: string; readonly channel: string; readonly nonce: string; readonly at: number }

/** A store in memory, a Discord, and a clock that only moves as it is told. */
export const createWorld = async (start: string) => {
  const store = storeOn(await openSqlite(':memory:'))
  const world = { time: Date.parse(start) }
  const messages: Message[] = []
  let weather: Weather[] = []
  let mayLook = true

  const accept = (channel: string, nonce: string, at: number) => {
    const known = messages.find(
      of => of.channel === channel && of.nonce === nonce && at - of.at < REMEMBERS_MS,
    )
    if (known) return known.id
    messages.push({ id: String(messages.length + 1), channel, nonce, at })
    return String(messages.length)
  }

  const send: Means<string>['send'] = async ({ channel, nonce }) => {
    const now = weather.shift() ?? 'fine'
    world.time += 200
    if (now === '429') throw failure(429, 0, 'rate limited')
    if (now === '403') throw failure(403, 50013, 'Missing Permissions')
    if (now === '404') throw failure(404, 10003, 'Unknown Channel')
    if (now === '400') throw failure(400, 50035, 'Invalid Form Body')
    if (now === 'no network') throw failure(0, 'ECONNREFUSED', 'connect ECONNREFUSED')
    if (now === '500') throw failure(500, 0, 'Internal Server Error')
    // A request that we gave up on may still be on its way for half a minute.
    if (now === 'arrives late') accept(channel, nonce, world.time + 30_000)
    if (now === 'answer lost') accept(channel, nonce, world.time)
    if (now === 'answer lost' || now === 'never arrives' || now === 'arrives late') {
      world.time += 15_000
      throw failure(0, 'ETIMEDOUT', 'no answer within 15 s')
    }
    const messageId = accept(channel, nonce, world.time)
    if (now === '500 yet sent') throw failure(502, 0, 'Bad Gateway')
    return { messageId }
  }

  const find = async (post: Post) => {
    if (!mayLook) return undefined
    const found = messages.find(
      ({ channel, nonce, at }) => channel === post.channel && nonce === post.nonce && at <= world.time,
    )
    return found && { messageId: found.id }
  }

  /** A process that does one round; undefined if it was killed in it. */
  const run = async (
    owner: string,
    fates: readonly Fate[] = [],
    meanwhile = async () => {},
  ): Promise<Tally | undefined> => {
    let steps = 0
    let die: () => void = () => {}
    const killed = new Promise<undefined>(resolve => {
      die = () => resolve(undefined)
    })
    let dead = false
    const never = new Promise<never>(() => {})
    const hold = async (ms: number) => {
      const until = world.time + ms
      while (world.time < until) {
        world.time = Math.min(world.time + 60_000, until)
        await meanwhile()
      }
    }
    const stepwise =
      <A extends unknown[], R>(effect: (...values: A) => Promise<R>, limit = Number.POSITIVE_INFINITY) =>
      async (...values: A): Promise<R> => {
        const fate = fates.find(({ step }) => step === steps)
        steps += 1
        if (fate?.what === 'killed before') {
          dead = true
          die()
        }
        if (dead) return never
        const ms = fate?.ms ?? 0
        if (fate?.what === 'held before') await hold(ms)
        if (fate?.what === 'held before' && ms > limit)
          throw failure(0, 'ETIMEDOUT', 'it was too late to begin')
        const result = effect(...values)
        if (fate?.what === 'killed after') {
          await result.catch(() => {})
          dead = true
          die()
        }
        if (fate?.what === 'held after') {
          await result.catch(() => {})
          await hold(ms)
          if (ms > limit) throw failure(0, 'ETIMEDOUT', 'the answer came too late')
        }
        return dead ? never : result
      }
    const watched = Object.fromEntries(
      Object.entries(store).map(([name, of]) => [
        name,
        typeof of === 'function' ? stepwise(of as never) : of,
      ]),
    ) as unknown as Store
    // A sender that was held beyond its signal does not begin: that is asked of it.
    const sending = stepwise(send, 15_000)
    const round = postDue<string>({
      store: watched,
      owner,
      now: () => new Date(world.time),
      compose: stepwise(async () => 'on this day'),
      send: sending,
      find: stepwise(find),
      sleep: stepwise(async (ms: number) => {
        world.time += ms
      }),
    })
    return Promise.race([round, killed])
  }

  return {
    world,
    store,
    messages,
    run,
    send,
    find,
    /** What the next requests meet; those after are fine. */
    setWeather: (next: readonly Weather[]) => {
      weather = [...next]
    },
    forbidLooking: () => {
      mayLook = false
    },
  }
}
