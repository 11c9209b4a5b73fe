const DIGITS: Readonly<Record<string, string>> = {
  zero: '0', oh: '0', o: '0', nought: '0', one: '1', two: '2', three: '3', four: '4', five: '5',
  six: '6', seven: '7', eight: '8', nine: '9', ten: '10', eleven: '11', twelve: '12',
} // biome-ignore format: a table
const WORD = Object.keys(DIGITS).join('|')
const SPOKEN = new RegExp(`\\b(${WORD})((?: (?:point|dot) (?:${WORD}))+)\\b`, 'gu')

/** Versions spelled out as they are spoken, in digits: "one point oh" is 1.0. */
export const spokenVersions = (normalized: string): string =>
  normalized.replace(SPOKEN, (_, first: string, rest: string) =>
    [first, ...rest.split(/ (?:point|dot) /u).slice(1)].map(word => DIGITS[word]).join('.'),
  )

/** A number whose last part is what is asked for: "0.0 几", "一点几", "1.something". */
const OPEN_IN_CHINESE =
  / ?(?<![\d.第])v?(\d+(?:\.\d+)?|[零一二三])(?:\. ?| ?点 ?| )几(?! ?[年月天日号个次遍倍周时乎分条位篇])(?: ?版本?)?/gu
const OPEN_IN_ENGLISH =
  /(?<![\d.])v?(\d+(?:\.\d+)?)(?:\.|-?(?:point|dot)-)(?:something|what|whatever|which)\b/gu
const HAN_DIGITS: Readonly<Record<string, string>> = { 零: '0', 一: '1', 二: '2', 三: '3' }

/** A normalised text with a version whose last part is left open put as a question for one of its line. */
export const openVersions = (normalized: string): string =>
  normalized
    .replace(OPEN_IN_CHINESE, (_, line: string) => `哪个 ${HAN_DIGITS[line] ?? line}.x 版本`)
    .replace(OPEN_IN_ENGLISH, 'which $1.x')
