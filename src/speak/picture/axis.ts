import { addDays, addMonths, civilDay, type Day, daysBetween, type Period, periodOf } from '../../calendar.ts'
import { SIZE } from './scene.ts'
import { widthOf } from './text.ts'

/** A stretch of days, and where its first and its last one stand. */
export type Axis = Required<Period> & { readonly left: number; readonly right: number }

/** One year, month or day of an axis, with a label where there is room for it. */
export type Band = {
  readonly x: number
  readonly width: number
  readonly odd: boolean
  readonly label?: { readonly text: string; readonly middle: number }
}

/** The axis for days from the first to the last, with a little air at the ends that were not asked for. */
export function axisOver(days: Required<Period>, asked: Period, ends: { left: number; right: number }): Axis {
  const air = Math.max(1, Math.round(daysBetween(days.from, days.to) * 0.025))
  const from = asked.from ?? addDays(days.from, -air)
  const to = asked.to ?? addDays(days.to, air)
  return from < to ? { from, to, ...ends } : { from: to, to: from, ...ends }
}

/** The day, or the end of the axis that it lies beyond. */
export const clamp = (day: Day, { from, to }: Required<Period>): Day =>
  day < from ? from : day > to ? to : day

/** Where the middle of a day stands. */
export const xOf = ({ from, to, left, right }: Axis, day: Day): number =>
  left + ((daysBetween(from, day) + 0.5) / (daysBetween(from, to) + 1)) * (right - left)

/** The day in the middle of a date's day, month or year, as far as that lies on the axis. */
export function middleOf(axis: Axis, date: string): Day {
  const period = periodOf(date)
  const [from, to] = [clamp(period.from, axis), clamp(period.to, axis)]
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

const year = (day: Day) => Number(day.slice(0, 4))

/** What bands are, by how many days the axis has; a label is the beginning of a day, `length` long. */
const UNITS: readonly {
  readonly upTo: number
  readonly length: number
  readonly start: (day: Day) => Day
  readonly next: (day: Day) => Day
  readonly number: (day: Day) => number
  readonly steps: readonly number[]
}[] = [
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
/** A band cut off by the axis has its label if this much of it is left. */
const LEAST = 0.4

/** Narrower bands are striped by the label, not one by one. */
const NARROW = 40

/** The bands of an axis with as many labels as stand apart: every one, every second, every fifth. */
export function bandsOf(axis: Axis): Band[] {
  const unit = UNITS.find(({ upTo }) => daysBetween(axis.from, axis.to) <= upTo)!
  const length = daysBetween(axis.from, axis.to) + 1
  const edge = (day: Day) => {
    const passed = Math.min(Math.max(daysBetween(axis.from, day), 0), length)
    return Math.round(axis.left + (passed / length) * (axis.right - axis.left))
  }
  const bands: { day: Day; number: number; x: number; width: number }[] = []
  for (let day = unit.start(axis.from); day <= axis.to; day = unit.next(day)) {
    bands.push({ day, number: unit.number(day), x: edge(day), width: edge(unit.next(day)) - edge(day) })
  }
  const room = widthOf('0'.repeat(unit.length), SIZE.text) + AIR
  const full = Math.max(...bands.map(({ width }) => width))
  const step = unit.steps.find(step => step * full >= room) ?? unit.steps.at(-1)!
  const named: number[] = []
  const labels = new Map<Day, number>()
  // those that the axis cuts off come last: their labels may be pushed over a neighbour
  for (const whole of [true, false]) {
    for (const { day, number, x, width } of bands) {
      const middle = Math.min(Math.max(x + width / 2, axis.left + room / 2), axis.right - room / 2)
      const centred = middle === x + width / 2
      if (number % step !== 0 || centred !== whole || width < full * LEAST) continue
      if (named.some(other => Math.abs(other - middle) < room)) continue
      named.push(middle)
      labels.set(day, middle)
    }
  }
  return bands.map(({ day, number, x, width }) => {
    const band = { x, width, odd: Math.floor(number / (full < NARROW ? step : 1)) % 2 === 1 }
    const middle = labels.get(day)
    return middle === undefined ? band : { ...band, label: { text: day.slice(0, unit.length), middle } }
  })
}
