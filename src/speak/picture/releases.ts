import type { Tongue } from '../../ask/types.ts'
import { daysBetween } from '../../calendar.ts'
import type { Bilingual, Entry } from '../../chronicle/schema.ts'
import { axisOver, middleOf } from './axis.ts'
import { chart, releasesOf } from './chart.ts'
import { CALENDAR, type Dated, daysOf, within } from './dated.ts'
import { BELOW_HEAD, head } from './head.ts'
import { MARGIN, type Scene, WIDTH } from './scene.ts'
import { marksOf } from './strip.ts'
import { tallies } from './tallies.ts'
import { drawable } from './text.ts'
import { type Telling, tellIn } from './words.ts'

type Changed = Dated & Pick<Entry, 'changes'>

/** Two releases of one project; those in between are found among `entries`, the project's own. */
export type Releases = {
  readonly kind: 'releases'
  readonly name: Bilingual
  readonly a: Changed
  readonly b: Changed
  readonly entries: readonly Changed[]
  readonly tongue: Tongue
}

/** More would be a page of text above the changes. */
const LISTED = 3

/** The older, the newer, what came between them, and the changes that the newer has over the older. */
export function betweenOf({ a, b, entries }: Pick<Releases, 'a' | 'b' | 'entries'>) {
  const [older, newer] = a.date <= b.date ? [a, b] : [b, a]
  const between = within(entries, {}).filter(({ date }) => older.date < date && date < newer.date)
  const releases = between.filter(({ kind }) => kind === 'release')
  const milestones = between.filter(({ kind }) => kind === 'milestone')
  return {
    older,
    newer,
    releases,
    milestones,
    changes: [...releases, newer].flatMap(({ changes }) => changes),
  }
}

/** `Envoy 1.14.0 → 1.18.0`. */
export function titleOf(compared: Releases, { of }: Telling): string {
  const { older, newer } = betweenOf(compared)
  const [from, to] = [older, newer].map(({ version, title }) => version ?? of(title))
  return `${of(compared.name)} ${from} → ${to}`
}

/** How long it took, how many releases, how many changes. */
export function countsOf(compared: Releases, { words }: Telling): string {
  const { older, newer, releases, changes } = betweenOf(compared)
  const days =
    older.date.length === 10 && newer.date.length === 10
      ? [words.days(daysBetween(older.date, newer.date))]
      : []
  return [...days, words.between(releases.length), words.changes(changes.length)].join(words.facts)
}

/** Where everything of two releases stands: both and what is between on the axis, and what changed. */
export function releasesScene(compared: Releases): Scene {
  const telling = tellIn(compared.tongue)
  const { older, newer, releases, milestones, changes } = betweenOf(compared)
  const ends = [older, newer].map(entry => ({ ...entry, kind: 'release' as const }))
  const days = daysOf(within([...ends, ...milestones], {})) ?? CALENDAR
  const axis = axisOver(days, {}, { left: MARGIN, right: WIDTH - MARGIN })
  const marks = marksOf(milestones, date => middleOf(axis, date), LISTED)
  const told = releasesOf([ends[0]!, ...releases, ends[1]!], axis, telling)
  const drawn = chart(told, marks, axis, { top: BELOW_HEAD, telling })
  const top = BELOW_HEAD + drawn.height + 20
  const changed = tallies(changes, top, telling)
  return {
    height: Math.ceil(top + changed.height + 12),
    shapes: [
      ...head(drawable(titleOf(compared, telling)), countsOf(compared, telling)),
      ...drawn.shapes,
      ...changed.shapes,
    ],
  }
}
