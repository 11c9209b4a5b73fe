import type { Historian } from '../../../ask/ask.ts'
import { courseOf, isLesser } from '../../../ask/course.ts'
import type { Period } from '../../../calendar.ts'
import type { Entry } from '../../../chronicle/schema.ts'
import type { Course } from '../../messages/types.ts'
import { timelinePicture } from '../../picture/pictures.ts'
import { wordingOf } from '../../wording.ts'
import { compose } from '../compose.ts'
import type { Manner } from '../controls.ts'
import { escapeText } from '../escape.ts'
import { notice, type Reply } from '../message.ts'
import type { View } from '../view.ts'
import { entryLine, nameOf } from './told.ts'

/** So many are listed whatever they are; of more, those of which nothing is told are only counted. */
const ALL_LISTED = 36

/** A patch or a preview that stands in a list of upstream's and is nowhere told of. */
const isUntold = (entry: Entry) =>
  isLesser(entry) && entry.changes.length + entry.commentary.length === 0 && entry.text.length < 2

/** How many there are of each kind, and from when to when. */
export const courseText = (entries: readonly Entry[]): Course => {
  const releases = entries.filter(({ kind }) => kind === 'release')
  const lesser = releases.filter(isLesser).length
  const milestones = entries.filter(({ kind }) => kind === 'milestone').length
  return {
    releases: releases.length - lesser,
    lesser,
    milestones,
    others: entries.length - releases.length - milestones,
    from: entries[0]?.date ?? '',
    to: entries.at(-1)?.date ?? '',
  }
}

const periodOfYears = (from: number | undefined, to: number | undefined): Period => ({
  ...(from !== undefined && { from: `${from}-01-01` }),
  ...(to !== undefined && { to: `${to}-12-31` }),
})

/** `/timeline`: a project's course, as a picture and as lines. */
export const showTimeline = (
  view: Extract<View, { kind: 'timeline' }>,
  manner: Manner,
  { chronicle }: Historian,
): Reply | undefined => {
  const { project, from, to } = view
  const wording = wordingOf(manner.tongue)
  const { say, script } = wording
  const card = chronicle.projects.find(({ id }) => id === project)
  const whole = courseOf(chronicle, project, {})
  if (!card || whole.length === 0) return undefined
  const name = nameOf(project, wording, chronicle.projects)
  if (from !== undefined && to !== undefined && from > to) return notice([script(say.wrong.years(from, to))])
  const entries = courseOf(chronicle, project, periodOfYears(from, to))
  if (entries.length === 0) {
    const span = say.span(String(from ?? to), String(to ?? from))
    return notice([script(say.wrong.period(escapeText(name), span, whole[0]!.date, whole.at(-1)!.date))])
  }
  const listed = entries.length > ALL_LISTED ? entries.filter(entry => !isUntold(entry)) : entries
  const untold = entries.length - listed.length
  const years = [from, to].map(year => (year === undefined ? undefined : String(year)))
  return compose(
    {
      headline: script(say.course(name, courseText(entries))),
      // Newest first, as people look for what came last; the picture runs the other way.
      parts: [{ lines: listed.toReversed().map(entry => entryLine(entry, wording)) }],
      small: untold > 0 ? script(say.untold(untold)) : undefined,
      project,
      picture: timelinePicture({
        entries: listed,
        name: card.name,
        from: years[0],
        to: years[1],
        tongue: manner.tongue,
      }),
    },
    view,
    manner,
  )
}
