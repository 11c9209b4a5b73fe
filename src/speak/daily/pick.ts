import { addDays, type Day } from '../../calendar.ts'
import type { Entry } from '../../chronicle/schema.ts'

/** What a post tells: what happened on its day in earlier years, or else what happened nearby. */
export type Telling = {
  readonly day: Day
  readonly kind: 'today' | 'near'
  /** The day it tells of: its own, or the one nearby. */
  readonly told: Day
  /** The days of the year it is of: `04-16`; on 28 February of most years also `02-29`. */
  readonly of: readonly string[]
  /** The most telling first. */
  readonly entries: readonly Entry[]
}

/** What a subscription narrows. */
export type Narrowed = { readonly project?: string; readonly weekdaysOnly?: boolean }

/** What happened, day of the year by day of the year. */
export type Yearbook = (monthDay: string, project?: string) => readonly Entry[]

/** How far from a day without entries one looks. */
const AROUND = 3
const SATURDAY = 6

/** Told by us, or only a line in a list of releases. */
const isListed = ({ changes, commentary, text, origin }: Entry) =>
  origin === 'upstream' && changes.length + commentary.length === 0 && text.length <= 1

/** Patch releases of which nothing but their date is known: told in one line. */
export const isPatch = (entry: Entry): boolean => entry.rank === 'patch' && isListed(entry)

// What comes before a release, or weekly beside it, is no history by itself.
const isTold = ({ date, rank }: Entry) => date.length === 10 && rank !== 'pre-release' && rank !== 'edge'

/** Milestones and feature releases, those with a story first; then what was written and said; then mended versions. */
const tierOf = (entry: Entry): number => {
  if (entry.kind === 'milestone') return 0
  if (entry.kind !== 'release') return 2
  if (entry.rank === 'feature') return isListed(entry) ? 1 : 0
  return isPatch(entry) ? 4 : 3
}

/** The most telling first; of equals the newest. */
const byWeight = (a: Entry, b: Entry) =>
  tierOf(a) - tierOf(b) || (a.date < b.date ? 1 : a.date > b.date ? -1 : 0)

/** Sorts the chronicle by day of the year, once; an entry with only a month or a year has none. */
export const yearbook = (entries: readonly Entry[]): Yearbook => {
  const days = new Map<string, Entry[]>()
  for (const entry of entries.filter(isTold)) {
    const monthDay = entry.date.slice(5)
    days.set(monthDay, [...(days.get(monthDay) ?? []), entry])
  }
  for (const of of days.values()) of.sort(byWeight)
  return (monthDay, project) =>
    (days.get(monthDay) ?? []).filter(entry => project === undefined || entry.project === project)
}

const isLeap = (day: Day) => addDays(`${day.slice(0, 4)}-02-28`, 1).endsWith('02-29')

/** The days of the year that are told on a day: 29 February, where there is none, on 28 February. */
export const daysToldOn = (day: Day): readonly string[] =>
  day.endsWith('-02-28') && !isLeap(day) ? ['02-28', '02-29'] : [day.slice(5)]

const weekday = (day: Day) => new Date(`${day}T00:00:00Z`).getUTCDay() || 7
const isPosted = (day: Day, { weekdaysOnly }: Narrowed) => !weekdaysOnly || weekday(day) < SATURDAY

const isBeforeNextPost = (of: Day, day: Day, narrowed: Narrowed) => {
  let next = addDays(day, 1)
  while (!isPosted(next, narrowed)) next = addDays(next, 1)
  return of < next
}

/** What happened on the day itself, in earlier years. */
const own = (book: Yearbook, day: Day, { project }: Narrowed): readonly Entry[] =>
  daysToldOn(day)
    .flatMap(monthDay => book(monthDay, project))
    .filter(({ date }) => date < `${day.slice(0, 4)}-01-01`)
    .sort(byWeight)

/** A day within reach that lends its entries to a day without: the nearest, the one behind before the one ahead. */
const REACH = Array.from({ length: AROUND }, (_, i) => [-i - 1, i + 1]).flat()

/** The day whose entries are told on this one: itself, a day nearby, or none. */
const toldOn = (book: Yearbook, day: Day, narrowed: Narrowed): Day | undefined => {
  if (own(book, day, narrowed).length > 0) return day
  const near = REACH.map(by => addDays(day, by)).filter(
    of =>
      own(book, of, narrowed).length > 0 &&
      // What is still to come is told when it comes, unless no post comes before it is over.
      (of < day || isBeforeNextPost(of, day, narrowed)),
  )
  if (near.length === 0) return undefined
  let before = addDays(day, -1)
  while (!isPosted(before, narrowed)) before = addDays(before, -1)
  // Each step back is a day nearer to one with entries, or to one with none within reach.
  const heard = toldOn(book, before, narrowed)
  return near.find(of => of !== heard && (heard === undefined || !isPosted(of, narrowed)))
}

/**
 * What there is to tell on a day. A day without entries recalls the nearest within three days, but only where the
 * post before it was silent, and never what a later post will tell on its own day: so nothing is said twice in a row,
 * and a longer silence stays silent. What fell on a weekend without a post is no repetition: it is told beside it.
 */
export const tellingOn = (book: Yearbook, day: Day, narrowed: Narrowed): Telling | undefined => {
  const of = toldOn(book, day, narrowed)
  if (of === undefined) return undefined
  return {
    day,
    kind: of === day ? 'today' : 'near',
    told: of,
    of: daysToldOn(of),
    entries: own(book, of, narrowed),
  }
}
