import type { Day } from '../../calendar.ts'
import { periodOf } from '../../calendar.ts'
import { type Axis, xOf } from './axis.ts'
import type { Dated } from './dated.ts'
import { INK, LINE, MARGIN, type Shape, SIZE, text, WIDTH } from './scene.ts'
import { drawable, widthOf, wrap } from './text.ts'
import type { Telling } from './words.ts'

/** More would be a page of text under a picture. */
const MOST_LISTED = 5
const RADIUS = 32
const PITCH = 2 * RADIUS + 4
/** From the strip's line to its diamonds. */
const DROP = 60

/** An entry with a number in the list, or without one where the list is full. */
export type Mark = { readonly entry: Dated; readonly day: Day; readonly number?: number }

/** What is marked beside the releases: milestones, or where there is neither, whatever there is. */
export function marksOf(entries: readonly Dated[], dayOf: (date: string) => Day): Mark[] {
  const milestones = entries.filter(({ kind }) => kind === 'milestone')
  const none = milestones.length === 0 && entries.every(({ kind }) => kind !== 'release')
  const wanted = none ? entries : milestones
  const numbered = Math.min(wanted.length, MOST_LISTED)
  // where they are too many, some of the whole stretch are numbered
  const chosen = Array.from({ length: numbered }, (_, i) =>
    numbered === wanted.length ? i : Math.round((i * (wanted.length - 1)) / (numbered - 1)),
  )
  return wanted.map((entry, i) => {
    const mark = { entry, day: dayOf(entry.date) }
    return chosen.includes(i) ? { ...mark, number: chosen.indexOf(i) + 1 } : mark
  })
}

/** The nearest places, in order, that stand a diamond's width apart. */
export function spread(xs: readonly number[], left: number, right: number): number[] {
  const pushed: number[] = []
  for (const x of xs) pushed.push(Math.max(x, pushed.length > 0 ? pushed.at(-1)! + PITCH : left))
  let most = right
  const pulled = pushed.reverse().map(x => {
    const kept = Math.min(x, most)
    most = kept - PITCH
    return kept
  })
  return pulled.reverse()
}

const diamond = (x: number, y: number, n: number): Shape[] => [
  { kind: 'diamond', x, y, radius: RADIUS, ink: INK.milestone },
  text(x, y + 14, String(n), { ink: INK.panel, anchor: 'middle' }),
]

/** One row of marks: a line, and numbered diamonds hanging from it. */
export function strip(marks: readonly Mark[], axis: Axis, top: number): { shapes: Shape[]; height: number } {
  if (marks.length === 0) return { shapes: [], height: 0 }
  const y = top + 14
  const clamped = (day: Day) => xOf(axis, day < axis.from ? axis.from : day > axis.to ? axis.to : day)
  const numbered = marks.filter(({ number }) => number !== undefined)
  const xs = spread(
    numbered.map(({ day }) => xOf(axis, day)),
    axis.left + RADIUS,
    axis.right - RADIUS,
  )
  const shapes: Shape[] = [
    { kind: 'line', from: [axis.left, y], to: [axis.right, y], ink: INK.line, width: 3 },
    // a date that is only a month or a year is as long as it is vague
    ...marks.map(({ entry: { date } }): Shape => {
      const { from, to } = periodOf(date)
      return { kind: 'line', from: [clamped(from), y], to: [clamped(to), y], ink: INK.milestone, width: 8 }
    }),
    ...marks
      .filter(({ number }) => number === undefined)
      .map(({ day }): Shape => ({ kind: 'diamond', x: xOf(axis, day), y, radius: 14, ink: INK.milestone })),
    ...numbered.map(({ day }, i): Shape => {
      return { kind: 'line', from: [xOf(axis, day), y], to: [xs[i]!, y + DROP], ink: INK.milestone, width: 4 }
    }),
    ...numbered.flatMap(({ number }, i) => diamond(xs[i]!, y + DROP, number!)),
  ]
  return { shapes, height: numbered.length > 0 ? DROP + RADIUS + 28 : 40 }
}

/** The list that says what the numbers are. */
export function list(
  marks: readonly Mark[],
  telling: Telling,
  top: number,
): { shapes: Shape[]; height: number } {
  const left = MARGIN + 2 * RADIUS + 24
  const x = left + widthOf('0000-00-00', SIZE.text) + 24
  let y = top
  const shapes = marks.flatMap(({ entry, number }) => {
    if (number === undefined) return []
    const lines = wrap(drawable(telling.of(entry.title)), SIZE.text, WIDTH - MARGIN - x, 2)
    const row = [
      ...diamond(MARGIN + RADIUS, y + 24, number),
      text(left, y + 38, entry.date, { ink: INK.quiet }),
      ...lines.map((line, i) => text(x, y + 38 + i * LINE, line)),
    ]
    y += Math.max(LINE * lines.length, 2 * RADIUS - 8) + 14
    return row
  })
  return { shapes, height: y - top }
}
