import { daysBetween } from '../../calendar.ts'
import type { Entry } from '../../chronicle/schema.ts'
import { normalize } from '../../language.ts'
import type { Knowledge } from '../knowledge.ts'
import { lineOf } from '../lexicon.ts'
import type { Indexed } from '../passages.ts'
import { isMinor } from '../ranks.ts'
import { search } from '../search.ts'
import type { Answer, Hit, Query, Subject } from '../types.ts'
import { nothing } from './nothing.ts'
import { hitsByDate, isDay } from './select.ts'

/** A stage that a thing comes to: how a question names it beside its deeds, and what a change says that tells of it. */
type Stage = {
  readonly name: string
  readonly asks?: RegExp
  readonly tells?: RegExp
}

/** In the order in which things come to them. */
const STAGES: readonly Stage[] = [
  {
    name: 'added',
    asks: /\b(?:first|introduc\w+|added|arriv\w+|appear\w*|debut\w*|begun|began|begin\w*)\b|开工|动工|起步|引入|新增|出现|首次|最初/u,
  },
  {
    name: 'experimental',
    asks: /\b(?:experiment\w*|preview|trial)\b|实验|试验|尝鲜/u,
    tells: /\b(?:experiment\w*|preview)\b/iu,
  },
  { name: 'alpha', asks: /\balpha\b/u, tells: /\balpha\b/iu },
  { name: 'beta', asks: /\bbeta\b/u, tells: /\bbeta\b/iu },
  {
    name: 'stabilized',
    asks: /\b(?:graduat\w+|stable|ga|general(?:ly)? availab\w+|production|official\w*|the real thing)\b|\b(?:to|being|became|become|for) (?:real|full|proper)\b|转正|毕业|正式|稳定|成熟/u,
    tells: /\b(?:stable|generally available|GA|production[- ]ready|fully supported)\b/u,
  },
  { name: 'on by default' },
  {
    name: 'only',
    asks: /\b(?:only (?:choice|option|one|way|\w+ (?:left|supported))|sole|mandatory)\b|唯一|只(?:剩|能用|支持)/u,
    tells: /\b(?:the only|sole)\b/iu,
  },
  { name: 'deprecated' },
  { name: 'frozen' },
  { name: 'off by default' },
  { name: 'removed' },
]

/** Whether a word only names a stage. */
export const saysStage = (said: string): boolean => STAGES.some(({ asks }) => asks?.test(said))

/** The unfinished stage that a question asks of by name, and what a text says that tells of it. */
export const unfinishedIn = ({ text }: Query): RegExp | undefined => {
  const [asked, ...more] = STAGES.filter(
    ({ name, asks }) => UNFINISHED.has(name) && asks?.test(normalize(text)),
  )
  return more.length === 0 ? asked?.tells : undefined
}

/** The stages that a question names: its deeds, and by words of their own. */
const stagesIn = (query: Query): Stage[] => {
  const text = normalize(query.text)
  // "Got" and "came" are said of every stage.
  const isDone = (name: string) => name !== 'added' && query.actions.includes(name)
  const named = STAGES.filter(({ name, asks }) => isDone(name) || asks?.test(text))
  const later = named.length > 2 ? named.filter(({ name }) => name !== 'added') : named
  // Who asks how long something was an experiment asks until it was none.
  const [only, ...more] = later
  return only && UNFINISHED.has(only.name) && more.length === 0 && !COMES_TO.test(text)
    ? STAGES.filter(stage => stage === only || stage.name === 'stabilized')
    : later
}

const UNFINISHED: ReadonlySet<string> = new Set(['experimental', 'alpha', 'beta'])
const COMES_TO =
  /\b(?:after|since|until|till|between|reach\w*|become|became|get|got|go|went|to)\b|之后|以后|到|才|成|变|→|->|=>/u

/** A word that says less names nothing. */
const A_THING = 0.2

/** What the question is about, beside the words for its stages. */
const thingOf = ({ subjects }: Query): Subject | undefined =>
  [...subjects]
    .filter(({ said, weight }) => weight >= A_THING && !saysStage(said))
    .sort((a, b) => Number(b.named) - Number(a.named) || b.weight - a.weight)[0]

