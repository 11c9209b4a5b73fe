import { lineOf } from './lexicon.ts'
import type { Query } from './types.ts'

/** What something was rewritten or moved to: "from Rust to Go", "ported to Java", "改用 C++ 重写". */
const TO =
  /\b(?:rewr[io]t\w*|ported|porting|re-?implement\w*|convert\w*|migrat\w*|switch\w*|mov(?:e|ed|ing))\b[^.?!;]*?\b(?:to|in|into) (?:the )?([a-z][a-z+#]*)(?! ?\d)|\bfrom [a-z+#]+ (?:back )?to ([a-z][a-z+#]*)|\b(?:swap|trad|exchang|replac|giv|gave|abandon|drop|ditch|dump|scrap|threw|throw)[a-z]* (?:[a-z+#]+ ){1,5}?(?:for|with|in favou?r of) (?:an? |the )?([a-z][a-z+#]*)|(?:改用|改成|换成|换到|转为|转到|用|成|到|为) ?([a-z][a-z+#]*) ?(?:语言)?(?:来)?(?:完全|彻底)?(?:重写|改写|重新实现|移植)|(?:重写|改写|移植|迁移)(?:成|为|到|至)了? ?([a-z][a-z+#]*)|(?:放弃|抛弃|舍弃|弃用|丢掉|扔掉|弃)了? ?[a-z+#]+[,， ]{0,2}(?:而|转而|转)?(?:改用|转用|用|转向|投向|选择?|投|换)了? ?([a-z][a-z+#]*)/u

/** What software is written in, as far as anybody would say so of a mesh. */
const LANGUAGE =
  '(?:c\\+\\+|rust|go|golang|java|scala|python|ruby|erlang|haskell|node(?:\\.js)?|typescript|javascript|zig|kotlin|jvm)'
const FROM_TO = new RegExp(
  `\\bfrom ${LANGUAGE} (?:back )?(?:to|into) ${LANGUAGE}(?![a-z])|\\b(?:switch\\w*|mov(?:e|ed|ing)|migrat\\w*|port(?:ed|ing)?|convert\\w*) (?:over )?to (?:the )?${LANGUAGE}(?![a-z\\d-])|\\b(?:swap|trad|exchang|giv|gave|abandon|drop|ditch|dump|scrap|threw|throw)[a-z]* (?:up |out |away )?(?:the |its )?${LANGUAGE} (?:[a-z]+ ){0,2}(?:for|in favou?r of) (?:an? |the )?${LANGUAGE}(?![a-z])|(?:放弃|抛弃|舍弃|弃用|丢掉|扔掉|弃)了? ?${LANGUAGE}[,， ]{0,2}(?:而|转而|转)?(?:改用|转用|用|转向|投向|选择?|投|换)了? ?${LANGUAGE}(?![a-z])|\\breplac[a-z]* (?:the |its )?${LANGUAGE} (?:[a-z]+ ){0,2}with ${LANGUAGE}(?![a-z])|[从由自] ?${LANGUAGE} ?(?:语言)?(?:换成?|改成?|转|移植|迁移)(?:到|成|为|用)?了? ?${LANGUAGE}`,
  'u',
)

/** Whether a normalised text speaks of a move from one programming language to another, which is a rewrite. */
export const movesLanguage = (normalized: string): boolean => FROM_TO.test(normalized)

/** The line of what a normalised text says something was rewritten to; nothing where it says none. */
export const rewrittenTo = (normalized: string): string | undefined => {
  const target = TO.exec(normalized)?.slice(1).find(Boolean)
  return target === undefined ? undefined : lineOf(target)
}

/** What the deeds are aimed at beyond what stands right behind them. */
export const aimsOf = (deeds: readonly string[], asking: string): Query['objects'] => {
  const line = deeds.includes('rewritten') ? rewrittenTo(asking) : undefined
  return line === undefined ? [] : [{ action: 'rewritten', line }]
}
