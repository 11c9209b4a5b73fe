import { daysBetween, periodOf } from '../calendar.ts'
import type { Entry, Problem, Project } from './schema.ts'
import { names } from './version.ts'

/** A post is filed under its own day; this much apart, one of the two dates is a slip. */
const DAYS_APART = 31

const problem = ({ place }: Entry, message: string): Problem => ({ ...place, message })
const at = ({ place }: Entry) => `${place.file}:${place.line}`

function order(entries: readonly Entry[]): Problem[] {
  return entries.flatMap((entry, n) => {
    const before = entries[n - 1]
    return before && before.place.file === entry.place.file && before.date > entry.date
      ? [problem(entry, `expected oldest first, got ${entry.date} after ${before.date}: move it up`)]
      : []
  })
}

function twins(entries: readonly Entry[]): Problem[] {
  const first = new Map<string, Entry>()
  return entries.flatMap(entry => {
    const other = first.get(entry.id)
    if (!other) first.set(entry.id, entry)
    return other
      ? [problem(entry, `expected one entry "${entry.id}", got another at ${at(other)}: join them`)]
      : []
  })
}

function unnamed(entry: Entry): Problem[] {
  const { version, sources } = entry
  return version === undefined || sources.some(({ url }) => names(url, version))
    ? []
    : [problem(entry, `expected a source whose link names ${version}, got none: link that very release`)]
}

function farFromSource(entry: Entry): Problem[] {
  const source = entry.sources.find(({ date }) => date !== undefined)
  if (entry.kind !== 'article' || entry.errata.length > 0 || !source?.date) return []
  const [own, its] = [periodOf(entry.date), periodOf(source.date)]
  const apart = Math.max(daysBetween(own.to, its.from), daysBetween(its.to, own.from))
  return apart <= DAYS_APART
    ? []
    : [
        problem(
          entry,
          `expected a date near its source's, ${source.date}, got ${entry.date}: mend it or tell why under ### Errata`,
        ),
      ]
}

function cardless(entries: readonly Entry[], projects: readonly Project[]): Problem[] {
  const known = new Set(projects.map(({ id }) => id))
  return entries.flatMap(entry => {
    if (known.has(entry.project)) return []
    known.add(entry.project)
    return [
      { ...problem(entry, `expected a card project.md beside it, got none for "${entry.project}"`), line: 1 },
    ]
  })
}

/** Problems in the order of a list of them: by file, then line. */
export const byPlace = (a: Problem, b: Problem): number =>
  a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1

/** What no single entry can know of itself. Entries are given as they stand in their files. */
export function check(entries: readonly Entry[], projects: readonly Project[]): Problem[] {
  return [
    ...order(entries),
    ...twins(entries),
    ...entries.flatMap(unnamed),
    ...entries.flatMap(farFromSource),
    ...cardless(entries, projects),
  ].sort(byPlace)
}
