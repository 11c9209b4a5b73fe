import { covers, daysBetween, overlaps, type Period } from '../../calendar.ts'
import type { Entry } from '../../chronicle/schema.ts'
import { isLeftOut, meets } from '../limits.ts'
import { isMinor } from '../ranks.ts'
import type { Hit, Query } from '../types.ts'
import { isLine } from '../versions.ts'

/** An entry as a hit of its own, when it was found by what it is and not by its words. */
export const asHit = (entry: Entry): Hit => ({ entry, passages: [], score: 0 })

/** Who asks of one day wants all of it. */
export const isOneDay = ({ period }: Query): boolean =>
  period?.from !== undefined && period.from === period.to

/** Whether an entry is of the projects, the period, the versions and the kinds asked for. */
export const fits = (query: Query, entry: Entry): boolean =>
  (!isMinor(entry) ||
    isOneDay(query) ||
    query.versions.some(version => !isLine(version.number) && meets(version, entry)) ||
    (entry.rank !== undefined && query.ranks.includes(entry.rank))) &&
  (query.projects.length === 0 || query.projects.includes(entry.project)) &&
  !isLeftOut(query, entry) &&
  (!query.period ||
    covers(query.period, entry.date) ||
    (entry.date.length === 7 && overlaps(query.period, entry.date))) &&
  (query.versions.length === 0 || query.versions.some(version => meets(version, entry))) &&
  (query.kinds.length === 0 || query.kinds.includes(entry.kind)) &&
  (!query.channel || entry.version === undefined || query.channel === channelOf(entry))

/** The channel that a release is of; one that is numbered by its date came before there were any. */
const channelOf = ({ version = '', rank, date }: Entry): Query['channel'] => {
  if (rank === 'edge' || version.startsWith('edge')) return 'edge'
  const [year, month] = version.split('.').map(Number)
  const isByDate = year === Number(date.slice(2, 4)) && month !== undefined && month > 0 && month <= 12
  return isByDate ? undefined : 'stable'
}

/** Oldest first; what has only a year or month stands before its days. */
export const byDate = (a: Entry, b: Entry): number => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0)

/** The same among hits. */
export const hitsByDate = (a: Hit, b: Hit): number => byDate(a.entry, b.entry)

/** A word that weighs less than this says nothing of its own. */
const TELLING = 0.2

/** "The releases of 2019" is all of them, whatever plain word stands beside; only a thing named narrows it. */
const LISTING: ReadonlySet<string> = new Set(['list', 'count'])

/** Whether the question says what about, beyond project, version, date and kind. */
export const hasContent = (query: Query): boolean => {
  const byKind =
    LISTING.has(query.intent) &&
    query.kinds.length > 0 &&
    (query.projects.length > 0 || query.period !== undefined)
  return query.subjects.some(({ weight, named }) => weight >= TELLING && (named || !byKind))
}

/** Whether a date is known to the day. */
export const isDay = ({ date }: Entry): boolean => date.length === 10

/** Whether it came in that time: by the chronicle's day, or by the day that its source has for the same. */
export const cameIn = (period: Period, entry: Entry): boolean =>
  covers(period, entry.date) ||
  (isDay(entry) &&
    entry.sources.some(
      ({ date }) =>
        date?.length === 10 && Math.abs(daysBetween(date, entry.date)) === 1 && covers(period, date),
    ))
