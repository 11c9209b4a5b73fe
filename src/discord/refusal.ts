import { DiscordAPIError, DiscordjsError, DiscordjsErrorCodes } from 'discord.js'
import { GatewayCloseCodes } from 'discord-api-types/v10'

const WRONG_TOKEN =
  'Discord does not accept the token in DISCORD_TOKEN. Reset it under Bot, at https://discord.com/developers/applications.'

/** The close codes after which connecting again is no use (Gateway Close Event Codes), and what mends each. */
const REFUSALS: Readonly<Record<number, string>> = {
  [GatewayCloseCodes.AuthenticationFailed]: WRONG_TOKEN,
  [GatewayCloseCodes.InvalidShard]: 'Discord says that the shard is invalid.',
  [GatewayCloseCodes.ShardingRequired]:
    'Discord says that the bot is in too many servers for one connection: it must be sharded.',
  [GatewayCloseCodes.InvalidAPIVersion]:
    'Discord no longer speaks this version of its gateway: update discord.js.',
  [GatewayCloseCodes.InvalidIntents]: 'Discord says that the intents are invalid.',
  [GatewayCloseCodes.DisallowedIntents]: 'Discord does not allow this bot the intents it asks for (Guilds).',
}

/** What to tell the operator when the gateway closed for good. */
export const refusal = (code: number): string =>
  REFUSALS[code] ?? `Discord closed the connection for good, with code ${code}.`

/** Why the bot is not connected, and whether it may be later without anybody's doing. */
export type Failure = { readonly problem: string; readonly mayPass: boolean }

/** What to tell the operator when logging in failed. */
export const whyNot = (error: unknown, apiUrl: string): Failure => {
  if (
    (error instanceof DiscordjsError && error.code === DiscordjsErrorCodes.TokenInvalid) ||
    (error instanceof DiscordAPIError && error.status === 401)
  )
    return { problem: WRONG_TOKEN, mayPass: false }
  const { message, code } = error as { message?: string; code?: unknown }
  const why = message || String(code ?? error)
  return { problem: `Discord could not be reached at ${apiUrl}: ${why}.`, mayPass: true }
}
