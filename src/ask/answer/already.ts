import { subjectCalled } from '../called.ts'
import { VAGUE } from '../deeds.ts'
import type { Knowledge } from '../knowledge.ts'
import { plainly } from '../plainly.ts'
import type { Answer, Hit, Query, Question } from '../types.ts'
import { understand } from '../understand.ts'
import { hardDeeds } from '../weigh.ts'
import { coming } from './coming.ts'
import { compare } from './compare.ts'
import { gone } from './gone.ts'
import { locate } from './locate.ts'
import { letIn } from './member.ts'
import { nothing } from './nothing.ts'
import { asHit } from './select.ts'

/**
 * What is asked of, and when: "when X stopped, had Y already come", "X 停的时候，Y 已经来了吗", "was Y before or after X".
 * `one` and `by` are its two ends, the thing itself perhaps in two pieces around the word for "already".
 */
const WHEN =
  '(?:when|by the (?:time|day|moment|point|date)|(?:at|on) the (?:time|day|moment)|once|as of)(?: that| of)?'
const AUX = '(?:had|has|have|was|were|did|is|are|could|can|does|do)'
/** What says that something was so, and not that it was done then. */
const IS_SO =
  '(?:support\\w*|ha(?:ve|s|d)|able to|run|runs|do|handle\\w*|speak\\w*|exist\\w*|around|available|there|graduated|in the)'
const PATTERNS: readonly RegExp[] = [
  new RegExp(
    `\\b${WHEN} (?<by>[^,?;]+?),? ${AUX} (?<one>[^,?;]+? (?:already|yet|by then)[^,?;]*|(?:anybody|anyone|somebody|someone|any \\w+) already [^,?;]*)`,
    'u',
  ),
  new RegExp(`^\\W*${AUX} (?<one>[^,?;]+? (?:already|yet)[^,?;]*?),? ${WHEN} (?<by>[^,?;]+)`, 'u'),
  new RegExp(`^\\W*${AUX} (?<one>[^,?;]+? ${IS_SO}(?: [^,?;]*?)?),? ${WHEN} (?<by>[^,?;]+)`, 'u'),
  /\b(?:did|was|were|is|had) (?<one>[^,?;]+?),? before or after (?<by>[^,?;]+)/u,
  /(?<by>[^,。;?]+?)(?:的时候|那时候|的?那会儿|的?那时|的?当时|之际|时)[,，]? ?(?<one>[^,。;?]*?(?:(?:已经|早就|早已)[^,。;?]*|(?:了|能|可以|支持|会|有)[^,。;?]*(?:吗|没有?|么)))/u,
  /(?<one>[^,。;?]+?)是?在(?<by>[^,。;?]+?)(?:之前还是之后|以前还是以后|前还是后|之后还是之前)/u,
]
const BEFORE_OR_AFTER = /before or after|前还是|后还是/u
/** Sentences that may ask so, and are no longer than people write them: the patterns walk one over and over. */
const MARK =
  /\b(?:already|yet|by then|before or after|when|by the|once|as of|at the|on the)\b|已经|早就|早已|前还是|后还是|时|那会儿/u
const LONGEST = 120
/** What there was already, and not whether. */
const ASKS_WHAT = /已经.{0,16}(?:哪些?|什么|啥|谁|多少)/u
const sentencesOf = (text: string): string[] =>
  text
    .split(/[。;?]/u)
    .filter(sentence => sentence.length <= LONGEST && MARK.test(sentence) && !ASKS_WHAT.test(sentence))

const ADVERBS = /\b(?:already|yet|by then)\b|已经|早就|早已|了?(?:吗|么|没有?)$|能不能|可不可以/gu
/** What of one end a yes cannot be said to: it asks when, who or which. */
const ASKS_MORE = /^\W*(?:what|which|who|how|where|why)\b|[谁哪几]|什么|多少/u

/** "It was announced" is of what the other end names. */
const REFERS_BACK = /^(?:it|its|they|their|that|this)\b|^[它其]/u
const IN_THE_CNCF = /\b(?:in|part of) (?:the )?cncf\b|在 ?cncf/u

