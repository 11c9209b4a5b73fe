import { addDays, type Day } from '../../calendar.ts'
import { OF_PROJECTS } from '../deeds.ts'
import type { Knowledge } from '../knowledge.ts'
import { releasesNamed } from '../releases.ts'
import { type Found, search } from '../search.ts'
import type { Hit, Query, Question, Subject } from '../types.ts'
import { understand } from '../understand.ts'
import { hardDeeds } from '../weigh.ts'
import { coming } from './coming.ts'
import { isSure, NEARLY_ALL } from './confidence.ts'
import { edge } from './edge.ts'
import { one } from './one.ts'
import { asHit, isDay } from './select.ts'
import { reachedIn } from './stages.ts'

/** What weighs less names no thing, nor does a stage that one has come to. */
const A_THING = 0.3
/** A plain word that says so much is a thing. */
const TELLING = 0.5
const STAGE = /\b(?:ga|beta|alpha|stable|count\w*|start\w*)\b|正式版|稳定/u
/** "Its announcement" is of what the whole question names, where that is no project. */
const ITS = /\b(?:its|their)\b|(?:它|其)(?:的|被)?/u

/** What went of two things, each of them went. */
const GOES: ReadonlySet<string> = new Set(['removed', 'deprecated'])

/** A part is read all over again, and a question has several: longer ones name no single thing. */
const LONGEST_PART = 300

const LIVES = /\b(?:alive|around|exist\w*|live[ds]?|last\w*|surviv\w*)\b|存在|活|存活/u
/**
 * A project alone is there from its coming on ("from Linkerd 1.0 to Conduit"); where something was done, it is the doing
 * that both ends are asked of.
 */
const wholeOf = (alone: Query, whole: Query, knowledge: Knowledge): Hit | undefined => {
  if (alone.names.length !== 1 || whole.intent !== 'duration') return undefined
  if (hardDeeds(whole).length > 0 && !LIVES.test(alone.text)) return undefined
  const came = coming({ ...alone, intent: 'when', kinds: [], actions: ['released'], subjects: [] }, knowledge)
  return came?.kind === 'entry' ? came.hit : undefined
}

/** Who is in the CNCF was let in: "how long was it with the CNCF before it graduated". */
const isInFoundation = (alone: Query): boolean =>
  hardDeeds(alone).length === 0 &&
  alone.names.length <= 1 &&
  alone.subjects.some(({ ways }) => ways.some(({ line }) => line === ' cncf '))

/** Whether what was found says any of these itself: what says the thing alone tells nothing of what became of it. */
const says = (subjects: readonly Subject[], { numbers }: Found, { lines }: Knowledge): boolean => {
  const phrases = subjects.flatMap(({ ways }) => ways.map(({ line }) => lines.phrase(line)))
  return numbers.some(number => phrases.some(phrase => lines.inPassage(phrase, number)))
}

/**
 * The first or last of something; of several projects, of the one that the question names first, if that has any. What
 * comes after a day is the first since then.
 */
const ofEdge = (
  query: Query,
  which: 'first' | 'latest',
  { names: [first, ...others] }: Query,
  knowledge: Knowledge,
  since: Day | undefined,
): Hit | undefined => {
  const asked: Query = { ...query, intent: 'what' }
  const queries =
    first && others.length > 0 && query.names.length === 0 ? [{ ...asked, projects: first }, asked] : [asked]
  const later = since ? queries.map(one => ({ ...one, period: { from: addDays(since, 1) } })) : []
  const isLater = ({ entry }: Hit) => since === undefined || entry.date > since
  const hits = [...queries, ...later].flatMap(one => {
    const answer = edge(one, which, knowledge)
    return answer.kind === 'entry' && isDay(answer.hit.entry) ? [answer.hit] : []
  })
  return hits.find(isLater) ?? hits[0]
}

/**
 * Finds the dated entry that part of a question means ("Linkerd 1.0", "it graduated"); what the part leaves open,
 * its project or its subject, is taken from the whole question. The first of something is one after `since`.
 */
