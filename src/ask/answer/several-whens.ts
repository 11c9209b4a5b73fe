import { hasHan } from '../../language.ts'
import type { Knowledge } from '../knowledge.ts'
import { segment, units } from '../lexicon.ts'
import { plainly } from '../plainly.ts'
import { saysStage } from '../stage-names.ts'
import type { Answer, Query, Question, Subject } from '../types.ts'
import { understand } from '../understand.ts'
import { hardDeeds } from '../weigh.ts'
import { one } from './one.ts'

type Told = Extract<Answer, { kind: 'entry' }>

/** Questions for days, and for what was done on them. */
const OF_DAYS: ReadonlySet<string> = new Set(['when', 'version', 'list', 'what'])
const WHEN_FIRST =
  /(?<![,;] ?(?:and|or) )[,;?.]? ?\b(?:and |but |then |or )?(?=when (?:did|was|were|is|has|have|had|does)\b)/u
const WHEN_LAST = /[^,;:?]+? when(?=[,;?]|$)/gu
const WHEN = '(?:什么时候|何时|几时|哪(?:1|一)?[天年]|哪个月)'
const MARKS = /[,;?。、]/u
const NEXT_WHEN = new RegExp(`(?=${WHEN})`, 'u')
const HAS_WHEN = new RegExp(`\\bwhen\\b|${WHEN}`, 'u')

/** The questions for a day that one text asks; with the first of them what leads up to it. */
const clausesOf = (text: string): readonly string[] => {
  const cut = (at: RegExp): string[] => {
    const parts = text.split(at).filter(part => HAS_WHEN.test(part))
    const [first = '', ...more] = parts
    return [text.slice(0, text.indexOf(first) + first.length), ...more]
  }
  const last = text.match(WHEN_LAST) ?? []
  if (last.length > 1) return [text.slice(0, text.indexOf(last[0]!) + last[0]!.length), ...last.slice(1)]
  return [WHEN_FIRST, MARKS, NEXT_WHEN].map(cut).find(clauses => clauses.length > 1) ?? []
}

const LEAD_IN = /^.*[:.。?!;] ?(?=\S)/su

/** A word that says less names nothing. */
const A_THING = 0.3
/** A plain word that says so much may be what is asked about. */
const TELLING = 0.4
const MOST_THINGS = 2
const PRONOUN = /\b(?:it|they|them)\b|它们?/u

/** What a question is about, in words: its things, and the project that they are of. */
type About = { readonly things: string; readonly project: string }

const aboutOf = ({ names, subjects, text }: Query, { chronicle }: Knowledge): About => ({
  things: subjects
    .filter(
      ({ named, weight, said }) =>
        weight >= A_THING && (named || said.includes(' ') || weight >= TELLING) && !saysStage(said),
    )
    .slice(0, MOST_THINGS)
    .map(({ said }) => said)
    .sort((a, b) => text.indexOf(a) - text.indexOf(b))
    .join(' '),
  project: chronicle.projects.find(({ id }) => id === names[0]?.[0])?.name.en ?? '',
})

/** A question made whole that names nothing itself, or by a pronoun; undefined where nothing was named before either. */
const whole = (
  clause: string,
  { things, project }: About,
  question: Question,
  knowledge: Knowledge,
): string | undefined => {
  const all = [things, project].filter(Boolean).join(hasHan(clause) ? ' ' : ' in ')
  if (PRONOUN.test(clause)) return all === '' ? undefined : clause.replace(PRONOUN, all)
  const { names, subjects } = understand({ ...question, text: clause }, knowledge)
  if (names.length > 0) return clause
  const isNamed = subjects.some(({ named, weight, said }) => named && weight >= A_THING && !saysStage(said))
  return isNamed || all !== '' ? `${isNamed ? project : all} ${clause}`.trim() : undefined
}

/** Each of them once, where there are several. */
const asList = (query: Query, told: readonly Told[]): Answer | undefined => {
  const distinct = told.filter(({ hit }, i) => told.findIndex(other => other.hit.entry === hit.entry) === i)
  return distinct.length > 1
    ? {
        kind: 'list',
        query,
        hits: distinct.map(({ hit }) => hit),
        total: distinct.length,
        each: distinct.map(answer => ({ ...answer.query, text: query.text })),
      }
    : undefined
}

