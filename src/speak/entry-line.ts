import { patchesOf } from '../ask/course.ts'
import { SOFT } from '../ask/deeds.ts'
import { namesOf } from '../ask/lexicon.ts'
import type { Answer, Passage, Query } from '../ask/types.ts'
import type { Chronicle, Entry } from '../chronicle/schema.ts'
import { calledBy, calledTogether, saysItself } from './own-words.ts'
import { passageLine } from './sections.ts'
import { periodText, projectNames, wholeNames } from './understood.ts'
import type { Wording } from './wording.ts'

/** What comes is not what goes: a new command that removes something is told as it stands. */
const GOES: ReadonlySet<string> = new Set(['removed', 'deprecated', 'ended'])

/** What leaves the experimental stage may have come to alpha only. */
const STABLE =
  /\bstable|\bproduction|\bgenerally available|\bfully supported|\bno longer (?:\w+ )?experiment|\bgraduat/iu

/** The deed that the question named, if it was done here; else what the section says. */
const deedOf = (query: Query, { section, text }: Passage): string => {
  const named = query.actions.find(action => !SOFT.has(action))
  const stays = section !== undefined && !GOES.has(section)
  // Who asks what a thing was like is told what is said of it, and not that it came.
  if (query.actions.length === 1 && query.actions[0] === 'changed') return 'changed'
  const isOther = (named && stays && GOES.has(named)) || (named === 'stabilized' && !STABLE.test(text.en))
  // What is no part of it any more is not there to be turned off.
  if (named === 'off by default' && section === 'removed') return 'left out by default'
  return isOther ? 'changed' : (named ?? section ?? 'changed')
}

/** Questions that the passage itself answers; so does what an entry tells in passing, for its own date is another. */
const TOLD: ReadonlySet<string> = new Set(['who', 'why', 'what', 'opinion', 'count'])

/** Questions of a release as a whole that its day alone does not answer. */
const OF_THE_WHOLE: ReadonlySet<string> = new Set(['what', 'why', 'list'])

/** A version within a text. */
const NUMBER = /(?<![\d.])\d+\.\d+/u

/** An entry by its name: a release by its project and version. */
export const nameOf = (entry: Entry, wording: Wording, chronicle: Chronicle): string =>
  entry.version
    ? `${projectNames([entry.project], wording, chronicle)} ${entry.version}`
    : wording.of(entry.title)

/** An entry by its title, of a release without the word that it was released. */
export const titleOf = ({ title }: Entry, { of }: Wording): string =>
  of(title).replace(/ (?:发布|was released)$/u, '')

/** A text and who said it: first who, where that is asked. */
const signedBy = (by: Passage['by'], text: string, { intent }: Query, { say, of }: Wording): string => {
  if (!by) return text
  return intent === 'who' ? say.about(of(by), text) : say.signed(text, of(by))
}

const lastDays = new WeakMap<Chronicle, ReadonlyMap<string, string>>()
/** The newest day of every project, found once: of a project that came to its end early all entries would be walked. */
const lastDaysOf = (chronicle: Chronicle): ReadonlyMap<string, string> => {
  const days =
    lastDays.get(chronicle) ?? new Map(chronicle.entries.map(({ project, date }) => [project, date]))
  lastDays.set(chronicle, days)
  return days
}

/** The newest day that anything is recorded for, of these projects: each is known up to another. Entries are in order. */
export const lastDay = (chronicle: Chronicle, projects: readonly string[]): string => {
  if (projects.length === 0) return chronicle.entries.at(-1)?.date ?? ''
  const days = lastDaysOf(chronicle)
  return projects
    .map(project => days.get(project) ?? '')
    .sort()
    .at(-1)!
}

/** What something stands beside, with what it was named by. */
const anchorOf = (entry: Entry, by: Passage | undefined, wording: Wording, chronicle: Chronicle): string => {
  const name = entry.version ? nameOf(entry, wording, chronicle) : wording.say.quote(titleOf(entry, wording))
  const [thing] = by?.subject ? namesOf(wording.of(by.subject)) : []
  return thing ? wording.say.broughtBy(name, thing) : name
}

/** Whether nothing else is asked of a thing than that it came. */
const isOfComing = ({ actions }: Query): boolean => actions.every(action => action === 'added')

/** Of what time the first or last is told. */
const timeOf = ({ period }: Query, wording: Wording): string => {
  if (!period) return ''
  return period.from === undefined && period.to ? wording.say.asOf(period.to) : periodText(period, wording)
}

