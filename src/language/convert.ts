import { type Chain, dictionaryOf } from './dictionaries.ts'
import { type Table, tableOf } from './table.ts'

/** Dictionaries that are looked through together, and of each first letter the lengths their keys have, as bits. */
type Words = { readonly tables: readonly Table[]; readonly lengths: Uint16Array }

/** As many as there are UTF-16 units: a place for each, since every letter of every text is looked up. */
const UNITS = 0x10000

/** The function, each of its results made once, whichever chains have it. */
const once = <T>(make: (names: string) => T): ((names: string) => T) => {
  const made = new Map<string, T>()
  return names => {
    const known = made.get(names) ?? make(names)
    made.set(names, known)
    return known
  }
}

/** opencc-js builds two trees of maps of each. */
const tableFor = once((name): Table => tableOf(dictionaryOf(name)))

const groupOf = once((names): Words => {
  const tables = names.split(' ').map(tableFor)
  const lengths = new Uint16Array(UNITS)
  for (const { eachKey } of tables)
    eachKey((first, length) => {
      lengths[first]! |= 1 << length
    })
  return { tables, lengths }
})
const together = (group: readonly string[]): Words => groupOf(group.join(' '))

/** What a part of a text becomes; of two dictionaries the first one's. */
const valueIn = (text: string, from: number, to: number, { tables }: Words): string | undefined => {
  for (const table of tables) {
    const value = table.valueOf(text, from, to)
    if (value !== undefined) return value
  }
  return undefined
}

/** How long the longest key of a group is that stands at a place; 0 where none does. */
const lengthAt = (text: string, at: number, words: Words): number => {
  let lengths = words.lengths[text.charCodeAt(at)]!
  while (lengths > 0) {
    const length = 31 - Math.clz32(lengths)
    lengths &= ~(1 << length)
    if (at + length > text.length) continue
    for (const table of words.tables) if (table.has(text, at, at + length)) return length
  }
  return 0
}

/** A text cut before and after every key of a group; what is between keys stays together. */
const cut = (text: string, group: Words): string[] => {
  const parts: string[] = []
  let from = 0
  for (let at = 0; at < text.length; ) {
    const length = lengthAt(text, at, group)
    if (length > 0) {
      if (at > from) parts.push(text.slice(from, at))
      parts.push(text.slice(at, at + length))
      from = at + length
    }
    at += length || 1
  }
  if (from < text.length) parts.push(text.slice(from))
  return parts
}

/** Every key of a group replaced by what it becomes. */
const replace = (text: string, group: Words): string => {
  let [result, from] = ['', 0]
  for (let at = 0; at < text.length; ) {
    const length = lengthAt(text, at, group)
    if (length > 0) {
      result += text.slice(from, at) + valueIn(text, at, at + length, group)
      from = at + length
    }
    at += length || 1
  }
  return from === 0 ? text : result + text.slice(from)
}

/** Whether a key of any group stands anywhere in a text: most have none, and are left as they are. */
const holdsAny = (
  text: string,
  { first, groups }: { first: Uint8Array; groups: readonly Words[] },
): boolean => {
  for (let at = 0; at < text.length; at++) {
    if (first[text.charCodeAt(at)] === 0) continue
    for (const words of groups) if (lengthAt(text, at, words) > 0) return true
  }
  return false
}

/** All groups, and of each letter whether a key of any begins with it. */
const merged = (groups: readonly Words[]) => {
  const first = new Uint8Array(UNITS)
  for (const { lengths } of groups)
    for (let unit = 0; unit < UNITS; unit++) if (lengths[unit]) first[unit] = 1
  return { first, groups }
}

/** Converts texts; `changes` says whether it may change anything in one at all. */
export type Converter = {
  readonly convert: (text: string) => string
  readonly changes: (text: string) => boolean
}

/** Converts as opencc-js does by the same configuration, in a tenth of the memory; built when first used. */
export const converter = (chain: Chain): Converter => {
  const build = () => {
    const normal = chain.normalizationChain.map(together)
    const steps = chain.conversionChain.map(together)
    const segments = chain.segmentation && together(chain.segmentation)
    return { normal, steps, segments, all: merged([...normal, ...steps]) }
  }
  let built: ReturnType<typeof build> | undefined
  const ready = () => {
    built ??= build()
    return built
  }
  const changes = (text: string) => holdsAny(text, ready().all)
  const convert = (text: string) => {
    if (!changes(text)) return text
    const { normal, segments, steps } = ready()
    const whole = normal.reduce(replace, text)
    const parts = segments ? cut(whole, segments) : [whole]
    return parts.map(part => steps.reduce(replace, part)).join('')
  }
  return { convert, changes }
}
