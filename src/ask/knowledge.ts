import type { Chronicle, Entry } from '../chronicle/schema.ts'
import { normalize, pieces, stem } from '../language.ts'
import { type Belonging, belonging } from './belonging.ts'
import { type Lexicon, lexicon, lineOf } from './lexicon.ts'
import type { Lines } from './lines.ts'
import { type Mender, mender } from './mend.ts'
import { type HanMender, hanMender } from './mend-han.ts'
import { type TermMender, termMender } from './mend-terms.ts'
import { type Indexed, indexPassages } from './passages.ts'
import type { Postings } from './postings.ts'
import { isMinor } from './ranks.ts'
import { isSomeEnglish, rarity, UNTOLD } from './rarity.ts'
import { SMALL_WORDS } from './small-words.ts'
import { type Sorts, sortsOf } from './sorts.ts'
import { filedAs } from './versions.ts'

/** A chronicle made ready for questions: its terms, its passages, and where each word stands. */
export type Knowledge = {
  readonly chronicle: Chronicle
  readonly terms: Lexicon
  readonly passages: readonly Indexed[]
  /** The words of the passages as they stand there, for phrases. */
  readonly lines: Lines
  /** Where each word stands. */
  readonly postings: Postings
  /** The passages by all that is asked of them beside their words. */
  readonly sorts: Sorts
  /** Which passages are of some projects. */
  readonly belonging: Belonging
  /** The number of a passage -> the place of its entry in the chronicle. */
  readonly entryAt: Int32Array
  /** Entry id -> every deed that the entry tells of. */
  readonly actionsOf: ReadonlyMap<string, ReadonlySet<string>>
  /** Deed -> the numbers of the passages that tell of it, rising. */
  readonly byAction: ReadonlyMap<string, readonly number[]>
  /** Deed -> the words for it, as lines of units. */
  readonly deedLines: ReadonlyMap<string, readonly string[]>
  /** Version -> the places, in the order of all entries, of the releases that bear it. */
  readonly byVersion: ReadonlyMap<string, readonly number[]>
  /** The entries of these projects, of all where none is given, in the chronicle's order: oldest first. */
  readonly entriesOf: (projects: readonly string[]) => readonly Entry[]
  /** The entries that have an erratum. */
  readonly corrected: readonly Entry[]
  /** The releases that have relations. */
  readonly related: readonly Entry[]
  /** Project -> what its card says of it, as a line of units: who stands behind it may be named for it. */
  readonly cards: ReadonlyMap<string, string>
  /** Projects that the chronicle itself tells nothing of: beside one that it does tell of they are a topic. */
  readonly untold: ReadonlySet<string>
  readonly mend: Mender
  readonly mendTerm: TermMender
  readonly mendHan: HanMender
  /** Whether a pair of Han characters stands in the chronicle or in a word of ours. */
  readonly isHanPair: (pair: string) => boolean
  /** How much a word (as written, not its stem) tells, 0 to 1: rare in the chronicle and rare in English. */
  readonly weight: (word: string) => number
}

/** A pair of Han characters tells less than a word of its own. */
const HAN_RARITY = 0.6
/** Shorter words that nobody knows are slips, not names. */
const NAME_LENGTH = 4
const DATE_WORDS = `january february march april june july august september october november december sept spring summer autumn winter quarter half month since before after between`

const latin = (text: string) => pieces(normalize(text)).filter(piece => /^[a-z]/.test(piece))

/** Built when it is first asked: a start does not wait for it. */
const lazily = <T extends readonly unknown[], U>(build: () => (...of: T) => U): ((...of: T) => U) => {
  let built: ((...of: T) => U) | undefined
  return (...of) => {
    built ??= build()
    return built(...of)
  }
}

const place = <T>(lists: Map<string, T[]>, key: string, one: T) => {
  const list = lists.get(key)
  if (list) list.push(one)
  else lists.set(key, [one])
}

