import type { Knowledge } from './knowledge.ts'
import type { Indexed } from './passages.ts'
import type { Subject, Way } from './types.ts'

/** How far a word counts by where it stands: in the subject, the passage, the title, elsewhere in the entry. */
export const NEAR = { subject: 1.2, passage: 1, title: 0.8, entry: 0.45 } as const
/** All words of a phrase, but not side by side; some of them, the square of their share of it. */
const PARTLY = 0.6
/** A word in more passages than this tells too little to be followed to each of them; the rarest one may be in more. */
const TOO_COMMON = 4_000
const MUCH_TOO_COMMON = 20_000

/** "The" of "the term" is in every passage and says nothing. */
const NEXT_TO_NOTHING = 0.03

/** Where a subject is said: passage number -> how well (0 to 1.2), and the entries that say it as it stands. */
export type Spread = { readonly levels: ReadonlyMap<number, number>; readonly entries: ReadonlySet<string> }

/** A subject that is the term and little else is more surely meant than one that only contains it. */
const ofSubject = (line: string, subject: string): number => {
  const part = subject.split(' | ').find(half => ` ${half} `.includes(line)) ?? subject
  const share = line.trim().split(' ').length / part.trim().split(' ').length
  return (NEAR.subject - NEAR.passage) * (0.5 + Math.min(1, share) / 2)
}

const levelOf = ({ line }: Way, number: number, { passages }: Knowledge): number => {
  const indexed = passages[number]!
  if (indexed.subject.includes(line)) return NEAR.passage + ofSubject(line, indexed.subject)
  if (indexed.line.includes(line)) return NEAR.passage
  return indexed.title.includes(line) ? NEAR.title : 0
}

/** Whether a rising list has a number (binary search). */
const has = (rising: readonly number[], number: number): boolean => {
  let [from, to] = [0, rising.length]
  while (from < to) {
    const middle = (from + to) >> 1
    if (rising[middle]! < number) from = middle + 1
    else to = middle
  }
  return rising[from] === number
}

/**
 * The share of a way's words, by weight, that each passage holds. The rarest word is followed to all its passages, a
 * common one only to those that hold another word already: alone it tells too little.
 */
const shares = (
  way: Way,
  projects: readonly string[],
  { postings, passages }: Knowledge,
): Map<number, number> => {
  const held = new Map<number, number>()
  const total = way.words.reduce((sum, { weight }) => sum + weight, 0)
  const words = way.words
    .filter(({ weight }) => weight > total * NEXT_TO_NOTHING)
    .map(({ word, weight }) => ({ weight, places: postings.get(word) ?? [] }))
    .sort((a, b) => a.places.length - b.places.length)
  for (const [i, { weight, places }] of words.entries()) {
    if (places.length > (i === 0 ? MUCH_TOO_COMMON : TOO_COMMON)) {
      for (const [number, share] of held) if (has(places, number)) held.set(number, share + weight / total)
      continue
    }
    for (const number of places)
      if (isOf(projects, passages[number]!)) held.set(number, (held.get(number) ?? 0) + weight / total)
  }
  return held
}

/** Kept as long as the question's subject is: one question is often searched for in several ways. */
const kept = new WeakMap<
  Subject,
  { readonly knowledge: Knowledge; readonly within: string; readonly of: Spread }
>()

/** Follows every way to say a subject through the index, within these projects; everywhere where none is given. */
export const spread = (subject: Subject, projects: readonly string[], knowledge: Knowledge): Spread => {
  const within = projects.join(' ')
  const known = kept.get(subject)
  if (known?.knowledge === knowledge && known.within === within) return known.of
  const of = follow(subject, projects, knowledge)
  kept.set(subject, { knowledge, within, of })
  return of
}

/** Whether a passage is of one of the projects, by its entry or by its words. */
export const isOf = (projects: readonly string[], { entry, mentions }: Indexed): boolean =>
  projects.length === 0 || projects.includes(entry.project) || projects.some(project => mentions.has(project))

const follow = (subject: Subject, projects: readonly string[], knowledge: Knowledge): Spread => {
  const levels = new Map<number, number>()
  const entries = new Set<string>()
  for (const way of subject.ways)
    for (const [number, share] of shares(way, projects, knowledge)) {
      const known = levels.get(number) ?? 0
      const whole = share > 0.5 ? levelOf(way, number, knowledge) : 0
      if (whole >= NEAR.title) entries.add(knowledge.passages[number]!.entry.id)
      const level = whole > 0 ? whole : way.words.length > 1 ? share ** 2 * PARTLY : 0
      if (level > known) levels.set(number, level)
    }
  return { levels, entries }
}
