import type { APIUser } from 'discord-api-types/v10'
import { botPermissions, knownChannel } from './guild-routes.ts'
import { member, type Stored, snowflake, user, type World } from './world.ts'

type Value = string | number | boolean

/** Who asks, and where. */
export type Asker = {
  readonly locale?: string
  /** In a server (the default), in a conversation with the bot, or elsewhere as a user-installed app. */
  readonly place?: 'guild' | 'dm' | 'elsewhere'
  readonly user?: APIUser
  readonly permissions?: string
}

/** What a person does: uses a command, types in an option, presses a button, picks from a menu. */
export type Deed = Asker &
  (
    | {
        readonly command: string
        readonly options?: Readonly<Record<string, Value>>
        readonly subcommand?: string
      }
    | {
        readonly typing: string
        readonly focused: string
        readonly options?: Readonly<Record<string, Value>>
        readonly subcommand?: string
      }
    | { readonly onMessage: string; readonly content: string }
    | { readonly press: string; readonly on: Stored }
    | { readonly select: string; readonly values: readonly string[]; readonly on: Stored }
  )

const TYPE = { string: 3, number: 4, boolean: 5 } as const

type Registered = { readonly name?: string; readonly type?: number; readonly options?: readonly Registered[] }
const CHANNEL = 7

/** The options of a command as it is registered, of one of its subcommands where it has them. */
const optionsOf = (world: World, command: string, subcommand?: string): readonly Registered[] => {
  const found = (world.commands as Registered[]).find(({ name }) => name === command)?.options ?? []
  return subcommand ? (found.find(({ name }) => name === subcommand)?.options ?? []) : found
}

/** The channels that were picked, as the interaction brings them along. */
const resolved = (
  world: World,
  known: readonly Registered[],
  values: Readonly<Record<string, Value>> = {},
) => {
  const picked = known.filter(({ type }) => type === CHANNEL).flatMap(({ name = '' }) => values[name] ?? [])
  const channels = picked.map(id => [
    id,
    { ...knownChannel(world, String(id)), app_permissions: botPermissions(world, String(id)) },
  ])
  return channels.length > 0 ? { resolved: { channels: Object.fromEntries(channels) } } : {}
}

const options = (
  known: readonly Registered[],
  values: Readonly<Record<string, Value>> = {},
  subcommand?: string,
  focused?: string,
): unknown[] => {
  const given = Object.entries(values).map(([name, value]) => ({
    name,
    type: known.find(option => option.name === name)?.type ?? TYPE[typeof value as keyof typeof TYPE],
    value,
    ...(name === focused ? { focused: true } : {}),
  }))
  return subcommand ? [{ name: subcommand, type: 1, options: given }] : given
}

const registered = (world: World, name: string) =>
  world.commands.find(command => command.name === name)?.id ?? snowflake()

const message = (content: string, channel: string) => ({
  id: snowflake(),
  type: 0,
  channel_id: channel,
  content,
  author: user('somebody'),
  attachments: [],
  embeds: [],
  mentions: [],
  mention_roles: [],
  components: [],
  timestamp: new Date().toISOString(),
  edited_timestamp: null,
  flags: 0,
  pinned: false,
  tts: false,
  mention_everyone: false,
})

const what = (world: World, deed: Deed, channel: string) => {
  if ('command' in deed) {
    const { command: name, options: values, subcommand } = deed
    const known = optionsOf(world, name, subcommand)
    return {
      type: 2,
      data: {
        id: registered(world, name),
        name,
        type: 1,
        options: options(known, values, subcommand),
        ...resolved(world, known, values),
      },
    }
  }
  if ('typing' in deed) {
    const { typing: name, options: values, subcommand, focused } = deed
    const known = optionsOf(world, name, subcommand)
    return {
      type: 4,
      data: {
        id: registered(world, name),
        name,
        type: 1,
        options: options(known, values, subcommand, focused),
      },
    }
  }
  if ('onMessage' in deed) {
    const target = message(deed.content, channel)
    const resolved = { messages: { [target.id]: target } }
    const { onMessage: name } = deed
    return { type: 2, data: { id: registered(world, name), name, type: 3, target_id: target.id, resolved } }
  }
  const data =
    'press' in deed
      ? { custom_id: deed.press, component_type: 2 }
      : { custom_id: deed.select, component_type: 3, values: deed.values }
  return { type: 3, data, message: deed.on }
}

/** INTERACTION_CREATE as Discord sends it. */
export const interactionOf = (
  world: World,
  deed: Deed,
  id: string,
  token: string,
): Record<string, unknown> => {
  const {
    locale = 'en-US',
    place = 'guild',
    user: asker = world.asker,
    permissions = '2248473465835073',
  } = deed
  const guild = place === 'guild' ? world.guilds[0] : undefined
  const channel = guild?.channels[0] ?? snowflake()
  const where = guild
    ? {
        guild_id: guild.id,
        guild: { id: guild.id, locale: 'en-US', features: [] },
        guild_locale: 'en-US',
        channel: {
          id: channel,
          guild_id: guild.id,
          type: 0,
          name: 'channel-1',
          permissions: '2248473465835073',
          flags: 0,
        },
        member: { ...member(asker), permissions },
        authorizing_integration_owners: { '0': guild.id },
      }
    : {
        channel: { id: channel, type: place === 'dm' ? 1 : 3, flags: 0, last_message_id: null },
        user: asker,
        authorizing_integration_owners: { [place === 'dm' ? '0' : '1']: place === 'dm' ? '0' : asker.id },
      }
  return {
    id,
    token,
    version: 1,
    application_id: world.application,
    ...what(world, deed, channel),
    ...where,
    channel_id: channel,
    context: { guild: 0, dm: 1, elsewhere: 2 }[place],
    locale,
    app_permissions: botPermissions(world, channel),
    entitlements: [],
    attachment_size_limit: 10_485_760,
  }
}
