import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addDays,
  addMonths,
  civilDay,
  covers,
  type Day,
  dayIn,
  daysBetween,
  overlaps,
  type Period,
  periodOf,
  span,
} from '../src/calendar.ts'

const MS_A_DAY = 86_400_000
const days = fc
  .integer({ min: Date.UTC(1970, 0, 1) / MS_A_DAY, max: Date.UTC(2199, 11, 31) / MS_A_DAY })
  .map(n => new Date(n * MS_A_DAY).toISOString().slice(0, 10))
/** A year, a month or a day, as the chronicle dates things. */
const dates = fc.tuple(days, fc.constantFrom(4, 7, 10)).map(([day, length]) => day.slice(0, length))
const periods: fc.Arbitrary<Period> = fc
  .tuple(fc.option(days), fc.option(days))
  .map(([a, b]) => (a && b && a > b ? [b, a] : [a, b]))
  .map(([from, to]) => ({ ...(from && { from }), ...(to && { to }) }))

describe('adding days', () => {
  test.for<[Day, number, Day]>([
    ['2021-04-16', 0, '2021-04-16'],
    ['2021-04-16', 1, '2021-04-17'],
    ['2021-04-30', 1, '2021-05-01'],
    ['2021-12-31', 1, '2022-01-01'],
    ['2020-02-28', 1, '2020-02-29'],
    ['2021-02-28', 1, '2021-03-01'],
    ['2000-02-29', 366, '2001-03-01'],
    ['2021-01-01', -1, '2020-12-31'],
    ['2016-02-15', 1887, '2021-04-16'],
  ])('%s and %d days is %s', ([from, by, to]) => expect(addDays(from, by)).toBe(to))

  test('days that were added are the days between', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -40_000, max: 40_000 }), (day, by) => {
        expect(daysBetween(day, addDays(day, by))).toBe(by)
      }),
    )
  })

  test('the days between two days lead from the one to the other and back', () => {
    fc.assert(
      fc.property(days, days, (a, b) => {
        expect(addDays(a, daysBetween(a, b))).toBe(b)
        expect(daysBetween(a, b) + daysBetween(b, a)).toBe(0)
      }),
    )
  })

  test('later days sort later', () => {
    fc.assert(
      fc.property(days, days, (a, b) => {
        expect(a < b).toBe(daysBetween(a, b) > 0)
      }),
    )
  })
})

describe('adding months', () => {
  test.for<[Day, number, Day]>([
    ['2021-04-16', 1, '2021-05-16'],
    ['2021-01-31', 1, '2021-02-28'],
    ['2020-01-31', 1, '2020-02-29'],
    ['2021-11-30', 3, '2022-02-28'],
    ['2021-03-31', -1, '2021-02-28'],
    ['2021-01-15', -1, '2020-12-15'],
    ['2020-02-29', 12, '2021-02-28'],
    ['2020-02-29', 48, '2024-02-29'],
  ])('%s and %d months is %s', ([from, by, to]) => expect(addMonths(from, by)).toBe(to))
})

describe('a civil day', () => {
  test.for<[number, number, number, Day]>([
    [2021, 4, 16, '2021-04-16'],
    [2021, 13, 1, '2022-01-01'],
    [2021, 3, 0, '2021-02-28'],
    [2020, 3, 0, '2020-02-29'],
    [2021, 14, 1, '2022-02-01'],
  ])('%d, %d, %d is %s', ([year, month, day, is]) => expect(civilDay(year, month, day)).toBe(is))
})