const EACH = /\b(?:each|respective\w*|both)\b|分别|各自?/u

/** The projects that are named, those too that stand beside one of which more is told. */
const projectsIn = (question: Question, { names, subjects }: Query, knowledge: Knowledge) => {
  const beside = subjects.filter(({ named }) => named)
  return [
    ...names,
    ...beside.flatMap(({ said }) => understand({ ...question, text: said }, knowledge).names.slice(0, 1)),
  ]
}

/** The things of a row, "HTTP/2, gRPC and TLS", in which nothing else that is named stands. */
const rowOf = ({ subjects }: Query, text: string): readonly Subject[] => {
  const things = subjects
    .filter(({ named, weight }) => named && weight >= A_THING)
    .sort((a, b) => text.indexOf(a.said) - text.indexOf(b.said))
  const areJoined = things.slice(1).every(({ said }, i) => {
    const before = things[i]!.said
    const [from, to] = [text.indexOf(before) + before.length, text.indexOf(said)]
    return JOINT.test(text.slice(from, to)) && text.includes(before) && to > 0
  })
  return areJoined ? things : []
}
const JOINT = /^ ?(?:, ?(?:and )?|and |[、，]|和|与|跟|以及|及) ?$/u

/** Each clause is answered as a question of its own, and longer ones name no single thing. */
const LONGEST = 200

const isTold = (answer: Answer | undefined): answer is Told => answer?.kind === 'entry'

/**
 * Several days that one question asks for, each told by itself: "when was it frozen, and when removed". Undefined where
 * one is asked for, or not all are told.
 */
export const severalWhens = (
  question: Question,
  query: Query,
  knowledge: Knowledge,
  ask: (question: Question) => Answer,
): Answer | undefined => {
  if (!OF_DAYS.has(query.intent) || query.period) return undefined
  const text = plainly(question.text)
  if (!HAS_WHEN.test(text) || text.length > LONGEST) return undefined
  const [first, ...more] = clausesOf(text)
  if (first && more.length > 0) {
    // What leads up to the first of them asks nothing, and says what about.
    const own = first.replace(LEAD_IN, '')
    const lead = first.slice(0, first.length - own.length) || first
    const about = aboutOf(understand({ ...question, text: lead }, knowledge), knowledge)
    const told = [own, ...more].map(clause => {
      const text = whole(clause, about, question, knowledge)
      return text === undefined ? undefined : ask({ ...question, text, tongue: query.tongue })
    })
    return told.every(isTold) ? asList(query, told) : undefined
  }
  if (hardDeeds(query).length === 1 && EACH.test(text)) {
    const wholes = projectsIn(question, query, knowledge)
    const told = wholes.map(ids =>
      one({ ...query, intent: 'when', projects: ids, names: [ids], subjects: [] }, knowledge),
    )
    if (told.length > 1) return told.every(isTold) ? asList(query, told) : undefined
  }
  const things = query.versions.length > 0 ? [] : rowOf(query, text)
  if (things.length > 1 && hardDeeds(query).length < 2) {
    const others = query.subjects.filter(({ named }) => !named)
    const told = things.map(thing =>
      one({ ...query, intent: 'when', subjects: [thing, ...others] }, knowledge),
    )
    return told.every(isTold) ? asList(query, told) : undefined
  }
  const deeds = hardDeeds(query)
  // One word may mean several deeds: 放弃 is to remove and to end.
  const said = segment(knowledge.terms, units(text)).filter(({ meanings }) =>
    meanings.some(meaning => meaning.as === 'action' && deeds.includes(meaning.name)),
  )
  if (deeds.length < 2 || said.length < deeds.length) return undefined
  const told = deeds.map(deed => one({ ...query, intent: 'when', actions: [deed] }, knowledge))
  return told.every(isTold)
    ? asList(
        query,
        [...told].sort((a, b) => (a.hit.entry.date < b.hit.entry.date ? -1 : 1)),
      )
    : undefined
}
