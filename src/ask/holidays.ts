import { addDays, civilDay, type Day } from '../calendar.ts'
import { type Pattern, YEAR } from './date-words.ts'

/** A day that has a name, and how many days before and behind it the holiday about it takes. */
type Holiday = {
  readonly en?: string
  readonly zh?: string
  readonly on: (year: number) => Day
  readonly about?: readonly [before: number, behind: number]
  /** Who names it means all of its days. */
  readonly isLong?: boolean
}

const each = (month: number, day: number) => (year: number) => civilDay(year, month, day)

const LUNAR = new Intl.DateTimeFormat('en-u-ca-chinese', {
  month: 'numeric',
  day: 'numeric',
  timeZone: 'UTC',
})
/** A day of the Chinese calendar, looked for from a day of ours on; a month that is put in ("4bis") is another. */
const lunar = (month: number, day: number, after: number) => (year: number) => {
  for (let date = civilDay(year, after, 15); ; date = addDays(date, 1)) {
    const parts = LUNAR.formatToParts(new Date(date))
    const of = (type: string) => parts.find(part => part.type === type)?.value
    if ((of('month') === String(month) && of('day') === String(day)) || date > `${year}-12-30`) return date
  }
}

/** Easter Sunday by the anonymous Gregorian reckoning. */
const easter = (year: number): Day => {
  const [a, b, c] = [year % 19, Math.floor(year / 100), year % 100]
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7
  const n = h + l - 7 * Math.floor((a + 11 * h + 22 * l) / 451) + 114
  return civilDay(year, Math.floor(n / 31), (n % 31) + 1)
}

const THURSDAY = 4
const thanksgiving = (year: number): Day => {
  const first = new Date(civilDay(year, 11, 1)).getUTCDay()
  return civilDay(year, 11, 22 + ((THURSDAY - first + 7) % 7))
}

const HOLIDAYS: readonly Holiday[] = [
  {
    en: '(?:chinese|lunar) new year|spring festival',
    zh: '春节|农历新年|大年初一|大年初1',
    on: lunar(1, 1, 1),
    about: [1, 6],
    isLong: true,
  },
  { en: "new year'?s eve", zh: '跨年夜', on: each(12, 31) },
  { en: "new year'?s(?: day)?", zh: '元旦', on: each(1, 1), about: [0, 2] },
  { en: "valentine'?s(?: day)?", zh: '情人节', on: each(2, 14) },
  { en: "april fools?'?(?: day)?", zh: '愚人节', on: each(4, 1) },
  { en: 'easter(?: sunday)?', zh: '复活节', on: easter, about: [2, 1], isLong: true },
  { en: 'may day', zh: '劳动节|五一节?', on: each(5, 1), about: [0, 4] },
  { en: 'dragon boat(?: festival)?', zh: '端午节?', on: lunar(5, 5, 5), about: [0, 2] },
  { en: 'mid-?autumn(?: festival)?', zh: '中秋节?', on: lunar(8, 15, 9), about: [0, 2] },
  { en: 'golden week', on: each(10, 1), about: [0, 6], isLong: true },
  { en: "(?:china'?s |chinese )?national day", zh: '国庆节?|十一', on: each(10, 1), about: [0, 6] },
  { en: 'halloween', zh: '万圣节', on: each(10, 31) },
  { en: "singles'? day", zh: '双十一|双11', on: each(11, 11) },
  { en: 'thanksgiving(?: day)?', zh: '感恩节', on: thanksgiving, about: [0, 3] },
  { en: '(?:christmas|xmas) eve', zh: '平安夜', on: each(12, 24) },
  { en: '(?:christmas|xmas)(?: day)?', zh: '圣诞节?', on: each(12, 25), about: [1, 6] },
]

const AROUND = '( (?:holidays?|vacations?|week|weekend|break|season|period|time))?'
const DAYS = '((?:小?长假|黄金周|假期|放假|那几天|几天|期间|前后|那周|的)*)'

/** The named days of a year, as one day or, where the holiday about it is said, as all of that. */
export const HOLIDAY_DATES: readonly (readonly [string, Pattern[1]])[] = HOLIDAYS.flatMap(
  ({ en, zh, on, about, isLong }) => {
    const period = (year = '', around = '') => {
      const day = on(Number(year))
      const [before, behind] = about && (isLong || /[^的]/u.test(around)) ? about : [0, 0]
      return { period: { from: addDays(day, -before), to: addDays(day, behind) } }
    }
    const written: [string, Pattern[1]][] = []
    if (en)
      written.push(
        [`\\b(?:${en})${AROUND},? (?:of |in )?${YEAR}`, m => period(m[2], m[1])],
        [`\\b${YEAR}'?s? (?:${en})${AROUND}(?![a-z])`, m => period(m[1], m[2])],
      )
    if (zh) written.push([`${YEAR} ?年?的? ?(?:${zh})${DAYS}`, m => period(m[1], m[2])])
    return written
  },
)
