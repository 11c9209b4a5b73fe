import { VAGUE } from '../deeds.ts'
import type { Knowledge } from '../knowledge.ts'
import { plainly } from '../plainly.ts'
import type { Answer, Hit, Query, Question } from '../types.ts'
import { understand } from '../understand.ts'
import { hardDeeds } from '../weigh.ts'
import { coming } from './coming.ts'
import { compare } from './compare.ts'
import { locate } from './locate.ts'

/**
 * What is asked of, and when: "when X stopped, had Y already come", "X 停的时候，Y 已经来了吗", "was Y before or after X".
 * `one` and `by` are its two ends, the thing itself perhaps in two pieces around the word for "already".
 */
const PATTERNS: readonly RegExp[] = [
  /\b(?:when|by the time|at the time|once)(?: that)? (?<by>[^,?;]+?),? (?:had|has|have|was|were|did|is|are) (?<one>[^,?;]+? (?:already|yet|by then)[^,?;]*)/u,
  /^\W*(?:had|has|have|was|were|did|is|are) (?<one>[^,?;]+? (?:already|yet)[^,?;]*?),? (?:when|by the time|at the time)(?: that)? (?<by>[^,?;]+)/u,
  /\b(?:did|was|were|is|had) (?<one>[^,?;]+?),? before or after (?<by>[^,?;]+)/u,
  /(?<by>[^,。;?]+?)(?:的时候|那时候|那会儿|那时|之际|时)[,，]? ?(?<one>[^,。;?]*?(?:已经|早就|早已)[^,。;?]*)/u,
  /(?<one>[^,。;?]+?)是?在(?<by>[^,。;?]+?)(?:之前还是之后|以前还是以后|前还是后|之后还是之前)/u,
]
const BEFORE_OR_AFTER = /before or after|前还是|后还是/u
/** Sentences that may ask so, and are no longer than people write them: the patterns walk one over and over. */
const MARK = /\b(?:already|yet|by then|before or after)\b|已经|早就|早已|前还是|后还是/u
const LONGEST = 120
/** What there was already, and not whether. */
const ASKS_WHAT = /已经.{0,16}(?:哪些?|什么|啥|谁|多少)/u
const sentencesOf = (text: string): string[] =>
  text
    .split(/[。;?]/u)
    .filter(sentence => sentence.length <= LONGEST && MARK.test(sentence) && !ASKS_WHAT.test(sentence))

const ADVERBS = /\b(?:already|yet|by then)\b|已经|早就|早已|了?[吗没]$/gu

/** The dated entry that one end means. */
const endOf = (said: string, question: Question, asked: Query, knowledge: Knowledge): Hit | undefined => {
  const label = said.replace(ADVERBS, ' ').trim()
  const hit = locate(label, question, { ...asked, subjects: [] }, knowledge)
  const alone = understand({ ...question, text: label }, knowledge)
  if (alone.projects.length > 0) {
    // "Was there Linkerd2 already" asks of the whole of it; a mere name, of what was done to the other.
    const whole = { ...alone, intent: 'when', kinds: [], actions: ['released'] } as const
    const isThere = alone.subjects.length === 0 && alone.actions.every(action => VAGUE.has(action))
    const came = !hit && isThere && label !== said ? coming(whole, knowledge) : undefined
    return came?.kind === 'entry' ? came.hit : hit
  }
  // What names no project may be of another than the other end: "had ambient gone GA when Linkerd …".
  const isOpen = hardDeeds(alone).length === 0
  const open = isOpen
    ? locate(label, question, { ...asked, subjects: [], projects: [] }, knowledge)
    : undefined
  return open && open.score > (hit?.score ?? 0) ? open : hit
}

/** Which of two things was there first, where one is asked of by the day of the other; undefined where that is not asked. */
export const already = (question: Question, query: Query, knowledge: Knowledge): Answer | undefined => {
  const sentences = sentencesOf(plainly(question.text))
  for (const match of PATTERNS.flatMap(pattern => sentences.map(sentence => pattern.exec(sentence)))) {
    const { one, by } = match?.groups ?? {}
    if (!match || !one || !by) continue
    const asked = { ...query, intent: 'compare' as const }
    const [thing, other] = [one.trim(), by.trim()].map(label => ({
      label,
      hit: endOf(label, question, asked, knowledge),
    }))
    if (!thing?.hit || !other?.hit) return compare(question, asked, knowledge)
    if (thing.hit.entry === other.hit.entry) continue
    const sides = [thing, other].map(({ label, hit }) => ({ label, hits: [hit!] }))
    const [day, of] = [thing.hit.entry.date, other.hit.entry.date]
    const stands = BEFORE_OR_AFTER.test(match[0]) && day !== of && (day < of ? 'before' : 'after')
    return { kind: 'comparison', query: asked, sides, ...(stands && { stands }) }
  }
  return undefined
}
