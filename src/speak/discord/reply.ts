import type { Answer, Tongue } from '../../ask/types.ts'
import type { Chronicle } from '../../chronicle/schema.ts'
import { tell } from '../story.ts'
import { projectNames } from '../understood.ts'
import { wordingOf } from '../wording.ts'
import { type Message, message, storyMessage } from './message.ts'

/** An answer as a Discord message. */
export const reply = (answer: Answer, chronicle: Chronicle): Message =>
  storyMessage(tell(answer, chronicle), wordingOf(answer.query.tongue).say.more)

/** What the bot knows, from when to when, and from whom. */
export const aboutCard = (chronicle: Chronicle, tongue: Tongue): Message => {
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
  return message([`**Mesh Historian**`, script(facts), script(say.credit)])
}

/** An apology for what went wrong on our side, with the id that stands in the log. */
export const apology = (tongue: Tongue, errorId: string): Message => {
  const { say, script } = wordingOf(tongue)
  return message([script(say.sorry(errorId))])
}
