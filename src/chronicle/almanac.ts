import { z } from 'zod'
import { compareReleases, rankOf } from './rank.ts'
import { type Problem, type Project, RANKS } from './schema.ts'
import { isSoundRow } from './sound.ts'
import { reporter } from './text.ts'
import { names } from './version.ts'

const COLUMNS = ['project', 'version', 'date', 'kind', 'source'] as const
/** The first line of an almanac's file. */
export const HEADER = COLUMNS.join(',')

/** One release as data: a line of `almanac/<project>.csv`. */
export const Row = z.strictObject({
  project: z.string().min(1, 'expected a project, the name of its folder'),
  version: z
    .string()
    .regex(
      /^(?!v\d|stable-|release-)[a-z0-9][a-z0-9.+-]*$/,
      'expected a version without v or stable-, such as 2.10.1 or edge-18.9.2',
    ),
  date: z.iso.date('expected a day there is, such as 2021-04-15'),
  kind: z.enum(RANKS, { error: `expected one of ${RANKS.join(', ')}` }),
  source: z.url({ protocol: /^https?$/, error: 'expected a link, https://…' }),
})
export type Row = z.infer<typeof Row>

/** A row and the line it stands on. */
export type Placed = Row & { readonly line: number }

/** The order of rows in a file: by day, then by version. */
export const compareRows = (a: Row, b: Row): number =>
  a.date === b.date ? compareReleases(a.version, b.version) : a.date < b.date ? -1 : 1

/** Writes rows as a file of the almanac holds them. */
export const formatRows = (rows: readonly Row[]): string =>
  [HEADER, ...rows.map(row => COLUMNS.map(column => row[column]).join(',')), ''].join('\n')

const projectOf = (file: string) => file.slice(file.lastIndexOf('/') + 1).replace(/\.csv$/, '')

/** What is wrong with a row that its own cells show. */
function faults({ project, version, kind, source }: Row, of: string): string[] {
  const rank = rankOf(project, version)
  return [
    ...(project === of ? [] : [`expected "${of}", the file's project, got "${project}"`]),
    ...(kind === rank ? [] : [`expected kind ${rank} for ${version}, got ${kind}`]),
    ...(names(source, version) ? [] : [`expected a source whose link names ${version}, got ${source}`]),
  ]
}

/** Reads the releases of one project, `almanac/<project>.csv`, and all that is wrong with them. */
export function readAlmanac(
  file: string,
  csv: string,
  projects: readonly Project[],
): { rows: Placed[]; problems: Problem[] } {
  const { report, problems } = reporter(file)
  const [header, ...lines] = csv.replace(/\n$/, '').split('\n')
  if (header !== HEADER) report(1, `expected the header "${HEADER}", got "${header}"`)
  const of = projectOf(file)
  if (!projects.some(({ id }) => id === of))
    report(1, `expected a card ${of}/project.md in the folder above, got none for "${of}"`)
  const seen = new Map<string, number>()
  let before: Placed | undefined
  const rows = lines.flatMap((text, n): Placed[] => {
    const line = n + 2
    const cells = text.split(',')
    const [project, version, date, kind, source] = cells
    if (cells.length !== COLUMNS.length) {
      report(line, `expected ${COLUMNS.length} cells, ${HEADER}, got "${text}"`)
      return []
    }
    const written = { project, version, date, kind, source }
    const read = isSoundRow(written) ? { success: true as const, data: written } : Row.safeParse(written)
    for (const { path, message } of read.error?.issues ?? [])
      report(line, `${message}, got "${cells[COLUMNS.indexOf(path[0] as (typeof COLUMNS)[number])]}"`)
    if (!read.success) return []
    const row = { ...read.data, line }
    for (const fault of faults(row, of)) report(line, fault)
    const twin = seen.get(row.version)
    if (twin) report(line, `expected one row for ${row.version}, got another on line ${twin}: join them`)
    else if (before && compareRows(before, row) > 0)
      report(
        line,
        `expected oldest first, got ${row.date} ${row.version} after ${before.date} ${before.version}: move it up`,
      )
    if (twin) return []
    seen.set(row.version, line)
    before = row
    return [row]
  })
  return { rows, problems }
}
