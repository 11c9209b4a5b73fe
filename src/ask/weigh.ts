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
])

/** The deeds of a query that must have been done. */
export const hardDeeds = ({ actions, intent }: Query): string[] =>
  actions.filter(action => !SOFT.has(action) && (!TOLD.has(intent) || GRAVE.has(action)))

/** As far behind a deed as its object may stand, in units; who "left Twitter for Lyft" has not left Lyft. */
const REACH = 4
const AT_ONCE: ReadonlySet<string> = new Set(['left'])
/** What a thing was rewritten in may stand before the deed: "the Rust data plane is a rewrite". */
const ANYWHERE: ReadonlySet<string> = new Set(['rewritten'])

/** Whether every deed that the question aims at something is aimed at it in the passage too. */
export const hitsObjects = (
  { objects, intent }: Query,
  { number }: Indexed,
  { lines, deedLines }: Knowledge,
): boolean => {
  if (!DATED.has(intent) && !objects.some(({ action }) => ANYWHERE.has(action))) return true
  const isSaid = ({ line }: Query['objects'][number]) => {
    const phrase = lines.phrase(line)
    return lines.inPassage(phrase, number) || lines.inTitle(phrase, number)
  }
  // To write the lines out takes a hundred times as long.
  if (!objects.every(isSaid)) return false
  const [line, title, subject] = [
    lines.passageLine(number),
    lines.titleLine(number),
    lines.subjectLine(number),
  ]
  return objects.every(({ action, line: object }) =>
    ANYWHERE.has(action)
      ? `${title}${line}`.includes(object)
      : subject.includes(object) ||
        (deedLines.get(action) ?? []).some(deed =>
          [line, title].some(text => {
            for (let at = text.indexOf(deed); at >= 0; at = text.indexOf(deed, at + 1)) {
              const behind = text
                .slice(at + deed.length - 1)
                .split(' ')
                .slice(0, (AT_ONCE.has(action) ? 2 : REACH) + object.split(' ').length - 2)
                .join(' ')
              if (`${behind} `.includes(object)) return true
            }
            return false
          }),
        ),
  )
}

/** How many of the names in the question the passage is about, by its project or by its words. */
export const namesHeld = (query: Query, { entry, mentions }: Indexed): number =>
  query.names.filter(name => name.includes(entry.project) || name.some(id => mentions.has(id))).length
