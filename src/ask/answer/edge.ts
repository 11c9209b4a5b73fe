import type { Entry } from '../../chronicle/schema.ts'
import { subjectCalled } from '../called.ts'
import type { Knowledge } from '../knowledge.ts'
import { passagesOf } from '../passages.ts'
import { namesAPerson } from '../prior.ts'
import { type Found, search } from '../search.ts'
import { spoken } from '../spoken.ts'
import type { Answer, Hit, Query } from '../types.ts'
import { hardDeeds } from '../weigh.ts'
import { edgeAsWritten } from './as-written.ts'
import { asGood, isSure } from './confidence.ts'
import { wholeWithFact } from './fact-first.ts'
import { historyOf } from './history.ts'
import { mentioning } from './mentioning.ts'
import { nothing } from './nothing.ts'
import { namesNobody } from './premise.ts'
import { asHit, fits, hasContent, hitsByDate, isDay } from './select.ts'

/** "The first service mesh to …" is told of where the words stand, if they stand anywhere. */
const ofTheMesh = (query: Query, found: readonly Found[], { lines }: Knowledge): readonly Found[] => {
  const term = query.subjects.find(({ ways }) => ways.some(({ line }) => line === ' servic mesh '))
  if (!term) return found
  const phrases = term.ways.map(({ line }) => lines.phrase(line))
  const saying = found.filter(({ numbers }) =>
    numbers.some(number => phrases.some(phrase => lines.inPassage(phrase, number))),
  )
  return isSure(query, saying[0]) ? saying : found
}

/** "The latest on that day" is the latest until then. */
const asOf = (query: Query): Query =>
  query.period?.to && query.period.from === query.period.to
    ? { ...query, period: { to: query.period.to } }
    : query

/** Plain words may say enough together. */
const MUCH = 0.4
const saysMuch = ({ subjects }: Query): boolean =>
  subjects.reduce((sum, { weight }) => sum + weight, 0) >= MUCH

/** However plain its words, a question is answered by what says all of them and of nothing less. */
const ALL = 0.99
const saysItAll = (query: Query, knowledge: Knowledge): Found | undefined =>
  query.subjects.length > 1
    ? search(query, knowledge).find(
        ({ complete, coverage, entry }) => complete && coverage >= ALL && isDay(entry),
      )
    : undefined

/** "The first mesh to graduate" asks for the deed, whoever did it. */
const isOfAnyProject = (query: Query): boolean =>
  (query.projects.length === 0 || query.intent === 'whether') && hardDeeds(query).length > 0

/** Who asks for the first that could do something, of which nothing was understood, asks not for the first of all. */
const CAPABLE =
  /\b(?:could|can|able to|capable of|lets?|allow\w*|support\w*|understood|understands?|spoke|speaks?|handled?|handles)\b(?! (?:\w+ )?(?:download|use|install|try|run|get|grab)\b)|(?<!不)(?:能|可以|支持|会)(?!下载|安装|装|用[的 ?]?)/u

/** Who asks for the first that went with another asks not for the first of both. */
const TOGETHER = /\b(?:with|integrat\w*|alongside|on top of|inside)\b|集成|配合|对接|搭配/u

/** Whether a release that tells its changes by name only mentions the thing: none of them is named for it. */
const isInPassing = ({ subjects }: Query, { entry, numbers }: Found, { lines }: Knowledge): boolean => {
  if (subjects.length !== 1 || entry.kind !== 'release' || !entry.changes.some(({ subject }) => subject))
    return false
  const phrases = subjects
    .filter(({ named }) => named)
    .flatMap(({ ways }) => ways.map(({ line }) => lines.phrase(line)))
  return (
    phrases.length > 0 && !numbers.some(number => phrases.some(phrase => lines.inSubject(phrase, number)))
  )
}

/** Two things named are both meant. */
const isOfSeveral = ({ subjects }: Query): boolean => subjects.filter(({ named }) => named).length > 1

/** What a text itself calls the last of them, not what came after it. */
const LAST = /\bthe (?:very )?last (?!year|month|week|day|time|step)|最后[1一]?(?:个|次|版)/iu
const lastSaid = (close: readonly Found[], best: Found): Found | undefined => {
  for (const found of [best, ...close]) {
    const [first] = found.passages.filter(({ kind, text }) => kind === 'text' && LAST.test(text.en))
    if (first && found.entry.kind !== 'release')
      return { ...found, passages: [first, ...found.passages.filter(passage => passage !== first)] }
  }
  return undefined
}

/** As much more of what was asked as makes up for a day that is not known. */
const MORE = 0.1
const MONTH = '2016-08'.length

/** What says more of what was asked than all that is known to the day: "the first meeting", of which only the month is. */
const wholeOf = (about: readonly Found[], close: readonly Found[]): Found | undefined => {
  const best = [...about].sort((a, b) => b.coverage - a.coverage)[0]
  return best?.entry.date.length === MONTH && close.every(({ coverage }) => best.coverage - coverage >= MORE)
    ? best
    : undefined
}

