import { normalize } from '../language.ts'
import { lineOf, namesOf } from './lexicon.ts'
import type { Passage, Query, Subject } from './types.ts'

/** A thing by itself, where a name says besides in what it stood: "Prometheus in the default control plane". */
const PLACED = /^(\S+(?: \S+)?) in the \S.*$|^\S.*中的 ?(.+)$/u
const withoutPlace = (name: string): string[] => [
  name,
  ...(PLACED.exec(name)?.slice(1).filter(Boolean) ?? []),
]

/** What the question calls the thing that a change is about, by the glossary; undefined where it is about another. */
export const subjectCalled = (
  { subjects }: Pick<Query, 'subjects'>,
  { subject }: Passage,
): Subject | undefined => {
  if (!subject) return undefined
  const names = [subject.en, subject.zh].flatMap(namesOf).flatMap(withoutPlace)
  const lines = names.map(name => lineOf(normalize(name)))
  return subjects.find(({ named, ways }) => named && ways.some(({ line }) => lines.includes(line)))
}
