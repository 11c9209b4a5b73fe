import type { Entry } from '../../chronicle/schema.ts'
import { normalize } from '../../language.ts'
import { subjectCalled } from '../called.ts'
import type { Knowledge } from '../knowledge.ts'
import { lineOf } from '../lexicon.ts'
import { passagesOf } from '../passages.ts'
import { plainly } from '../plainly.ts'
import { areOpposite, type Roles, rolesIn } from '../roles.ts'
import { standsBehind } from '../said.ts'
import { type Found, search } from '../search.ts'
import { spoken } from '../spoken.ts'
import type { Hit, Query } from '../types.ts'
import { hardDeeds, TOLD } from '../weigh.ts'
import { NEARLY_ALL } from './confidence.ts'

/**
 * Whether who asks who or why speaks of a deed that must have been done; not where a text says all he asks anyway, but
 * that something came back no text says that tells of it.
 */
export const takesForGranted = (query: Query, best: Found | undefined): boolean =>
  TOLD.has(query.intent) &&
  hardDeeds(query).length > 0 &&
  (query.actions.includes('restored') || !(best?.complete && best.held >= 1 && best.coverage >= NEARLY_ALL))

/** What an entry tells of what became of what. */
const rolesTold = ({ entry, passages }: Hit): Roles[] =>
  [entry.title, ...entry.text.slice(0, 1), ...passages.map(({ text }) => text)].flatMap(
    told => rolesIn(normalize(told.en)) ?? [],
  )

const OF_WHOLE: ReadonlySet<string> = new Set(['merged', 'renamed'])

/** Why a project became another is told without those who stand behind it: "why did Buoyant merge Conduit into Linkerd". */
export const withoutKeeper = (query: Query, knowledge: Knowledge): Query =>
  query.intent === 'why' && hardDeeds(query).some(deed => OF_WHOLE.has(deed))
    ? {
        ...query,
        subjects: query.subjects.filter(
          subject => !query.projects.some(project => standsBehind(subject, project, knowledge)),
        ),
      }
    : query

/** As many of what was found are asked whether they tell the reverse. */
const MOST = 8

/** Whether it is told that the one became of the other, where the question takes the reverse for granted. */
export const isOtherWayRound = ({ text }: Query, best: Found, found: readonly Found[]): boolean => {
  const asked = rolesIn(spoken(text))
  return (
    asked !== undefined &&
    [best, ...found.slice(0, MOST)].flatMap(rolesTold).some(told => areOpposite(asked, told))
  )
}

/** Whether who asks who or why takes for granted that one replaced another, of which the entry tells nothing. */
export const neverReplaced = ({ text, intent }: Query, found: Found): boolean => {
  const asked = TOLD.has(intent) ? rolesIn(spoken(text)) : undefined
  return (
    asked?.as === 'replaces' &&
    !rolesTold(found).some(
      ({ as, one, other }) => as === 'replaces' && one === asked.one && other === asked.other,
    )
  )
}

const GOES: ReadonlySet<string> = new Set(['removed', 'deprecated'])

/**
 * What is told of the thing that somebody asks why it was dropped, where it was only ever brought or changed; undefined
 * where it did go, or nothing is told of it.
 */
export const neverWent = (query: Query, knowledge: Knowledge): Found[] | undefined => {
  if (!TOLD.has(query.intent) || !hardDeeds(query).includes('removed')) return undefined
  const { versions: _, ...open } = query
  const known = search({ ...open, versions: [], intent: 'when' }, knowledge).filter(
    ({ entry, passages }) =>
      query.projects.includes(entry.project) && passages.some(piece => subjectCalled(query, piece)),
  )
  const went = known.some(
    ({ deed, passages: [first, ...others] }) =>
      (deed && first && subjectCalled(query, first)) ||
      others.some(piece => subjectCalled(query, piece) && GOES.has(piece.section ?? '')),
  )
  return known.length > 0 && !went ? known : undefined
}

/** Who asks for a person by a word for one is not answered by what names none. */
const A_PERSON =
  /\b(?:which|who (?:is|was|were) (?:the|that|this)) (?:[\w-]+ ){0,3}(?:person|engineer|developer|maintainer|contributor|colleague|executive|manager|employee|speaker|designer)\b|哪(?:一)?位|哪个(?:人|工程师|开发者|同事)|是谁(?:写|做|开发|实现|贡献|设计|画)|\bwho (?:wrote|coded|implemented|contributed|authored|drew|designed|painted)\b/u

/** Those of whom no name is told: "other colleagues helped with the logo". */
const UNNAMED =
  /\b(?:colleagues|engineers|developers|people|contributors|employees|somebody|someone|(?:a|the) (?:speaker|engineer|developer|colleague))\b/u

/** Who wrote a post is told where it is summed up, or by what of it was found. */
const WRITER =
  /\bwho (?:wrote|authored)\b|\bby whom\b.*\bwritten\b|\bwho\b.*\bauthor of\b|谁.{0,6}(?:写|执笔|撰)|出自谁|谁的手笔|作者是谁|谁是[^?？]{0,60}的作者/u
/** Whether a question asks who wrote something. */
export const asksForWriter = ({ text, intent }: Query): boolean =>
  intent === 'who' && WRITER.test(plainly(text))
const isUnsigned = (text: string, { kind, text: [summary] }: Entry, passages: Hit['passages']): boolean =>
  (kind === 'article' || kind === 'release') &&
  WRITER.test(plainly(text)) &&
  !NAMES.test(summary?.en ?? '') &&
  !passages.some(({ by, text: { en } }) => by !== undefined || NAMES.test(en))

/** The part of a sentence that says most of what a question names, where one says more than the rest of it. */
const clauseOf = ({ subjects }: Query, text: string): string => {
  const said = text.split(/[;.](?= |$)/u).map(clause => {
    const line = lineOf(normalize(clause))
    const held = subjects.filter(({ ways }) => ways.some(way => line.includes(way.line)))
    return { clause, weight: held.reduce((sum, { weight }) => sum + weight, 0) }
  })
  const most = Math.max(...said.map(({ weight }) => weight))
  const best = said.filter(({ weight }) => weight === most)
  return best.length === 1 && most > 0 ? best[0]!.clause : text
}

/** Whether a question asks for somebody whom nothing of what was found names, or whom it leaves unnamed among others. */
export const namesNobody = (query: Query, { entry, passages }: Hit): boolean => {
  if (query.intent !== 'who') return false
  if (isUnsigned(query.text, entry, passages)) return true
  if (!A_PERSON.test(spoken(query.text))) return false
  const [first] = passages
  const clause = first && first.by === undefined ? clauseOf(query, first.text.en) : ''
  if (UNNAMED.test(clause) && !NAMES.test(clause)) return true
  const told = [
    ...passages.filter((piece, at) => at === 0 || piece.by === undefined),
    ...passagesOf(entry).slice(0, 1),
  ]
  return !told.some(({ by, text: { en } }) => by !== undefined || NAMES.test(en))
}

/** Two capitalised words side by side, of which the first begins no sentence by another word, or one behind "by". */
const NAMES =
  /\b(?!(?:In|By|At|On|For|From|With|When|After|Before|Since|As|Of|To|The|Unlike|Like) )\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+|\b(?:by|from) (?:the )?\p{Lu}\p{L}+/u
