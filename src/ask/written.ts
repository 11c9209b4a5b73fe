import type { Bilingual } from '../chronicle/schema.ts'
import { BREAK, normalize } from '../language.ts'
import { type Lexicon, type Node, type Unit, unitOf, unitsBy } from './lexicon.ts'
import { type Row, rowOf } from './lines.ts'
import { type Filing, filing } from './postings.ts'

/** A unit of the texts that are indexed, with all that is asked of it at every place: looked up once. */
export type Written = Unit & {
  readonly number: number
  /** The terms that may begin with it. */
  readonly first: Node | undefined
  /** A Han character's pairs with the one behind it: that one's number -> the pair's; made with the first. */
  pairs: Map<number, number> | undefined
}

/** A text in both languages as it is searched, a break between. */
export type Read = {
  readonly text: string
  readonly units: readonly Written[]
  readonly english: readonly Written[]
}

/** Reads texts into units, whose numbers and words' numbers are given out as they come. */
export type Reader = {
  readonly part: Written
  readonly units: (normalized: string) => Written[]
  readonly both: (text: Bilingual | undefined) => Read
  /** The word to index that begins with a unit: what is Latin as it stands, Han characters in overlapping pairs. */
  readonly wordAt: (all: readonly Written[], at: number) => number | undefined
}

const NOTHING: Read = { text: '', units: [], english: [] }

/** Begins an index: what reads texts, what keeps them, and what files their words. */
export const indexing = ({ root }: Lexicon): { reader: Reader; row: Row; file: Filing } => {
  const names = new Map<string, number>()
  const numberOf = (name: string): number => {
    const known = names.get(name)
    if (known !== undefined) return known
    names.set(name, names.size)
    return names.size - 1
  }
  const made = new Map<string, Written>()
  const written = (text: string): Written => {
    const known = made.get(text)
    if (known) return known
    const { key, han } = unitOf(text)
    const first = root.next.get(key)
    const unit: Written = { key, text, han, number: numberOf(key), first, pairs: undefined }
    made.set(text, unit)
    return unit
  }
  const part = written(BREAK)
  const units = (normalized: string) => unitsBy(written, normalized)
  const pairOf = (one: Written, next: Written): number => {
    one.pairs ??= new Map()
    const known = one.pairs.get(next.number)
    if (known !== undefined) return known
    const number = numberOf(one.key + next.key)
    one.pairs.set(next.number, number)
    return number
  }
  return {
    row: rowOf(names),
    file: filing(names),
    reader: {
      part,
      units,
      both: text => {
        if (!text) return NOTHING
        const [en, zh] = [normalize(text.en), normalize(text.zh)]
        const english = units(en)
        return { text: `${en} | ${zh}`, units: english.concat(part, units(zh)), english }
      },
      wordAt: (all, at) => {
        const unit = all[at]!
        if (!unit.han) return unit === part ? undefined : unit.number
        const next = all[at + 1]
        if (next?.han) return pairOf(unit, next)
        return all[at - 1]?.han ? undefined : unit.number
      },
    },
  }
}
