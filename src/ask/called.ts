import { normalize } from '../language.ts'
import { lineOf, namesOf } from './lexicon.ts'
import type { Passage, Query, Subject } from './types.ts'

/** What the question calls the thing that a change is about, by the glossary; undefined where it is about another. */
export const subjectCalled = ({ subjects }: Query, { subject }: Passage): Subject | undefined => {
  if (!subject) return undefined
  const lines = [subject.en, subject.zh].flatMap(namesOf).map(name => lineOf(normalize(name)))
  return subjects.find(({ named, ways }) => named && ways.some(({ line }) => lines.includes(line)))
}
