import { subjectCalled } from '../called.ts'
import { besides } from '../course.ts'
import type { Knowledge } from '../knowledge.ts'
import { plainly } from '../plainly.ts'
import { search } from '../search.ts'
import type { Answer, Query } from '../types.ts'
import { asHit, hitsByDate } from './select.ts'

const STILL = /\bstill\b|(?<!不)[还仍](?!没|未|是)|尚(?:能|可|支持)/u
const BY_DEFAULT =
  /\bby default\b|\bwithout (?:any |a |the )?(?:flags?|switch\w*|opting in|override)\b|默认|缺省|(?:不用|无需|不必|不需要?)(?:手动|额外)?(?:打?开|启用|设|配|改)/u
const ON_BY_DEFAULT =
  /\b(?:on|enabled|there|working) by default\b|默认(?:还|仍)?(?:开|启|打开|支持|可用|能用)/u
/** What is still tried out, or still to be chosen, comes to another end than being gone. */
const OTHERWISE = /\b(?:experiment\w*|alpha|beta|opt-?(?:in|out)|deprecat\w*)\b|实验|试验|测试版|弃用|废弃/u

/**
 * The last release that still had a thing: the one before that which removed it, or which turned it off where it is
 * asked for by default. Undefined where that is not asked, or its end not told.
 */
export const lastStill = (query: Query, knowledge: Knowledge): Answer | undefined => {
  const { edge, names, versions, period, subjects } = query
  if (edge !== 'latest' || query.intent === 'list' || names.length !== 1 || versions.length > 0 || period)
    return undefined
  const text = plainly(query.text)
  const isByDefault = ON_BY_DEFAULT.test(text) || BY_DEFAULT.test(text)
  if (!(STILL.test(text) || ON_BY_DEFAULT.test(text)) || OTHERWISE.test(text)) return undefined
  const things = subjects.filter(({ named }) => named)
  if (things.length !== 1) return undefined
  const deed = isByDefault ? 'off by default' : 'removed'
  const { edge: _, ...open } = query
  const asked: Query = { ...open, intent: 'when', actions: [deed], objects: [], kinds: [], subjects: things }
  const ends = search(asked, knowledge).flatMap(hit => {
    const told = hit.numbers
      .map(number => knowledge.passages[number]!)
      .find(
        ({ passage, actions }) =>
          (passage.section === deed || actions.has(deed)) && subjectCalled(asked, passage) !== undefined,
      )
    return told && hit.entry.version !== undefined ? [{ ...hit, passages: [told.passage] }] : []
  })
  // What was removed piece by piece was there until the last of it went; turned off it was at once.
  const end = ends.sort(hitsByDate).at(isByDefault ? 0 : -1)
  const { earlier } = end ? besides(knowledge.chronicle, end.entry) : {}
  return (
    end &&
    earlier && {
      kind: 'entry',
      query: { ...open, relation: 'before' },
      hit: asHit(earlier),
      history: [],
      beside: end.entry,
      besideBy: end.passages[0]!,
    }
  )
}
