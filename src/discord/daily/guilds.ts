import type { Log } from '../../log.ts'
import type { Shards, Store } from '../../store/store.ts'
import type { Watch } from '../client.ts'

type Ward = {
  readonly store: Store
  readonly now: () => Date
  readonly log: Log
}

/** Notes which servers the bot is in: of one that it has left, the posts rest and the settings stay for a month. */
export const wardOf = ({ store, now, log }: Ward, changed: (guild: string) => void): Watch => {
  const note = (what: string, guild: string, work: Promise<unknown>) => {
    work.catch(error => log.warn({ guild, err: error }, what))
  }
  return {
    joined: guild => note('a server that is back could not be noted', guild, store.comeBack(guild, now())),
    left: guild => {
      log.info({ guild }, 'removed from a server')
      note('a server that was left could not be noted', guild, store.leave(guild, now()))
    },
    changed,
  }
}

/** Notes the servers that removed the bot while it was away: Discord's list of servers no longer has them. */
export const noteAbsent = async (
  { store, now, log }: Ward,
  isIn: (guild: string) => boolean,
  shards?: Shards,
): Promise<void> => {
  const known = await store.all(shards ? { shards } : {})
  const absent = [...new Set(known.map(({ guild }) => guild))].filter(guild => !isIn(guild))
  for (const guild of absent) {
    log.info({ guild }, 'removed from a server while away')
    await store.leave(guild, now())
  }
}
