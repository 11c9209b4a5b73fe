import {
  type APIApplicationCommandAutocompleteInteraction,
  type APIApplicationCommandInteraction,
  type APIInteraction,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  InteractionResponseType,
  InteractionType,
} from 'discord-api-types/v10'
import type { Day } from '../calendar.ts'
import type { Reply } from '../speak/discord/message.ts'
import type { Voice } from '../speak/discord/voice.ts'
import type { Asked, Command, Picked } from './command.ts'
import { tongueOf } from './locale.ts'
import { type Once, press } from './press.ts'
import { posted, type Response } from './response.ts'

/** What interactions are answered with: all of it plain, none of it Discord's. */
export type Desk = {
  readonly commands: readonly Command[]
  readonly voice: Voice
  readonly today: () => Day
  /** Milliseconds on a clock that never goes back. */
  readonly clock: () => number
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

/** The channels that an interaction tells of. Of the one it is asked in, it says itself what the bot may do there. */
const channelsOf = (
  interaction: APIApplicationCommandInteraction | APIApplicationCommandAutocompleteInteraction,
): Readonly<Record<string, Picked>> => {
  const { data, channel, app_permissions } = interaction
  const resolved = 'resolved' in data && data.resolved && 'channels' in data.resolved ? data.resolved : {}
  const picked = Object.entries((resolved.channels ?? {}) as Record<string, Picked>).map(
    ([id, of]) => [id, id === channel?.id ? { app_permissions, ...of } : of] as const,
  )
  const here = channel ? { [channel.id]: { ...(channel as Picked), app_permissions } } : {}
  return { ...here, ...Object.fromEntries(picked) }
}

const asked = (
  interaction: APIApplicationCommandInteraction | APIApplicationCommandAutocompleteInteraction,
  today: Day,
): Asked => {
  const { data, guild_id: guild, guild_locale: guildLocale, member } = interaction
  const given = 'options' in data ? (data.options as readonly Given[]) : []
  const isOnMessage = data.type === ApplicationCommandType.Message
  const content = isOnMessage ? data.resolved.messages[data.target_id]?.content : undefined
  return {
    tongue: tongueOf(interaction.locale),
    today,
    ...filled(given),
    ...(content === undefined ? {} : { content }),
    ...(guild === undefined ? {} : { guild, channels: channelsOf(interaction) }),
    ...(guildLocale === undefined ? {} : { guildLocale }),
    ...(member === undefined ? {} : { permissions: member.permissions }),
  }
}

const commandNamed = (commands: readonly Command[], name: string): Command => {
  const command = commands.find(({ data }) => data.name === name)
  if (!command) throw new Error(`Expected one of the commands that are registered, got "${name}"`)
  return command
}

const choices = (of: readonly { name: string; value: string }[]): Response => ({
  answer: {
    type: InteractionResponseType.ApplicationCommandAutocompleteResult,
    data: { choices: [...of] },
  },
  files: [],
})

/** What to answer an interaction; throws where the bot has no answer, which is a bug or a stale command. */
export async function respond(interaction: APIInteraction, desk: Desk, once: Once): Promise<Response> {
  const { commands, voice, today } = desk
  switch (interaction.type) {
    case InteractionType.ApplicationCommand:
      return posted(
        await commandNamed(commands, interaction.data.name).run(asked(interaction, today()), voice),
      )
    case InteractionType.ApplicationCommandAutocomplete: {
      const { autocomplete } = commandNamed(commands, interaction.data.name)
      return choices(autocomplete?.(asked(interaction, today()), voice) ?? [])
    }
    case InteractionType.MessageComponent:
      return press(interaction, voice, once)
    default:
      throw new Error(
        `Expected a command, its autocomplete or a press, got an interaction of type ${interaction.type}`,
      )
  }
}

/** What to answer an interaction that is not let in. */
export const turnAway = (
  interaction: APIInteraction,
  { voice }: Desk,
  { why, seconds }: { readonly why: 'often' | 'busy'; readonly seconds: number },
): Response => {
  if (interaction.type === InteractionType.ApplicationCommandAutocomplete) return choices([])
  const tongue = tongueOf('locale' in interaction ? interaction.locale : undefined)
  return posted(why === 'busy' ? voice.busy(tongue) : voice.often(tongue, seconds))
}

/** The apology for an interaction that failed, for the asker alone. */
export const apology = (interaction: APIInteraction, { voice }: Desk, errorId: string): Reply =>
  voice.sorry(tongueOf('locale' in interaction ? interaction.locale : undefined), errorId)

/** What to answer when `respond` failed: an apology, or no choices where only choices are taken. */
export const apologize = (interaction: APIInteraction, desk: Desk, errorId: string): Response =>
  interaction.type === InteractionType.ApplicationCommandAutocomplete
    ? choices([])
    : posted(apology(interaction, desk, errorId))
