import { passagesOf, relationsOf } from '../ask/passages.ts'
import type { Answer, Hit, Intent, Passage } from '../ask/types.ts'
import type { Chronicle, Entry } from '../chronicle/schema.ts'
import { projectNames } from './understood.ts'
import type { Wording } from './wording.ts'

/** One line of a section; a step of a history names its entry. */
export type Line = { readonly text: string; readonly entry?: Entry; readonly strong?: boolean }
export type Section = { readonly title?: string; readonly lines: readonly Line[] }

const MOST_NOTES = 12
const MOST_LISTED = 60
/** So few are told with what was found in them, not only its name. */
const FEW = 20

/** The body of an answer: its history, its notes, opinions and corrections; or its list. */
export const sectionsOf = (answer: Answer, wording: Wording, chronicle: Chronicle): Section[] => {
  const { say } = wording
  switch (answer.kind) {
    case 'entry':
    case 'whether':
      return aboutEntry(answer, wording)
    case 'list':
    case 'count':
      return [
        {
          lines: [
            ...answer.hits
              .slice(0, MOST_LISTED)
              .map(hit => ({ text: listLine(hit, wording, answer.hits.length <= FEW), entry: hit.entry })),
            ...(answer.hits.length > MOST_LISTED
              ? [{ text: say.more(answer.hits.length - MOST_LISTED) }]
              : []),
          ],
        },
      ]
    case 'duration':
      return [
        { lines: [answer.from, answer.to].map(hit => ({ text: listLine(hit, wording), entry: hit.entry })) },
        { lines: between(answer.between, wording, chronicle) },
      ]
    case 'project':
      return [
        {
          lines: [answer.first, ...answer.milestones, answer.latest]
            .filter(({ entry }, i, all) => all.findIndex(other => other.entry === entry) === i)
            .map(hit => ({ text: listLine(hit, wording), entry: hit.entry })),
        },
      ]
    case 'comparison':
      return answer.sides.map(({ label, hits }) => ({
        title: wording.of(hits[0]!.entry.title),
        lines: [
          ...cardOf(label, wording, chronicle),
          ...hits.flatMap(hit => [
            { text: `${hit.entry.date} · ${wording.of(hit.entry.title)}`, entry: hit.entry },
            ...notesOf(hit, 4).map(passage => ({ text: passageLine(passage, wording) })),
          ]),
        ],
      }))
    case 'day': {
      const shown =
        answer.hits.length > 0 ? answer.hits : answer.near.map(entry => ({ entry, passages: [], score: 0 }))
      return [{ lines: shown.map(hit => ({ text: listLine(hit, wording), entry: hit.entry })) }]
    }
    case 'nothing':
      return [
        {
          title: say.near,
          lines: answer.near.map(entry => ({
            text: listLine({ entry, passages: [], score: 0 }, wording),
            entry,
          })),
        },
      ]
  }
}

/** What a project is, where a side of a comparison is one. */
const cardOf = (label: string, { of }: Wording, { projects }: Chronicle): Line[] => {
  const card = projects.find(({ id }) => id === label)
  return card ? [{ text: of(card.about) }] : []
}

const MOST_MILESTONES = 5

/** What lies between two ends: its milestones one by one, of the rest how much. */
const between = (entries: readonly Entry[], wording: Wording, chronicle: Chronicle): Line[] => {
  const releases = new Map<string, number>()
  for (const { project } of entries.filter(({ kind }) => kind === 'release'))
    releases.set(project, (releases.get(project) ?? 0) + 1)
  const milestones = entries.filter(({ kind }) => kind === 'milestone').slice(0, MOST_MILESTONES)
  const others = entries.filter(entry => entry.kind !== 'release' && !milestones.includes(entry)).length
  const counted = [...releases].map(([project, count]) => ({
    name: projectNames([project], wording, chronicle),
    count,
  }))
  return [
    ...milestones.map(entry => ({ text: `${entry.date} · ${wording.of(entry.title)}`, entry })),
    ...(milestones.length === 0 || counted.length + others > 0
      ? [{ text: wording.say.between(counted, others) }]
      : []),
  ]
}

