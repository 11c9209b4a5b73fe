import {
  type APIOverwrite,
  type APIRole,
  ChannelType,
  OverwriteType,
  PermissionFlagsBits,
} from 'discord-api-types/v10'
import type { Access } from '../../speak/daily/access.ts'

/** A member and their server, as far as permissions go. */
export type Standing = {
  readonly guild: string
  readonly member: string
  readonly roles: readonly string[]
  readonly guildRoles: readonly Pick<APIRole, 'id' | 'permissions'>[]
  /** Timed out: may look, and no more. */
  readonly isTimedOut: boolean
}

const { Administrator, ViewChannel, SendMessages, SendMessagesInThreads, ReadMessageHistory, ManageThreads } =
  PermissionFlagsBits
const ALL = (1n << 64n) - 1n

/** What a member may do in a channel (Permissions, "Permission Overwrites"); of a thread its parent's are given. */
export const permissionsIn = (who: Standing, overwrites: readonly APIOverwrite[] = []): bigint => {
  const roles = new Set([who.guild, ...who.roles])
  const base = who.guildRoles
    .filter(({ id }) => roles.has(id))
    .reduce((bits, { permissions }) => bits | BigInt(permissions), 0n)
  if (base & Administrator) return ALL
  const apply = (bits: bigint, of: readonly APIOverwrite[]) => {
    const [deny, allow] = [of.map(({ deny }) => deny), of.map(({ allow }) => allow)].map(all =>
      all.reduce((sum, one) => sum | BigInt(one), 0n),
    ) as [bigint, bigint]
    return (bits & ~deny) | allow
  }
  const everyone = overwrites.filter(({ id }) => id === who.guild)
  const byRole = overwrites.filter(
    ({ id, type }) => type === OverwriteType.Role && id !== who.guild && roles.has(id),
  )
  const own = overwrites.filter(({ id, type }) => type === OverwriteType.Member && id === who.member)
  const bits = [everyone, byRole, own].reduce(apply, base)
  return who.isTimedOut ? bits & (ViewChannel | ReadMessageHistory) : bits
}

const THREADS: ReadonlySet<number> = new Set([
  ChannelType.AnnouncementThread,
  ChannelType.PublicThread,
  ChannelType.PrivateThread,
])

/** Where a daily post may go. */
export const CHANNEL_TYPES = [
  ChannelType.GuildText,
  ChannelType.GuildAnnouncement,
  ChannelType.AnnouncementThread,
  ChannelType.PublicThread,
  ChannelType.PrivateThread,
] as const

/** A channel as an interaction or Discord's REST shows it. */
export type Channel = {
  readonly id: string
  readonly type: number
  readonly thread_metadata?: { readonly locked?: boolean }
}

/** Whether a channel is a thread, which has its parent's permissions. */
export const isThread = ({ type }: { readonly type: number }): boolean => THREADS.has(type)

/** What the bits mean for a daily post. */
export const accessBy = (bits: bigint, channel: Channel): Access => {
  const may = (bit: bigint) => (bits & (bit | Administrator)) !== 0n
  const view = may(ViewChannel)
  return {
    kind: 'seen',
    has: {
      view,
      ...(isThread(channel)
        ? { sendInThreads: view && may(SendMessagesInThreads) }
        : { send: view && may(SendMessages) }),
      history: view && may(ReadMessageHistory),
    },
    isLocked: channel.thread_metadata?.locked === true && !may(ManageThreads),
    isWrongKind: !(CHANNEL_TYPES as readonly number[]).includes(channel.type),
  }
}
