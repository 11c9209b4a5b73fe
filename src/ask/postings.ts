import { growing } from './numbers.ts'

/** How near to what a passage is about a word stands in it: the nearest of its places counts. */
export const STANDS = { title: 0, passage: 1, subject: 2 } as const
type Stand = (typeof STANDS)[keyof typeof STANDS]

/** Where each word stands. A place is the number of a passage and how the word stands in it, in one number. */
export type Postings = {
  readonly has: (word: string) => boolean
  /** In how many passages. */
  readonly count: (word: string) => number
  /** The places of a word, rising. */
  readonly places: (word: string) => Int32Array
}

/** The passage of a place. */
export const passageAt = (place: number): number => place >>> 2
/** How the word stands there. */
export const standAt = (place: number): number => place & 3

/** What gathers places: passages in their order, of each word of a passage its nearest place first. */
export type Filing = {
  readonly put: (word: number | undefined, passage: number, stand: Stand) => void
  readonly done: () => Postings
}

const NONE = new Int32Array(0)

/** Begins to file words by their numbers in `names`. */
export const filing = (names: ReadonlyMap<string, number>): Filing => {
  const words = growing()
  const places = growing()
  /** Word -> the passage it was last put at, plus one: a word is filed once a passage. */
  const last: number[] = []
  return {
    put: (word, passage, stand) => {
      if (word === undefined || last[word] === passage + 1) return
      while (last.length <= word) last.push(0)
      last[word] = passage + 1
      words.push(word)
      places.push((passage << 2) | stand)
    },
    done: () => sorted(words.done(), places.done(), names),
  }
}

/** Files places by their words, each word's own in the order they came (a counting sort). */
const sorted = (words: Int32Array, places: Int32Array, names: ReadonlyMap<string, number>): Postings => {
  const ends = new Int32Array(names.size + 1)
  // By index: whatever is indexed once runs before V8 has compiled it, where `for of` makes an object each time.
  for (let i = 0; i < words.length; i++) ends[words[i]! + 1]!++
  for (let word = 1; word < ends.length; word++) ends[word]! += ends[word - 1]!
  const next = ends.slice()
  const filed = new Int32Array(places.length)
  for (let i = 0; i < words.length; i++) filed[next[words[i]!]!++] = places[i]!
  const count = (word: string): number => {
    const number = names.get(word)
    return number === undefined ? 0 : ends[number + 1]! - ends[number]!
  }
  return {
    count,
    has: word => count(word) > 0,
    places: word => {
      const number = names.get(word)
      return number === undefined ? NONE : filed.subarray(ends[number]!, ends[number + 1]!)
    },
  }
}
