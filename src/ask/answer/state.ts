import { normalize } from '../../language.ts'
import type { Knowledge } from '../knowledge.ts'
import { rolesIn } from '../roles.ts'
import { type Found, search } from '../search.ts'
import type { Answer, Query } from '../types.ts'
import { edge } from './edge.ts'
import { asHit, byDate } from './select.ts'

/** Whether somebody asks if a project lives, in either language. */
const STATE =
  /\bstill (?:alive|active|maintained|developed|around|going|kicking|in development|being (?:developed|maintained)|a thing)\b|\b(?:dead|defunct|abandoned|discontinued|unmaintained|alive)\b|(?:还|仍|仍然)(?:在|有)?(?:人)?(?:活着|维护|更新|开发|动静|活跃)|死了|凉了|停更|没人维护/u
/** Who names a thing of this weight asks whether that lives, not the project. */
const A_PART = 0.2
/** How a project comes to its end, the last word first. */
const ENDS = ['archived', 'ended', 'merged'] as const

/** Whether an entry's title says of one of the projects that it came to that end: of a merger, that it went in. */
const isEndOf = ({ entry, numbers }: Found, end: string, projects: readonly string[], knowledge: Knowledge) =>
  entry.kind !== 'release' &&
  projects.includes(entry.project) &&
  numbers.some(number => knowledge.passages[number]!.headed.has(end)) &&
  (end !== 'merged' || projects.includes(rolesIn(normalize(entry.title.en))?.one ?? ''))

/**
 * Whether a project lives: the entry that tells of its end, else the latest that is recorded of it. Undefined where
 * that is not asked.
 */
export const state = (query: Query, normalized: string, knowledge: Knowledge): Answer | undefined => {
  if (query.projects.length === 0 || query.versions.length > 0 || !STATE.test(normalized)) return undefined
  if (query.subjects.some(({ named, weight }) => named && weight >= A_PART)) return undefined
  const own = { ...query, intent: 'when' as const, subjects: [], kinds: [], objects: [] }
  for (const end of ENDS) {
    const last = search({ ...own, actions: [end] }, knowledge)
      .filter(found => found.deed && isEndOf(found, end, query.projects, knowledge))
      .map(({ entry }) => entry)
      .sort(byDate)
      .at(-1)
    if (last) return { kind: 'entry', query: { ...own, actions: [end] }, hit: asHit(last), history: [] }
  }
  return edge({ ...own, actions: [], edge: 'latest', kinds: ['release'] }, 'latest', knowledge)
}
