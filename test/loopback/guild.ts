import { member, type World } from './world.ts'

/** What everybody may do, unless told otherwise; among it to view channels and to write in them. */
export const USUAL = '2248473465835073'

/** A text channel that everybody may use, but for what `overwrites` deny. */
export const channel = (id: string, guild: string, position: number, overwrites: readonly object[] = []) => ({
  id,
  guild_id: guild,
  type: 0,
  name: `channel-${position + 1}`,
  position,
  permission_overwrites: overwrites,
  nsfw: false,
  topic: null,
  parent_id: null,
  last_message_id: null,
  rate_limit_per_user: 0,
  flags: 0,
})

/** The role that all members have. */
export const everyone = (guild: string) => ({
  id: guild,
  name: '@everyone',
  permissions: USUAL,
  position: 0,
  color: 0,
  colors: { primary_color: 0, secondary_color: null, tertiary_color: null },
  hoist: false,
  managed: false,
  mentionable: false,
  flags: 0,
})

/** What GUILD_CREATE tells of a server the bot is in, with the intent Guilds. */
export const readyGuild = (world: World, { id, name, channels }: World['guilds'][number]) => ({
  id,
  name,
  icon: null,
  owner_id: id,
  roles: [everyone(id)],
  channels: channels.map((channelId, position) => channel(channelId, id, position)),
  threads: [],
  members: [member(world.bot)],
  member_count: 2,
  presences: [],
  voice_states: [],
  stage_instances: [],
  guild_scheduled_events: [],
  soundboard_sounds: [],
  emojis: [],
  stickers: [],
  features: [],
  verification_level: 0,
  default_message_notifications: 0,
  explicit_content_filter: 0,
  mfa_level: 0,
  nsfw_level: 0,
  premium_tier: 0,
  preferred_locale: 'en-US',
  system_channel_flags: 0,
  afk_timeout: 300,
  joined_at: '2024-01-01T00:00:00.000000+00:00',
  large: false,
  unavailable: false,
})
