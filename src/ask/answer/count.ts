import type { Knowledge } from '../knowledge.ts'
import type { Answer, Query } from '../types.ts'
import { list, selected } from './list.ts'

/** How many entries fit: releases, unless another kind is named. */
export const count = (query: Query, knowledge: Knowledge): Answer => {
  const counted = { ...query, kinds: query.kinds.length > 0 ? query.kinds : (['release'] as const) }
  const hits = selected(counted, knowledge)
  return hits.length > 0
    ? { kind: 'count', query: counted, total: hits.length, hits }
    : list(counted, knowledge)
}

/** Whether it is entries that are to be counted, and not something an entry tells ("how many engineers"). */
export const countsEntries = (query: Query): boolean =>
  query.kinds.length > 0 ||
  (query.subjects.every(({ weight }) => weight < 0.2) &&
    (query.projects.length > 0 || query.period !== undefined))
