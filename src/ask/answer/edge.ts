import type { Knowledge } from '../knowledge.ts'
import { search } from '../search.ts'
import type { Answer, Hit, Query } from '../types.ts'
import { asGood, isSure } from './confidence.ts'
import { historyOf } from './history.ts'
import { nothing } from './nothing.ts'
import { asHit, fits, hasContent, hitsByDate, isDay } from './select.ts'

/** The first or latest: of a subject where one is named, else of the project, period and kind. */
export const edge = (query: Query, which: 'first' | 'latest', knowledge: Knowledge): Answer => {
  const pick = (hits: readonly Hit[]) => (which === 'first' ? hits[0] : hits.at(-1))
  if (hasContent(query)) {
    const all = search(query, knowledge)
    const ofKind = all.filter(({ entry }) => query.kinds.includes(entry.kind))
    const found = isSure(query, ofKind[0]) ? ofKind : all
    if (!isSure(query, found[0])) return nothing(query, 'not-recorded', knowledge, found)
    const close = asGood(found, 0.75).filter(
      ({ entry, coverage }) => coverage >= found[0]!.coverage * 0.85 && isDay(entry),
    )
    const releases = close.filter(({ entry }) => entry.kind === 'release')
    const hit =
      pick(
        [...(query.kinds.includes('release') && releases.length > 0 ? releases : close)].sort(hitsByDate),
      ) ?? found[0]!
    return { kind: 'entry', query, hit, history: historyOf(query, knowledge, hit.entry) }
  }
  const kinds =
    query.kinds.length > 0
      ? query.kinds
      : query.projects.length > 0 || query.versions.length > 0
        ? (['release'] as const)
        : []
  const fitting = knowledge.chronicle.entries
    .filter(entry => isDay(entry) && fits({ ...query, kinds }, entry))
    .map(asHit)
  const hit = pick(fitting.sort(hitsByDate))
  return hit
    ? { kind: 'entry', query: { ...query, kinds }, hit, history: [] }
    : nothing(query, query.period ? 'outside' : 'not-recorded', knowledge)
}
