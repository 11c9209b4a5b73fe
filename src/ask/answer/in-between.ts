import { daysBetween } from '../../calendar.ts'
import type { Entry } from '../../chronicle/schema.ts'
import type { Knowledge } from '../knowledge.ts'
import { isMinor } from '../ranks.ts'
import type { Answer, Hit, Query } from '../types.ts'
import { isDay } from './select.ts'

/** The entries of the projects of two ends that lie between them, oldest first, what the almanac lists beside left out. */
const inBetween = (from: Entry, to: Entry, { entriesOf }: Knowledge): Entry[] =>
  entriesOf([from.project, to.project]).filter(
    entry =>
      !isMinor(entry) &&
      isDay(entry) &&
      entry.date >= from.date &&
      entry.date <= to.date &&
      entry !== from &&
      entry !== to,
  )

/** The time from one end to another, the older first, and what lies between them. */
export const spanned = (query: Query, from: Hit, to: Hit, knowledge: Knowledge): Answer => ({
  kind: 'duration',
  query,
  from,
  to,
  days: daysBetween(from.entry.date, to.entry.date),
  between: inBetween(from.entry, to.entry, knowledge),
})
