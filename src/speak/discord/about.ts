import type { Tongue } from '../../ask/types.ts'
import type { Chronicle } from '../../chronicle/schema.ts'
import { projectNames } from '../understood.ts'
import { wordingOf } from '../wording.ts'
import { message, type Reply, text } from './message.ts'

/** What the bot knows, from when to when, and from whom. */
export const aboutCard = (chronicle: Chronicle, tongue: Tongue): Reply => {
  const wording = wordingOf(tongue)
  const { say, script } = wording
  const dated = chronicle.entries.map(({ date }) => date)
  const facts = say.known({
    entries: chronicle.entries.length,
    releases: chronicle.entries.filter(({ kind }) => kind === 'release').length,
    projects: projectNames(
      chronicle.projects.map(({ id }) => id),
      wording,
      chronicle,
    ),
    from: dated[0] ?? '–',
    to: dated.at(-1) ?? '–',
  })
  const contents = ['**Mesh Historian**', script(facts), script(say.credit)]
  return { message: message(contents.map(text)), files: [], private: false, notice: false }
}
