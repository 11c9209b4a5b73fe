import { overlaps } from '../calendar.ts'
import type { Entry } from '../chronicle/schema.ts'
import type { Knowledge } from './knowledge.ts'
import type { Indexed } from './passages.ts'
import type { AskedVersion, Hit, Passage, Query, Subject } from './types.ts'
import { SOFT } from './understand.ts'
import { isVersion } from './versions.ts'

/** A hit, and how much of the question's meaning it holds, 0 to 1. */
export type Found = Hit & { readonly coverage: number; readonly deed: boolean }

/** How far a word counts by where it stands: in the subject, the passage, the title, elsewhere in the entry. */
const NEAR = { subject: 1.2, passage: 1, title: 0.8, entry: 0.45 } as const
/** All words of a phrase, but not side by side. */
const PARTLY = 0.6
const DEED = 0.5
const MOST_CANDIDATES = 4000

/** Whether an entry is the release that was named, or of the line. */
export const meets = ({ number, projects }: AskedVersion, { project, version }: Entry): boolean =>
  version !== undefined && (projects.length === 0 || projects.includes(project)) && isVersion(number, version)

/** What limits the entries before any word is weighed. */
export const within = (query: Query, entry: Entry): boolean =>
  (!query.period || overlaps(query.period, entry.date)) &&
  (query.versions.length === 0 ||
    entry.version === undefined ||
    query.versions.some(version => meets(version, entry)))

const inProjects = ({ projects }: Query, { entry, mentions }: Indexed) =>
  projects.length === 0 || projects.includes(entry.project) || projects.some(project => mentions.has(project))

/** How well a passage says one subject, 0 to 1.2. A hard deed must be done to the subject itself. */
const says = (subject: Subject, indexed: Indexed, whole: string, strict: boolean): number => {
  let best = 0
  for (const { line, words } of subject.ways) {
    if (indexed.subject.includes(line)) return NEAR.subject
    if (strict && indexed.subject !== '' && subject.named) continue
    if (indexed.line.includes(line)) best = Math.max(best, NEAR.passage)
    else if (indexed.title.includes(line)) best = Math.max(best, NEAR.title)
    else if (best < NEAR.entry && whole.includes(line)) best = NEAR.entry
    if (words.length > 1 && best < PARTLY) {
      const all = words.reduce((sum, { weight }) => sum + weight, 0)
      const here = words.reduce((sum, { word, weight }) => sum + (indexed.words.has(word) ? weight : 0), 0)
      best = Math.max(best, (here / all) ** 2 * PARTLY)
    }
  }
  return best
}

/** The numbers of the passages worth weighing: those that hold the rarest words of the question. */
const candidates = (query: Query, { postings, passages }: Knowledge): Iterable<number> => {
  const words = [
    ...new Set(
      query.subjects.flatMap(({ ways }) => ways.flatMap(({ words }) => words.map(({ word }) => word))),
    ),
  ]
  const lists = words.map(word => postings.get(word) ?? []).filter(list => list.length > 0)
  lists.sort((a, b) => a.length - b.length)
  const chosen = new Set<number>()
  for (const list of lists) {
    if (chosen.size > 0 && chosen.size + list.length > MOST_CANDIDATES) continue
    for (const number of list) {
      if (chosen.size >= MOST_CANDIDATES) break
      chosen.add(number)
    }
  }
  return chosen.size > 0 || words.length > 0 ? chosen : passages.keys()
}

/** What the intent would rather hear. */
const prior = (query: Query, { passage, entry, headed }: Indexed): number => {
  let score = 0
  if (passage.kind === 'erratum') score -= 0.4
  if (passage.kind === 'opinion') score += query.intent === 'opinion' ? 0.6 : -0.15
  if (query.intent === 'version' && entry.kind === 'release') score += 0.25
  if (query.intent === 'when' && entry.kind === 'release') score += 0.05
  if (query.intent === 'why' && passage.kind !== 'change') score += 0.05
  if (query.kinds.length > 0 && query.kinds.includes(entry.kind)) score += 0.1
  if (query.projects.includes(entry.project)) score += query.projects[0] === entry.project ? 0.27 : 0.25
  if (query.actions.some(action => headed.has(action))) score += 0.25
  return score
}

/** Weighs every passage that may answer; entries best first, their passages best first. */
export const search = (query: Query, knowledge: Knowledge): Found[] => {
  const hard = query.actions.filter(action => !SOFT.has(action))
  const deeds = hard.length > 0 ? hard : query.actions
  const total = query.subjects.reduce((sum, { weight }) => sum + weight, 0) + (hard.length > 0 ? DEED : 0)
  const byEntry = new Map<
    string,
    { entry: Entry; scored: { passage: Passage; score: number; coverage: number; deed: boolean }[] }
  >()
  for (const number of candidates(query, knowledge)) {
    const indexed = knowledge.passages[number]!
    if (!within(query, indexed.entry) || !inProjects(query, indexed)) continue
    const whole = knowledge.lineOf.get(indexed.entry.id)!
    const deed = deeds.some(action => indexed.actions.has(action))
    let held = 0
    let bonus = 0
    for (const subject of query.subjects) {
      const said = says(subject, indexed, whole, hard.length > 0 && deed)
      held += subject.weight * Math.min(said, 1)
      bonus += subject.weight * Math.max(said - 1, 0)
    }
    if (held === 0 && query.subjects.length > 0 && !deed) continue
    const done = deed ? (hard.length > 0 ? DEED : 0.15) : 0
    const coverage = total > 0 ? (held + (hard.length > 0 ? done : 0)) / total : 1
    const score = held + bonus + done + prior(query, indexed)
    const at = byEntry.get(indexed.entry.id) ?? { entry: indexed.entry, scored: [] }
    byEntry.set(indexed.entry.id, at)
    at.scored.push({ passage: indexed.passage, score, coverage, deed })
  }
  const found = [...byEntry.values()].map(({ entry, scored }): Found => {
    scored.sort((a, b) => b.score - a.score)
    const [best] = scored
    return {
      entry,
      passages: scored.filter(({ score }) => score >= best!.score * 0.5).map(({ passage }) => passage),
      score: best!.score,
      coverage: Math.max(...scored.map(({ coverage }) => coverage)),
      deed: best!.deed,
    }
  })
  return found.sort((a, b) => b.score - a.score || (a.entry.date < b.entry.date ? -1 : 1))
}
