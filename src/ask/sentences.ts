/** A question no longer than this asks nothing of its own. */
const AN_ADDITION = 12
/** "Linkerd or Envoy: which was first?" */
const CHOICE = /\b(?:or|vs\.?|versus)\b.*:$|(?:还是|和|与).*:$/u

/** "Who was first: Linkerd or Envoy?" */
const CHOICES =
  /^(?!.*\b(?:which|what|who|whose|when|how|why|did|does|do|is|was|were|are|has|had)\b)[^?]{1,60}(?:\bor\b|还是)[^?]{1,60}\?\s*$/u
const chooses = (before: string, last: string): boolean => /:\s*$/u.test(before) && CHOICES.test(last)

/** The sentence that asks, where others lead up to it; with the one before, where it only adds to that ("and when?"). */
export const sentenceThatAsks = (text: string): string => {
  const sentences = text
    .split(/(?<=[?。!])\s*|(?<=[.:;])\s+(?=\D)|(?<=[,，])\s*(?=请问|想问|求问|问[1一]?下|想知道|想了解)/u)
    .filter(sentence => sentence.trim().length > 1)
  const at = sentences.findLastIndex(sentence => sentence.includes('?'))
  if (at < 0) return text
  const [before = '', last = ''] = sentences.slice(Math.max(0, at - 1), at + 1).slice(-2)
  const adds = before.includes('?') && last.length < AN_ADDITION
  return at > 0 && (adds || CHOICE.test(before) || chooses(before, last))
    ? `${before} ${last}`
    : sentences[at]!
}
