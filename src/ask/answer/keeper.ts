import type { Knowledge } from '../knowledge.ts'
import { search } from '../search.ts'
import { spoken } from '../spoken.ts'
import type { Answer, Query } from '../types.ts'
import { nothing } from './nothing.ts'

/** Who asks for those that look after a project, and names nothing else. */
const ASKS =
  /\bwho (?:\w+ ){0,2}(?:maintain|govern|steward|look)\w*\b|\bwho (?:are|is|were|was) (?:the )?(?:\w+ )?maintainers?\b|(?:谁|哪家|哪个公司|什么人).{0,4}(?:维护|打理)|维护(?:者|人)是谁/u
const OF_KEEPING = /^(?:maintain\w*|govern\w*|steward\w*|look\w*|after|now|维护.{0,1}|打理)$/u
/** What tells who they are, not that somebody is none. */
const KEEPS =
  /\bmaintain(?:ed|s) by\b|(?<!no )(?<!never been a )\bmaintainers? (?:are|is|were|was)\b|(?<!不再)(?<!不)由.{1,20}(?<!不再)维护/u

/** Who maintains a project: what says so, else an honest "not recorded"; undefined where that is not asked. */
export const keeper = (query: Query, knowledge: Knowledge): Answer | undefined => {
  const { intent, names, versions, period, subjects, text } = query
  if (intent !== 'who' || names.length !== 1 || versions.length > 0 || period) return undefined
  if (!ASKS.test(spoken(text)) || !subjects.every(({ said }) => OF_KEEPING.test(said))) return undefined
  const found = search(query, knowledge)
  const hit = found.find(
    ({ entry, passages: [first] }) =>
      query.projects.includes(entry.project) && KEEPS.test(`${first?.text.en} ${first?.text.zh}`),
  )
  return hit ? { kind: 'entry', query, hit, history: [] } : nothing(query, 'not-recorded', knowledge, found)
}
