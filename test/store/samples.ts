import type { Claim, Store, Subscription, Wish } from '../../src/store/store.ts'

/** An instant of 2026-11-23, which is a Monday; a whole text counts as it stands. */
export const at = (text: string): Date => new Date(text.length > 8 ? text : `2026-11-23T${text}:00.000Z`)

/** Ids as Discord makes them. */
export const GUILD = '81384788765712384'
export const CHANNEL = '381887113391505410'

/** The nth channel. */
export const channel = (n: number): string => String(381887113391505410n + BigInt(n))

/** What an admin asks for, unless told otherwise: nine o'clock in Shanghai. */
export const wish = (other: Partial<Wish> = {}): Wish => ({
  guild: GUILD,
  channel: CHANNEL,
  at: '09:00',
  zone: 'Asia/Shanghai',
  weekdaysOnly: false,
  ...other,
})

/** A claim of 2026-11-23 by somebody. */
export const claim = (other: Partial<Claim> = {}): Claim => ({
  day: '2026-11-23',
  due: at('01:00'),
  late: false,
  nonce: 'a-nonce',
  owner: 'one',
  lease: at('01:01'),
  ...other,
})

/** Subscribes and insists that it went well. */
export const subscribed = async (store: Store, other: Partial<Wish> = {}, now = at('00:00')) => {
  const result = await store.subscribe(wish(other), now)
  if (result.kind === 'full') throw new Error('Expected a seat, got a full guild')
  return result.subscription satisfies Subscription
}
