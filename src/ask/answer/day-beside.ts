import { addDays } from '../../calendar.ts'
import type { Entry } from '../../chronicle/schema.ts'
import type { Knowledge } from '../knowledge.ts'
import { spanOf } from '../limits.ts'
import { plainly } from '../plainly.ts'
import { isMinor } from '../ranks.ts'
import type { Answer, Hit, Query } from '../types.ts'
import { nothing } from './nothing.ts'
import { asHit, isDay } from './select.ts'

/** The very next day, whatever happened on it; not the next release. */
const NEXT_DAY =
  /第 ?[2二] ?天|次日|隔[天日]|翌日|前 ?[1一] ?天|\b(?:the )?(?:very )?(?:next|following) day\b|\b(?:the|a|one) day (?:after|later|before)\b/u

/** Whether the day right before or after something is asked of. */
export const asksOfDayBeside = ({ text }: Query): boolean => NEXT_DAY.test(plainly(text))

const entriesOn = (day: string, { projects }: Query, { entriesOf }: Knowledge): Hit[] => {
  const entries = entriesOf([])
  const [from, to] = spanOf({ from: day, to: day }, entries.length, at => entries[at]!.date)
  const all = entries.slice(from, to).filter(entry => entry.date === day && !isMinor(entry))
  const own = all.filter(({ project }) => projects.includes(project))
  return (own.length > 0 ? own : all).map(asHit)
}

/** What the day right before or after an entry has, or that it has nothing; undefined where the entry has no day itself. */
export const dayBeside = (
  anchor: Entry,
  relation: 'before' | 'after',
  query: Query,
  knowledge: Knowledge,
): Answer | undefined => {
  if (!isDay(anchor)) return undefined
  const on = addDays(anchor.date, relation === 'after' ? 1 : -1)
  const hits = entriesOn(on, query, knowledge)
  const [only] = hits
  if (only && hits.length === 1) return { kind: 'entry', query, hit: only, history: [], beside: anchor }
  if (only) return { kind: 'list', query, hits, total: hits.length }
  const onIt: Query = { ...query, projects: [], versions: [], period: { from: on, to: on } }
  return nothing(onIt, 'outside', knowledge)
}
