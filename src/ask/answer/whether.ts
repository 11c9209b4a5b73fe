import { covers } from '../../calendar.ts'
import type { Knowledge } from '../knowledge.ts'
import { search } from '../search.ts'
import type { Answer, Query } from '../types.ts'
import { hardDeeds } from '../weigh.ts'
import { isSure } from './confidence.ts'
import { historyOf } from './history.ts'
import { one } from './one.ts'

/** What was added once stays: "did it support ARM in 2021" is a yes if it came before. */
const LASTING: ReadonlySet<string> = new Set(['added', 'on by default', 'stabilized', 'changed'])
const lasts = ({ actions }: Query): boolean => actions.every(action => LASTING.has(action))

/** "Did it drop or freeze it?": which of the two, and no yes or no. */
const EITHER = /\bor\b|还是|抑或/u

/** Of several deeds that are asked for as alternatives, the one that was done. */
const alternative = (query: Query, knowledge: Knowledge): Answer | undefined => {
  const deeds = hardDeeds(query)
  if (deeds.length < 2 || !EITHER.test(query.text.toLowerCase())) return undefined
  const found = deeds.flatMap(deed => {
    const asked = { ...query, actions: [deed] }
    const [best] = search(asked, knowledge)
    return isSure(asked, best) ? [{ asked, best }] : []
  })
  const [first] = found.sort((a, b) => b.best.score - a.best.score)
  return (
    first && {
      kind: 'entry',
      query: { ...first.asked, intent: 'when' },
      hit: first.best,
      history: historyOf(first.asked, knowledge, first.best.entry),
    }
  )
}

/** Yes or no: found, and where a period is named, found within it. */
export const whether = (query: Query, knowledge: Knowledge): Answer => {
  const either = alternative(query, knowledge)
  if (either) return either
  const { period, ...anyTime } = query
  const answer = one(anyTime, knowledge)
  if (answer.kind !== 'entry') return { ...answer, query }
  const { hit, history } = answer
  return {
    kind: 'whether',
    query,
    yes:
      !period || covers(period, hit.entry.date) || (lasts(query) && hit.entry.date <= (period.to ?? '9999')),
    hit,
    history,
  }
}
