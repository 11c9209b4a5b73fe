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
  'restored',
])

/** The deeds of a query that must have been done. */
export const hardDeeds = ({ actions, intent }: Query): string[] =>
  actions.filter(action => !SOFT.has(action) && (!TOLD.has(intent) || GRAVE.has(action)))

/** As far behind a deed as its object may stand, in units; who "left Twitter for Lyft" has not left Lyft. */
const REACH = 4
const AT_ONCE: ReadonlySet<string> = new Set(['left'])
/** What a thing was rewritten in may stand before the deed: "the Rust data plane is a rewrite". */
const ANYWHERE: ReadonlySet<string> = new Set(['rewritten'])

/** Whether a deed stands in a text with its object right behind it. */
const isAimed = (text: string, deed: string, object: string, reach: number): boolean => {
  for (let at = text.indexOf(deed); at >= 0; at = text.indexOf(deed, at + 1)) {
    const behind = text
      .slice(at + deed.length - 1)
      .split(' ')
      .slice(0, reach + object.split(' ').length - 2)
      .join(' ')
    if (`${behind} `.includes(object)) return true
  }
  return false
}

/** Says, by a passage's number, whether every deed that the question aims at something is aimed at it there too. */
export const objectsHit = (
  { objects, intent }: Query,
  { lines, deedLines }: Knowledge,
): ((number: number) => boolean) | undefined => {
  if (objects.length === 0) return undefined
  if (!DATED.has(intent) && !objects.some(({ action }) => ANYWHERE.has(action))) return undefined
  const phrases = objects.map(({ line }) => lines.phrase(line))
  return number => {
    // To write the lines out takes a hundred times as long.
    if (!phrases.every(phrase => lines.inPassage(phrase, number) || lines.inTitle(phrase, number)))
      return false
    const [line, title, subject] = [
      lines.passageLine(number),
      lines.titleLine(number),
      lines.subjectLine(number),
    ]
    return objects.every(({ action, line: object }) => {
      if (ANYWHERE.has(action)) return `${title}${line}`.includes(object)
      const reach = AT_ONCE.has(action) ? 2 : REACH
      return (
        subject.includes(object) ||
        (deedLines.get(action) ?? []).some(deed =>
          [line, title].some(text => isAimed(text, deed, object, reach)),
        )
      )
    })
  }
}

/** How many of the names in the question the passage is about, by its project or by its words. */
export const namesHeld = (query: Query, { entry, mentions }: Indexed): number =>
  query.names.filter(name => name.includes(entry.project) || name.some(id => mentions.has(id))).length
