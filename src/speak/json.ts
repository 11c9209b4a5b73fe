import type { Answer } from '../ask/types.ts'
import type { Chronicle, Entry } from '../chronicle/schema.ts'
import { tell } from './story.ts'
import { terminalText } from './terminal.ts'
import { wordingOf } from './wording.ts'

/** An answer as one JSON object, for programs: the shape of design.md §4. */
export const asJson = (answer: Answer, chronicle: Chronicle) => {
  const story = tell(answer, chronicle)
  const { of, language, script } = wordingOf(answer.query.tongue)
  const brief = ({ id, project, version, date, title, sources }: Entry) => ({
    id,
    project,
    version: version ?? null,
    date,
    title: script(of(title)),
    url: sources[0]?.url ?? null,
  })
  return {
    question: answer.query.text,
    answered: answer.kind !== 'nothing' && !(answer.kind === 'day' && answer.hits.length === 0),
    language,
    answer: terminalText(story),
    entries: story.entries.map(brief),
    near: story.near.map(brief),
  }
}
