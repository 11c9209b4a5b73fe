import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '../../src/calendar.ts'
import { instantOf, isZone, localAt, occurrence, offsetAt } from '../../src/daily/zone.ts'

describe('the instant of a minute', () => {
  test.for([
    ['Asia/Shanghai', '2026-11-23', '09:00', '2026-11-23T01:00:00.000Z', 'an ordinary day'],
    ['Asia/Kathmandu', '2026-11-23', '09:00', '2026-11-23T03:15:00.000Z', '5:45 ahead'],
    ['Pacific/Kiritimati', '2026-11-23', '00:00', '2026-11-22T10:00:00.000Z', '14 hours ahead'],
    ['America/New_York', '2026-03-08', '02:30', '2026-03-08T07:00:00.000Z', 'skipped in spring: 03:00'],
    ['America/New_York', '2026-11-01', '01:30', '2026-11-01T05:30:00.000Z', 'repeated in autumn: the first'],
    ['Europe/London', '2026-03-29', '01:00', '2026-03-29T01:00:00.000Z', 'the first skipped minute'],
    ['Europe/London', '2026-10-25', '01:59', '2026-10-25T00:59:00.000Z', 'the last repeated minute'],
    ['Australia/Lord_Howe', '2024-10-06', '02:15', '2024-10-05T15:30:00.000Z', 'half an hour is skipped'],
    ['Australia/Lord_Howe', '2024-04-07', '01:45', '2024-04-06T14:45:00.000Z', 'half an hour is repeated'],
    ['Pacific/Chatham', '2024-09-29', '03:00', '2024-09-28T14:00:00.000Z', 'from 02:45 to 03:45'],
    ['America/Havana', '2024-03-10', '00:00', '2024-03-10T05:00:00.000Z', 'midnight is skipped: 01:00'],
    ['America/Havana', '2024-11-03', '00:30', '2024-11-03T04:30:00.000Z', 'midnight is repeated'],
    ['America/Sao_Paulo', '2018-11-04', '00:00', '2018-11-04T03:00:00.000Z', 'the day begins at 01:00'],
    ['America/Sao_Paulo', '2018-02-17', '23:30', '2018-02-18T01:30:00.000Z', 'the evening is repeated'],
    [
      'Africa/Casablanca',
      '2026-02-15',
      '02:30',
      '2026-02-15T01:30:00.000Z',
      'Ramadan begins: 02:00 to 03:00 twice',
    ],
    ['Pacific/Apia', '2011-12-30', '09:00', '2011-12-30T10:00:00.000Z', 'a day that never was: the next one'],
  ] as const)('%s %s %s is %s (%s)', ([zone, day, minute, instant]) => {
    expect(instantOf(zone, day, minute).toISOString()).toBe(instant)
  })

  test('a day that never was is owed nothing', () => {
    expect(occurrence('Pacific/Apia', '2011-12-30', '09:00')).toBeUndefined()
    expect(occurrence('Pacific/Apia', '2011-12-31', '00:00')?.toISOString()).toBe('2011-12-30T10:00:00.000Z')
  })

  test('where the leap ends the day, the last minute of the day stands for what is skipped', () => {
    const last = occurrence('America/Nuuk', '2024-03-30', '23:30')
    expect(last && localAt('America/Nuuk', last)).toEqual({ day: '2024-03-30', minute: '22:59', weekday: 6 })
  })

  // Another way to the same: every minute of UTC is asked for its wall clock.
  const byParts = (zone: string) => {
    const clock = new Intl.DateTimeFormat('en-CA', {
      timeZone: zone,
      hourCycle: 'h23',
      dateStyle: 'short',
      timeStyle: 'short',
    })
    return (instant: number) => {
      const part = Object.fromEntries(clock.formatToParts(instant).map(({ type, value }) => [type, value]))
      return `${part.year}-${part.month}-${part.day} ${part.hour}:${part.minute}`
    }
  }
  const changes = [
    ['America/New_York', '2026-03-08'],
    ['America/New_York', '2026-11-01'],
    ['Europe/London', '2026-03-29'],
    ['Australia/Lord_Howe', '2026-04-05'],
    ['Australia/Lord_Howe', '2026-10-04'],
    ['Pacific/Chatham', '2026-04-05'],
    ['Pacific/Chatham', '2026-09-27'],
    ['America/Havana', '2026-03-08'],
    ['America/Havana', '2026-11-01'],
    ['Africa/Casablanca', '2026-02-15'],
    ['Africa/Casablanca', '2026-03-22'],
    ['America/Sao_Paulo', '2018-02-17'],
    ['America/Sao_Paulo', '2018-11-04'],
    ['Pacific/Apia', '2011-12-30'],
    ['America/Nuuk', '2024-03-30'],
    ['Asia/Kathmandu', '2026-05-05'],
  ] as const
  test.for(changes)('%s on %s: each minute is the first instant at or after it', ([zone, middle]) => {
    const local = byParts(zone)
    const [start, end] = [Date.parse(addDays(middle, -2)), Date.parse(addDays(middle, 3))]
    const seen: string[] = Array.from({ length: (end - start) / 60_000 }, (_, n) => local(start + n * 60_000))
    // The minutes wanted go up, and so does where the first at or after them is.
    let first = 0
    for (const day of [addDays(middle, -1), middle, addDays(middle, 1)])
      for (let n = 0; n < 1440; n += 1) {
        const minute = `${String(Math.floor(n / 60)).padStart(2, '0')}:${String(n % 60).padStart(2, '0')}`
        while ((seen[first] ?? '~') < `${day} ${minute}`) first += 1
        const got = instantOf(zone, day, minute).getTime()
        if (got !== start + first * 60_000)
          expect(`${day} ${minute} ${new Date(got).toISOString()}`).toBe(first)
      }
  })

  test('what the wall shows at the instant is the minute, wherever there is one', () => {
    const zones = fc.constantFrom(...Intl.supportedValuesOf('timeZone'))
    const instants = fc.date({
      min: new Date('1972-01-03'),
      max: new Date('2037-12-29'),
      noInvalidDate: true,
    })
    fc.assert(
      fc.property(zones, instants, (zone, instant) => {
        const { day, minute } = localAt(zone, instant)
        const found = instantOf(zone, day, minute)
        expect(localAt(zone, found)).toMatchObject({ day, minute })
        expect(found.getTime()).toBeLessThanOrEqual(instant.getTime())
      }),
      { numRuns: 3000 },
    )
  })
})

test('weekdays are counted from Monday', () => {
  expect(localAt('UTC', new Date('2026-11-23T00:00:00Z')).weekday).toBe(1)
  expect(localAt('Pacific/Kiritimati', new Date('2026-11-22T10:00:00Z')).weekday).toBe(1)
  expect(localAt('America/New_York', new Date('2026-11-23T04:59:59Z'))).toEqual({
    day: '2026-11-22',
    minute: '23:59',
    weekday: 7,
  })
})

test('an offset is in minutes, and follows the summer', () => {
  expect(offsetAt('Asia/Kathmandu', new Date('2026-11-23T00:00:00.500Z'))).toBe(345)
  expect(offsetAt('America/New_York', new Date('2026-07-01T00:00:00Z'))).toBe(-240)
})

test('a zone is one that Intl knows', () => {
  expect(isZone('Asia/Shanghai')).toBe(true)
  expect(isZone('Asia/Nowhere')).toBe(false)
  expect(isZone('')).toBe(false)
})
