import type { Historian } from '../../../ask/ask.ts'
import type { Answer } from '../../../ask/types.ts'
import { type Story, tell } from '../../story.ts'
import { wordingOf } from '../../wording.ts'
import { compose, type Draft } from '../compose.ts'
import type { Manner } from '../controls.ts'
import type { Reply } from '../message.ts'
import type { Part } from '../pages.ts'
import type { View } from '../view.ts'
import { dayParts } from './day.ts'
import { hitLine, opening, sourceButton, timelineButton } from './told.ts'

/** `tell` words no more than this of a list; the rest is listed here. */
const SOME = 1

/** What a story tells below its headline: what the headline has said in full is not said twice. */
const untold = ({ headline, sections }: Story): Part[] =>
  sections
    .map(({ title, lines }) => ({
      title,
      lines: lines.filter(({ text, entry }) => entry || !headline.includes(text)),
    }))
    .filter(({ lines }) => lines.length > 0)

/** An answer's lines: of a list all of them, for here they have pages. */
const partsOf = (answer: Answer, story: Story, today: string): readonly Part[] => {
  const wording = wordingOf(answer.query.tongue)
  if (answer.kind === 'day') return dayParts(answer, wording, today)
  if (answer.kind !== 'list' && answer.kind !== 'count') return untold(story)
  return [{ lines: answer.hits.map(hit => hitLine(hit, wording)) }]
}

/** Nobody else has a use for these. */
const EMPTY: ReadonlySet<string> = new Set(['empty', 'off-topic'])

/** An answer that says no and tells something by that is for all; the rest of what is not known is for the asker. */
const isPrivate = (answer: Answer): boolean => answer.kind === 'nothing' && answer.reason !== 'contradicted'

const draftOf = (answer: Answer, { chronicle }: Historian, manner: Manner): Draft => {
  const wording = wordingOf(answer.query.tongue)
  const brief =
    answer.kind === 'list' || answer.kind === 'count'
      ? { ...answer, hits: answer.hits.slice(0, SOME) }
      : answer
  const story = tell(brief, chronicle)
  const main = answer.kind === 'entry' || answer.kind === 'whether' ? answer.hit.entry : undefined
  const project = main?.project ?? story.entries[0]?.project ?? answer.query.projects[0]
  const [near] = story.near
  return {
    headline: story.headline,
    parts: partsOf(answer, story, manner.today),
    sources: story.sources,
    sourcesTitle: story.sourcesTitle,
    small: story.understood,
    project: project ?? near?.project,
    private: isPrivate(answer),
    unshareable: answer.kind === 'nothing' && EMPTY.has(answer.reason),
    buttons: [
      ...(main ? opening(main, manner) : near ? opening(near, manner) : []),
      ...(project && answer.kind !== 'day' ? timelineButton(project, manner) : []),
      ...(main ? sourceButton(main, wording) : []),
    ],
  }
}

/** `/ask`: the answer to a question in plain words. */
export const showAnswer = (
  view: Extract<View, { kind: 'ask' }>,
  manner: Manner,
  historian: Historian,
): Reply => {
  const { text, project } = view
  const { tongue, today } = manner
  const answer = historian.ask({ text, today, tongue, ...(project !== undefined && { project }) })
  return compose({ ...draftOf(answer, historian, manner), typed: text }, view, manner)
}
