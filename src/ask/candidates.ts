import { OF_PROJECTS } from './deeds.ts'
import type { Knowledge } from './knowledge.ts'
import { isLimited, spanOf, within } from './limits.ts'
import { standsBehind } from './said.ts'
import { NEAR, type Spread } from './spread.ts'
import type { Query } from './types.ts'
import { hardDeeds, TOLD } from './weigh.ts'

const MOST_CANDIDATES = 2500
/** Of more than these only the most promising are weighed by every rule, each of which costs as much as all of this. */
const MOST_WEIGHED = 500

/** Of more passages than can be weighed, the oldest and the newest: first and last are what is asked for. */
const bounded = (rising: readonly number[]): readonly number[] =>
  rising.length <= MOST_CANDIDATES
    ? rising
    : [...rising.slice(0, MOST_CANDIDATES / 2), ...rising.slice(-MOST_CANDIDATES / 2)]

/** The passages that do a deed of the query, or are of its period, where it names no subject. */
const unnamed = (query: Query, knowledge: Knowledge): readonly number[] => {
  const { passages, byAction, belonging } = knowledge
  const [from, to] = spanOf(query.period, passages.length, at => passages[at]!.entry.date)
  const lists = query.actions.map(action => {
    const all = byAction.get(action) ?? []
    return all.length <= MOST_CANDIDATES || !query.period
      ? all
      : all.filter(number => number >= from && number < to)
  })
  const done = lists.reduce((sum, { length }) => sum + length, 0)
  if (done === 0 && !query.period) return []
  if (done > 0 && done <= MOST_CANDIDATES) return [...new Set(lists.flat())]
  const all = done === 0 ? Array.from({ length: to - from }, (_, i) => from + i) : merged(lists, knowledge)
  if (all.length <= MOST_CANDIDATES) return all
  const isOf = belonging(query.projects)
  const limited = isLimited(query)
  const fit = all.filter(
    number =>
      number >= from && number < to && isOf(number) && (!limited || within(query, passages[number]!.entry)),
  )
  return bounded(fit)
}

/** Rising lists as one, each number once. */
const merged = (lists: readonly (readonly number[])[], knowledge: Knowledge): readonly number[] => {
  const [only, ...others] = lists.filter(({ length }) => length > 0)
  if (others.length === 0) return only ?? []
  const row = rowOf(knowledge)
  for (const list of lists) for (const number of list) row[number] = 1
  const all: number[] = []
  for (let number = 0; number < row.length; number++) {
    if (row[number] === 0) continue
    row[number] = 0
    all.push(number)
  }
  return all
}

/** A thing named with less weight is named in passing. */
const NAMED = 0.2
/**
 * Whether it is a deed that the question is of, and its other words are plain, or name who stands behind the project
 * anyway: what tells of the deed may say none of them.
 */
const isOfDeed = (query: Query, knowledge: Knowledge): boolean =>
  hardDeeds(query).length > 0 &&
  (query.intent === 'opinion' ||
    TOLD.has(query.intent) ||
    hardDeeds(query).every(deed => OF_PROJECTS.has(deed))) &&
  query.subjects.every(
    subject =>
      !subject.named ||
      subject.weight < NAMED ||
      query.projects.some(project => standsBehind(subject, project, knowledge)),
  )

/** The passages worth weighing: those that say the weightiest subjects, or do the deed. */
export type Candidates = {
  readonly numbers: readonly number[]
  /** For each subject, how well each of them says it. */
  readonly levels: readonly Float64Array[]
  /** For each subject, whether the entry of each says it as it stands, there or elsewhere. */
  readonly near: readonly Uint8Array[]
}

/** Chooses the passages that are worth weighing, of which there are never too many. */
export const candidates = (query: Query, spreads: readonly Spread[], knowledge: Knowledge): Candidates => {
  const said = firstOf(spreads, knowledge)
  const chosen =
    said.length > 0 && isOfDeed(query, knowledge)
      ? [...new Set([...said, ...unnamed(query, knowledge)])]
      : said
  if (chosen.length === 0) return saidBy(unnamed(query, knowledge), spreads, knowledge)
  if (chosen.length <= MOST_WEIGHED) return saidBy(chosen, spreads, knowledge)
  const fit = isLimited(query)
    ? chosen.filter(number => within(query, knowledge.passages[number]!.entry))
    : chosen
  const all = saidBy(fit, spreads, knowledge)
  return fit.length <= MOST_WEIGHED ? all : saidBy(promising(query, all), spreads, knowledge)
}

/** The passages that say the weightiest subjects, each once, as long as they are not too many. */
const firstOf = (spreads: readonly Spread[], knowledge: Knowledge): number[] => {
  const row = rowOf(knowledge)
  const chosen: number[] = []
  for (const { numbers } of spreads) {
    if (chosen.length > 0 && chosen.length + numbers.length > MOST_CANDIDATES) continue
    for (let i = 0; i < numbers.length && chosen.length < MOST_CANDIDATES; i++) {
      const number = numbers[i]!
      if (row[number] !== 0) continue
      row[number] = 1
      chosen.push(number)
    }
  }
  for (const number of chosen) row[number] = 0
  return chosen
}

/** Those that say most of the question, they or their entries. */
const promising = ({ subjects }: Query, { numbers, levels, near }: Candidates): readonly number[] => {
  const worth = new Float64Array(numbers.length)
  for (const [i, { weight }] of subjects.entries())
    for (let at = 0; at < worth.length; at++)
      worth[at]! += weight * Math.max(levels[i]![at]!, near[i]![at]! * NEAR.entry)
  const least = worth.toSorted()[worth.length - MOST_WEIGHED]!
  return numbers.filter((_, at) => worth[at]! >= least).slice(0, MOST_WEIGHED)
}

/** How well each of the passages says each of the subjects. */
const saidBy = (numbers: readonly number[], spreads: readonly Spread[], knowledge: Knowledge): Candidates => {
  const row = rowOf(knowledge)
  for (let at = 0; at < numbers.length; at++) row[numbers[at]!] = at + 1
  const levels = spreads.map(spread => levelsOf(spread, numbers.length, row))
  for (const number of numbers) row[number] = 0
  return { numbers, levels, near: spreads.map(({ entries }) => nearOf(entries, numbers, knowledge, row)) }
}

const levelsOf = ({ numbers, levels }: Spread, size: number, row: Int32Array): Float64Array => {
  const found = new Float64Array(size)
  for (let i = 0; i < numbers.length; i++) {
    const at = row[numbers[i]!]!
    if (at > 0) found[at - 1] = levels[i]!
  }
  return found
}

const nearOf = (
  entries: Int32Array,
  numbers: readonly number[],
  { entryAt }: Knowledge,
  row: Int32Array,
): Uint8Array => {
  for (const entry of entries) row[entry] = 1
  const near = new Uint8Array(numbers.length)
  for (let at = 0; at < near.length; at++) near[at] = row[entryAt[numbers[at]!]!]!
  for (const entry of entries) row[entry] = 0
  return near
}

const rows = new WeakMap<Knowledge, Int32Array>()
/** A row with a place for each passage, or entry; whoever writes into it wipes it again. */
const rowOf = (knowledge: Knowledge): Int32Array => {
  const { passages, chronicle } = knowledge
  // An entry may have no passage, and an entry's place is its place among all.
  const row = rows.get(knowledge) ?? new Int32Array(Math.max(passages.length, chronicle.entries.length))
  rows.set(knowledge, row)
  return row
}
