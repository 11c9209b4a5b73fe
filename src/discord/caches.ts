import { type CacheFactory, Collection, LimitedCollection } from 'discord.js'

/**
 * What discord.js must keep to work at all: it warns that limiting these breaks it. Of the rest the bot uses nothing,
 * for an interaction brings its own channel, member and message.
 */
const KEPT: ReadonlySet<string> = new Set([
  'GuildManager',
  'ChannelManager',
  'GuildChannelManager',
  'RoleManager',
  'PermissionOverwriteManager',
])

/** A cache for each kind of thing: whole for what is kept, else none, so that memory does not grow with traffic. */
export const cachesFor = ((manager: { readonly name: string }) =>
  KEPT.has(manager.name) ? new Collection() : new LimitedCollection({ maxSize: 0 })) as CacheFactory
