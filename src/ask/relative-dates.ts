import { addDays, addMonths, type Day, periodOf } from '../calendar.ts'
import { type DateMeaning, NUMBERS, number, type Pattern, quarter, whole } from './date-words.ts'

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
/** The week of a day, from Monday to Sunday, or one beside it. */
const thatWeek = (today: Day, by: number): DateMeaning => {
  const monday = addDays(today, 7 * by - ((new Date(today).getUTCDay() + 6) % 7))
  return { period: { from: monday, to: addDays(monday, 6) } }
}
/** The quarter so many before that of a day. */
const quarterOf = (today: Day, back: number): DateMeaning => {
  const day = addMonths(today, -3 * back)
  return quarter(day.slice(0, 4), Math.ceil(Number(day.slice(5, 7)) / 3))
}
const yearOf = (today: Day) => Number(today.slice(0, 4))

/** Dates that count from the day a question is asked on. */
export const RELATIVE_DATES: readonly (readonly [string, Pattern[1]])[] = [
  [
    '\\b(?:on )?this day\\b(?: in history)?|\\btoday in\\b[a-z ]*history|历?史上的?今[天日]|(?:当|那)年今[天日]|\\bwhat happened today\\b',
    (_, today) => ({ monthDay: today.slice(5) }),
  ],
  ['\\b(?:last|previous) year\\b|去年', (_, today) => whole(yearOf(today) - 1)],
  ['\\bthis year\\b|今年|(?<!版)本年度?', (_, today) => whole(yearOf(today))],
  [
    '\\b(last|previous|this) quarter\\b|(上|这|本)(?:1|一)?个?季度',
    (m, today) => quarterOf(today, /this|这|本/.test(m[0] ?? '') ? 0 : 1),
  ],
  ['大前年', (_, today) => whole(yearOf(today) - 3)],
  ['(?<![目之以])前年|\\bthe year before last\\b', (_, today) => whole(yearOf(today) - 2)],
  ['\\b(?:last|previous) week\\b|上(?:1|一)?个?(?:周|星期|礼拜)', (_, today) => thatWeek(today, -1)],
  ['\\bthis week\\b|(?:这|本)(?:1|一)?个?(?:周|星期|礼拜)', (_, today) => thatWeek(today, 0)],
  ['\\b(?:last|previous) month\\b|上个?月', (_, today) => thatMonth(today, -1)],
  ['\\bthis month\\b|(?:这个|(?<!版)本)月', (_, today) => thatMonth(today, 0)],
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
]
