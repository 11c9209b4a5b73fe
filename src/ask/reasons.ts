import type { Passage } from './types.ts'

/** Words that give a reason, as they stand in a line of units. */
export const REASONS = [
  ...['becaus', 'sinc', 'why', 'reason', 'so that', 'in order', 'therefor', 'lesson', 'motiv'],
  ...['因 为', '由 于', '为 什 么', '原 因', '理 由', '为 了', '以 便', '因 此', '所 以', '教 训'],
].map(words => ` ${words} `)

/** A text that gives its reason itself, and does not only say that one is given elsewhere. */
const GIVES =
  /^(?:why|reasons?)\b|\breasons?:|\b(?:gives?|gave|has|have|names?|for) (?:\w+ )?reasons?\b|\b(?:because|so that|in order to|therefore|now that|for want of|too (?:high|large|big|slow|heavy|complex|complicated|many|much|expensive|great)|was(?:te[sd]?|ted|teful)|to avoid|since (?:the|its|their|they|it|he) [a-z]+(?: [a-z]+)? (?:is|was|were|are|had|has|could|would)|the only (?:sensible|viable|reasonable|practical)|could not|unable to|does not hold|did not (?:hold|apply))\b/iu

/** Whether an English text gives a reason. */
export const givesReason = (text: string): boolean =>
  GIVES.test(text) || /[.] why\b|\bexplains why\b/iu.test(text)

/** Why something was not so. */
const WHY_NOT =
  /^why\b[^.,:]{0,80}\b(?:not|no|never)\b|\b(?:could|would|did|was|were|should) (?:not|never) |\bunable to\b/iu
/** Whether an English text tells why something was not done. */
export const tellsWhyNot = (text: string): boolean => WHY_NOT.test(text) && givesReason(text)

/** Who asks why something was not done, in a normalised text. */
const ASKS_WHY_NOT = /n't\b|\b(?:not|never|nobody|none|no)\b|不|没(?!有人?用)|未/u
/** What was not kept was there, and was given up. */
const NOT_KEPT =
  /(?:n't|\bnot)(?: (?:it|they|he|she|we|buoyant|lyft|google))? (?:keep|kept|retain\w*|surviv\w*|last|stick|stay|live on)\b|\b(?:it|name|project) not (?:kept|surviv\w*)|(?:没有?|未)能?(?:被)?(?:保留|保住|留下|留住|沿用|延续|保存|活下来|存活)|不(?:再)?(?:叫|用|沿用|保留|使用)[^,。?]{0,24}了/gu
export const asksWhyNot = (text: string): boolean => ASKS_WHY_NOT.test(text.replace(NOT_KEPT, ' '))

/** Of an entry's passages those that give a reason first, in their order; for who asks why. */
export const reasonsFirst = <T extends { readonly passages: readonly Passage[] }>(found: T): T => {
  const gives = found.passages.filter(({ text }) => GIVES.test(text.en))
  return { ...found, passages: [...gives, ...found.passages.filter(passage => !gives.includes(passage))] }
}
