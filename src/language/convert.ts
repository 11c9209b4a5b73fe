/** A dictionary of OpenCC's as opencc-js ships it: `key value|key value`. */
type Dictionary = string
type Group = readonly Dictionary[]

/** How OpenCC makes one script of another (its own configuration files): steps, each a group of dictionaries. */
export type Chain = {
  readonly normalizationChain?: readonly Group[]
  /** Words that are not looked across: each is converted by itself. */
  readonly segmentation?: Dictionary | Group
  readonly conversionChain: readonly Group[]
}

/** Keys and what they become; of each first letter the lengths its keys have, as bits. */
type Words = { readonly values: ReadonlyMap<string, string>; readonly lengths: ReadonlyMap<string, number> }

/** One flat map a dictionary, read once: opencc-js builds two trees of maps, which take ten times the memory. */
const reader = () => {
  const read = new Map<Dictionary, Words>()
  return (dictionary: Dictionary): Words => {
    const known = read.get(dictionary)
    if (known) return known
    const values = new Map<string, string>()
    const lengths = new Map<string, number>()
    for (const line of dictionary.split('|')) {
      const at = line.indexOf(' ')
      const key = line.slice(0, at)
      values.set(key, line.slice(at + 1))
      lengths.set(key[0]!, (lengths.get(key[0]!) ?? 0) | (1 << key.length))
    }
    const words = { values, lengths }
    read.set(dictionary, words)
    return words
  }
}

const valueIn = (key: string, group: readonly Words[]): string | undefined => {
  for (const { values } of group) {
    const value = values.get(key)
    if (value !== undefined) return value
  }
  return undefined
}

/** How long the longest key of a group is that stands at a place; 0 where none does. */
const lengthAt = (text: string, at: number, group: readonly Words[]): number => {
  const first = text[at]!
  let lengths = 0
  for (const words of group) lengths |= words.lengths.get(first) ?? 0
  while (lengths > 0) {
    const length = 31 - Math.clz32(lengths)
    lengths &= ~(1 << length)
    if (at + length > text.length) continue
    if (valueIn(text.slice(at, at + length), group) !== undefined) return length
  }
  return 0
}

/** A text cut before and after every key of a group; what is between keys stays together. */
const cut = (text: string, group: readonly Words[]): string[] => {
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

/** Every key of a group replaced by what it becomes; of two dictionaries the first one's. */
const replace = (text: string, group: readonly Words[]): string => {
  let [result, from] = ['', 0]
  for (let at = 0; at < text.length; ) {
    const length = lengthAt(text, at, group)
    if (length > 0) {
      result += text.slice(from, at) + valueIn(text.slice(at, at + length), group)
      from = at + length
    }
    at += length || 1
  }
  return from === 0 ? text : result + text.slice(from)
}

/** Converts as opencc-js does by the same configuration, in a tenth of the memory; built when first used. */
export const converter = (chain: Chain): ((text: string) => string) => {
  const words = reader()
  const groups = (of: readonly Group[] = []) => of.map(group => group.map(words))
  const build = () => ({
    normal: groups(chain.normalizationChain),
    segments: chain.segmentation === undefined ? undefined : [chain.segmentation].flat().map(words),
    steps: groups(chain.conversionChain),
  })
  let built: ReturnType<typeof build> | undefined
  return text => {
    built ??= build()
    const { normal, segments, steps } = built
    const whole = normal.reduce(replace, text)
    const parts = segments ? cut(whole, segments) : [whole]
    return parts.map(part => steps.reduce(replace, part)).join('')
  }
}
