import { isOrder, isPlea } from './addressed.ts'
import { isOfAge } from './answer/age.ts'
import { asksOfFirst, atFirst } from './answer/at-first.ts'
import { beside, stepsBeside, upToAnchor } from './answer/beside.ts'
import { compare, comparedWith, isOfFirsts } from './answer/compare.ts'
import { count, countProjects, countsEntries } from './answer/count.ts'
import { day } from './answer/day.ts'
import { asksOfDayBeside } from './answer/day-beside.ts'
import { edge } from './answer/edge.ts'
import { asksForAFact } from './answer/facts.ts'
import { whetherEdge } from './answer/first.ts'
import { howLong } from './answer/how-long.ts'
import { list } from './answer/list.ts'
import { nothing } from './answer/nothing.ts'
import { one } from './answer/one.ts'
import { opinions } from './answer/opinions.ts'
import { ofOwnShape } from './answer/own-shape.ts'
import { onCard, project } from './answer/project.ts'
import { hasContent } from './answer/select.ts'
import { state } from './answer/state.ts'
import { toldOfOther } from './answer/told-of.ts'
import { whether } from './answer/whether.ts'
import { asksOfAnyProject } from './any-project.ts'
import { asksOfSomethingElse } from './chatter.ts'
import { VAGUE } from './deeds.ts'
import type { Knowledge } from './knowledge.ts'
import { asksOfAnnouncement } from './prior.ts'
import { releasesNamed } from './releases.ts'
import { spoken } from './spoken.ts'
import type { Answer, Query, Question } from './types.ts'
import { understand } from './understand.ts'
import { isLine } from './versions.ts'
import { hardDeeds } from './weigh.ts'

/** A word that says less names nothing to think of. */
const PLAIN = 0.1

/** Here "last" and "first" are adverbs: "who was it in the end". */
const ASIDE_OF_EDGE: ReadonlySet<string> = new Set(['who', 'why', 'opinion', 'count'])

/** "The last to graduate, who was it": an event of any project, so the edge is what is asked. */
const asksOfEvent = (query: Query): boolean =>
  query.intent === 'who' && query.projects.length === 0 && hardDeeds(query).length > 0

/** Who released something in a time is told by all that came out then. */
const asksWhoReleased = ({ intent, actions }: Query): boolean =>
  intent === 'who' && actions.length === 1 && actions[0] === 'released'

/** What came out in a time is releases; what was announced may be anything. */
const ofReleases = (query: Query): Query =>
  query.period && query.kinds.length === 0 && query.actions.includes('released') && !asksOfAnnouncement(query)
    ? { ...query, kinds: ['release'] }
    : query

/** Which release of one line brought a thing is one of them, not all that speak of it. */
const isOfLine = (query: Query): boolean =>
  query.intent === 'version' && query.versions.length === 1 && hasContent(query)

/** The last of what came before something, and the first of what came after it, stand beside it. */
const isNearest = ({ relation, edge }: Query): boolean =>
  edge === (relation === 'before' ? 'latest' : 'first')

/** Releases held against each other, and what lies between them, are there only if each of them is. */
const HOLDS_AGAINST: ReadonlySet<string> = new Set(['duration', 'compare', 'count'])
const holdsAgainst = ({ intent, relation }: Query): boolean =>
  HOLDS_AGAINST.has(intent) || (relation !== undefined && intent === 'whether')

/** Questions that a passage answers, never a list. */
const TOLD: ReadonlySet<string> = new Set(['who', 'why', 'opinion', 'count'])

