import { lineOf } from './lexicon.ts'

/** What something was rewritten or moved to: "from Rust to Go", "ported to Java", "改用 C++ 重写". */
const TO =
  /\b(?:rewr[io]t\w*|ported|porting|re-?implement\w*|convert\w*|migrat\w*|switch\w*|mov(?:e|ed|ing))\b[^.?!;]*?\b(?:to|in|into) ([a-z][a-z+#]*)(?! ?\d)|(?:改用|改成|换成|换到|转为|转到|用|成|到|为) ?([a-z][a-z+#]*) ?(?:语言)?(?:来)?(?:完全|彻底)?(?:重写|改写|重新实现|移植)|(?:重写|改写|移植|迁移)(?:成|为|到|至)了? ?([a-z][a-z+#]*)/u

/** The line of what a normalised text says something was rewritten to; nothing where it says none. */
export const rewrittenTo = (normalized: string): string | undefined => {
  const target = TO.exec(normalized)?.slice(1).find(Boolean)
  return target === undefined ? undefined : lineOf(target)
}
