import { isDeepStrictEqual } from 'node:util'
import type { REST } from 'discord.js'
import {
  type APIApplicationCommand,
  ApplicationCommandType,
  type RESTPostAPIApplicationCommandsJSONBody as CommandData,
  Routes,
} from 'discord-api-types/v10'

/** What became of each command, by name. */
export type Registration = {
  readonly same: readonly string[]
  readonly changed: readonly string[]
  readonly removed: readonly string[]
}

/** What Discord adds to a command by itself, or keeps for its own reckoning. */
const ECHOED = new Set([
  'id',
  'application_id',
  'guild_id',
  'version',
  'default_permission',
  'dm_permission',
  'name_localized',
  'description_localized',
])

// Lists whose order means nothing, which Discord may give back in its own.
const UNORDERED = new Set(['contexts', 'integration_types', 'channel_types'])

const isEmpty = (value: unknown) =>
  value === null ||
  value === undefined ||
  value === false ||
  value === '' ||
  (typeof value === 'object' && Object.keys(value).length === 0)

/**
 * A command, an option or a choice without what means nothing. Discord leaves out what is at its default, or writes it
 * as null, false or empty; discord.js's own comparison trips over that (discord.js#10920, sapphire framework#692).
 */
const essence = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(essence)
  if (typeof value !== 'object' || value === null) return value
  const fields = Object.entries(value).flatMap(([key, of]) => {
    if (ECHOED.has(key)) return []
    const plain = UNORDERED.has(key) && Array.isArray(of) ? of.toSorted() : essence(of)
    return isEmpty(plain) ? [] : [[key, plain] as const]
  })
  return Object.fromEntries(fields)
}

/** Whether Discord has the command as we mean it. */
export const isSame = (ours: CommandData, theirs: APIApplicationCommand): boolean =>
  isDeepStrictEqual(essence({ type: ApplicationCommandType.ChatInput, ...ours }), essence(theirs))

const key = ({ type, name }: CommandData | APIApplicationCommand) =>
  `${type ?? ApplicationCommandType.ChatInput} ${name}`

/**
 * Makes Discord's global commands ours. Reads first and writes only where they differ: one PUT of the whole list, which
 * is atomic, keeps the ids of the commands that stay, and removes those that are ours no longer.
 */
export async function register(
  rest: REST,
  application: string,
  commands: readonly CommandData[],
): Promise<Registration> {
  const route = Routes.applicationCommands(application)
  const query = new URLSearchParams({ with_localizations: 'true' })
  const theirs = (await rest.get(route, { query })) as APIApplicationCommand[]
  const known = new Map(theirs.map(command => [key(command), command]))
  const wanted = new Set(commands.map(key))
  const isKept = (command: CommandData) => {
    const had = known.get(key(command))
    return had !== undefined && isSame(command, had)
  }
  const result = {
    same: commands.filter(isKept).map(({ name }) => name),
    changed: commands.filter(command => !isKept(command)).map(({ name }) => name),
    removed: theirs.filter(command => !wanted.has(key(command))).map(({ name }) => name),
  }
  if (result.changed.length + result.removed.length > 0) await rest.put(route, { body: commands })
  return result
}
