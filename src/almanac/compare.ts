import { daysBetween } from '../calendar.ts'
import { compareRows, type Row } from '../chronicle/almanac.ts'
import { fullVersion, rankOf } from '../chronicle/rank.ts'
import { type Decisions, keyOf } from './decided.ts'
import type { Told } from './told.ts'
import { pageOf, readTag, tagOf, type Upstream } from './upstreams.ts'

/** What a person has to decide: a sentence, and the line of `decided.txt` that would let it stand. */
export type Doubt = { readonly about: string; readonly why: string; readonly keep?: string }
/** The days GitHub gave at the last run, by tag. */
export type Said = Readonly<Record<string, string>>
/** A tag that no row has yet. */
export type Candidate = Told & { readonly project: string; readonly version: string }

/** A tag, its publication and its announcement are often a day or two apart. */
const DAYS_APART = 2
/** A release this much older than the latest row is not new. */
const DAYS_LATE = 31

const nameOf = ({ project, version }: { project: string; version: string }) => `${project} ${version}`
const versionKey = ({ project, version }: { project: string; version: string }) =>
  `${project} ${fullVersion(version)}`

/** Compares the rows with what GitHub tells of their tags: days that moved, tags that are gone. */
export function compareKnown(
  { repository }: Upstream,
  rows: readonly Row[],
  told: readonly Told[],
  decisions: Decisions,
  said: Said,
): { doubts: Doubt[]; said: Said } {
  const byTag = new Map(told.map(one => [one.tag, one]))
  const now: Record<string, string> = {}
  const doubts = rows.flatMap((row): Doubt[] => {
    const tag = tagOf(repository, row.source)
    if (tag === undefined) return []
    const [about, decided] = [nameOf(row), decisions.get(keyOf(repository, tag))]
    const found = byTag.get(tag)
    if (!found)
      return decided === 'gone'
        ? []
        : [{ about, why: `the tag ${tag} is gone from ${repository}`, keep: `${repository} ${tag} gone` }]
    const { day } = found
    if (day === undefined) return []
    const before = said[tag]
    const isFine =
      day === row.date ||
      day === decided ||
      (before === undefined ? Math.abs(daysBetween(row.date, day)) <= DAYS_APART : day === before)
    // What is in doubt is remembered as it was, so that it is told again until somebody decides.
    const remembered = isFine ? day : before
    if (remembered !== undefined) now[tag] = remembered
    if (isFine) return []
    const was = before === undefined ? '' : `, and dated it ${before} before`
    return [
      {
        about,
        why: `GitHub dates it ${day}${was}; its row says ${row.date}`,
        keep: `${repository} ${tag} ${day}`,
      },
    ]
  })
  return { doubts, said: now }
}

/** Of two tags of one version the one that has a release is meant. */
const meant = (candidates: readonly Candidate[]): Candidate[] =>
  candidates.filter(
    one =>
      one.day !== undefined ||
      !candidates.some(other => other.day !== undefined && versionKey(other) === versionKey(one)),
  )

/** The tags that are releases no row has, and those that say nothing anybody knows. */
export function findNew(
  upstream: Upstream,
  rows: readonly Row[],
  told: readonly Told[],
  decisions: Decisions,
): { candidates: Candidate[]; doubts: Doubt[] } {
  const { repository } = upstream
  const tags = new Set(rows.map(({ source }) => tagOf(repository, source)))
  const known = new Set(rows.map(versionKey))
  const doubts: Doubt[] = []
  const candidates = told.flatMap((one): Candidate[] => {
    if (tags.has(one.tag) || decisions.get(keyOf(repository, one.tag)) === 'none') return []
    const reading = readTag(upstream, one.tag)
    if (reading === 'aside') return []
    if (reading !== 'unknown') return known.has(versionKey(reading)) ? [] : [{ ...one, ...reading }]
    doubts.push({
      about: repository,
      why: `the tag ${one.tag} names no version`,
      keep: `${repository} ${one.tag} none`,
    })
    return []
  })
  return { candidates: meant(candidates), doubts }
}

const rowOf = (repository: string, { project, version, tag }: Candidate, date: string): Row => ({
  project,
  version,
  date,
  kind: rankOf(project, version),
  source: pageOf(repository, tag),
})

/** Judges what is new: rows to be written, and what a person has to decide. */
export function judgeNew(
  { repository }: Upstream,
  rows: readonly Row[],
  candidates: readonly Candidate[],
): { fresh: Row[]; doubts: Doubt[] } {
  const doubts: Doubt[] = []
  const fresh: Row[] = []
  for (const candidate of candidates) {
    const { project, tag, day, isPreRelease } = candidate
    const doubt = (why: string) =>
      doubts.push({ about: nameOf(candidate), why, keep: `${repository} ${tag} none` })
    const latest = rows.reduce(
      (last, row) => (row.project === project && row.date > last ? row.date : last),
      '',
    )
    const rank = rankOf(project, candidate.version)
    const twin = fresh.find(row => versionKey(row) === versionKey(candidate))
    if (day === undefined) doubt(`nothing says when the tag ${tag} was made`)
    else if (twin) doubt(`the tag ${tag} names the version of ${tagOf(repository, twin.source)} again`)
    else if (latest !== '' && daysBetween(day, latest) > DAYS_LATE)
      doubt(`GitHub dates it ${day}, long before the latest row of ${latest}`)
    else if (isPreRelease && (rank === 'feature' || rank === 'patch'))
      doubt(`GitHub calls it a pre-release, its number a ${rank} release`)
    else fresh.push(rowOf(repository, candidate, day))
  }
  return { fresh: fresh.toSorted(compareRows), doubts }
}
