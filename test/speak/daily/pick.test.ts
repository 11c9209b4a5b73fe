import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '../../../src/calendar.ts'
import { tellingOn, yearbook } from '../../../src/speak/daily/pick.ts'
import { entry, patch } from './samples.ts'

/** A day a letter, from the first of the days on: T told, n told of a day nearby, a point for silence. */
const course = (dates: readonly string[], from: string, days: number, narrowed = {}) => {
  const book = yearbook(dates.map(date => entry(date)))
  return Array.from({ length: days }, (_, i) => {
    const telling = tellingOn(book, addDays(from, i), narrowed)
    return telling ? (telling.kind === 'today' ? 'T' : 'n') : '.'
  }).join('')
}

describe('what a day tells', () => {
  test('is what happened on it in earlier years, not this year and not in a month as a whole', () => {
    const book = yearbook([
      entry('2020-04-16'),
      entry('2026-04-16'),
      entry('2019-04'),
      entry('2018'),
      entry('2021-04-17'),
    ])
    expect(tellingOn(book, '2026-04-16', {})).toMatchObject({
      kind: 'today',
      entries: [{ date: '2020-04-16' }],
    })
  })

  test('is ordered: milestones and features, then articles, then patches, the newest of each first', () => {
    const book = yearbook([
      patch('2025-04-16'),
      entry('2017-04-16', { id: 'feature' }),
      entry('2024-04-16', { id: 'article', kind: 'article', rank: undefined, version: undefined }),
      entry('2018-04-16', { id: 'milestone', kind: 'milestone', rank: undefined, version: undefined }),
      entry('2025-04-16', { id: 'listed', origin: 'upstream' }),
    ])
    expect(tellingOn(book, '2026-04-16', {})?.entries.map(({ id }) => id)).toEqual([
      'milestone',
      'feature',
      'listed',
      'article',
      'envoy-1.18.3',
    ])
  })

  test('leaves out what comes before a release or weekly beside it, and other projects where one is asked for', () => {
    const book = yearbook([
      entry('2020-04-16', { rank: 'edge' }),
      entry('2020-04-16', { rank: 'pre-release' }),
      entry('2020-04-16', { project: 'istio' }),
    ])
    expect(tellingOn(book, '2026-04-16', {})?.entries).toHaveLength(1)
    expect(tellingOn(book, '2026-04-16', { project: 'envoy' })).toBeUndefined()
  })

  test('of 29 February is told on it, and on 28 February of other years', () => {
    const book = yearbook([entry('2016-02-29')])
    expect(tellingOn(book, '2028-02-29', {})?.kind).toBe('today')
    expect(tellingOn(book, '2028-02-28', {})).toBeUndefined()
    expect(tellingOn(book, '2026-02-28', {})).toMatchObject({ kind: 'today', of: ['02-28', '02-29'] })
    expect(tellingOn(book, '2026-03-01', {})).toBeUndefined()
  })
})

describe('a day without entries', () => {
  test('recalls the nearest after a silent day, and no day twice in a row', () => {
    expect(course(['2020-04-10'], '2026-04-06', 10)).toBe('....T.n...')
    expect(course(['2020-04-10', '2020-04-12', '2020-04-15'], '2026-04-10', 8)).toBe('T.T.nT.n')
  })

  test('tells of a weekend without a post beside it', () => {
    // 2026-04-11 is a Saturday: told on the Friday, or on the Monday where the Friday has its own.
    const days = ['2026-04-08', '2026-04-09', '2026-04-10', '2026-04-13', '2026-04-14']
    const told = (dates: readonly string[]) => {
      const book = yearbook(dates.map(date => entry(date)))
      return days.map(day => tellingOn(book, day, { weekdaysOnly: true })?.told.slice(8) ?? '')
    }
    expect(told(['2020-04-11'])).toEqual(['', '', '11', '', '11'])
    expect(told(['2020-04-10', '2020-04-11'])).toEqual(['', '', '10', '11', ''])
  })

  test('never says the same as the post before it, wherever the entries fall', () => {
    const dates = fc.uniqueArray(fc.integer({ min: 0, max: 364 }), { maxLength: 120 })
    fc.assert(
      fc.property(dates, fc.boolean(), fc.integer({ min: 0, max: 330 }), (offsets, weekdaysOnly, start) => {
        const book = yearbook(offsets.map(by => entry(addDays('2021-01-01', by))))
        let before: string | undefined
        for (let i = 0; i < 30; i += 1) {
          const day = addDays('2026-01-01', start + i)
          if (weekdaysOnly && [0, 6].includes(new Date(day).getUTCDay())) continue
          const telling = tellingOn(book, day, { weekdaysOnly })
          expect(telling?.told === undefined || telling.told !== before).toBe(true)
          if (telling?.kind === 'near')
            expect(Math.abs(Date.parse(telling.told) - Date.parse(day))).toBeLessThanOrEqual(3 * 86_400_000)
          before = telling?.told
        }
      }),
      { numRuns: 100 },
    )
  })
})
