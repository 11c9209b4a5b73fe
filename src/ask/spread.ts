import { hasHan } from '../language.ts'
import type { Knowledge } from './knowledge.ts'
import type { Phrase } from './lines.ts'
import { passageAt, STANDS, standAt } from './postings.ts'
import type { Subject, Way } from './types.ts'

/** How far a word counts by where it stands: in the subject, the passage, the title, elsewhere in the entry. */
export const NEAR = { subject: 1.2, passage: 1, title: 0.8, entry: 0.45 } as const
/** All words of a phrase, but not side by side; some of them, the square of their share of it. */
const PARTLY = 0.6
/** A word in more passages than this tells too little to be followed to each of them; the rarest one may be in more. */
const TOO_COMMON = 4_000
const MUCH_TOO_COMMON = 12_000

/** "The" of "the term" is in every passage and says nothing. */
const NEXT_TO_NOTHING = 0.03

/** Where a subject is said: the passages, how well each (0 to 1.2), and the entries that say it as it stands. */
export type Spread = {
  readonly numbers: Int32Array
  readonly levels: Float64Array
  /** By their numbers, some of them more than once. */
  readonly entries: Int32Array
}

/** A subject that is the term and little else is more surely meant than one that only contains it. */
const inSubject = (phrase: Phrase, number: number, { lines }: Knowledge): number =>
  NEAR.passage + (NEAR.subject - NEAR.passage) * (0.5 + lines.shareOfSubject(phrase, number) / 2)

const levelOf = (phrase: Phrase, number: number, knowledge: Knowledge): number => {
  const { lines } = knowledge
  if (lines.inSubject(phrase, number)) return inSubject(phrase, number, knowledge)
  if (lines.inPassage(phrase, number)) return NEAR.passage
  return lines.inTitle(phrase, number) ? NEAR.title : 0
}

/** The level of a way that is but one word: where that stands is known already. */
const levelAt = (phrase: Phrase, place: number, knowledge: Knowledge): number => {
  const stand = standAt(place)
  if (stand === STANDS.subject) return inSubject(phrase, passageAt(place), knowledge)
  return stand === STANDS.passage ? NEAR.passage : NEAR.title
}

/** Whether a rising list of places has a passage (binary search). */
const has = (places: Int32Array, number: number): boolean => {
  let [from, to] = [0, places.length]
  while (from < to) {
    const middle = (from + to) >> 1
    if (passageAt(places[middle]!) < number) from = middle + 1
    else to = middle
  }
  return from < places.length && passageAt(places[from]!) === number
}

/** Numbers by passage: a row with a place for each, and which of them are set. */
type Tally = { readonly of: Float64Array; readonly numbers: number[] }
type Room = { readonly shares: Tally; readonly levels: Tally }

/** Made once for a knowledge, and left empty after use: to walk a map takes many times as long. */
const rooms = new WeakMap<Knowledge, Room>()
const roomOf = (knowledge: Knowledge): Room => {
  const tally = (): Tally => ({ of: new Float64Array(knowledge.passages.length), numbers: [] })
  const room = rooms.get(knowledge) ?? { shares: tally(), levels: tally() }
  rooms.set(knowledge, room)
  return room
}

const raise = ({ of, numbers }: Tally, number: number, level: number) => {
  if (of[number] === 0) numbers.push(number)
  of[number] = level
}

const emptied = ({ of, numbers }: Tally): { numbers: Int32Array; values: Float64Array } => {
  const all = { numbers: new Int32Array(numbers), values: new Float64Array(numbers.length) }
  for (let i = 0; i < numbers.length; i++) {
    all.values[i] = of[numbers[i]!]!
    of[numbers[i]!] = 0
  }
  numbers.length = 0
  return all
}

/**
 * The share of a way's words, by weight, that each passage holds. The rarest word is followed to all its passages, a
 * common one only to those that hold another word already: alone it tells too little. Given back is the share without
 * which a passage cannot hold the phrase: a Han character that stands alone in a way may stand in a longer word there.
 */
