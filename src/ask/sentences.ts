/** A question no longer than this asks nothing of its own. */
const AN_ADDITION = 12
/** "True?", "对吗": asks of the sentence before it. */
const TAG =
  /^(?:and )?(?:(?:is|was) (?:this|that|it) |that's )?(?:really )?(?:true|right|correct|so|accurate|yes or no|true or false)[?! ]*$|^(?:这)?(?:是)?(?:对|真|真的|对的|属实|没错|这样|这么回事)(?:吗|吧|不对|假的|的吗|的吧)[?! ]*$/u
/** "Linkerd or Envoy: which was first?" */
const CHOICE = /\b(?:or|vs\.?|versus)\b.*:$|(?:还是|和|与).*:$/u

const ASKS =
  /\b(?:which|what|who|whose|whom|when|where|why|how|did|does|is|was|were)\b|[谁哪几]|什么|多少|多久|何时/u
/** "Which came first: Linkerd or Envoy?" asks before the colon, and names behind it. */
const asksBefore = (before: string, last: string): boolean =>
  before.endsWith(':') && ASKS.test(before) && !ASKS.test(last)

/** A question goes on behind its mark, and ends in none: "Envoy 哪年毕业？和 Linkerd 差多久". */
const GOES_ON =
  /^(?:how|and,? (?:how|who|whose|which|when|what|where|why))\b|^(?:和|与|跟|比|又|还|那).*(?:多久|多少|几|谁|哪|什么|为何)/u

/** The sentence that asks, where others lead up to it; with the one before, where it only adds to that ("and when?"). */
export const sentenceThatAsks = (text: string): string => {
  const sentences = text
    .split(/(?<=[?。!])\s*|(?<=[.:;])\s+(?=\D)|(?<=[,，])\s*(?=请问|想问|求问|问[1一]?下|想知道|想了解)/u)
    .filter(sentence => sentence.trim().length > 1)
  const at = sentences.findLastIndex(sentence => sentence.includes('?'))
  if (at < 0) return text
  const behind = sentences[at + 1]?.trim()
  if (behind && at + 2 === sentences.length && GOES_ON.test(behind)) return `${sentences[at]!} ${behind}`
  const [before = '', last = ''] = sentences.slice(Math.max(0, at - 1), at + 1).slice(-2)
  const adds = (before.includes('?') && last.length < AN_ADDITION) || TAG.test(last.trim())
  return at > 0 && (adds || CHOICE.test(before) || asksBefore(before, last))
    ? `${before} ${last}`
    : sentences[at]!
}
