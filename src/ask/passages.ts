import type { Bilingual, Chronicle, Entry } from '../chronicle/schema.ts'
import { BREAK, normalize } from '../language.ts'
import { impliedDeed, NOT_MEANT } from './deeds.ts'
import { type Lexicon, type Meaning, meaningsIn, type Unit, units, wordAt } from './lexicon.ts'
import { type Lines, writing } from './lines.ts'
import { filing, type Postings, STANDS } from './postings.ts'
import type { Passage } from './types.ts'

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

type Read = { readonly text: string; readonly units: readonly Unit[]; readonly english: readonly Unit[] }
const NOTHING: Read = { text: '', units: [], english: [] }

/** A text in both languages as it is searched, a break between. */
const both = (text: Bilingual | undefined): Read => {
  if (!text) return NOTHING
  const [en, zh] = [normalize(text.en), normalize(text.zh)]
  const english = units(en)
  return { text: `${en} | ${zh}`, units: [...english, PART, ...units(zh)], english }
}

const actionsIn = (meanings: readonly Meaning[]): Set<string> =>
  new Set(meanings.flatMap(meaning => (meaning.as === 'action' ? [meaning.name] : [])))

/** What is said in passing, far into a sentence, is seldom done to its subject. */
const AT_ITS_HEAD = 48

const impliedIn = (text: string): string[] =>
  text.split(/[。.;；|]/u).flatMap(sentence => {
    const deed = impliedDeed(sentence)
    return deed && (deed !== 'removed' || impliedDeed(sentence.slice(0, AT_ITS_HEAD)) === deed) ? [deed] : []
  })

/** What has replaced another thing has removed it; what is to replace it, not yet. */
const REPLACED = /(?<!\b(?:to|be|can|may|could|will) )\breplace[ds]\b(?! by an)|(?<![将可要]|可以|可由)取代/u

/** The section's action, those its words name, and those they imply. */
const toldActions = ({ section }: Passage, text: string, meanings: readonly Meaning[]): Set<string> => {
  const implied = impliedIn(text)
  const named = actionsIn(meanings)
  if (implied.includes('stabilized')) for (const name of NOT_MEANT) named.delete(name)
  const replaced = REPLACED.test(text) ? ['removed'] : []
  return new Set([...(section ? [SECTION_ACTION[section]] : []), ...named, ...implied, ...replaced])
}

const PART: Unit = { key: BREAK, text: BREAK, han: false }

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
  /** The Latin words of the English texts as they are spelled. */
  readonly spelled: ReadonlySet<string>
}

const LATIN = /^[a-z]/

/** Reads every passage of a chronicle in its order, once. */
export const indexPassages = ({ projects, entries }: Chronicle, terms: Lexicon): Index => {
  const share = sharing()
  const called = new Map(
    projects.map(({ id, name }) => [id, units(normalize(`${id} ${name.en} ${name.zh}`))]),
  )
  const passages: Indexed[] = []
  const spelled = new Set<string>()
  const names = new Map<string, number>()
  const row = writing(names)
  const file = filing(names)
  const write = (all: readonly Unit[]) => {
    const from = row.at()
    for (const { key } of all) row.push(row.numberOf(key))
    return { from, to: row.at() }
  }
  const wordsOf = (all: readonly Unit[]): (number | undefined)[] =>
    all.map((_, at) => {
      const word = wordAt(all, at)
      return word === undefined ? undefined : row.numberOf(word)
    })
  const spell = ({ english }: Read) => {
    for (const { text } of english) if (LATIN.test(text)) spelled.add(text)
  }
  for (const entry of entries) {
    const title = both(entry.title)
    const titled = [...title.units, PART, ...(called.get(entry.project) ?? units(entry.project))]
    const { from: titleFrom, to: titleTo } = write(titled)
    const titleWords = wordsOf(titled)
    const headed = share(actionsIn(meaningsIn(terms, titled)))
    spell(title)
    for (const [place, passage] of passagesOf(entry).entries()) {
      const [subject, said, by] = [both(passage.subject), both(passage.text), both(passage.by)]
      const all = [...subject.units, PART, ...said.units, PART, ...by.units]
      const number = passages.length
      const { from, to } = write(all)
      row.place({ titleFrom, titleTo, from, subjectTo: from + subject.units.length, to })
      for (const [at, word] of wordsOf(all).entries())
        if (word !== undefined)
          file.put(word, number, at < subject.units.length ? STANDS.subject : STANDS.passage)
      for (const word of titleWords) if (word !== undefined) file.put(word, number, STANDS.title)
      if (passage.kind !== 'erratum') for (const read of [subject, said]) spell(read)
      const meanings = meaningsIn(terms, all)
      passages.push({
        passage,
        entry,
        number,
        headed,
        summary: place === 0 && passage.kind === 'text',
        actions: share(toldActions(passage, `${said.text} | ${by.text}`, meanings)),
        mentions: share(new Set(meanings.flatMap(meaning => (meaning.as === 'project' ? [meaning.id] : [])))),
      })
    }
  }
  return { passages, lines: row.done(), postings: file.done(), spelled }
}
