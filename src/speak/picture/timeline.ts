import type { Tongue } from '../../ask/types.ts'
import type { Bilingual } from '../../chronicle/schema.ts'
import { axisOver, middleOf } from './axis.ts'
import { chart, releasesOf } from './chart.ts'
import { type Dated, daysOf, periodAsked, within } from './dated.ts'
import { BELOW_HEAD, head, stretch } from './head.ts'
import { MARGIN, type Scene, WIDTH } from './scene.ts'
import { markable, marksOf } from './strip.ts'
import { drawable } from './text.ts'
import { tellIn } from './words.ts'

/** What a timeline is drawn from; `from` and `to` are years, months or days. */
export type Timeline = {
  readonly entries: readonly Dated[]
  readonly name: Bilingual
  readonly from?: string | undefined
  readonly to?: string | undefined
  readonly tongue: Tongue
}

/** How many marks are listed: fewer below releases, where the picture is high already. */
const LISTED = { beside: 5, alone: 8 }

/** What a timeline shows, and which of it stands out. */
export function shownOf({ entries, from, to }: Timeline) {
  const shown = within(entries, periodAsked(from, to))
  const releases = shown.filter(({ kind }) => kind === 'release')
  const marked = markable(shown)
  return { releases, marked, days: daysOf([...releases, ...marked]) }
}

/** Where everything of a timeline stands. */
export function timelineScene(timeline: Timeline): Scene {
  const telling = tellIn(timeline.tongue)
  const { words, of } = telling
  const { releases, marked, days } = shownOf(timeline)
  const name = drawable(of(timeline.name))
  if (!days) return { height: 230, shapes: head(name, words.nothing) }
  const asked = periodAsked(timeline.from, timeline.to)
  const axis = axisOver(days, asked, { left: MARGIN, right: WIDTH - MARGIN })
  const most = releases.length > 0 ? LISTED.beside : LISTED.alone
  const marks = marksOf(marked, date => middleOf(axis, date), most)
  const counts =
    releases.length === 0
      ? [words.entries(marks.length)]
      : [words.releases(releases.length), ...(marks.length > 0 ? [words.milestones(marks.length)] : [])]
  const facts = [...counts, stretch(days)].join(words.facts)
  const drawn = chart(releasesOf(releases, axis, telling), marks, axis, { top: BELOW_HEAD, telling })
  return {
    height: Math.ceil(BELOW_HEAD + drawn.height + 16),
    shapes: [...head(name, facts), ...drawn.shapes],
  }
}
