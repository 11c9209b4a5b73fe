import type { Knowledge } from '../knowledge.ts'
import { plainly } from '../plainly.ts'
import { search } from '../search.ts'
import { subjectOf } from '../subjects.ts'
import type { Answer, Query } from '../types.ts'
import { hardDeeds, namesHeld } from '../weigh.ts'

/** Who is older came into the world first. */
const AGE =
  /\b(?:older|elder|younger)\b|论(?:出生|年纪|辈分)|更老|年纪|岁数|资格更?老|(?:更早|先)(?:出现|诞生|问世)/iu

/** Whether a question asks which is the older. */
export const asksOfAge = ({ text }: Query): boolean => AGE.test(plainly(text))

/** A thing named with less weight is said of both. */
const A_THING = 0.2

/** Whether two projects are asked to be told apart by their age, and nothing else of them. */
export const isOfAge = (query: Query): boolean =>
  query.names.length === 2 &&
  hardDeeds(query).length === 0 &&
  !query.subjects.some(({ named, weight }) => named && weight >= A_THING) &&
  asksOfAge(query)

const IS_OLDER =
  /\b(?:born|begun|older|began) (?:\w+ ){0,3}(?:earlier |before )?than\b|\bpredates?\b|(?:诞生|出现|问世).{0,6}比.{0,20}早/iu

/** What says of two projects which is the older, before any release does; undefined where that is not asked or not told. */
export const saidOfAge = (query: Query, knowledge: Knowledge): Answer | undefined => {
  // A project is older than its first release.
  if (!isOfAge(query) || (query.edge === 'first' && query.kinds.includes('release'))) return undefined
  const { edge: _, relation: __, ...rest } = query
  const asked = {
    ...rest,
    intent: 'what' as const,
    kinds: [],
    actions: [],
    subjects: subjectOf('born', ['older', '诞生'], false, knowledge),
  }
  const hit = search(asked, knowledge).find(
    ({ passages: [first], numbers: [number] }) =>
      first !== undefined &&
      (IS_OLDER.test(first.text.en) || IS_OLDER.test(first.text.zh)) &&
      namesHeld(asked, knowledge.passages[number!]!) === 2,
  )
  return hit && { kind: 'entry', query: asked, hit, history: [] }
}
