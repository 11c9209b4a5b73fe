import { plainly } from './plainly.ts'
import type { Query } from './types.ts'

/** Who says so asks of all that is recorded, and not of the projects that he names. */
export const ANY_PROJECT =
  /\b(?:whatever|whichever|any|every|all|across|no matter|regardless)\b.{0,16}\b(?:projects?|mesh(?:es)?)\b|\b(?:whole|entire|full) (?:chronicle|log|record|timeline|list)\b|\b(?:everything|all) (?:that (?:is|was) )?recorded\b|不管|不论|无论|不限|不分(?:哪个)?项目|所有项目|哪个项目都|任何项目|整(?:个|部|份)编年史|(?:所有|全部)(?:的)?记录/u

/** Whether a question is asked of all that is recorded. */
export const asksOfAnyProject = ({ text }: Query): boolean => ANY_PROJECT.test(plainly(text))
