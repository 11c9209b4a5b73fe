import type {
  APIApplicationCommandOptionChoice,
  RESTPostAPIApplicationCommandsJSONBody,
} from 'discord-api-types/v10'
import type { Tongue } from '../ask/types.ts'
import type { Day } from '../calendar.ts'
import type { Reply } from '../speak/discord/message.ts'
import type { Voice } from '../speak/discord/voice.ts'

/** What a command is given: plain data, the same from the gateway, from HTTP and from a test. */
export type Asked = {
  /** The tongue of the asker's Discord. */
  readonly tongue: Tongue
  readonly today: Day
  /** The options that were filled in, and as `subcommand` the one that was chosen. */
  readonly options: Readonly<Record<string, string | number | boolean>>
  /** In autocomplete, the option being typed. */
  readonly focused?: string
  /** Of a message command, what the message says. */
  readonly content?: string
  /** The server it is asked in, and what the asker may do there (permissions, a number as a string). */
  readonly guild?: string
  readonly permissions?: string
  readonly guildLocale?: string
  /** What Discord says of the server's channels that were picked, and of the one it is asked in. */
  readonly channels?: Readonly<Record<string, Picked>>
}

/** A channel as an interaction shows it; `app_permissions` are the bot's there, where Discord says them. */
export type Picked = {
  readonly id: string
  readonly type: number
  readonly app_permissions?: string
  readonly thread_metadata?: { readonly locked?: boolean }
}

/**
 * A command: what Discord is told of it, and what it does. A new one is a new file, and a line in `commands.ts`.
 * A command that waits for something (a store, a file) may take longer than Discord waits: it is then deferred, and
 * since only the asker's own answer can be promised before it is known, a late answer is for the asker alone.
 */
export type Command = {
  readonly data: RESTPostAPIApplicationCommandsJSONBody
  readonly run: (asked: Asked, voice: Voice) => Reply | Promise<Reply>
  /** What it costs beside a plain answer, which is 1; see `fairness.ts`. */
  readonly cost?: number
  readonly autocomplete?: (asked: Asked, voice: Voice) => readonly APIApplicationCommandOptionChoice<string>[]
}

/** An option's text; empty where it was left out. */
export const textOf = ({ options }: Asked, name: string): string => String(options[name] ?? '')

type Kinds = Readonly<Record<string, 'string' | 'number'>>
type Filled<K extends Kinds> = { readonly [Name in keyof K]?: K[Name] extends 'string' ? string : number }

/** The options of these names and types that were filled in; what is forged to be of another type is left out. */
export const optional = <const K extends Kinds>({ options }: Asked, kinds: K): Filled<K> =>
  Object.fromEntries(
    Object.entries(kinds).flatMap(([name, kind]) => {
      const value = options[name]
      return typeof value === kind && value !== '' ? [[name, value]] : []
    }),
  ) as Filled<K>
