import type { Entry, RelationKind } from '../../chronicle/schema.ts'
import { normalize } from '../../language.ts'
import type { Knowledge } from '../knowledge.ts'
import { relationsOf } from '../passages.ts'
import { releasesNamed } from '../releases.ts'
import type { Answer, AskedVersion, Hit, Query } from '../types.ts'
import { IS_THING } from './related-words.ts'
import { hasContent, hitsByDate } from './select.ts'

/** The line of a version, its patch left out. */
export const front = (version: string) => version.split('.').slice(0, 2).join('.')
export const valueAt = ({ relations = [] }: Entry, kind: RelationKind): string | undefined =>
  relations.find(relation => relation.kind === kind)?.value

/** The projects a text names by their cards' own names, the longest first: "Envoy Gateway" is not Envoy. */
const namedIn = (text: string, { chronicle }: Knowledge): string[] => {
  let rest = text
  return chronicle.projects
    .map(({ id, name }) => ({ id, name: normalize(name.en) }))
    .sort((a, b) => b.name.length - a.name.length)
    .flatMap(({ id, name }) => {
      if (!rest.includes(name)) return []
      rest = rest.replaceAll(name, ' ')
      return [id]
    })
}

/** The releases of the projects asked about that have such a relation; a topic beside another is asked about here. */
export const having = (query: Query, kind: RelationKind, text: string, knowledge: Knowledge): Entry[] => {
  const topics = namedIn(text, knowledge).filter(id => id !== kind && knowledge.untold.has(id))
  const asked = new Set(topics.length > 0 ? topics : query.projects)
  // An edge says by its name whose it is.
  const isAsked = ({ project }: Entry) => asked.has(project) || (kind === 'edge' && asked.size === 0)
  return knowledge.related.filter(entry => isAsked(entry) && valueAt(entry, kind) !== undefined)
}

/** The line that a version names, its patches too. */
export const isOfLine = ({ project, version = '' }: Entry, named: readonly AskedVersion[]): boolean =>
  named.some(
    ({ number, projects }) =>
      (projects.length === 0 || projects.includes(project)) && front(number) === front(version),
  )

/** The release with the sentences on its relations, the one asked for first. */
const asRelated = (entry: Entry, kind: RelationKind): Hit => {
  const at = (entry.relations ?? []).findIndex(relation => relation.kind === kind)
  const pieces = relationsOf(entry)
  return { entry, passages: [...pieces.slice(at, at + 1), ...pieces.filter((_, n) => n !== at)], score: 0 }
}

/** The releases that answer; where there are none, that it is not recorded. */
export const told = (
  query: Query,
  found: readonly Entry[],
  kind: RelationKind,
  knowledge: Knowledge,
): Answer => {
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

/** Whether the question is about something beside projects, versions and what goes with them. */
export const asksElse = (query: Query, { chronicle }: Knowledge): boolean => {
  const names = new Set(chronicle.projects.map(({ name }) => normalize(name.en)))
  const subjects = query.subjects.filter(({ said }) => !names.has(said) && !IS_THING.test(said))
  return hasContent({ ...query, subjects })
}
