import { addMonths, type Period } from '../calendar.ts'
import { moreApart, noteBest } from './apart.ts'
import { candidates } from './candidates.ts'
import { isHabit, VAGUE } from './deeds.ts'
import type { Knowledge } from './knowledge.ts'
import { isLimited, within } from './limits.ts'
import { priorByWords } from './prior.ts'
import { INSISTED, isOfPart, keeps, said, standsBehind } from './said.ts'
import { NEAR, spread } from './spread.ts'
import type { Hit, Query } from './types.ts'
import { verdictOf } from './verdict.ts'
import { hardDeeds, objectsHit } from './weigh.ts'

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
/** And of what the question is after: a word that means about the same is not it. */
const PRESENT_ITSELF = 0.25
/** What may be missing beside what was found: one word of several. */
const SPARE = 0.5
/** An entry that lacks something named stands behind one about as good that has it. */
const LACKING = 0.3
/** Passages that say half as much as the best one still belong to the answer. */
const ALSO = 0.5

type Scored = {
  readonly number: number
  readonly score: number
  readonly held: number
  readonly bonus: number
  readonly coverage: number
  readonly deed: boolean
  readonly complete: boolean
}

/** What a query looks for: the deeds that must have been done, those that may, and how much all of it weighs. */
const sought = (query: Query) => {
  const hard = hardDeeds(query)
  const telling = query.actions.filter(action => !VAGUE.has(action))
  const deeds = hard.length > 0 ? hard : telling.length > 0 ? telling : query.actions
  const total = query.subjects.reduce((sum, { weight }) => sum + weight, 0) + (hard.length > 0 ? DEED : 0)
  return { hard, deeds, total }
}

/** What was written wrong is told beside the answer; it is never the answer. */
const bestFirst = (passages: Knowledge['passages']) => {
  const isErratum = ({ number }: Scored) => Number(passages[number]!.passage.kind === 'erratum')
  return (a: Scored, b: Scored) => isErratum(a) - isErratum(b) || b.score - a.score
}

/** Why something was done at a time, and who did it, may be told later, by a passage that names the month or day. */
const sayingDate = (query: Query, { lines, passages }: Knowledge): ((number: number) => boolean) => {
  const { intent, period, written, ...rest } = query
  const isLoose = (intent === 'why' || intent === 'who') && period && !isYear(period)
  const phrases = isLoose ? written.flatMap(({ ways }) => ways.map(({ line }) => lines.phrase(line))) : []
  const open: Query = { ...rest, intent, written }
  return number =>
    phrases.some(phrase => lines.inPassage(phrase, number)) && within(open, passages[number]!.entry)
}
/** A year is named by all that tell of it. */
const isYear = ({ from, to }: Period): boolean => !from || !to || to.slice(0, 7) > addMonths(from, 3)

const rank = ({ score, complete }: Found) => score - (complete ? 0 : LACKING)
/** The best first, of equal ones the older. */
const byRank = (a: Found, b: Found) => rank(b) - rank(a) || (a.entry.date < b.entry.date ? -1 : 1)

/** Weighs every passage that may answer; entries best first, their passages best first. */
export const search = (query: Query, knowledge: Knowledge): Found[] => {
  const { subjects } = query
  const { passages, entryAt, lines, sorts } = knowledge
  const { hard, deeds, total } = sought(query)
  const spreads = subjects.map(subject => spread(subject, query.projects, knowledge))
  const verdict = verdictOf(query, { hard, deeds }, knowledge)
  const byWords = priorByWords(query, knowledge)
  const hits = objectsHit(query, knowledge)
  const behind = subjects.map(() => new Map<number, boolean>())
  const isBehind = (i: number, number: number): boolean => {
    const sort = sorts.whose.of[number]!
    const known =
      behind[i]!.get(sort) ?? standsBehind(subjects[i]!, sorts.whose.examples[sort]!.entry.project, knowledge)
    behind[i]!.set(sort, known)
    return known
  }
  const byEntry = new Map<number, Scored[]>()
  const apart = subjects.filter(({ named }) => named).length > 1 ? new Map<number, number[]>() : undefined
  const chosen = candidates(query, spreads, knowledge)
  const { numbers, levels, near } = chosen
  const isOf = knowledge.belonging(query.projects)
  const limited = isLimited(query)
  const habit = isHabit(query)
  const saysDate = sayingDate(query, knowledge)
  for (let at = 0; at < numbers.length; at++) {
    const number = numbers[at]!
    if (!isOf(number) || (limited && !within(query, passages[number]!.entry) && !saysDate(number))) continue
    if (verdict.isOut(number)) continue
    if (
      hard.length > 1 &&
      query.intent !== 'list' &&
      !hard.every(action => knowledge.actionsOf.get(passages[number]!.entry.id)!.has(action))
    )
      continue
    if (hits && !hits(number)) continue
    const deed = verdict.tells(number) && !isOfPart(query, chosen, at, knowledge)
    const replaces = verdict.replaces(number)
    if (replaces && keeps(query, number, knowledge)) continue
    const isDone = hard.length > 0 && deed && lines.hasSubject(number)
    const place = !isDone ? 'anywhere' : replaces || habit ? 'passage' : 'subject'
    let [held, bonus, insisted, missed] = [0, 0, 0, 0]
    for (let i = 0; i < spreads.length; i++) {
      const subject = subjects[i]!
      const level = said(subject, levels[i]![at]!, near[i]![at] === 1, place)
      if (apart && subject.named) noteBest(apart, entryAt[number]!, i, level, spreads.length)
      held += subject.weight * Math.min(level, 1)
      bonus += subject.weight * Math.max(level - 1, 0)
      // A weighty word that is there, though no name, stands for one that is not.
      if (!subject.named && subject.weight >= INSISTED && level >= NEAR.passage) insisted += subject.weight
      if (subject.named && subject.weight >= INSISTED) {
        if (level >= (subject.wanted ? PRESENT_ITSELF : PRESENT)) insisted += subject.weight
        else if (!isBehind(i, number)) missed += subject.wanted ? Number.POSITIVE_INFINITY : subject.weight
      }
    }
    if (held === 0 && subjects.length > 0 && !deed) continue
    const done = deed ? (hard.length > 0 ? DEED : SOFT_DEED) : 0
    const coverage = total > 0 ? (held + (hard.length > 0 ? done : 0)) / total : 1
    const wished = verdict.prior(number, coverage) + byWords(number, coverage)
    const scored = {
      number,
      score: held + bonus + done + wished,
      held,
      bonus,
      coverage,
      deed,
      complete: missed <= insisted * SPARE,
    }
    const own = byEntry.get(entryAt[number]!)
    if (own) own.push(scored)
    else byEntry.set(entryAt[number]!, [scored])
  }
  const found: Found[] = []
  for (const [place, scored] of byEntry) {
    if (scored.length > 1) scored.sort(bestFirst(passages))
    const { number, score, held, bonus, coverage, deed, complete } = scored[0]!
    const more = moreApart(query, apart?.get(place), { held, bonus })
    const also =
      scored.length === 1 ? scored : scored.filter((one, i) => i === 0 || one.score >= score * ALSO)
    found.push({
      entry: passages[number]!.entry,
      score: score + more,
      held: held + more,
      coverage: total > 0 ? Math.min(1, coverage + more / total) : coverage,
      deed,
      complete,
      passages: also.map(({ number }) => passages[number]!.passage),
      numbers: also.map(({ number }) => number),
    })
  }
  return found.sort(byRank)
}
