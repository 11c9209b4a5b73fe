import { randomBytes } from 'node:crypto'
import { DiscordAPIError, RateLimitError } from 'discord.js'
import {
  type APIInteraction,
  InteractionResponseType,
  InteractionType,
  MessageFlags,
  RESTJSONErrorCodes,
} from 'discord-api-types/v10'
import type { Log } from '../log.ts'
import type { Reply } from '../speak/discord/message.ts'
import { costOf, openGate } from './fairness.ts'
import { onceOnly } from './press.ts'
import { apologize, apology, type Desk, respond, turnAway } from './respond.ts'
import type { Response } from './response.ts'

/** How many interactions were answered, were over before they were, and failed. */
export type Counts = { readonly answered: number; readonly late: number; readonly failed: number }

/** What became of one interaction: which command's it was, how it ended, and after how many milliseconds. */
export type Done = {
  readonly command: string
  readonly outcome: keyof Counts | 'turned away'
  readonly ms: number
}

/** How interactions are answered: at once, by filling in what was deferred, and by a message after the answer. */
export type Line = {
  readonly answer: (interaction: APIInteraction, response: Response) => Promise<void>
  readonly fillIn: (interaction: APIInteraction, reply: Reply) => Promise<void>
  readonly follow: (interaction: APIInteraction, reply: Reply) => Promise<void>
}

/** How long those under way may take to finish when the bot is stopped. */
const CLOSE_WITHIN_MS = 3000
/** Discord waits 3 s for an answer; what takes longer than this is deferred (Receiving and Responding). */
const DEFER_AFTER_MS = 1500

const OVER: ReadonlySet<unknown> = new Set([
  RESTJSONErrorCodes.UnknownInteraction,
  RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged,
])

// Nobody waits for an answer any more: Discord forgot the question, has an answer, or its three seconds are over, or
// will be before we may speak.
const isOver = (error: unknown) =>
  (error instanceof DiscordAPIError && OVER.has(error.code)) ||
  error instanceof RateLimitError ||
  (error instanceof Error && error.name === 'AbortError')

const delay = (ms: number) => new Promise<void>(resolve => setTimeout(resolve, ms).unref())

/** A deferral takes no flag but the ephemeral one, and decides for good who sees the answer (discord-api-docs#7515). */
const DEFERRAL: Response = {
  answer: {
    type: InteractionResponseType.DeferredChannelMessageWithSource,
    data: { flags: MessageFlags.Ephemeral },
  },
  files: [],
}

/** What counts an interaction: its command, or what else it is; a name that is none of ours is not repeated. */
const kindOf = (interaction: APIInteraction, { commands }: Desk): string => {
  switch (interaction.type) {
    case InteractionType.ApplicationCommand:
    case InteractionType.ApplicationCommandAutocomplete: {
      const { name } = interaction.data
      const known = commands.some(({ data }) => data.name === name) ? name : 'unknown'
      return interaction.type === InteractionType.ApplicationCommand ? known : `${known} autocomplete`
    }
    case InteractionType.MessageComponent:
      return 'press'
    default:
      return 'other'
  }
}

/** What was said to an interaction so far: nothing, that an answer comes, or the answer. */
type Said = 'nothing' | 'deferral' | 'answer'

/** Takes interactions and sees each to its end; `take` never throws, and nothing it starts rejects. */
export function openDesk(desk: Desk, line: Line, log: Log, observe: (done: Done) => void = () => {}) {
  const counts = { answered: 0, late: 0, failed: 0 }
  const underWay = new Set<Promise<void>>()
  const once = onceOnly()
  const gate = openGate()
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

  const isInTime = async (response: Promise<Response>): Promise<boolean> => {
    const isThere = response.then(
      () => true,
      () => true,
    )
    // A timer that nobody waits for any more would keep the answer in memory as long as it runs.
    let timer: NodeJS.Timeout | undefined
    const late = new Promise<boolean>(resolve => {
      timer = setTimeout(resolve, DEFER_AFTER_MS, false).unref()
    })
    return Promise.race([isThere, late]).finally(() => clearTimeout(timer))
  }

  const enter = (interaction: APIInteraction) => {
    const person = (interaction.member?.user ?? interaction.user)?.id ?? ''
    const verdict = gate.enter(person, costOf(interaction, desk.commands), desk.clock())
    if (!verdict.isIn)
      log.debug({ interaction: interaction.id, why: verdict.why }, 'somebody was turned away')
    return verdict
  }

  // The one try/catch of this edge.
  const attend = async (interaction: APIInteraction): Promise<void> => {
    let said: Said = 'nothing'
    const start = desk.clock()
    const done = (outcome: Done['outcome']) =>
      observe({ command: kindOf(interaction, desk), outcome, ms: desk.clock() - start })
    const verdict = enter(interaction)
    try {
      const response = verdict.isIn
        ? respond(interaction, desk, once)
        : Promise.resolve(turnAway(interaction, desk, verdict))
      if (interaction.type === InteractionType.ApplicationCommand && !(await isInTime(response))) {
        await line.answer(interaction, DEFERRAL)
        said = 'deferral'
      }
      const { answer, files, after } = await response
      if (said === 'nothing') await line.answer(interaction, { answer, files })
      else if ('data' in answer) await line.fillIn(interaction, { message: answer.data, files } as Reply)
      said = 'answer'
      if (after) await line.follow(interaction, after)
      counts.answered += 1
      done(verdict.isIn ? 'answered' : 'turned away')
    } catch (error) {
      const errorId = randomBytes(4).toString('hex')
      note(interaction, errorId, error)
      done(isOver(error) ? 'late' : 'failed')
      if (isOver(error)) return
      if (said === 'nothing') await line.answer(interaction, apologize(interaction, desk, errorId))
      if (said === 'deferral') await line.fillIn(interaction, apology(interaction, desk, errorId))
      if (said === 'answer') await line.follow(interaction, apology(interaction, desk, errorId))
    } finally {
      if (verdict.isIn) verdict.leave()
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
