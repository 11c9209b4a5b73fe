import { pairs } from '../language.ts'
import type { Knowledge } from './knowledge.ts'
import type { Unit } from './lexicon.ts'
import { SMALL_WORDS } from './small-words.ts'
import { subjectOf } from './subjects.ts'
import type { Subject } from './types.ts'

const SMALL = new Set(SMALL_WORDS)

/** A pair across two words, or with a small word in it, stands there mostly by chance. */
const BY_CHANCE = 0.3
const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })

/** Where words begin in a run of Han characters. */
const starts = (run: string): ReadonlySet<number> =>
  new Set([...segmenter.segment(run)].map(({ index }) => index))

/** Nobody writes more Han without a stop or a term in between. */
const LONGEST_RUN = 150

/** A run of Han characters that is no term: its pairs, but for those that only small words make. */
export const runSubjects = (run: readonly Unit[], knowledge: Knowledge): Subject[] => {
  const text = run
    .slice(0, LONGEST_RUN)
    .map(unit => unit.text)
    .join('')
  if (text.length < 2) return []
  const begins = starts(text)
  return pairs(text).flatMap((pair, i) => {
    const small = [...pair].filter(letter => SMALL.has(letter)).length
    if (pair.length < 2 || small === 2 || (small === 1 && !knowledge.postings.has(pair))) return []
    const chance = small > 0 || begins.has(i + 1) ? BY_CHANCE : 1
    return subjectOf(pair, [], false, knowledge).map(subject => ({
      ...subject,
      weight: subject.weight * chance,
    }))
  })
}

const QUOTE = /"([^"]{2,80})"/gu
const QUOTED_WEIGHT = 0.5
const MOST_QUOTED = 8

/** Who quotes wants those very words: a phrase as it stands, or the pairs of a Chinese one. */
export const quoted = (normalized: string, knowledge: Knowledge): Subject[] =>
  [...normalized.matchAll(QUOTE)].slice(0, MOST_QUOTED).flatMap(([, text = '']) => {
    const whole = subjectOf(text, [], false, knowledge).map(subject => ({
      ...subject,
      weight: QUOTED_WEIGHT,
    }))
    const han = text.match(/\p{Script=Han}{2,}/gu) ?? []
    const known = han.flatMap(pairs).filter(pair => knowledge.postings.has(pair))
    return [...whole, ...known.flatMap(pair => subjectOf(pair, [], false, knowledge))]
  })
