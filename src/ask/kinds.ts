import type { Kind } from '../chronicle/schema.ts'
import type { Subject } from './types.ts'

const KIND_WORDS: readonly (readonly [Kind, RegExp])[] = [
  ['article', /\b(?:blog|blogs|posts?|articles?|announcements?)\b|博客|博文|文章|公告/u],
  [
    'talk',
    /\b(?:an?|the|this|that|his|her|their|which|what|all|any|every|public|conference) (?!(?:could|can|would|will|must|should|may|might|to)\b)(?:\w+ )?(?<!\bd(?:oes|id|o) (?:the|this|that|his|her|their) (?:\w+ )?)talks?\b|\btalks (?:on|about|of|by|from|in|at|given)\b|\b(?:speech|keynote|presentation)s?\b|演讲|讲演/u,
  ],
  ['milestone', /\bmilestones?\b|里程碑/u],
  [
    'release',
    /\b(?:releases?|rels?|versions?|(?<!\b(?:to|can|could|would|will|did|does|do|helped|they|we|he|she) )builds?(?! (?:tools?|systems?|process|files?|pipelines?|environments?|on|upon|its?|an?|the)\b))\b|\b(?:latest|newest|last|first|which|what|recent|next|previous|every|all|many) (?:\w+ ){0,2}(?:stables?|minors?)\b(?! (?:change|fix|bug|improve|update|issue|detail|problem))|发布|稳定版|正式版|版本|版号|哪.?版|[首初]版|[上下] ?(?:一|1) ?版|版$|个版|几版|发版|发行/u,
  ],
]

/** The kinds of entry that a normalised text names, in the order of the table. */
export const kindsAsked = (normalized: string): Kind[] =>
  KIND_WORDS.filter(([, pattern]) => pattern.test(normalized)).map(([kind]) => kind)

/** What all of the chronicle is about. */
const OF_ALL = /^(?:(?:service ?)?mesh|服务网格|timeline)$/u

/** Subjects of a question for all of a time, but for the words for its kinds and for what everything here is about. */
export const withoutKinds = (
  subjects: readonly Subject[],
  kinds: readonly Kind[],
  isOfAll: boolean,
): readonly Subject[] =>
  isOfAll && kinds.length > 0
    ? subjects.filter(
        ({ said }) => !OF_ALL.test(said) && (said.includes(' ') || kindsAsked(said).length === 0),
      )
    : subjects
