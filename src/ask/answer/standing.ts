import type { Knowledge } from '../knowledge.ts'
import { passagesOf } from '../passages.ts'
import { isMinor } from '../ranks.ts'
import { type Stage, saysStage, stagesIn, UNFINISHED } from '../stage-names.ts'
import type { Answer, Hit, Query } from '../types.ts'
import { spanned } from './in-between.ts'
import { nothing } from './nothing.ts'
import { asHit, isDay } from './select.ts'

/** A project that moved from one stage to the next, as a release says it of the whole. */
const MOVED = /\bfrom (?:an? )?([\w-]+) to (?:an? )?([\w-]+)/u

type Move = { readonly hit: Hit; readonly from: string; readonly to: string }

/** The releases in which the project as a whole came from one stage to another, oldest first. */
const movesOf = (query: Query, knowledge: Knowledge): readonly Move[] =>
  knowledge
    .entriesOf(query.projects)
    .filter(entry => entry.kind === 'release' && !isMinor(entry) && isDay(entry))
    .flatMap(entry =>
      passagesOf(entry).flatMap(passage => {
        const { en = '' } = passage.subject ?? {}
        const [, from, to] = MOVED.exec(passage.text.en) ?? []
        const isOfWhole = passage.kind === 'change' && en.toLowerCase().split(' ').some(saysStage)
        return from && to && isOfWhole ? [{ hit: { entry, passages: [passage], score: 0 }, from, to }] : []
      }),
    )

/**
 * How long a whole project stood at a stage that it is told to have left: from where it came to it, else from its first
 * release. Undefined where that is not asked, or nothing is told of its stages.
 */
export const standing = (query: Query, knowledge: Knowledge): Answer | undefined => {
  const { names, versions, subjects, period } = query
  if (names.length !== 1 || versions.length > 0 || period) return undefined
  const isOther = subjects.some(({ named, said }) => named && !saysStage(said))
  const [stage, later] = stagesIn(query)
  if (!stage || isOther || !UNFINISHED.has(stage.name)) return undefined
  const moves = movesOf(query, knowledge)
  const isAt = ({ tells }: Stage, word: string) => tells?.test(word) === true
  const left = moves.find(({ from }) => isAt(stage, from))
  const came = moves.find(({ to }) => isAt(stage, to))
  const first = knowledge
    .entriesOf(query.projects)
    .find(entry => entry.kind === 'release' && !isMinor(entry) && isDay(entry))
  // Who names the one stage as what it comes to asks how long that took.
  if (!later) return came && first && span(query, asHit(first), came.hit, knowledge)
  if (!left) return came && nothing(query, 'not-recorded', knowledge, [came.hit])
  if (UNFINISHED.has(later.name) && !isAt(later, left.to)) return undefined
  const from = came?.hit ?? (first && asHit(first))
  return from && span(query, from, left.hit, knowledge)
}

const span = (query: Query, from: Hit, to: Hit, knowledge: Knowledge): Answer | undefined =>
  from.entry.date < to.entry.date ? spanned(query, from, to, knowledge) : undefined
