import type { Chronicle, Entry } from '../chronicle/schema.ts'
import { normalize } from '../language.ts'
import { impliedDeed, NOT_MEANT, terminates } from './deeds.ts'
import { type Lexicon, type Meaning, meaningsIn } from './lexicon.ts'
import type { Lines } from './lines.ts'
import { growing } from './numbers.ts'
import { type Postings, STANDS } from './postings.ts'
import type { Passage } from './types.ts'
import { indexing, type Written } from './written.ts'

/** A passage made ready to be found. */
export type Indexed = {
  readonly passage: Passage
  readonly entry: Entry
  /** Its place among all passages, by which `Lines` and `Postings` know it. */
  readonly number: number
  /** What happens in it: the section's action first, then those its words tell of. */
  readonly actions: ReadonlySet<string>
  /** What happens by the entry's title: what the entry is about. */
  readonly headed: ReadonlySet<string>
  /** Whether it is the summary, which says what the entry is about. */
  readonly summary: boolean
  /** The projects its words name, beside the entry's own. */
  readonly mentions: ReadonlySet<string>
}

/** What a release stands in relation to, as pieces with sources of their own. */
export const relationsOf = ({ relations = [] }: Entry): Passage[] =>
  relations.map(({ text, source }) => ({ kind: 'text', text, source }))

/** The pieces of an entry in reading order. */
export const passagesOf = (entry: Entry): Passage[] => [
  ...entry.text.map(text => ({ kind: 'text', text }) as const),
  ...entry.changes.map(
    ({ section, subject, text }) => ({ kind: 'change', section, text, ...(subject && { subject }) }) as const,
  ),
  ...entry.commentary.map(({ text, by }) => ({ kind: 'opinion', text, ...(by && { by }) }) as const),
  ...entry.errata.map(text => ({ kind: 'erratum', text }) as const),
]

const SECTION_ACTION = {
  added: 'added',
  changed: 'changed',
  deprecated: 'deprecated',
  removed: 'removed',
  fixed: 'fixed',
  security: 'fixed',
} as const

const actionsIn = (meanings: readonly Meaning[]): Set<string> => {
  const named = new Set<string>()
  for (const meaning of meanings) if (meaning.as === 'action') named.add(meaning.name)
  return named
}

const mentionsIn = (meanings: readonly Meaning[]): Set<string> => {
  const named = new Set<string>()
  for (const meaning of meanings) if (meaning.as === 'project') named.add(meaning.id)
  return named
}

/** What is said in passing, far into a sentence, is seldom done to its subject. */
const AT_ITS_HEAD = 48

const impliedIn = (text: string): string[] => {
  // Most texts imply nothing, whole or cut into sentences.
  if (impliedDeed(text) === undefined) return []
  return text.split(/[。.;；|]/u).flatMap(sentence => {
    const deed = impliedDeed(sentence)
    return deed && (deed !== 'removed' || impliedDeed(sentence.slice(0, AT_ITS_HEAD)) === deed) ? [deed] : []
  })
}

/** Marks the passages whose subject takes the place of what they name. */
export const REPLACES = 'replaces'
/** What has replaced another thing has removed it; what is to replace it, not yet. */
const REPLACED =
  /(?<!\b(?:to|be|can|may|could|will) )\breplace[ds]\b(?! by an)|(?<![将可要能][^。；，,]{0,24}|由[^。；，,]{1,24})取代/u

/** The section's action, those its words name, and those they imply. */
const toldActions = ({ section }: Passage, text: string, meanings: readonly Meaning[]): Set<string> => {
  const implied = impliedIn(text)
  const named = actionsIn(meanings)
  if (named.has('ended') && terminates(text)) named.delete('ended')
  if (implied.includes('stabilized')) for (const name of NOT_MEANT) named.delete(name)
  const told = new Set([...(section ? [SECTION_ACTION[section]] : []), ...named, ...implied])
  // Where a thing itself is dropped, what took its place is told of beside.
  const mayReplace = text.includes('replace') || text.includes('取代')
  return mayReplace && !told.has('removed') && REPLACED.test(text)
    ? new Set([...told, 'removed', REPLACES])
    : told
}

