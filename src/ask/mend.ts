import Fuse from 'fuse.js'
import { isEnglish } from './rarity.ts'

/** Finds the word of a vocabulary that a misspelt one was meant to be. */
export type Mender = (word: string) => string | undefined

/** Edits between two words, a swap of neighbours counting as one (optimal string alignment). */
export const edits = (a: string, b: string): number => {
  const rows = [Array.from({ length: b.length + 1 }, (_, i) => i)]
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const change = a[i - 1] === b[j - 1] ? 0 : 1
      let least = Math.min(rows[i - 1]![j]! + 1, row[j - 1]! + 1, rows[i - 1]![j - 1]! + change)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, rows[i - 2]![j - 2]! + 1)
      row.push(least)
    }
    rows.push(row)
  }
  return rows[a.length]![b.length]!
}

/** One slip in a short word, two in a long one. */
const allowed = (word: string) => (word.length < 4 ? 0 : word.length < 8 ? 1 : 2)
const LONGEST = 24

/**
 * fuse.js proposes, the edit distance decides: fuse's scores change between its releases (7.5.0 did), a count of
 * slips does not. Words that English knows are left alone, so that "weather" is never mended to "whether".
 */
export const mender = (vocabulary: Iterable<string>): Mender => {
  const words = [...new Set(vocabulary)].filter(word => /^[a-z]{4,24}[0-9]?$/.test(word))
  const known = new Set(words)
  const fuse = new Fuse(words, { threshold: 0.5, distance: 10, includeScore: true, minMatchCharLength: 2 })
  const remembered = new Map<string, string | undefined>()
  const mend = (word: string): string | undefined => {
    const near = fuse.search(word, { limit: 40 }).map(({ item }) => ({ item, slips: edits(word, item) }))
    const fit = near.filter(({ item, slips }) => slips <= Math.min(allowed(word), allowed(item) || 0))
    fit.sort((a, b) => a.slips - b.slips || Number(b.item[0] === word[0]) - Number(a.item[0] === word[0]))
    return fit[0]?.item
  }
  return word => {
    if (
      word.length < 4 ||
      word.length > LONGEST ||
      known.has(word) ||
      isEnglish(word) ||
      !/^[a-z]+\d?$/.test(word)
    )
      return undefined
    if (!remembered.has(word)) {
      if (remembered.size > 5000) remembered.clear()
      remembered.set(word, mend(word))
    }
    return remembered.get(word)
  }
}