/** Answers a query in the shape that its intent asks for. */
export const answer = (question: Question, query: Query, knowledge: Knowledge): Answer => {
  const { versions, period, monthDay, intent, relation, projects } = query
  const bare = !hasContent(query)
  if (isOrder(spoken(query.text))) return nothing({ ...query, projects: [] }, 'off-topic', knowledge)
  if (intent === 'what' && isPlea(spoken(query.text))) return nothing(query, 'off-topic', knowledge)
  if (monthDay && !period) return day(query, monthDay, knowledge)
  if (
    bare &&
    projects.length === 0 &&
    versions.length === 0 &&
    !period &&
    query.actions.length === 0 &&
    query.kinds.length === 0 &&
    !query.edge
  )
    return nothing(query, query.text.trim() === '' ? 'empty' : 'off-topic', knowledge)
  if (bare && period && asksOfSomethingElse(query, knowledge)) return nothing(query, 'off-topic', knowledge)
  const elsewhere = toldOfOther(query, knowledge)
  if (elsewhere) return elsewhere
  const unknown = versions.filter(version => releasesNamed(version, knowledge).length === 0)
  const missing = unknown.length === versions.length || holdsAgainst(query) ? unknown[0] : undefined
  if (missing && projects.length > 0)
    return nothing({ ...query, versions: [missing] }, 'no-such-version', knowledge)
  const own = ofOwnShape(question, query, knowledge, one =>
    answer(one, understand(one, knowledge), knowledge),
  )
  if (own) return own
  const lives =
    intent === 'whether' || intent === 'what' || bare
      ? state(query, spoken(query.text), knowledge)
      : undefined
  if (lives) return lives
  if (
    intent === 'opinion' &&
    query.subjects.every(({ weight }) => weight < PLAIN) &&
    versions.length === 0 &&
    query.names.length === 1 &&
    hardDeeds(query).length === 0
  ) {
    const thought = opinions(query, knowledge)
    if (thought) return thought
  }
  if (intent === 'duration') return howLong(question, query, knowledge)
  if (intent === 'compare' || isOfFirsts(query)) {
    const compared = compare(question, query, knowledge)
    if (compared) return compared
    if (isOfAge(query) || isOfFirsts(query)) return nothing(query, 'not-recorded', knowledge)
  }
  if (relation && intent === 'count' && !period) {
    const limited = upToAnchor(question, query, relation, knowledge)
    if (limited) return count(limited, knowledge)
  }
  if (
    relation &&
    intent !== 'why' &&
    intent !== 'who' &&
    intent !== 'whether' &&
    (versions.length > 0 ||
      isNearest(query) ||
      asksOfDayBeside(query) ||
      asksOfAnyProject(query) ||
      stepsBeside(query) ||
      query.kinds.includes('release') ||
      intent === 'version')
  ) {
    const found = beside(question, query, relation, knowledge)
    if (found) return found
  }
  const first = asksOfFirst(query) ? atFirst(query, knowledge) : undefined
  if (first) return first
  const projectsCounted = intent === 'count' ? countProjects(query, knowledge) : undefined
  if (projectsCounted) return projectsCounted
  if (intent === 'count' && countsEntries(query)) return count(query, knowledge)
  if (
    query.edge &&
    (!ASIDE_OF_EDGE.has(intent) ||
      asksOfEvent(query) ||
      (intent === 'who' && bare && query.kinds.length > 0 && query.subjects.every(({ named }) => !named))) &&
    (intent !== 'list' || projects.length > 0)
  )
    return (intent === 'whether' ? whetherEdge : edge)(query, query.edge, knowledge)
  const datesADeed =
    (intent === 'when' && hardDeeds(query).length > 0) ||
    (intent === 'version' && query.actions.some(action => !VAGUE.has(action)))
  if (intent === 'whether' && versions.length === 2) {
    const compared = comparedWith(question, query, knowledge)
    if (compared) return compared
  }
  const several = versions.length > 1 || versions.some(({ number }) => isLine(number))
  if (
    (intent === 'list' && !(versions.length === 1 && !several)) ||
    (several && intent !== 'why' && intent !== 'who' && !isOfLine(query)) ||
    (bare &&
      period &&
      versions.length === 0 &&
      (!TOLD.has(intent) || asksWhoReleased(query)) &&
      !(intent === 'whether' && hardDeeds(query).length > 0)) ||
    (bare && query.kinds.length > 0 && versions.length === 0 && !TOLD.has(intent) && !datesADeed)
  )
    return list(ofReleases(query), knowledge)
  if (onCard(query, knowledge)) {
    const card = project(query, knowledge)
    if (card) return card
  }
  if (intent === 'whether') {
    return comparedWith(question, query, knowledge) ?? whether(query, knowledge)
  }
  const asksOfProject =
    bare &&
    intent === 'what' &&
    projects.length > 0 &&
    query.actions.length === 0 &&
    query.subjects.every(
      ({ named, ways }) =>
        !named && ways.some(({ words }) => words.some(({ word }) => knowledge.postings.has(word))),
    ) &&
    !period &&
    versions.length === 0 &&
    !asksForAFact(query)
  return (
    (asksOfProject && query.names.length === 1 ? project(query, knowledge) : undefined) ??
    one(query, knowledge)
  )
}
