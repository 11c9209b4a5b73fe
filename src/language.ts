import { stemmer } from 'stemmer'
import { converter } from './language/convert.ts'
import { CHAINS } from './language/dictionaries.ts'
import { calendarNumerals } from './language/numerals.ts'

type Convert = (text: string) => string
const fromTaiwan = converter(CHAINS.tw2sp)
const byCharacter = converter(CHAINS.t2s)
const toTaiwan = converter(CHAINS.s2twp)

/** Words of the trade that OpenCC leaves as they sound in Taiwan, for search alone. */
const MAINLAND: Readonly<Record<string, string>> = {
  预设: '默认',
  指针: '指标',
  介面: '界面',
  激活: '启用',
  // Of two that lead to each other by way of Taiwan one stands for both, so that both scripts are searched alike.
  接口: '界面',
  文档: '文件',
  进程: '程序',
  保存: '存储',
  打开: '开启',
  点击: '点选',
  重载: '过载',
  最终用户: '终端用户',
  拷贝: '复制',
  源代码: '源码',
  图标: '图示',
  死机: '宕机',
  在线: '线上',
  连接端口: '端口',
  // OpenCC goes on where it has been: 麼 becomes 么, and that 幺; 薴 苧, and that 苎.
  幺: '么',
  苧: '苎',
  // Variants of old prints.
  倂: '并',
  竝: '并',
  囘: '回',
}
const TAIWAN_WORDS = new RegExp(Object.keys(MAINLAND).join('|'), 'g')

const HAN = /\p{Script=Han}/u
/** OpenCC walks every letter, Latin ones too: it is given only what it may change. */
const HAN_RUN = /\p{Script=Han}+/gu

/** Below this code unit there is no Han; the block of those in use, to which most belong. */
const FIRST_HAN = 0x2e80
const [FIRST_COMMON, LAST_COMMON] = [0x4e00, 0x9fff]

/** Whether a Han character begins at a place. Most are told by their number, as a regular expression is slower. */
const isHanAt = (text: string, at: number): boolean => {
  const unit = text.charCodeAt(at)
  if (unit < FIRST_HAN) return false
  return (
    (unit >= FIRST_COMMON && unit <= LAST_COMMON) || HAN.test(String.fromCodePoint(text.codePointAt(at)!))
  )
}

/** Whether a text has a Han character. */
export const hasHan = (text: string): boolean => {
  for (let at = 0; at < text.length; at++) if (isHanAt(text, at)) return true
  return false
}

/** Traditional Chinese to simplified, Taiwan's words to the mainland's; other text stays as it is. */
export const simplify: Convert = text =>
  (fromTaiwan.changes(text) ? text.replace(HAN_RUN, fromTaiwan.convert) : text).replace(
    TAIWAN_WORDS,
    word => MAINLAND[word] ?? word,
  )

/** Where OpenCC takes letters of two words for one: 声明|复制, 只|为. */
const MISTAKEN: Readonly<Record<string, string>> = { 覆制: '複製', 隻為: '只為' }
const MISTAKES = new RegExp(Object.keys(MISTAKEN).join('|'), 'gu')

/** Simplified Chinese to Taiwan's traditional, its words too; other text stays as it is. */
export const traditionalize: Convert = text =>
  hasHan(text) ? toTaiwan.convert(text).replace(MISTAKES, said => MISTAKEN[said] ?? said) : text

/** The language and script of a text: any Han makes it Chinese, any traditional-only character traditional. */
export const scriptOf = (text: string): 'en' | 'zh-Hans' | 'zh-Hant' => {
  if (!hasHan(text)) return 'en'
  return byCharacter.convert(text) === text ? 'zh-Hans' : 'zh-Hant'
}

/** Where Latin and Han touch, a space between them. */
const parted = (text: string): string => {
  if (!TOUCHING.test(text)) return text
  let [result, from] = ['', 0]
  for (let at = 1; at < text.length; at++) {
    const [before, after] = [text.charCodeAt(at - 1), text.charCodeAt(at)]
    if (before < FIRST_HAN === after < FIRST_HAN) continue
    const touch =
      after < FIRST_HAN
        ? isWordUnit(after) && HAN_END.test(text.slice(Math.max(0, at - 2), at))
        : (isWordUnit(before) || before === DOT || before === PLUS) && isHanAt(text, at)
    if (!touch) continue
    result += `${text.slice(from, at)} `
    from = at
  }
  return from === 0 ? text : result + text.slice(from)
}

const TOUCHING = /\p{Script=Han}[a-z0-9]|[a-z0-9.+]\p{Script=Han}/u
const HAN_END = /\p{Script=Han}$/u
const [DOT, PLUS] = [0x2e, 0x2b]
const isDigit = (unit: number) => unit >= 0x30 && unit <= 0x39
/** A small Latin letter or a digit. */
const isWordUnit = (unit: number) => (unit >= 0x61 && unit <= 0x7a) || isDigit(unit)

