import { covers } from '../../calendar.ts'
import type { Knowledge } from '../knowledge.ts'
import type { Answer, Query } from '../types.ts'
import { one } from './one.ts'

/** Yes or no: found, and where a period is named, found within it. */
export const whether = (query: Query, knowledge: Knowledge): Answer => {
  const { period, ...anyTime } = query
  const answer = one(anyTime, knowledge)
  if (answer.kind !== 'entry') return { ...answer, query }
  const { hit, history } = answer
  return { kind: 'whether', query, yes: !period || covers(period, hit.entry.date), hit, history }
}
