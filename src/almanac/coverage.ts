import { addDays } from '../calendar.ts'
import { type Entry, RANKS } from '../chronicle/schema.ts'

/** What a day of the year has to show at best, the best first: a told milestone, article or talk, then releases. */
export const LEVELS = ['milestone', ...RANKS, 'nothing'] as const
export type Level = (typeof LEVELS)[number]

/** A day of the year, `02-29`, the best there is to tell of it, and how much there is. */
export type CoveredDay = {
  readonly day: string
  readonly level: Level
  readonly entry?: Entry
  readonly count: number
}
/** All 366 days, how many there are of each level, and the weakest days. */
export type Coverage = {
  readonly days: readonly CoveredDay[]
  readonly tally: Readonly<Record<Level, number>>
  readonly weakest: readonly CoveredDay[]
}

const DAYS: readonly string[] = Array.from({ length: 366 }, (_, n) => addDays('2024-01-01', n).slice(5))

/** How much an entry is, on a day it is told on. */
export const levelOf = ({ kind, rank }: Entry): Level =>
  kind === 'release' ? (rank ?? 'patch') : 'milestone'

const strength = (level: Level) => LEVELS.indexOf(level)

/** Looks at every day of the year, 29 February too; entries that are not dated to the day show on none. */
export function coverage(entries: readonly Entry[]): Coverage {
  const byDay = new Map<string, Entry[]>(DAYS.map(day => [day, []]))
  for (const entry of entries) if (entry.date.length === 10) byDay.get(entry.date.slice(5))?.push(entry)
  const days = DAYS.map((day): CoveredDay => {
    const all = byDay.get(day) ?? []
    const [entry] = all.toSorted((a, b) => strength(levelOf(a)) - strength(levelOf(b)))
    return { day, level: entry ? levelOf(entry) : 'nothing', count: all.length, ...(entry && { entry }) }
  })
  const tally = Object.fromEntries(
    LEVELS.map(level => [level, days.filter(day => day.level === level).length]),
  ) as Record<Level, number>
  const worst = LEVELS.findLast(level => tally[level] > 0)
  return { days, tally, weakest: days.filter(({ level }) => level === worst) }
}

/** The coverage as lines: how many days of each level, and the weakest ones with what they have. */
export function tellCoverage({ days, tally, weakest }: Coverage): string[] {
  const covered = days.length - tally.nothing
  return [
    `${covered} of ${days.length} days have something to tell`,
    ...LEVELS.filter(level => tally[level] > 0).map(
      level => `${String(tally[level]).padStart(4)} at best ${level}`,
    ),
    'The weakest days:',
    ...weakest.map(({ day, entry, count }) =>
      entry ? `${day} ${entry.title.en} (${entry.date})${count > 1 ? ` and ${count - 1} more` : ''}` : day,
    ),
  ]
}
