import { overlaps } from '../calendar.ts'
import type { Entry } from '../chronicle/schema.ts'
import type { AskedVersion, Query } from './types.ts'
import { isVersion } from './versions.ts'

/** Whether an entry is the release that was named, or of the line. */
export const meets = ({ number, projects }: AskedVersion, { project, version }: Entry): boolean =>
  version !== undefined && (projects.length === 0 || projects.includes(project)) && isVersion(number, version)

/** What limits the entries before any word is weighed. */
export const within = (query: Query, entry: Entry): boolean =>
  (!query.period || overlaps(query.period, entry.date)) &&
  !query.leftOut?.includes(entry.project) &&
  (query.versions.length === 0 ||
    entry.version === undefined ||
    query.versions.some(version => meets(version, entry)))
