import type { Tongue } from '../../ask/types.ts'
import type { Bilingual } from '../../chronicle/schema.ts'
import { type Axis, axisOver, bandsOf, middleOf, rowsOf } from './axis.ts'
import { type Dated, daysOf, periodAsked, within } from './dated.ts'
import { INK, MARGIN, type Scene, type Shape, SIZE, text, WIDTH } from './scene.ts'
import { list, marksOf, strip } from './strip.ts'
import { clip, drawable } from './text.ts'
import { planLabels, type Release, track } from './track.ts'
import { stepOf } from './version.ts'
import { type Telling, tellIn } from './words.ts'

/** What a timeline is drawn from; `from` and `to` are years, months or days. */
export type Timeline = {
  readonly entries: readonly Dated[]
  readonly name: Bilingual
  readonly from?: string
  readonly to?: string
  readonly tongue: Tongue
}

const ROOM = WIDTH - 2 * MARGIN

const releasesOf = (entries: readonly Dated[], axis: Axis, { of }: Telling): Release[] => {
  const releases = entries.filter(({ kind }) => kind === 'release')
  return releases.map(({ date, version, title }, i) => ({
    day: middleOf(axis, date),
    date,
    version: version ?? of(title),
    step: version === undefined ? 'preview' : stepOf(version),
    told: i === 0 || i === releases.length - 1,
  }))
}

/** The axis in as few rows as give every feature release its label, two at most. */
function rowsFor(releases: readonly Release[], axis: Axis) {
  const inRows = (rows: number) => {
    const axes = rowsOf(axis, rows)
    const rowed = axes.map(({ from, to }) => releases.filter(({ day }) => from <= day && day <= to))
    return { axes, rowed, plan: planLabels(rowed, axes) }
  }
  const one = inRows(1)
  return one.plan.complete ? one : inRows(2)
}

/** Years, months or days behind a row, and their names. */
const backdrop = (axis: Axis, top: number, bottom: number, names: number): Shape[] =>
  bandsOf(axis).flatMap(({ x, width, odd, label }): Shape[] => [
    ...(odd ? [{ kind: 'box', x, y: top, width, height: bottom - top, ink: INK.band } as const] : []),
    ...(label ? [text(x + width / 2, names, label, { ink: INK.quiet, anchor: 'middle' })] : []),
  ])

/** Where everything of a timeline stands. */
export function timelineScene({ entries, name, from, to, tongue }: Timeline): Scene {
  const telling = tellIn(tongue)
  const { words, of } = telling
  const asked = periodAsked(from, to)
  const shown = within(entries, asked)
  const days = daysOf(shown)
  const shapes: Shape[] = [
    text(MARGIN, 104, clip(drawable(of(name)), SIZE.title, ROOM), { size: SIZE.title }),
  ]
  if (!days) return { height: 230, shapes: [...shapes, text(MARGIN, 170, words.nothing, { ink: INK.quiet })] }
  const axis = axisOver(days, asked, { left: MARGIN, right: WIDTH - MARGIN })
  const releases = releasesOf(shown, axis, telling)
  const marks = marksOf(shown, date => middleOf(axis, date))
  const milestones = shown.filter(({ kind }) => kind === 'milestone').length
  const facts = [
    ...(releases.length > 0 ? [words.releases(releases.length)] : []),
    ...(milestones > 0 ? [words.milestones(milestones)] : []),
    days.from === days.to ? days.from : `${days.from} – ${days.to}`,
  ]
  shapes.push(text(MARGIN, 170, clip(facts.join(words.comma), SIZE.text, ROOM), { ink: INK.quiet }))
  const { axes, rowed, plan } = rowsFor(releases, axis)
  let y = 208
  for (const [i, row] of axes.entries()) {
    // a row that goes on runs to the edge of the panel
    const ends = [i > 0 ? 4 : MARGIN, i < axes.length - 1 ? WIDTH - 4 : WIDTH - MARGIN] as const
    const first = track(rowed[i]!, row, { style: plan.style, flags: plan.rows[i]!, top: y + 8, ends })
    const names = y + first.height + 46
    const hung = marks.filter(({ day }) => row.from <= day && day <= row.to)
    const second = strip(hung, row, names + 22)
    const bottom = names + 22 + second.height
    shapes.push(...backdrop(row, y, bottom, names), ...first.shapes, ...second.shapes)
    y = bottom + 28
  }
  const legend = list(marks, telling, y)
  return { height: Math.ceil(y + legend.height + 20), shapes: [...shapes, ...legend.shapes] }
}
