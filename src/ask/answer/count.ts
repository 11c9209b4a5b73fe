import { addDays } from '../../calendar.ts'
import { type Kind, RANKS, type Rank } from '../../chronicle/schema.ts'
import { between, inOrder } from '../course.ts'
import type { Knowledge } from '../knowledge.ts'
import { passagesOf } from '../passages.ts'
import { isMinor } from '../ranks.ts'
import { releasesNamed } from '../releases.ts'
import { search } from '../search.ts'
import { spoken } from '../spoken.ts'
import type { Answer, Query } from '../types.ts'
import { hardDeeds } from '../weigh.ts'
import { isSure } from './confidence.ts'
import { asksForAFact } from './facts.ts'
import { list, selectedOrPatches } from './list.ts'
import { nothing } from './nothing.ts'
import { asHit, fits, hasContent, hitsByDate } from './select.ts'

/** What the almanac lists of the same beside, by rank: patches, pre-releases, edges. */
const others = (query: Query, { entriesOf }: Knowledge): { rank: Rank; total: number }[] => {
  if (!query.kinds.includes('release') || hasContent(query)) return []
  const beside = RANKS.filter(rank => rank !== 'feature' && !query.ranks.includes(rank))
  const minor = entriesOf(query.projects).filter(isMinor)
  return beside.flatMap(rank => {
    const asked = { ...query, ranks: [rank] }
    const total = minor.filter(entry => entry.rank === rank && fits(asked, entry)).length
    return total > 0 ? [{ rank, total }] : []
  })
}

/** Who counts entries counts them all. */
const OF_ENTRIES =
  /\bhow many (?:\w+ )?(?:entries|records)\b|(?:多少|几) ?(?:条|个)?(?:记录|条目)|(?:多少|几) ?条/u

const BETWEEN = /\b(?:between|separat\w*|lie|lies)\b|之间|隔/u

/** How many releases lie between two of one project; undefined where that is not asked. */
const lyingBetween = (query: Query, knowledge: Knowledge): Answer | undefined => {
  const [one, other, ...more] = query.versions.flatMap(version => releasesNamed(version, knowledge)[0] ?? [])
  if (!one || !other || more.length > 0 || one.project !== other.project) return undefined
  if (!BETWEEN.test(spoken(query.text))) return undefined
  const [older, newer] = inOrder(one, other)
  const hits = between(knowledge.chronicle, older, newer).map(asHit)
  const period = { from: addDays(older.date, 1), to: addDays(newer.date, -1) }
  const counted = { ...query, kinds: ['release'] as const, versions: [], period }
  return { kind: 'count', query: counted, total: hits.length, hits, others: [] }
}

/** What is said of those that are to be counted, and a time of no one year: entries do not tell it. */
const SAID_OF =
  /\b(?:releases|versions|posts|articles|entries) (?:of [\w.]+ )?(?:were|are|got) (?:(?:too|so|very|really|ever|[a-z]+ly) )?([a-z]+)/u
const OF_NO_YEAR =
  /\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|weekend|in (?:january|february|march|april|may|june|july|august|september|october|november|december))\b|(?:周|星期|礼拜)[一二三四五六日天末1-6]|周末|(?<![年\d])(?:1?\d|[一二三四五六七八九十]{1,2}) ?月份?(?! ?\d)/u
const asksOfWhich = ({ text, subjects, period }: Query): boolean => {
  const said = SAID_OF.exec(spoken(text))?.[1]
  return (
    subjects.some(subject => !subject.named && subject.said === said) ||
    (period === undefined && OF_NO_YEAR.test(spoken(text)))
  )
}

/** Whether something is counted up to what was not found: that is no count of all. */
const UP_TO = /\b(?:before|after|until|till|since|prior to)\b|之前|之后|以前|以后/u
const isUpToNothing = ({ relation, period, versions, text }: Query): boolean =>
  relation !== undefined && !period && versions.length === 0 && UP_TO.test(spoken(text))

