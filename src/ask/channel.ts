import type { Asked } from './intent.ts'
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

/** Stable releases that cost nothing are no channel: they came to an end. */
const OPEN = /\b(?:open|oss|free)\b|开源|免费/u

/** How a release bears the name of its channel, or of its project: "the first one wearing the edge label". */
const BEARS =
  /^(?:label\w*|tag|tags|tagged|badge\w*|brand\w*|wear\w*|wore|carr(?:y|ied|ies|ying)|bear\w*|bore|name|names|named|under the name|命名|名义|名号|标签|字样|打头|开头)$/u

/** Whether both channels are what is asked about: "when did edge and stable part". */
const asksOfBoth = (asking: string, { intent, edge }: Asked): boolean =>
  (intent === 'when' || intent === 'version' || intent === 'what') &&
  edge === undefined &&
  CHANNELS.every(([, pattern]) => pattern.test(asking)) &&
  !ALSO.test(asking)

/** Subjects but for those that only name a channel, and the words for bearing its name or that of the project. */
export const withoutChannel = (subjects: readonly Subject[], asking: string, asked: Asked): Subject[] => {
  if (asksOfBoth(asking, asked)) return [...subjects]
  const bears = asked.edge !== undefined || channelOf(asking) !== undefined
  return subjects.filter(
    ({ said }) =>
      !(CHANNELS.some(([, pattern]) => pattern.test(said)) && !OPEN.test(said)) &&
      !(bears && BEARS.test(said)),
  )
}
