import { addDays } from '../../calendar.ts'
import type { Entry } from '../../chronicle/schema.ts'
import { ANY_PROJECT } from '../any-project.ts'
import type { Knowledge } from '../knowledge.ts'
import { plainly } from '../plainly.ts'
import { ANNOUNCES } from '../prior.ts'
import type { Query, Question } from '../types.ts'
import { understand } from '../understand.ts'
import { locate } from './locate.ts'

/** How a time is named by what happened then, and what date may stand in its place. */
type Form = {
  readonly pattern: RegExp
  readonly dated: (day: string) => string
  /** Whether it is only so of the latest of something. */
  readonly ofLatest?: boolean
}

const year = (day: string) => ` ${day.slice(0, 4)}`
const month = (day: string) => ` ${day.slice(0, 7)}`
const on = (day: string) => ` ${day}`
const asOf = (day: string) => ` until ${day}`
const END = '(?=,|\\?|$| (?:how|what|which|who)\\b)'

/** An event is named in so many letters: hostile text must not be walked over and over. */
const FORMS: readonly Form[] = [
  {
    pattern: new RegExp(
      `\\b(?:in|during) the (?:same |very )*year (?:that |when |in which |of |as )?(?<event>[^,?]{1,90}?)${END}`,
      'u',
    ),
    dated: day => ` in${year(day)} `,
  },
  {
    pattern: new RegExp(
      `\\b(?:in|during) the (?:same |very )*month (?:that |when |in which |of |as )?(?<event>[^,?]{1,90}?)${END}`,
      'u',
    ),
    dated: day => ` in${month(day)} `,
  },
  {
    pattern: /\bon the (?:very |exact |same )*day (?:that |when |as |of )?(?<event>[^,?]{1,90})/u,
    dated: day => ` on${on(day)} `,
  },
  {
    pattern: /\bthe (?:very |exact )*same day (?:that|when|as) (?<event>[^,?]{1,90})/u,
    dated: day => ` on${on(day)} `,
  },
  {
    pattern:
      /^(?<event>[^,:?]{1,90}?)[,:] ?(?<rest>.+?)\b(?:on )?(?:that|the) (?:very |exact |same )*day\b/su,
    dated: day => ` on${on(day)} `,
  },
  {
    pattern:
      /\b(?:when(?! (?:did|does|do|was|were|is|are|has|have|had|will|can)\b)|at the time(?: that| of)?|by the time(?: that)?|as of) (?<event>[^,?]{1,90}?)(?=,|\?|$| (?:what|which|who)\b)/u,
    dated: asOf,
    ofLatest: true,
  },
  { pattern: /(?<event>[^,。?]{1,60}?)的?(?:那|当|同)(?:一|1)?年(?!代)/u, dated: day => `${year(day)} 年 ` },
  { pattern: /(?<event>[^,。?]{1,60}?)的?(?:那|当|同)(?:一|1)?个?月/u, dated: day => `${month(day)} ` },
  { pattern: /(?<event>[^,。?]{1,60}?)的?(?:那|当|同)(?:一|1)?(?:天|日)/u, dated: day => `${on(day)} ` },
  {
    pattern: /(?<event>[^,。?]{1,60}?)(?:的时候|那时候|那会儿|那时|之际|时(?=[,， ]))/u,
    dated: day => `截至${on(day)}，`,
    ofLatest: true,
  },
]

/** What lies between two events, both left out. */
const BETWEEN: readonly RegExp[] = [
  /\b(?:after|since) (?<from>[^,?]{1,90}?),? (?:but |and |yet |though )*(?:still )?before (?<to>[^,?]{1,90})/u,
  /\bbefore (?<to>[^,?]{1,90}?),? (?:but |and |yet |though )*after (?<from>[^,?]{1,90})/u,
  /\bbetween (?<from>[^,?]{1,90}?) and (?<to>[^,?]{1,90})/u,
  /(?<from>[^,。?]{1,60}?)(?:之后|以后|后)[,，]?(?:但|而|又|且|并且|、)*(?:在)?(?<to>[^,。?]{1,60}?)(?:之前|以前|前)/u,
  /(?<from>[^,。?]{1,60}?)(?:和|与|跟|到)(?<to>[^,。?]{1,60}?)(?:之间|中间|期间)/u,
]

/** An event is no date, and says what was done or released. */
const eventOf = (part: string, question: Question, query: Query, knowledge: Knowledge): Entry | undefined => {
  if (/^\s*(?:\d{4}|it\b|this\b|that\b)/u.test(part)) return undefined
  const { edge: _, ...whole } = { ...query, subjects: [] }
  const { actions, versions, edge, subjects } = understand({ ...question, text: part }, knowledge)
  const saysSo =
    actions.length + versions.length > 0 || edge || subjects.some(({ said }) => ANNOUNCES.test(said))
  return saysSo ? locate(part, question, whole, knowledge)?.entry : undefined
}

/** Who asks for what else there was asks of all. */
const OF_ALL = /\b(?:else|happen\w*|others?|who)\b|还有|其他|别的|发生|谁/u

/** The question with the project that the event is of, where it names none itself any more. */
const asked = (
  question: Question,
  query: Query,
  text: string,
  project: string | undefined,
  knowledge: Knowledge,
): Question => {
  const dated: Question = { ...question, text, tongue: query.tongue }
  const isOpen = OF_ALL.test(text) || understand(dated, knowledge).names.length > 0
  return isOpen || !project || question.project ? dated : { ...dated, project }
}

/** Who asks for the latest, or how many there were already, asks how things stood then. */
const asksOfThen = ({ edge, intent }: Query, text: string): boolean =>
  edge === 'latest' || (intent === 'count' && /\bhad\b|\balready\b|\bby then\b|已经?/u.test(text))

/** What is longer names no time by an event, and to look for two of them in it takes long. */
const LONGEST = 400

/** What is told of a time, and not of how two things stand to each other. */
const NOT_OF_TIME: ReadonlySet<string> = new Set(['duration', 'compare', 'why', 'opinion'])

/**
 * A question that names a time by what happened then, with the date in its place: "the year Envoy graduated" is 2018.
 * Undefined where it names none so.
 */
export const byEvent = (question: Question, query: Query, knowledge: Knowledge): Question | undefined => {
  if (query.period || NOT_OF_TIME.has(query.intent)) return undefined
  const text = plainly(question.text)
  if (text.length > LONGEST) return undefined
  for (const pattern of BETWEEN) {
    const match = pattern.exec(text)
    const { from, to } = match?.groups ?? {}
    if (!match || !from || !to) continue
    const [first, last] = [from, to].map(part => eventOf(part, question, query, knowledge))
    if (!first || !last || first.date >= last.date) continue
    const rest = text.replace(match[0], ` from ${addDays(first.date, 1)} to ${addDays(last.date, -1)} `)
    const isAny = ANY_PROJECT.test(text)
    const made = { ...question, text: isAny ? rest.replace(ANY_PROJECT, ' ') : rest, tongue: query.tongue }
    // What lies between two of its own releases is told of the project by its course.
    if (isAny || understand(made, knowledge).names.length > 0) return made
  }
  for (const { pattern, dated, ofLatest } of FORMS) {
    const match = pattern.exec(text)
    const { event, rest = '' } = match?.groups ?? {}
    if (!match || !event || (ofLatest && !asksOfThen(query, text))) continue
    const entry = eventOf(event, question, query, knowledge)
    if (!entry) continue
    const made = text.replace(match[0], `${rest}${dated(entry.date)}`)
    return asked(question, query, made, entry.project, knowledge)
  }
  return undefined
}
