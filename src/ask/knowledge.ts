import type { Chronicle, Entry } from '../chronicle/schema.ts'
import { normalize, pieces } from '../language.ts'
import { type Lexicon, lexicon } from './lexicon.ts'
import { type Mender, mender } from './mend.ts'
import { type Indexed, indexPassages } from './passages.ts'
import { rarity } from './rarity.ts'
import { SMALL_WORDS } from './small-words.ts'

/** A chronicle made ready for questions: its terms, its passages, and where each word stands. */
export type Knowledge = {
  readonly chronicle: Chronicle
  readonly terms: Lexicon
  readonly passages: readonly Indexed[]
  /** Word -> the numbers of the passages that hold it, rising. */
  readonly postings: ReadonlyMap<string, readonly number[]>
  /** Entry id -> all words of the entry. */
  readonly wordsOf: ReadonlyMap<string, ReadonlySet<string>>
  readonly mend: Mender
  /** How much a word tells, 0 to 1: rare in the chronicle and rare in English. */
  readonly weight: (word: string) => number
}

const latin = (text: string) => pieces(normalize(text)).filter(piece => /^[a-z]/.test(piece))

/** Indexes a chronicle; costs milliseconds a hundred entries, once. */
export const know = (chronicle: Chronicle): Knowledge => {
  const terms = lexicon(chronicle)
  const passages = indexPassages(chronicle, terms)
  const postings = new Map<string, number[]>()
  const wordsOf = new Map<string, Set<string>>()
  passages.forEach(({ entry, words, title }, number) => {
    const all = wordsOf.get(entry.id) ?? new Set(title)
    wordsOf.set(entry.id, all)
    for (const word of words) {
      all.add(word)
      const places = postings.get(word)
      if (places) places.push(number)
      else postings.set(word, [number])
    }
  })
  const rarest = Math.log(1 + passages.length)
  const weight = (word: string): number => {
    const places = postings.get(word)?.length ?? 0
    const common = /^[a-z]/.test(word) ? rarity(word) : 0.6
    return (Math.log(1 + passages.length / Math.max(places, 1)) / rarest) * common
  }
  return { chronicle, terms, passages, postings, wordsOf, weight, mend: mender(vocabulary(chronicle)) }
}

/** Every Latin word that a typo may have been meant for. */
function* vocabulary({ projects, glossary, entries }: Chronicle): Iterable<string> {
  yield* SMALL_WORDS
  for (const { id, name, aliases } of projects) yield* latin([id, name.en, ...aliases].join(' '))
  yield* latin([...glossary.subjects, ...glossary.actions].flat().join(' '))
  for (const entry of entries) yield* latin(wholeText(entry))
}

const wholeText = ({ title, text, changes, commentary }: Entry) =>
  [
    title.en,
    ...text.map(t => t.en),
    ...changes.map(c => `${c.subject?.en} ${c.text.en}`),
    ...commentary.map(c => c.text.en),
  ].join(' ')