/** Indexes a chronicle; costs milliseconds a hundred entries, once. */
export const know = (chronicle: Chronicle): Knowledge => {
  const terms = lexicon(chronicle)
  const told = chronicle.entries.filter(entry => !isMinor(entry))
  const { passages, lines, postings, spelled, entryAt } = indexPassages(
    { ...chronicle, entries: told },
    terms,
  )
  const sorts = sortsOf(passages)
  const byAction = new Map<string, number[]>()
  const actionsOf = new Map<string, Set<string>>()
  for (const { entry, actions, headed, number } of passages) {
    const done = actionsOf.get(entry.id) ?? new Set<string>()
    actionsOf.set(entry.id, done)
    for (const action of actions) done.add(action)
    for (const action of headed) done.add(action)
    for (const action of actions) place(byAction, action, number)
    for (const action of headed) if (!actions.has(action)) place(byAction, action, number)
  }
  const byVersion = new Map<string, number[]>()
  for (let at = 0; at < chronicle.entries.length; at++) {
    const { version } = chronicle.entries[at]!
    if (version) place(byVersion, filedAs(version), at)
  }
  const hanTerms = [...chronicle.glossary.subjects, ...chronicle.glossary.actions].flat()
  const rarest = Math.log(1 + passages.length)
  const weight = (word: string): number => {
    const places = postings.count(stem(word))
    const latin = /^[a-z]/.test(word)
    if (places === 0)
      return latin && word.length >= NAME_LENGTH && !isSomeEnglish(word)
        ? 1
        : UNTOLD * (latin ? rarity(word) : HAN_RARITY)
    return (Math.log(1 + passages.length / places) / rarest) * (latin ? rarity(word) ** 1.5 : HAN_RARITY)
  }
  return {
    chronicle,
    terms,
    passages,
    lines,
    postings,
    sorts,
    belonging: belonging(sorts.whose),
    entryAt,
    actionsOf,
    byAction,
    byVersion,
    entriesOf: byProjects(chronicle),
    corrected: chronicle.entries.filter(({ errata }) => errata.length > 0),
    related: chronicle.entries.filter(({ relations }) => relations),
    untold: untoldOf(chronicle),
    cards: new Map(
      chronicle.projects.map(({ id, about }) => [id, lineOf(normalize(`${about.en} | ${about.zh}`))]),
    ),
    deedLines: new Map(
      chronicle.glossary.actions.map(group => [group[0]!, group.map(term => lineOf(normalize(term)))]),
    ),
    weight,
    mend: lazily(() =>
      mender(
        vocabulary(chronicle, spelled),
        chronicle.projects.flatMap(({ name }) => latin(name.en)),
      ),
    ),
    mendTerm: lazily(() => termMender(chronicle.glossary.subjects.flat())),
    mendHan: lazily(() => hanMender(hanTerms)),
    isHanPair: pair => postings.has(pair) || terms.pairs.has(pair),
  }
}

/** Looks entries up by project, for at a large size to walk all of them takes longer than all else. */
const byProjects = ({ entries }: Chronicle): Knowledge['entriesOf'] => {
  const numbers = new Map<string, number[]>()
  for (let at = 0; at < entries.length; at++) place(numbers, entries[at]!.project, at)
  return projects =>
    projects.length === 0
      ? entries
      : [...new Set(projects)]
          .flatMap(project => numbers.get(project) ?? [])
          .sort((a, b) => a - b)
          .map(number => entries[number]!)
}

/** The projects of which the chronicle itself has nothing but rows of a table. */
const untoldOf = ({ entries, projects }: Chronicle): Set<string> => {
  const told = entries.filter(({ place: { file } }) => !file.endsWith('.csv'))
  const own = told.filter(({ origin }) => origin === 'chronicle')
  const toldOf = new Set((own.length > 0 ? own : told).map(({ project }) => project))
  return new Set(projects.map(({ id }) => id).filter(id => !toldOf.has(id)))
}

/** Every Latin word that a typo may have been meant for. */
function* vocabulary({ projects, glossary }: Chronicle, spelled: ReadonlySet<string>): Iterable<string> {
  yield* SMALL_WORDS
  yield* DATE_WORDS.split(' ')
  for (const { id, name, aliases } of projects) yield* latin([id, name.en, ...aliases].join(' '))
  yield* latin([...glossary.subjects, ...glossary.actions, ...glossary.words].flat().join(' '))
  yield* spelled
}
