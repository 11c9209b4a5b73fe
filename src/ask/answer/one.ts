import type { Knowledge } from '../knowledge.ts'
import { type Found, meets, search } from '../search.ts'
import type { Answer, Query } from '../types.ts'
import { asGood, hardDeeds, isSure } from './confidence.ts'
import { nothing } from './nothing.ts'
import { asHit, hasContent, historyOf, hitsByDate, isDay } from './select.ts'

/** Deeds that come step by step, of which the last is meant: what is being removed is gone at the end. */
const COMPLETED_LAST = new Set(['removed', 'ended'])

/** Of hits about as good, the one that the question means: mostly the earliest, the last of a removal. */
const meant = (query: Query, found: readonly Found[]): Found => {
  const best = found[0]!
  if (!['when', 'version', 'first', 'whether'].includes(query.intent)) return best
  const close = asGood(found).filter(
    ({ entry, coverage }) =>
      entry.kind === best.entry.kind && isDay(entry) && coverage >= best.coverage * 0.95,
  )
  close.sort(hitsByDate)
  const last = hardDeeds(query).some(deed => COMPLETED_LAST.has(deed))
  return (last ? close.at(-1) : close[0]) ?? best
}

/** The entry that answers, with the history of its subject; or an honest "not recorded". */
export const one = (query: Query, knowledge: Knowledge): Answer => {
  const named =
    query.versions.length > 0
      ? knowledge.chronicle.entries.filter(entry => query.versions.some(version => meets(version, entry)))
      : []
  if (named.length > 0 && !hasContent(query))
    return { kind: 'entry', query, hit: asHit(named[0]!), history: [] }
  const found = search(query, knowledge)
  if (!isSure(query, found[0])) {
    const only = named.length > 0 ? found.filter(({ entry }) => named.includes(entry)) : []
    if (only[0] && only[0].coverage >= 0.4 && hardDeeds(query).length === 0)
      return { kind: 'entry', query, hit: only[0], history: [] }
    const about = search({ ...query, actions: [] }, knowledge)
    const reason =
      hardDeeds(query).length > 0 && about[0] && about[0].coverage >= 0.8
        ? 'contradicted'
        : query.projects.length > 0
          ? 'not-recorded'
          : 'off-topic'
    return nothing(query, reason, knowledge, about)
  }
  const hit = meant(query, found)
  return { kind: 'entry', query, hit, history: historyOf(query, found, hit.entry) }
}
