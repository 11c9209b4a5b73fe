import { normalize } from '../../language.ts'
import type { Knowledge } from '../knowledge.ts'
import { search } from '../search.ts'
import type { Answer, Query } from '../types.ts'
import { nothing } from './nothing.ts'
import { project } from './project.ts'

/** Who asks for the language that a project is written in, and names nothing else. */
const ASKS =
  /\b(?:what|which) (?:programming |implementation |computer )?lang(?:uage)?s?\b|(?:什么|啥|哪种|哪门|哪个|何种) ?(?:编程|开发|程序|实现)?语言|语言是(?:什么|啥|哪)/u
const OF_LANGUAGE =
  /^(?:(?:programming|implementation|computer|core|source|code)? ?lang(?:uage)?s?|programming|written in|written|coded?|built|implement\w*|develop\w*|(?:编程|开发|程序|实现)?语言|编写|开发|写的?|实现|代码)$/u
/** The languages that projects here are written in, as their names are spelled. */
const LANGUAGE = /(?:^|[^\p{L}])(?:C\+\+|Rust|Go|Golang|Scala|Java|JVM|Python|C)(?![\p{L}+])/u
const WRITTEN = /\b(?:written|implemented|coded|rewritten) in\b/u

/** The language that a project is written in, by its card, else by what says so of it; undefined where that is not asked. */
export const madeIn = (query: Query, knowledge: Knowledge): Answer | undefined => {
  const { names, versions, period, subjects, text, projects } = query
  if (names.length !== 1 || versions.length > 0 || period || !ASKS.test(normalize(text))) return undefined
  if (!subjects.every(({ said }) => OF_LANGUAGE.test(said))) return undefined
  const saying = projects.filter(id =>
    knowledge.chronicle.projects.some(card => card.id === id && LANGUAGE.test(card.about.en)),
  )
  // Of two generations of one name, today's.
  const card = saying.at(-1)
  if (card) return project({ ...query, projects: [card], names: [[card]] }, knowledge)
  const hit = search(query, knowledge).find(
    ({ entry, passages: [first] }) =>
      projects.includes(entry.project) &&
      first &&
      WRITTEN.test(first.text.en) &&
      LANGUAGE.test(first.text.en),
  )
  return hit
    ? { kind: 'entry', query, hit, history: [] }
    : nothing(query, 'not-recorded', knowledge, search(query, knowledge))
}
