import { overlaps, type Period } from '../../calendar.ts'
import type { Entry, RelationKind } from '../../chronicle/schema.ts'
import { normalize } from '../../language.ts'
import type { Knowledge } from '../knowledge.ts'
import { relationsOf } from '../passages.ts'
import { releasesNamed } from '../releases.ts'
import type { Answer, AskedVersion, Hit, Query, Question } from '../types.ts'
import { isLine } from '../versions.ts'
import {
  ASKS,
  END,
  MAINTAINED,
  NUMBERED,
  SUPPORT,
  THING_KINDS,
  type Thing,
  TOGETHER,
  WHICH,
} from './related-words.ts'
import { hasContent, hitsByDate } from './select.ts'

/** Questions that may ask for a relation; who compares or counts days asks for something else. */
const SHAPES: ReadonlySet<string> = new Set(['version', 'list', 'what', 'when', 'whether', 'count'])

/** The line of a version, its patch left out. */
const front = (version: string) => version.split('.').slice(0, 2).join('.')
const valueAt = ({ relations = [] }: Entry, kind: RelationKind): string | undefined =>
  relations.find(relation => relation.kind === kind)?.value

/** The releases of the projects asked about that have such a relation. */
const having = (query: Query, kind: RelationKind, { chronicle }: Knowledge): Entry[] =>
  chronicle.entries.filter(
    entry => entry.relations && query.projects.includes(entry.project) && valueAt(entry, kind) !== undefined,
  )

/** The line that a version names, its patches too. */
const isOfLine = ({ project, version = '' }: Entry, named: readonly AskedVersion[]): boolean =>
  named.some(({ number, projects }) => projects.includes(project) && front(number) === front(version))

/** The release with the sentences on its relations, the one asked for first. */
const asRelated = (entry: Entry, kind: RelationKind): Hit => {
  const at = (entry.relations ?? []).findIndex(relation => relation.kind === kind)
  const pieces = relationsOf(entry)
  return { entry, passages: [pieces[at]!, ...pieces.filter((_, n) => n !== at)], score: 0 }
}

/** The releases that answer; where there are none, that it is not recorded. */
const told = (query: Query, found: readonly Entry[], kind: RelationKind, knowledge: Knowledge): Answer => {
  const [first] = found
  if (!first) {
    const near = query.versions.flatMap(version => releasesNamed(version, knowledge)).slice(0, 1)
    return { kind: 'nothing', query, reason: 'not-recorded', near }
  }
  const own = { ...query, projects: [first.project], names: [[first.project]], actions: [], subjects: [] }
  const hits = found.map(entry => asRelated(entry, kind)).sort(hitsByDate)
  if (hits.length > 1) return { kind: 'list', query: own, hits, total: hits.length }
  const intent = query.intent === 'when' && kind !== 'until' ? 'when' : 'what'
  return { kind: 'entry', query: { ...own, intent }, hit: hits[0]!, history: [] }
}

const minor = (version: string) => Number(version.split('.')[1])

/** Whether a relation's value is, or spans, the version asked for. */
const holds = (kind: Thing, value: string, number: string): boolean => {
  if (kind === 'edge') return value === `edge-${number}`
  if (kind !== 'kubernetes') return front(value) === front(number)
  const [low = '', high = low] = value.split('-')
  return minor(number) >= minor(low) && minor(number) <= minor(high)
}

/** What goes with a named release, or the releases that go with a named version of it. */
const goesWith = (query: Query, kind: Thing, text: string, knowledge: Knowledge): Answer | undefined => {
  const numbers = [...text.matchAll(NUMBERED[kind])].map(([, number]) => number!)
  const asked = ASKS[kind].test(text)
  const together = numbers.length > 0 && TOGETHER.test(text)
  if (!asked && !together) return undefined
  const among = having(query, kind, knowledge)
  const named = query.versions.filter(
    ({ number, projects }) => !isLine(number) && !numbers.includes(number) && !projects.includes(kind),
  )
  if (named.length > 0) {
    if (!asked && !SUPPORT.test(text)) return undefined
    const found = among.filter(entry => isOfLine(entry, named))
    return found.length > 0 || !hasContent({ ...query, subjects: query.subjects.filter(isNot(kind)) })
      ? told(query, found, kind, knowledge)
      : undefined
  }
  if (!together || among.length === 0 || (kind === 'edge' && !WHICH.test(text))) return undefined
  const found = among.filter(entry => numbers.some(number => holds(kind, valueAt(entry, kind)!, number)))
  return found.length > 0 || kind !== 'edge' ? told(query, found, kind, knowledge) : undefined
}

const isNot = (kind: Thing) => {
  const own = new RegExp(kind === 'kubernetes' ? 'kubernetes|k8s' : kind.replace('-', ' ?'), 'u')
  return ({ said }: Query['subjects'][number]) => !own.test(said)
}

/** How long a line is maintained, or which lines were at a time. */
const maintained = (query: Query, text: string, today: string, knowledge: Knowledge): Answer | undefined => {
  const ends = END.test(text)
  if ((!ends && !MAINTAINED.test(text)) || hasContent(query)) return undefined
  const among = having(query, 'until', knowledge)
  if (among.length === 0) return undefined
  const named = query.versions.filter(({ number }) => !isLine(number))
  if (named.length > 0) {
    const found = among.filter(entry => isOfLine(entry, named))
    return told(query, found, 'until', knowledge)
  }
  const period: Period = query.period ?? { from: today, to: today }
  const found = among.filter(entry => {
    const until = valueAt(entry, 'until')!
    if (ends) return query.period !== undefined && overlaps(period, until)
    return entry.date <= (period.to ?? today) && until > (period.from ?? period.to ?? today)
  })
  return found.length > 0 ? told(query, found, 'until', knowledge) : undefined
}

/**
 * What a release is built on, runs on, corresponds to, or how long it is maintained; and the releases of which that is
 * so. Undefined where nothing of the kind is asked; "not recorded" where the almanac does not have it.
 */
export const related = ({ today }: Question, query: Query, knowledge: Knowledge): Answer | undefined => {
  if (!SHAPES.has(query.intent) || query.edge) return undefined
  const text = normalize(query.text)
  for (const kind of THING_KINDS) {
    const answer = goesWith(query, kind, text, knowledge)
    if (answer) return answer
  }
  return maintained(query, text, today, knowledge)
}
