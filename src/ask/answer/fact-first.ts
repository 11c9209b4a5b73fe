import { normalize } from '../../language.ts'
import { lineOf } from '../lexicon.ts'
import { passagesOf } from '../passages.ts'
import type { Found } from '../search.ts'
import { spoken } from '../spoken.ts'
import type { Hit, Passage, Query } from '../types.ts'
import { NEARLY_ALL } from './confidence.ts'
import { asksForAQuantity, tellsTheFact } from './facts.ts'

const COUNT =
  '(?:[\\d.,–-]+|an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|few|several|or|to|half)'
const HAN_COUNT = '[\\d.一两二三四五六七八九十百几半]'
const OF_TIME = '(?:seconds?|minutes?|hours?|days?|weeks?|months?|quarters?|years?)'
const HAN_OF_TIME = '(?:秒|分钟|小时|天|日|周|星期|月|季度|年)'

/** A sort of fact that may stand anywhere in an entry: how it is asked for, and how a text gives it, in either language. */
const SORTS: readonly (readonly [asks: RegExp, en: RegExp, zh: RegExp, ofThing?: true])[] = [
  [
    /\bhow (?:often|frequently)\b|多久.{0,10}[1一]? ?[次回](?:$|[?？,，。])|(?:每隔|隔)(?:多久|几|多长)|多久(?:轮换|更新|发|出)/u,
    new RegExp(
      `\\b(?:every|each|once an?) (?:${COUNT} |other ){0,4}${OF_TIME}\\b|\\b(?:hourly|daily|weekly|monthly|quarterly|yearly)\\b`,
      'iu',
    ),
    new RegExp(`每隔? ?${HAN_COUNT}* ?(?:[到至–-] ?${HAN_COUNT}+ ?)?个?${HAN_OF_TIME}`, 'u'),
  ],
  [
    /\bhow (?:much )?(?:long|time)\b|\bhow many (?:days|weeks|months|years|hours)\b|多久|多长时间|几(?:个)?(?:天|周|月|年|小时)|多少(?:天|周|个月|年)/u,
    new RegExp(`\\b${COUNT}(?: ${COUNT})*[ -]${OF_TIME}\\b|\\bovernight\\b`, 'iu'),
    new RegExp(`${HAN_COUNT}+ ?(?:[到至–-] ?${HAN_COUNT}+ ?)?(?:个|多)?${HAN_OF_TIME}(?!\\d)`, 'u'),
  ],
  [
    /\bhow (?:small|big|large|fast|slow|heavy|light|lean)\b|\bhow much (?:memory|ram|cpu|space|latency|overhead|faster|slower|smaller|less|more)\b|(?:多少|多大|几)(?:的)?(?:内存|延迟|兆|mb|ms|毫秒|cpu)|(?:内存|延迟|p99|cpu).{0,6}(?:多少|多大|多高|多低)|(?:有)?多(?:快|大|小|重|轻)/u,
    /\d ?(?:%|[kmg]i?b\b|ms\b|milliseconds?|percent|times)|\b(?:one|two|half|a third|a quarter|a fifth|a tenth)\b.{0,12}\b(?:milliseconds?|second|less|more|percent)/iu,
    /\d ?(?:%|[kmg]i?b|ms|毫秒|倍)|百分之|[一两二三四五六七八九十]毫秒/iu,
  ],
  [
    /\b(?:good|useful|used|meant|there) for\b(?! (?:the first|years|months|days))|\b(?:the )?(?:use|purpose|point|idea) (?:of|behind)\b|\bwhat (?:is|are|was|were|do|does) .{1,60} (?:for|do)\b\W*$|(?:有什么|有啥|干什么|干嘛|做什么)(?:用|使)|用来(?:干|做)|(?:作用|用途|用处|意义)/u,
    /\b(?:is|are) for\b|\bwhat .{1,40} (?:is|are) for\b|\ba (?:\w+ )?way to\b|\blets?\b|\ballow|\bso that\b|\bserves?\b/iu,
    /用来|用于|用途|作用|奠定|可以|便于|以便|有什么用|方式/u,
    true,
  ],
  [
    /\b(?:which|what|name the|names of) (?:\w+ ){0,3}(?:companies|firms|users|adopters|customers|projects|people|engineers)\b|\bwho (?:sat|sits|are|were|is|was) (?:\w+ ){0,6}(?:members?|committee|board|team)\b|\bmembers of\b|成员(?:是|有|都)|(?:哪些|哪几家|哪几个|哪几位) ?(?:公司|企业|用户|客户|项目|人|工程师)/u,
    /\p{Lu}[\p{L}.]+(?: \([^)]*\))?(?:(?:,| and) \p{Lu}[\p{L}.]+(?: \([^)]*\))?)+/u,
    /[A-Z][A-Za-z.]+(?:（[^）]*）)?(?:、| ?[和与] ?)[A-Z]/u,
  ],
  [
    /\brelease notes?\b|\bchangelog\b|(?:版本|发布|更新)说明|更新日志|发版说明/u,
    /\brelease notes?\b[^.]{0,60}["“]/iu,
    /(?:版本|发布|更新)说明[^。]{0,20}["“]/u,
  ],
]

/** Whether a passage itself says what the question names. */
const names = ({ subjects }: Query, { text, subject }: Passage): boolean => {
  const line = lineOf(normalize(`${subject?.en ?? ''} | ${text.en} | ${text.zh}`))
  return subjects.some(({ named, ways }) => named && ways.some(way => line.includes(way.line)))
}

/** As much of the rest of the question must be told beside the fact. */
const AS_MUCH = 0.9

/** What was found, led by the passage that gives the sort of fact asked for, where one does; else as it was. */
export const factFirst = <T extends Pick<Found, 'held' | 'passages'> & Partial<Pick<Found, 'coverage'>>>(
  query: Query,
  found: readonly T[],
): readonly T[] => {
  // One end of a span is asked for its day.
  if (query.intent === 'when') return found
  const asking = spoken(query.text)
  const sort = SORTS.find(([asks]) => asks.test(asking))
  if (!sort && !asksForAQuantity(query)) return found
  const [, en, zh, ofThing] = sort ?? []
  const gives = (passage: Passage): boolean =>
    en && zh
      ? (en.test(passage.text.en) || zh.test(passage.text.zh)) && (!ofThing || names(query, passage))
      : tellsTheFact(query, passage)
  const telling = found.flatMap(one => {
    const isOfIt = one.held >= found[0]!.held * AS_MUCH && (sort || (one.coverage ?? 1) >= NEARLY_ALL)
    const [first] = isOfIt ? one.passages.filter(gives) : []
    return first ? [{ ...one, passages: [first, ...one.passages.filter(passage => passage !== first)] }] : []
  })
  return telling.length > 0 ? telling : found
}

/** A whole entry, led by the text that gives the sort of fact asked for, where one does; else as it was. */
export const wholeWithFact = (query: Query, hit: Hit): Hit => {
  const texts = { ...hit, held: 0, passages: passagesOf(hit.entry).filter(({ kind }) => kind === 'text') }
  const [fact] = factFirst(query, [texts])
  return fact && fact !== texts ? fact : hit
}
