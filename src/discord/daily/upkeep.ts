import { addDays } from '../../calendar.ts'
import { isOpen } from '../../speak/daily/access.ts'
import type { Shards, Store, Subscription } from '../../store/store.ts'
import type { Look } from './look.ts'

/** What a status may show, and a little more. */
const KEEP_DAYS = 90
/** The settings of a server that removed the bot are kept so long, should it come back. */
const FORGET_MS = 30 * 86_400_000

type Upkeep = {
  readonly store: Store
  readonly look: () => Look
  readonly now: () => Date
  readonly shards?: Shards
  readonly report: (problem: string, error: unknown) => void
  /** Once aborted, no further channel is looked into. */
  readonly signal?: AbortSignal
}

/** Turns a subscription on again where its channel takes posts now. */
export const revived = async (
  { store, now }: Pick<Upkeep, 'store' | 'now'>,
  look: Look,
  { guild, channel }: Subscription,
): Promise<Subscription | undefined> =>
  isOpen(await look(guild, channel)) ? store.turnOn({ guild, channel }, now()) : undefined

/** The same for all of a server, after something there has changed. */
export const reviveGuild = async (of: Upkeep, guild: string): Promise<void> => {
  const look = of.look()
  for (const subscription of (await of.store.list(guild)).filter(({ off }) => off))
    if (!of.signal?.aborted) await revived(of, look, subscription)
}

/** Once a day: forgets what is old, and turns on again what was off and may post now. */
export const upkeep = (of: Upkeep): (() => Promise<void>) => {
  const { store, now, shards, report, signal } = of
  let done = ''
  const attempt = async (what: string, work: () => Promise<unknown>) => {
    await work().catch(error => report(what, error))
  }
  return async () => {
    const today = now().toISOString().slice(0, 10)
    if (today === done) return
    done = today
    await attempt('the old ledger could not be dropped', () => store.prune(addDays(today, -KEEP_DAYS)))
    await attempt('servers that left could not be forgotten', () =>
      store.forget(new Date(now().getTime() - FORGET_MS)),
    )
    const off = await store.all({ off: true, ...(shards && { shards }) }).catch(error => {
      report('what is off could not be read', error)
      return []
    })
    const look = of.look()
    for (const subscription of off) {
      if (signal?.aborted) return
      await attempt('a subscription could not be turned on again', () => revived(of, look, subscription))
    }
  }
}
