import { normalize } from '../../language.ts'
import { lineOf } from '../lexicon.ts'
import type { Answer, Hit, Passage, Query } from '../types.ts'

/** Whether a change is named for what the question names, or for a part of it: "Redis mirroring" for Redis. */
const isNamedFor = ({ subjects }: Query, { subject }: Passage): boolean => {
  if (!subject) return false
  const line = lineOf(normalize(`${subject.en} | ${subject.zh}`))
  return subjects.some(({ named, ways }) => named && ways.some(way => line.includes(way.line)))
}

/** An entry as an answer: where several of its changes are named for the thing asked of, all of them answer. */
export const ofThing = (query: Query, hit: Hit): Answer => {
  const changes = hit.passages.filter(passage => passage.kind === 'change' && isNamedFor(query, passage))
  return changes.length > 1 && (query.intent === 'what' || query.intent === 'list')
    ? { kind: 'entry', query, hit: { ...hit, passages: changes }, history: [], all: true }
    : // One of a list is told by its words.
      {
        kind: 'entry',
        query: query.intent === 'list' ? { ...query, intent: 'what' } : query,
        hit,
        history: [],
      }
}
