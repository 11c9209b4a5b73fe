import { z } from 'zod'
import type { Almanac } from './almanac-entries.ts'
import { compareReleases, fullVersion, lineOf } from './rank.ts'
import { type Problem, RELATIONS, type RelationKind } from './schema.ts'
import { isSoundDay, isSoundLink } from './sound.ts'
import { reporter } from './text.ts'

const COLUMNS = ['project', 'version', 'relation', 'value', 'source'] as const
/** The first line of `almanac/relations.csv`. */
export const RELATIONS_HEADER = COLUMNS.join(',')

const VERSION = /^\d+\.\d+(?:\.\d+)?(?:-dev)?$/
/** What the value of each relation looks like. */
const SHAPES: Readonly<Record<RelationKind, readonly [shape: RegExp, example: string]>> = {
  envoy: [VERSION, 'a version or line such as 1.20'],
  'gateway-api': [VERSION, 'a version such as 1.2.0'],
  kubernetes: [/^1\.\d+(?:-1\.\d+)?$/, 'a version or range such as 1.19-1.22'],
  edge: [/^edge-\d+\.\d+\.\d+$/, 'an edge release such as edge-24.8.2'],
  until: [/^\d{4}-\d{2}-\d{2}$/, 'a day such as 2022-07-12'],
}

/** How one release stands to something else, as data: a line of `almanac/relations.csv`. */
const RelationRow = z
  .strictObject({
    project: z.string().min(1),
    version: z.string().min(1),
    relation: z.enum(RELATIONS, { error: `expected one of ${RELATIONS.join(', ')}` }),
    value: z.string(),
    source: z.url({ protocol: /^https?$/, error: 'expected a link, https://…' }),
  })
  .superRefine(({ relation, value }, at) => {
    const [shape, example] = SHAPES[relation]
    const isDay = relation !== 'until' || z.iso.date().safeParse(value).success
    if (!shape.test(value) || !isDay)
      at.addIssue({ code: 'custom', path: ['value'], message: `expected ${example}` })
  })
export type RelationRow = z.infer<typeof RelationRow>

/** Whether a row is surely as the schema wants it, which takes a hundred times as long to say so. */
const isSound = (row: Readonly<Record<string, string | undefined>>): row is RelationRow => {
  const { project, version, relation, value = '', source = '' } = row
  const kind = RELATIONS.find(kind => kind === relation)
  return (
    Boolean(project && version) &&
    kind !== undefined &&
    SHAPES[kind][0].test(value) &&
    (kind !== 'until' || isSoundDay(value)) &&
    isSoundLink(source)
  )
}

/** The releases that the almanac lists, by project and version, each with its day. */
const listedIn = (almanacs: readonly Almanac[]) =>
  new Map(
    almanacs.flatMap(({ rows }) =>
      rows.map(({ project, version, date }) => [`${project} ${fullVersion(version)}`, date] as const),
    ),
  )

/** Which project a relation's value is a release of, where it is one of ours. */
const RELEASE_OF: Partial<Record<RelationKind, (project: string) => string>> = {
  envoy: () => 'envoy',
  'gateway-api': () => 'gateway-api',
  edge: project => project,
}

const compareRelations = (a: RelationRow, b: RelationRow): number =>
  (a.project < b.project ? -1 : a.project > b.project ? 1 : 0) ||
  compareReleases(a.version, b.version) ||
  RELATIONS.indexOf(a.relation) - RELATIONS.indexOf(b.relation)

/** Reads what releases stand in relation to, and all that is wrong with it; releases are looked up in the almanac. */
export function readRelations(
  file: string,
  csv: string,
  almanacs: readonly Almanac[],
): { rows: RelationRow[]; problems: Problem[] } {
  const { report, problems } = reporter(file)
  const listed = listedIn(almanacs)
  const [header, ...lines] = csv.replace(/\n$/, '').split('\n')
  if (header !== RELATIONS_HEADER) report(1, `expected the header "${RELATIONS_HEADER}", got "${header}"`)
  let before: RelationRow | undefined
  const rows = lines.flatMap((text, n): RelationRow[] => {
    const line = n + 2
    const cells = text.split(',')
    if (cells.length !== COLUMNS.length) {
      report(line, `expected ${COLUMNS.length} cells, ${RELATIONS_HEADER}, got "${text}"`)
      return []
    }
    const written = Object.fromEntries(COLUMNS.map((column, i) => [column, cells[i]]))
    const { data: row, error } = isSound(written) ? { data: written } : RelationRow.safeParse(written)
    for (const { path, message } of error?.issues ?? [])
      report(line, `${message}, got "${written[path[0] as (typeof COLUMNS)[number]]}"`)
    if (!row) return []
    const { project, version, relation, value } = row
    const date = listed.get(`${project} ${fullVersion(version)}`)
    if (date === undefined) report(line, `expected a release of the almanac, got ${project} ${version}`)
    if (relation === 'until' && date !== undefined && value <= date)
      report(line, `expected a day after the release's, ${date}, got ${value}`)
    const of = RELEASE_OF[relation]?.(project)
    const opened = relation === 'edge' ? value : value.replace('-dev', '')
    const isKnown = listed.has(`${of} ${fullVersion(opened)}`) || listed.has(`${of} ${lineOf(opened)}.0`)
    if (of !== undefined && !isKnown) report(line, `expected a release of ${of} that is listed, got ${value}`)
    const order = before ? compareRelations(before, row) : -1
    if (order >= 0)
      report(
        line,
        `expected one row a relation, by project, version and relation, got ${version} ${relation} after ${before!.version} ${before!.relation}`,
      )
    before = row
    return date === undefined ? [] : [row]
  })
  return { rows, problems }
}
