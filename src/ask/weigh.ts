import { SOFT } from './deeds.ts'
import type { Indexed } from './passages.ts'
import type { Query, Subject } from './types.ts'

/** How far a word counts by where it stands: in the subject, the passage, the title, elsewhere in the entry. */
const NEAR = { subject: 1.2, passage: 1, title: 0.8, entry: 0.45 } as const
/** All words of a phrase, but not side by side. */
const PARTLY = 0.6
/** Questions that are answered with the date of an entry: what was done must be what the entry is about. */
const DATED: ReadonlySet<string> = new Set([
  'when',
  'version',
  'first',
  'latest',
  'whether',
  'duration',
  'compare',
  'list',
  'count',
])

/** Words that give a reason, as they stand in a line of units. */
const REASON =
  / (?:becaus|sinc|why|reason|so that|in order|therefor|lesson|motiv) | (?:因 为|由 于|为 什 么|原 因|理 由|为 了|以 便|因 此|所 以|教 训) /u

/** How well a passage says one subject, 0 to 1.2. A hard deed must be done to the subject itself. */
export const says = (subject: Subject, indexed: Indexed, whole: string, strict: boolean): number => {
  let best = 0
  for (const { line, words } of subject.ways) {
    if (indexed.subject.includes(line)) return NEAR.subject
    if (strict && indexed.subject !== '' && subject.named) continue
    if (indexed.line.includes(line)) best = Math.max(best, NEAR.passage)
    else if (indexed.title.includes(line)) best = Math.max(best, NEAR.title)
    else if (best < NEAR.entry && whole.includes(line)) best = NEAR.entry
    if (words.length > 1 && best < PARTLY) {
      const all = words.reduce((sum, { weight }) => sum + weight, 0)
      const here = words.reduce((sum, { word, weight }) => sum + (indexed.words.has(word) ? weight : 0), 0)
      best = Math.max(best, (here / all) ** 2 * PARTLY)
    }
  }
  return best
}

/** The deeds of a query that must have been done. */
export const hardDeeds = (query: Query): string[] =>
  query.intent === 'opinion' ? [] : query.actions.filter(action => !SOFT.has(action))

/**
 * Whether the passage tells of the deed asked for. Where a date is the answer, a passing mention does not date it:
 * it must be a change of its own, the entry's title or its summary; and a release's summary only repeats its changes.
 */
export const tellsOf = (query: Query, deeds: readonly string[], indexed: Indexed): boolean => {
  const { actions, headed, passage, summary, entry } = indexed
  if (!deeds.some(deed => actions.has(deed) || headed.has(deed))) return false
  if (!DATED.has(query.intent) || deeds.every(deed => SOFT.has(deed))) return true
  if (passage.kind === 'change') return deeds.some(deed => actions.has(deed))
  if (entry.kind === 'release' && query.subjects.some(({ named }) => named)) return false
  return summary || deeds.some(deed => headed.has(deed) && passage.kind === 'text')
}

/** How many of the names in the question the passage is about, by its project or by its words. */
export const namesHeld = (query: Query, { entry, mentions }: Indexed): number =>
  query.names.filter(name => name.includes(entry.project) || name.some(id => mentions.has(id))).length

/** What the question would rather hear. */
export const prior = (query: Query, indexed: Indexed): number => {
  const { passage, entry, headed } = indexed
  let score = 0
  if (passage.kind === 'erratum') score -= 0.4
  if (passage.kind === 'opinion') score += query.intent === 'opinion' ? 0.6 : -0.15
  if ((query.intent === 'version' || query.intent === 'when') && entry.kind === 'release') score += 0.25
  if (
    (query.intent === 'why' || query.intent === 'what') &&
    passage.kind === 'text' &&
    query.versions.length === 0
  )
    score += 0.15
  if (query.kinds.some(kind => kind !== 'release' && kind === entry.kind)) score += 0.5
  if (query.intent === 'why' && REASON.test(indexed.line)) score += 0.2
  if (query.projects.includes(entry.project)) score += query.projects[0] === entry.project ? 0.27 : 0.25
  if (query.actions.some(action => headed.has(action))) score += 0.25
  for (const date of query.written) score += 0.25 * says(date, indexed, '', false)
  return score + 0.1 * Math.max(0, namesHeld(query, indexed) - 1)
}
