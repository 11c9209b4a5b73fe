import { OF_PROJECTS } from '../deeds.ts'
import type { Knowledge } from '../knowledge.ts'
import type { Found } from '../search.ts'
import type { Query } from '../types.ts'
import { hardDeeds } from '../weigh.ts'
import { asGood } from './confidence.ts'
import { hitsByDate, isDay } from './select.ts'

/** Deeds that come step by step, of which the last is meant: what is being removed is gone at the end. */
const COMPLETED_LAST = new Set(['removed', 'ended'])

/** A release that says less of what was asked is not the one that it was announced for. */
const AS_MUCH = 0.7

/** Who asks which version it was is better served by a release than by what announces it. */
const aRelease = (query: Query, found: readonly Found[]): Found => {
  const best = found[0]!
  if (query.intent !== 'version' || best.entry.version !== undefined) return best
  // What befell a project is no matter of a release, which has its words by chance.
  if (best.deed && hardDeeds(query).some(deed => OF_PROJECTS.has(deed))) return best
  return (
    asGood(found, 0.85).find(
      ({ entry, complete, coverage }) =>
        complete && entry.version !== undefined && coverage >= best.coverage * AS_MUCH,
    ) ?? best
  )
}

/** A word that says less is in many titles. */
const TELLING = 0.3
/** Whether the title names what is asked of: what only mentions it dates something else. */
const isTitled = ({ subjects }: Query, { numbers }: Found, { lines }: Knowledge): boolean =>
  subjects.some(
    ({ weight, ways }) =>
      weight >= TELLING &&
      ways.some(({ line }) => numbers.slice(0, 1).some(number => lines.inTitle(lines.phrase(line), number))),
  )

/** Of hits about as good, the one that the question means: mostly the earliest, the last of a removal. */
export const meant = (query: Query, found: readonly Found[], knowledge: Knowledge): Found => {
  const best = aRelease(query, found)
  if (!['when', 'version', 'whether'].includes(query.intent)) return best
  const close = asGood(found).filter(
    ({ entry, coverage }) =>
      entry.kind === best.entry.kind && isDay(entry) && coverage >= best.coverage * 0.95,
  )
  if (best.entry.kind !== 'release') {
    const titled = close.filter(hit => isTitled(query, hit, knowledge))
    if (titled.length > 0) close.splice(0, close.length, ...titled)
  }
  close.sort(hitsByDate)
  const last = hardDeeds(query).some(deed => COMPLETED_LAST.has(deed))
  return (last ? close.at(-1) : close[0]) ?? best
}
