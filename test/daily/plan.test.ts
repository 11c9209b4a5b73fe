import { describe, expect, test } from 'vitest'
import { nonceOf } from '../../src/daily/nonce.ts'
import { due, missed, next, resume } from '../../src/daily/plan.ts'
import { row, subscription } from './samples.ts'

const at = (text: string) => new Date(text.length > 20 ? text : `${text}:00.000Z`)
const nine = subscription()
const days = (of: ReturnType<typeof due>) => of.map(({ day, late }) => (late ? `${day} late` : day))

describe('due', () => {
  test('at its minute, not before', () => {
    expect(due([nine], [], at('2026-11-23T00:59'))).toEqual([])
    expect(due([nine], [], at('2026-11-23T01:00'))).toEqual([
      { subscription: nine, day: '2026-11-23', at: at('2026-11-23T01:00'), late: false },
    ])
  })

  test('down at the hour: it is due on waking the same day, and late', () => {
    expect(days(due([nine], [], at('2026-11-23T01:04')))).toEqual(['2026-11-23'])
    expect(days(due([nine], [], at('2026-11-23T01:05')))).toEqual(['2026-11-23 late'])
    expect(days(due([nine], [], at('2026-11-23T15:59')))).toEqual(['2026-11-23 late'])
    expect(days(due([nine], [], at('2026-11-23T16:00')))).toEqual([])
  })

  test('down for days: only today is due', () => {
    expect(days(due([nine], [row(nine, '2026-11-01')], at('2026-11-23T05:00')))).toEqual(['2026-11-23 late'])
  })

  test.for(['pending', 'sent', 'skipped', 'unknown'] as const)('a day that is %s is settled', state => {
    expect(due([nine], [row(nine, '2026-11-23', state)], at('2026-11-23T01:00'))).toEqual([])
    expect(due([nine], [row(nine, '2026-11-22', state)], at('2026-11-23T01:00'))).toHaveLength(1)
  })

  test('a day noted as missed is due all the same while it lasts', () => {
    const noted = row(nine, '2026-11-23', 'skipped', { reason: 'missed' })
    expect(due([nine], [noted], at('2026-11-23T01:00'))).toHaveLength(1)
    expect(missed(nine, [noted], at('2026-11-24T01:00')).map(({ day }) => day)).not.toContain('2026-11-23')
  })

  test("another channel's row settles nothing", () => {
    const other = row(subscription({ channel: '5' }), '2026-11-23')
    expect(due([nine], [other], at('2026-11-23T01:00'))).toHaveLength(1)
  })

  test('not on a Saturday or Sunday there, where only weekdays are wanted', () => {
    const week = subscription({ weekdaysOnly: true, at: '00:30', zone: 'Pacific/Kiritimati' })
    const owed = Array.from({ length: 7 }, (_, n) => at(`2026-11-${22 + n}T10:45`)).map(
      now => due([week], [], now).length,
    )
    // 22 November in UTC is Monday the 23rd there.
    expect(owed).toEqual([1, 1, 1, 1, 1, 0, 0])
  })

  test('one that is off is not due', () => {
    const off = subscription({ off: { code: '50013', reason: '', at: at('2026-11-01T00:00') } })
    expect(due([off], [], at('2026-11-23T01:00'))).toEqual([])
  })

  test('what was subscribed, changed or turned on after the minute is due tomorrow', () => {
    const young = subscription({ since: at('2026-11-23T01:00:10.000Z') })
    expect(due([young], [], at('2026-11-23T01:01'))).toEqual([])
    expect(next(young, at('2026-11-23T01:01'))).toEqual(at('2026-11-24T01:00'))
    expect(due([subscription({ since: at('2026-11-23T01:00') })], [], at('2026-11-23T01:00'))).toHaveLength(1)
  })

  test('a skipped minute is due at the first instant after, a repeated one once', () => {
    const gap = subscription({ zone: 'America/New_York', at: '02:30' })
    expect(due([gap], [], at('2026-03-08T06:59'))).toEqual([])
    expect(due([gap], [], at('2026-03-08T07:00'))).toMatchObject([{ day: '2026-03-08', late: false }])
    const twice = subscription({ zone: 'America/New_York', at: '01:30' })
    expect(due([twice], [], at('2026-11-01T05:30'))).toHaveLength(1)
    expect(due([twice], [row(twice, '2026-11-01')], at('2026-11-01T06:30'))).toEqual([])
  })
})

