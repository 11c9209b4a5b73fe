import type { Day } from '../../calendar.ts'
import { type Axis, bandsOf, middleOf, rowsOf } from './axis.ts'
import type { Dated } from './dated.ts'
import { type Drawn, INK, MARGIN, type Shape, SIZE, text, WIDTH } from './scene.ts'
import { list, type Mark, strip } from './strip.ts'
import { clip, drawable } from './text.ts'
import { planLabels, type Release, track } from './track.ts'
import { type Step, short, stepOf } from './version.ts'
import type { Telling } from './words.ts'

/** A version is as wide as this at most. */
const WIDEST = 420
const STEPS: readonly Step[] = ['major', 'feature', 'patch', 'preview']

/** The releases on the axis, those of one day as one; the first and the last are labelled before others. */
export function releasesOf(entries: readonly Dated[], axis: Axis, { of }: Telling): Release[] {
  const byDay = new Map<Day, Dated[]>()
  for (const entry of entries) {
    const day = middleOf(axis, entry.date)
    byDay.set(day, [...(byDay.get(day) ?? []), entry])
  }
  const days = [...byDay.keys()].sort()
  return days.map((day, i) => {
    const same = byDay.get(day)!
    const versions = same.map(({ version, title }) => drawable(version ?? of(title)))
    const steps = same.map(({ version }) => (version === undefined ? 'preview' : stepOf(version)))
    return {
      day,
      date: same[0]!.date,
      label: clip(versions.join(', '), SIZE.text, WIDEST),
      brief: clip(versions.map(short).join(', '), SIZE.text, WIDEST),
      step: STEPS.find(step => steps.includes(step))!,
      told: i === 0 || i === days.length - 1,
    }
  })
}

/** A second row is worth its height where so many feature releases have no label in one, and half of them get theirs. */
const CROWDED = 0.15

function rowsFor(releases: readonly Release[], axis: Axis) {
  const inRows = (rows: number) => {
    const axes = rowsOf(axis, rows)
    const rowed = axes.map(({ from, to }) => releases.filter(({ day }) => from <= day && day <= to))
    return { axes, rowed, plan: planLabels(rowed, axes) }
  }
  const one = inRows(1)
  if (one.plan.missing < CROWDED) return one
  const two = inRows(2)
  return two.plan.missing <= one.plan.missing / 2 ? two : one
}

/** Years, months or days behind a row, and their names. */
function backdrop(axis: Axis, at: { top: number; bottom: number; names: number }): Shape[] {
  const bands = bandsOf(axis)
  const height = at.bottom - at.top
  return [
    ...bands
      .filter(({ odd }) => odd)
      .map(({ x, width }): Shape => ({ kind: 'box', x, y: at.top, width, height, ink: INK.band })),
    ...bands.flatMap(({ label }) =>
      label ? [text(label.middle, at.names, label.text, { ink: INK.quiet, anchor: 'middle' })] : [],
    ),
  ]
}

/** Releases above, marks below, years between them, in one row or two; and the list of the marks. */
export function chart(
  releases: readonly Release[],
  marks: readonly Mark[],
  axis: Axis,
  at: { readonly top: number; readonly telling: Telling },
): Drawn {
  const { axes, rowed, plan } = rowsFor(releases, axis)
  const shapes: Shape[] = []
  let y = at.top
  for (const [i, row] of axes.entries()) {
    // a row that goes on runs to the edge of the panel
    const ends = [i > 0 ? 4 : MARGIN, i < axes.length - 1 ? WIDTH - 4 : WIDTH - MARGIN] as const
    const look = { style: plan.style, flags: plan.rows[i]!, top: y + 4, ends }
    const first = releases.length > 0 ? track(rowed[i]!, row, look) : { shapes: [], height: 12 }
    const names = y + first.height + 44
    const hung = marks.filter(({ day }) => row.from <= day && day <= row.to)
    const second = strip(hung, row, names + 18)
    const bottom = names + 18 + second.height
    shapes.push(...backdrop(row, { top: y, bottom, names }), ...first.shapes, ...second.shapes)
    y = bottom + 24
  }
  const named = list(marks, at.telling, y)
  return { shapes: [...shapes, ...named.shapes], height: y + named.height - at.top }
}
