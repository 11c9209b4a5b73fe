import type { APIButtonComponent } from 'discord-api-types/v10'
import type { Hit } from '../../../ask/types.ts'
import type { Entry } from '../../../chronicle/schema.ts'
import { type Wording, wordingOf } from '../../wording.ts'
import { button, linkButton, type Manner } from '../controls.ts'
import type { Line } from '../pages.ts'

/** Longer summaries are left to the entry itself. */
const GIST = 180

/** A project's name in the reader's script; its id where it has no card. */
export const nameOf = (
  id: string,
  { of, script }: Wording,
  projects: readonly { readonly id: string; readonly name: { en: string; zh: string } }[],
): string => {
  const card = projects.find(project => project.id === id)
  return card ? script(of(card.name)) : id
}

/** What an entry is called without the word "released". */
export const titleOf = ({ title }: Entry, { of, script }: Wording): string =>
  script(of(title).replace(/\s*(?:发布|was released)$/u, ''))

/** What an entry comes to in a few words: its summary if that is short, else what its changes are about. */
export const gistOf = ({ text, changes }: Entry, { of, say, script }: Wording): string => {
  const summary = text[0] ? of(text[0]) : ''
  if (summary.length <= GIST || changes.length === 0) return script(summary)
  const subjects = changes.flatMap(({ subject }) => (subject ? [of(subject)] : []))
  return script(subjects.length > 0 ? say.and(subjects.slice(0, 4)) : summary)
}

/** A title and what is told; the title is left out where the telling begins with it. */
export const joined = (title: string, told: string, by = ' · '): string =>
  told.startsWith(title) ? told : [title, told].filter(Boolean).join(by)

/** An entry as a line of a list: when, what, and what it comes to. */
export const entryLine = (entry: Entry, wording: Wording): Line => ({
  lead: entry.date,
  text: joined(titleOf(entry, wording), gistOf(entry, wording)),
  entry,
})

/** An entry that was found as such a line, with the piece that was found. */
export const hitLine = ({ entry, passages }: Pick<Hit, 'entry' | 'passages'>, wording: Wording): Line => {
  const { of, say, script } = wording
  const piece = passages.find(({ kind }) => kind !== 'erratum')
  if (!piece) return entryLine(entry, wording)
  const told = piece.subject ? `${of(piece.subject)}${say.colon}${of(piece.text)}` : of(piece.text)
  return { lead: entry.date, text: joined(titleOf(entry, wording), script(told)), entry }
}

/** A button that opens an entry beside the message. */
export const opening = (entry: Entry, { tongue, mode }: Manner): APIButtonComponent[] => {
  const label = entry.version ?? titleOf(entry, wordingOf(tongue))
  return button(label, { verb: 'open', tongue, mode, view: { kind: 'entry', id: entry.id, page: 1 } })
}

/** A button that opens a project's timeline beside the message. */
export const timelineButton = (project: string, { tongue, mode }: Manner): APIButtonComponent[] => {
  const { say, script } = wordingOf(tongue)
  const view = { kind: 'timeline', project, page: 1 } as const
  return button(script(say.buttons.timeline), { verb: 'open', tongue, mode, view })
}

/** A button to the first source of an entry. */
export const sourceButton = ({ sources }: Entry, { script }: Wording): APIButtonComponent[] =>
  sources[0] ? linkButton(script(sources[0].title), sources[0].url) : []