/** What a piece says of the thing: a change is about it, a summary says of it what stands in a sentence with it. */
const saidOf = ({ ways }: Subject, { passage: { kind, text } }: Indexed): string =>
  kind === 'change'
    ? text.en
    : text.en
        .split(/[.;]\s/u)
        .filter(sentence => ways.some(({ line }) => lineOf(normalize(sentence)).includes(line)))
        .join('. ')

const STILL = /\b(?:still|remains?|stays?) (?:an? )?\w+/giu

const isAt = ({ name, tells }: Stage, thing: Subject, piece: Indexed): boolean => {
  const { passage, actions } = piece
  const isChange = passage.kind === 'change'
  if (name === 'added') return isChange && passage.section === 'added'
  if (isChange && actions.has(name)) return true
  const isPast = name === 'experimental' && actions.has('stabilized')
  return tells?.test(saidOf(thing, piece).replace(STILL, ' ')) === true && !isPast
}

/** The releases in which a thing came to a stage, oldest first, each with what says so. */
const reached = (stage: Stage, thing: Subject, pieces: readonly Indexed[]): Hit[] =>
  pieces
    .filter(piece => isAt(stage, thing, piece))
    .map(({ entry, passage }) => ({ entry, passages: [passage], score: 1 }))
    .sort(hitsByDate)

const subjectOf = ({ passages: [change] }: Hit): string | undefined => change?.subject?.en

const isNoLater = (one: Entry, other: Entry): boolean =>
  one.project === other.project && one.date <= other.date

/** The change by which it came from the one stage to the other, rather one of the same name. */
const endOf = (later: readonly Hit[], from: Hit, { name }: Stage): Hit | undefined => {
  const after = later.filter(
    ({ entry }) => entry.date > from.entry.date && entry.project === from.entry.project,
  )
  const same = after.filter(hit => subjectOf(hit) === subjectOf(from))
  const among = same.length > 0 ? same : after
  // What is being removed is gone at the end.
  return name === 'removed' ? among.at(-1) : among[0]
}

/** What releases say of a thing: their changes and summaries. */
const piecesOn = (thing: Subject, query: Query, knowledge: Knowledge): Indexed[] => {
  const asked = {
    ...query,
    intent: 'what' as const,
    actions: [],
    objects: [],
    kinds: [],
    subjects: [{ ...thing, named: true }],
  }
  const phrases = thing.ways.map(({ line }) => knowledge.lines.phrase(line))
  return search(asked, knowledge)
    .filter(
      ({ entry, complete }) => complete && entry.version !== undefined && isDay(entry) && !isMinor(entry),
    )
    .flatMap(({ numbers }) => numbers)
    .filter(number => phrases.some(phrase => knowledge.lines.inPassage(phrase, number)))
    .map(number => knowledge.passages[number]!)
    .filter(({ passage, summary }) => passage.kind === 'change' || summary)
}

/** How long one thing took from one stage to another: "from experimental to stable"; undefined where no two are told. */
export const stages = (query: Query, knowledge: Knowledge): Answer | undefined => {
  const [first, second, ...more] = stagesIn(query)
  const thing = thingOf(query)
  if (!first || !second || more.length > 0 || !thing || query.versions.length > 0) return undefined
  const pieces = piecesOn(thing, query, knowledge)
  const later = reached(second, thing, pieces)
  for (const from of reached(first, thing, pieces)) {
    // What is an experiment in something stable is but a part of it.
    const isPart = second.tells && later.some(({ entry }) => isNoLater(entry, from.entry))
    const to = isPart ? undefined : endOf(later, from, second)
    if (to)
      return {
        kind: 'duration',
        query,
        from,
        to,
        days: daysBetween(from.entry.date, to.entry.date),
        between: [],
      }
  }
  // Two other things of the same words are no stages of this one.
  return thing.named && pieces.length > 0 && [first, second].some(({ tells }) => tells)
    ? nothing(query, 'not-recorded', knowledge, pieces)
    : undefined
}
