import type { Found } from '../search.ts'
import type { Query } from '../types.ts'
import { hardDeeds } from '../weigh.ts'

/** The share of a question's meaning that must be found before the bot claims to know. */
const ENOUGH = 0.4
/** Where no project is named, more must fit. */
const ENOUGH_ALONE = 0.5
/** Less than this is a coincidence of plain words. */
const SOMETHING = 0.2
/** Who asks why or who of a project says little of it himself. */
const LITTLE = 0.08
const TOLD: ReadonlySet<string> = new Set(['why', 'who'])

/** Whether what was found says enough of what was asked to be given as the answer. */
export const isSure = (query: Query, found: Found | undefined): found is Found => {
  if (!found?.complete || found.coverage < (query.projects.length > 0 ? ENOUGH : ENOUGH_ALONE)) return false
  if (hardDeeds(query).length > 0) return found.deed
  return (
    found.held >= (TOLD.has(query.intent) && query.projects.length > 0 ? LITTLE : SOMETHING) &&
    !asksOfUnknownProduct(query, found)
  )
}

/** "When was Docker released": a release of something that no title bears is none of ours. */
const asksOfUnknownProduct = (query: Query, { entry }: Found): boolean => {
  if (query.projects.length > 0 || !query.actions.includes('released') || query.intent === 'what')
    return false
  const title = `${entry.title.en} ${entry.title.zh}`.toLowerCase()
  return query.subjects.some(({ named, said, weight }) => named && weight >= 0.4 && !title.includes(said))
}

/** Those that answer about as well as the best one. */
export const asGood = (found: readonly Found[], share = 0.9): Found[] => {
  const best = found[0]
  return best ? found.filter(({ score, deed }) => score >= best.score * share && deed === best.deed) : []
}
