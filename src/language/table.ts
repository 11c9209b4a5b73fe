/** A table that is looked up in the text it was read from: no key and no value is a string of its own until asked for. */
export type Table = {
  /** What a key becomes; the key is a part of a text, so that nobody has to cut it out to ask. */
  readonly valueOf: (text: string, from: number, to: number) => string | undefined
  readonly has: (text: string, from: number, to: number) => boolean
  /** Tells of every key its first unit and its length. */
  readonly eachKey: (told: (first: number, length: number) => void) => void
}

const [BLANK, BAR] = [' ', '|']

/** A hash of a part of a text (FNV-1a over units, mixed at its end for the lowest bits are what is used). */
const hashOf = (text: string, from: number, to: number): number => {
  let hash = 0x811c9dc5
  for (let at = from; at < to; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return hash ^ (hash >>> 15)
}

/** Reads `key value|key value`, of a key that stands there twice the later; keys have no blanks. A map takes five times the memory. */
export const tableOf = (listed: string): Table => {
  let lines = 1
  for (let at = listed.indexOf(BAR); at >= 0; at = listed.indexOf(BAR, at + 1)) lines++
  const size = 2 ** Math.ceil(Math.log2(lines * 1.5))
  /** Where a key begins, plus one; 0 where none does. */
  const begins = new Int32Array(size)
  const isSame = (begin: number, text: string, from: number, to: number): boolean => {
    const length = to - from
    for (let i = 0; i < length; i++)
      if (listed.charCodeAt(begin + i) !== text.charCodeAt(from + i)) return false
    return listed[begin + length] === BLANK
  }
  /** The slot of a key: where it stands, or the free one where it would. */
  const slotOf = (text: string, from: number, to: number): number => {
    let slot = hashOf(text, from, to) & (size - 1)
    while (begins[slot] !== 0 && !isSame(begins[slot]! - 1, text, from, to)) slot = (slot + 1) & (size - 1)
    return slot
  }
  for (let from = 0; from < listed.length; ) {
    begins[slotOf(listed, from, listed.indexOf(BLANK, from))] = from + 1
    const end = listed.indexOf(BAR, from)
    from = end < 0 ? listed.length : end + 1
  }
  return {
    has: (text, from, to) => begins[slotOf(text, from, to)] !== 0,
    valueOf: (text, from, to) => {
      const begin = begins[slotOf(text, from, to)]! - 1
      if (begin < 0) return undefined
      const start = begin + to - from + 1
      const end = listed.indexOf(BAR, start)
      return listed.slice(start, end < 0 ? listed.length : end)
    },
    eachKey: told => {
      for (let slot = 0; slot < size; slot++) {
        const begin = begins[slot]!
        if (begin > 0) told(listed.charCodeAt(begin - 1), listed.indexOf(BLANK, begin - 1) - begin + 1)
      }
    },
  }
}