/** How many entries fit: releases, unless another kind is named. */
export const count = (query: Query, knowledge: Knowledge): Answer => {
  const lying = lyingBetween(query, knowledge)
  if (lying) return lying
  if (asksOfWhich(query) || isUpToNothing(query)) return nothing(query, 'not-recorded', knowledge)
  if (query.kinds.length === 0 && OF_ENTRIES.test(spoken(query.text))) return list(query, knowledge)
  const counted = { ...query, kinds: query.kinds.length > 0 ? query.kinds : (['release'] as const) }
  const hits = selectedOrPatches(counted, knowledge)
  const arePatches = hits.some(({ entry }) => isMinor(entry))
  const told: Query = arePatches ? { ...counted, ranks: [...counted.ranks, 'patch'] } : counted
  return hits.length > 0
    ? { kind: 'count', query: counted, total: hits.length, hits, others: others(told, knowledge) }
    : (toldCount(counted, knowledge) ?? list(counted, knowledge))
}

/** How many of a kind there were, as a text counts them. */
const COUNTED_IN_TEXT: Partial<Record<Kind, RegExp>> = {
  release:
    /(?:\b\d+|teen|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty)) (?:[a-z]+ )?(?:versions|releases)\b/iu,
  article:
    /(?:\b\d+|teen|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty)) (?:[a-z]+ )?(?:posts|articles|documents)\b/iu,
}

/** What an entry that holds what was asked says of how many there were, by him whose words were found, if by anybody. */
const toldCount = (query: Query, knowledge: Knowledge): Answer | undefined => {
  const counts = query.kinds.length === 1 ? COUNTED_IN_TEXT[query.kinds[0]!] : undefined
  const asked = { ...query, kinds: [] }
  const [best] = hasContent(query) && counts ? search(asked, knowledge) : []
  if (!counts || !isSure(asked, best)) return undefined
  const [first] = best.passages
  const told = passagesOf(best.entry).filter(({ text }) => counts.test(text.en))
  const said = told.find(({ by }) => by?.en === first?.by?.en) ?? told[0]
  return said && { kind: 'entry', query, hit: { ...best, passages: [said] }, history: [] }
}

/** Who counts the projects that something was done to, or that did it. */
const OF_PROJECTS =
  /\bhow many (?:\w+ ){0,2}(?:projects|meshes)\b|\bnumber of (?:\w+ )?(?:projects|meshes)\b|(?:几|多少) ?个? ?(?:\p{Script=Han}{0,4})?(?:项目|网格)/u

/** How many projects did something, by what has it in its title; undefined where that is not counted. */
export const countProjects = (query: Query, knowledge: Knowledge): Answer | undefined => {
  const { projects, versions, text } = query
  const deeds = hardDeeds(query)
  if (projects.length + versions.length > 0 || deeds.length !== 1 || !OF_PROJECTS.test(spoken(text)))
    return undefined
  const found = search({ ...query, kinds: [] }, knowledge)
    .filter(({ entry, deed, numbers }) => {
      const isHeaded = numbers.some(number => knowledge.passages[number]!.headed.has(deeds[0]!))
      return deed && isHeaded && entry.kind === 'milestone' && fits({ ...query, kinds: [] }, entry)
    })
    .sort(hitsByDate)
  const hits = found.filter(
    ({ entry }, i) => found.findIndex(one => one.entry.project === entry.project) === i,
  )
  const counted = { ...query, kinds: ['milestone'] as const }
  return hits.length > 0 ? { kind: 'count', query: counted, total: hits.length, hits, others: [] } : undefined
}

/** "That post says": what a text tells is asked, not how many there are here. */
const TOLD_BY =
  /(?:那|这|该)篇|(?:数|算|统计)过|的说法|(?:依照|按照|根据|依据|据|照)(?! ?(?:编年史|记录)).{1,12}(?:说|讲|称|写|统计|记载)|\baccording to\b(?! (?:the |your |its )?(?:chronicle|chronicler|records?))|\b(?:says|said|claims?|mentions?) how many\b|\b(?:the|that|this|which) (?:blog )?(?:post|article|announcement|blog)\b|\b(?:post|article|announcement|blog|talk) (?:(?:also|even) )?(?!was\b|is\b|has\b|does\b|plus\b)[a-z]{3,}s (?:an?|the|its|some|several|many|how)\b/u

/** Whether it is entries that are to be counted, and not something an entry tells ("how many engineers"). */
export const countsEntries = (query: Query): boolean =>
  !TOLD_BY.test(spoken(query.text)) &&
  !asksForAFact(query) &&
  !query.subjects.some(({ wanted }) => wanted) &&
  (query.kinds.length > 0 ||
    (query.subjects.every(({ weight }) => weight < 0.2) &&
      (query.projects.length > 0 || query.period !== undefined)))