/** One object for all equal sets of names: there are far fewer than passages. */
const sharing = (): ((names: ReadonlySet<string>) => ReadonlySet<string>) => {
  const made = new Map<string, ReadonlySet<string>>()
  return names => {
    const key = [...names].join('|')
    const known = made.get(key) ?? names
    made.set(key, known)
    return known
  }
}

/** The passages of a chronicle, made ready to be searched. */
export type Index = {
  readonly passages: readonly Indexed[]
  readonly lines: Lines
  readonly postings: Postings
  /** The number of a passage -> the place of its entry in the chronicle. */
  readonly entryAt: Int32Array
  /** The Latin words of the English texts as they are spelled. */
  readonly spelled: ReadonlySet<string>
}

/** Reads every passage of a chronicle in its order, once. */
export const indexPassages = ({ projects, entries }: Chronicle, terms: Lexicon): Index => {
  const called = new Map(projects.map(({ id, name }) => [id, normalize(`${id} ${name.en} ${name.zh}`)]))
  const passages: Indexed[] = []
  const into: Indexing = { ...indexing(terms), share: sharing(), spelled: new Set() }
  const entryAt = growing()
  for (const [at, entry] of entries.entries()) {
    const title = titleOf(entry, called.get(entry.project) ?? entry.project, into)
    for (const [place, passage] of passagesOf(entry).entries()) {
      passages.push(indexed(passage, entry, title, passages.length, place === 0, into))
      entryAt.push(at)
    }
  }
  const { row, file, spelled } = into
  return { passages, entryAt: entryAt.done(), lines: row.done(), postings: file.done(), spelled }
}

type Indexing = ReturnType<typeof indexing> & {
  readonly share: ReturnType<typeof sharing>
  readonly spelled: Set<string>
}
type Title = {
  readonly at: { readonly from: number; readonly to: number }
  readonly words: readonly (number | undefined)[]
  readonly headed: ReadonlySet<string>
}

const titleOf = (entry: Entry, project: string, { reader, row, share, spelled }: Indexing): Title => {
  const title = reader.both(entry.title)
  spell(title.english, spelled)
  const all = title.units.concat(reader.part, reader.units(project))
  return {
    at: row.write(all),
    words: all.map((_, at) => reader.wordAt(all, at)),
    headed: share(actionsIn(meaningsIn(all, firstOf))),
  }
}

const indexed = (
  passage: Passage,
  entry: Entry,
  title: Title,
  number: number,
  first: boolean,
  { reader, row, file, share, spelled }: Indexing,
): Indexed => {
  const subject = reader.both(passage.subject)
  const said = reader.both(passage.text)
  const by = reader.both(passage.by)
  const all = subject.units.concat(reader.part, said.units, reader.part, by.units)
  const { from, to } = row.write(all)
  const named = subject.units.length
  row.place({ titleFrom: title.at.from, titleTo: title.at.to, from, subjectTo: from + named, to })
  for (let at = 0; at < all.length; at++)
    file.put(reader.wordAt(all, at), number, at < named ? STANDS.subject : STANDS.passage)
  for (let i = 0; i < title.words.length; i++) file.put(title.words[i], number, STANDS.title)
  if (passage.kind !== 'erratum') {
    spell(subject.english, spelled)
    spell(said.english, spelled)
  }
  const meanings = meaningsIn(all, firstOf)
  return {
    passage,
    entry,
    number,
    headed: title.headed,
    summary: first && passage.kind === 'text',
    actions: share(toldActions(passage, `${said.text} | ${by.text}`, meanings)),
    mentions: share(mentionsIn(meanings)),
  }
}

const firstOf = ({ first }: Written) => first

const LATIN = /^[a-z]/
const spell = (english: readonly Written[], spelled: Set<string>) => {
  for (let i = 0; i < english.length; i++) if (LATIN.test(english[i]!.text)) spelled.add(english[i]!.text)
}
