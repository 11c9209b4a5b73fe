import type { Knowledge } from './knowledge.ts'
import { NAMED_WEIGHT } from './read-term.ts'
import { subjectOf } from './subjects.ts'
import type { Subject } from './types.ts'

/** A bare number of a thing stands for all that begin so: "Finagle 7" is 7.1 too. */
const MOST_MINORS = 20
const beginningSo = (number: string, { postings }: Knowledge): string[] =>
  /^\d{1,2}$/.test(number)
    ? Array.from({ length: MOST_MINORS }, (_, minor) => `${number}.${minor}`)
        .flatMap(version => [version, `${version}.0`])
        .filter(version => postings.has(version))
    : []

/** `18.12` of a thing of its own is written as 18.12.0 too. */
const inFull = (number: string): string[] => (/^\d+\.\d+$/.test(number) ? [`${number}.0`] : [])

/** The number of a thing of its own; a full one is insisted on: what goes with "Finagle 6.34" is not told by 6.33. */
export const numberOfThing = (said: string, isVersioned: boolean, knowledge: Knowledge): Subject[] => {
  const isFull = said.includes('.') || isVersioned
  const read = subjectOf(said, [...inFull(said), ...beginningSo(said, knowledge)], isFull, knowledge)
  return isFull
    ? read.map(number => ({ ...number, weight: Math.max(number.weight, NAMED_WEIGHT), wanted: true }))
    : read
}
