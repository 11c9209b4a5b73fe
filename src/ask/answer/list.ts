import type { Knowledge } from '../knowledge.ts'
import { search } from '../search.ts'
import type { Answer, Hit, Query } from '../types.ts'
import { hardDeeds } from '../weigh.ts'
import { nothing } from './nothing.ts'
import { asHit, byDate, fits, hasContent, hitsByDate } from './select.ts'

/** All entries that fit, oldest first; where a subject is named, those that are about it. */
export const selected = (query: Query, knowledge: Knowledge): Hit[] => {
  if (!hasContent(query) && hardDeeds(query).length === 0)
    return knowledge.chronicle.entries
      .filter(entry => fits(query, entry))
      .sort(byDate)
      .map(asHit)
  const found = search(faded(query), knowledge)
  const [best] = found
  if (!best || best.coverage < 0.4 || !best.complete) return []
  const floor = Math.max(0.4, best.coverage * 0.75)
  const deed = hardDeeds(query).length > 0 && found.some(hit => hit.deed)
  const about = found.filter(
    hit =>
      hit.coverage >= floor &&
      (!deed || hit.deed) &&
      fits({ ...query, kinds: query.kinds.length > 0 ? query.kinds : [] }, hit.entry),
  )
  return about.sort(hitsByDate)
}

/** How things go, step by step: who lists a removal wants its whole course. */
const FADING = ['deprecated', 'frozen', 'off by default', 'removed', 'ended']
const faded = (query: Query): Query =>
  query.actions.some(action => FADING.includes(action)) ? { ...query, actions: FADING } : query

/** A list, or why there is none. */
export const list = (query: Query, knowledge: Knowledge): Answer => {
  const hits = selected(query, knowledge)
  if (hits.length > 0) return { kind: 'list', query, hits, total: hits.length }
  const looser = { ...query, kinds: [] }
  const other = query.kinds.length > 0 ? selected(looser, knowledge) : []
  if (other.length > 0) return { kind: 'list', query: looser, hits: other, total: other.length }
  return nothing(
    query,
    query.period ? 'outside' : 'not-recorded',
    knowledge,
    search({ ...query, kinds: [] }, knowledge),
  )
}
