import { normalize } from '../../language.ts'
import { subjectCalled } from '../called.ts'
import { VAGUE } from '../deeds.ts'
import type { Knowledge } from '../knowledge.ts'
import { rolesIn } from '../roles.ts'
import { type Found, search } from '../search.ts'
import type { Answer, Query } from '../types.ts'
import { isSure } from './confidence.ts'
import { edge } from './edge.ts'
import { nothing } from './nothing.ts'
import { asHit, byDate, hitsByDate } from './select.ts'

/** Whether somebody asks if a project lives, in either language. */
const STATE =
  /\bstill (?:alive|active|maintained|developed|around|going|kicking|in development|being (?:developed|maintained)|a thing)\b|\b(?:dead|defunct|abandoned|discontinued|unmaintained|alive)\b|(?:还|仍|仍然)(?:在|有)?(?:人)?(?:活着|维护|更新|开发|动静|活跃)|死了|凉了|停更|没人维护/u
/** Or what became of it, or of a part of one, whenever that was. */
const BECAME =
  /\bwhat(?:ever| ever)? (?:happened|has happened|became|has become) (?:to|of|with)\b|(?:后来|最后|结局|下场)(?:到底|是|究竟)?(?:怎么样|怎么了|如何|怎样|咋样|咋了|什么|啥)/u
/** Who names a thing of this weight asks whether that lives, not the project. */
const A_PART = 0.2
/** How a project comes to its end, the last word first. */
const ENDS = ['archived', 'ended', 'merged'] as const
/** How a part of one does. */
const ENDS_OF_PART = ['removed', 'merged', 'ended', 'renamed', 'deprecated'] as const

/** Whether an entry's title says of one of the projects that it came to that end: of a merger, that it went in. */
const isEndOf = ({ entry, numbers }: Found, end: string, projects: readonly string[], knowledge: Knowledge) =>
  entry.kind !== 'release' &&
  projects.includes(entry.project) &&
  numbers.some(number => knowledge.passages[number]!.headed.has(end)) &&
  (end !== 'merged' || projects.includes(rolesIn(normalize(entry.title.en))?.one ?? ''))

/** As good as the best, to be the later step of the same end. */
const ABOUT = 0.8

/** How the thing that is named beside the projects, or alone, came to its end; undefined where it did not. */
const endOfPart = (query: Query, knowledge: Knowledge): Answer | undefined => {
  if (query.actions.length > 0) return undefined
  for (const end of ENDS_OF_PART) {
    const asked = { ...query, intent: 'when' as const, actions: [end] }
    // What only mentions it tells of the end of something else.
    const isOwn = ({ passages: [first] }: Found) =>
      first !== undefined && subjectCalled(query, first) !== undefined
    const found = search(asked, knowledge).filter(one => one.deed && isOwn(one) && isSure(asked, one))
    const best = found.filter(({ score }) => score >= found[0]!.score * ABOUT).sort(hitsByDate)
    const hit = best.at(-1)
    if (hit) return { kind: 'entry', query: asked, hit, history: [] }
  }
  return undefined
}

/**
 * Whether a project lives, or what became of it: the entry that tells of its end, else the latest that is recorded of
 * it. Undefined where that is not asked.
 */
export const state = (query: Query, normalized: string, knowledge: Knowledge): Answer | undefined => {
  // What stands beside the end of something is no state of it.
  if (query.relation && query.edge) return undefined
  const became = BECAME.test(normalized) && !query.period
  if (query.versions.length > 0 || (!became && !STATE.test(normalized))) return undefined
  if (query.subjects.some(({ named, weight }) => (named || became) && weight >= A_PART))
    return became ? endOfPart(query, knowledge) : undefined
  if (query.projects.length === 0) return undefined
  const own = { ...query, intent: 'when' as const, subjects: [], kinds: [], objects: [] }
  return (
    endOfProject(own, knowledge) ??
    edge({ ...own, actions: [], edge: 'latest', kinds: ['release'] }, 'latest', knowledge)
  )
}

/** When a project died, to who names nothing else: one that was archived did, and one that went into another. */
export const death = (query: Query, knowledge: Knowledge): Answer | undefined => {
  const { intent, names, versions, subjects, period, actions, kinds } = query
  if (intent !== 'when' || names.length !== 1 || versions.length + subjects.length + kinds.length > 0)
    return undefined
  if (period || !actions.includes('ended')) return undefined
  const end = endOfProject({ ...query, objects: [] }, knowledge)
  // What ended something within it is no end of the whole.
  const isAll = actions.every(action => action === 'ended' || VAGUE.has(action))
  return end ?? (isAll ? nothing(query, 'contradicted', knowledge) : undefined)
}

/** What tells of the end of the projects that a question names. */
const endOfProject = (own: Query, knowledge: Knowledge): Answer | undefined => {
  for (const end of ENDS) {
    const last = search({ ...own, actions: [end] }, knowledge)
      .filter(found => found.deed && isEndOf(found, end, own.projects, knowledge))
      .map(({ entry }) => entry)
      .sort(byDate)
      .at(-1)
    if (last) return { kind: 'entry', query: { ...own, actions: [end] }, hit: asHit(last), history: [] }
  }
  return undefined
}
