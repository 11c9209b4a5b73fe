import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { coverage, LEVELS, levelOf, tellCoverage } from '../../src/almanac/coverage.ts'
import type { Entry, Rank } from '../../src/chronicle/schema.ts'

const entry = (date: string, what: Rank | 'milestone' = 'patch'): Entry => ({
  id: `istio-${date}-${what}`,
  project: 'istio',
  date,
  kind: what === 'milestone' ? 'milestone' : 'release',
  ...(what !== 'milestone' && { version: '1.0.0', rank: what }),
  title: { en: `Istio ${what}`, zh: `Istio ${what}` },
  text: [],
  changes: [],
  commentary: [],
  errata: [],
  sources: [],
  origin: 'upstream',
  place: { file: 'x', line: 1 },
})

describe('of each day of the year', () => {
  test('there are 366, the 29 February among them', () => {
    const { days } = coverage([])
    expect(days).toHaveLength(366)
    expect(days.map(({ day }) => day)).toContain('02-29')
    expect([days[0]?.day, days.at(-1)?.day]).toEqual(['01-01', '12-31'])
  })

  test('the best is shown: milestones, then feature releases, patches, pre-releases, edges', () => {
    const all = [entry('2020-03-05', 'edge'), entry('2021-03-05'), entry('2019-03-05', 'feature')]
    const day = coverage(all).days.find(one => one.day === '03-05')
    expect(day).toMatchObject({ level: 'feature', count: 3, entry: { date: '2019-03-05' } })
    expect(coverage([...all, entry('2018-03-05', 'milestone')]).tally).toMatchObject({
      milestone: 1,
      feature: 0,
    })
  })

  test('what is only known by its month or year shows on none', () => {
    expect(coverage([entry('2020-03'), entry('2020')]).tally.nothing).toBe(366)
  })
})

test('the weakest days are those that have the least, and are told by name', () => {
  const { weakest } = coverage([entry('2020-03-05')])
  expect(weakest).toHaveLength(365)
  const full = coverage(
    coverage([]).days.flatMap(({ day }) =>
      day === '07-01' ? [entry(`2020-${day}`, 'edge'), entry(`2021-${day}`, 'edge')] : [entry(`2020-${day}`)],
    ),
  )
  expect(tellCoverage(full)).toEqual([
    '366 of 366 days have something to tell',
    ' 365 at best patch',
    '   1 at best edge',
    'The weakest days:',
    '07-01 Istio edge (2020-07-01) and 1 more',
  ])
})

test('whatever there is, every day has one level, and it is that of its best entry', () => {
  const day = fc.date({ min: new Date('2016-01-01'), max: new Date('2027-01-01'), noInvalidDate: true })
  const one = fc
    .tuple(day, fc.constantFrom('milestone' as const, 'feature' as const, 'patch' as const, 'edge' as const))
    .map(([at, what]) => entry(at.toISOString().slice(0, 10), what))
  fc.assert(
    fc.property(fc.array(one, { maxLength: 50 }), entries => {
      const { days, tally } = coverage(entries)
      expect(Object.values(tally).reduce((a, b) => a + b)).toBe(366)
      for (const { date, ...rest } of entries) {
        const { level } = days.find(shown => shown.day === date.slice(5))!
        expect(LEVELS.indexOf(level)).toBeLessThanOrEqual(LEVELS.indexOf(levelOf({ date, ...rest })))
      }
    }),
  )
})
