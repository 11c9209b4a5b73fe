import type { Bilingual } from '../../chronicle/schema.ts'
import { VAGUE } from '../deeds.ts'
import type { Knowledge } from '../knowledge.ts'
import { search } from '../search.ts'
import { spoken } from '../spoken.ts'
import { movesLanguage, rewrittenTo } from '../targets.ts'
import type { Answer, Query, Subject } from '../types.ts'
import { LANGUAGE, languageOnCard } from './card-language.ts'
import { nothing } from './nothing.ts'
import { project } from './project.ts'

/** Who asks for the language that a project is written in, and names nothing else. */
const ASKS =
  /\b(?:what|which) (?:programming |implementation |computer )?lang(?:uage)?s?\b|(?:什么|啥|哪种|哪门|哪个|何种) ?(?:编程|开发|程序|实现)?语言|语言是(?:什么|啥|哪)/u
const OF_LANGUAGE =
  /^(?:(?:programming|implementation|computer|core|source|code)? ?lang(?:uage)?s?|(?:source )?code ?bases?|source(?: code)?|code|programming|written in|written|coded?|built|implement\w*|develop\w*|(?:编程|开发|程序|实现)?语言|编写|开发|写的?|实现|(?:源)?代码库?)$/u
const WRITTEN = /\b(?:written|implemented|coded|rewritten) in\b/u

/** The parts of a project that a question names beside the language. */
const partsOf = ({ subjects }: Query): Subject[] =>
  subjects.filter(({ said, named }) => named && !OF_LANGUAGE.test(said) && !A_LANGUAGE.test(said))

/** The card that says what language a project, or these parts of it, is written in; of two generations of a name, today's. */
const saying = ({ projects }: Query, parts: readonly Subject[], { chronicle }: Knowledge) =>
  chronicle.projects
    .filter(({ id }) => projects.includes(id))
    .flatMap(card => {
      const told = languageOnCard(card, parts)
      return told ? [{ id: card.id, ...told }] : []
    })

const toldBy = (query: Query, id: string, says: Bilingual, knowledge: Knowledge) => {
  const told = project({ ...query, projects: [id], names: [[id]] }, knowledge)
  return told?.kind === 'project' ? { ...told, says } : undefined
}

/** The language that a project is written in, by its card, else by what says so of it; undefined where that is not asked. */
export const madeIn = (query: Query, knowledge: Knowledge): Answer | undefined => {
  const { names, versions, period, subjects, text, projects } = query
  if (names.length !== 1 || versions.length > 0 || period || !ASKS.test(spoken(text))) return undefined
  const parts = partsOf(query)
  if (!subjects.every(subject => OF_LANGUAGE.test(subject.said) || parts.includes(subject))) return undefined
  const card = saying(query, parts, knowledge).at(-1)
  if (card) return toldBy(query, card.id, card.says, knowledge)
  if (parts.length > 0) return undefined
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

const LANGUAGES =
  'c\\+\\+|rust|golang|go|scala|java|python|ruby|erlang|haskell|node(?:\\.js)?|typescript|javascript|zig|kotlin'
/** Who says what a project is written in, as a claim or a question; "go" alone is too plain a word to stand elsewhere. */
const SAYS = new RegExp(
  `\\b(?:re)?(?:written|wrote|writ(?:e|es)|coded|implemented|programmed|built) (?:[a-z]+ ){0,3}?in (${LANGUAGES})(?![a-z+])|[用拿以使] ?(${LANGUAGES}) ?(?:语言)?(?:来)?(?:重?写|编写|开发|实现|改写)|(?:写|改写)成 ?(${LANGUAGES})(?![a-z+])|^(?:is|was|are|were) [^,?]{1,60} in (${LANGUAGES})(?:,? too|,? as well)?\\W*$`,
  'u',
)
const A_LANGUAGE = new RegExp(`^(?:${LANGUAGES})$`, 'u')
/** What a project is made of. */
const A_PART = /\bplane\b|\bprox(?:y|ies)\b|\bsidecars?\b|平面|代理|[据制]面|[据制]层/u
/** A word that says less leads up to it. */
const A_THING = 0.2
/** What was only thought of, or expressly not done. */
const NOT_DONE =
  /\b(?:not|never|instead|rather|almost|nearly|ever|consider\w*|debat\w*|plan(?:s|ned|ning)?|might|could|would|should|supposed)\b|n't\b|没|不|差点|考虑|讨论|打算|曾|如果/u

/** The language that a question says one project is written in, and nothing else of it. */
const saidLanguage = ({ names, versions, period, actions, subjects, text }: Query): string | undefined => {
  const isOnly = subjects.every(
    ({ said, weight }) =>
      weight < A_THING || OF_LANGUAGE.test(said) || A_LANGUAGE.test(said) || A_PART.test(said),
  )
  if (names.length !== 1 || versions.length > 0 || period || !isOnly) return undefined
  const plain = spoken(text)
  const moves = movesLanguage(plain)
  // Who gives up one language for another drops nothing else.
  const isElse = !moves && actions.some(action => action !== 'rewritten' && !VAGUE.has(action))
  if (isElse || NOT_DONE.test(plain)) return undefined
  const moved = moves ? rewrittenTo(plain)?.trim() : undefined
  const said = SAYS.exec(plain)?.slice(1).find(Boolean) ?? moved
  return said === 'golang' ? 'go' : said
}

/**
 * Whether a project is written in a language, by its card; and that a reason for its being so is asked in vain where it is
 * not. Undefined where that is not asked, or no card says.
 */
export const writtenIn = (query: Query, knowledge: Knowledge): Answer | undefined => {
  const { intent, actions } = query
  const said = saidLanguage(query)
  if (said === undefined) return undefined
  const cards = saying(query, partsOf(query), knowledge)
  const own = cards.find(({ languages }) => languages.includes(said))
  const card = own ?? cards.at(-1)
  if (!card)
    return intent === 'whether' && partsOf(query).length > 0
      ? nothing(query, 'not-recorded', knowledge, search(query, knowledge))
      : undefined
  if (intent === 'whether' && !actions.includes('rewritten')) {
    const told = toldBy(query, card.id, card.says, knowledge)
    return told && { ...told, yes: own !== undefined }
  }
  return own ? undefined : nothing(query, 'contradicted', knowledge, search(query, knowledge))
}