const share = (
  way: Way,
  projects: readonly string[],
  knowledge: Knowledge,
  { of, numbers }: Tally,
): number => {
  const { postings, belonging } = knowledge
  const isOf = belonging(projects)
  const total = way.words.reduce((sum, { weight }) => sum + weight, 0)
  const words = way.words
    .filter(({ weight }) => weight > total * NEXT_TO_NOTHING)
    .map(({ word, weight }) => ({ word, weight, places: postings.places(word) }))
    .sort((a, b) => a.places.length - b.places.length)
  let needed = 0
  for (const [i, { word, weight, places }] of words.entries()) {
    if ([...word].length > 1 || !hasHan(word)) needed += weight / total
    if (places.length > (i === 0 ? MUCH_TOO_COMMON : TOO_COMMON)) {
      for (const number of numbers) if (has(places, number)) of[number]! += weight / total
      continue
    }
    for (const place of places) {
      const number = passageAt(place)
      if (of[number] !== 0) of[number]! += weight / total
      else if (isOf(number)) raise({ of, numbers }, number, weight / total)
    }
  }
  return needed - ROUNDING
}

/** Shares are sums of parts, and may come out a little less. */
const ROUNDING = 1e-9

/** Whether the words of a way are its phrase: one Latin word, or one pair of Han characters. */
const isOneWord = ({ words: [first, ...more], line }: Way): boolean =>
  first !== undefined &&
  more.length === 0 &&
  (line === ` ${first.word} ` ? !hasHan(first.word) : line.replaceAll(' ', '') === first.word)

const follow = (subject: Subject, projects: readonly string[], knowledge: Knowledge): Spread => {
  const { shares, levels } = roomOf(knowledge)
  const { postings, lines, entryAt, belonging } = knowledge
  const isOf = belonging(projects)
  const entries: number[] = []
  const note = (number: number) => {
    const entry = entryAt[number]!
    if (entries.at(-1) !== entry) entries.push(entry)
  }
  for (const way of subject.ways) {
    const phrase = lines.phrase(way.line)
    const { counts = 1 } = way
    if (isOneWord(way)) {
      const places = postings.places(way.words[0]!.word)
      if (places.length > MUCH_TOO_COMMON || way.words[0]!.weight <= 0) continue
      for (const place of places) {
        const number = passageAt(place)
        if (!isOf(number)) continue
        const level = levelAt(phrase, place, knowledge) * counts
        if (level >= NEAR.title) note(number)
        if (level > levels.of[number]!) raise(levels, number, level)
      }
      continue
    }
    // To look for the phrase takes a hundred times as long as to count its words.
    const least = Math.max(share(way, projects, knowledge, shares), 0.5)
    const { numbers, values } = emptied(shares)
    for (const [i, number] of numbers.entries()) {
      const whole = values[i]! > least ? levelOf(phrase, number, knowledge) : 0
      if (whole >= NEAR.title) note(number)
      const level = (whole > 0 ? whole : way.words.length > 1 ? values[i]! ** 2 * PARTLY : 0) * counts
      if (level > levels.of[number]!) raise(levels, number, level)
    }
  }
  const { numbers, values } = emptied(levels)
  return { numbers, levels: values, entries: new Int32Array(entries) }
}

/** What was followed lately: one question is often searched for in several ways, and its parts again. */
type Kept = { readonly of: Map<string, Spread>; size: number }
const kept = new WeakMap<Knowledge, Kept>()
/** As many passages as are kept in all. */
const MOST_KEPT = 100_000

/** A subject by what is looked for. */
const keyOf = ({ ways }: Subject, projects: readonly string[]): string =>
  [
    ...projects,
    ...ways.map(
      ({ line, words, counts }) =>
        `${line}${counts ?? ''}${words.map(({ word, weight }) => `${word}${weight}`)}`,
    ),
  ].join('\n')

/** Follows every way to say a subject through the index, within these projects; everywhere where none is given. */
export const spread = (subject: Subject, projects: readonly string[], knowledge: Knowledge): Spread => {
  const lately = kept.get(knowledge) ?? { of: new Map<string, Spread>(), size: 0 }
  kept.set(knowledge, lately)
  const key = keyOf(subject, projects)
  const known = lately.of.get(key)
  if (known) return known
  const made = follow(subject, projects, knowledge)
  lately.size += made.numbers.length + 1
  if (lately.size > MOST_KEPT) {
    lately.of.clear()
    lately.size = made.numbers.length + 1
  }
  lately.of.set(key, made)
  return made
}
