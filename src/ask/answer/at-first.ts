import type { Entry } from '../../chronicle/schema.ts'
import { normalize } from '../../language.ts'
import { subjectCalled } from '../called.ts'
import type { Knowledge } from '../knowledge.ts'
import { isMinor } from '../ranks.ts'
import { type Found, search } from '../search.ts'
import { spoken } from '../spoken.ts'
import type { Answer, Query } from '../types.ts'
import { hardDeeds } from '../weigh.ts'
import { isSure } from './confidence.ts'
import { nothing } from './nothing.ts'
import { hitsByDate, isDay } from './select.ts'

const FROM_THE_START =
  /一开始|起初|最开始|从头就|从第[一1]天|第[一1]天起|打从?(?:一|1)?开始|刚(?:出来|发布|推出)|\b(?:at first|initially|(?:from|since|at|right from) (?:the )?(?:very )?(?:start|beginning|outset|first(?! \w)|get-go|day one|day 1|first (?:day|release|version))|at launch|on day one)\b/u
/** The first of a project's releases, by whatever name: "its first version", "the very first Conduit", 第一版 Linkerd. */
const FIRST_ONE =
  /\b(?:the|its|'s) (?:very )?(?:first|original|initial|earliest)(?: (?:public|ever))? (?:releases?\b|versions?\b|(?<name>[a-z]+\d?)\b)|(?:最初|最早|首个|首版|第 ?[一1] ?(?:个|版))的? ?(?:版本?|发布|(?<called>[a-z]+\d?))/u
const asksOfOne = ({ text, projects }: Query): boolean => {
  const found = FIRST_ONE.exec(spoken(text))
  const name = found?.groups?.name ?? found?.groups?.called
  return found !== null && (name === undefined || projects.some(id => id.startsWith(name)))
}

/** Whether somebody asks of a project as it first was. */
export const asksOfFirst = (query: Query): boolean =>
  query.intent === 'whether' &&
  query.names.length === 1 &&
  query.versions.length === 0 &&
  (FROM_THE_START.test(spoken(query.text)) || asksOfOne(query))

const SAYS_SO =
  /\b(?:from|since) (?:the )?(?:very )?(?:start|beginning|outset|day one|first (?:day|release|version))\b|\bfirst version from\b/u
/** What tells that it was so from the start. */
const saysSo = (query: Query, { entry, passages: [first], coverage }: Found): boolean =>
  query.projects.includes(entry.project) &&
  coverage >= MOSTLY &&
  SAYS_SO.test(normalize(`${entry.title.en} | ${first?.text.en ?? ''}`))
const MOSTLY = 0.6

/** The same with what names the thing in bold first; undefined where nothing does, or only what dropped it. */
const called = (query: Query, hit: Found): Found | undefined => {
  const own = hit.passages.filter(piece => piece.section !== 'removed' && subjectCalled(query, piece))
  return own.length > 0
    ? { ...hit, passages: [...own, ...hit.passages.filter(piece => !own.includes(piece))] }
    : undefined
}

/** The first release of the projects. */
const firstOf = (query: Query, { entriesOf }: Knowledge): Entry | undefined =>
  entriesOf(query.projects).find(entry => entry.kind === 'release' && !isMinor(entry) && isDay(entry))

/** Whether what was done to the whole of it was done in a later year than that of which it is first told. */
const cameLate = ({ entry }: Found, { entriesOf }: Knowledge): boolean =>
  (entriesOf([entry.project])[0]?.date.slice(0, 4) ?? '') < entry.date.slice(0, 4)

/**
 * Whether a project had something when it first came: what its first release or a story says of it, or a later release
 * that brought it. Whatever is told besides is told without a yes or no.
 */
export const atFirst = (asked: Query, knowledge: Knowledge): Answer | undefined => {
  const { edge: _, ...query } = asked
  const first = firstOf(query, knowledge)
  if (!first || query.period) return undefined
  const said = (yes: boolean, hit: Found): Answer => ({ kind: 'whether', query, yes, hit, history: [] })
  const told = (hit: Found): Answer => ({
    kind: 'entry',
    query: { ...query, intent: 'what' },
    hit,
    history: [],
  })
  const found = search(query, knowledge).filter(hit => isSure(query, hit))
  const best = found.find(({ deed, entry }) => deed && isDay(entry))
  const deeds = hardDeeds(query)
  if (query.subjects.every(({ named }) => !named)) {
    if (deeds.length === 0 || !best) return undefined
    return cameLate(best, knowledge) ? said(false, best) : told(best)
  }
  const story = found.find(hit => saysSo(query, hit))
  if (story) return said(true, story)
  const ofFirst = found.find(({ entry }) => entry === first)
  const own = ofFirst && called(query, ofFirst)
  if (own && (deeds.length === 0 || own.deed)) return said(true, own)
  const [later] = found
    .flatMap(hit =>
      hit.entry.version && hit.entry.project === first.project ? (called(query, hit) ?? []) : [],
    )
    .sort(hitsByDate)
  const isBrought = later?.passages[0]?.section === 'added' || (deeds.length > 0 && later?.deed)
  if (later && later.entry !== first && isBrought) return said(false, later)
  const any = found.flatMap(hit => called(query, hit) ?? [])[0]
  return any ? told(any) : nothing(query, 'not-recorded', knowledge, found)
}
