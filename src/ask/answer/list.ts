import type { Entry } from '../../chronicle/schema.ts'
import type { Knowledge } from '../knowledge.ts'
import { spanOf } from '../limits.ts'
import { releasesNamed } from '../releases.ts'
import { search } from '../search.ts'
import { spoken } from '../spoken.ts'
import type { Answer, Hit, Query } from '../types.ts'
import { isLine } from '../versions.ts'
import { hardDeeds } from '../weigh.ts'
import { asksOfEach } from './compare.ts'
import { nothing } from './nothing.ts'
import { ofThing } from './of-thing.ts'
import { asHit, byDate, fits, hasContent, hitsByDate, isOneDay } from './select.ts'

/** The least of the question's meaning that an entry of a list must hold, and its share of what the best one holds. */
const LEAST = 0.33
const SHARE = 0.75

/** "mTLS or certificates": one of them is enough. */
const EITHER = /\bor\b|或/iu
const least = ({ subjects }: Query): number => {
  const named = subjects.filter(subject => subject.named).map(({ weight }) => weight)
  const all = subjects.reduce((sum, { weight }) => sum + weight, 0)
  return named.length > 1 ? (Math.min(...named) / all) * SHARE : LEAST
}

/** Entries in the order of their dates, all that fit among them: those of the one version, or about of the period. */
const among = ({ versions: [only, ...more], projects, period }: Query, knowledge: Knowledge): Entry[] => {
  if (only && more.length === 0) return releasesNamed(only, knowledge)
  const entries = knowledge.entriesOf(projects)
  return entries.slice(...spanOf(period, entries.length, at => entries[at]!.date))
}

/** Deeds that rank what is found elsewhere: a list of what they did is of nothing else. */
const DONE: ReadonlySet<string> = new Set(['on by default', 'fixed', 'changed'])
/** Improvements may be additions too; what was improved was there before. */
const OF_ANY_SORT =
  /有(?:什么|哪些|所|过)?(?:改进|变化|更新|改善|升级|改变)|(?:更新|变更|改动|更改|变化)(?:的)?(?:内容|说明|日志|记录|条目|[里中](?!的?(?:改|变)))|\b(?:improvements?|changes|updates|upgrades)\b|\bchanged (?:some|any)thing\b/u
const isOfDone = ({ actions, text }: Query): boolean =>
  actions.some(action => DONE.has(action) && (action !== 'changed' || !OF_ANY_SORT.test(spoken(text))))

/** The releases that did something are not asked whether they were released. */
const withoutComing = (query: Query): Query =>
  isOfDone(query) ? { ...query, actions: query.actions.filter(action => action !== 'released') } : query

/** All entries that fit, oldest first; where a subject is named, those that are about it. */
export const selected = (query: Query, knowledge: Knowledge): Hit[] => {
  if (!hasContent(query) && hardDeeds(query).length === 0)
    return among(query, knowledge)
      .filter(entry => fits(query, entry))
      .sort(byDate)
      .map(asHit)
  const narrowed =
    query.kinds.length > 0 && query.subjects.some(({ named }) => named)
      ? { ...query, subjects: query.subjects.filter(({ named }) => named) }
      : query
  const found = search(withoutComing(faded(narrowed)), knowledge)
  const [best] = found
  if (!best || best.coverage < LEAST || !best.complete) return []
  const floor = EITHER.test(query.text) ? least(narrowed) : Math.max(LEAST, best.coverage * SHARE)
  const isDone = hardDeeds(query).length > 0 || isOfDone(query)
  const deed = isDone && found.some(hit => hit.deed)
  const about = found.filter(hit => hit.coverage >= floor && (!deed || hit.deed) && fits(query, hit.entry))
  return about.sort(hitsByDate)
}

/** Where a line or a time has no feature release, its patches are its releases. */
export const selectedOrPatches = (query: Query, knowledge: Knowledge): Hit[] => {
  const hits = selected(query, knowledge)
  return hits.length > 0 || !query.kinds.includes('release') || hasContent(query)
    ? hits
    : selected({ ...query, ranks: [...query.ranks, 'patch'] }, knowledge)
}

