import { hasHan, normalize } from '../language.ts'

/** A capital inside a sentence. */
const INSIDE = /(?<=[\p{Ll}\p{N},;:)'’]\s+)\p{Lu}[\p{L}\p{N}]+/gu
const LATIN = /[A-Za-z][A-Za-z]{2,}/g

/**
 * The words that are written as names, normalised: capitalised within an English sentence; in a Chinese one any
 * Latin word, since whoever changes script for a word means that word.
 */
export const namesIn = (text: string): ReadonlySet<string> =>
  new Set((text.match(hasHan(text) ? LATIN : INSIDE) ?? []).map(normalize))
