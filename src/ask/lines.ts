import { BREAK } from '../language.ts'
import { growing } from './numbers.ts'

/** A phrase as the numbers of its units; none where it has a unit that nobody ever wrote. */
export type Phrase = readonly number[] | undefined

/** Where the pieces of a passage stand in the row of all units. */
export type Bounds = {
  readonly titleFrom: number
  readonly titleTo: number
  readonly from: number
  /** Where its subject ends, which comes first; where it begins, if it has none. */
  readonly subjectTo: number
  readonly to: number
}

/** The texts of all passages as rows of units, in which a phrase is looked for by numbers. */
export type Lines = {
  /** A line of units (`lexicon.ts`) as numbers. */
  readonly phrase: (line: string) => Phrase
  readonly inTitle: (phrase: Phrase, number: number) => boolean
  /** In the passage itself: its subject, its text, its signature. */
  readonly inPassage: (phrase: Phrase, number: number) => boolean
  readonly inSubject: (phrase: Phrase, number: number) => boolean
  /** Of the half of the subject in which a phrase stands, the share that the phrase is. */
  readonly shareOfSubject: (phrase: Phrase, number: number) => number
  readonly hasSubject: (number: number) => boolean
  /** Whether one phrase stands in the passage or its title with another behind it, less than `reach` units away. */
  readonly isFollowed: (phrase: Phrase, by: Phrase, reach: number, number: number) => boolean
}

/** What gathers the texts, and what they come to. */
export type Row = {
  /** Writes units by their numbers, and says where they stand. */
  readonly write: (units: readonly { readonly number: number }[]) => { from: number; to: number }
  readonly place: (bounds: Bounds) => void
  readonly done: () => Lines
}

const FIELDS = 5

/** Begins a row of units, whose names are numbered in their order. */
export const rowOf = (names: ReadonlyMap<string, number>): Row => {
  const units = growing()
  const bounds = growing()
  return {
    write: all => {
      const from = units.size()
      for (let i = 0; i < all.length; i++) units.push(all[i]!.number)
      return { from, to: units.size() }
    },
    place: ({ titleFrom, titleTo, from, subjectTo, to }) => {
      bounds.push(titleFrom)
      bounds.push(titleTo)
      bounds.push(from)
      bounds.push(subjectTo)
      bounds.push(to)
    },
    done: () => reading(units.done(), bounds.done(), names),
  }
}

const reading = (units: Int32Array, bounds: Int32Array, names: ReadonlyMap<string, number>): Lines => {
  const part = names.get(BREAK)
  const [TITLE, TITLE_TO, FROM, SUBJECT_TO, TO] = [0, 1, 2, 3, 4]
  const bound = (number: number, field: number) => bounds[number * FIELDS + field]!
  /** Where a phrase first stands, -1 where it does not. */
  const placeOf = (phrase: Phrase, from: number, to: number): number => {
    if (phrase === undefined) return -1
    const [first, size] = [phrase[0], phrase.length]
    for (let at = from; at <= to - size; at++) {
      if (units[at] !== first) continue
      let same = 1
      while (same < size && units[at + same] === phrase[same]) same++
      if (same === size) return at
    }
    return -1
  }
  const has = (phrase: Phrase, from: number, to: number): boolean => placeOf(phrase, from, to) >= 0
  const isFollowedIn = (phrase: Phrase, by: Phrase, reach: number, from: number, to: number): boolean => {
    const [size, behind] = [phrase?.length ?? 0, by?.length ?? 0]
    for (let at = placeOf(phrase, from, to); at >= 0; at = placeOf(phrase, at + 1, to))
      if (has(by, at + size, Math.min(to, at + size + reach + behind - 1))) return true
    return false
  }
  const halfWith = (phrase: Phrase, from: number, to: number): number => {
    let begin = from
    for (let at = from; at < to; at++) {
      if (units[at] !== part) continue
      if (has(phrase, begin, at)) return at - begin
      // A break right after another is no break, but a unit of its half.
      begin = ++at
    }
    return has(phrase, begin, to) ? to - begin : to - from
  }
  return {
    phrase: line => {
      const found: number[] = []
      for (const unit of line.trim().split(' ')) {
        const number = names.get(unit)
        if (number === undefined) return undefined
        found.push(number)
      }
      return found
    },
    inTitle: (phrase, number) => has(phrase, bound(number, TITLE), bound(number, TITLE_TO)),
    inPassage: (phrase, number) => has(phrase, bound(number, FROM), bound(number, TO)),
    inSubject: (phrase, number) => has(phrase, bound(number, FROM), bound(number, SUBJECT_TO)),
    shareOfSubject: (phrase, number) =>
      Math.min(1, (phrase?.length ?? 0) / halfWith(phrase, bound(number, FROM), bound(number, SUBJECT_TO))),
    hasSubject: number => bound(number, FROM) < bound(number, SUBJECT_TO),
    isFollowed: (phrase, by, reach, number) =>
      isFollowedIn(phrase, by, reach, bound(number, FROM), bound(number, TO)) ||
      isFollowedIn(phrase, by, reach, bound(number, TITLE), bound(number, TITLE_TO)),
  }
}