/** How things go, step by step: who lists a removal wants its whole course. */
const FADING = ['deprecated', 'frozen', 'off by default', 'removed', 'ended']
const faded = (query: Query): Query =>
  query.actions.some(action => FADING.includes(action)) ? { ...query, actions: FADING } : query

/** The releases that were named one by one, each with what was found in it. */
const each = (query: Query, knowledge: Knowledge): Hit[] => {
  const named = query.versions
    .filter(({ number }) => !isLine(number))
    .flatMap(version => releasesNamed(version, knowledge))
  const found = hasContent(query) ? search(query, knowledge) : []
  return named.map(entry => found.find(hit => hit.entry === entry) ?? asHit(entry))
}

/** Two releases of one project and words such as "between": the row from the one to the other. */
const SPAN = /\b(?:between|from|through|until)\b|到|至|之间|[~–—]/u
const row = (query: Query, knowledge: Knowledge): Hit[] => {
  const [first, last] = each(query, knowledge)
    .map(({ entry }) => entry)
    .sort(byDate)
  if (!first || !last || first.project !== last.project || query.versions.length !== 2) return []
  const { versions: _, ...open } = query
  return selected(
    {
      ...open,
      versions: [],
      projects: [first.project],
      kinds: ['release'],
      period: { from: first.date, to: last.date },
    },
    knowledge,
  )
}

/** What is dated no closer than a year may still say the very words: "in autumn 2015". */
const sayingSo = (query: Query, knowledge: Knowledge): Hit[] => {
  const { lines } = knowledge
  const phrases = query.written.flatMap(({ ways }) => ways.map(({ line }) => lines.phrase(line)))
  return search(query, knowledge).filter(({ numbers }) =>
    numbers.some(number => phrases.some(phrase => lines.inPassage(phrase, number))),
  )
}

const ASKS_WHEN = /\bwhen\b|什么时候|何时|几时|哪[天年]/u

/** A list, or why there is none. */
export const list = (query: Query, knowledge: Knowledge): Answer => {
  const named =
    query.versions.length > 1
      ? SPAN.test(spoken(query.text))
        ? row(query, knowledge)
        : each(query, knowledge)
      : []
  if (named.length > 1 && ASKS_WHEN.test(spoken(query.text)) && !hasContent(query)) {
    const dated = { ...query, intent: 'when' as const }
    return { kind: 'list', query, hits: named, total: named.length, each: named.map(() => dated) }
  }
  const [one, two] = named
  if (one && two && named.length === 2 && query.intent !== 'list' && asksOfEach(query))
    return {
      kind: 'comparison',
      query,
      sides: [one, two].map(hit => ({ label: hit.entry.title.en, hits: [hit] })),
      each: true,
    }
  // What changed between two releases came with those behind the first.
  const isCourse =
    named.length > 1 &&
    query.intent === 'what' &&
    query.actions.includes('changed') &&
    SPAN.test(spoken(query.text))
  if (isCourse && named.length === 2)
    return { kind: 'entry', query, hit: asHit(named[1]!.entry), history: [] }
  const hits = isCourse ? named.slice(1) : named.length > 1 ? named : selectedOrPatches(query, knowledge)
  // Which version came out on a day is that version.
  if (hits.length === 1 && query.intent === 'version' && isOneDay(query))
    return { kind: 'entry', query: { ...query, intent: 'when' }, hit: hits[0]!, history: [] }
  if (hits.length === 1 && (query.intent === 'list' || query.intent === 'what'))
    return ofThing(query, hits[0]!)
  if (hits.length > 0) return { kind: 'list', query, hits, total: hits.length }
  const saying = query.period && hits.length === 0 ? sayingSo(query, knowledge) : []
  if (saying.length > 0) return { kind: 'list', query, hits: saying, total: saying.length }
  const looser = { ...query, kinds: [] }
  const other = query.kinds.length > 0 ? selected(looser, knowledge) : []
  if (other.length > 0) return { kind: 'list', query: looser, hits: other, total: other.length }
  return nothing(
    query,
    query.period ? 'outside' : 'not-recorded',
    knowledge,
    search({ ...query, kinds: [] }, knowledge),
  )
}
