import type { Knowledge } from '../knowledge.ts'
import { isMinor } from '../ranks.ts'
import type { Answer, Query } from '../types.ts'
import { asksForAFact } from './facts.ts'
import { asHit, byDate, isDay } from './select.ts'

const MOST_MILESTONES = 8

/** A word that says less is on every card. */
const TELLING = 0.18

/** What a project is made of stands on its card, yes or no. */
const MADE_OF = /\b(?:written|built|implemented|coded) in\b|用.{1,12}?[写編编]/iu

/** Whether what is asked of one project stands on its card: "what is Envoy written in". */
export const onCard = (query: Query, { cards }: Knowledge): boolean => {
  const { intent, text, names, versions, period, kinds, actions, subjects, relation } = query
  const card = cards.get(names[0]?.[0] ?? '')
  const telling = subjects.filter(({ weight }) => weight >= TELLING)
  return (
    (intent === 'what' || intent === 'who' || (intent === 'whether' && MADE_OF.test(text))) &&
    names.length === 1 &&
    versions.length + kinds.length + actions.length === 0 &&
    !period &&
    !relation &&
    !asksForAFact(query) &&
    card !== undefined &&
    telling.length > 0 &&
    telling.every(({ named }) => named) &&
    telling.every(({ ways }) => ways.some(({ line }) => card.includes(line)))
  )
}

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
