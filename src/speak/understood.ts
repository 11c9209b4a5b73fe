import type { Query } from '../ask/types.ts'
import type { Period } from '../calendar.ts'
import type { Chronicle } from '../chronicle/schema.ts'
import { asWritten } from './own-words.ts'
import type { Wording } from './wording.ts'

const MOST_WORDS = 5

/** Projects by their names. */
export const projectNames = (ids: readonly string[], { of, say }: Wording, { projects }: Chronicle): string =>
  say.and(
    ids
      .map(id => projects.find(project => project.id === id))
      .map((project, i) => (project ? of(project.name) : ids[i]!)),
  )

/** The projects of a question; of one, the line of its versions that is asked for: "Envoy 1.1.x". */
export const wholeNames = (
  { projects, versions }: Pick<Query, 'projects' | 'versions'>,
  wording: Wording,
  chronicle: Chronicle,
): string => {
  const [only, ...others] = versions
  const line = only && others.length === 0 && projects.length === 1 && only.number.endsWith('.x')
  return `${projectNames(projects, wording, chronicle)}${line ? ` ${only.number}` : ''}`
}

/** A period as shortly as it can be said: a year, a month, a day, or from – to. */
export const periodText = ({ from, to }: Period, { say }: Wording): string => {
  if (from && to && from.slice(0, 4) === to.slice(0, 4) && from.endsWith('-01-01') && to.endsWith('-12-31'))
    return say.yearOf(from.slice(0, 4))
  if (from && to) return say.span(from, to)
  return from ? say.since(from) : say.until(to ?? '')
}

/** How a question was understood, in one line: `Envoy · removed · “xDS v2”`. */
export const understood = (query: Query, wording: Wording, chronicle: Chronicle): string => {
  const { say } = wording
  const names = query.projects.length > 0 ? projectNames(query.projects, wording, chronicle) : ''
  const versions = query.versions.map(({ number }) => number)
  const about = query.subjects.filter(({ weight }) => weight >= 0.2).slice(0, MOST_WORDS)
  const mended = query.mended.map(({ from, to }) => say.mended(from, to))
  const period = query.period ? periodText(query.period, wording) : (query.monthDay ?? '')
  return [
    names,
    ...versions,
    period,
    ...query.actions.map(action => say.actions[action] ?? action),
    ...about.map(({ said }) => say.quote(asWritten(said, query.text))),
    ...mended,
  ]
    .filter(Boolean)
    .join(' · ')
}
