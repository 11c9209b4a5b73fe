import type { Day, Period } from '../../calendar.ts'
import type { Entry } from '../../chronicle/schema.ts'
import { normalize } from '../../language.ts'
import { isIn } from '../deeds.ts'
import type { Knowledge } from '../knowledge.ts'
import { search } from '../search.ts'
import { spoken } from '../spoken.ts'
import type { Answer, Query, Question } from '../types.ts'
import { hardDeeds } from '../weigh.ts'
import { asHit, byDate, cameIn, isDay } from './select.ts'

const FOUNDATION = /\bcncf\b|\bsandbox|\bincubat|沙盒|沙箱|孵化/u
/** What names nothing beside the foundation and its levels. */
const OF_IT =
  /^(?:cncf|foundation|sandbox|incubat|inception|level|stage|project|member|ever|基金会|沙盒|沙箱|孵化|项目|阶段|成员|算|当过)/u
/** A word that says less leads up to it. */
const A_THING = 0.2
/** The levels, by how a question names them and how an entry says that one was reached. */
const LEVELS: readonly (readonly [asked: RegExp, told: RegExp])[] = [
  [/\bsandbox|沙盒|沙箱/u, /\bsandbox\b/iu],
  [/\bincubat|孵化/u, /\bincubating (?:project|level)/iu],
]
const IS_LEVEL =
  /\b(?:is|are|was|were|been) (?:[\w.]+ ){0,3}?(?:in|an?|the|still|already|now) (?:cncf )?(?:sandbox|incubat\w+)|是 ?(?:cncf ?)?的?(?:沙盒|沙箱|孵化)|在 ?(?:cncf ?)?的?(?:沙盒|沙箱|孵化)/u
/** A time that is named by what happened then is no date. */
const BY_EVENT = /\b(?:when|by the time|at the time|as of)\b|的时候|那会儿|当时/u
const NOW = /\b(?:is|are|still|now|currently|today)\b|[还仍]|现在|目前|如今/u
const STILL = /\bstill\b|[还仍]/u

/** The milestones of the projects by whose titles such a thing was done, oldest first. */
const done = (deed: string, { period: _, ...query }: Query, knowledge: Knowledge): Entry[] =>
  search({ ...query, subjects: [], objects: [], kinds: [], actions: [deed] }, knowledge)
    .filter(({ numbers }) => numbers.some(number => knowledge.passages[number]!.headed.has(deed)))
    .map(({ entry }) => entry)
    .filter(entry => entry.kind === 'milestone' && isDay(entry) && query.projects.includes(entry.project))
    .sort(byDate)

/** The milestones by which the projects came into the CNCF, or rose in it, oldest first. */
export const letIn = (query: Query, knowledge: Knowledge): Entry[] =>
  done('accepted', query, knowledge).filter(({ title }) => FOUNDATION.test(normalize(title.en)))

const says = ({ title, text }: Entry, told: RegExp): boolean =>
  told.test(`${title.en} | ${text[0]?.en ?? ''}`)

/** Whether something that began and perhaps ended was so in a time. */
const wasSo = (from: Day, until: Day | undefined, time: Required<Period>): boolean =>
  from <= time.to && (until === undefined || until >= time.from)

/** That a project did not graduate of which it is told that it was archived. */
const notGraduated = (query: Query, knowledge: Knowledge): Answer | undefined => {
  if (!hardDeeds(query).every(deed => deed === 'graduated')) return undefined
  const isAsked = query.actions.includes('graduated') && done('graduated', query, knowledge).length === 0
  const end = isAsked ? done('archived', query, knowledge).at(-1) : undefined
  return (
    end && {
      kind: 'whether',
      query: { ...query, actions: ['archived'] },
      yes: false,
      hit: asHit(end),
      history: [],
    }
  )
}

/**
 * Whether a project is in the CNCF, or was at that time, or at that level of it: from the day it was let in until it was
 * archived or went up. Undefined where that is not asked, or not recorded.
 */
export const member = ({ today }: Question, query: Query, knowledge: Knowledge): Answer | undefined => {
  const { intent, names, versions, subjects, period, edge, relation } = query
  const text = spoken(query.text)
  if (intent !== 'whether' || names.length !== 1 || versions.length > 0 || edge || relation) return undefined
  const cards = new Set(knowledge.chronicle.projects.map(({ name }) => normalize(name.en)))
  if (!subjects.every(({ said, weight }) => weight < A_THING || OF_IT.test(said) || cards.has(said)))
    return undefined
  const neverRose = notGraduated(query, knowledge)
  if (neverRose) return neverRose
  if (!FOUNDATION.test(text) || BY_EVENT.test(text)) return undefined
  if (hardDeeds(query).some(deed => deed !== 'accepted')) return undefined
  const entered = letIn(query, knowledge)
  const [first] = entered
  if (!first) return undefined
  const [level, ...levels] = LEVELS.filter(([asked]) => asked.test(text)).map(([, told]) => told)
  const isState = isIn(text) || IS_LEVEL.test(text)
  if (levels.length > 0 || (!level && !isState)) return undefined
  const verdict = (yes: boolean, entry: Entry): Answer => ({
    kind: 'whether',
    query: { ...query, actions: ['accepted'] },
    yes,
    hit: asHit(entry),
    history: [],
  })
  const reached = level ? entered.find(entry => says(entry, level)) : first
  // Who was let in further up was never below; of who rose later it is not said where it began.
  if (!reached) return says(first, LEVELS[1]![1]) ? verdict(false, first) : undefined
  const ends = ['archived', ...(level ? ['graduated', 'accepted'] : [])]
  const over = ends
    .flatMap(deed => done(deed, query, knowledge))
    .filter(({ date }) => date > reached.date)
    .sort(byDate)[0]
  if (!isState || (!period && !NOW.test(text))) return verdict(!period || cameIn(period, reached), reached)
  const { from = today, to = today } = period ?? {}
  const isSo = wasSo(reached.date, over?.date, { from, to })
  // That it is so to this day no record knows.
  if (isSo && !period && STILL.test(text))
    return { kind: 'entry', query: { ...query, intent: 'when' }, hit: asHit(reached), history: [] }
  return verdict(isSo, !isSo && over && over.date < from ? over : reached)
}
