import { overlaps, type Period } from '../calendar.ts'
import type { Entry } from '../chronicle/schema.ts'
import type { AskedVersion, Query } from './types.ts'
import { isVersion } from './versions.ts'

/** Whether an entry is the release that was named, or of the line. */
export const meets = ({ number, projects }: AskedVersion, { project, version }: Entry): boolean =>
  version !== undefined && (projects.length === 0 || projects.includes(project)) && isVersion(number, version)

/** Whether the question expressly leaves an entry out, by its project or as a release. */
export const isLeftOut = ({ leftOut, leftOutVersions }: Query, entry: Entry): boolean =>
  leftOut?.includes(entry.project) === true ||
  leftOutVersions?.some(version => meets(version, entry)) === true

/** Whether anything limits the entries before any word is weighed. */
export const isLimited = ({ period, leftOut, leftOutVersions, versions }: Query): boolean =>
  period !== undefined || leftOut !== undefined || leftOutVersions !== undefined || versions.length > 0

/** What limits the entries before any word is weighed. */
export const within = (query: Query, entry: Entry): boolean =>
  (!query.period || overlaps(query.period, entry.date)) &&
  !isLeftOut(query, entry) &&
  (query.versions.length === 0 ||
    entry.version === undefined ||
    query.versions.some(version => meets(version, entry)))

/** Where in a row that is in the order of its dates a period begins and ends; what is dated by its year is in it too. */
export const spanOf = (
  { from, to }: Period = {},
  size: number,
  dateAt: (at: number) => string,
): readonly [number, number] => {
  const first = (isPast: (date: string) => boolean): number => {
    let [low, high] = [0, size]
    while (low < high) {
      const middle = (low + high) >> 1
      if (isPast(dateAt(middle))) high = middle
      else low = middle + 1
    }
    return low
  }
  return [
    from === undefined ? 0 : first(date => date >= from.slice(0, 4)),
    to === undefined ? size : first(date => date > to),
  ]
}
