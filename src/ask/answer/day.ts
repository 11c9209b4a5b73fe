import { addDays } from '../../calendar.ts'
import type { Entry } from '../../chronicle/schema.ts'
import type { Knowledge } from '../knowledge.ts'
import type { Answer, Query } from '../types.ts'
import { asHit, isDay } from './select.ts'

/** Days on either side that are looked at where a day has nothing. */
const AROUND = 3
/** A leap year, so that 29 February has neighbours. */
const ANY_YEAR = '2000'

/** How much a release tells, the most first; what is no release tells as much as a feature. */
const TELLING = ['feature', 'patch', 'pre-release', 'edge']
const tells = ({ rank, place }: Entry) =>
  place.file.endsWith('.csv') ? TELLING.indexOf(rank ?? 'feature') + 1 : 0

/** The most telling first, then the newest; rows of pre-releases and edges only where there is nothing else. */
const telling = (entries: readonly Entry[]): Entry[] => {
  const sorted = [...entries].sort((a, b) => tells(a) - tells(b) || (a.date < b.date ? 1 : -1))
  const better = sorted.filter(entry => tells(entry) <= TELLING.indexOf('patch') + 1)
  return better.length > 0 ? better : sorted
}

const filed = new WeakMap<readonly Entry[], ReadonlyMap<string, readonly Entry[]>>()

/** Entries by their day of the year; kept with the list of all, for to walk that takes longer than all else. */
const byDay = (entries: readonly Entry[]): ReadonlyMap<string, readonly Entry[]> => {
  const known = filed.get(entries)
  if (known) return known
  const days = new Map<string, Entry[]>()
  for (const entry of entries) {
    if (!isDay(entry)) continue
    const day = entry.date.slice(5)
    const same = days.get(day)
    if (same) same.push(entry)
    else days.set(day, [entry])
  }
  filed.set(entries, days)
  return days
}

/** The entries of one day of the year, newest first; those of the days around it where it has none. */
export const onThisDay = (entries: readonly Entry[], monthDay: string): { hits: Entry[]; near: Entry[] } => {
  const around = Array.from({ length: AROUND }, (_, i) => [-i - 1, i + 1])
    .flat()
    .map(by => addDays(`${ANY_YEAR}-${monthDay}`, by).slice(5))
  const days = byDay(entries)
  const on = (day: string) => telling(days.get(day) ?? [])
  const hits = on(monthDay)
  return { hits, near: hits.length > 0 ? [] : around.flatMap(on) }
}

/** "What happened on April 16": that day in every year. */
export const day = (query: Query, monthDay: string, { entriesOf }: Knowledge): Answer => {
  const { hits, near } = onThisDay(entriesOf(query.projects), monthDay)
  return { kind: 'day', query, monthDay, hits: hits.map(asHit), near }
}