/** The dated entry that one end means. */
const endOf = (said: string, question: Question, asked: Query, knowledge: Knowledge): Hit | undefined => {
  const label = said.replace(ADVERBS, ' ').trim()
  const hit = locate(label, question, { ...asked, subjects: [] }, knowledge)
  const alone = understand({ ...question, text: label }, knowledge)
  if (alone.projects.length > 0 && IN_THE_CNCF.test(label)) {
    const [entered] = letIn(alone, knowledge)
    return entered && asHit(entered)
  }
  if (alone.projects.length > 0) {
    // "Was there Linkerd2 already" asks of the whole of it; a mere name, of what was done to the other.
    const whole = { ...alone, intent: 'when', kinds: [], actions: ['released'] } as const
    const isThere = alone.subjects.length === 0 && alone.actions.every(action => VAGUE.has(action))
    const came = !hit && isThere && label !== said ? coming(whole, knowledge) : undefined
    return came?.kind === 'entry' ? came.hit : hit
  }
  // What names no project may be of another than the other end: "had ambient gone GA when Linkerd …".
  const isOpen = hardDeeds(alone).length === 0 && !REFERS_BACK.test(label)
  const open = isOpen
    ? locate(label, question, { ...asked, subjects: [], projects: [] }, knowledge)
    : undefined
  return open && open.score > (hit?.score ?? 0) ? open : hit
}

/** What is asked of by the day of another, as a question of its own. */
const soOf = (said: string, question: Question, query: Query, knowledge: Knowledge): Query => {
  const alone = understand({ ...question, text: said.replace(ADVERBS, ' ').trim() }, knowledge)
  const { projects, names } = alone.projects.length > 0 ? alone : query
  const { period: _, ...open } = alone
  return { ...open, projects, names, intent: 'whether' }
}

/** Words by which two days are held against each other for sure. */
const MARKED = /\b(?:already|yet|by then|before or after)\b|已经|早就|早已|前还是|后还是/u

/** Whether a change that was found is of the very thing: of a "TLS library" no yes or no is said of TLS. */
const isWhatIsMeant = (asked: Query, { passages: [first] }: Hit): boolean =>
  first?.kind !== 'change' ||
  asked.subjects.every(({ named }) => !named) ||
  subjectCalled(asked, first) !== undefined

/** Whether a time is named by what was done or released then. */
const isEvent = (said: string, question: Question, knowledge: Knowledge): boolean => {
  const alone = understand({ ...question, text: said }, knowledge)
  return alone.versions.length > 0 || hardDeeds(alone).length > 0 || alone.actions.includes('released')
}

/** Which of two things was there first, where one is asked of by the day of the other; undefined where that is not asked. */
export const already = (question: Question, query: Query, knowledge: Knowledge): Answer | undefined => {
  const sentences = sentencesOf(plainly(question.text))
  for (const match of PATTERNS.flatMap(pattern => sentences.map(sentence => pattern.exec(sentence)))) {
    const { one, by } = match?.groups ?? {}
    if (!match || !one || !by || ASKS_MORE.test(one)) continue
    const asked = { ...query, intent: 'compare' as const }
    const [thing, other] = [one.trim(), by.trim()].map(label => ({
      label,
      hit: endOf(label, question, asked, knowledge),
    }))
    const of = other?.hit?.entry
    const dropped =
      of && gone(soOf(one, question, query, knowledge), ({ date }) => date <= of.date, knowledge)
    if (dropped) return dropped
    if (!thing?.hit || !other?.hit) {
      const compared = compare(question, asked, knowledge)
      if (compared || !isEvent(by, question, knowledge)) return compared
      return nothing({ ...query, intent: 'whether' }, 'not-recorded', knowledge)
    }
    if (thing.hit.entry === other.hit.entry && !BEFORE_OR_AFTER.test(match[0])) continue
    const isAsked = isWhatIsMeant(soOf(one, question, query, knowledge), thing.hit)
    if (!isAsked && !MARKED.test(match[0])) continue
    const sides = [thing, other].map(({ label, hit }) => ({ label, hits: [hit!] }))
    const [day, last] = [thing.hit.entry.date, other.hit.entry.date]
    const stands = BEFORE_OR_AFTER.test(match[0])
      ? day !== last && (day < last ? 'before' : 'after')
      : isAsked && (day <= last ? 'yes' : 'no')
    return { kind: 'comparison', query: asked, sides, ...(stands && { stands }) }
  }
  return undefined
}
