import type { Chronicle, Entry } from '../chronicle/schema.ts'
import { normalize, words } from '../language.ts'
import { type Lexicon, segment, units } from './lexicon.ts'
import type { Passage } from './types.ts'

/** A passage made ready to be found. */
export type Indexed = {
  readonly passage: Passage
  readonly entry: Entry
  /** The words of its text and subject, in both languages. */
  readonly words: ReadonlySet<string>
  /** The words of its subject alone; empty where it has none. */
  readonly subject: ReadonlySet<string>
  /** The words of the entry's title and of its project's names. */
  readonly title: ReadonlySet<string>
  /** What happens in it: the section's action first, then those its words tell of. */
  readonly actions: ReadonlySet<string>
  /** The projects its words name, beside the entry's own. */
  readonly mentions: ReadonlySet<string>
}

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
  text ? normalize(`${text.en} \n ${text.zh}`) : ''

/** Every passage of the chronicle with its words, actions and mentions. */
export const indexPassages = (chronicle: Chronicle, terms: Lexicon): Indexed[] => {
  const names = new Map(
    chronicle.projects.map(({ id, name }) => [id, normalize(`${id} ${name.en} ${name.zh}`)]),
  )
  return chronicle.entries.flatMap(entry => {
    const title = new Set(words(`${both(entry.title)} ${names.get(entry.project) ?? entry.project}`))
    return passagesOf(entry).map(passage => {
      const subject = both(passage.subject)
      const text = `${subject} \n ${both(passage.text)} \n ${both(passage.by)}`
      const meanings = segment(terms, units(text)).flatMap(found => found.meanings)
      return {
        passage,
        entry,
        title,
        words: new Set(words(text)),
        subject: new Set(words(subject)),
        actions: new Set([
          ...(passage.section ? [SECTION_ACTION[passage.section]] : []),
          ...meanings.flatMap(meaning => (meaning.as === 'action' ? [meaning.name] : [])),
        ]),
        mentions: new Set(meanings.flatMap(meaning => (meaning.as === 'project' ? [meaning.id] : []))),
      }
    })
  })
}
