import { addDays, civilDay } from '../calendar.ts'
import { type DateMeaning, day, MONTH, month, ordinal, type Pattern, YEAR } from './date-words.ts'

const WHICH = '(first|second|third|fourth|last|final|1st|2nd|3rd|4th)'
const LAST = /^(?:last|final|最后)/u

/** A week of a month: seven days from its first on, or its last seven. */
const weekOf = (year: string | undefined, of: number, which = ''): DateMeaning | undefined => {
  if (of < 1 || of > 12) return undefined
  const end = civilDay(Number(year), of + 1, 0)
  if (LAST.test(which)) return { period: { from: addDays(end, -6), to: end } }
  const n = Number(which) || ordinal(which)
  const from = civilDay(Number(year), of, 7 * n - 6)
  return n >= 1 && n <= 5 && from <= end ? { period: { from, to: addDays(from, 6) } } : undefined
}

/** Seven days from a day on. */
const weekFrom = (meaning: DateMeaning | undefined): DateMeaning | undefined =>
  meaning && 'period' in meaning
    ? { period: { from: meaning.period.from!, to: addDays(meaning.period.from!, 6) } }
    : undefined

const ISO = '(?:((?:19|20)\\d\\d)-(\\d{1,2})-(\\d{1,2}))'

/** Weeks as they are dated by their month, or by the day they begin on. */
export const WEEK_DATES: readonly (readonly [string, Pattern[1]])[] = [
  [
    `\\b(?:the )?${WHICH} week (?:of|in) ${MONTH},? (?:of |in )?${YEAR}`,
    m => weekOf(m[3], month(m[2]), m[1]),
  ],
  [
    `${YEAR} ?年 ?(\\d{1,2}) ?月份?的?(?:第 ?([1-5])|(最后) ?1?|首) ?个?(?:周|星期|礼拜)`,
    m => weekOf(m[1], Number(m[2]), m[3] ?? m[4] ?? '1'),
  ],
  [
    `\\b(?:the )?week (?:of|starting|beginning) ${MONTH} ?(\\d{1,2})(?:st|nd|rd|th)?,? (?:of |in )?${YEAR}`,
    m => weekFrom(day(m[3], month(m[1]), m[2])),
  ],
  [
    `\\b(?:the )?week (?:of|starting|beginning) ${ISO}|${ISO} ?(?:那|这|当)(?:1|一)?(?:周|星期)`,
    m => weekFrom(day(m[1] ?? m[4], Number(m[2] ?? m[5]), m[3] ?? m[6])),
  ],
]
