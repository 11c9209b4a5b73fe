import type { Knowledge } from '../knowledge.ts'
import { search } from '../search.ts'
import { spoken } from '../spoken.ts'
import type { Answer, Hit, Query } from '../types.ts'
import { hardDeeds } from '../weigh.ts'
import { isCalledFirst } from './first.ts'
import { hitsByDate, isDay } from './select.ts'

/** The first of all meshes, and not the first that did something, nor the first that was said of them. */
const FIRST_MESH =
  /\b(?:first|1st|earliest|oldest)(?: (?:ever|real|true|known|recorded))? (?:service ?)?mesh(?:es)?\b(?! (?:\w+ ){0,1}(?:talks?|articles?|posts?|conferences?|meetups?|books?|interface|benchmark|con|standards?|spec))|(?:第 ?[一1] ?[个款]|首[个款]|最早|头一[个款])(?:的|真正的)* ?(?:service ?mesh|服务网格)(?! ?(?:接口|标准|大会|文章|演讲|书))/u

/** A word that says less only leads up to it. */
const A_THING = 0.3

/** The first of all that all of this is about, where nothing else is named; undefined where something is. */
export const firstMesh = (query: Query, knowledge: Knowledge): Answer | undefined => {
  const { intent, names, versions, period, kinds, subjects, text } = query
  if (query.edge !== 'first' || names.length + versions.length > 0 || period) return undefined
  if (intent === 'whether' || intent === 'count' || kinds.some(kind => kind !== 'release')) return undefined
  if (!FIRST_MESH.test(spoken(text)) || hardDeeds(query).length > 0) return undefined
  if (subjects.some(({ weight }) => weight >= A_THING)) return undefined
  const isTitled = ({ entry }: Hit) =>
    isCalledFirst(query, { entry: { ...entry, text: [] }, passages: [], score: 0 }, knowledge)
  const called = search(query, knowledge)
    .filter(hit => isDay(hit.entry) && isCalledFirst(query, hit, knowledge))
    .sort(hitsByDate)
  const hit = called.find(isTitled) ?? called[0]
  return hit && { kind: 'entry', query: { ...query, intent: 'who' }, hit, history: [] }
}
