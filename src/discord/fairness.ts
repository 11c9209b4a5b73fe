import { type APIInteraction, InteractionType } from 'discord-api-types/v10'
import { readStep } from '../speak/discord/view.ts'
import type { Command } from './command.ts'

/**
 * What a plain answer costs: a millisecond or two of the processor, where a picture takes a hundred. Nobody types fifty
 * questions a second, but somebody's script or a test may ask a hundred in a row, and costs nobody anything.
 */
export const PLAIN = 0.02
/** A picture is drawn for it. */
export const PICTURE = 4
/** One is asked for with each letter that is typed. */
const SUGGESTION = 0.01

/** What somebody may spend at once, and what comes back each second. */
const PURSE = 20
const A_SECOND = 1
/** Whom the gate remembers: who has not asked for longest is forgotten first. */
const MOST_KNOWN = 10_000
/** Beyond these what waits for Discord would only pile up. */
const MOST_OF_ONE = 50
const MOST_OF_ALL = 500

const DRAWN: ReadonlySet<string> = new Set(['timeline', 'compare'])

/** What an interaction costs. */
export const costOf = (interaction: APIInteraction, commands: readonly Command[]): number => {
  switch (interaction.type) {
    case InteractionType.ApplicationCommandAutocomplete:
      return SUGGESTION
    case InteractionType.ApplicationCommand:
      return commands.find(({ data }) => data.name === interaction.data.name)?.cost ?? PLAIN
    case InteractionType.MessageComponent: {
      const step = readStep(interaction.data.custom_id, undefined)
      return step && DRAWN.has(step.view.kind) ? PICTURE : PLAIN
    }
    default:
      return PLAIN
  }
}

/** Whether somebody is let in; if not, why, and after how many seconds it is worth another try. */
export type Verdict =
  | { readonly isIn: true; readonly leave: () => void }
  | { readonly isIn: false; readonly why: 'often' | 'busy'; readonly seconds: number }

type Known = { left: number; at: number; inside: number }

const leftAt = ({ left, at }: Known, now: number): number =>
  Math.min(PURSE, left + (Math.max(0, now - at) / 1000) * A_SECOND)

/**
 * Keeps one person from taking what is for all: each has a purse that fills up again (a token bucket), and only so
 * many interactions are under way, of one and of all. `now` is in milliseconds and may start anywhere.
 */
export const openGate = (mostKnown = MOST_KNOWN) => {
  const known = new Map<string, Known>()
  let inside = 0

  /** Whose purse is full again is as good as a stranger: those who asked longest ago are forgotten as far as that holds. */
  const forget = (now: number) => {
    for (const [person, of] of known) {
      if (of.inside > 0 || leftAt(of, now) < PURSE) break
      known.delete(person)
    }
  }

  const lookUp = (person: string, now: number): Known => {
    const had = known.get(person) ?? { left: PURSE, at: now, inside: 0 }
    had.left = leftAt(had, now)
    had.at = now
    known.delete(person)
    forget(now)
    known.set(person, had)
    if (known.size > mostKnown) known.delete(known.keys().next().value!)
    return had
  }

  return {
    enter: (person: string, cost: number, now: number): Verdict => {
      if (inside >= MOST_OF_ALL) return { isIn: false, why: 'busy', seconds: 1 }
      const one = lookUp(person, now)
      if (one.left < cost || one.inside >= MOST_OF_ONE) {
        const seconds = Math.ceil((cost - one.left) / A_SECOND)
        return { isIn: false, why: 'often', seconds: Math.max(1, seconds) }
      }
      one.left -= cost
      one.inside += 1
      inside += 1
      const leave = () => {
        one.inside -= 1
        inside -= 1
      }
      return { isIn: true, leave }
    },
    /** How many people are remembered. */
    known: () => known.size,
  }
}
