import { channel, everyone, USUAL } from './guild.ts'
import { ok, type Route, refuse } from './route.ts'
import { member, type World } from './world.ts'

const VIEW = 1n << 10n
const SEND = 1n << 11n

/** What a channel that is closed to the bot denies. */
const denied = (code: number | undefined): bigint => (code === 50001 ? VIEW : code === 50013 ? SEND : 0n)

/** What the bot may do in a channel, as an interaction says it of the channels it resolves. */
export const botPermissions = (world: World, id: string): string =>
  String(BigInt(USUAL) & ~denied(world.closed.get(id)))

/** A channel as Discord knows it, with what is denied to the bot; nothing where it is gone. */
export const knownChannel = (world: World, id: string) => {
  const guild = world.guilds.find(({ channels }) => channels.includes(id))
  const code = world.closed.get(id)
  if (!guild || code === 10003) return undefined
  const deny = denied(code)
  const overwrites = deny ? [{ id: world.bot.id, type: 1, allow: '0', deny: String(deny) }] : []
  return channel(id, guild.id, guild.channels.indexOf(id), overwrites)
}

const guildOf = (world: World, id: string | undefined) => world.guilds.find(guild => guild.id === id)

/** What a bot can ask of a channel. */
export const CHANNEL_FACTS = {
  'GET /channels/:channel': {
    needsToken: true,
    run: ({ world, params }) => {
      if (world.closed.get(params.channel!) === 50001) return refuse(50001)
      const known = knownChannel(world, params.channel!)
      return known ? ok(known) : refuse(10003)
    },
  },
} satisfies Record<string, Route>

/** What a bot can ask of a server it is in. */
export const GUILD_ROUTES = {
  'GET /guilds/:guild/roles': {
    needsToken: true,
    run: ({ world, params }) =>
      guildOf(world, params.guild) ? ok([everyone(params.guild!)]) : refuse(50001),
  },
  'GET /guilds/:guild/members/:user': {
    needsToken: true,
    run: ({ world, params }) =>
      guildOf(world, params.guild) && params.user === world.bot.id ? ok(member(world.bot)) : refuse(50001),
  },
} satisfies Record<string, Route>
