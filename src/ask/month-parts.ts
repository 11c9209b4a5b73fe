import { civilDay, type Period } from '../calendar.ts'

/** The third of a month that a word names: how people date what they half remember. */
const THIRDS: Readonly<Record<string, 0 | 1 | 2>> = {
  early: 0, beginning: 0, start: 0, 初: 0, 上旬: 0,
  mid: 1, middle: 1, 中: 1, 中旬: 1,
  late: 2, end: 2, 底: 2, 末: 2, 下旬: 2,
} // biome-ignore format: a table

/** A word for a part of a month, in English before it, in Chinese behind it. */
export const PART_BEFORE = '(?:the )?(early|mid|late|beginning|start|middle|end)[- ]?(?:of |in )?'
export const PART_BEHIND = '(初|中旬|中|底|末|上旬|下旬)?'

/** The days of a month (1 to 12), or of the third of it that a word names: 1 to 10, 11 to 20, 21 to its last. */
export const partOfMonth = (year: number, month: number, part?: string): Required<Period> => {
  const third = part === undefined ? undefined : THIRDS[part]
  const first = third === undefined ? 1 : 1 + 10 * third
  return {
    from: civilDay(year, month, first),
    to: third === undefined || third === 2 ? civilDay(year, month + 1, 0) : civilDay(year, month, first + 9),
  }
}

/** One end of a row of months: its year, its number, and the part of it that is meant. */
export type MonthEnd = readonly [year: string | undefined, month: number, part?: string | undefined]

/** From one month, or part of it, to another; nothing where one is no month or the row runs backwards. */
export const rowOfMonths = (
  [year, first, part]: MonthEnd,
  [lastYear, last, lastPart]: MonthEnd,
): Period | undefined => {
  if ([first, last].some(month => month < 1 || month > 12)) return undefined
  const { from } = partOfMonth(Number(year), first, part)
  const { to } = partOfMonth(Number(lastYear), last, lastPart)
  return from <= to ? { from, to } : undefined
}
