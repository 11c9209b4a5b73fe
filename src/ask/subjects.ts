import { BREAK, hasHan, normalize, pairs, pieces, stem } from '../language.ts'
import type { Knowledge } from './knowledge.ts'
import { lineOf } from './lexicon.ts'
import type { Subject, Way } from './types.ts'

/** A term counts no more than this, however many words it has. */
const MOST = 1.2
/** Less says nothing about what is meant. */
const LEAST = 0.02

const made = new WeakMap<Knowledge, Map<string, Way>>()
/** Bounded: strangers' words must not fill the memory. */
const MOST_MADE = 5_000

/** A normalised term, ready to be looked for; kept, for all the words for a thing come with each of them. */
const wayOf = (term: string, knowledge: Knowledge): Way => {
  const ways = made.get(knowledge) ?? new Map<string, Way>()
  made.set(knowledge, ways)
  const known = ways.get(term)
  if (known) return known
  if (ways.size > MOST_MADE) ways.clear()
  const way = read(term, knowledge)
  ways.set(term, way)
  return way
}

const read = (term: string, { weight }: Knowledge): Way => ({
  line: lineOf(term),
  words: pieces(term)
    .filter(piece => piece !== BREAK)
    .flatMap(piece => (hasHan(piece) ? pairs(piece) : [piece]))
    .map(piece => ({ word: stem(piece), weight: weight(piece) })),
})

/** What a run of words asks about, with other ways to say it; nothing where it tells nothing. */
export const subjectOf = (
  said: string,
  more: readonly string[],
  named: boolean,
  knowledge: Knowledge,
): Subject[] => {
  const terms = new Set([said, ...more].map(normalize))
  const ways = [...terms].map(term => wayOf(term, knowledge)).filter(({ words }) => words.length > 0)
  const weight = Math.min(MOST, ways[0]?.words.reduce((sum, word) => sum + word.weight, 0) ?? 0)
  return weight > LEAST ? [{ said, ways, weight, named }] : []
}

/** How far a word counts where another is said that means about the same. */
const SYNONYM = 0.65

/**
 * A plain word, and the others that mean about the same: it names nothing, and is not insisted on. One that the
 * chronicle never uses tells what its tellingest synonym does, less that.
 */
export const wordOf = (said: string, more: readonly string[], knowledge: Knowledge): Subject[] => {
  const { postings } = knowledge
  const told = ({ words }: Way) =>
    words.every(({ word }) => postings.has(word)) ? words.reduce((sum, { weight }) => sum + weight, 0) : 0
  return subjectOf(said, more, false, knowledge).map(({ ways: [own, ...others], ...subject }) => ({
    ...subject,
    ways: [own!, ...others.map(way => ({ ...way, counts: SYNONYM }))],
    weight:
      told(own!) > 0
        ? subject.weight
        : Math.max(subject.weight, SYNONYM * Math.min(MOST, Math.max(0, ...others.map(told)))),
  }))
}
