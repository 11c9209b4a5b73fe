import { normalize } from '../language.ts'
import type { Candidates } from './candidates.ts'
import type { Knowledge } from './knowledge.ts'
import { lineOf } from './lexicon.ts'
import { NEAR } from './spread.ts'
import type { Query, Subject } from './types.ts'

/** At least half of a bold subject's words. */
const WHOLE = NEAR.passage + (NEAR.subject - NEAR.passage) * 0.75
/** A thing named with less weight than this is too plain to be insisted on. */
export const INSISTED = 0.4

/** Where a thing that a deed was done to must stand: anywhere, in the passage itself, as its bold subject. */
export type Place = 'anywhere' | 'passage' | 'subject'

/** How well a passage says a subject. A hard deed must be done to the subject itself. */
export const said = (subject: Subject, level: number, isNear: boolean, place: Place): number => {
  if (place === 'subject' && subject.named) return level > NEAR.passage ? level : 0
  if (place === 'passage' && subject.named) return level >= NEAR.passage ? level : 0
  return isNear && level < NEAR.entry ? NEAR.entry : level
}

/** Whether the card of the entry's project says the subject: who stands behind a project need not be named again. */
export const standsBehind = ({ ways }: Subject, project: string, { cards }: Knowledge): boolean => {
  const card = cards.get(project)
  return card !== undefined && ways.some(({ line }) => card.includes(line))
}

/**
 * Whether the thing asked of is but a part of the bold subject: the end of "AWS IAM gRPC credentials" is none of gRPC.
 * Only for removals: what is added to a part is added to the whole.
 */
export const isOfPart = (
  { actions, subjects }: Query,
  { levels, numbers }: Candidates,
  at: number,
  { passages }: Knowledge,
): boolean => {
  if (!actions.includes('removed') || actions.includes('fixed') || actions.includes('changed')) return false
  const things = subjects.flatMap(({ named, weight }, i) =>
    named && weight >= INSISTED ? [levels[i]?.[at] ?? 0] : [],
  )
  // Two things that both stand in it are it: "Prometheus in the control plane".
  if (things.filter(level => level > NEAR.passage).length > 1) return false
  const [level = 0] = things
  if (level <= NEAR.passage || level > WHOLE) return false
  const { subject } = passages[numbers[at]!]!.passage
  const line = subject ? lineOf(normalize(subject.en)) : ''
  // "Prometheus in the default control plane" is Prometheus, wherever it was.
  return !subjects.some(
    ({ named, ways }) =>
      named && ways.some(way => line.startsWith(way.line) && SOMEWHERE.test(line.slice(way.line.length))),
  )
}
/** What says where a thing is. */
const SOMEWHERE = /^(?:in|insid|within|on|at|from|for|of|with) /u

/** Whether a passage drops something for the sake of what was asked of: "Bazel replaced CMake" is no end of Bazel. */
export const keeps = ({ subjects }: Query, number: number, { lines }: Knowledge): boolean => {
  const [thing, ...others] = subjects.filter(({ named, weight }) => named || weight >= INSISTED)
  return (
    thing !== undefined && others.length === 0 && lines.inSubject(lines.phrase(thing.ways[0]!.line), number)
  )
}
