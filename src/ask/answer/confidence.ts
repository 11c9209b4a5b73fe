import type { Found } from '../search.ts'
import type { Query } from '../types.ts'
import { SOFT } from '../understand.ts'

/** The share of a question's meaning that must be found before the bot claims to know. */
const ENOUGH = 0.55
/** A word of this weight that is found nowhere is a thing the chronicle never heard of. */

/** Deeds that must have been done for an answer to be true; others only help to rank. */
export const hardDeeds = (query: Query): string[] => query.actions.filter(action => !SOFT.has(action))

/** Whether what was found says enough of what was asked to be given as the answer. */
export const isSure = (query: Query, found: Found | undefined): found is Found =>
  found !== undefined && found.coverage >= ENOUGH && (hardDeeds(query).length === 0 || found.deed)

/** Those that answer about as well as the best one. */
export const asGood = (found: readonly Found[], share = 0.9): Found[] => {
  const best = found[0]
  return best ? found.filter(({ score, deed }) => score >= best.score * share && deed === best.deed) : []
}
