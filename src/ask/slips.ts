type Rows = readonly [Int32Array, Int32Array, Int32Array]
const rowsOf = (size: number): Rows => [new Int32Array(size), new Int32Array(size), new Int32Array(size)]
/** Words are cut at 40 letters (`language.ts`). */
const ROOM = 64
/** Rows of costs, used again for every pair of words: a question compares hundreds. */
const rows = rowsOf(ROOM)

/**
 * Edits between two words, a swap of neighbours counting as one (optimal string alignment); any number above `most`
 * where there are more than that, which is found out sooner.
 */
export const edits = (a: string, b: string, most = Number.POSITIVE_INFINITY): number => {
  if (Math.abs(a.length - b.length) > most) return most + 1
  let [older, old, row] = b.length < ROOM ? rows : rowsOf(b.length + 1)
  for (let j = 0; j <= b.length; j++) old[j] = j
  let leastBefore = 0
  for (let i = 1; i <= a.length; i++) {
    const letter = a.charCodeAt(i - 1)
    row[0] = i
    let least = i
    for (let j = 1; j <= b.length; j++) {
      const other = b.charCodeAt(j - 1)
      let cost = Math.min(old[j]! + 1, row[j - 1]! + 1, old[j - 1]! + (letter === other ? 0 : 1))
      if (i > 1 && j > 1 && letter === b.charCodeAt(j - 2) && a.charCodeAt(i - 2) === other)
        cost = Math.min(cost, older[j - 2]! + 1)
      row[j] = cost
      if (cost < least) least = cost
    }
    // A swap reaches back two rows: both must be lost.
    if (least > most && leastBefore > most) return most + 1
    leastBefore = least
    ;[older, old, row] = [old, row, older]
  }
  return old[b.length]!
}

/** The slips that a word is forgiven: one in a short word, two in a long one. */
export const allowed = (word: string): number => (word.length < 4 ? 0 : word.length < 8 ? 1 : 2)
const MOST_ALLOWED = 2

/** Where a word of this length is cut: one part more than it may have slips, so that one part is always whole. */
const cuts = (length: number, parts: number): number[] =>
  Array.from({ length: parts + 1 }, (_, i) => Math.floor((i * length) / parts))

/** The word, and the word with each pair of neighbours swapped: a swap across a cut spoils two parts at once. */
const swapped = (word: string): string[] => [
  word,
  ...Array.from(
    { length: word.length - 1 },
    (_, i) => word.slice(0, i) + word[i + 1] + word[i] + word.slice(i + 2),
  ).filter(other => other !== word),
]

/**
 * Finds the words of a vocabulary that are one slip from a typed one, or two where both are long, without walking
 * all: words are filed by their parts (Li et al. 2011, Pass-Join).
 */
export const neighbourhood = (
  words: readonly string[],
): ((typed: string) => { readonly word: string; readonly slips: number }[]) => {
  /** Length -> for each part, what stands there -> words. */
  const filed = new Map<number, Map<string, string[]>[]>()
  for (const word of words) {
    const parts = allowed(word) + 1
    const at = cuts(word.length, parts)
    const shelves = filed.get(word.length) ?? Array.from({ length: parts }, () => new Map<string, string[]>())
    filed.set(word.length, shelves)
    for (const [i, shelf] of shelves.entries()) {
      const part = word.slice(at[i], at[i + 1])
      const same = shelf.get(part)
      if (same) same.push(word)
      else shelf.set(part, [word])
    }
  }
  return typed => {
    const most = allowed(typed)
    const found = new Map<string, number>()
    const seen = new Set<string>()
    const forms = swapped(typed)
    for (let length = typed.length - most; length <= typed.length + most; length++) {
      const shelves = filed.get(length) ?? []
      const at = cuts(length, shelves.length)
      for (const [i, shelf] of shelves.entries())
        for (const form of forms)
          for (let from = Math.max(0, at[i]! - MOST_ALLOWED); from <= at[i]! + MOST_ALLOWED; from++)
            for (const word of shelf.get(form.slice(from, from + at[i + 1]! - at[i]!)) ?? []) {
              if (seen.has(word)) continue
              seen.add(word)
              const limit = Math.min(most, allowed(word))
              const slips = edits(typed, word, limit)
              if (slips <= limit) found.set(word, slips)
            }
    }
    return [...found].map(([word, slips]) => ({ word, slips }))
  }
}
