import type { Subject } from './types.ts'

/** The channels a release may be of, and the words for them. */
const CHANNELS = [
  ['stable', /\bstable\b|稳定版?|正式版/u],
  ['edge', /\bedge\b/u],
] as const

/** "Edge builds too" limits nothing. */
const ALSO = /\b(?:as well|includ\w+|plus|too|count\w* (?:in )?(?:the )?edge)\b|包括|算上|包含|连同|也算/u

/** The channel that a question about releases limits itself to; who names both limits nothing. */
export const channelOf = (asking: string): 'stable' | 'edge' | undefined => {
  const named = CHANNELS.filter(([, pattern]) => pattern.test(asking))
  return named.length === 1 && !ALSO.test(asking) ? named[0]![0] : undefined
}

/** Subjects but for those that only name a channel. */
export const withoutChannel = (subjects: readonly Subject[]): Subject[] =>
  subjects.filter(({ said }) => !CHANNELS.some(([, pattern]) => pattern.test(said)))
