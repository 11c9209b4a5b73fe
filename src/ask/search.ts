import { overlaps } from '../calendar.ts'
import type { Entry } from '../chronicle/schema.ts'
import { VAGUE } from './deeds.ts'
import type { Knowledge } from './knowledge.ts'
import type { Indexed } from './passages.ts'
import { isOf, NEAR, type Spread, spread } from './spread.ts'
import type { AskedVersion, Hit, Passage, Query, Subject } from './types.ts'
import { isVersion } from './versions.ts'
import { hardDeeds, hitsObjects, holdsNames, prior, tellsOf } from './weigh.ts'

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
  /** Its passages as lines of units, in their order. */
  readonly lines: readonly string[]
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
const MOST_CANDIDATES = 4000
/** A thing named with less weight than this is too plain to be insisted on. */
const INSISTED = 0.4
/** Passages that say half as much as the best one still belong to the answer. */
const ALSO = 0.5

/** Whether an entry is the release that was named, or of the line. */
export const meets = ({ number, projects }: AskedVersion, { project, version }: Entry): boolean =>
  version !== undefined && (projects.length === 0 || projects.includes(project)) && isVersion(number, version)

/** What limits the entries before any word is weighed. */
export const within = (query: Query, entry: Entry): boolean =>
  (!query.period || overlaps(query.period, entry.date)) &&
  (query.versions.length === 0 ||
    entry.version === undefined ||
    query.versions.some(version => meets(version, entry)))

/** The numbers of the passages worth weighing: those that say the weightiest subjects, or do the deed. */
const candidates = (
  query: Query,
  spreads: readonly Spread[],
  { passages, byAction }: Knowledge,
): Iterable<number> => {
  const chosen = new Set<number>()
  for (const { levels } of spreads) {
    if (chosen.size > 0 && chosen.size + levels.size > MOST_CANDIDATES) continue
    for (const number of levels.keys()) {
      if (chosen.size >= MOST_CANDIDATES) break
      chosen.add(number)
    }
  }
  if (chosen.size > 0) return chosen
  const done = query.actions.flatMap(action => byAction.get(action) ?? [])
  return done.length > 0 ? new Set(done) : query.period ? passages.keys() : []
}

/** How well a passage says a subject. A hard deed must be done to the subject itself. */
const said = (
  subject: Subject,
  { levels, entries }: Spread,
  number: number,
  indexed: Indexed,
  strict: boolean,
): number => {
  const level = levels.get(number) ?? 0
  if (strict && indexed.subject !== '' && subject.named) return level > NEAR.passage ? level : 0
  return Math.max(level, entries.has(indexed.entry.id) ? NEAR.entry : 0)
}

/** Whether the card of the entry's project says the subject: who stands behind a project need not be named again. */
const standsBehind = ({ ways }: Subject, { entry }: Indexed, { cards }: Knowledge): boolean => {
  const card = cards.get(entry.project)
  return card !== undefined && ways.some(({ line }) => card.includes(line))
}

/**
 * Whether the thing asked of is but a part of the bold subject: the end of "AWS IAM gRPC credentials" is none of gRPC.
 * Only for removals: what is added to a part is added to the whole.
 */
const isOfPart = ({ actions, subjects }: Query, spreads: readonly Spread[], number: number): boolean => {
  if (!actions.includes('removed') || actions.includes('fixed')) return false
  const at = subjects.findIndex(({ named, weight }) => named && weight >= INSISTED)
  const level = spreads[at]?.levels.get(number) ?? 0
  return level > NEAR.passage && level <= WHOLE
}

type Scored = {
  readonly passage: Passage
  readonly line: string
  readonly score: number
  readonly held: number
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
  const byEntry = new Map<string, { entry: Entry; scored: Scored[] }>()
  const spreads = query.subjects.map(subject => spread(subject, query.projects, knowledge))
  for (const number of candidates(query, spreads, knowledge)) {
    const indexed = knowledge.passages[number]!
    if (!isOf(query.projects, indexed) || !within(query, indexed.entry)) continue
    if (!holdsNames(query, indexed, hard.length > 0)) continue
    if (
      hard.length > 1 &&
      query.intent !== 'list' &&
      !hard.every(action => knowledge.actionsOf.get(indexed.entry.id)!.has(action))
    )
      continue
    if (query.objects.length > 0 && !hitsObjects(query, indexed, knowledge.deedLines)) continue
    const deed = tellsOf(query, deeds, indexed) && !isOfPart(query, spreads, number)
    let held = 0
    let bonus = 0
    let [insisted, missed] = [0, 0]
    for (const [i, subject] of query.subjects.entries()) {
      const level = said(subject, spreads[i]!, number, indexed, hard.length > 0 && deed)
      held += subject.weight * Math.min(level, 1)
      bonus += subject.weight * Math.max(level - 1, 0)
      if (subject.named && subject.weight >= INSISTED) {
        if (level >= PRESENT) insisted += subject.weight
        else if (!standsBehind(subject, indexed, knowledge))
          missed += subject.wanted ? Number.POSITIVE_INFINITY : subject.weight
      }
    }
    if (held === 0 && query.subjects.length > 0 && !deed) continue
    const done = deed ? (hard.length > 0 ? DEED : SOFT_DEED) : 0
    const coverage = total > 0 ? (held + (hard.length > 0 ? done : 0)) / total : 1
    const at = byEntry.get(indexed.entry.id) ?? { entry: indexed.entry, scored: [] }
    byEntry.set(indexed.entry.id, at)
    at.scored.push({
      passage: indexed.passage,
      line: indexed.line,
      score: held + bonus + done + prior(query, indexed, coverage),
      held,
      coverage,
      deed,
      complete: missed <= insisted * SPARE,
    })
  }
  const found = [...byEntry.values()].map(({ entry, scored }): Found => {
    scored.sort((a, b) => b.score - a.score)
    const best = scored[0]!
    const also = scored.filter(({ score }) => score >= best.score * ALSO)
    return {
      ...best,
      entry,
      passages: also.map(({ passage }) => passage),
      lines: also.map(({ line }) => line),
    }
  })
  const rank = ({ score, complete }: Found) => score - (complete ? 0 : LACKING)
  return found.sort((a, b) => rank(b) - rank(a) || (a.entry.date < b.entry.date ? -1 : 1))
}
