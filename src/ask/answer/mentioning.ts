import type { Found } from '../search.ts'
import { spoken } from '../spoken.ts'
import type { Query } from '../types.ts'

const MENTIONS = /\bmention|提到|提及|说起|谈到/u
/** As much of what was asked as must be said. */
const AS_MUCH = 0.95

/** Of what was found, all that a question for a mention means: whatever speaks of a thing, however little it is about it. */
export const mentioning = ({ text }: Query, found: readonly Found[]): readonly Found[] =>
  MENTIONS.test(spoken(text))
    ? found.filter(({ complete, coverage }) => complete && coverage >= found[0]!.coverage * AS_MUCH)
    : []
