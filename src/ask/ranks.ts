import { type Entry, RANKS, type Rank } from '../chronicle/schema.ts'
import type { Subject } from './types.ts'

/** Words that ask for more than the releases that are told of. */
const WORDS: readonly (readonly [Rank, RegExp])[] = [
  [
    'patch',
    /\bpatch(?:es)?\b|\bpoint releases?\b|\bbug-?fix releases?\b|\bmaintenance releases?\b|补丁|小版本|修订版/u,
  ],
  [
    'pre-release',
    /\bpre-?releases?\b|\brelease candidates?\b|\brcs?\b|\balphas?\b|\bbetas?\b|预发布|候选版|测试版/u,
  ],
  [
    'feature',
    /\bx\.y\.0\b|\bxy0\b|\bdot[- ]zeros?\b|\bminors?\b(?! (?:change|fix|bug|improve|update|issue|detail|problem))/u,
  ],
  ['edge', /\bedges?\b/u],
]

/** The ranks of release that a normalised text asks for by name. */
export const ranksAsked = (normalized: string): Rank[] =>
  WORDS.filter(([, pattern]) => pattern.test(normalized)).map(([rank]) => rank)

/** A row of the almanac below a feature release: known, but not told of, and listed only where it is asked for. */
export const isMinor = (entry: Entry): boolean =>
  entry.rank !== undefined && entry.rank !== 'feature' && isRow(entry)

/** A row of the almanac, which has a day and a link; its words are of its form and tell nothing. */
export const isRow = ({ place }: Entry): boolean => place.file.endsWith('.csv')

/** Subjects but for those that only name a rank, one of these. */
export const withoutRanks = (subjects: readonly Subject[], ranks: readonly Rank[] = RANKS): Subject[] =>
  subjects.filter(({ said }) => !ranksAsked(said).some(rank => ranks.includes(rank)))
