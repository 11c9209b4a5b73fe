import { SOFT } from './deeds.ts'
import type { Knowledge } from './knowledge.ts'
import { type Indexed, REPLACES } from './passages.ts'
import { asksOfAnnouncement, OWN_ANNOUNCEMENT, priorOfKind, priorOfNames, priorOfTitle } from './prior.ts'
import { isRow } from './ranks.ts'
import { isOfPlans, type Sort } from './sorts.ts'
import type { Query } from './types.ts'
import { DATED, namesHeld, TOLD } from './weigh.ts'

/** What a question makes of a passage, by its number and whatever its words. */
export type Verdict = {
  readonly isOut: (number: number) => boolean
  /** Whether it tells of the deed asked for. */
  readonly tells: (number: number) => boolean
  /** Whether a thing is dropped there for the sake of another. */
  readonly replaces: (number: number) => boolean
  /** What the question would rather hear, beside the share of it (0 to 1) that was found. */
  readonly prior: (number: number, coverage: number) => number
}

type Sought = { readonly hard: readonly string[]; readonly deeds: readonly string[] }

/** What is asked of a sort of passages, found out when the first of it comes up. */
const bySort = <T>({ of, examples }: Sort, judge: (example: Indexed) => T): ((number: number) => T) => {
  const judged = new Map<number, T>()
  return number => {
    const sort = of[number]!
    let known = judged.get(sort)
    if (known === undefined) {
      known = judge(examples[sort]!)
      judged.set(sort, known)
    }
    return known
  }
}

/** Deeds done to a whole project: who asks it of one means that one, not what is told of another beside it. */
const OF_WHOLE: ReadonlySet<string> = new Set(['rewritten'])
const isOfOther = ({ projects, intent }: Query, deeds: readonly string[], project: string): boolean =>
  !TOLD.has(intent) &&
  projects.length > 0 &&
  !projects.includes(project) &&
  deeds.every(deed => OF_WHOLE.has(deed))

/** The summary of a release names what came beside what went. */
const isDropped = (subjects: Query['subjects'], deeds: readonly string[]): boolean =>
  deeds.includes('removed') && subjects.some(({ named }) => named)

/**
 * What of a passage must tell of the deed. Where a date is the answer, a passing mention does not date it: it must be a
 * change of its own, the entry's title or its summary; and a release's summary only repeats its changes.
 */
const mustTell = (
  { intent, versions, subjects }: Query,
  deeds: readonly string[],
  { passage, entry, summary }: Indexed,
): 'any' | 'itself' | 'title' | 'nothing' => {
  if (deeds.every(deed => SOFT.has(deed))) return 'any'
  if (!DATED.has(intent))
    return summary && entry.kind === 'release' && isDropped(subjects, deeds) ? 'nothing' : 'any'
  if (passage.kind === 'change') return 'itself'
  if (entry.kind === 'release' && versions.length === 0 && subjects.some(({ named }) => named))
    return 'nothing'
  if (summary) return 'any'
  return passage.kind === 'text' ? 'title' : 'nothing'
}

/** Questions of one thing: every project they name must have to do with it. */
const OF_ONE: ReadonlySet<string> = new Set(['when', 'version', 'whether'])
/** What somebody did, or thought, and why, no row of the almanac tells, whatever its form words are. */
const NO_ROW_TELLS: ReadonlySet<string> = new Set(['who', 'why', 'opinion'])
/** What is only planned was not done. */
const ASKS_WHAT_WAS_DONE: ReadonlySet<string> = new Set(['when', 'version', 'whether', 'compare', 'duration'])

/** Judges passages by what they are, whom they name and what happens in them. */
export const verdictOf = (query: Query, { hard, deeds }: Sought, { sorts, lines }: Knowledge): Verdict => {
  const { intent, names } = query
  const asksOf = asksOfAnnouncement(query)
  const mustNameAll = OF_ONE.has(intent) || (hard.length > 0 && TOLD.has(intent))
  const kind = bySort(sorts.kind, example => ({
    isOut:
      (NO_ROW_TELLS.has(intent) && isRow(example.entry)) ||
      (ASKS_WHAT_WAS_DONE.has(intent) && isOfPlans(example)),
    tells: mustTell(query, deeds, example),
    isOwn: example.entry.kind !== 'release',
    isRelease: example.entry.kind === 'release',
    prior: priorOfKind(query, example),
  }))
  const whose = bySort(sorts.whose, example => ({
    isOut: mustNameAll && namesHeld(query, example) < names.length,
    isOther: isOfOther(query, deeds, example.entry.project),
    prior: priorOfNames(query, example),
  }))
  const told = bySort(sorts.told, ({ actions, headed }) => ({
    itself: deeds.some(deed => actions.has(deed)),
    title: deeds.some(deed => headed.has(deed)),
    replaces: hard.includes('removed') && actions.has(REPLACES),
    announces: headed.has('released'),
    prior: priorOfTitle(query, headed),
  }))
  // A post whose title says that one thing was added adds no other by it.
  const things = query.subjects.filter(({ named }) => named).flatMap(({ ways }) => ways)
  const phrases = things.map(({ line }) => lines.phrase(line))
  const isTitled = (number: number) =>
    phrases.length === 0 || phrases.some(phrase => lines.inTitle(phrase, number))
  return {
    isOut: number => kind(number).isOut || whose(number).isOut,
    tells: number => {
      const { itself, title } = told(number)
      if (!(itself || title) || whose(number).isOther) return false
      const must = kind(number).tells
      return must === 'any' || (must === 'itself' && itself) || (must === 'title' && title)
    },
    replaces: number => told(number).replaces,
    prior: (number, coverage) => {
      const [what, { prior, announces }] = [kind(number), told(number)]
      const own = asksOf && announces && what.isOwn ? OWN_ANNOUNCEMENT : 0
      const started = prior.asFound > 0 && (what.isRelease || isTitled(number)) ? prior.asFound : 0
      return what.prior + whose(number).prior + prior.score + started * coverage ** 2 + own
    },
  }
}
