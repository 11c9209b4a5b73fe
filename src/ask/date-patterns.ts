import { addDays, addMonths, civilDay, type Day, type Period, periodOf } from '../calendar.ts'
import { type MonthEnd, PART_BEFORE, PART_BEHIND, partOfMonth, rowOfMonths } from './month-parts.ts'

/** What a date expression stands for: a period, or a day of any year. */
export type DateMeaning = { readonly period: Period } | { readonly monthDay: string }

type Pattern = readonly [
  RegExp,
  (match: readonly (string | undefined)[], today: Day) => DateMeaning | undefined,
]

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const MONTH = '(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?'
const ORDINALS = ['first', 'second', 'third', 'fourth']
const NUMBERS = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']
const YEAR = '((?:19|20)\\d\\d)'
const QUARTER = '(first|second|third|fourth|last|final|1st|2nd|3rd|4th)'

const month = (name = '') => MONTHS.indexOf(name.slice(0, 3)) + 1
const number = (text = '') =>
  NUMBERS.includes(text) ? NUMBERS.indexOf(text) : text === 'a' ? 1 : Number(text)
const ordinal = (word = '') =>
  /^(last|final)$/.test(word) ? 4 : ORDINALS.indexOf(word) + 1 || Number(word.slice(0, 1))

/** Whole months, the first and last counted from January of the year. */
const months = (year: string | undefined, first: number, last: number): DateMeaning => ({
  period: { from: civilDay(Number(year), first, 1), to: civilDay(Number(year), last + 1, 0) },
})
const whole = (year: number): DateMeaning => ({ period: periodOf(String(year)) })
const quarter = (year: string | undefined, n: number) => months(year, 3 * n - 2, 3 * n)

const day = (year: string | undefined, of: number, date: string | undefined): DateMeaning | undefined => {
  const made = of >= 1 && of <= 12 ? civilDay(Number(year), of, Number(date)) : ''
  return Number(made.slice(8)) === Number(date) ? { period: { from: made, to: made } } : undefined
}
/** 29 February counts: 2000 had one. */
const anyYear = (of: number, date: string | undefined): DateMeaning | undefined =>
  day('2000', of, date) && { monthDay: civilDay(2000, of, Number(date)).slice(5) }

const PARTS: Readonly<Record<string, readonly [number, number]>> = {
  early: [1, 4], beginning: [1, 3], start: [1, 3], 初: [1, 3], 年初: [1, 3], 初期: [1, 4], 上半: [1, 6],
  mid: [5, 8], middle: [5, 8], 中: [5, 8], 年中: [5, 8], 中期: [5, 8], 下半: [7, 12],
  late: [9, 12], end: [10, 12], 底: [10, 12], 年底: [10, 12], 末: [10, 12], 年末: [10, 12], 后期: [9, 12],
} // biome-ignore format: a table
const SEASONS: Readonly<Record<string, readonly [number, number]>> = {
  spring: [3, 5], summer: [6, 8], autumn: [9, 11], fall: [9, 11], winter: [12, 14],
  春: [3, 5], 夏: [6, 8], 秋: [9, 11], 冬: [12, 14],
} // biome-ignore format: a table
const part = (table: typeof PARTS, name: string | undefined, year: string | undefined) => {
  const [first, last] = table[name ?? ''] ?? [1, 12]
  return months(year, first, last)
}
const back = (today: Day, count: number, unit: string): DateMeaning => ({
  period: {
    from: /year|年/.test(unit)
      ? addMonths(today, -12 * count)
      : /month|月/.test(unit)
        ? addMonths(today, -count)
        : addDays(today, -count * (/week|周/.test(unit) ? 7 : 1)),
    to: today,
  },
})
const thatMonth = (today: Day, by: number): DateMeaning => ({
  period: periodOf(addMonths(today, by).slice(0, 7)),
})
const yearOf = (today: Day) => Number(today.slice(0, 4))

