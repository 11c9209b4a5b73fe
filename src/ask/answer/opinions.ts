import type { Knowledge } from '../knowledge.ts'
import { passagesOf } from '../passages.ts'
import type { Answer, Query } from '../types.ts'
import { byDate, fits } from './select.ts'

/**
 * What is thought of a project as a whole: its entries that say so, each with its opinions, the last word first.
 * Undefined where none does.
 */
export const opinions = (query: Query, { entriesOf }: Knowledge): Answer | undefined => {
  const hits = entriesOf(query.projects)
    .filter(entry => entry.commentary.length > 0 && fits(query, entry))
    .sort((a, b) => byDate(b, a))
    .map(entry => ({ entry, passages: passagesOf(entry).filter(({ kind }) => kind === 'opinion'), score: 0 }))
  return hits.length > 0 ? { kind: 'list', query, hits, total: hits.length } : undefined
}
