import { covers } from '../../calendar.ts'
import type { Knowledge } from '../knowledge.ts'
import { plainly } from '../plainly.ts'
import { isMinor } from '../ranks.ts'
import type { Answer, Query } from '../types.ts'
import { asHit, byDate, isDay } from './select.ts'

const ORDINALS = ['second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth']
const HAN = '二三四五六七八九十'
const RELEASE = '(?:[\\w.]+ ){0,2}(?:releases?|versions?)\\b'
const NTH = new RegExp(
  `\\b(?:(${ORDINALS.join('|')})|(\\d{1,2})(?:nd|rd|th)) ${RELEASE}|(?<!倒数)第 ?(?:([${HAN}])|(\\d{1,2})) ?(?:个|次)?(?:[a-z\\d ]{0,12})(?:版|发布|发行)`,
  'u',
)
const LAST_BUT_ONE = new RegExp(
  `\\b(?:penultimate|second[- ]to[- ]last|second[- ]last|last but one|next to last) ${RELEASE}|倒数第 ?[二2] ?(?:个|次)?(?:[a-z\\d ]{0,12})(?:版|发布)`,
  'u',
)

const NUMBERS = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']
const COUNT = `(${NUMBERS.slice(2).join('|')}|\\d{1,2})`
const LAST = '(?:latest|newest|last|most recent)'
const FIRST = '(?:first|earliest|oldest)'
/** So many from one end of the row. */
const SEVERAL: readonly (readonly [which: 'first' | 'latest', pattern: RegExp])[] = [
  [
    'latest',
    new RegExp(
      `\\b(?:${LAST} ${COUNT}|${COUNT} ${LAST}) ${RELEASE}|(?:最近|最新|最后)的? ?(?:([两${HAN}])|(\\d{1,2})) ?个[a-z\\d ]{0,12}版`,
      'u',
    ),
  ],
  [
    'first',
    new RegExp(
      `\\b(?:${FIRST} ${COUNT}|${COUNT} ${FIRST}) ${RELEASE}|(?:最早|最初|头)的? ?(?:([两${HAN}])|(\\d{1,2})) ?个[a-z\\d ]{0,12}版`,
      'u',
    ),
  ],
]

/** How many of a row are asked for, less than nothing from its end. */
const severalIn = (text: string): number | undefined => {
  for (const [which, pattern] of SEVERAL) {
    const said = pattern.exec(text)?.slice(1).find(Boolean)
    if (said === undefined) continue
    const count =
      said === '两' ? 2 : HAN.includes(said) ? HAN.indexOf(said) + 2 : Number(said) || NUMBERS.indexOf(said)
    if (count > 1) return which === 'latest' ? -count : count
  }
  return undefined
}

/** A word that says less names nothing. */
const A_THING = 0.3

/** Which of a row is asked for, from its end where it is less than nothing; undefined where none is. */
const placeIn = (text: string): number | undefined => {
  if (LAST_BUT_ONE.test(text)) return -2
  const [whole, word, digits, han, number] = NTH.exec(text) ?? []
  if (whole === undefined) return undefined
  const place = word ? ORDINALS.indexOf(word) + 1 : han ? HAN.indexOf(han) + 1 : Number(digits ?? number) - 1
  return place > 0 ? place : undefined
}

/** The second, third or last but one of a project's releases; undefined where another thing is asked. */
export const nth = (query: Query, knowledge: Knowledge): Answer | undefined => {
  const { intent, names, versions, subjects, period, relation } = query
  if (names.length !== 1 || versions.length > 0 || relation) return undefined
  if (intent === 'count' || intent === 'duration' || intent === 'compare' || intent === 'whether')
    return undefined
  const text = plainly(query.text)
  const [place, several] = [placeIn(text), severalIn(text)]
  if ((place ?? several) === undefined || subjects.some(({ named, weight }) => named && weight >= A_THING))
    return undefined
  const row = knowledge
    .entriesOf(query.projects)
    .filter(entry => entry.kind === 'release' && isDay(entry) && !isMinor(entry))
    .filter(({ date }) => !period || covers(period, date))
    .sort(byDate)
  if (several !== undefined) {
    const hits = (several < 0 ? row.slice(several) : row.slice(0, several)).map(asHit)
    const { edge: _, ...open } = query
    const each = hits.map(() => ({ ...open, intent: 'when' as const, actions: [] }))
    return hits.length > 1 ? { kind: 'list', query, hits, total: hits.length, each } : undefined
  }
  const entry = row.at(place!)
  return entry && { kind: 'entry', query: { ...query, intent: 'when' }, hit: asHit(entry), history: [] }
}
