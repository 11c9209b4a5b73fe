import type { Historian } from '../../../ask/ask.ts'
import { found } from '../../../ask/lookup.ts'
import { understand } from '../../../ask/understand.ts'
import { periodOf } from '../../../calendar.ts'
import { wordingOf } from '../../wording.ts'
import { cut } from '../budget.ts'
import { compose } from '../compose.ts'
import type { Manner } from '../controls.ts'
import { escapeText, escapeTyped } from '../escape.ts'
import type { Reply } from '../message.ts'
import { CARRIED, type View } from '../view.ts'
import { hitLine, nameOf, opening } from './told.ts'

/** A list longer than this is no answer to a search. */
const MOST_FOUND = 120
/** The headline names what was looked for; all of it stands in the small print. */
const NAMED = 80

/** `/search`: the entries that fit some words, the best first, each with what was found in it. */
export const showSearch = (
  view: Extract<View, { kind: 'search' }>,
  manner: Manner,
  { chronicle, knowledge }: Historian,
): Reply => {
  const { text, project, year } = view
  const { tongue, today } = manner
  const wording = wordingOf(tongue)
  const { say, script } = wording
  const query = understand({ text, today, tongue, ...(project !== undefined && { project }) }, knowledge)
  const period = year === undefined ? query.period : periodOf(String(year))
  const hits = found({ ...query, ...(period && { period }) }, knowledge).slice(0, MOST_FOUND)
  const name = project && escapeText(nameOf(project, wording, chronicle.projects))
  const where = [name, year].filter(Boolean).join(' ')
  const what = escapeTyped(cut(text, NAMED, 3 * NAMED))
  const [only] = hits
  return compose(
    {
      raw: true,
      headline: script(hits.length > 0 ? say.found(hits.length, what, where) : say.wrong.search(what, where)),
      parts: [{ lines: hits.map(hit => hitLine(hit, wording)) }],
      project: project ?? only?.entry.project,
      private: hits.length === 0,
      unshareable: hits.length === 0,
      ...(text.length > CARRIED && { typed: text }),
      buttons: hits.length === 1 && only ? opening(only.entry, manner) : [],
    },
    view,
    manner,
  )
}
