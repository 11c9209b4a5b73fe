import { subjectCalled } from '../called.ts'
import type { Knowledge } from '../knowledge.ts'
import { type Found, search } from '../search.ts'
import { spoken } from '../spoken.ts'
import type { Answer, Query } from '../types.ts'
import { spanned } from './in-between.ts'
import { nothing } from './nothing.ts'
import { hitsByDate, isDay } from './select.ts'

/** Who asks how long something was there, from its coming to its end. */
const LIVED =
  /\bhow (?:much )?long (?:was|were|did|has|have|had|is) (?:[\w./'-]+ ){1,6}?(?:around|last(?:ed)?|liv(?:e|ed)|surviv(?:e|ed)|exist(?:ed)?|with us|a thing|in use|part of)\b|(?:存在|活|存活|撑|维持|持续|延续|存续)了?多(?:久|长时间|少年)|\blifespan of\b|寿命/u
const LIVES =
  /^(?:exist\w*|last\w*|liv(?:e|ed|es)|surviv\w*|around|lifespan|in use|存在|存活|维持|持续|延续|存续|寿命)/u
/** Who asks it of a project names nothing else. */
export const ofWholeLife = (query: Query): Query =>
  LIVED.test(spoken(query.text)) && query.names.length === 1
    ? { ...query, subjects: query.subjects.filter(({ said }) => !LIVES.test(said)) }
    : query

/** A word that says less names nothing. */
const NAMED = 0.2

/**
 * How long a part of a project was there: from what brought it to what removed it. Undefined where that is not asked;
 * "not recorded" where either end is not told, since no other span is an answer.
 */
export const life = (query: Query, knowledge: Knowledge): Answer | undefined => {
  const { subjects, versions, actions, text } = query
  if (!LIVED.test(spoken(text)) || versions.length > 0) return undefined
  const things = subjects.filter(({ named, weight }) => named && weight >= NAMED)
  if (things.length !== 1 || actions.length > 0) return undefined
  const told = (action: string): Found[] => {
    const asked = { ...query, intent: 'when' as const, actions: [action], subjects: things }
    const isOwn = ({ deed, entry, passages: [first] }: Found) =>
      deed && isDay(entry) && first?.section === action && subjectCalled(asked, first) !== undefined
    return search(asked, knowledge).filter(isOwn)
  }
  // What was never removed may have been given up by deprecating it.
  const last = ['removed', 'deprecated'].flatMap(end => told(end).sort(hitsByDate).slice(-1))[0]
  const [first] = told('added')
    .filter(({ entry }) => last && entry.project === last.entry.project && entry.date < last.entry.date)
    .sort(hitsByDate)
  if (!first || !last)
    return nothing(query, 'not-recorded', knowledge, last ? [last] : search(query, knowledge))
  return spanned(query, first, last, knowledge)
}
