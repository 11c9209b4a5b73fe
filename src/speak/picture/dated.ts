import { overlaps, type Period, periodOf } from '../../calendar.ts'
import type { Entry } from '../../chronicle/schema.ts'
import { clamp } from './axis.ts'

/** What a picture needs of an entry. */
export type Dated = Pick<Entry, 'date' | 'kind' | 'version' | 'title'>

/** The days a picture can have on its axis. */
export const CALENDAR: Required<Period> = { from: '1900-01-01', to: '2999-12-31' }

/** A period within the calendar, its ends in order; years and months stand for all of their days. */
export function periodAsked(from?: string, to?: string): Period {
  if (from !== undefined && to !== undefined && from > to) return periodAsked(to, from)
  return {
    ...(from !== undefined && { from: clamp(periodOf(from).from, CALENDAR) }),
    ...(to !== undefined && { to: clamp(periodOf(to).to, CALENDAR) }),
  }
}

/** The entries of a period, oldest first; within a day in their old order. */
export const within = <E extends Dated>(entries: readonly E[], period: Period): E[] =>
  entries
    .filter(({ date }) => overlaps(period, date) && overlaps(CALENDAR, date))
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))

/** From the first day that any entry has to the last; of dates that are only years, only if there are no others. */
export function daysOf(entries: readonly Dated[]): Required<Period> | undefined {
  const exact = entries.filter(({ date }) => date.length > 4)
  const periods = (exact.length > 0 ? exact : entries).map(({ date }) => periodOf(date))
  if (periods.length === 0) return undefined
  const [from, to] = [
    periods.map(({ from }) => from).sort()[0]!,
    periods
      .map(({ to }) => to)
      .sort()
      .at(-1)!,
  ]
  return { from, to }
}
