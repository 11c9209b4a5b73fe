import { LONGEST_TYPED } from '../speak/discord/typed.ts'

/** What of a message is no question: Discord's own marks, in the order in which they can hold each other. */
const MARKUP: readonly (readonly [RegExp, string])[] = [
  [/```[\s\S]*?(?:```|$)/gu, ' '],
  // From a `>>>` on, all that follows is quoted; a `>` quotes its line.
  [/^\s*>>> [\s\S]*/gmu, ' '],
  [/^\s*>.*$/gmu, ' '],
  [/<(?:@[!&]?|#)\d+>/gu, ' '],
  [/<\/[^:>]+:\d+>/gu, ' '],
  [/<a?:\w+:\d+>/gu, ' '],
  [/<t:-?\d+(?::\w)?>/gu, ' '],
  [/\[([^\]]*)\]\([^)\s]*\)/gu, '$1'],
  [/<?https?:\/\/[^\s>]+>?/gu, ' '],
  [/@(?:everyone|here)\b/gu, ' '],
  [/^\s*(?:#{1,3}|-#|[-*]|\d+\.) /gmu, ' '],
  [/(?<!\\)(?:\|\||\*{1,3}|~~|__|`)/gu, ''],
  [/\\([^\p{L}\p{N}\s])/gu, '$1'],
]

const HAS_WORDS = /[\p{L}\p{N}]/u

/** What somebody's message asks: its plain words, of a long one the sentence that asks, at most 300 characters. */
export const questionIn = (content: string): string => {
  const plain = MARKUP.reduce((text, [mark, by]) => text.replace(mark, by), content)
  const text = plain.replace(/\s+/gu, ' ').trim()
  if (!HAS_WORDS.test(text)) return ''
  if (text.length <= LONGEST_TYPED) return text
  const sentences = text.split(/(?<=[.?!] )|(?<=[。？！])/u)
  const asking = sentences.find(sentence => /[?？]/u.test(sentence)) ?? text
  return asking.trim().slice(0, LONGEST_TYPED).trim()
}
