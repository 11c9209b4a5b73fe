import type { Knowledge } from './knowledge.ts'
import { passageAt } from './postings.ts'
import { rarity, UNTOLD } from './rarity.ts'
import type { Subject } from './types.ts'

/** As much as a pair of Han characters tells beside a rare word. */
const HAN = 0.6
/** A word that stands in more passages than these is at home here. */
const FEW = 5

/**
 * Whether a word stands in a few passages of what came after the chronicle, and in none of the projects asked of: by
 * chance, to who asks of these.
 */
const isByChance = (
  word: string,
  projects: readonly string[],
  { postings, passages }: Knowledge,
): boolean => {
  const places = postings.places(word)
  return (
    places.length > 0 &&
    places.length <= FEW &&
    places.every(place => {
      const { entry } = passages[passageAt(place)]!
      return entry.origin === 'upstream' && !projects.includes(entry.project)
    })
  )
}

/** Plain words that only other projects' later entries have say as little as words that nobody here ever used. */
export const hushed = (
  subjects: readonly Subject[],
  projects: readonly string[],
  knowledge: Knowledge,
): readonly Subject[] =>
  projects.length === 0
    ? subjects
    : subjects.map(subject => {
        const own = subject.ways[0]!.words
        if (subject.named || !own.every(({ word }) => isByChance(word, projects, knowledge))) return subject
        const quiet = own.reduce(
          (sum, { word }) => sum + UNTOLD * (/^[a-z]/.test(word) ? rarity(word) : HAN),
          0,
        )
        return { ...subject, weight: Math.min(subject.weight, quiet) }
      })
