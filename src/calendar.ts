/** A civil day, `2021-04-16`: days are strings, so that they sort and no time zone touches them. */
export type Day = string

/** From the first to the last day, both included; an end that is missing is open. */
export type Period = { readonly from?: Day; readonly to?: Day }

const pad = (n: number) => String(n).padStart(2, '0')
const MS_A_DAY = 86_400_000

const utc = (day: Day) =>
  Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10)))

/** The day of year, month (1-12, others carry over) and day of month. */
export const civilDay = (year: number, month: number, day: number): Day =>
  new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10)

/** The day `days` later (earlier, if negative). */
export const addDays = (day: Day, days: number): Day =>
  new Date(utc(day) + days * MS_A_DAY).toISOString().slice(0, 10)

/** The same day of the month `months` later, or that month's last day. */
export const addMonths = (day: Day, months: number): Day => {
  const [year, month, of] = [
    Number(day.slice(0, 4)),
    Number(day.slice(5, 7)) + months,
    Number(day.slice(8, 10)),
  ]
  const last = Number(civilDay(year, month + 1, 0).slice(8, 10))
  return civilDay(year, month, Math.min(of, last))
}

/** Days from the one to the other; negative where the second is earlier. */
export const daysBetween = (from: Day, to: Day): number => Math.round((utc(to) - utc(from)) / MS_A_DAY)

/** The calendar difference as people say it: whole years, months and days that are left. */
export const span = (from: Day, to: Day): { years: number; months: number; days: number } => {
  if (from > to) return span(to, from)
  let months =
    (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 +
    Number(to.slice(5, 7)) -
    Number(from.slice(5, 7))
  if (addMonths(from, months) > to) months -= 1
  return {
    years: Math.floor(months / 12),
    months: months % 12,
    days: daysBetween(addMonths(from, months), to),
  }
}

/** The days that a date stands for: `2021` is a year, `2021-04` a month, `2021-04-16` a day. */
export const periodOf = (date: string): Required<Period> => {
  if (date.length === 4) return { from: `${date}-01-01`, to: `${date}-12-31` }
  if (date.length === 10) return { from: date, to: date }
  const [year, month] = [Number(date.slice(0, 4)), Number(date.slice(5, 7))]
  return { from: civilDay(year, month, 1), to: civilDay(year, month + 1, 0) }
}

/** Whether all of a date (year, month or day) lies within the period. */
export const covers = (period: Period, date: string): boolean => {
  const of = periodOf(date)
  return (period.from ?? '') <= of.from && of.to <= (period.to ?? '9999')
}

/** Whether any day of a date lies within the period. */
export const overlaps = (period: Period, date: string): boolean => {
  const of = periodOf(date)
  return (period.from ?? '') <= of.to && of.from <= (period.to ?? '9999')
}

/** The day it is at that instant in an IANA time zone; throws a RangeError on an unknown zone. */
export const dayIn = (zone: string, instant: Date): Day => {
  const part = Object.fromEntries(
    new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' })
      .formatToParts(instant)
      .map(({ type, value }) => [type, value]),
  )
  return `${part.year}-${pad(Number(part.month))}-${pad(Number(part.day))}`
}
