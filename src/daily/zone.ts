import type { Day } from '../calendar.ts'

/** What the clock on the wall shows; `weekday` is 1 for Monday to 7 for Sunday. */
export type Local = { readonly day: Day; readonly minute: string; readonly weekday: number }

const HOUR = 3_600_000
const MINUTE = 60_000

const clocks = new Map<string, Intl.DateTimeFormat>()

const clockOf = (zone: string) => {
  const known = clocks.get(zone)
  if (known) return known
  // With the year it gives `07/04/2026, 21:05:00`, whose places are fixed; five times as fast as the parts.
  const clock = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  })
  clocks.set(zone, clock)
  return clock
}

const shown = (zone: string, instant: number) => {
  const text = clockOf(zone).format(instant)
  return { day: `${text.slice(6, 10)}-${text.slice(0, 2)}-${text.slice(3, 5)}`, time: text.slice(12, 20) }
}

/** The wall clock read as if it were UTC's. */
const wall = (zone: string, instant: number) => {
  const { day, time } = shown(zone, instant)
  return Date.parse(`${day}T${time}Z`)
}

const offset = (zone: string, instant: number) => wall(zone, instant) - Math.floor(instant / 1000) * 1000

/** Whether there is such a time zone. */
export const isZone = (zone: string): boolean => {
  try {
    clockOf(zone)
    return true
  } catch {
    return false
  }
}

/** 1 for Monday to 7 for Sunday. */
export const weekdayOf = (day: Day): number => new Date(`${day}T00:00:00Z`).getUTCDay() || 7

/** Day, minute and weekday there at that instant. */
export const localAt = (zone: string, instant: Date): Local => {
  const { day, time } = shown(zone, instant.getTime())
  return { day, minute: time.slice(0, 5), weekday: weekdayOf(day) }
}

/** Minutes by which the wall clock there is ahead of UTC. */
export const offsetAt = (zone: string, instant: Date): number => offset(zone, instant.getTime()) / MINUTE

/**
 * The instant at which the clock there first shows that minute of that day; where it skips the minute, the
 * first instant after: often an hour later, a day later where a whole day was skipped (Apia, 2011-12-30).
 */
export const instantOf = (zone: string, day: Day, minute: string): Date => {
  const wanted = Date.parse(`${day}T${minute}:00Z`)
  // The wall clock is ahead of UTC by what it is a day before or a day after: zones rest between changes.
  const offsets = [offset(zone, wanted - 24 * HOUR), offset(zone, wanted + 24 * HOUR)]
  const guesses = offsets.map(ahead => wanted - ahead).sort((a, b) => a - b) as [number, number]
  const first = guesses.find(guess => wall(zone, guess) === wanted)
  if (first !== undefined) return new Date(first)

  // Skipped: between the guesses the clock leaps over it. Halve until the leap is found.
  let [before, after] = [guesses[0] - HOUR, guesses[1] + HOUR]
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2)
    if (wall(zone, middle) < wanted) before = middle
    else after = middle
  }
  return new Date(after)
}

/**
 * When a day's post is owed: at that minute, at the first instant after where it is skipped, at the day's last
 * minute where the leap ends the day (Nuuk, 2024-03-30 23:00). Undefined for a day that never was.
 */
export const occurrence = (zone: string, day: Day, minute: string): Date | undefined => {
  const instant = instantOf(zone, day, minute)
  if (localAt(zone, instant).day === day) return instant
  const last = new Date(instant.getTime() - MINUTE)
  return localAt(zone, last).day === day ? last : undefined
}
