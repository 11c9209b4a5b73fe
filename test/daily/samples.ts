import type { Post, State, Subscription } from '../../src/store/store.ts'

/** A subscription that has been there since long ago: nine o'clock in Shanghai, unless told otherwise. */
export const subscription = (other: Partial<Subscription> = {}): Subscription => {
  const created = new Date('2000-01-01T00:00:00Z')
  return {
    guild: '81384788765712384',
    channel: '381887113391505410',
    at: '09:00',
    zone: 'Asia/Shanghai',
    weekdaysOnly: false,
    seat: 1,
    created,
    since: created,
    next: created,
    revision: 1,
    ...other,
  }
}

/** A row of its ledger. */
export const row = (
  of: Subscription,
  day: string,
  state: State = 'sent',
  other: Partial<Post> = {},
): Post => ({
  guild: of.guild,
  channel: of.channel,
  day,
  state,
  nonce: 'n',
  due: new Date(`${day}T01:00:00Z`),
  late: false,
  claimed: new Date(`${day}T01:00:00Z`),
  lease: new Date(`${day}T01:00:45Z`),
  owner: 'one',
  attempts: 1,
  ...other,
})
