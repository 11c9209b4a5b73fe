import { subjectCalled } from '../called.ts'
import { OF_PROJECTS } from '../deeds.ts'
import type { Knowledge } from '../knowledge.ts'
import type { Found } from '../search.ts'
import type { Query } from '../types.ts'
import { hardDeeds } from '../weigh.ts'
import { asGood } from './confidence.ts'
import { hitsByDate, isDay } from './select.ts'

/** Deeds that come step by step, of which the last is meant: what is being removed is gone at the end. */
const COMPLETED_LAST = new Set(['removed', 'ended'])

/** A release that says less of what was asked is not the one that it was announced for. */
const AS_MUCH = 0.7

/** Who asks which version it was is better served by a release than by what announces it. */
const aRelease = (query: Query, found: readonly Found[]): Found => {
  const best = found[0]!
  if (query.intent !== 'version' || best.entry.version !== undefined) return best
  // What befell a project is no matter of a release, which has its words by chance.
  if (best.deed && hardDeeds(query).some(deed => OF_PROJECTS.has(deed))) return best
  return (
    asGood(found, 0.85).find(
      ({ entry, complete, coverage }) =>
        complete && entry.version !== undefined && coverage >= best.coverage * AS_MUCH,
    ) ?? best
  )
}

const POSTS: ReadonlySet<string> = new Set(['article', 'talk'])
/** What was added came with the release that adds it by its name, and not with what was written of it afterwards. */
const itself = ({ intent, actions, subjects }: Query, found: readonly Found[]): Found | undefined => {
  const best = found[0]!
  if (intent !== 'when' || !actions.includes('added') || actions.length > 1 || !POSTS.has(best.entry.kind))
    return undefined
  return found.find(
    ({ entry, complete, coverage, passages: [first] }) =>
      complete &&
      coverage >= best.coverage &&
      entry.kind === 'release' &&
      entry.date <= best.entry.date &&
      first?.section === 'added' &&
      subjectCalled({ subjects }, first) !== undefined,
  )
}

/** A word that says less is in many titles. */
const TELLING = 0.3
/** Whether the title names what is asked of: what only mentions it dates something else. */
const isTitled = ({ subjects }: Query, { numbers }: Found, { lines }: Knowledge): boolean =>
  subjects.some(
    ({ weight, ways }) =>
      weight >= TELLING &&
      ways.some(({ line }) => numbers.slice(0, 1).some(number => lines.inTitle(lines.phrase(line), number))),
  )

/** Two things that came at once need not be one. */
const BOTH = /\band\b|[和与及跟]/iu

/** Whether a change is named for all of several things asked of: "agentgateway as a waypoint". */
const isNamedWhole = (
  { subjects, text }: Query,
  { numbers: [number] }: Found,
  { lines }: Knowledge,
): boolean => {
  const things = subjects.filter(({ named, weight }) => named && weight >= TELLING)
  return (
    number !== undefined &&
    things.length > 1 &&
    !BOTH.test(text) &&
    things.every(({ ways }) => ways.some(({ line }) => lines.inSubject(lines.phrase(line), number)))
  )
}

/** Of hits about as good, the one that the question means: mostly the earliest, the last of a removal. */
export const meant = (query: Query, found: readonly Found[], knowledge: Knowledge): Found => {
  const best = itself(query, found) ?? aRelease(query, found)
  if (!['when', 'version', 'whether'].includes(query.intent)) return best
  const close = asGood(found).filter(
    ({ entry, coverage }) =>
      entry.kind === best.entry.kind && isDay(entry) && coverage >= best.coverage * 0.95,
  )
  if (best.entry.kind !== 'release') {
    const titled = close.filter(hit => isTitled(query, hit, knowledge))
    if (titled.length > 0) close.splice(0, close.length, ...titled)
  }
  const named = close.filter(hit => isNamedWhole(query, hit, knowledge))
  if (named.length > 0) close.splice(0, close.length, ...named)
  close.sort(hitsByDate)
  const last = hardDeeds(query).some(deed => COMPLETED_LAST.has(deed))
  return (last ? close.at(-1) : close[0]) ?? best
}
