import type { Almanac } from './almanac-entries.ts'
import { fullVersion } from './rank.ts'
import type { Entry, Problem } from './schema.ts'
import { versionIn } from './version.ts'

/**
 * A milestone that tells of a release which the almanac lists, by its title and its links, and so stands twice:
 * one event is one entry.
 */
export function doubled(told: readonly Entry[], almanacs: readonly Almanac[]): Problem[] {
  const listed = new Map(
    almanacs.flatMap(({ file, rows }) => rows.map(row => [row.source, { row, file }] as const)),
  )
  return told.flatMap(({ kind, title, sources, place }) => {
    const version = kind === 'milestone' ? versionIn(title.en) : undefined
    if (version === undefined) return []
    const [found] = sources.flatMap(({ url }) => listed.get(url) ?? [])
    if (!found || fullVersion(found.row.version) !== fullVersion(version)) return []
    const { project, version: of, line } = found.row
    const message =
      `expected one entry for ${project} ${of}, which ${found.file}:${line} lists too: ` +
      `make it a release, in the folder ${project}`
    return [{ ...place, message }]
  })
}
