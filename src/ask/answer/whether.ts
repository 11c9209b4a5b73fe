import { covers } from '../../calendar.ts'
import type { Knowledge } from '../knowledge.ts'
import type { Answer, Query } from '../types.ts'
import { one } from './one.ts'

/** What was added once stays: "did it support ARM in 2021" is a yes if it came before. */
const LASTING: ReadonlySet<string> = new Set(['added', 'on by default', 'stabilized', 'changed'])
const lasts = ({ actions }: Query): boolean => actions.every(action => LASTING.has(action))

/** Yes or no: found, and where a period is named, found within it. */
export const whether = (query: Query, knowledge: Knowledge): Answer => {
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
