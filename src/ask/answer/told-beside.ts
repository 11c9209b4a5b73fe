import type { Entry } from '../../chronicle/schema.ts'
import type { Knowledge } from '../knowledge.ts'
import { search } from '../search.ts'
import type { Passage, Query } from '../types.ts'
import { hardDeeds } from '../weigh.ts'

/** A word that says less asks for nothing more than which it is. */
const A_WORD = 0.1

/** What an entry beside another tells of what else is asked of it: to what stage it came, what it turned off. */
export const toldBeside = (query: Query, entry: Entry, knowledge: Knowledge): readonly Passage[] => {
  const asksMore =
    query.intent === 'what' &&
    (hardDeeds(query).length > 0 || query.subjects.some(({ weight }) => weight >= A_WORD))
  if (!asksMore) return []
  const { relation: _, edge: __, period: ___, ...rest } = query
  const own = { projects: [entry.project], names: [[entry.project]], versions: [], kinds: [] }
  const found = search({ ...rest, ...own }, knowledge).find(one => one.entry === entry)
  const told = found?.passages.find(({ kind, text }) => kind === 'change' || text === entry.text[0])
  return told ? [told] : []
}
