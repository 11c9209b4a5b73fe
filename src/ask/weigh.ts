import { SOFT } from './deeds.ts'
import type { Knowledge } from './knowledge.ts'
import type { Indexed } from './passages.ts'
import type { Query } from './types.ts'

/** Questions that are answered with the date of an entry: what was done must be what the entry is about. */
export const DATED: ReadonlySet<string> = new Set([
  'when',
  'version',
  'whether',
  'duration',
  'compare',
  'list',
  'count',
])

/** Who asks who or why takes some deed for granted; only these would be a false premise worth refusing. */
export const TOLD: ReadonlySet<string> = new Set(['who', 'why'])
const GRAVE: ReadonlySet<string> = new Set([
  'removed',
  'ended',
  'acquired',
  'graduated',
  'merged',
  'rewritten',
  'expelled',
  'sued',
  'sold',
  'closed source',
  'withdrawn',
  'off by default',
  'restored',
])

/** The deeds of a query that must have been done. */
export const hardDeeds = ({ actions, intent }: Query): string[] =>
  actions.filter(
    action =>
      !SOFT.has(action) &&
      (!TOLD.has(intent) || GRAVE.has(action) || (intent === 'why' && action === 'renamed')),
  )

/** As far behind a deed as its object may stand, in units; who "left Twitter for Lyft" has not left Lyft. */
const REACH = 4
const AT_ONCE: ReadonlySet<string> = new Set(['left'])
/** What a thing was rewritten in may stand before the deed: "the Rust data plane is a rewrite". */
const ANYWHERE: ReadonlySet<string> = new Set(['rewritten'])

/** Says, by a passage's number, whether every deed that the question aims at something is aimed at it there too. */
export const objectsHit = (
  { objects, intent }: Query,
  { lines, deedLines }: Knowledge,
): ((number: number) => boolean) | undefined => {
  if (objects.length === 0) return undefined
  if (!DATED.has(intent) && !objects.some(({ action }) => ANYWHERE.has(action))) return undefined
  const aims = objects.map(({ action, line }) => ({
    object: lines.phrase(line),
    deeds: (deedLines.get(action) ?? []).map(lines.phrase),
    reach: AT_ONCE.has(action) ? 2 : REACH,
    isAnywhere: ANYWHERE.has(action),
  }))
  return number =>
    aims.every(
      ({ object, deeds, reach, isAnywhere }) =>
        (lines.inPassage(object, number) || lines.inTitle(object, number)) &&
        (isAnywhere ||
          lines.inSubject(object, number) ||
          deeds.some(deed => lines.isFollowed(deed, object, reach, number))),
    )
}

/** How many of the names in the question the passage is about, by its project or by its words. */
export const namesHeld = (query: Query, { entry, mentions }: Indexed): number =>
  query.names.filter(name => name.includes(entry.project) || name.some(id => mentions.has(id))).length
