import { hasHan } from '../../language.ts'
import { NARROW, WIDE } from './glyphs.ts'

/** The width of each letter by its number, in thousandths of an em; 0 where the fonts lack it. A map takes ten times the memory. */
const WIDTHS = new Uint16Array(0x10000)
for (const [width, letters] of [[1000, WIDE] as const, ...NARROW])
  for (const letter of letters) WIDTHS[letter.codePointAt(0)!] = width
const ownWidth = (letter: string): number => WIDTHS[letter.codePointAt(0)!] ?? 0
/** Stands for letters that the fonts lack. */
const LACKING = '□'
/** No label is longer; cutting bounds what a text can cost. */
const MAX_LETTERS = 400
/** May not begin a line of Chinese. */
const CLOSING = /^[，。、；：？！）》」』”’…]/u

/** Whether the fonts have the letter. */
export const hasGlyph = (letter: string): boolean => ownWidth(letter) > 0

/** The text as the fonts can draw it: on one line, without emoji, a square for letters they lack. */
export const drawable = (text: string): string => {
  const folded = [...text.normalize('NFC').replace(/\s+/g, ' ')].slice(0, MAX_LETTERS).join('')
  // the fonts' curly quotes are as wide as a Han character
  const straight = folded.replace(/“([^“”\p{Script=Han}]*)”/gu, '"$1"')
  const quoted = hasHan(straight) ? straight : straight.replace(/[“”]/g, '"').replace(/[‘’]/g, "'")
  return [...quoted]
    .map(letter => {
      if (hasGlyph(letter)) return letter
      return /[\p{C}\p{M}\p{So}\p{Sk}]/u.test(letter) ? '' : LACKING
    })
    .join('')
    .replace(/□+/g, LACKING)
    .replace(/ +/g, ' ')
    .trim()
}

/** How wide a drawable text is at most. */
export const widthOf = (text: string, size: number): number =>
  ([...text].reduce((sum, letter) => sum + (ownWidth(letter) || 1000), 0) * size) / 1000

// the fonts' ellipsis hangs in the middle of the line, as Chinese has it
const ellipsisOf = (text: string) => (hasHan(text) ? '…' : '...')

/** The text, or its beginning and an ellipsis, where it is too wide. */
export const clip = (text: string, size: number, max: number): string => {
  if (widthOf(text, size) <= max) return text
  const ellipsis = ellipsisOf(text)
  const letters = [...text]
  while (letters.length > 0 && widthOf(letters.join('').trimEnd() + ellipsis, size) > max) letters.pop()
  return letters.join('').trimEnd() + ellipsis
}

/** As many of the texts as stand on one line, long ones left out for short ones; an ellipsis for what is missing. */
export const series = (texts: readonly string[], comma: string, size: number, max: number): string => {
  const whole = texts.join(comma)
  if (widthOf(whole, size) <= max) return whole
  const rest = comma + ellipsisOf(whole)
  const kept: string[] = []
  for (const text of texts) {
    if (widthOf([...kept, text].join(comma) + rest, size) <= max) kept.push(text)
  }
  return kept.length > 0 ? kept.join(comma) + rest : clip(whole, size, max)
}

/** What may not be parted over two lines: a Latin word, a Han character and the punctuation closing it. */
const unbreakable = (text: string): string[] =>
  (
    text.match(
      /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef]| +|[^ \p{Script=Han}]+/gu,
    ) ?? []
  ).reduce((units: string[], unit) => {
    if (units.length > 0 && CLOSING.test(unit)) units[units.length - 1] += unit
    else units.push(unit)
    return units
  }, [])

/** The text on at most `lines` lines; what is left over is cut off with an ellipsis. */
export const wrap = (text: string, size: number, max: number, lines: number): string[] => {
  const done: string[] = []
  const units = unbreakable(text)
  while (units.length > 0 && done.length < lines - 1) {
    let line = ''
    while (units.length > 0 && widthOf((line + units[0]).trim(), size) <= max) line += units.shift()
    if (line.trim() === '') break
    done.push(line.trim())
  }
  const rest = units.join('').trim()
  return rest === '' ? done : [...done, clip(rest, size, max)]
}
