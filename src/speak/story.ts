import { relationsOf } from '../ask/passages.ts'
import type { Answer, Hit, Passage } from '../ask/types.ts'
import type { Chronicle, Entry, Source } from '../chronicle/schema.ts'
import { headline } from './headline.ts'
import { sourcesTitleOf } from './origin.ts'
import { type Section, sectionsOf } from './sections.ts'
import { understood } from './understood.ts'
import { type Wording, wordingOf } from './wording.ts'

/** An answer in words, before a medium shapes it: plain texts, already in the reader's language and script. */
export type Story = {
  readonly headline: string
  readonly sections: readonly Section[]
  readonly sources: readonly Source[]
  readonly sourcesTitle: string
  /** How the question was understood, in one line. */
  readonly understood: string
  /** What is cited, best or first-to-be-cited first. */
  readonly entries: readonly Entry[]
  /** What was offered instead, where there is no answer. */
  readonly near: readonly Entry[]
}

const MOST_SOURCES = 8

/** Words an answer in the tongue of its query. */
export const tell = (answer: Answer, chronicle: Chronicle): Story => {
  const wording = wordingOf(answer.query.tongue)
  const entries = cited(answer)
  const story: Story = {
    headline: headline(answer, wording, chronicle),
    sections: sectionsOf(answer, wording, chronicle).filter(({ lines }) => lines.length > 0),
    sources: uniqueSources(sourced(answer)),
    sourcesTitle: sourcesTitleOf(entries, wording),
    understood: understood(answer.query, wording, chronicle),
    entries,
    near: answer.kind === 'nothing' || answer.kind === 'day' ? answer.near : [],
  }
  return wording.tongue === 'zh-Hant' ? scripted(story, wording) : story
}

const scripted = (story: Story, { script }: Wording): Story => ({
  ...story,
  headline: script(story.headline),
  understood: script(story.understood),
  sourcesTitle: script(story.sourcesTitle),
  sections: story.sections.map(section => ({
    ...(section.title && { title: script(section.title) }),
    lines: section.lines.map(line => ({ ...line, text: script(line.text) })),
  })),
})

/** The entries that carry the answer. */
export const cited = (answer: Answer): Entry[] => {
  const unique = (hits: readonly Hit[]) => [...new Set(hits.map(({ entry }) => entry))]
  switch (answer.kind) {
    case 'entry':
      return unique([answer.hit, ...answer.history, ...(answer.also ?? [])])
    case 'whether':
      return unique([answer.hit, ...answer.history])
    case 'list':
    case 'count':
    case 'day':
      return unique(answer.hits)
    case 'duration':
      return [...unique([answer.from, answer.to]), ...answer.between]
    case 'project':
      return unique([answer.first, ...answer.milestones, answer.latest])
    case 'comparison':
      return unique(answer.sides.flatMap(({ hits }) => hits))
    case 'nothing':
      return []
  }
}

/** The sources of what is the answer itself, before them those of the pieces that have some of their own. */
const sourced = (answer: Answer): Source[] => {
  const of = (entries: readonly Entry[]) => entries.flatMap(({ sources }) => sources)
  if (answer.kind === 'duration') return of([answer.from.entry, answer.to.entry])
  if (answer.kind === 'comparison') return of(cited(answer))
  if (answer.kind !== 'entry' && answer.kind !== 'whether') return []
  const { entry, passages } = answer.hit
  const own = (pieces: readonly Passage[]) => pieces.flatMap(({ source }) => source ?? [])
  return [...own(passages), ...entry.sources, ...(passages.length === 0 ? own(relationsOf(entry)) : [])]
}

const uniqueSources = (all: readonly Source[]): Source[] =>
  all.filter((source, i) => all.findIndex(({ url }) => url === source.url) === i).slice(0, MOST_SOURCES)
