import { NEAR } from './spread.ts'
import type { Query } from './types.ts'

/** Things told apart may have nothing to do with each other. */
const APART = 0.45

/** Notes how well an entry, by its place, says one of so many subjects, where it says it best. */
export const noteBest = (
  apart: Map<number, number[]>,
  entry: number,
  i: number,
  level: number,
  of: number,
) => {
  let row = apart.get(entry)
  if (!row) {
    row = Array.from<number>({ length: of }).fill(0)
    apart.set(entry, row)
  }
  if (level > row[i]!) row[i] = level
}

/** How much more an entry says of the named things in several passages than in its best one. */
export const moreApart = (
  { subjects }: Query,
  row: readonly number[] | undefined,
  { held, bonus }: { readonly held: number; readonly bonus: number },
): number => {
  if (!row) return 0
  const all = subjects.reduce(
    (sum, { weight }, i) => sum + (row[i]! > NEAR.passage ? weight * row[i]! : 0),
    0,
  )
  return Math.max(0, all - held - bonus) * APART
}
