import type { Entry } from '../../chronicle/schema.ts'
import { normalize } from '../../language.ts'
import type { Knowledge } from '../knowledge.ts'
import { asLine, lineOf, segment, units } from '../lexicon.ts'
import { meets } from '../limits.ts'
import { isMinor } from '../ranks.ts'
import { releasesNamed } from '../releases.ts'
import { search } from '../search.ts'
import { spoken } from '../spoken.ts'
import type { Answer, Hit, Query, Subject } from '../types.ts'
import { isLine } from '../versions.ts'
import { hardDeeds } from '../weigh.ts'
import { unlessDenied } from './denied.ts'
import { edge } from './edge.ts'
import { hasContent, hitsByDate, isDay } from './select.ts'

/** A thing named with less weight is said in passing, unless it says among what somebody was the first. */
const A_THING = 0.15
const thingsOf = ({ subjects }: Query): Subject[] =>
  subjects.filter(({ named, weight }) => named && weight >= A_THING)

const OF_MESHES = /^ (?:[\w-]+ )?service mesh/u

const CNCF = ' cncf '
/** Whether a text names something that the question does not: the first of the sandbox is not the first of all. */
const isNarrower = (text: string, things: readonly Subject[], terms: Knowledge['terms']): boolean =>
  segment(terms, units(spoken(text))).some(({ units: said, meanings }) => {
    const line = asLine(said)
    const isAsked = line === CNCF || things.some(({ ways }) => ways.some(way => way.line === line))
    return meanings.some(({ as }) => as === 'subject') && !isAsked
  })

/** Whether what was found calls it the first of all that the question names, and among no fewer. */
export const isCalledFirst = (
  query: Query,
  { passages, entry }: Hit,
  { deedLines, terms }: Knowledge,
): boolean => {
  const things = thingsOf(query)
  const isOfMeshes = things.some(({ ways }) => ways.some(({ line }) => line === ' servic mesh '))
  const texts = [...passages.map(({ text }) => text), entry.title, ...entry.text]
  return texts
    .flatMap(({ en }) => en.split(/[.;](?= |$)/u))
    .some(sentence => {
      const [before = '', ...firsts] = sentence.split(/\bfirst\b/u)
      return firsts.some((behind, i) => {
        const line = lineOf(normalize(i === 0 ? `${before} | ${behind}` : behind))
        const isWhole = things.every(({ ways }) => ways.some(way => line.includes(way.line)))
        const deeds = hardDeeds(query)
        const isDone = deeds.every(deed => deedLines.get(deed)?.some(word => line.includes(word)))
        const isOfAll = deeds.length === 0 || !isNarrower(behind, things, terms)
        return things.length > 0 && isWhole && isDone && isOfAll && OF_MESHES.test(behind) === isOfMeshes
      })
    })
}

/** Who did the same before it: another project whose own entry has the deed in its title. */
const earlier = (query: Query, first: Entry, knowledge: Knowledge): Hit | undefined => {
  const deeds = hardDeeds(query)
  if (deeds.length === 0) return undefined
  const [best] = search({ ...query, projects: [], names: [], objects: [] }, knowledge)
    .filter(({ entry, numbers, deed, coverage }) => {
      const isHeaded = numbers.some(number => deeds.every(one => knowledge.passages[number]!.headed.has(one)))
      return deed && isHeaded && coverage === 1 && isDay(entry) && entry.date < first.date
    })
    .filter(({ entry }) => !query.projects.includes(entry.project))
    .sort(hitsByDate)
  return best
}

/** Whether the named release is the first or the latest of its project; undefined where none is named, or more. */
const isEdge = (query: Query, which: 'first' | 'latest', knowledge: Knowledge): Answer | undefined => {
  const [version, ...others] = query.versions
  if (!version || others.length > 0 || isLine(version.number) || hasContent(query)) return undefined
  const [named] = releasesNamed(version, knowledge)
  if (!named || isMinor(named) || hardDeeds(query).length > 0 || query.period) return undefined
  const own = { projects: [named.project], names: [[named.project]], versions: [], subjects: [], actions: [] }
  const found = edge({ ...query, ...own, kinds: ['release'] }, which, knowledge)
  if (found.kind !== 'entry') return undefined
  return { ...found, kind: 'whether', yes: found.hit.entry === named }
}

/**
 * Whether it was the first, or the latest, to who asks for a yes: where the record says so, or tells of an earlier one.
 * What it says neither of is told without a verdict.
 */
export const whetherEdge = (query: Query, which: 'first' | 'latest', knowledge: Knowledge): Answer => {
  const release = isEdge(query, which, knowledge)
  if (release) return release
  if (which === 'latest' || query.names.length !== 1 || query.kinds.some(kind => kind !== 'release'))
    return edge(query, which, knowledge)
  const { versions, ...open } = query
  const found = edge({ ...open, versions: [] }, which, knowledge)
  const isNamed = versions.some(version => found.kind === 'entry' && meets(version, found.hit.entry))
  if (versions.length > 0)
    return isNamed && found.kind === 'entry'
      ? { ...found, kind: 'whether', yes: true }
      : edge(query, which, knowledge)
  const hits = [...(found.kind === 'entry' ? [found.hit] : []), ...search(query, knowledge)]
  const own = hits.find(
    hit => query.projects.includes(hit.entry.project) && isCalledFirst(query, hit, knowledge),
  )
  if (own) return unlessDenied(query, { kind: 'whether', query, yes: true, hit: own, history: [] })
  const [done] = hits
  const other = done && earlier(query, done.entry, knowledge)
  return other ? { kind: 'whether', query, yes: false, hit: other, history: [] } : found
}
