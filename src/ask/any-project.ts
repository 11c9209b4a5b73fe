import { plainly } from './plainly.ts'
import type { Query } from './types.ts'

/** Who says so asks of all that is recorded, and not of the projects that he names. */
export const ANY_PROJECT =
  /\b(?:whatever|whichever|any|every|all|across|no matter|regardless)\b.{0,16}\b(?:projects?|mesh(?:es)?)\b|\b(?:whole|entire|full) (?:chronicle|log|record|timeline|list)\b|\b(?:everything|all) (?:that (?:is|was) )?recorded\b|不管|不论|无论|不限|不分(?:哪个)?项目|所有项目|哪个项目都|任何项目|整(?:个|部|份)编年史|(?:所有|全部)(?:的)?记录/u

/** What stands in the chronicle next to something is an entry, whatever it is and of whichever project. */
const NEXT_ENTRY =
  /\b(?:next|following|subsequent|previous|preceding|prior) (?:recorded |dated )?(?:entry|record)\b|\bentry (?:\w+ ){0,2}(?:before|after|behind)\b|\bchronicle (?:records?|lists?|tells?|notes?|mentions?|writes?|says?|has|holds?)(?: of)? next\b|[上下前后] ?(?:一|1) ?条|编年史[^,，。?]{0,6}(?:紧接|接着|接下来|随后)/u

/** Whether the entry beside another is asked for. */
export const asksOfNextEntry = ({ text }: Query): boolean => NEXT_ENTRY.test(plainly(text))

/** Whether a question is asked of all that is recorded. */
export const asksOfAnyProject = (query: Query): boolean =>
  ANY_PROJECT.test(plainly(query.text)) || asksOfNextEntry(query)
