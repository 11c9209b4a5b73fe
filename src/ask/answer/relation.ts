import { normalize } from '../../language.ts'
import type { Knowledge } from '../knowledge.ts'
import { givesReason } from '../reasons.ts'
import { search } from '../search.ts'
import { subjectOf } from '../subjects.ts'
import type { Answer, Query, Subject } from '../types.ts'
import { namesHeld } from '../weigh.ts'
import { nothing } from './nothing.ts'

/** A project by all its names, as something that is asked about. */
const topicOf = (ids: readonly string[], knowledge: Knowledge): Subject[] => {
  const cards = knowledge.chronicle.projects.filter(({ id }) => ids.includes(id))
  const [said, ...more] = cards.flatMap(({ name, aliases }) => [name.en, ...aliases]).map(normalize)
  return said === undefined ? [] : subjectOf(said, more, true, knowledge)
}

/** Plain words that say no more than this together only hold the two names apart: 不用, "and not". */
const LITTLE = 0.15
const saysMore = ({ subjects }: Query): boolean =>
  subjects.reduce((sum, { weight }) => sum + weight, 0) > LITTLE

/**
 * Why two projects stand to each other as they do, where nothing but the two is named: "why doesn't Linkerd2 use Envoy".
 * What tells of both from the start and gives a reason; undefined where more is named.
 */
export const relation = (query: Query, knowledge: Knowledge): Answer | undefined => {
  const { intent, names, versions, actions, edge, period } = query
  if (intent !== 'why' || names.length !== 2 || edge || period || saysMore(query)) return undefined
  if (versions.length + actions.length > 0) return undefined
  const asked = { ...query, subjects: names.flatMap(ids => topicOf(ids, knowledge)) }
  const told = search(asked, knowledge).filter(
    ({ entry: { kind, title, text }, numbers }) =>
      kind !== 'release' &&
      givesReason(`${title.en}. ${text[0]?.en ?? ''}`) &&
      numbers.some(number => {
        const indexed = knowledge.passages[number]!
        return indexed.summary && namesHeld(query, indexed) === names.length
      }),
  )
  const best = told.find(({ entry }) => givesReason(entry.title.en)) ?? told[0]
  if (!best) return nothing(query, 'not-recorded', knowledge)
  const summary = best.numbers.map(number => knowledge.passages[number]!).filter(({ summary }) => summary)
  const passages = [...new Set([...summary.map(({ passage }) => passage), ...best.passages])]
  return { kind: 'entry', query, hit: { ...best, passages }, history: [] }
}
