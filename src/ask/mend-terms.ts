import { normalize, stem } from '../language.ts'
import { heard } from './heard.ts'
import { edits } from './slips.ts'
import { SMALL_WORDS } from './small-words.ts'

/** Finds the word that one of a row was meant to be, where with it the row is a term. */
export type TermMender = (row: readonly string[], at: number) => readonly string[]

const SMALL = new Set(SMALL_WORDS)
const LONGEST = 4
/** Shorter words sound like too many others. */
const SHORTEST = 4
const LATIN = /^[a-z]+(?: [a-z]+)+$/u

const gap = (row: readonly string[], at: number): string =>
  row.map((word, i) => (i === at ? '*' : word)).join(' ')

/** Reads the terms of several Latin words, each by all its words but one. */
export const termMender = (terms: Iterable<string>): TermMender => {
  const byGap = new Map<string, Set<string>>()
  for (const term of terms) {
    const plain = normalize(term)
    if (!LATIN.test(plain)) continue
    const row = plain.split(' ')
    // Small words hold other rows together as well.
    if (row.length > LONGEST || row.some(word => SMALL.has(word))) continue
    for (const [at, word] of row.entries()) {
      if (word.length < SHORTEST) continue
      const key = gap(row, at)
      byGap.set(key, (byGap.get(key) ?? new Set()).add(word))
    }
  }
  return (row, at) => [...(byGap.get(gap(row, at)) ?? [])]
}

const MOST_SLIPS = 2

/** Whether a word was meant by what somebody typed, who wrote it as he hears it; or mistyped what is no word at all. */
const isMeant = (word: string, typed: string, isWord: boolean): boolean =>
  (heard(word) === heard(typed) && stem(word) !== stem(typed)) ||
  (!isWord && edits(word, typed, MOST_SLIPS) <= MOST_SLIPS)

/** One word of a row: as it was typed, as it was read so far, whether it is a word at all, and one that means something here. */
export type Typed = {
  readonly typed: string
  readonly read: string
  readonly isWord: boolean
  readonly isTerm: boolean
}

/** The words of a row, those mended that make a term with those beside them: "control plain", "zone awear routing". */
export const mendTerms = (row: readonly Typed[], mend: TermMender): readonly string[] => {
  const words = row.map(({ read }) => read)
  for (const [at, { typed, isWord, isTerm }] of row.entries()) {
    if (typed.length < SHORTEST || isTerm) continue
    for (let length = LONGEST; length > 1; length--)
      for (let from = Math.max(0, at - length + 1); from <= at && from + length <= row.length; from++) {
        const found = mend(words.slice(from, from + length), at - from).filter(word =>
          isMeant(word, typed, isWord),
        )
        if (found.length !== 1 || words[at] === found[0]) continue
        // As it was read already it may be the term.
        if (mend(words.slice(from, from + length), at - from).includes(words[at]!)) continue
        words[at] = found[0]!
      }
  }
  return words
}
