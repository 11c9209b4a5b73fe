import type { Dated } from './dated.ts'
import { type Drawn, INK, LINE, MARGIN, type Shape, SIZE, text, WIDTH } from './scene.ts'
import { widthOf } from './text.ts'

/** A year, or a few, and how much each of the two sides has in it. */
export type Row = {
  readonly label: string
  readonly releases: readonly [number, number]
  readonly milestones: readonly [number, number]
}

/** With more years than these, a row is two years, or three. */
const MOST_ROWS = 14
const MIDDLE = WIDTH / 2
const THICK = LINE - 14
const SIGN = 16
/** Between a bar, its number, its diamond and the diamond's number. */
const GAP = 12
/** As long as one release's bar is at most. */
const LONGEST = 60

/** The rows from the first year of either side to the last, years with nothing in them too. */
export function rowsOf(a: readonly Dated[], b: readonly Dated[]): Row[] {
  const years = [...a, ...b]
    .filter(({ kind }) => kind === 'release' || kind === 'milestone')
    .map(({ date }) => Number(date.slice(0, 4)))
  if (years.length === 0) return []
  const [first, last] = [Math.min(...years), Math.max(...years)]
  const step = Math.ceil((last - first + 1) / MOST_ROWS)
  return Array.from({ length: Math.ceil((last - first + 1) / step) }, (_, i) => {
    const [from, to] = [first + i * step, Math.min(first + (i + 1) * step - 1, last)]
    const count = (side: readonly Dated[], wanted: Dated['kind']) =>
      side.filter(({ kind, date }) => kind === wanted && `${from}` <= date && date < `${to + 1}`).length
    return {
      label: from === to ? String(from) : `${from}–${String(to).slice(2)}`,
      releases: [count(a, 'release'), count(b, 'release')],
      milestones: [count(a, 'milestone'), count(b, 'milestone')],
    }
  })
}

type Bar = {
  readonly y: number
  readonly start: number
  readonly out: 1 | -1
  readonly scale: number
  readonly ink: string
}

/** What stands outwards of a year on one side: a bar, its number, a diamond, and its number if it is for several. */
function bar(releases: number, milestones: number, { y, start, out, scale, ink }: Bar): Shape[] {
  const anchor = out < 0 ? 'end' : 'start'
  const length = releases * scale
  let x = start
  const shapes: Shape[] = []
  if (releases > 0) {
    shapes.push({ kind: 'box', x: out < 0 ? x - length : x, y, width: length, height: THICK, ink, round: 6 })
    x += out * (length + GAP)
    shapes.push(text(x, y + 35, String(releases), { anchor }))
    x += out * (widthOf(String(releases), SIZE.text) + GAP)
  }
  if (milestones > 0) {
    shapes.push({ kind: 'diamond', x: x + out * SIGN, y: y + THICK / 2, radius: SIGN, ink: INK.milestone })
    x += out * (2 * SIGN + GAP / 2)
  }
  if (milestones > 1) shapes.push(text(x, y + 35, String(milestones), { anchor, ink: INK.milestone }))
  return shapes
}

/** Years down the middle, and to either side of them what each side has. */
export function butterfly(rows: readonly Row[], top: number): Drawn {
  const widest = (numbers: readonly number[]) => widthOf(String(Math.max(0, ...numbers)), SIZE.text)
  const releases = rows.flatMap(({ releases }) => releases)
  const milestones = rows.flatMap(({ milestones }) => milestones)
  const half = Math.max(0, ...rows.map(({ label }) => widthOf(label, SIZE.text))) / 2 + 20
  const signs = widest(releases) + widest(milestones) + 2 * SIGN + 2.5 * GAP
  const scale = Math.min((MIDDLE - MARGIN - half - signs) / Math.max(1, ...releases), LONGEST)
  const shapes = rows.flatMap((row, i): Shape[] => {
    const y = top + i * LINE
    const stripe = { x: MARGIN - 16, y: y - 7, width: WIDTH - 2 * MARGIN + 32, height: LINE, ink: INK.band }
    const left = { y, start: MIDDLE - half, out: -1, scale, ink: INK.release } as const
    const right = { y, start: MIDDLE + half, out: 1, scale, ink: INK.other } as const
    return [
      ...(i % 2 === 0 ? [{ kind: 'box', ...stripe } as const] : []),
      text(MIDDLE, y + 35, row.label, { ink: INK.quiet, anchor: 'middle' }),
      ...bar(row.releases[0], row.milestones[0], left),
      ...bar(row.releases[1], row.milestones[1], right),
    ]
  })
  return { shapes, height: rows.length * LINE }
}