/** Questions whose answer may stand in any part of a story. */
const WHOLE: ReadonlySet<string> = new Set(['who', 'why'])
const MOST_OF_A_STORY = 6

/** What is no release is told from its summary on, whole where the question may be answered anywhere in it. */
const inContext = ({ entry, passages, score }: Hit, intent: Intent): Hit => {
  if (entry.kind === 'release' || passages.length === 0) return { entry, passages, score }
  const texts = passagesOf(entry).filter(({ kind }) => kind === 'text')
  const context = WHOLE.has(intent) ? texts.slice(0, MOST_OF_A_STORY) : texts.slice(0, 1)
  const others = passages.filter(({ text }) => context.every(told => told.text !== text))
  return { entry, passages: [...context, ...others], score }
}

/** All that is told of an entry, what it stands in relation to behind its texts. */
const wholeOf = (entry: Entry): Passage[] => {
  const pieces = passagesOf(entry)
  return [...pieces.slice(0, entry.text.length), ...relationsOf(entry), ...pieces.slice(entry.text.length)]
}

/** What matters of an entry to the question: what was found in it, or all of its notes where it was named itself. */
const notesOf = ({ entry, passages }: Hit, most: number): Passage[] =>
  (passages.length > 0 ? [...passages] : wholeOf(entry))
    .filter(({ kind }) => kind === 'text' || kind === 'change')
    .slice(0, most)

const aboutEntry = (answer: Extract<Answer, { kind: 'entry' | 'whether' }>, wording: Wording): Section[] => {
  const { say, of } = wording
  const { hit, history, query } = answer
  const { also = [], rightly } = answer.kind === 'entry' ? answer : {}
  const { entry } = hit
  const errata = [...(rightly?.errata ?? []), ...entry.errata]
  const steps = history.map(step => ({
    text: `${step.entry.date} · ${stepText(step, wording)}`,
    entry: step.entry,
    strong: step.entry === entry,
  }))
  const told = new Set(history.flatMap(({ passages }) => passages.map(({ text }) => text)))
  const notes = notesOf(inContext(hit, query.intent), MOST_NOTES).filter(({ text }) => !told.has(text))
  const opinions = passagesOf(entry).filter(({ kind }) => kind === 'opinion')
  return [
    { title: say.history, lines: steps },
    {
      title: say.notes,
      lines: notes.map(passage => ({ text: passageLine(passage, wording) })),
    },
    {
      title: say.commentary,
      lines: opinions
        .slice(0, query.intent === 'opinion' ? 6 : 2)
        .map(passage => ({ text: passageLine(passage, wording) })),
    },
    { title: say.errata, lines: errata.map(text => ({ text: of(text) })) },
    { title: say.also, lines: also.map(one => ({ text: listLine(one, wording, true), entry: one.entry })) },
  ]
}

const stepText = ({ entry, passages }: Hit, { of, say }: Wording): string => {
  const name = entry.version ?? of(entry.title)
  const change = passages.find(({ kind, subject }) => kind === 'change' && subject)
  return change ? `${name} · ${of(change.subject!)}${say.colon}${of(change.text)}` : name
}

/** One entry on one line: when, what, and the piece that was found or its summary. */
export const listLine = ({ entry, passages }: Hit, wording: Wording, whole = false): string => {
  const { of } = wording
  const piece = passages.find(({ kind }) => kind !== 'erratum')
  if (whole && piece) return [entry.date, of(entry.title), passageLine(piece, wording)].join(' · ')
  const more = piece
    ? piece.subject
      ? of(piece.subject)
      : of(piece.text)
    : entry.text[0]
      ? of(entry.text[0])
      : ''
  return [entry.date, of(entry.title), more].filter(Boolean).join(' · ')
}

/** One piece on one line, signed where it is somebody's. */
export const passageLine = ({ text, subject, by }: Passage, { of, say }: Wording): string => {
  const said = subject ? `${of(subject)}${say.colon}${of(text)}` : of(text)
  return by ? say.signed(said, of(by)) : said
}
