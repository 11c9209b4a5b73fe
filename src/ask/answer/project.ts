import type { Knowledge } from '../knowledge.ts'
import { isMinor } from '../ranks.ts'
import type { Answer, Query } from '../types.ts'
import { asHit, byDate, isDay } from './select.ts'

const MOST_MILESTONES = 8

/** "What is Conduit": its card, its first and latest release, and its milestones. */
export const project = (query: Query, { chronicle, entriesOf }: Knowledge): Answer | undefined => {
  const card = chronicle.projects.find(({ id }) => id === query.projects[0])
  const own = card
    ? entriesOf([card.id])
        .filter(entry => !isMinor(entry))
        .sort(byDate)
    : []
  const releases = own.filter(({ kind }) => kind === 'release')
  const [first = own[0]] = releases
  if (!card || !first) return undefined
  return {
    kind: 'project',
    query,
    project: card,
    releases: releases.length,
    first: asHit(first),
    latest: asHit(releases.at(-1) ?? first),
    milestones: own
      .filter(entry => entry.kind === 'milestone' && isDay(entry))
      .slice(0, MOST_MILESTONES)
      .map(asHit),
  }
}
