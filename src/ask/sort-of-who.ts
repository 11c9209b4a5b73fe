import type { Intent, Subject } from './types.ts'

/** The sort of those asked for: "which companies", 哪些工程师. */
const SORT =
  /\b(?:which|what)\b(?: (?:was|were|is|are|the|other|initial|original|first|big|large))* (compan(?:y|ies)|firms?|organi[sz]ations?|institutions?|vendors?|engineers?|developers?|people|persons?|colleagues?)\b|哪(?:些|几家|家|几个|个|几位|位) ?(公司|企业|厂商|机构|组织|团体|工程师|开发者|同事)/u

const A_PERSON = /^(?:engineer|developer|people|person|colleague|工程师|开发者|同事)/u
/** So much is said by plain words together. */
const ENOUGH = 0.4

/** Who asks which companies or people is told their names, mostly without that word: where all else says enough, it is let go. */
export const withoutSort = (
  subjects: readonly Subject[],
  intent: Intent,
  asking: string,
  isDeed: boolean,
): readonly Subject[] => {
  const sort = intent === 'who' ? SORT.exec(asking)?.slice(1).find(Boolean) : undefined
  const others = subjects.filter(({ said }) => said !== sort)
  const saysEnough =
    others.some(({ named }) => named) ||
    (A_PERSON.test(sort ?? '') && others.reduce((sum, { weight }) => sum + weight, 0) >= ENOUGH)
  return isDeed || saysEnough ? others : subjects
}
