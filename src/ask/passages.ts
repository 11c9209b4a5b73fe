import type { Chronicle, Entry } from '../chronicle/schema.ts'
import { BREAK, normalize } from '../language.ts'
import { impliedDeed, NOT_MEANT } from './deeds.ts'
import { asLine, type Lexicon, type Meaning, meaningsIn, type Unit, units, wordsOf } from './lexicon.ts'
import type { Passage } from './types.ts'

/** A passage made ready to be found. */
export type Indexed = {
  readonly passage: Passage
  readonly entry: Entry
  /** Its subject, text and signature in both languages as a line of units, for phrases. */
  readonly line: string
  /** Its subject alone as a line; empty where it has none. */
  readonly subject: string
  /** The entry's title and its project's names, as a line. */
  readonly title: string
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

const both = (text: { en: string; zh: string } | undefined) =>
  text ? normalize(`${text.en} | ${text.zh}`) : ''

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

/** Every passage of the chronicle in its order with its actions and mentions, and the words it is found by. */
export function* indexPassages(
  chronicle: Chronicle,
  terms: Lexicon,
): Iterable<{ readonly indexed: Indexed; readonly words: ReadonlySet<string> }> {
  const share = sharing()
  const names = new Map(
    chronicle.projects.map(({ id, name }) => [id, normalize(`${id} ${name.en} ${name.zh}`)]),
  )
  for (const entry of chronicle.entries) {
    const titled = units(`${both(entry.title)} | ${names.get(entry.project) ?? entry.project}`)
    const title = asLine(titled)
    const titleWords = wordsOf(titled)
    const headed = share(actionsIn(meaningsIn(terms, titled)))
    for (const [place, passage] of passagesOf(entry).entries()) {
      const subject = units(both(passage.subject))
      const text = `${both(passage.text)} | ${both(passage.by)}`
      const all = [...subject, PART, ...units(text)]
      const meanings = meaningsIn(terms, all)
      const words = wordsOf(all)
      for (const word of titleWords) words.add(word)
      const indexed = {
        passage,
        entry,
        title,
        headed,
        summary: place === 0 && passage.kind === 'text',
        line: asLine(all),
        subject: subject.length > 0 ? asLine(subject) : '',
        actions: share(toldActions(passage, text, meanings)),
        mentions: share(new Set(meanings.flatMap(meaning => (meaning.as === 'project' ? [meaning.id] : [])))),
      }
      yield { indexed, words }
    }
  }
}
