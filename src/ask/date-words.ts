import { civilDay, type Day, type Period, periodOf } from '../calendar.ts'
import { type MonthEnd, rowOfMonths } from './month-parts.ts'

/** What a date expression stands for: a period, or a day of any year. */
export type DateMeaning = { readonly period: Period } | { readonly monthDay: string }

/** A way to write a date, and what its groups mean on the day it is read; undefined where it is none after all. */
export type Pattern = readonly [
  RegExp,
  (match: readonly (string | undefined)[], today: Day) => DateMeaning | undefined,
]

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
/** The names of months and no other words that begin so ("maybe", "decide"), as part of a pattern without groups. */
export const MONTH_NAME =
  '(?:jan(?:uary)?|feb(?:r?uary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)(?![a-z])'
/** A month, grouped, with the dot of its short form. */
export const MONTH = `(${MONTH_NAME})\\.?`
const ORDINALS = ['first', 'second', 'third', 'fourth']
/** Numbers in words, each at its own place. */
export const NUMBERS = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']
/** A year of this century or the last, grouped. */
export const YEAR = '((?:19|20)\\d\\d)'
/** What a time begins with, and what it ends with. */
export const OPENING = '(?:first|opening|initial)'
export const CLOSING = '(?:last|closing|final)'
/** What stands between the ends of a time. */
export const UP_TO = '(?:and|to|through|thru|until|till|-|–|—|~|到|至)'
/** So many, in digits or in words, grouped. */
export const COUNT = `(\\d+|couple of|${NUMBERS.join('|')})`
/** Which of the four quarters, grouped. */
export const QUARTER = '(first|second|third|fourth|last|opening|final|closing|1st|2nd|3rd|4th)'

/** The number of a month, 1 to 12, by its name; 0 where it is none. */
export const month = (name = '') => MONTHS.indexOf(name.slice(0, 3)) + 1
/** A number in digits or, up to ten, in words. */
export const number = (text = '') =>
  NUMBERS.includes(text) ? NUMBERS.indexOf(text) : text === 'a' ? 1 : text === 'couple of' ? 2 : Number(text)
/** The number of an ordinal; the last of four quarters is 4. */
export const ordinal = (word = '') =>
  /^(last|final|closing)$/.test(word)
    ? 4
    : word === 'opening'
      ? 1
      : ORDINALS.indexOf(word) + 1 || Number(word.slice(0, 1))

/** Whole months, the first and last counted from January of the year. */
export const months = (year: string | undefined, first: number, last: number): DateMeaning => ({
  period: { from: civilDay(Number(year), first, 1), to: civilDay(Number(year), last + 1, 0) },
})
/** All of a year. */
export const whole = (year: number): DateMeaning => ({ period: periodOf(String(year)) })
/** A quarter of a year, 1 to 4. */
export const quarter = (year: string | undefined, n: number) => months(year, 3 * n - 2, 3 * n)

/** One day; undefined where the calendar has none such. */
export const day = (
  year: string | undefined,
  of: number,
  date: string | undefined,
): DateMeaning | undefined => {
  const made = of >= 1 && of <= 12 ? civilDay(Number(year), of, Number(date)) : ''
  return Number(made.slice(8)) === Number(date) ? { period: { from: made, to: made } } : undefined
}
/** A day of any year. 29 February counts: 2000 had one. */
export const anyYear = (of: number, date: string | undefined): DateMeaning | undefined =>
  day('2000', of, date) && { monthDay: civilDay(2000, of, Number(date)).slice(5) }

/** Parts of a year, by the first and last of their months. */
export const PARTS: Readonly<Record<string, readonly [number, number]>> = {
  early: [1, 4], beginning: [1, 3], start: [1, 3], 初: [1, 3], 年初: [1, 3], 初期: [1, 4], 上半: [1, 6],
  mid: [5, 8], middle: [5, 8], 中: [5, 8], 年中: [5, 8], 中期: [5, 8], 下半: [7, 12],
  late: [9, 12], end: [10, 12], 底: [10, 12], 年底: [10, 12], 末: [10, 12], 年末: [10, 12], 后期: [9, 12],
} // biome-ignore format: a table
/** Seasons of the northern half; a winter reaches into the next year. */
export const SEASONS: Readonly<Record<string, readonly [number, number]>> = {
  spring: [3, 5], summer: [6, 8], autumn: [9, 11], fall: [9, 11], winter: [12, 14],
  春: [3, 5], 夏: [6, 8], 秋: [9, 11], 冬: [12, 14],
} // biome-ignore format: a table
/** The months that a table gives a word; the whole year where it has no such word. */
export const part = (table: typeof PARTS, name: string | undefined, year: string | undefined) => {
  const [first, last] = table[name ?? ''] ?? [1, 12]
  return months(year, first, last)
}

/** From a day of one month to a day of another (or the same), both of one year. */
export const stretch = (
  year: string | undefined,
  from: readonly [number, string | undefined],
  to: readonly [number, string | undefined],
): DateMeaning | undefined => {
  const [first, last] = [day(year, from[0], from[1]), day(year, to[0], to[1])]
  return first && last && 'period' in first && 'period' in last
    ? { period: { from: first.period.from!, to: last.period.to! } }
    : undefined
}

/** From one month, or part of it, to another. */
export const between = (from: MonthEnd, to: MonthEnd): DateMeaning | undefined => {
  const period = rowOfMonths(from, to)
  return period && { period }
}
