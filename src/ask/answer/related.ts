import type { Knowledge } from '../knowledge.ts'
import { spoken } from '../spoken.ts'
import type { Answer, Query, Question } from '../types.ts'
import { goesWith } from './goes-with.ts'
import { maintained } from './maintained.ts'
import { THING_KINDS } from './related-words.ts'
import { rows } from './rows.ts'

/** Questions that may ask for a relation; who compares or counts days asks for something else. */
const SHAPES: ReadonlySet<string> = new Set([
  'version',
  'list',
  'what',
  'when',
  'whether',
  'count',
  'duration',
])

/**
 * What a release is built on, runs on, corresponds to, or how long it is maintained; the releases of which that is so;
 * and rows of the almanac by their rank. Undefined where nothing of the kind is asked; "not recorded" where the almanac does not have it.
 */
export const related = ({ today }: Question, query: Query, knowledge: Knowledge): Answer | undefined => {
  const text = spoken(query.text)
  const row = rows(query, text, knowledge)
  if (row) return row
  if (!SHAPES.has(query.intent) || knowledge.related.length === 0) return undefined
  // "The newest Kubernetes that it supports" is one end of a range, and no latest release.
  if (query.edge)
    return query.versions.length > 0 ? goesWith(query, 'kubernetes', text, knowledge) : undefined
  for (const kind of THING_KINDS) {
    const answer = goesWith(query, kind, text, knowledge)
    if (answer) return answer
  }
  return maintained(query, text, today, knowledge)
}
