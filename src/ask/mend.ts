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

/** How many of the words that look most alike fuse.js is shown. */
const MOST_ALIKE = 48

const bigrams = (word: string): string[] => {
  const edged = `^${word}$`
  return Array.from({ length: edged.length - 1 }, (_, i) => edged.slice(i, i + 2))
}

/** The words that share the most pairs of letters with one, its length about theirs. */
const lookalikes = (words: readonly string[]): ((word: string) => string[]) => {
  const holding = new Map<string, number[]>()
  words.forEach((word, number) => {
    for (const pair of new Set(bigrams(word))) {
      const numbers = holding.get(pair)
      if (numbers) numbers.push(number)
      else holding.set(pair, [number])
    }
  })
  return word => {
    const shared = new Map<number, number>()
    for (const pair of new Set(bigrams(word)))
      for (const number of holding.get(pair) ?? [])
        if (Math.abs(words[number]!.length - word.length) <= 2)
          shared.set(number, (shared.get(number) ?? 0) + 1)
    return [...shared]
      .sort((a, b) => b[1] - a[1])
      .slice(0, MOST_ALIKE)
      .map(([number]) => words[number]!)
  }
}

/**
 * fuse.js proposes, the edit distance decides: fuse's scores change between its releases (7.5.0 did), a count of
 * slips does not. It is shown only lookalikes, for it walks all it is given. Words that English knows are left
 * alone, so that "weather" is never mended to "whether".
 */
export const mender = (vocabulary: Iterable<string>): Mender => {
  const words = [...new Set(vocabulary)].filter(word => /^[a-z]{4,24}[0-9]?$/.test(word))
  const known = new Set(words)
  const alike = lookalikes(words)
  const remembered = new Map<string, string | undefined>()
  const mend = (word: string): string | undefined => {
    const fuse = new Fuse(alike(word), { threshold: 0.6, distance: 10, minMatchCharLength: 2 })
    const near = fuse.search(word).map(({ item }) => ({ item, slips: edits(word, item) }))
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