/** Only what is plain throughout: small letters, digits, marks that nothing is done to, single spaces. */
const PLAIN = /^[^\s.`\u0080-\uffff]+(?: [^\s.`\u0080-\uffff]+)*$/

/** The same in Chinese: nothing to fold, no marks; most names are. */
const PLAIN_HAN = /^[a-z\d\u4e00-\u9fff]+(?: [a-z\d\u4e00-\u9fff]+)*$/

/**
 * The text as it is searched: compatibility forms folded (NFKC), lower case, simplified, invisible characters
 * dropped, Latin parted from Han, and names parted from the version glued to them (`Envoy1.18.0版本`).
 */
export const normalize = (text: string): string => {
  const lower = text.toLowerCase()
  if (PLAIN.test(lower)) return lower
  if (PLAIN_HAN.test(lower)) return parted(calendarNumerals(simplify(lower)))
  const isAscii = ASCII.test(lower)
  const folded = isAscii ? lower : text.normalize('NFKC').toLowerCase().replace(INVISIBLE, '')
  const isChinese = !isAscii && hasHan(folded)
  const marked = plainMarks(isChinese ? calendarNumerals(simplify(folded)) : folded, isAscii)
  const named = INNER_DOT.test(marked) ? withNames(marked) : marked
  const read = isChinese ? parted(named) : named
  return (UNEVEN.test(read) ? read.replace(/\s+/g, ' ') : read).trim()
}

/** A dot that ends no sentence. */
const INNER_DOT = /\.[a-z\d]/
const ASCII = /^[\0-\x7f]*$/
const INVISIBLE = /\p{Cf}/gu
/** Blanks that are not one space. */
const UNEVEN = /[^\S ]| {2}/

const plainMarks = (text: string, isAscii: boolean): string =>
  isAscii ? text.replaceAll('`', "'") : text.replace(/[‘’`´]/g, "'").replace(/[“”«»「」『』]/g, '"')

/** Abbreviations without their dots, versions without what is glued to them. */
const withNames = (text: string): string =>
  text
    .replace(/\b(?:[a-z]\.){2,}/g, dotted => dotted.replaceAll('.', ''))
    .replace(/([a-z])(\d+\.\d)/g, '$1 $2')
    .replace(/\b(?:v +)+(\d+\.\d)/g, '$1')

/** What parts two phrases; a hyphen, a slash, a dot or an apostrophe does not. */
export const BREAK = '|'
const PIECE =
  /cve-\d{4}-\d{4,7}|[,;:?!、。·…()"<>|→=\n]|c\+\+|\d+(?:\.(?:\d+|x\b))+|[\p{Script=Latin}\p{N}]+|\p{Script=Han}+/gu
/** Longer words are noise; cutting them bounds what one can cost. */
const MAX_WORD = 40

const stems = new Map<string, string>()
const MOST_STEMS = 50_000

/** The stem of a Latin word (Porter); what has a digit stays as it is. */
export const stem = (word: string): string => {
  if (!/^[a-z]{4,}$/.test(word)) return word
  const known = stems.get(word)
  if (known !== undefined) return known
  // Bounded: strangers' words must not fill the memory.
  if (stems.size > MOST_STEMS) stems.clear()
  const made = stemmer(word)
  stems.set(word, made)
  return made
}

/** Overlapping pairs of a run of Han characters; a single one stands alone. */
export const pairs = (han: string): string[] => {
  const letters = [...han]
  return letters.length < 2 ? letters : letters.slice(1).map((letter, i) => letters[i] + letter)
}

const isBreak = (piece: string) => piece.length === 1 && /[,;:?!、。·…()"<>|→=\n]/u.test(piece)

/** The pieces of a normalised text in order: Latin words and numbers as they stand, Han as runs, breaks between. */
export const pieces = (normalized: string): string[] => {
  const found: string[] = normalized.match(PIECE) ?? []
  for (let i = 0; i < found.length; i++) {
    const piece = found[i]!
    if (isBreak(piece)) found[i] = BREAK
    else if (piece.length > MAX_WORD && !isHan(piece)) found[i] = piece.slice(0, MAX_WORD)
  }
  return found
}

/** Whether a piece is of Han: it begins with none of the letters of ASCII, which most others do. */
export const isHan = (piece: string): boolean => piece.charCodeAt(0) > LAST_ASCII && hasHan(piece)
const LAST_ASCII = 0x7f

/** The words to index of a normalised text: stems of Latin words, numbers, pairs of Han characters. */
export const words = (normalized: string): string[] =>
  pieces(normalized).flatMap(piece => (piece === BREAK ? [] : isHan(piece) ? pairs(piece) : [stem(piece)]))
