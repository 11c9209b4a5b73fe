import type {
  APIApplicationCommandOptionChoice,
  RESTPostAPIApplicationCommandsJSONBody,
} from 'discord-api-types/v10'
import type { Question, Tongue } from '../ask/types.ts'
import type { Day } from '../calendar.ts'
import type { Message } from '../speak/discord/message.ts'

/** How a question is to be answered, beside what it asks. */
export type Manner = {
  /** For the asker's eyes only. */
  readonly private: boolean
  /** Where the question's words do not show a language ("1.18.0"), the asker's Discord does. */
  readonly fallback: Tongue
}

/** What the bot can say; `speak` words it, this folder carries it. */
export type Voice = {
  readonly ask: (question: Question, manner: Manner) => Message
  readonly about: (tongue: Tongue) => Message
  readonly sorry: (tongue: Tongue, errorId: string) => Message
}

/** What a command is given: plain data, the same from the gateway, from HTTP and from a test. */
export type Asked = {
  readonly tongue: Tongue
  readonly today: Day
  /** The options that were filled in, and as `subcommand` the one that was chosen. */
  readonly options: Readonly<Record<string, string | number | boolean>>
  /** In autocomplete, the option being typed. */
  readonly focused?: string
}

/** A command: what Discord is told of it, and what it does. A new one is a new file, and a line in `commands.ts`. */
export type Command = {
  readonly data: RESTPostAPIApplicationCommandsJSONBody
  readonly run: (asked: Asked, voice: Voice) => Message
  readonly autocomplete?: (asked: Asked, voice: Voice) => readonly APIApplicationCommandOptionChoice<string>[]
}
