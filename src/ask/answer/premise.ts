import { normalize } from '../../language.ts'
import { subjectCalled } from '../called.ts'
import type { Knowledge } from '../knowledge.ts'
import { passagesOf } from '../passages.ts'
import { areOpposite, rolesIn } from '../roles.ts'
import { type Found, search } from '../search.ts'
import { spoken } from '../spoken.ts'
import type { Hit, Query } from '../types.ts'
import { hardDeeds, TOLD } from '../weigh.ts'
import { NEARLY_ALL } from './confidence.ts'

/** Whether who asks who or why speaks of a deed that must have been done; not where a text says all he asks anyway. */
export const takesForGranted = (query: Query, best: Found | undefined): boolean =>
  TOLD.has(query.intent) &&
  hardDeeds(query).length > 0 &&
  !(best?.complete && best.held >= 1 && best.coverage >= NEARLY_ALL)

/** Whether the entry tells that the one became of the other, where the question takes the reverse for granted. */
export const isOtherWayRound = ({ text }: Query, { entry }: Found): boolean => {
  const asked = rolesIn(spoken(text))
  return (
    asked !== undefined &&
    [entry.title, ...entry.text.slice(0, 1)].some(told => areOpposite(asked, rolesIn(normalize(told.en))))
  )
}

const GOES: ReadonlySet<string> = new Set(['removed', 'deprecated'])

/**
 * What is told of the thing that somebody asks why it was dropped, where it was only ever brought or changed; undefined
 * where it did go, or nothing is told of it.
 */
export const neverWent = (query: Query, knowledge: Knowledge): Found[] | undefined => {
  if (!TOLD.has(query.intent) || !hardDeeds(query).includes('removed')) return undefined
  const { versions: _, ...open } = query
  const known = search({ ...open, versions: [], intent: 'when' }, knowledge).filter(
    ({ entry, passages }) =>
      query.projects.includes(entry.project) && passages.some(piece => subjectCalled(query, piece)),
  )
  const went = known.some(
    ({ deed, passages: [first, ...others] }) =>
      (deed && first && subjectCalled(query, first)) ||
      others.some(piece => subjectCalled(query, piece) && GOES.has(piece.section ?? '')),
  )
  return known.length > 0 && !went ? known : undefined
}

/** Who asks for a person by a word for one is not answered by what names none. */
const A_PERSON =
  /\bwhich (?:\w+ )?(?:person|engineer|developer|maintainer|contributor|colleague)\b|哪(?:一)?位|哪个(?:人|工程师|开发者)|是谁(?:写|做|开发|实现|贡献)|\bwho (?:wrote|coded|implemented|contributed|authored)\b/u

/** Whether a question asks for somebody whom nothing of what was found names. */
export const namesNobody = ({ intent, text }: Query, { entry, passages }: Hit): boolean =>
  intent === 'who' &&
  A_PERSON.test(spoken(text)) &&
  ![...passages, ...passagesOf(entry)].some(({ by, text: { en } }) => by !== undefined || NAMES.test(en))

/** Two capitalised words side by side, or one behind "by" or "from". */
const NAMES = /(?<![.!?] |^)\b\p{Lu}\p{L}+ \p{Lu}\p{L}+|\b(?:by|from) (?:the )?\p{Lu}\p{L}+/u
