import {
  type APIApplicationCommandAutocompleteInteraction,
  type APIApplicationCommandInteraction,
  type APIInteraction,
  type APIInteractionResponse,
  ApplicationCommandOptionType,
  InteractionResponseType,
  InteractionType,
  MessageFlags,
} from 'discord-api-types/v10'
import type { Day } from '../calendar.ts'
import type { Message } from '../speak/discord/message.ts'
import type { Asked, Command, Voice } from './command.ts'
import { tongueOf } from './locale.ts'

/** What interactions are answered with: all of it plain, none of it Discord's. */
export type Desk = {
  readonly commands: readonly Command[]
  readonly voice: Voice
  readonly today: () => Day
}

type Filled = Partial<Pick<Asked, 'focused'>> & Pick<Asked, 'options'>
type Given = {
  readonly name: string
  readonly type: number
  readonly value?: string | number | boolean
  readonly focused?: boolean
  readonly options?: readonly Given[]
}

/** Options as a record; those of a subcommand beside it, for no command has both. */
const filled = (given: readonly Given[] = []): Filled => {
  const sub = given.find(({ type }) => type === ApplicationCommandOptionType.Subcommand)
  if (sub) {
    const inner = filled(sub.options)
    return { ...inner, options: { ...inner.options, subcommand: sub.name } }
  }
  const focused = given.find(option => option.focused)?.name
  const options = Object.fromEntries(given.map(({ name, value }) => [name, value ?? '']))
  return { options, ...(focused === undefined ? {} : { focused }) }
}

const asked = (
  interaction: APIApplicationCommandInteraction | APIApplicationCommandAutocompleteInteraction,
  today: Day,
): Asked => {
  const given = 'options' in interaction.data ? (interaction.data.options as readonly Given[]) : []
  return { tongue: tongueOf(interaction.locale), today, ...filled(given) }
}

const commandNamed = (commands: readonly Command[], name: string): Command => {
  const command = commands.find(({ data }) => data.name === name)
  if (!command) throw new Error(`Expected one of the commands that are registered, got "${name}"`)
  return command
}

const posted = (data: Message): APIInteractionResponse => ({
  type: InteractionResponseType.ChannelMessageWithSource,
  data,
})

/** The same message, for the asker's eyes only. */
export const privately = (message: Message): Message => ({
  ...message,
  flags: message.flags | MessageFlags.Ephemeral,
})

/** What to answer an interaction; throws where the bot has no answer, which is a bug or a stale command. */
export function respond(
  interaction: APIInteraction,
  { commands, voice, today }: Desk,
): APIInteractionResponse {
  switch (interaction.type) {
    case InteractionType.ApplicationCommand: {
      const { run } = commandNamed(commands, interaction.data.name)
      const given = asked(interaction, today())
      const message = run(given, voice)
      return posted(given.options.private === true ? privately(message) : message)
    }
    case InteractionType.ApplicationCommandAutocomplete: {
      const { autocomplete } = commandNamed(commands, interaction.data.name)
      const choices = autocomplete?.(asked(interaction, today()), voice) ?? []
      return {
        type: InteractionResponseType.ApplicationCommandAutocompleteResult,
        data: { choices: [...choices] },
      }
    }
    default:
      throw new Error(
        `Expected a command or its autocomplete, got an interaction of type ${interaction.type}`,
      )
  }
}

/** What to answer when `respond` or sending failed: a private apology, or no choices where only choices are taken. */
export const apologize = (
  interaction: APIInteraction,
  { voice }: Desk,
  errorId: string,
): APIInteractionResponse => {
  if (interaction.type === InteractionType.ApplicationCommandAutocomplete)
    return { type: InteractionResponseType.ApplicationCommandAutocompleteResult, data: { choices: [] } }
  const locale = 'locale' in interaction ? interaction.locale : undefined
  return posted(privately(voice.sorry(tongueOf(locale), errorId)))
}