export const locate = (
  part: string,
  question: Question,
  whole: Query,
  knowledge: Knowledge,
  since?: Day,
): Hit | undefined => {
  const alone = understand({ ...question, text: part.slice(0, LONGEST_PART) }, knowledge)
  // "After being announced" is of the same as well.
  const isBare = alone.names.length + alone.subjects.length === 0 && alone.actions.length > 0
  const [subject, ...others] = whole.names
  if (isBare && !alone.edge && subject && others.length > 0) {
    // Of several the one named first is mostly the one that it was done to.
    const own = { ...whole, names: [subject], projects: subject }
    const hit = locate(part, question, own, knowledge, since)
    if (hit) return hit
  }
  const isIts = (ITS.test(part) || isBare) && whole.names.length === 0
  const things = whole.subjects
    .filter(
      ({ named, said, weight }) =>
        (named || (isIts && weight >= A_THING)) &&
        !(isIts && STAGE.test(said)) &&
        !alone.subjects.some(own => own.said === said),
    )
    .map(thing => (isIts ? { ...thing, named: true } : thing))
  const lacks =
    !alone.subjects.some(({ named, weight }) => named || weight >= TELLING) &&
    (isIts || alone.actions.some(deed => !OF_PROJECTS.has(deed)))
  const subjects = lacks ? [...things, ...alone.subjects] : alone.subjects
  const projects = alone.projects.length > 0 ? alone.projects : whole.projects
  const versions = alone.versions.map(version =>
    version.projects.length > 0
      ? version
      : {
          ...version,
          projects: whole.versions.find(({ number }) => number === version.number)?.projects ?? projects,
        },
  )
  const isHeard = ({ ways }: Subject) =>
    ways.some(({ words }) => words.every(({ word }) => knowledge.postings.has(word)))
  const { period: _, ...rest } = alone
  // What is said of two sides is said of each.
  const went =
    whole.intent === 'compare' && whole.names.length === 1 && alone.actions.length === 0
      ? hardDeeds(whole).filter(deed => GOES.has(deed))
      : alone.actions
  const actions = isInFoundation(alone) ? ['accepted'] : went
  const names = isBare && whole.names.length === 1 ? whole.names : alone.names
  const query: Query = { ...rest, actions, subjects, names, projects, versions, intent: 'when' }
  if (versions.length > 0) {
    const release = releasesNamed(versions[0]!, knowledge)[0]
    if (release) return asHit(release)
  }
  const staged = reachedIn({ ...query, text: part }, knowledge)
  if (staged) return staged
  // "Did Istio graduate before or after Cilium" is of what both did.
  const isOfTwo = whole.intent === 'compare' && whole.relation !== undefined
  const shared = isOfTwo && alone.names.length === 1 ? hardDeeds(whole) : []
  if (shared.length > 0 && query.subjects.length + query.actions.length === 0 && !alone.edge) {
    const isHeaded = (number: number) => shared.every(deed => knowledge.passages[number]!.headed.has(deed))
    return search({ ...query, actions: shared }, knowledge).find(
      ({ entry, deed, numbers }) =>
        deed && isDay(entry) && projects.includes(entry.project) && numbers.some(isHeaded),
    )
  }
  const namesNothing = query.subjects.every(({ said }) => LIVES.test(said))
  if (namesNothing && query.actions.length === 0 && !alone.edge) return wholeOf(alone, whole, knowledge)
  const isOther = alone.subjects.some(
    ({ named, said, weight }) => named && weight >= A_THING && !STAGE.test(said),
  )
  if (!lacks && !alone.edge && alone.projects.length === 0 && things.length > 0 && !isOther) {
    // "HTTP/3: begun, then alpha": a part that names no project of its own is mostly of the same thing.
    const ofSame = { ...query, subjects: [...things, ...subjects] }
    const heard = subjects.filter(isHeard)
    const [best] = heard.length > 0 ? search(ofSame, knowledge) : []
    if (
      isSure(ofSame, best) &&
      best.coverage >= NEARLY_ALL &&
      isDay(best.entry) &&
      says(heard, best, knowledge)
    )
      return best
  }
  if (alone.edge) return ofEdge(query, alone.edge, whole, knowledge, since)
  const answer = coming(query, knowledge) ?? one(query, knowledge)
  // What was done to a whole project no change of one of its releases tells.
  const isOfPart =
    alone.names.length < 2 &&
    hardDeeds(alone).length > 0 &&
    query.subjects.every(({ named, weight }) => !named && weight < A_THING)
  if (answer.kind === 'entry' && !(isOfPart && answer.hit.entry.kind === 'release'))
    return isDay(answer.hit.entry) ? answer.hit : undefined
  // One thing of one project, however plain its name, is as much as a part can say.
  if (alone.names.length !== 1 || !alone.subjects.some(({ named }) => named)) return undefined
  const [best] = search(query, knowledge)
  const isDone = hardDeeds(query).length === 0 || best?.deed
  const isIt = best?.complete && isDone && best.coverage >= NEARLY_ALL && best.held > 0 && isDay(best.entry)
  return isIt && projects.includes(best.entry.project) ? best : undefined
}
