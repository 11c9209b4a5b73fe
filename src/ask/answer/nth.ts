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
  const place = placeIn(plainly(query.text))
  if (place === undefined || subjects.some(({ named, weight }) => named && weight >= A_THING))
    return undefined
  const row = knowledge
    .entriesOf(query.projects)
    .filter(entry => entry.kind === 'release' && isDay(entry) && !isMinor(entry))
    .filter(({ date }) => !period || covers(period, date))
    .sort(byDate)
  const entry = row.at(place)
  return entry && { kind: 'entry', query: { ...query, intent: 'when' }, hit: asHit(entry), history: [] }
}
