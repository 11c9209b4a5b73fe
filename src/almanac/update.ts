import { compareRows, formatRows, type Row, readAlmanac } from '../chronicle/almanac.ts'
import { load } from '../chronicle/load.ts'
import type { Problem } from '../chronicle/schema.ts'
import { type Candidate, compareKnown, type Doubt, findNew, judgeNew } from './compare.ts'
import { type Decisions, readDecisions } from './decided.ts'
import { namesIn, readText, writeText } from './files.ts'
import { type Api, isStop, type Stop } from './github.ts'
import { type Memory, readMemory, writeMemory } from './memory.ts'
import { tellDay, tellTags } from './told.ts'
import { tagOf, UPSTREAMS, type Upstream } from './upstreams.ts'

/** Where everything lies: the knowledge, and what is kept between runs. */
export type Places = { readonly knowledge: string; readonly memory: string }

/** What came of asking one repository. */
export type Outcome = {
  readonly repository: string
  readonly fresh: readonly Row[]
  readonly doubts: readonly Doubt[]
  readonly stopped?: string
}
/** What came of a run; `problems` are those of the almanac's own files, which stop it before it begins. */
export type Report = {
  readonly outcomes: readonly Outcome[]
  readonly problems: readonly Problem[]
  readonly rows: number
}

/** Dates the tags that have no release, one by one. */
async function dated(
  api: Api,
  { pages }: Memory,
  { repository }: Upstream,
  candidates: readonly Candidate[],
): Promise<Candidate[] | Stop> {
  const all: Candidate[] = []
  for (const candidate of candidates) {
    const day = candidate.day ?? (await tellDay(api, pages, repository, candidate.tag))
    if (typeof day === 'object') return day
    all.push(day === undefined ? candidate : { ...candidate, day })
  }
  return all
}

async function askUpstream(
  upstream: Upstream,
  rows: readonly Row[],
  decisions: Decisions,
  api: Api,
  memory: Memory,
): Promise<Outcome & { readonly isFinal?: boolean }> {
  const { repository } = upstream
  const failed = ({ stopped, isFinal }: Stop) => ({ repository, fresh: [], doubts: [], stopped, isFinal })
  const told = await tellTags(api, memory.pages, repository)
  if (isStop(told)) return failed(told)
  const found = findNew(upstream, rows, told, decisions)
  const candidates = await dated(api, memory, upstream, found.candidates)
  if (isStop(candidates)) return failed(candidates)
  const known = compareKnown(upstream, rows, told, decisions, memory.said.get(repository) ?? {})
  const { fresh, doubts } = judgeNew(upstream, rows, candidates)
  const written = fresh.map(({ source, date }) => [tagOf(repository, source)!, date] as const)
  memory.said.set(repository, { ...known.said, ...Object.fromEntries(written) })
  return { repository, fresh, doubts: [...known.doubts, ...found.doubts, ...doubts] }
}

/** The rows of every project, and what is wrong with the files they stand in. */
function readRows(knowledge: string) {
  const folder = `${knowledge}/almanac`
  const chronicle = load(knowledge, undefined, { almanac: true })
  const rows = new Map<string, readonly Row[]>()
  for (const name of namesIn(folder).filter(one => one.endsWith('.csv') && one !== 'relations.csv')) {
    const read = readAlmanac(`${folder}/${name}`, readText(`${folder}/${name}`) ?? '', chronicle.projects)
    rows.set(
      name.replace(/\.csv$/, ''),
      read.rows.map(({ line, ...row }) => row),
    )
  }
  const problems = chronicle.problems.filter(({ file }) => file.startsWith(`${folder}/`))
  return { rows, problems }
}

/**
 * Asks GitHub for what is new and writes it into the almanac, in order; what is doubtful is told and not written.
 * Nothing but `almanac/*.csv` and what is kept between runs is ever written.
 */
export async function update(
  { knowledge, memory: kept }: Places,
  api: Api,
  upstreams: readonly Upstream[] = UPSTREAMS,
): Promise<Report> {
  const { rows, problems } = readRows(knowledge)
  const file = `${knowledge}/almanac/decided.txt`
  const decided = readDecisions(file, readText(file) ?? '')
  const wrong = [...problems, ...decided.problems]
  if (wrong.length > 0) return { outcomes: [], problems: wrong, rows: 0 }
  const memory = readMemory(readText(kept), api.url)
  const outcomes: Outcome[] = []
  let isOver = ''
  for (const upstream of upstreams) {
    if (isOver !== '') {
      outcomes.push({ repository: upstream.repository, fresh: [], doubts: [], stopped: isOver })
      continue
    }
    const projects = new Set(upstream.releases.map(([, project]) => project))
    const own = [...projects].flatMap(project => rows.get(project) ?? [])
    const { isFinal, ...outcome } = await askUpstream(upstream, own, decided.decisions, api, memory)
    if (isFinal) isOver = 'not asked any more'
    outcomes.push(outcome)
    for (const project of projects) {
      const fresh = outcome.fresh.filter(row => row.project === project)
      if (fresh.length === 0) continue
      const all = [...(rows.get(project) ?? []), ...fresh].toSorted(compareRows)
      rows.set(project, all)
      writeText(`${knowledge}/almanac/${project}.csv`, formatRows(all))
    }
  }
  writeText(kept, writeMemory(memory, api.url))
  return { outcomes, problems: [], rows: [...rows.values()].reduce((sum, all) => sum + all.length, 0) }
}
