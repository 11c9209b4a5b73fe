import Fuse from 'fuse.js'
import { heard } from './heard.ts'
import { isEnglish } from './rarity.ts'
import { edits, neighbourhood } from './slips.ts'

/** Finds the word of a vocabulary that a misspelt one was meant to be. */
export type Mender = (word: string) => string | undefined

/** Words that are mended, and what they are mended to. */
export const MENDABLE = /^[a-z]{4,24}\d?$/
/** Bounded: strangers' words must not fill the memory. */
const MOST_REMEMBERED = 5000

const pairsOf = (word: string): Set<string> => {
  const edged = `^${word}$`
  return new Set(Array.from({ length: edged.length - 1 }, (_, i) => edged.slice(i, i + 2)))
}

const sorted = (word: string): string => [...word].sort().join('')

/** How many pairs of letters two words share: where fuse.js sees no difference, it keeps the order it is given. */
const alike = (word: string, other: string): number => {
  const own = pairsOf(word)
  return [...pairsOf(other)].filter(pair => own.has(pair)).length
}

/** Who writes a name as he hears it slips more often: condewit. */
const isHeardAs = (name: string, word: string): boolean =>
  name.length >= LEAST_HEARD &&
  heard(name) === heard(word) &&
  edits(name, word, MOST_MISHEARD) <= MOST_MISHEARD
const LEAST_HEARD = 5
const MOST_MISHEARD = 3

/**
 * A count of slips finds what a word may have been meant for, fuse.js ranks it where several are as near: its scores
 * change between its releases (7.5.0 did), and it walks all it is given. Words that English knows are left alone, so
 * that "weather" is never mended to "whether".
 */
export const mender = (vocabulary: Iterable<string>, names: readonly string[] = []): Mender => {
  const known = new Set([...vocabulary].filter(word => MENDABLE.test(word)))
  const near = neighbourhood([...known])
  const remembered = new Map<string, string | undefined>()
  const mend = (word: string): string | undefined => {
    const slips = new Map(near(word).map(({ word, slips }) => [word, slips]))
    if (slips.size === 0) return names.find(name => isHeardAs(name, word))
    const words = [...slips.keys()].sort((a, b) => alike(word, b) - alike(word, a))
    const fuse = new Fuse(words, { threshold: 0.6, distance: 10, minMatchCharLength: 2 })
    const fit = fuse.search(word).map(({ item }) => ({ item, slips: slips.get(item)! }))
    const letters = sorted(word)
    // Fingers swap letters more often than they miss them: "dtae" is date, not dtab.
    const isSwapped = ({ item }: { item: string }) => Number(sorted(item) === letters)
    const isHeaded = ({ item }: { item: string }) => Number(item[0] === word[0])
    fit.sort((a, b) => a.slips - b.slips || isSwapped(b) - isSwapped(a) || isHeaded(b) - isHeaded(a))
    return fit[0]?.item
  }
  return word => {
    if (!MENDABLE.test(word) || known.has(word) || isEnglish(word)) return undefined
    if (!remembered.has(word)) {
      if (remembered.size > MOST_REMEMBERED) remembered.clear()
      remembered.set(word, mend(word))
    }
    return remembered.get(word)
  }
}
