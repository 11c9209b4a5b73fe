import type { Entry } from '../../chronicle/schema.ts'
import { normalize } from '../../language.ts'
import type { Knowledge } from '../knowledge.ts'
import { lineOf } from '../lexicon.ts'
import type { Indexed } from '../passages.ts'
import { isMinor } from '../ranks.ts'
import { search } from '../search.ts'
import { type Stage, saysStage, stagesIn } from '../stage-names.ts'
import type { Answer, Hit, Query, Question, Subject } from '../types.ts'
import { understand } from '../understand.ts'
import { spanned } from './in-between.ts'
import { nothing } from './nothing.ts'
import { hitsByDate, isDay } from './select.ts'

/** A word that says less names nothing. */
const A_THING = 0.2

/** What the question is about, beside the words for its stages. */
export const thingOf = ({ subjects }: Query): Subject | undefined =>
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

export const isAt = ({ name, tells }: Stage, thing: Subject, piece: Indexed): boolean => {
  const { passage, actions } = piece
  const isChange = passage.kind === 'change'
  if (name === 'added') return isChange && passage.section === 'added'
  if (isChange && actions.has(name)) return true
  const isPast = name === 'experimental' && actions.has('stabilized')
  return tells?.test(saidOf(thing, piece).replace(STILL, ' ')) === true && !isPast
}

/** A piece of a release, and how surely it is of the thing. */
type Piece = Indexed & { readonly score: number }

/** The releases in which a thing came to a stage, oldest first, each with what says so. */
const reached = (stage: Stage, thing: Subject, pieces: readonly Piece[]): Hit[] =>
  pieces
    .filter(piece => isAt(stage, thing, piece))
    .map(({ entry, passage, score }) => ({ entry, passages: [passage], score }))
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
export const piecesOn = (thing: Subject, query: Query, knowledge: Knowledge): Piece[] => {
  const asked = {
    ...query,
    intent: 'what' as const,
    actions: [],
    objects: [],
    kinds: [],
    subjects: [{ ...thing, named: true }],
  }
  const own = thing.ways.filter(({ counts }) => counts === undefined)
  const phrases = own.map(({ line }) => knowledge.lines.phrase(line))
  return search(asked, knowledge)
    .filter(
      ({ entry, complete }) => complete && entry.version !== undefined && isDay(entry) && !isMinor(entry),
    )
    .flatMap(({ numbers, score }) =>
      numbers
        .filter(number => phrases.some(phrase => knowledge.lines.inPassage(phrase, number)))
        .map(number => ({ ...knowledge.passages[number]!, score })),
    )
    .filter(({ passage, summary }) => passage.kind === 'change' || summary)
}

/** What says so outright is surer than what only holds the words. */
const SURE = 1

/** The release in which the thing of a question first came to the one stage that it names. */
export const reachedIn = (query: Query, knowledge: Knowledge): Hit | undefined => {
  const [stage, ...others] = stagesIn(query, 1)
  const thing = thingOf(query)
  if (!stage?.tells || others.length > 0 || !thing?.named || query.versions.length > 0) return undefined
  const hits = reached(stage, thing, piecesOn(thing, query, knowledge))
  const best = [...hits].sort((a, b) => b.score - a.score)[0]
  const hit = hits.find(({ entry }) => entry.project === best?.entry.project)
  return hit && { ...hit, score: hit.score + SURE }
}

const LEAD = /^[^:：]+(?=[:：])/u

/** How long one thing took from one stage to another: "from experimental to stable"; undefined where no two are told. */
export const stages = (question: Question, asked: Query, knowledge: Knowledge): Answer | undefined => {
  const [first, second, ...more] = stagesIn(asked)
  if (!first || !second || more.length > 0) return undefined
  // What is asked about may stand before a colon, and say less there.
  const lead = understand({ ...question, text: LEAD.exec(question.text)?.[0] ?? '' }, knowledge)
  const query = asked.projects.length > 0 ? asked : { ...asked, projects: lead.projects, names: lead.names }
  const thing = thingOf(lead) ?? thingOf(asked)
  // To be let into the CNCF and to graduate there are no stages of a feature.
  const isOfFoundation = thing?.ways.some(({ line }) => line === ' cncf ')
  if (!thing || isOfFoundation || query.versions.length > 0) return undefined
  const pieces = piecesOn(thing, query, knowledge)
  const later = reached(second, thing, pieces)
  for (const from of reached(first, thing, pieces)) {
    // What is an experiment in something stable is but a part of it.
    const isPart = second.tells && later.some(({ entry }) => isNoLater(entry, from.entry))
    const to = isPart ? undefined : endOf(later, from, second)
    if (to) return spanned(query, from, to, knowledge)
  }
  // Two other things of the same words are no stages of this one.
  return thing.named && pieces.length > 0 && [first, second].some(({ tells }) => tells)
    ? nothing(query, 'not-recorded', knowledge, pieces)
    : undefined
}
