import { normalize } from '../../language.ts'
import type { Found } from '../search.ts'
import type { Passage, Query } from '../types.ts'

/** Who asks how often something is done. */
const ASKS =
  /\bhow (?:often|frequently)\b|多久.{0,10}[1一]? ?[次回](?:$|[?？,，。])|(?:每隔|隔)(?:多久|几|多长)|多久(?:轮换|更新|发|出)/u

/** A text that says so, in either language. */
const EVERY = [
  /\b(?:every|each|once an?) (?:[\d–-]+ |one |two |three |few |other |six |or |to ){0,4}(?:hours?|days?|weeks?|months?|minutes?|seconds?|years?|quarters?)\b|\b(?:hourly|daily|weekly|monthly|quarterly|yearly)\b/iu,
  /每(?:隔)? ?[\d一两二三几到至–-]* ?(?:[\d一两二三几]+ ?)?(?:个)?(?:小时|天|日|周|星期|月|分钟|秒|年|季度)/u,
] as const
const saysHowOften = ({ text }: Passage): boolean => EVERY[0].test(text.en) || EVERY[1].test(text.zh)

/** As much of the rest of the question must be told beside it. */
const AS_MUCH = 0.9

/** What was found, led by what tells how often, where that is asked and told; else as it was. */
export const howOftenFirst = (query: Query, found: readonly Found[]): readonly Found[] => {
  if (!ASKS.test(normalize(query.text))) return found
  const telling = found.flatMap(one => {
    const [first] = one.held >= found[0]!.held * AS_MUCH ? one.passages.filter(saysHowOften) : []
    return first ? [{ ...one, passages: [first, ...one.passages.filter(passage => passage !== first)] }] : []
  })
  return telling.length > 0 ? telling : found
}
