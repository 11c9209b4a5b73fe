import { type Day, daysBetween } from '../../calendar.ts'
import { type Axis, xOf } from './axis.ts'
import { type Flag, placeFlags } from './flags.ts'
import { type Drawn, INK, LINE, type Shape, SIZE, text } from './scene.ts'
import { widthOf } from './text.ts'
import type { Step } from './version.ts'

/** A day's release on the axis, or all of its releases. */
export type Release = {
  readonly day: Day
  readonly date: string
  /** Its version, drawable; `brief` where room is short. */
  readonly label: string
  readonly brief: string
  readonly step: Step
  /** Labelled before all others. */
  readonly told?: boolean
}

type Style = {
  readonly above: number
  readonly below: number
  readonly dates?: boolean
  readonly short?: boolean
}
const STYLES: readonly Style[] = [
  { above: 2, below: 0, dates: true },
  { above: 1, below: 1, dates: true },
  { above: 2, below: 2, dates: true },
  { above: 2, below: 0 },
  { above: 2, below: 2 },
  { above: 3, below: 3 },
  { above: 3, below: 3, short: true },
]
const WEIGHTS: Readonly<Record<Step, number>> = { major: 100, feature: 30, patch: 2, preview: 1 }
const RADII: Readonly<Record<Step, number>> = { major: 20, feature: 15, patch: 10, preview: 8 }
/** From the axis to the nearest label. */
const POLE = 34
/** With more releases than these, not all dates have room. */
const MOST_DATES = 16
const labelOf = ({ label, brief, date }: Release, style: Style) => {
  const said = style.short ? brief : label
  return style.dates ? [said, date] : [said]
}
const widest = (lines: readonly string[]) => Math.max(...lines.map(line => widthOf(line, SIZE.text)))

/** The labels of each row of the axis, and which part of those that should stand do not. */
export type Plan = {
  readonly style: Style
  readonly rows: readonly (readonly Flag[])[]
  readonly missing: number
}

function tryStyle(style: Style, rows: readonly (readonly Release[])[], axes: readonly Axis[]) {
  let score = 0
  const least = style.dates ? 0 : WEIGHTS.feature
  let [wanted, standing] = [0, 0]
  const placed = rows.map((releases, row) => {
    const wishes = releases.map(release => ({
      x: xOf(axes[row]!, release.day),
      width: widest(labelOf(release, style)),
      weight: WEIGHTS[release.step] + (release.told ? 200 : 0),
    }))
    const { left, right } = axes[row]!
    const flags = placeFlags(wishes, { left, right, above: style.above, below: style.below })
    score += flags.reduce((sum, { wish }) => sum + wishes[wish]!.weight, 0)
    wanted += wishes.filter(({ weight }) => weight >= least).length
    standing += flags.filter(({ wish }) => wishes[wish]!.weight >= least).length
    return flags
  })
  return { style, rows: placed, score, missing: wanted === 0 ? 0 : 1 - standing / wanted }
}

/** The first style in which every feature release has its label, with dates if all have; or the one that labels most. */
export function planLabels(rows: readonly (readonly Release[])[], axes: readonly Axis[]): Plan {
  const tried: ReturnType<typeof tryStyle>[] = []
  const all = rows.flat().length
  for (const style of STYLES.filter(({ dates }) => !dates || all <= MOST_DATES)) {
    const plan = tryStyle(style, rows, axes)
    if (plan.missing === 0) return plan
    tried.push(plan)
  }
  return tried.reduce((best, other) => (other.score > best.score ? other : best))
}

const lanes = (flags: readonly Flag[], side: Flag['side']) =>
  Math.max(0, ...flags.filter(flag => flag.side === side).map(({ lane }) => lane + 1))

/** A pause is long if it is this many times as long as they are on average. */
const LONG = 2.5

/** The pieces of the axis between releases, long pauses dashed. */
function line(releases: readonly Release[], axis: Axis, y: number, ends: readonly [number, number]): Shape[] {
  const gaps = releases.slice(1).map((release, i) => daysBetween(releases[i]!.day, release.day))
  const usual = gaps.reduce((sum, days) => sum + days, 0) / gaps.length
  const pauses = gaps.flatMap((days, i) =>
    releases.length > 3 && days > LONG * usual
      ? [[xOf(axis, releases[i]!.day), xOf(axis, releases[i + 1]!.day)] as const]
      : [],
  )
  const stops = [ends[0], ...pauses.flat(), ends[1]]
  return stops.slice(1).map((to, i) => ({
    kind: 'line',
    from: [stops[i]!, y],
    to: [to, y],
    ink: INK.line,
    width: 6,
    dashed: i % 2 === 1,
  }))
}

/** One row of releases: dots on the axis, versions on poles above and below it. */
export function track(
  releases: readonly Release[],
  axis: Axis,
  look: {
    readonly style: Style
    readonly flags: readonly Flag[]
    readonly top: number
    readonly ends: readonly [number, number]
  },
): Drawn {
  const { style, flags, top } = look
  const rows = style.dates ? 2 : 1
  const lane = rows * LINE - 4
  const above = lanes(flags, 'above') * lane + POLE
  const below = lanes(flags, 'below') * lane + POLE
  const y = top + above
  const poles: Shape[] = []
  const words: Shape[] = []
  for (const flag of flags) {
    const release = releases[flag.wish]!
    const said = labelOf(release, style)
    const x = xOf(axis, release.day)
    const up = flag.side === 'above'
    const end = up ? y - POLE - flag.lane * lane : y + POLE + flag.lane * lane
    poles.push({ kind: 'line', from: [x, y], to: [x, up ? end + 2 : end - 2], ink: INK.line, width: 3 })
    const first = up ? end - (rows - 1) * (LINE - 8) - 12 : end + 36
    const loud = release.told || WEIGHTS[release.step] >= WEIGHTS.feature
    words.push(
      ...said.map((line, i) => {
        const ink = i === 0 && loud ? INK.text : INK.quiet
        return text(flag.x + widest(said) / 2, first + i * (LINE - 8), line, { ink, anchor: 'middle' })
      }),
    )
  }
  const room = (axis.right - axis.left) / Math.max(releases.length, 1)
  const dots = [...releases]
    .sort((a, b) => WEIGHTS[a.step] - WEIGHTS[b.step])
    .map(({ day, step }): Shape => {
      const radius = RADII[step] * Math.min(1, Math.max(0.6, room / 40))
      return { kind: 'dot', x: xOf(axis, day), y, radius, ink: INK.release }
    })
  return {
    shapes: [...poles, ...line(releases, axis, y, look.ends), ...dots, ...words],
    height: above + below,
  }
}
