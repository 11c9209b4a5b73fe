import type { Placed } from './almanac.ts'
import { fullVersion, isDated, lineOf, rankOf } from './rank.ts'
import type { Bilingual, Entry, Project, Rank, Source } from './schema.ts'
import { idOf, names } from './version.ts'

/** The releases of one project as they were read from one file. */
export type Almanac = { readonly file: string; readonly rows: readonly Placed[] }

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
)

/** What a version that is a date says: year, month and which one of that month. */
function datedBy(version: string) {
  const [year = 0, month = 0, nth = 0] = version.replace('edge-', '').split('.').map(Number)
  return {
    en: `${MONTHS[month - 1]} 20${year}`,
    zh: `20${year} 年 ${month} 月`,
    nth,
  }
}

/** The release that a line begins with, and its day as it is told elsewhere. */
type Opening = { readonly version: string; readonly date: string }

/** One sentence on what a release is, for each rank. */
const SENTENCES: Readonly<
  Record<Rank, (project: string, version: string, opening: Opening | undefined) => Bilingual>
> = {
  feature: (project, version) => {
    if (!isDated(project, version))
      return {
        en: `A feature release: it opens the ${lineOf(version)} line.`,
        zh: `功能版本，${lineOf(version)} 系列由此开始。`,
      }
    const { en, zh, nth } = datedBy(version)
    return {
      en: `Release ${nth} of ${en}, numbered by its date.`,
      zh: `${zh}的第 ${nth} 个版本，以日期编号。`,
    }
  },
  patch: (_, version, opening) => {
    const line = lineOf(version)
    return opening
      ? {
          en: `A patch release of the ${line} line, which ${opening.version} opened on ${opening.date}.`,
          zh: `${line} 系列的补丁版本，该系列始于 ${opening.date} 的 ${opening.version}。`,
        }
      : { en: `A patch release of the ${line} line.`, zh: `${line} 系列的补丁版本。` }
  },
  'pre-release': (_, version) => {
    const [target] = /^\d+(?:\.\d+)+/.exec(version) ?? []
    return target
      ? { en: `A pre-release on the way to ${target}.`, zh: `${target} 之前的预发布版本。` }
      : { en: 'A pre-release.', zh: '预发布版本。' }
  },
  edge: (_, version) => {
    const { en, zh } = datedBy(version)
    return { en: `An edge release of ${en}, cut from the main branch.`, zh: `${zh}的 edge 版本，取自主干。` }
  },
}

const sourceOf = ({ source, date }: Placed): Source => {
  const tag = decodeURIComponent(/\/releases\/tag\/(.+)$/.exec(source)?.[1] ?? '')
  return { title: tag ? `Release ${tag}` : 'Announcement', url: source, date }
}

const entryOf = (row: Placed, file: string, name: Bilingual, opening: Opening | undefined): Entry => {
  const { project, version, date, kind, line } = row
  const title = { en: `${name.en} ${version}`, zh: `${name.zh} ${version} 发布` }
  return {
    id: idOf(project, date, title.en, version),
    project,
    date,
    kind: 'release',
    version,
    rank: kind,
    title,
    text: [SENTENCES[kind](project, version, opening)],
    changes: [],
    commentary: [],
    errata: [],
    sources: [sourceOf(row)],
    origin: 'upstream',
    place: { file, line },
  }
}

/** An entry with its rank, where it is a release. */
export const ranked = (entry: Entry): Entry =>
  entry.kind === 'release' && entry.version !== undefined
    ? { ...entry, rank: entry.rank ?? rankOf(entry.project, entry.version) }
    : entry

/** `https://github.com/envoyproxy/envoy/` of a link to one of its releases. */
const repositoryOf = (url: string) => url.split('/').slice(0, 5).join('/')

/** What is told of a release stands; a row adds its link where upstream's entry has none into that repository. */
function withSource(entry: Entry, row: Placed): Entry {
  const isKnown = entry.sources.some(
    ({ url }) => url === row.source || (url.startsWith(repositoryOf(row.source)) && names(url, row.version)),
  )
  return isKnown || entry.origin === 'chronicle'
    ? entry
    : { ...entry, sources: [...entry.sources, sourceOf(row)] }
}

/**
 * Joins what is told with what is listed. A row and a told release of the same project and version are one event:
 * the told one stays, and its place, date and words with it.
 */
export function joined(
  told: readonly Entry[],
  almanacs: readonly Almanac[],
  projects: readonly Project[],
): Entry[] {
  const keyOf = (project: string, version: string) => `${project} ${fullVersion(version)}`
  const cards = new Map(projects.map(({ id, name }) => [id, name]))
  const listed = new Map(
    almanacs.flatMap(({ file, rows }) =>
      rows.map(row => [keyOf(row.project, row.version), { row, file }] as const),
    ),
  )
  const both = told.map(entry => {
    const key = entry.version === undefined ? '' : keyOf(entry.project, entry.version)
    const found = listed.get(key)
    if (!found) return entry
    listed.delete(key)
    return withSource(entry, found.row)
  })
  const rest = [...listed.values()]
  const openings = openingsOf([...rest.map(({ row }) => row), ...both])
  return [
    ...both,
    ...rest.map(({ row, file }) =>
      entryOf(
        row,
        file,
        cards.get(row.project) ?? { en: row.project, zh: row.project },
        openings.get(`${row.project} ${lineOf(row.version)}`),
      ),
    ),
  ]
}

/** The feature release of every line, by project and line; the last that is given of one stands. */
const openingsOf = (
  all: readonly { readonly project: string; readonly version?: string | undefined; readonly date: string }[],
): Map<string, Opening> =>
  new Map(
    all.flatMap(({ project, version, date }) =>
      version !== undefined && rankOf(project, version) === 'feature' && !isDated(project, version)
        ? [[`${project} ${lineOf(version)}`, { version, date }] as const]
        : [],
    ),
  )
