import { overlaps, type Period } from '../calendar.ts'
import type { Chronicle, Entry } from '../chronicle/schema.ts'
import { byDate, isDay } from './answer/select.ts'
import { compareVersions } from './versions.ts'

type Releases = ReadonlyMap<string, readonly Entry[]>

const sortedOut = ({ entries }: Chronicle): Releases => {
  const releases = new Map<string, Entry[]>()
  for (const entry of entries) {
    if (entry.kind !== 'release' || entry.version === undefined) continue
    const own = releases.get(entry.project)
    if (own) own.push(entry)
    else releases.set(entry.project, [entry])
  }
  for (const own of releases.values()) own.sort(byDate)
  return releases
}

/** Sorted out when they are first asked for: at a large size to walk all entries takes longer than an answer. */
const sorted = new WeakMap<Chronicle, Releases>()
const NONE: readonly Entry[] = []

/** Releases of a project, oldest first. */
export const releasesIn = (chronicle: Chronicle, project: string): readonly Entry[] => {
  const known = sorted.get(chronicle) ?? sortedOut(chronicle)
  sorted.set(chronicle, known)
  return known.get(project) ?? NONE
}

const isPlain = ({ rank }: Entry) => rank !== 'pre-release' && rank !== 'edge'

/** The newest release of a project that is neither a preview nor cut from the main branch. */
export const newestIn = (chronicle: Chronicle, project: string): Entry | undefined => {
  const all = releasesIn(chronicle, project)
  return all.findLast(isPlain) ?? all.at(-1)
}

/** The entries of a project within a period, oldest first, patches and previews too. */
export const courseOf = ({ entries }: Chronicle, project: string, period: Period): Entry[] =>
  entries.filter(({ project: of, date }) => of === project && overlaps(period, date)).sort(byDate)

/** Whether a release mends another or comes before one: a patch, a preview, a cut from the main branch. */
export const isLesser = ({ rank }: Entry): boolean => rank !== undefined && rank !== 'feature'

const byVersion = (a: Entry, b: Entry) => compareVersions(a.version!, b.version!)
const isEdge = ({ rank }: Entry) => rank === 'edge'

/** Releases of an entry's sort, lowest version first: beside a feature release features alone, beside an edge edges. */
const peersOf = (chronicle: Chronicle, entry: Entry): Entry[] =>
  releasesIn(chronicle, entry.project)
    .filter(one => isEdge(one) === isEdge(entry) && (isLesser(entry) || !isLesser(one)))
    .sort(byVersion)

/** The entry before and the one after, among those of its project that are of its sort. */
export const besides = (chronicle: Chronicle, entry: Entry): { earlier?: Entry; later?: Entry } => {
  const own = entry.version
    ? peersOf(chronicle, entry)
    : chronicle.entries
        .filter(one => one.project === entry.project && one.kind !== 'release' && isDay(one))
        .sort(byDate)
  const at = own.indexOf(entry)
  const [earlier, later] = at < 0 ? [] : [own[at - 1], own[at + 1]]
  return { ...(earlier && { earlier }), ...(later && { later }) }
}

/** The older of two releases first; of one day, the lower version. */
export const inOrder = (one: Entry, other: Entry): [older: Entry, newer: Entry] =>
  byDate(one, other) < 0 || (one.date === other.date && byVersion(one, other) <= 0)
    ? [one, other]
    : [other, one]

/** The releases that lie between two of a project by their versions; between features, features alone. */
export const between = (chronicle: Chronicle, older: Entry, newer: Entry): Entry[] => {
  const isAll = isLesser(older) || isLesser(newer)
  return peersOf(chronicle, isLesser(older) ? older : newer).filter(
    one =>
      (isAll || !isLesser(one)) &&
      byVersion(older, one) < 0 &&
      byVersion(one, newer) < 0 &&
      older.date <= one.date &&
      one.date <= newer.date,
  )
}

/** The patches of a feature release's line, oldest first. */
export const patchesOf = (chronicle: Chronicle, { project, version, rank }: Entry): Entry[] => {
  const line = /^\d+\.\d+/.exec(version ?? '')?.[0]
  if (rank !== 'feature' || line === undefined) return []
  return releasesIn(chronicle, project).filter(
    one => one.rank === 'patch' && one.version!.startsWith(`${line}.`),
  )
}
