import type { Entry } from '../chronicle/schema.ts'
import { moreApart, noteBest } from './apart.ts'
import { type Candidates, candidates } from './candidates.ts'
import { VAGUE } from './deeds.ts'
import type { Knowledge } from './knowledge.ts'
import { within } from './limits.ts'
import { type Indexed, REPLACES } from './passages.ts'
import { NEAR, spread } from './spread.ts'
import type { Hit, Query, Subject } from './types.ts'
import { hardDeeds, hitsObjects, holdsNames, onlyPlans, phrasesOf, prior, tellsOf } from './weigh.ts'

/** A hit, and how far it holds what was asked. */
export type Found = Hit & {
  /** The share of the question's meaning, 0 to 1. */
  readonly coverage: number
  /** The weight of what was found, whatever else was asked. */
  readonly held: number
  /** Whether the deed asked for was done here. */
  readonly deed: boolean
  /** Whether every thing that the question names stands in the entry. */
  readonly complete: boolean
  /** The numbers of its passages, in their order. */
  readonly numbers: readonly number[]
}

const DEED = 0.5
const SOFT_DEED = 0.15
/** As much of a name as must stand in an entry. */
const PRESENT = 0.12
/** What may be missing beside what was found: one word of several. */
const SPARE = 0.5
/** At least half of a bold subject's words. */
const WHOLE = NEAR.passage + (NEAR.subject - NEAR.passage) * 0.75
/** An entry that lacks something named stands behind one about as good that has it. */
const LACKING = 0.3
/** A thing named with less weight than this is too plain to be insisted on. */
const INSISTED = 0.4
/** Passages that say half as much as the best one still belong to the answer. */
const ALSO = 0.5

/** Where a thing that a deed was done to must stand: anywhere, in the passage itself, as its bold subject. */
type Place = 'anywhere' | 'passage' | 'subject'

/** How well a passage says a subject. A hard deed must be done to the subject itself. */
const said = (subject: Subject, level: number, isNear: boolean, place: Place): number => {
  if (place === 'subject' && subject.named) return level > NEAR.passage ? level : 0
  if (place === 'passage' && subject.named) return level >= NEAR.passage ? level : 0
  return isNear && level < NEAR.entry ? NEAR.entry : level
}

/** Whether the card of the entry's project says the subject: who stands behind a project need not be named again. */
const standsBehind = ({ ways }: Subject, project: string, { cards }: Knowledge): boolean => {
  const card = cards.get(project)
  return card !== undefined && ways.some(({ line }) => card.includes(line))
}

/**
 * Whether the thing asked of is but a part of the bold subject: the end of "AWS IAM gRPC credentials" is none of gRPC.
 * Only for removals: what is added to a part is added to the whole.
 */
const isOfPart = ({ actions, subjects }: Query, levels: Candidates['levels'], at: number): boolean => {
  if (!actions.includes('removed') || actions.includes('fixed')) return false
  const of = subjects.findIndex(({ named, weight }) => named && weight >= INSISTED)
  const level = levels[of]?.[at] ?? 0
  return level > NEAR.passage && level <= WHOLE
}

/** Whether a passage drops something for the sake of what was asked of: "Bazel replaced CMake" is no end of Bazel. */
const keeps = ({ subjects }: Query, number: number, { lines }: Knowledge): boolean => {
  const [thing, ...others] = subjects.filter(({ named, weight }) => named || weight >= INSISTED)
  return (
    thing !== undefined && others.length === 0 && lines.inSubject(lines.phrase(thing.ways[0]!.line), number)
  )
}

type Scored = {
  readonly indexed: Indexed
  readonly score: number
  readonly held: number
  readonly bonus: number
  readonly coverage: number
  readonly deed: boolean
  readonly complete: boolean
}

