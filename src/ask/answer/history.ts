import type { Entry } from '../../chronicle/schema.ts'
import type { Knowledge } from '../knowledge.ts'
import type { Phrase } from '../lines.ts'
import type { Indexed } from '../passages.ts'
import { passageAt, STANDS, standAt } from '../postings.ts'
import type { Hit, Query } from '../types.ts'
import { hitsByDate, isDay } from './select.ts'

/** A plainer word has no history of its own. */
const TELLING = 0.3
/** Longer chains say no more than their steps nearest to the answer. */
const MOST_STEPS = 8

const isStep = (phrases: readonly Phrase[], { passage, number }: Indexed, { lines }: Knowledge) =>
  passage.kind === 'change' && phrases.some(phrase => lines.inSubject(phrase, number))

/**
 * How it came to that: every change to the subject of the question in the entry's project, oldest first, one a
 * release, the entry itself among them; nothing where it would be alone.
 */
export const historyOf = (query: Query, knowledge: Knowledge, of: Entry): Hit[] => {
  const { passages, postings, lines, belonging } = knowledge
  const subject = query.subjects.find(({ named, weight }) => named && weight >= TELLING)
  if (!subject) return []
  const isOf = belonging([of.project])
  const numbers = new Set<number>()
  for (const { words } of subject.ways)
    for (const place of postings.places(words[0]!.word)) {
      // A Han character that stands alone in the text may stand in a longer word in the subject.
      if (standAt(place) !== STANDS.subject && words[0]!.word.length > 1) continue
      const number = passageAt(place)
      if (isOf(number) && passages[number]!.entry.project === of.project) numbers.add(number)
    }
  const phrases = subject.ways.map(({ line }) => lines.phrase(line))
  const steps = new Map<string, Hit>()
  for (const number of [...numbers].sort((a, b) => a - b)) {
    const indexed = passages[number]!
    const { entry, passage } = indexed
    if (entry.kind === 'article' || !isDay(entry) || steps.has(entry.id)) continue
    if (isStep(phrases, indexed, knowledge)) steps.set(entry.id, { entry, passages: [passage], score: 0 })
  }
  const chain = [...steps.values()].sort(hitsByDate)
  const at = chain.findIndex(({ entry }) => entry === of)
  return chain.length < 2 || at < 0 ? [] : around(chain, at)
}

const around = (chain: readonly Hit[], at: number): Hit[] => {
  const from = Math.max(0, Math.min(at - MOST_STEPS + 2, chain.length - MOST_STEPS))
  return chain.slice(from, from + MOST_STEPS)
}
