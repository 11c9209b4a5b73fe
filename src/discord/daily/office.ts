import { PermissionFlagsBits } from 'discord-api-types/v10'
import type { Tongue } from '../../ask/types.ts'
import { addDays, type Day } from '../../calendar.ts'
import type { Project } from '../../chronicle/schema.ts'
import { next } from '../../daily/plan.ts'
import { localAt } from '../../daily/zone.ts'
import type { Access } from '../../speak/daily/access.ts'
import { note, type Shown } from '../../speak/daily/cards.ts'
import type { Yearbook } from '../../speak/daily/pick.ts'
import type { Message, Reply } from '../../speak/discord/message.ts'
import { wordingOf } from '../../speak/wording.ts'
import type { Post, Store, Subscription } from '../../store/store.ts'
import type { Asked } from '../command.ts'
import type { Look } from './look.ts'
import { accessBy } from './permissions.ts'

/** What `/daily` works with. */
export type Office = {
  readonly store: Store
  readonly book: Yearbook
  readonly projects: readonly Project[]
  readonly now: () => Date
  /** One for each command: what it learns of a server holds for that long. */
  readonly look: () => Look
}

/** A command given in a server by somebody who may. */
export type Order = Asked & { readonly guild: string }

/** An answer for the asker alone. */
export const privately = (message: Message): Reply => ({
  message,
  files: [],
  private: true,
  notice: false,
})

/** Why somebody may not use the command, though Discord let them; nothing where they may. */
export const forbidding = ({ tongue, guild, permissions }: Asked): Message | undefined => {
  if (guild === undefined) return note(tongue, daily => daily.serverOnly)
  const { ManageGuild, Administrator } = PermissionFlagsBits
  return BigInt(permissions ?? 0) & (ManageGuild | Administrator)
    ? undefined
    : note(tongue, daily => daily.needsManager)
}

/** What the bot may do in a channel: the interaction says it of what was picked in it, else Discord is asked. */
export const accessTo = async ({ guild, channels }: Order, channel: string, look: Look): Promise<Access> => {
  const picked = channels?.[channel]
  return picked?.app_permissions === undefined
    ? look(guild, channel)
    : accessBy(BigInt(picked.app_permissions), picked)
}

/** A subscription as it is spoken of. */
export const shown = (of: Subscription, tongue: Tongue, projects: readonly Project[]): Shown => {
  const { seat, channel, at, zone, weekdaysOnly, language = 'en' } = of
  const name = projects.find(({ id }) => id === of.project)?.name
  const project = name ? wordingOf(tongue).of(name) : of.project
  return { seat, channel, at, zone, weekdaysOnly, language, ...(project !== undefined && { project }) }
}

/** When a subscription posts next, and which day that is there. */
export const upcoming = (
  of: Subscription,
  now: Date,
  ledger: readonly Post[],
): { readonly at: Date; readonly day: Day; readonly local: string } => {
  const own = ledger.filter(({ channel }) => channel === of.channel)
  const at = next(of, now, own)
  const { day, minute } = localAt(of.zone, at)
  return { at, day, local: `${day} ${minute}` }
}

/** The ledger that says what of yesterday, today and tomorrow is settled. */
export const ledgerOf = ({ store, now }: Office, of: readonly Subscription[]): Promise<readonly Post[]> =>
  of.length === 0 ? Promise.resolve([]) : store.posts(of, addDays(now().toISOString().slice(0, 10), -2))
