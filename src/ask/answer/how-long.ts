import type { Knowledge } from '../knowledge.ts'
import { plainly } from '../plainly.ts'
import { spoken } from '../spoken.ts'
import type { Answer, Query, Question } from '../types.ts'
import { hardDeeds } from '../weigh.ts'
import { isOfAge } from './age.ts'
import { compare } from './compare.ts'
import { duration } from './duration.ts'
import { life, ofWholeLife } from './life.ts'
import { nothing } from './nothing.ts'
import { one } from './one.ts'
import { stages } from './stages.ts'
import { standing } from './standing.ts'

/** One of several is asked for. */
const WHICH_OF_THEM =
  /\b(?:who|which|whose)\b.*\bor\b|\bor\b.*\b(?:who|which|whose)\b|(?:谁|哪个|哪家).{0,10}先|先.{0,10}(?:谁|哪个)/u

/** By how much the one is the later. */
const LATER_BY = /比.{1,16}(?:早|晚|老|先)了?(?:多久|多少|几)/u
/** How long it is since then is told by the day. */
const AGO =
  /\bhow (?:long|many \w+) ago\b|\bhow long (?:has|have)\b.*\bbeen\b|(?:多久|多少年|几年|多少天)了|(?:多久|多少年|几年|多少天)(?:以|之)前|距今/u

/** How long something took or was there: as far as its two ends are told, else what is told of it. */
export const howLong = (question: Question, query: Query, knowledge: Knowledge): Answer => {
  // "Who was first, and what is the gap" asks for two sides.
  const sides = query.names.length > 1 ? () => compare(question, query, knowledge) : () => undefined
  const span = () => duration(question, ofWholeLife(query), knowledge)
  const isOfAges = isOfAge(query) || LATER_BY.test(plainly(query.text))
  const isOfTwo = isOfAges || (query.edge === 'first' && WHICH_OF_THEM.test(spoken(query.text)))
  if (AGO.test(plainly(query.text)) && (hardDeeds(query).length > 0 || query.versions.length > 0))
    return one({ ...query, intent: 'when' }, knowledge)
  return (
    (isOfTwo
      ? (sides() ?? span())
      : (life(query, knowledge) ??
        standing(query, knowledge) ??
        stages(question, query, knowledge) ??
        span() ??
        sides())) ??
    // Who names both ends by what was done is not told of one.
    (hardDeeds(query).length > 1 ? nothing(query, 'not-recorded', knowledge) : undefined) ??
    one({ ...query, intent: 'what' }, knowledge)
  )
}
