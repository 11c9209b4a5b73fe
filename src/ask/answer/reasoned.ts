import { givesReason } from '../reasons.ts'
import type { Found } from '../search.ts'
import type { Query } from '../types.ts'

const reasons = ({ passages }: Found): boolean => passages.some(({ text }) => givesReason(text.en))

/** As much of what was asked as must stand where the reason is given. */
const AS_MUCH = 0.95

/** What is about something else may say as much of a plain word. */
const MUCH = 0.4

/** Why it was done is told where a reason is given, of a project's entries that say as much of what was asked. */
export const reasoned = (query: Query, best: Found, all: readonly Found[]): Found =>
  query.intent !== 'why' || reasons(best)
    ? best
    : (all.find(
        one =>
          one.complete &&
          (one.deed || one.held >= MUCH) &&
          one.held >= best.held * AS_MUCH &&
          one.entry.project === best.entry.project &&
          reasons(one),
      ) ?? best)