/** Of how things stood on a day, what somebody did with the latest says nothing: "I install the newest". */
const isAsItStood = ({ period, kinds, subjects }: Query): boolean =>
  period?.to !== undefined &&
  period.from === undefined &&
  kinds.includes('release') &&
  subjects.every(({ named }) => !named)

/** Who asks of whom the first or last is, is told by what names somebody there. */
const byWhom = ({ intent }: Query, hit: Hit): Hit => {
  const named = passagesOf(hit.entry).filter(({ kind, text }) => kind === 'text' && namesAPerson(text.en))
  return intent === 'who' && named.length > 0 ? { ...hit, passages: named } : hit
}

/** What a release had first is told by the change that is named for it, sooner than by its summary. */
const byItsName = (query: Query, hit: Hit): Hit => {
  const own = passagesOf(hit.entry).find(
    passage => passage.section === 'added' && subjectCalled(query, passage) !== undefined,
  )
  return own && hit.entry.kind === 'release'
    ? { ...hit, passages: [own, ...hit.passages.filter(({ text }) => text !== own.text)] }
    : hit
}

/** "The last Envoy of 2020 bears what number": a project and a time are all that is named, and plain words say nothing. */
const isOfATime = ({ projects, period, subjects, actions }: Query): boolean =>
  projects.length > 0 &&
  period?.from !== undefined &&
  period.to !== undefined &&
  actions.every(action => action === 'released') &&
  subjects.every(({ named }) => !named)

/** The first or latest that holds what is asked; undefined where only a time is, in words of which nothing is told. */
const ofContent = (query: Query, which: 'first' | 'latest', knowledge: Knowledge): Answer | undefined => {
  const pick = (hits: readonly Hit[]) => (which === 'first' ? hits[0] : hits.at(-1))
  const all = search(query, knowledge)
  const ofKind = all.filter(({ entry }) => query.kinds.includes(entry.kind))
  const found = isSure(query, ofKind[0]) ? ofKind : all
  if (!isSure(query, found[0]))
    return isOfATime(query) ? undefined : nothing(query, 'not-recorded', knowledge, found)
  const about = ofTheMesh(query, found, knowledge)
  const mentions = mentioning(query, about)
  const close = (mentions.length > 0 ? mentions : asGood(about, 0.75)).filter(
    ({ entry, coverage }) =>
      coverage >= about[0]!.coverage * (isOfSeveral(query) ? 0.95 : 0.85) && isDay(entry),
  )
  const saying = which === 'latest' ? lastSaid(close, about[0]!) : undefined
  if (saying) return { kind: 'entry', query: { ...query, intent: 'what' }, hit: saying, history: [] }
  const own = close.filter(hit => !isInPassing(query, hit, knowledge))
  if (own.length > 0) close.splice(0, close.length, ...own)
  const whole = wholeOf(asGood(about, 0.75), close)
  const releases = close.filter(({ entry }) => entry.kind === 'release')
  const hit =
    whole ??
    pick([...(query.kinds.includes('release') && releases.length > 0 ? releases : close)].sort(hitsByDate)) ??
    about[0]!
  if (namesNobody(query, hit)) return nothing(query, 'not-recorded', knowledge, [hit])
  return {
    kind: 'entry',
    query,
    hit: which === 'first' ? byItsName(query, hit) : hit,
    history: historyOf(query, knowledge, hit.entry),
  }
}

/** The first or latest: of a subject where one is named, else of the project, period and kind. */
export const edge = (asked: Query, which: 'first' | 'latest', knowledge: Knowledge): Answer => {
  const query = which === 'latest' ? asOf(asked) : asked
  if (!isAsItStood(query) && (hasContent(query) || saysMuch(query) || isOfAnyProject(query))) {
    const told = ofContent(query, which, knowledge)
    if (told) return told
  }
  const whole = saysItAll(query, knowledge)
  if (whole) return { kind: 'entry', query, hit: whole, history: historyOf(query, knowledge, whole.entry) }
  if (which === 'first' && CAPABLE.test(spoken(query.text)) && query.kinds.every(kind => kind === 'release'))
    return nothing(query, 'not-recorded', knowledge)
  if (which === 'first' && query.names.length > 1 && TOGETHER.test(spoken(query.text)))
    return nothing(query, 'not-recorded', knowledge)
  const kinds =
    query.kinds.length > 0
      ? query.kinds
      : query.projects.length > 0 || query.versions.length > 0
        ? (['release'] as const)
        : []
  const wanted = { ...query, kinds }
  // They stand in the order of their dates.
  const among = knowledge.entriesOf(query.projects)
  const isWanted = (entry: Entry) => isDay(entry) && fits(wanted, entry)
  const found = which === 'first' ? among.find(isWanted) : among.findLast(isWanted)
  const written = edgeAsWritten({ ...query, kinds }, which, found, among, isWanted, knowledge)
  if (written) return written
  const hit = found && byWhom(query, wholeWithFact(query, asHit(found)))
  return hit
    ? { kind: 'entry', query: { ...query, kinds }, hit, history: [] }
    : nothing(query, query.period ? 'outside' : 'not-recorded', knowledge)
}
