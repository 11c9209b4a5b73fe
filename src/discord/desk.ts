import { randomBytes } from 'node:crypto'
import { DiscordAPIError } from 'discord.js'
import { type APIInteraction, type APIInteractionResponse, RESTJSONErrorCodes } from 'discord-api-types/v10'
import type { Log } from '../log.ts'
import { apologize, type Desk, respond } from './respond.ts'

/** How many interactions were answered, were over before they were, and failed. */
export type Counts = { readonly answered: number; readonly late: number; readonly failed: number }

type Send = (interaction: APIInteraction, response: APIInteractionResponse) => Promise<void>

/** How long those under way may take to finish when the bot is stopped. */
const CLOSE_WITHIN_MS = 3000

const OVER: ReadonlySet<unknown> = new Set([
  RESTJSONErrorCodes.UnknownInteraction,
  RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged,
])

// Nobody waits for an answer any more: Discord forgot the question, has an answer, or its three seconds are over.
const isOver = (error: unknown) =>
  (error instanceof DiscordAPIError && OVER.has(error.code)) ||
  (error instanceof Error && error.name === 'AbortError')

const delay = (ms: number) => new Promise<void>(resolve => setTimeout(resolve, ms).unref())

/** Takes interactions and sees each to its end; `take` never throws, and nothing it starts rejects. */
export function openDesk(desk: Desk, send: Send, log: Log) {
  const counts = { answered: 0, late: 0, failed: 0 }
  const underWay = new Set<Promise<void>>()
  let isOpen = true

  const note = (interaction: APIInteraction, errorId: string, error: unknown): void => {
    const facts = { interaction: interaction.id, errorId, err: error }
    if (isOver(error)) {
      counts.late += 1
      log.warn({ ...facts, late: counts.late }, 'an interaction was over before it was answered')
    } else {
      counts.failed += 1
      log.error({ ...facts, failed: counts.failed }, 'an interaction failed')
    }
  }

  // The one try/catch of this edge.
  const attend = async (interaction: APIInteraction): Promise<void> => {
    try {
      await send(interaction, respond(interaction, desk))
      counts.answered += 1
    } catch (error) {
      const errorId = randomBytes(4).toString('hex')
      note(interaction, errorId, error)
      if (!isOver(error)) await send(interaction, apologize(interaction, desk, errorId))
    }
  }

  const take = (interaction: APIInteraction): void => {
    if (!isOpen) return
    const task = attend(interaction)
      // Even the apology failed: there is nobody left to tell but the log.
      .catch(error => log.warn({ interaction: interaction.id, err: error }, 'an apology failed'))
      .finally(() => underWay.delete(task))
    underWay.add(task)
  }

  const close = async (): Promise<void> => {
    isOpen = false
    await Promise.race([Promise.allSettled(underWay), delay(CLOSE_WITHIN_MS)])
  }

  return { take, close, counts: (): Counts => ({ ...counts }) }
}
