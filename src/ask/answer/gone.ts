import type { Entry } from '../../chronicle/schema.ts'
import { subjectCalled } from '../called.ts'
import type { Knowledge } from '../knowledge.ts'
import { search } from '../search.ts'
import { spoken } from '../spoken.ts'
import type { Answer, Query } from '../types.ts'
import { hardDeeds } from '../weigh.ts'
import { historyOf } from './history.ts'
import { hitsByDate } from './select.ts'

/** Who asks whether it is so, not whether it came, is not told of its coming where it is gone. */
const IS_SO =
  /\b(?:does|do|can|is|are|still|supports?|ha(?:s|ve)|could)\b|[还仍]|支持|能|可以|[带支]有|有(?!没有|多|几|什么|哪|何|过|人|谁)[^,。?]{0,40}[吗么]/u
export const isSo = ({ text }: Query): boolean => IS_SO.test(spoken(text))

/**
 * That what is asked of was dropped, the last time within a time, and how it came to that; undefined where it was not,
 * or where more was done to it since.
 */
export const gone = (
  query: Query,
  isInTime: (entry: Entry) => boolean,
  knowledge: Knowledge,
): Answer | undefined => {
  const { period: _, ...anyTime } = query
  if (hardDeeds(query).length > 0) return undefined
  const hit = search({ ...anyTime, actions: ['removed'] }, knowledge)
    .filter(
      ({ deed, entry, passages: [first] }) =>
        deed && isInTime(entry) && first !== undefined && subjectCalled(query, first) !== undefined,
    )
    .sort(hitsByDate)
    .at(-1)
  if (!hit) return undefined
  const history = historyOf(query, knowledge, hit.entry)
  const last = history.filter(({ entry }) => isInTime(entry)).at(-1)
  if (last && last.entry.date > hit.entry.date) return undefined
  return { kind: 'whether', query: { ...query, actions: ['removed'] }, yes: false, hit, history }
}

/** That it was gone when the time asked of began, or is to who asks whether it is so. */
export const goneIn = (query: Query, knowledge: Knowledge): Answer | undefined => {
  const { period } = query
  const end = isSo(query) ? (period?.to ?? '9999') : period?.from
  return end === undefined ? undefined : gone(query, ({ date }) => date <= end, knowledge)
}
