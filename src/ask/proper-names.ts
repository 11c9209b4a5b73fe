import { hasHan, normalize } from '../language.ts'

/** A capital inside a sentence, or two in a row anywhere. */
const INSIDE =
  /(?<=[\p{Ll}\p{N},;:)'’]\s+["“'‘]?)\p{Lu}[\p{L}\p{N}]*\p{L}|\b\p{Lu}{2,}\b|\b(?:\p{Lu}\.){2,}/gu
const LATIN = /[A-Za-z][A-Za-z]{2,}/g
const PHRASE = /(?<=[\p{Ll}\p{N},;:)'’]\s+["“'‘]?)\p{Lu}[\p{L}\p{N}]+(?: \p{Lu}[\p{L}\p{N}]+)+/gu
/** A name of three words, in a Chinese sentence too. */
const LONG = /\b\p{Lu}[\p{L}\p{N}]+(?: \p{Lu}[\p{L}\p{N}]+){2,}/gu
/** Where most words are capitalised, a capital says nothing. */
const MOST = 0.5

/** Words that a title leaves small; any other small one makes it a sentence. */
const UNCAPITALISED = new Set(
  'a an the of in on at to by for from with and or nor but as is was are were did does do has have'.split(
    ' ',
  ),
)

const isTitleCase = (text: string): boolean => {
  const words = (text.match(/\p{L}+/gu) ?? []).slice(1)
  const [capitals, others] = [true, false].map(is => words.filter(word => /^\p{Lu}/u.test(word) === is))
  return capitals!.length > words.length * MOST && others!.every(word => UNCAPITALISED.has(word))
}

/** The words and phrases that a question writes as names, normalised. */
export type ProperNames = { readonly words: ReadonlySet<string>; readonly phrases: readonly string[] }

/**
 * Capitalised words within an English sentence; in a Chinese one any Latin word, since whoever changes script for
 * a word means that word.
 */
export const namesIn = (text: string): ProperNames => {
  if (hasHan(text))
    return {
      words: new Set((text.match(LATIN) ?? []).map(normalize)),
      phrases: (text.match(LONG) ?? []).map(normalize),
    }
  if (isTitleCase(text)) return { words: new Set(), phrases: [] }
  return {
    words: new Set((text.match(INSIDE) ?? []).map(normalize)),
    phrases: (text.match(PHRASE) ?? []).map(normalize),
  }
}

const SHORT = /(?<![A-Za-z])[A-Z]{3,5}(?![A-Za-z])/g

/** What a question writes in capitals among small letters: a short name, and no slip of the pen. */
export const shortNamesIn = (text: string): ReadonlySet<string> =>
  hasHan(text) || /[a-z]/.test(text) ? new Set((text.match(SHORT) ?? []).map(normalize)) : new Set()

/** Names but for those that belong to a date ("New Year's Eve"), which is read already. */
export const within = ({ words, phrases }: ProperNames, rest: string): ProperNames => ({
  words: new Set([...words].filter(word => rest.includes(word))),
  phrases: phrases.filter(phrase => rest.includes(phrase)),
})
