import { compareReleases, fullVersion, lineOf } from '../../chronicle/rank.ts'
import type { Entry, Rank } from '../../chronicle/schema.ts'
import type { Knowledge } from '../knowledge.ts'
import type { Answer, Query } from '../types.ts'
import { front } from './related-releases.ts'
import { asHit, fits, hasContent } from './select.ts'

const WORDS = 'rc|alpha|beta|preview|snapshot'
/** "1.22.0-beta.1", "1.31 rc.0": a version, the word for what comes before it, and which one. */
const NAMED = new RegExp(`(?<![\\d.])(\\d+\\.\\d+(?:\\.\\d+)?)[-. ]?(${WORDS})[-. ]?(\\d+)(?![\\d.])`, 'u')
/** A pre-release by its number, word and count, however they are joined. */
const keyOf = (version: string): string => version.replace(/[-.](?=[a-z])|(?<=[a-z])[-.]/g, '')

/** Each sort of pre-release by its words. */
const SORTS: readonly (readonly [word: string, pattern: RegExp])[] = [
  ['rc', /\brcs?\b|\brelease candidates?\b|候选/u],
  ['alpha', /\balphas?\b/u],
  ['beta', /\bbetas?\b/u],
]
/** What only names a rank, a line or a kind of release. */
const IS_RANK =
  /^(?:patch|point|fix|bug|pre|releas|candidat|rcs?$|alpha|beta|preview|snapshot|line|series|补丁|小版本|修订|预发布|候选|测试版|系列|正式)/u
/** "Patches included": all of them are wanted, and not these alone. */
const ALSO =
  /\b(?:as well|includ\w+|plus|too|along|together|besides|features?|count\w* (?:in )?the)\b|包括|算上|包含|连同|也算|加上|功能版|大版本/u
const OF_ROWS: ReadonlySet<Rank> = new Set(['patch', 'pre-release'])
const SHAPES: ReadonlySet<string> = new Set(['count', 'list', 'when', 'version', 'what'])

const asksElse = (query: Query): boolean =>
  hasContent({ ...query, subjects: query.subjects.filter(({ said }) => !IS_RANK.test(said)) })

const releasesOf = (projects: readonly string[], { entriesOf }: Knowledge): Entry[] =>
  entriesOf(projects).filter(({ kind, version }) => kind === 'release' && version !== undefined)

const byVersion = (a: Entry, b: Entry): number => compareReleases(a.version!, b.version!)

/** The pre-release that is named by its number, or that there is none of it. */
const preRelease = (query: Query, text: string, knowledge: Knowledge): Answer | undefined => {
  const [said, number = '', word = '', count = ''] = NAMED.exec(text) ?? []
  if (said === undefined || query.relation || query.intent === 'compare') return undefined
  const key = `${fullVersion(number)}${word}${count}`
  const all = releasesOf(query.projects, knowledge).filter(({ rank }) => rank === 'pre-release')
  const found = all.filter(({ version }) => keyOf(version!) === key)
  const own = (projects: readonly string[], version: string) =>
    ({
      ...query,
      projects,
      names: [projects],
      versions: [{ number: version, projects }],
      subjects: [],
    }) as const
  const [entry] = found
  if (!entry && query.projects.length > 0) {
    const near = all.filter(({ version }) => lineOf(version!) === front(number)).sort(byVersion)
    return {
      kind: 'nothing',
      query: own(query.projects, said),
      reason: 'no-such-version',
      near: near.slice(-3).reverse(),
    }
  }
  if (!entry || found.length > 1) return undefined
  const asked = { ...own([entry.project], entry.version!), intent: 'when' as const, actions: [] }
  return { kind: 'entry', query: asked, hit: asHit(entry), history: [] }
}

/** The patches or pre-releases of a line or a time: how many, which, the first or the last of them. */
const ofRank = (query: Query, text: string, knowledge: Knowledge): Answer | undefined => {
  const [version, ...more] = query.versions
  const isAsked = query.ranks.length > 0 && query.ranks.every(rank => OF_ROWS.has(rank))
  if (!isAsked || query.projects.length === 0 || query.relation || ALSO.test(text)) return undefined
  if (!SHAPES.has(query.intent) || more.length > 0 || asksElse(query)) return undefined
  if (!version && query.intent !== 'count') return undefined
  const line = version && front(version.number.replace(/\.x$/, ''))
  if (line !== undefined && !line.includes('.')) return undefined
  const sorts = SORTS.filter(([, pattern]) => pattern.test(text)).map(([word]) => word)
  const { versions: _, ...open } = query
  const asked: Query = { ...open, versions: [], kinds: ['release'], subjects: [], actions: [] }
  // Who lists the patches of a line is shown what they mend.
  const ranks: readonly Rank[] =
    query.intent === 'list' && !query.edge && query.ranks.includes('patch')
      ? ['feature', ...query.ranks]
      : query.ranks
  const hits = releasesOf(query.projects, knowledge)
    .filter(entry => ranks.includes(entry.rank!) && fits({ ...asked, ranks }, entry))
    .filter(({ version: own }) => line === undefined || lineOf(own!) === line)
    .filter(({ version: own }) => sorts.length === 0 || sorts.some(word => own!.includes(word)))
    .sort(byVersion)
    .map(asHit)
  if (hits.length === 0) return undefined
  const told = version ? { ...asked, versions: [{ ...version, number: `${line}.x` }] } : asked
  if (query.edge) {
    const hit = query.edge === 'first' ? hits[0]! : hits.at(-1)!
    return { kind: 'entry', query: told, hit, history: [] }
  }
  if (query.intent === 'count') return { kind: 'count', query: told, total: hits.length, hits, others: [] }
  return query.intent === 'list' ? { kind: 'list', query: told, hits, total: hits.length } : undefined
}

/** What is asked of the almanac's rows by their rank or by their full name. */
export const rows = (query: Query, text: string, knowledge: Knowledge): Answer | undefined =>
  preRelease(query, text, knowledge) ?? ofRank(query, text, knowledge)
