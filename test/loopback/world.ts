import { randomBytes } from 'node:crypto'
import type { APIGuildMember, APIUser, GuildMemberFlags, UserFlags } from 'discord-api-types/v10'
import type { Body } from './limits.ts'

/** Discord's ids count milliseconds from 2015, in their upper bits (reference, Snowflakes). */
const EPOCH = 1_420_070_400_000n
let last = 0n

/** An id that is newer than all before it. */
export const snowflake = (): string => {
  const now = (BigInt(Date.now()) - EPOCH) << 22n
  last = now > last ? now : last + 1n
  return String(last)
}

/** A person, or the bot. */
export const user = (username: string, isBot = false): APIUser => ({
  flags: 0 as UserFlags,
  public_flags: 0 as UserFlags,
  primary_guild: null,
  id: snowflake(),
  username,
  discriminator: '0',
  global_name: null,
  avatar: null,
  bot: isBot,
})

export const member = (of: APIUser): APIGuildMember => ({
  user: of,
  roles: [],
  joined_at: '2024-01-01T00:00:00.000000+00:00',
  deaf: false,
  mute: false,
  flags: 0 as GuildMemberFlags,
  avatar: null,
  banner: null,
  nick: null,
  pending: false,
  premium_since: null,
  communication_disabled_until: null,
})

/** A message as Discord keeps it. */
export type Stored = Record<string, unknown> & {
  readonly id: string
  readonly channel_id: string
  flags: number
}

/** An answer to an interaction, as the person sees it in the end. */
export type Reply = {
  /** The interaction callback's type: 4 a message, 7 an update, 8 choices, 9 a modal. */
  readonly type: number
  readonly data: Body & { readonly choices?: readonly { readonly name: string; readonly value: unknown }[] }
  /** Whether it was deferred first, and came as an edit. */
  readonly isDeferred: boolean
  readonly files: readonly string[]
  readonly text: string
  readonly isPrivate: boolean
  readonly token: string
  readonly ms: number
}

/** An interaction that was sent to the bot. */
export type Pending = {
  readonly id: string
  readonly token: string
  readonly born: number
  /** Who did it. */
  readonly asker: APIUser
  /** The message that a component stands in, which type 7 updates. */
  readonly on?: Stored
  answered?: { readonly type: number; readonly isPrivate: boolean }
  original?: Stored | undefined
  readonly settle: (reply: Omit<Reply, 'token' | 'ms'>) => void
}

/** A request of the bot's, for tests to look at. */
export type Seen = {
  readonly method: string
  readonly path: string
  readonly route: string
  /** When it came, by `performance.now`. */
  readonly at: number
  body: unknown
  status: number
}

/** All that the loopback Discord knows; its parts share it. */
export const makeWorld = (settings: {
  readonly token?: string
  readonly guilds?: number
  readonly shards?: number
  readonly isLenient?: boolean
}) => {
  const bot = user('mesh-historian', true)
  const guilds = Array.from({ length: settings.guilds ?? 1 }, (_, at) => ({
    // One after another in time, so that they fall into different shards.
    id: String(BigInt(snowflake()) + (BigInt(at) << 22n)),
    name: `Guild ${at + 1}`,
    channels: [snowflake(), snowflake()],
  }))
  return {
    /** The person who does what no other is named for. */
    asker: user('asker'),
    token:
      settings.token ??
      `${Buffer.from(bot.id).toString('base64url')}.loopbk.${randomBytes(20).toString('base64url')}`,
    bot,
    application: bot.id,
    isLenient: settings.isLenient ?? false,
    /** How many shards Discord advises. */
    shards: settings.shards ?? 1,
    guilds,
    commands: [] as Record<string, unknown>[],
    messages: new Map<string, Stored[]>(
      guilds.flatMap(({ channels }) => channels.map(id => [id, []] as const)),
    ),
    /** Channels that the bot may not use, by the error they give: hidden, not to be written in, or gone. */
    closed: new Map<string, 50001 | 50013 | 10003>(),
    pending: new Map<string, Pending>(),
    requests: [] as Seen[],
    violations: [] as string[],
  }
}

export type World = ReturnType<typeof makeWorld>
