import { subjectCalled } from '../called.ts'
import type { Knowledge } from '../knowledge.ts'
import { plainly } from '../plainly.ts'
import type { Answer, Hit, Query, Question } from '../types.ts'
import { hardDeeds } from '../weigh.ts'
import { compare } from './compare.ts'
import { locate } from './locate.ts'

/** One did it before the other, or after it, in the order in which they are named. */
const CLAIMS: readonly RegExp[] = [
  /^(?<one>.+?) (?:(?:(?:any |much |even |well )*(?:earlier|sooner|older|more senior)(?: (?!than)[a-z]+){0,3} than|before|prior to|ahead of)|(?<later>(?:later|newer|younger|more recent)(?: (?!than)[a-z]+){0,3} than|after)) (?<other>.+)/u,
  /^(?<one>.+?)比 ?(?<other>.+?)(?:更|还|要)*(?:早|先|老|资深|(?<later>晚|后|新|年轻))/u,
]
/** One of two is asked for, and no yes or no. */
const WHICH = /\b(?:or|which|who|whose|what|when|how|why)\b|还是|[谁哪几]|什么|多/u
const ASKS = /^\W*(?:is|are|was|were|did|does|do|has|had|have)\b|[吗么吧]|是不是|是否|对不对/u

/** Whether all of one side lies before all of the other: however its beginning is reckoned. */
const areApart = (one: readonly Hit[], other: readonly Hit[]): boolean => {
  const [mine, theirs] = [one, other].map(hits => hits.map(({ entry }) => entry.date).sort()) as [
    string[],
    string[],
  ]
  return mine.at(-1)! < theirs[0]! || theirs.at(-1)! < mine[0]!
}

/** Whether a hit is the thing itself that the question names, where it names one. */
const isThing = (query: Query, { passages: [first] }: Hit): boolean =>
  query.subjects.every(({ named }) => !named) ||
  (first !== undefined && subjectCalled(query, first) !== undefined)

/** Whether what is told of the younger reaches back to a year before the elder came: then its release is not its beginning. */
const isOlderThanSaid = (query: Query, one: Hit, other: Hit, { entriesOf }: Knowledge): boolean => {
  const isOfAge = query.subjects.every(({ named }) => !named) && hardDeeds(query).length === 0
  const [older, younger] = one.entry.date < other.entry.date ? [one, other] : [other, one]
  const told = entriesOf([younger.entry.project])[0]
  return (
    isOfAge &&
    query.versions.length === 0 &&
    told !== undefined &&
    told.date.slice(0, 4) < older.entry.date.slice(0, 4)
  )
}

/** Which of two things was first, with a yes or no to who claims it; undefined where nobody does. */
export const claimed = (question: Question, query: Query, knowledge: Knowledge): Answer | undefined => {
  const { intent, names, versions, period, subjects, edge } = query
  const text = plainly(question.text)
  if (period || edge || WHICH.test(text) || (intent === 'compare' ? !ASKS.test(text) : intent !== 'whether'))
    return undefined
  const match = CLAIMS.map(pattern => pattern.exec(text)).find(Boolean)
  const { one = '', other = '', later } = match?.groups ?? {}
  if (!match) return undefined
  const { relation: _, ...open } = query
  const asked: Query = { ...open, intent: 'compare', subjects: subjects.filter(({ named }) => named) }
  const isOfTwo = versions.length === 2 || (names.length === 2 && versions.length === 0)
  const compared = isOfTwo ? compare(question, asked, knowledge) : undefined
  const sides = compared?.kind === 'comparison' ? compared.sides : undefined
  const ends =
    sides?.map(({ hits }) => hits) ?? [one, other].map(part => found(part, question, asked, knowledge))
  const [mine, theirs] = ends
  const [first, second] = [mine?.[0], theirs?.[0]]
  if (!mine || !theirs || !first || !second || first.entry === second.entry) return compared
  const isSure =
    (areApart(mine, theirs) || (isThing(asked, first) && isThing(asked, second))) &&
    !isOlderThanSaid(asked, first, second, knowledge)
  const isSo = later ? first.entry.date > second.entry.date : first.entry.date < second.entry.date
  return {
    kind: 'comparison',
    query: asked,
    sides: [
      { label: one, hits: mine },
      { label: other, hits: theirs },
    ],
    ...(isSure && first.entry.date !== second.entry.date && { stands: isSo ? 'yes' : 'no' }),
  }
}

/** What one end of a claim means, where it says enough to be found. */
const found = (part: string, question: Question, asked: Query, knowledge: Knowledge): readonly Hit[] => {
  const hit = locate(part, question, { ...asked, subjects: [] }, knowledge)
  return hit ? [hit] : []
}
