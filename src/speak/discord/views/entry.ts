import type { Historian } from '../../../ask/ask.ts'
import { besides, patchesOf } from '../../../ask/course.ts'
import { CHANGE_SECTIONS, type Chronicle, type Entry } from '../../../chronicle/schema.ts'
import { sourcesTitleOf } from '../../origin.ts'
import { type Wording, wordingOf } from '../../wording.ts'
import { compose } from '../compose.ts'
import { button, type Manner } from '../controls.ts'
import type { Reply } from '../message.ts'
import type { Line, Part } from '../pages.ts'
import type { View } from '../view.ts'
import { nameOf, sourceButton, timelineButton, titleOf } from './told.ts'

/** All that is told of an entry, under the titles of its own sections. */
const partsOf = (entry: Entry, { of, say, script }: Wording, chronicle: Chronicle): Part[] => {
  const said = (text: string): Line => ({ text: script(text) })
  const changes = CHANGE_SECTIONS.map(section => ({
    title: script(say.sections[section]),
    lines: entry.changes
      .filter(change => change.section === section)
      .map(
        ({ subject, text }): Line => ({
          ...said(of(text)),
          ...(subject && { lead: script(of(subject)), by: script(say.colon) }),
        }),
      ),
  }))
  const opinions = entry.commentary.map(({ text, by }) => said(by ? say.signed(of(text), of(by)) : of(text)))
  const patches = patchesOf(chronicle, entry)
  const last = patches.at(-1)
  const texts = [
    ...entry.text.map(text => of(text)),
    ...(entry.relations ?? []).map(({ text }) => of(text)),
    ...(last ? [say.patched(patches.length, last.version!, last.date)] : []),
  ]
  const parts: Part[] = [
    { lines: texts.map(text => ({ ...said(text), plain: true })) },
    ...changes,
    { title: script(say.commentary), lines: opinions },
    { title: script(say.errata), lines: entry.errata.map(text => said(of(text))) },
  ]
  return parts.filter(({ lines }) => lines.length > 0)
}

const headOf = (entry: Entry, wording: Wording, { chronicle }: Historian): string => {
  const { say, script } = wording
  if (entry.kind !== 'release' || !entry.version)
    return script(say.dated(titleOf(entry, wording), entry.date))
  const name = `${nameOf(entry.project, wording, chronicle.projects)} ${entry.version}`
  return script(say.released(name, entry.date))
}

/** `/release`, and whatever is opened from a list: one entry, whole, with the way to those beside it. */
export const showEntry = (
  view: Extract<View, { kind: 'entry' }>,
  manner: Manner,
  historian: Historian,
): Reply | undefined => {
  const { chronicle } = historian
  const entry = chronicle.entries.find(({ id }) => id === view.id)
  if (!entry) return undefined
  const wording = wordingOf(manner.tongue)
  const { earlier, later } = besides(chronicle, entry)
  const labelOf = (one: Entry) => one.version ?? `${one.date} ${titleOf(one, wording)}`
  const to = (one: Entry | undefined, label: (name: string) => string) =>
    one
      ? button(label(labelOf(one)), {
          verb: 'turn',
          tongue: manner.tongue,
          mode: manner.mode,
          view: { kind: 'entry', id: one.id, page: 1 },
        })
      : []
  return compose(
    {
      headline: headOf(entry, wording, historian),
      parts: partsOf(entry, wording, chronicle),
      sourcesTitle: sourcesTitleOf([entry], wording),
      sources: [...entry.sources, ...(entry.relations ?? []).map(({ source }) => source)],
      project: entry.project,
      buttons: [
        ...to(earlier, name => `◀ ${name}`),
        ...to(later, name => `${name} ▶`),
        ...timelineButton(entry.project, manner),
        ...sourceButton(entry, wording),
      ],
    },
    view,
    manner,
  )
}
