import { addDays, addMonths, civilDay, type Day, daysBetween, type Period, periodOf } from '../../calendar.ts'
import { SIZE } from './scene.ts'
import { widthOf } from './text.ts'

/** A stretch of days, and where its first and its last one stand. */
export type Axis = Required<Period> & { readonly left: number; readonly right: number }

/** One year, month or day of an axis; `label` where there is room for it. */
export type Band = {
  readonly x: number
  readonly width: number
  readonly odd: boolean
  readonly label?: string
}

/** The axis for days from the first to the last, with a little air at the ends that were not asked for. */
export function axisOver(days: Required<Period>, asked: Period, ends: { left: number; right: number }): Axis {
  const air = Math.max(1, Math.round(daysBetween(days.from, days.to) * 0.025))
  const from = asked.from ?? addDays(days.from, -air)
  const to = asked.to ?? addDays(days.to, air)
  return { from: from < to ? from : to, to: from < to ? to : from, ...ends }
}

/** Where the middle of a day stands. */
export const xOf = ({ from, to, left, right }: Axis, day: Day): number =>
  left + ((daysBetween(from, day) + 0.5) / (daysBetween(from, to) + 1)) * (right - left)

/** The day in the middle of a date's day, month or year, as far as that lies on the axis. */
export function middleOf(axis: Axis, date: string): Day {
  const period = periodOf(date)
  const from = period.from < axis.from ? axis.from : period.from
  const to = period.to > axis.to ? axis.to : period.to
  return addDays(from, Math.floor(daysBetween(from, to) / 2))
}

/** The axis cut into rows of the same length. */
export function rowsOf(axis: Axis, rows: number): Axis[] {
  const length = Math.ceil((daysBetween(axis.from, axis.to) + 1) / rows)
  return Array.from({ length: rows }, (_, i) => {
    const from = addDays(axis.from, i * length)
    return { ...axis, from, to: addDays(from, length - 1) }
  })
}

type Unit = {
  readonly start: (day: Day) => Day
  readonly next: (day: Day) => Day
  readonly length: number
  readonly steps: readonly number[]
  readonly number: (day: Day) => number
}

const year = (day: Day) => Number(day.slice(0, 4))
const UNITS: readonly (Unit & { readonly upTo: number })[] = [
  {
    upTo: 45,
    length: 10,
    start: day => day,
    next: day => addDays(day, 1),
    number: day => daysBetween('2000-01-01', day),
    steps: [1, 2, 5, 10, 20],
  },
  {
    upTo: 800,
    length: 7,
    start: day => `${day.slice(0, 7)}-01`,
    next: day => addMonths(day, 1),
    number: day => year(day) * 12 + Number(day.slice(5, 7)) - 1,
    steps: [1, 3, 6, 12],
  },
  {
    upTo: Number.POSITIVE_INFINITY,
    length: 4,
    start: day => `${day.slice(0, 4)}-01-01`,
    next: day => civilDay(year(day) + 1, 1, 1),
    number: year,
    steps: [1, 2, 5, 10, 20, 50, 100, 1000],
  },
]

const AIR = 10

/** The bands of an axis with as many labels as stand apart: every one, every second, every fifth. */
export function bandsOf(axis: Axis): Band[] {
  const unit = UNITS.find(({ upTo }) => daysBetween(axis.from, axis.to) <= upTo)!
  const edge = (day: Day) => {
    const clamped = Math.min(Math.max(daysBetween(axis.from, day), 0), daysBetween(axis.from, axis.to) + 1)
    return axis.left + (clamped / (daysBetween(axis.from, axis.to) + 1)) * (axis.right - axis.left)
  }
  const days: Day[] = []
  for (let day = unit.start(axis.from); day <= axis.to; day = unit.next(day)) days.push(day)
  const all = days.map(day => ({
    day,
    number: unit.number(day),
    x: edge(day),
    width: edge(unit.next(day)) - edge(day),
  }))
  const room = widthOf('0'.repeat(unit.length), SIZE.text) + AIR
  const whole = Math.max(...all.map(({ width }) => width))
  const step = unit.steps.find(step => step * whole >= room) ?? unit.steps.at(-1)!
  let taken = axis.left - AIR / 2
  return all.map(({ day, number, x, width }) => {
    const middle = x + width / 2
    const fits = middle - room / 2 >= taken && middle + room / 2 <= axis.right + AIR / 2
    const band = { x, width, odd: number % 2 === 1 }
    if (number % step !== 0 || !fits || width < whole * 0.4) return band
    taken = middle + room / 2
    return { ...band, label: day.slice(0, unit.length) }
  })
}