describe('next', () => {
  test('is the next time after now, by the settings', () => {
    expect(next(nine, at('2026-11-23T00:59'))).toEqual(at('2026-11-23T01:00'))
    expect(next(nine, at('2026-11-23T01:00'))).toEqual(at('2026-11-24T01:00'))
  })

  test('passes over the weekend, and over what is settled', () => {
    const week = subscription({ weekdaysOnly: true })
    expect(next(week, at('2026-11-27T01:00'))).toEqual(at('2026-11-30T01:00'))
    expect(next(nine, at('2026-11-23T00:00'), [row(nine, '2026-11-23')])).toEqual(at('2026-11-24T01:00'))
  })

  test('passes over a day that never was', () => {
    const apia = subscription({ zone: 'Pacific/Apia' })
    expect(next(apia, at('2011-12-29T19:00'))).toEqual(at('2011-12-30T19:00'))
  })

  test('tells of one that is off too: when it would be', () => {
    const off = subscription({ off: { code: '50013', reason: '', at: at('2026-11-01T00:00') } })
    expect(next(off, at('2026-11-23T00:59'))).toEqual(at('2026-11-23T01:00'))
  })
})

describe('missed', () => {
  test('is every day since the last row, ten at most, today never', () => {
    const of = (ledger: Parameters<typeof missed>[1]) =>
      missed(nine, ledger, at('2026-11-23T05:00')).map(({ day }) => day)
    expect(of([row(nine, '2026-11-20'), row(nine, '2026-11-19', 'unknown')]).slice(-3)).toEqual([
      '2026-11-18',
      '2026-11-21',
      '2026-11-22',
    ])
    expect(of([])).toHaveLength(10)
    const since = subscription({ since: at('2026-11-21T02:00') })
    expect(missed(since, [], at('2026-11-23T05:00')).map(({ day }) => day)).toEqual(['2026-11-22'])
  })

  test('has no weekends where none are wanted, and nothing while off', () => {
    const week = subscription({ weekdaysOnly: true })
    expect(missed(week, [], at('2026-11-23T05:00')).map(({ day }) => day)).not.toContain('2026-11-22')
    const off = subscription({ off: { code: '403', reason: '', at: at('2026-11-01T00:00') } })
    expect(missed(off, [], at('2026-11-23T05:00'))).toEqual([])
  })
})

test.for([
  ['2026-11-23T01:00:30.000Z', 'wait', 'its owner has time left'],
  ['2026-11-23T01:00:45.000Z', 'resend', 'its owner is gone and the nonce is remembered'],
  ['2026-11-23T01:01:59.999Z', 'resend', 'just young enough'],
  ['2026-11-23T01:02:00.000Z', 'look', 'too old'],
  ['2026-11-24T01:00:00.000Z', 'look', 'much too old'],
  ['2026-11-23T00:59:59.000Z', 'look', 'claimed in the future: a clock was put back'],
] as const)('a pending post at %s: %s (%s)', ([now, what]) => {
  expect(resume(row(nine, '2026-11-23', 'pending'), at(now))).toBe(what)
})

test('a nonce is that of the channel and day, 25 characters that stay the same', () => {
  expect(nonceOf(nine, '2026-11-23')).toBe(
    nonceOf({ guild: nine.guild, channel: nine.channel }, '2026-11-23'),
  )
  expect(nonceOf(nine, '2026-11-23')).toMatch(/^[\w-]{25}$/)
  expect(nonceOf(nine, '2026-11-23')).toMatchInlineSnapshot(`"VG_qxNc45oqtJoKKq1EwYzykY"`)
  expect(nonceOf(nine, '2026-11-24')).not.toBe(nonceOf(nine, '2026-11-23'))
  expect(nonceOf({ guild: '1', channel: '23' }, '2026-11-23')).not.toBe(
    nonceOf({ guild: '12', channel: '3' }, '2026-11-23'),
  )
})
