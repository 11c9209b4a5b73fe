import { normalize } from '../../language.ts'

/** How a question asks for a yes or no, and the two words that answer it; the first that fits. */
const VERBS: readonly (readonly [asks: RegExp, yes: string, no: string])[] = [
  [/是不是|是否|对吗|对吧|对不对|是.{1,40}的(?:吗|么|吧)/u, '是的', '不是'],
  [/[了过](?:吗|么|没有?)|没有?\s*[?？]*$|有没有.{0,24}过/u, '是的', '没有'],
  [/有没有|有无|有.{0,40}(?:吗|么|没有?)/u, '有', '没有'],
]

/** The yes and no that a Chinese question is answered with; undefined where it asks whether it is so. */
export const verbOf = (asked: string): readonly [yes: string, no: string] | undefined => {
  const found = VERBS.find(([asks]) => asks.test(normalize(asked)))
  return found && [found[1], found[2]]
}