/** From a day of one month to a day of another (or the same), both of one year. */
const stretch = (
  year: string | undefined,
  from: readonly [number, string | undefined],
  to: readonly [number, string | undefined],
): DateMeaning | undefined => {
  const [first, last] = [day(year, from[0], from[1]), day(year, to[0], to[1])]
  return first && last && 'period' in first && 'period' in last
    ? { period: { from: first.period.from!, to: last.period.to! } }
    : undefined
}

const between = (from: MonthEnd, to: MonthEnd): DateMeaning | undefined => {
  const period = rowOfMonths(from, to)
  return period && { period }
}

/** Every form a date is written in, the most specific first; the texts are normalised. */
export const DATE_PATTERNS: readonly Pattern[] = (
  [
    [
      `\\b(?:between |from )?${MONTH} ?(\\d{1,2})(?:st|nd|rd|th)? ?(?:and|to|through|until|till|-|–|—) ?${MONTH} ?(\\d{1,2})(?:st|nd|rd|th)?,? (?:of |in )?${YEAR}`,
      m => stretch(m[5], [month(m[1]), m[2]], [month(m[3]), m[4]]),
    ],
    [
      `\\b(?:between |from )?(\\d{1,2})(?:st|nd|rd|th)?(?: of)? ${MONTH} ?(?:and|to|through|until|till|-|–|—) ?(\\d{1,2})(?:st|nd|rd|th)?(?: of)? ${MONTH},? (?:of |in )?${YEAR}`,
      m => stretch(m[5], [month(m[2]), m[1]], [month(m[4]), m[3]]),
    ],
    [
      `${YEAR} ?年 ?(\\d{1,2}) ?月 ?(\\d{1,2}) ?[日号]? ?(?:到|至|-|~|—|–) ?(\\d{1,2}) ?月 ?(\\d{1,2}) ?[日号]?`,
      m => stretch(m[1], [Number(m[2]), m[3]], [Number(m[4]), m[5]]),
    ],
    [`\\bnew year'?s eve,? (?:of |in )?${YEAR}`, m => day(m[1], 12, '31')],
    [`\\bnew year'?s day,? (?:of |in )?${YEAR}|${YEAR} ?年?的?元旦`, m => day(m[1] ?? m[2], 1, '1')],
    [`\\bchristmas eve,? (?:of |in )?${YEAR}|${YEAR} ?年?的?平安夜`, m => day(m[1] ?? m[2], 12, '24')],
    [`${YEAR} ?年?的?(?:国庆节?|十一)`, m => day(m[1], 10, '1')],
    [`${YEAR} ?年?的?(?:劳动节|五一节?)`, m => day(m[1], 5, '1')],
    [
      `\\b(first|second|third) of ${MONTH},? ?(?:of |in )?${YEAR}`,
      m => day(m[3], month(m[2]), String(ordinal(m[1]))),
    ],
    [`\\bchristmas(?: day)?,? (?:of |in )?${YEAR}|${YEAR} ?年?的?圣诞节?`, m => day(m[1] ?? m[2], 12, '25')],
    [`(?<![\\d.])${YEAR}[-/.](\\d{1,2})[-/.](\\d{1,2})(?!\\d|[.-]\\d)`, m => day(m[1], Number(m[2]), m[3])],
    [`${YEAR} ?年 ?(\\d{1,2}) ?月 ?(\\d{1,2}) ?[日号]?`, m => day(m[1], Number(m[2]), m[3])],
    [`\\b${MONTH} ?(\\d{1,2})(?:st|nd|rd|th)?,? (?:of |in )?${YEAR}`, m => day(m[3], month(m[1]), m[2])],
    [
      `(?<![\\d.])(\\d{1,2})(?:st|nd|rd|th)?(?: of)? ${MONTH},? (?:of |in )?${YEAR}`,
      m => day(m[3], month(m[2]), m[1]),
    ],
    [`\\bq([1-4]) ?(?:of |in |/|-)?${YEAR}\\b`, m => quarter(m[2], Number(m[1]))],
    [`\\b${YEAR} ?[-/]?q([1-4])\\b`, m => quarter(m[1], Number(m[2]))],
    [`\\b${QUARTER} quarter,? (?:of |in )?${YEAR}`, m => quarter(m[2], ordinal(m[1]))],
    [`${YEAR} ?年?的? ?(?:第 ?)?([1-4]) ?个?季度?`, m => quarter(m[1], Number(m[2]))],
    [`${YEAR} ?年?的? ?最后(?:1|一)?个?季度?`, m => quarter(m[1], 4)],
    [
      `\\b(first|second|latter|last|1st|2nd) half,? (?:of |in )?${YEAR}`,
      m => part(PARTS, /^(f|1)/.test(m[1] ?? '') ? '上半' : '下半', m[2]),
    ],
    [`\\bh([12]) ?(?:of |in |/|-)?${YEAR}\\b`, m => part(PARTS, m[1] === '1' ? '上半' : '下半', m[2])],
    [`\\b${YEAR} ?[-/]?h([12])\\b`, m => part(PARTS, m[2] === '1' ? '上半' : '下半', m[1])],
    [`${YEAR} ?年?的?(上半|下半)年`, m => part(PARTS, m[2], m[1])],
    [`\\bfirst (\\d+|${NUMBERS.join('|')}) months (?:of |in )?${YEAR}`, m => months(m[2], 1, number(m[1]))],
    [`\\blast (\\d+|${NUMBERS.join('|')}) months of ${YEAR}`, m => months(m[2], 13 - number(m[1]), 12)],
    [`${YEAR} ?年?的?(?:前|头) ?(\\d+) ?个月`, m => months(m[1], 1, Number(m[2]))],
    [`${YEAR} ?年?的?(?:最后|末) ?(\\d+) ?个月`, m => months(m[1], 13 - Number(m[2]), 12)],
    [
      `\\bwinter,? (?:of |in )?${YEAR} ?[-/–] ?(?:20)?\\d\\d\\b|\\b${YEAR} ?[-/–] ?(?:20)?\\d\\d ?年?的? ?(?:winter|冬)`,
      m => part(SEASONS, 'winter', m[1] ?? m[2]),
    ],
    [`\\b(spring|summer|autumn|fall|winter),? (?:of |in )?${YEAR}`, m => part(SEASONS, m[1], m[2])],
    [`\\b${YEAR}'?s? (spring|summer|autumn|fall|winter)\\b`, m => part(SEASONS, m[2], m[1])],
    [`${YEAR} ?年?的?([春夏秋冬])(?:天|季|日|末|初)?`, m => part(SEASONS, m[2], m[1])],
    [`\\b(early|mid|late)[- ]?(?:in |of )?${YEAR}`, m => part(PARTS, m[1], m[2])],
    [`\\b(beginning|start|middle|end) of (?:the year )?${YEAR}`, m => part(PARTS, m[1], m[2])],
    [`${YEAR} ?年?的?(年初|年中|年底|年末|初期|中期|后期|初|中|底|末)(?!旬)`, m => part(PARTS, m[2], m[1])],
    [
      `${YEAR} ?年 ?(\\d{1,2}) ?月?份?${PART_BEHIND}(?:到|至|-|~|—|–) ?(?:${YEAR} ?年 ?)?(\\d{1,2}) ?月份?${PART_BEHIND}`,
      m => between([m[1], Number(m[2]), m[3]], [m[4] ?? m[1], Number(m[5]), m[6]]),
    ],
    [
      `\\b(?:between |from )?(?:${PART_BEFORE})?${MONTH}(?:,? ${YEAR})? ?(?:and|to|through|until|till|-|–|—) ?(?:${PART_BEFORE})?${MONTH},? (?:of |in )?${YEAR}`,
      m => between([m[3] ?? m[6], month(m[2]), m[1]], [m[6], month(m[5]), m[4]]),
    ],
    [
      `\\b${PART_BEFORE}${MONTH},? (?:of |in )?${YEAR}`,
      m => ({ period: partOfMonth(Number(m[3]), month(m[2]), m[1]) }),
    ],
    [
      `${YEAR} ?年 ?(1[0-2]|0?[1-9]) ?月份?(初|中旬|中|底|末|上旬|下旬)`,
      m => ({ period: partOfMonth(Number(m[1]), Number(m[2]), m[3]) }),
    ],
    [
      `${YEAR} ?年 ?(\\d{1,2}) ?月份?`,
      m => (Number(m[2]) <= 12 ? months(m[1], Number(m[2]), Number(m[2])) : undefined),
    ],
    [`(?<![\\d.])${YEAR}[-/](0?[1-9]|1[0-2])(?![\\d.-])`, m => months(m[1], Number(m[2]), Number(m[2]))],
    [`\\b${MONTH},? ?(?:of |in )?${YEAR}\\b`, m => months(m[2], month(m[1]), month(m[1]))],
    [`\\b${YEAR},? ${MONTH}(?= |$|[,.?!])`, m => months(m[1], month(m[2]), month(m[2]))],
    [
      `(?<![\\d./-])${YEAR} ?[-–—~] ?${YEAR}(?![\\d./-])`,
      m => ({ period: { from: `${m[1]}-01-01`, to: `${m[2]}-12-31` } }),
    ],
    [`(?<![\\d.v])${YEAR} ?年(?:度|份)?`, m => whole(Number(m[1]))],
    [`(?<![\\d./v-])${YEAR}(?!\\d|[./-]\\d)`, m => whole(Number(m[1]))],
    ['(?<![\\d.])(1[0-9]|2[0-9]) ?年(?![代前后来内间多])', m => whole(2000 + Number(m[1]))],
    [`\\b(?:on )?${MONTH} ?(\\d{1,2})(?:st|nd|rd|th)?\\b(?!\\.\\d)`, m => anyYear(month(m[1]), m[2])],
    [
      `(?<![\\d.])(\\d{1,2})(?:st|nd|rd|th)?(?: of)? ${MONTH}(?= |$|[,.?!;])`,
      m => anyYear(month(m[2]), m[1]),
    ],
    ['(\\d{1,2}) ?月 ?(\\d{1,2}) ?[日号]?', m => anyYear(Number(m[1]), m[2])],
    [
      '(?<![\\w./-])(\\d{1,2})[-/](\\d{1,2})(?![\\w./-])',
      m => (Number(m[1]) > 12 ? anyYear(Number(m[2]), m[1]) : anyYear(Number(m[1]), m[2])),
    ],
    [
      '\\b(?:on )?this day\\b(?: in history)?|\\btoday in\\b[a-z ]*history|历?史上的?今[天日]|(?:当|那)年今[天日]|\\bwhat happened today\\b',
      (_, today) => ({ monthDay: today.slice(5) }),
    ],
    ['\\b(?:last|previous) year\\b|去年', (_, today) => whole(yearOf(today) - 1)],
    ['\\bthis year\\b|今年|本年度?', (_, today) => whole(yearOf(today))],
    ['大前年', (_, today) => whole(yearOf(today) - 3)],
    ['前年|\\bthe year before last\\b', (_, today) => whole(yearOf(today) - 2)],
    ['\\b(?:last|previous) month\\b|上个?月', (_, today) => thatMonth(today, -1)],
    ['\\bthis month\\b|(?:这个|本)月', (_, today) => thatMonth(today, 0)],
    [`\\b(a|\\d{1,3}|${NUMBERS.join('|')}) years? ago\\b`, (m, today) => whole(yearOf(today) - number(m[1]))],
    ['(?<!\\d)(\\d{1,3}) ?年(?:之|以)?前', (m, today) => whole(yearOf(today) - Number(m[1]))],
    [
      `\\b(?:the )?(?:last|past|recent) (\\d{1,3}|${NUMBERS.join('|')}) (years|months|weeks|days)\\b`,
      (m, today) => back(today, number(m[1]), m[2] ?? ''),
    ],
    ['\\b(?:the )?past (year|month|week)\\b', (m, today) => back(today, 1, m[1] ?? '')],
    [
      '(?:最近|近|过去)(?:的)? ?(\\d{1,3}) ?个?(年|月|周|天)',
      (m, today) => back(today, Number(m[1]), m[2] ?? ''),
    ],
  ] satisfies [string, Pattern[1]][]
).map(([source, read]) => [new RegExp(source, 'gu'), read])
