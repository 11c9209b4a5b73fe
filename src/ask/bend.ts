import Fuse from 'fuse.js'
import { edits } from './slips.ts'

const MOST_REMEMBERED = 2000

/**
 * Bends a token that begins no known word to the word it was to begin: `mulitcl` to `multicluster`. As in `mender`,
 * fuse.js proposes and a count of slips decides; Han and digits are never bent.
 */
export const bender = (texts: readonly string[]): ((token: string) => string) => {
  const words = [...new Set(texts.flatMap(text => text.match(/(?<= )[a-z]{4,24}\d?(?= )/g) ?? []))]
  const fuse = new Fuse(words, { threshold: 0.45, distance: 20, minMatchCharLength: 2 })
  const remembered = new Map<string, string>()
  const slips = (typed: string, word: string) =>
    Math.min(...[-1, 0, 1].map(by => edits(typed, word.slice(0, typed.length + by))), edits(typed, word))
  const bend = (token: string): string => {
    const [, typed, rest] = /^([a-z]{4,24}\d?)(?![a-z\d])(.*)$/.exec(token) ?? []
    if (typed === undefined) return token
    const allowed = typed.length < 8 ? 1 : 2
    const near = fuse.search(typed, { limit: 30 }).map(({ item }) => ({ item, slips: slips(typed, item) }))
    const fit = near.filter(({ slips }) => slips <= allowed).sort((a, b) => a.slips - b.slips)
    return fit[0] ? fit[0].item + rest : token
  }
  return token => {
    const known = remembered.get(token)
    if (known !== undefined) return known
    if (remembered.size > MOST_REMEMBERED) remembered.clear()
    const bent = bend(token)
    remembered.set(token, bent)
    return bent
  }
}