/** A change in one line, headed by its subject where it does not say that itself. */
const changeText = (piece: Passage, wording: Wording): string => {
  const text = wording.of(piece.text)
  return piece.subject && saysItself(wording.of(piece.subject), text) ? text : passageLine(piece, wording)
}
/** A plain word begins a sentence with a capital; "xDS" is none. */
const capitalized = (text: string): string =>
  text.replace(/^[a-z]+(?=[ ,])/u, word => word.slice(0, 1).toUpperCase() + word.slice(1))

/** The first line of an answer that is one entry. */
export const entryLine = (
  {
    query,
    hit: { entry, passages },
    ...answer
  }: Pick<Extract<Answer, { kind: 'entry' }>, 'query' | 'hit' | 'beside' | 'besideBy' | 'all' | 'rightly'>,
  wording: Wording,
  chronicle: Chronicle,
): string => {
  const { say, of } = wording
  const [piece] = passages
  const name = nameOf(entry, wording, chronicle)
  if (query.relation && answer.beside) {
    const anchor = anchorOf(answer.beside, answer.besideBy, wording, chronicle)
    const beside = say.beside[query.relation](anchor, name, entry.date)
    return piece ? say.sentences([beside, passageLine(piece, wording)]) : beside
  }
  if (query.edge && answer.rightly) {
    const right = nameOf(answer.rightly, wording, chronicle)
    return say.asWritten[query.edge](name, entry.date, right, answer.rightly.date)
  }
  if (query.edge && !piece) {
    const kind = query.kinds.length === 1 ? query.kinds[0]! : 'any'
    const whose = wholeNames(query, wording, chronicle)
    const isOver = query.edge === 'latest' && query.period?.from && query.period.to
    const said = say.edge[isOver ? 'last' : query.edge](
      query.channel ? say.ofChannel(query.channel, say.things[kind]) : say.things[kind],
      whose,
      name,
      entry.date,
      timeOf(query, wording),
    )
    if (query.edge === 'first') return said
    const to = query.period?.to
    const patches = patchesOf(chronicle, entry).filter(({ date }) => !to || date <= to)
    const last = patches.at(-1)
    return say.sentences([
      said,
      ...(last ? [say.patched(patches.length, last.version!, last.date)] : []),
      ...(to
        ? []
        : [
            say.recordsEnd(
              lastDay(chronicle, query.projects),
              projectNames(query.projects, wording, chronicle),
            ),
          ]),
    ])
  }
  if (answer.all && passages.length > 1)
    return say.inEntry(
      name,
      entry.date,
      `${say.and(passages.map(({ subject, text }) => of(subject ?? text)))}${say.stop}`,
    )
  const plain = entry.kind === 'release' ? say.released : say.dated
  // What a release is, and why it came out, its summary says best.
  if (!piece && OF_THE_WHOLE.has(query.intent) && entry.text[0])
    return `${of(entry.text[0])} (${name}, ${entry.date})`
  if (!piece) return plain(name, entry.date)
  const thing = calledBy(query, piece, wording.language)
  if (query.edge === 'first' && piece.section === 'added' && entry.version && thing && isOfComing(query))
    return say.firstWith(
      projectNames([entry.project], wording, chronicle),
      // Another word for it may be no name: "proxy UDP".
      of(piece.subject!).toLowerCase().includes(thing.toLowerCase()) ? thing : of(piece.subject!),
      entry.version,
      entry.date,
      of(piece.text),
    )
  // A release and a milestone are what their titles say; a story or a post may tell of another day.
  const inPassing =
    entry.kind !== 'release' &&
    entry.kind !== 'milestone' &&
    piece.kind === 'text' &&
    piece.text !== entry.text[0]
  // What a release goes with has a source of its own, and no date but the release's.
  if (TOLD.has(query.intent) || inPassing || piece.source) {
    const text = piece.kind === 'change' ? capitalized(changeText(piece, wording)) : of(piece.text)
    return `${signedBy(piece.by, text, query, wording)} (${name}, ${entry.date})`
  }
  if (piece.kind === 'change' && piece.subject && entry.version) {
    const done = deedOf(query, piece)
    // A change that is none of the deeds there are words for speaks for itself.
    if (done === 'changed') return say.inEntry(name, entry.date, changeText(piece, wording))
    const deed = say.deeds[done] ?? say.deeds[piece.section ?? 'changed']!
    const what = say.and(calledTogether(query, passages, wording))
    return say.inVersion(
      deed(projectNames([entry.project], wording, chronicle), what),
      entry.version,
      entry.date,
    )
  }
  // The day alone does not say that what was asked of is told there.
  if (piece.kind === 'text' && entry.version) return say.inEntry(name, entry.date, of(piece.text))
  if (query.intent === 'version' && !entry.version && NUMBER.test(of(piece.text)))
    return `${of(piece.text)} (${name}, ${entry.date})`
  return plain(name, entry.date)
}
