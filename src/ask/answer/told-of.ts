import type { Knowledge } from '../knowledge.ts'
import { isMinor } from '../ranks.ts'
import { releasesNamed } from '../releases.ts'
import { search } from '../search.ts'
import type { Answer, Passage, Query } from '../types.ts'
import { isLine } from '../versions.ts'
import { historyOf } from './history.ts'
import { hasContent } from './select.ts'

/** As much of the question must be told where the number is: it stands in little else. */
const PART = 0.35
/** Questions that the entry of another release answers: what, which, why, and whether it was so. */
const ASKS: ReadonlySet<string> = new Set(['what', 'version', 'why', 'whether', 'when'])

/** Whether a passage names a version by its number; what was written wrong tells nothing of it. */
const names = ({ kind, text }: Passage, number: string): boolean =>
  kind !== 'erratum' &&
  new RegExp(`(?<![\\d.])${number.replaceAll('.', '\\.')}(?!\\.?\\d)`, 'u').test(text.en)

/**
 * What is told of a release in the entry of another, where it has none of its own: "announced in 2.9.3, but only 2.9.4
 * contains it". Without a verdict, for the text says itself what was so.
 */
export const toldOfOther = (query: Query, knowledge: Knowledge): Answer | undefined => {
  const [version, ...others] = query.versions
  if (!version || others.length > 0 || query.relation || query.period || !ASKS.has(query.intent))
    return undefined
  if (isLine(version.number) || !hasContent(query)) return undefined
  const rows = releasesNamed(version, knowledge)
  // Its day stands in its row.
  if (!rows.every(isMinor) || (query.intent === 'when' && rows.length > 0)) return undefined
  const asked: Query = {
    ...query,
    versions: [],
    intent: query.intent === 'whether' ? 'what' : query.intent,
  }
  for (const found of search(asked, knowledge)) {
    const { entry, passages, coverage } = found
    const told = passages.filter(passage => names(passage, version.number))
    const lead = told.find(({ kind }) => kind === 'change') ?? told[0]
    if (!lead || entry.version === undefined || coverage < PART) continue
    const hit = { ...found, passages: [lead, ...passages.filter(passage => passage !== lead)] }
    return { kind: 'entry', query: asked, hit, history: historyOf(asked, knowledge, entry) }
  }
  return undefined
}