/** Weighs every passage that may answer; entries best first, their passages best first. */
export const search = (query: Query, knowledge: Knowledge): Found[] => {
  const hard = hardDeeds(query)
  const telling = query.actions.filter(action => !VAGUE.has(action))
  const deeds = hard.length > 0 ? hard : telling.length > 0 ? telling : query.actions
  const total = query.subjects.reduce((sum, { weight }) => sum + weight, 0) + (hard.length > 0 ? DEED : 0)
  const spreads = query.subjects.map(subject => spread(subject, query.projects, knowledge))
  const phrases = phrasesOf(query, knowledge)
  const behind = query.subjects.map(() => new Map<string, boolean>())
  const isBehind = (i: number, project: string): boolean => {
    const known = behind[i]!.get(project) ?? standsBehind(query.subjects[i]!, project, knowledge)
    behind[i]!.set(project, known)
    return known
  }
  const byEntry = new Map<Entry, Scored[]>()
  const apart =
    query.subjects.filter(({ named }) => named).length > 1 ? new Map<Entry, Float64Array>() : undefined
  const { numbers, levels, near } = candidates(query, spreads, knowledge)
  const isOf = knowledge.belonging(query.projects)
  for (const [at, number] of numbers.entries()) {
    const indexed = knowledge.passages[number]!
    const { entry } = indexed
    if (!isOf(number) || !within(query, entry)) continue
    if (!holdsNames(query, indexed, hard.length > 0) || onlyPlans(query, indexed)) continue
    if (
      hard.length > 1 &&
      query.intent !== 'list' &&
      !hard.every(action => knowledge.actionsOf.get(entry.id)!.has(action))
    )
      continue
    if (query.objects.length > 0 && !hitsObjects(query, indexed, knowledge)) continue
    const deed = tellsOf(query, deeds, indexed) && !isOfPart(query, levels, at)
    const replaces = hard.includes('removed') && indexed.actions.has(REPLACES)
    if (replaces && keeps(query, number, knowledge)) continue
    const isDone = hard.length > 0 && deed && knowledge.lines.hasSubject(number)
    const place = !isDone ? 'anywhere' : replaces ? 'passage' : 'subject'
    let [held, bonus, insisted, missed] = [0, 0, 0, 0]
    for (let i = 0; i < spreads.length; i++) {
      const subject = query.subjects[i]!
      const level = said(subject, levels[i]![at]!, near[i]![at] === 1, place)
      if (apart && subject.named) noteBest(apart, entry, i, level, spreads.length)
      held += subject.weight * Math.min(level, 1)
      bonus += subject.weight * Math.max(level - 1, 0)
      if (subject.named && subject.weight >= INSISTED) {
        if (level >= PRESENT) insisted += subject.weight
        else if (!isBehind(i, entry.project))
          missed += subject.wanted ? Number.POSITIVE_INFINITY : subject.weight
      }
    }
    if (held === 0 && query.subjects.length > 0 && !deed) continue
    const done = deed ? (hard.length > 0 ? DEED : SOFT_DEED) : 0
    const coverage = total > 0 ? (held + (hard.length > 0 ? done : 0)) / total : 1
    const own = byEntry.get(entry) ?? []
    byEntry.set(entry, own)
    own.push({
      indexed,
      score: held + bonus + done + prior(query, phrases, indexed, coverage, knowledge),
      held,
      bonus,
      coverage,
      deed,
      complete: missed <= insisted * SPARE,
    })
  }
  const found = [...byEntry].map(([entry, scored]): Found => {
    // What was written wrong is told beside the answer; it is never the answer.
    const isErratum = ({ indexed }: Scored) => Number(indexed.passage.kind === 'erratum')
    if (scored.length > 1) scored.sort((a, b) => isErratum(a) - isErratum(b) || b.score - a.score)
    const { score, held, bonus, coverage, deed, complete } = scored[0]!
    const more = moreApart(query, apart?.get(entry), { held, bonus })
    const also = scored.filter((one, i) => i === 0 || one.score >= score * ALSO)
    return {
      entry,
      score: score + more,
      held: held + more,
      coverage: total > 0 ? Math.min(1, coverage + more / total) : coverage,
      deed,
      complete,
      passages: also.map(({ indexed }) => indexed.passage),
      numbers: also.map(({ indexed }) => indexed.number),
    }
  })
  const rank = ({ score, complete }: Found) => score - (complete ? 0 : LACKING)
  return found.sort((a, b) => rank(b) - rank(a) || (a.entry.date < b.entry.date ? -1 : 1))
}
