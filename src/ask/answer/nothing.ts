import { daysBetween } from '../../calendar.ts'
import type { Entry } from '../../chronicle/schema.ts'
import type { Knowledge } from '../knowledge.ts'
import { isMinor } from '../ranks.ts'
import type { Answer, Query, Reason } from '../types.ts'
import { compareVersions } from '../versions.ts'
import { isDay } from './select.ts'

const NEAR = 3

/** No answer, with what is nearest: neighbours of a version, entries around a date, else the best of what was found. */
export const nothing = (
  query: Query,
  reason: Reason,
  knowledge: Knowledge,
  found: readonly { readonly entry: Entry }[] = [],
): Answer => ({
  kind: 'nothing',
  query,
  reason,
  near:
    reason === 'no-such-version'
      ? neighbours(query, knowledge)
      : reason === 'outside'
        ? around(query, knowledge)
        : found.slice(0, NEAR).map(({ entry }) => entry),
})

const neighbours = (query: Query, { entriesOf }: Knowledge): Entry[] => {
  const [asked] = query.versions
  const projects = asked && asked.projects.length > 0 ? asked.projects : query.projects
  const releases = entriesOf(projects).filter(({ version }) => version)
  if (!asked || projects.length === 0) return releases.slice(-NEAR)
  const sorted = [...releases].sort((a, b) => compareVersions(a.version!, b.version!))
  const at = sorted.findIndex(({ version }) => compareVersions(version!, asked.number) > 0)
  return at < 0 ? sorted.slice(-2).reverse() : sorted.slice(Math.max(0, at - 1), at + 1)
}

const around = (query: Query, { entriesOf }: Knowledge): Entry[] => {
  const day = query.period?.from ?? query.period?.to ?? ''
  const dated = entriesOf(query.projects).filter(entry => !isMinor(entry) && isDay(entry))
  // They stand in the order of their dates: the nearest are beside the day, and those of one day with it.
  const at = dated.findIndex(({ date }) => date >= day)
  const [before, after] = at < 0 ? [dated.length, dated.length] : [at, at]
  const far = (entry: Entry) => Math.abs(daysBetween(entry.date, day))
  const beside = dated.slice(Math.max(0, firstOf(dated, before - NEAR)), after + NEAR)
  return beside.sort((a, b) => far(a) - far(b)).slice(0, NEAR)
}

/** Where the entries begin that are of the same day as one: of equals the first in order are taken. */
const firstOf = (dated: readonly Entry[], at: number): number => {
  let from = Math.max(0, at)
  while (from > 0 && dated[from - 1]!.date === dated[from]?.date) from--
  return from
}
