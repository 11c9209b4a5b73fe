import { type Day, periodOf } from '../../calendar.ts'
import { type Axis, clamp, xOf } from './axis.ts'
import type { Dated } from './dated.ts'
import { type Drawn, INK, LINE, MARGIN, type Shape, SIZE, text, WIDTH } from './scene.ts'
import { drawable, widthOf, wrap } from './text.ts'
import type { Telling } from './words.ts'

const RADIUS = 32
const PITCH = 2 * RADIUS + 4
/** From the strip's line to its diamonds. */
const DROP = 54

/** An entry with a number in the list, or without one where the list is full. */
export type Mark = { readonly entry: Dated; readonly day: Day; readonly number?: number }

/** What is marked beside the releases: milestones, and where there is no release, whatever else there is. */
export function markable(entries: readonly Dated[]): Dated[] {
  const released = entries.some(({ kind }) => kind === 'release')
  return released ? entries.filter(({ kind }) => kind === 'milestone') : [...entries]
}

/** The entries as marks in the order of their days; milestones are numbered first, from the whole stretch of days. */
export function marksOf(entries: readonly Dated[], dayOf: (date: string) => Day, most: number): Mark[] {
  const marks = entries
    .map(entry => ({ entry, day: dayOf(entry.date) }))
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
  const milestones = marks.filter(({ entry }) => entry.kind === 'milestone')
  const wanted = milestones.length > 0 ? milestones : marks
  const count = Math.min(wanted.length, most)
  const numbered = Array.from({ length: count }, (_, i) =>
    count < 2 ? wanted[i] : wanted[Math.round((i * (wanted.length - 1)) / (count - 1))],
  )
  return marks.map(mark => (numbered.includes(mark) ? { ...mark, number: numbered.indexOf(mark) + 1 } : mark))
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
export function strip(marks: readonly Mark[], axis: Axis, top: number): Drawn {
  if (marks.length === 0) return { shapes: [], height: 0 }
  const y = top + 14
  const numbered = marks.filter(({ number }) => number !== undefined)
  const xs = spread(
    numbered.map(({ day }) => xOf(axis, day)),
    axis.left + RADIUS,
    axis.right - RADIUS,
  )
  const shapes: Shape[] = [
    { kind: 'line', from: [axis.left, y], to: [axis.right, y], ink: INK.line, width: 3 },
    // a date that is only a month or a year is as long as it is vague
    ...marks.flatMap(({ entry: { date, kind }, number }): Shape[] => {
      if (kind !== 'milestone' && number === undefined) return []
      const { from, to } = periodOf(date)
      const [start, end] = [xOf(axis, clamp(from, axis)), xOf(axis, clamp(to, axis))]
      return [{ kind: 'line', from: [start, y], to: [end, y], ink: INK.milestone, width: 8 }]
    }),
    ...marks
      .filter(({ number }) => number === undefined)
      .map(({ entry, day }): Shape => {
        const x = xOf(axis, day)
        return entry.kind === 'milestone'
          ? { kind: 'diamond', x, y, radius: 14, ink: INK.milestone }
          : { kind: 'dot', x, y, radius: 9, ink: INK.quiet, hollow: true }
      }),
    ...numbered.map(({ day }, i): Shape => {
      return { kind: 'line', from: [xOf(axis, day), y], to: [xs[i]!, y + DROP], ink: INK.milestone, width: 4 }
    }),
    ...numbered.flatMap(({ number }, i) => diamond(xs[i]!, y + DROP, number!)),
  ]
  return { shapes, height: numbered.length > 0 ? DROP + RADIUS + 28 : 40 }
}

/** The list that says what the numbers are. */
export function list(marks: readonly Mark[], telling: Telling, top: number): Drawn {
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
  const others = marks.filter(({ number }) => number === undefined).length
  if (others === 0) return { shapes, height: y - top }
  const rest = text(left, y + 34, telling.words.more(others), { ink: INK.quiet })
  return { shapes: [...shapes, rest], height: y - top + LINE }
}