describe('a length of time as people say it', () => {
  test.for<[Day, Day, number, number, number]>([
    ['2021-04-16', '2021-04-16', 0, 0, 0],
    ['2021-04-16', '2021-04-17', 0, 0, 1],
    ['2016-02-15', '2017-04-25', 1, 2, 10],
    ['2020-02-29', '2021-02-28', 1, 0, 0],
    ['2019-01-31', '2019-02-28', 0, 1, 0],
    ['2019-01-31', '2019-03-01', 0, 1, 1],
    ['2018-12-31', '2019-01-01', 0, 0, 1],
    ['2017-12-05', '2018-07-05', 0, 7, 0],
  ])('from %s to %s it is %d years, %d months, %d days', ([from, to, y, m, d]) =>
    expect(span(from, to)).toEqual({ years: y, months: m, days: d }),
  )

  test('added up again, the parts lead to the day', () => {
    fc.assert(
      fc.property(days, days, (a, b) => {
        const [from, to] = [a, b].sort() as [Day, Day]
        const { years, months, days: rest } = span(from, to)
        expect(addDays(addMonths(from, years * 12 + months), rest)).toBe(to)
        expect(months).toBeLessThan(12)
        expect(rest).toBeLessThan(31)
        expect(Math.min(years, months, rest)).toBeGreaterThanOrEqual(0)
      }),
    )
  })

  test('it is as long from the end as from the beginning', () => {
    fc.assert(
      fc.property(days, days, (a, b) => {
        expect(span(a, b)).toEqual(span(b, a))
      }),
    )
  })
})

describe('the days of a date', () => {
  test.for<[string, Day, Day]>([
    ['2021', '2021-01-01', '2021-12-31'],
    ['2021-04', '2021-04-01', '2021-04-30'],
    ['2021-12', '2021-12-01', '2021-12-31'],
    ['2020-02', '2020-02-01', '2020-02-29'],
    ['2021-02', '2021-02-01', '2021-02-28'],
    ['2021-04-16', '2021-04-16', '2021-04-16'],
  ])('%s is from %s to %s', ([date, from, to]) => expect(periodOf(date)).toEqual({ from, to }))
})

describe('a period and a date', () => {
  const APRIL: Period = { from: '2021-04-01', to: '2021-04-30' }
  test.for<[Period, string, boolean, boolean]>([
    [APRIL, '2021-04-16', true, true],
    [APRIL, '2021-04-01', true, true],
    [APRIL, '2021-04-30', true, true],
    [APRIL, '2021-05-01', false, false],
    [APRIL, '2021-03-31', false, false],
    [APRIL, '2021-04', true, true],
    [APRIL, '2021', false, true],
    [APRIL, '2020', false, false],
    [{ from: '2021-04-16' }, '2030', true, true],
    [{ from: '2021-04-16' }, '2021-04', false, true],
    [{ from: '2021-04-16' }, '2021-04-15', false, false],
    [{ to: '2021-04-16' }, '1999', true, true],
    [{ to: '2021-04-16' }, '2021-04-17', false, false],
    [{}, '2021', true, true],
  ])('%o: all of %s lies within it: %s, some of it: %s', ([period, date, all, some]) => {
    expect(covers(period, date)).toBe(all)
    expect(overlaps(period, date)).toBe(some)
  })

  test('what lies within a period overlaps it', () => {
    fc.assert(
      fc.property(periods, dates, (period, date) => {
        if (covers(period, date)) expect(overlaps(period, date)).toBe(true)
      }),
    )
  })

  test('a day lies within a period or outside of it, never partly', () => {
    fc.assert(
      fc.property(periods, days, (period, day) => {
        expect(covers(period, day)).toBe(overlaps(period, day))
      }),
    )
  })

  test('two dates overlap both ways or not at all', () => {
    fc.assert(
      fc.property(dates, dates, (a, b) => {
        expect(overlaps(periodOf(a), b)).toBe(overlaps(periodOf(b), a))
      }),
    )
  })
})

describe('the day at an instant', () => {
  test.for<[string, string, Day]>([
    ['UTC', '2021-04-15T23:59:59Z', '2021-04-15'],
    ['Asia/Shanghai', '2021-04-15T16:00:00Z', '2021-04-16'],
    ['America/Los_Angeles', '2021-04-16T06:59:00Z', '2021-04-15'],
    ['Pacific/Kiritimati', '2021-12-31T10:00:00Z', '2022-01-01'],
    ['Asia/Kathmandu', '2021-04-15T18:15:00Z', '2021-04-16'],
  ])('in %s at %s it is %s', ([zone, instant, day]) => expect(dayIn(zone, new Date(instant))).toBe(day))

  test('a zone that does not exist is refused', () => {
    expect(() => dayIn('Mars/Olympus', new Date(0))).toThrow(RangeError)
  })
})
