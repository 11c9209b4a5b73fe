import { DiscordAPIError, type REST } from 'discord.js'
import { type APIGuildMember, type APIOverwrite, type APIRole, Routes } from 'discord-api-types/v10'
import type { Access } from '../../speak/daily/access.ts'
import { accessBy, type Channel, isThread, permissionsIn, type Standing } from './permissions.ts'

/** What Discord says the bot may do in a channel of a server. */
export type Look = (guild: string, channel: string) => Promise<Access>

type Found = Channel & {
  readonly guild_id?: string
  readonly parent_id?: string | null
  readonly permission_overwrites?: readonly APIOverwrite[]
}

const WITHIN_MS = 8_000
const GONE: Access = { kind: 'gone' }
const UNSEEN: Access = { kind: 'unseen' }
const HIDDEN: Access = { kind: 'seen', has: { view: false }, isLocked: false, isWrongKind: false }

const statusOf = (error: unknown) => (error instanceof DiscordAPIError ? error.status : 0)

/**
 * Looks into channels by Discord's REST API, without a cache or an intent. What is asked of a server is asked once for
 * all its channels, so make one for each occasion.
 */
export const looker = (rest: REST, me: string, now: () => Date): Look => {
  const get = <T>(route: `/${string}`) =>
    rest.get(route, { signal: AbortSignal.timeout(WITHIN_MS) }) as Promise<T>
  const standings = new Map<string, Promise<Standing>>()

  const ask = async (guild: string): Promise<Standing> => {
    const [member, guildRoles] = await Promise.all([
      get<APIGuildMember>(Routes.guildMember(guild, me)),
      get<readonly APIRole[]>(Routes.guildRoles(guild)),
    ])
    const until = member.communication_disabled_until
    const isTimedOut = until ? Date.parse(until) > now().getTime() : false
    return { guild, member: me, roles: member.roles, guildRoles, isTimedOut }
  }
  const standingIn = (guild: string) => {
    const known = standings.get(guild) ?? ask(guild)
    standings.set(guild, known)
    return known
  }

  return async (guild, id) => {
    try {
      const channel = await get<Found>(Routes.channel(id))
      if (channel.guild_id !== guild) return GONE
      const holder =
        isThread(channel) && channel.parent_id ? await get<Found>(Routes.channel(channel.parent_id)) : channel
      return accessBy(permissionsIn(await standingIn(guild), holder.permission_overwrites), channel)
    } catch (error) {
      if (statusOf(error) === 404) return GONE
      return statusOf(error) === 403 ? HIDDEN : UNSEEN
    }
  }
}
