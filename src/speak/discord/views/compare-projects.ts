import { isLesser } from '../../../ask/course.ts'
import { daysBetween, periodOf } from '../../../calendar.ts'
import type { Entry, Project } from '../../../chronicle/schema.ts'
import { comparisonPicture } from '../../picture/pictures.ts'
import { type Wording, wordingOf } from '../../wording.ts'
import { compose } from '../compose.ts'
import { button, type Manner } from '../controls.ts'
import type { Reply } from '../message.ts'
import type { Line, Part } from '../pages.ts'
import type { View } from '../view.ts'
import { courseText } from './timeline.ts'
import { entryLine } from './told.ts'

/** A project with all of its entries, oldest first. */
export type Side = { readonly project: Project; readonly entries: readonly Entry[] }

/** Feature releases; what mends them says more of care than of course. */
const releasesOf = ({ entries }: Side) =>
  entries.filter(entry => entry.kind === 'release' && !isLesser(entry))
const widthOf = (text: string) =>
  [...text].reduce((sum, letter) => sum + (/\p{Script=Han}/u.test(letter) ? 2 : 1), 0)
const pad = (text: string, width: number) => ' '.repeat(Math.max(0, width - widthOf(text))) + text

/** How many releases each had in each year, as a table in a fixed width. */
const yearsTable = (sides: readonly Side[], names: readonly string[], year: string): string => {
  const count = (side: Side, of: number) =>
    releasesOf(side).filter(({ date }) => date.startsWith(String(of))).length
  const all = sides.flatMap(releasesOf).map(({ date }) => Number(date.slice(0, 4)))
  if (all.length === 0) return ''
  const [first, last] = [Math.min(...all), Math.max(...all)]
  const years = Array.from({ length: Math.min(last - first + 1, 40) }, (_, i) => last - i).reverse()
  // A back tick would end the block.
  const heads = names.map(name => name.replaceAll('`', "'").slice(0, 20))
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, i) => pad(cell, i === 0 ? Math.max(4, widthOf(year)) : widthOf(heads[i - 1]!) + 2))
      .join('')
  const rows = years.map(of => line([String(of), ...sides.map(side => String(count(side, of) || '–'))]))
  return ['```', line([year, ...heads]), ...rows, '```'].join('\n')
}

const sideLines = (side: Side, wording: Wording): Line[] => {
  const { say, script } = wording
  const releases = releasesOf(side)
  const [first, latest] = [releases[0], releases.at(-1)]
  const named = ({ version, title, date }: Entry) => `${version ?? wording.of(title)} (${date})`
  return [
    { text: script(say.sideOf(courseText(side.entries))), plain: true },
    ...(first && latest
      ? [{ text: script(say.firstAndLatest(named(first), named(latest))), plain: true }]
      : []),
  ]
}

const drawn = ({ project, entries }: Side) => ({
  name: project.name,
  entries: entries.filter(entry => !isLesser(entry)),
})

/** Two projects: who was first, how many releases a year, what each reached. */
export const compareProjects = (one: Side, other: Side, view: View, manner: Manner): Reply => {
  const wording = wordingOf(manner.tongue)
  const { say, script, of } = wording
  const sides = [one, other]
  const names = sides.map(({ project }) => script(of(project.name)))
  const firsts = sides.map(side => releasesOf(side)[0])
  const [a, b] = firsts.map(entry => entry && periodOf(entry.date).from)
  const gap = a && b ? daysBetween(a, b) : 0
  const table = yearsTable(sides, names, script(say.year))
  const parts: Part[] = [
    ...sides.map((side, i) => ({ title: names[i], lines: sideLines(side, wording) })),
    ...(table ? [{ title: script(say.perYear), lines: [{ text: table, raw: true }] }] : []),
    ...sides.map((side, i) => ({
      title: `${names[i]} · ${script(say.milestones)}`,
      lines: side.entries.filter(({ kind }) => kind === 'milestone').map(entry => entryLine(entry, wording)),
    })),
  ]
  return compose(
    {
      headline: script(say.sides(names[0]!, names[1]!, names[gap >= 0 ? 0 : 1]!, Math.abs(gap))),
      parts: parts.filter(({ lines }) => lines.length > 0),
      project: one.project.id,
      picture: comparisonPicture({
        kind: 'projects',
        a: drawn(one),
        b: drawn(other),
        tongue: manner.tongue,
      }),
      buttons: sides.flatMap(({ project }, i) =>
        button(`${script(say.buttons.timeline)} · ${names[i]}`, {
          verb: 'open',
          tongue: manner.tongue,
          mode: manner.mode,
          view: { kind: 'timeline', project: project.id, page: 1 },
        }),
      ),
    },
    view,
    manner,
  )
}
