import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '../../../src/calendar.ts'
import { placeFlags } from '../../../src/speak/picture/flags.ts'
import { projectsScene } from '../../../src/speak/picture/projects.ts'
import { releasesScene } from '../../../src/speak/picture/releases.ts'
import type { Scene } from '../../../src/speak/picture/scene.ts'
import { timelineScene } from '../../../src/speak/picture/timeline.ts'
import {
  anyEnd,
  anyEntries,
  anyEntry,
  anyName,
  anyTongue,
  entry,
  outside,
  overlapping,
  smallest,
} from './scenes.ts'

const lawful = (scene: Scene) => {
  expect(overlapping(scene)).toEqual([])
  expect(outside(scene)).toEqual([])
  expect(smallest(scene)).toBeGreaterThanOrEqual(13)
  expect(scene.height).toBeGreaterThan(200)
  expect(scene.height).toBeLessThan(2600)
}
const name = { en: 'Envoy', zh: 'Envoy' }
const said = ({ shapes }: Scene) => shapes.flatMap(shape => (shape.kind === 'text' ? [shape.text] : []))

describe('whatever the entries, no two texts touch, none leaves the panel, none is small', () => {
  test('on a timeline', () => {
    const any = fc.record({ entries: anyEntries, name: anyName, from: anyEnd, to: anyEnd, tongue: anyTongue })
    fc.assert(
      fc.property(any, timeline => lawful(timelineScene(timeline))),
      { numRuns: 150 },
    )
  })

  test('beside another project', () => {
    const side = fc.record({ name: anyName, entries: anyEntries })
    fc.assert(
      fc.property(side, side, anyTongue, (a, b, tongue) =>
        lawful(projectsScene({ kind: 'projects', a, b, tongue })),
      ),
      { numRuns: 80 },
    )
  })

  test('between two releases', () => {
    const any = fc.record({ a: anyEntry, b: anyEntry, entries: anyEntries, name: anyName, tongue: anyTongue })
    fc.assert(
      fc.property(any, compared => lawful(releasesScene({ kind: 'releases', ...compared }))),
      { numRuns: 80 },
    )
  })

  test('with 300 releases in twenty years, every major one named', () => {
    const entries = Array.from({ length: 300 }, (_, i) =>
      entry(addDays('2004-03-01', i * 24), `${1 + Math.floor(i / 60)}.${Math.floor(i / 5) % 12}.${i % 5}`),
    )
    const scene = timelineScene({ entries, name, tongue: 'en' })
    lawful(scene)
    for (const major of ['1.0', '2.0', '3.0', '4.0', '5.0']) expect(said(scene)).toContain(major)
  })
})

test('placed labels stay in their room, and no pole runs through another label', () => {
  const wish = fc.record({
    x: fc.integer({ min: 0, max: 1000 }),
    width: fc.integer({ min: 10, max: 1200 }),
    weight: fc.integer({ min: 0, max: 5 }),
  })
  fc.assert(
    fc.property(fc.array(wish, { maxLength: 80 }), fc.nat(3), fc.nat(3), (wishes, above, below) => {
      const flags = placeFlags(wishes, { left: 0, right: 1000, above, below })
      expect(new Set(flags.map(({ wish }) => wish)).size).toBe(flags.length)
      for (const flag of flags) {
        const { width, x } = wishes[flag.wish]!
        expect(flag.x).toBeGreaterThanOrEqual(0)
        expect(flag.x + width).toBeLessThanOrEqual(1000)
        expect(flag.lane).toBeLessThan(flag.side === 'above' ? above : below)
        const below_ = flags.filter(({ side, lane }) => side === flag.side && lane < flag.lane)
        for (const { wish, x: left } of below_) expect(left < x && x < left + wishes[wish]!.width).toBe(false)
      }
    }),
  )
})

test('few releases show their dates, more only their versions, many also in short', () => {
  const every = (days: number, count: number) => ({
    entries: Array.from({ length: count }, (_, i) => entry(addDays('2016-01-01', i * days), `1.${i}.0`)),
    name,
    tongue: 'en' as const,
  })
  expect(said(timelineScene(every(90, 3)))).toContain('2016-03-31')
  const some = said(timelineScene(every(90, 12)))
  expect(some).toContain('1.11.0')
  expect(some).not.toContain('2016-03-31')
  const many = said(timelineScene(every(90, 40)))
  for (const i of [0, 10, 20, 30, 39]) expect(many).toContain(`1.${i}`)
})

test('releases of one day share a label', () => {
  const entries = [
    entry('2021-04-16', '1.18.0'),
    entry('2021-04-16', '1.17.2'),
    entry('2021-06-01', '1.19.0'),
  ]
  expect(said(timelineScene({ entries, name, tongue: 'en' }))).toContain('1.18.0, 1.17.2')
})

test('a year without releases has its place on the axis', () => {
  const entries = [entry('2016-03-01', '1.0.0'), entry('2020-03-01', '2.0.0')]
  expect(said(timelineScene({ entries, name, tongue: 'en' }))).toEqual(
    expect.arrayContaining(['2016', '2017', '2018', '2019']),
  )
  const b = { name, entries: [] }
  const rows = said(projectsScene({ kind: 'projects', a: { name, entries }, b, tongue: 'en' }))
  expect(rows).toEqual(expect.arrayContaining(['2016', '2017', '2018', '2019', '2020']))
})

test('the years asked for are the axis, and only their entries are shown', () => {
  const entries = ['2016', '2017', '2018', '2019'].map(year => entry(`${year}-06-01`, `${year}.1.0`))
  const words = said(timelineScene({ entries, name, from: '2017', to: '2018', tongue: 'en' }))
  expect(words).toEqual(expect.arrayContaining(['2017.1.0', '2018.1.0', '2017-07', '2018-07']))
  expect(words).not.toContain('2016.1.0')
})

test('milestones are numbered and told, and what has no room is counted', () => {
  const milestones = Array.from({ length: 9 }, (_, i) =>
    entry(`201${i}-05-05`, undefined, 'milestone', `Deed ${i}`),
  )
  const words = said(
    timelineScene({ entries: [entry('2012-01-01', '1.0.0'), ...milestones], name, tongue: 'en' }),
  )
  expect(words).toEqual(expect.arrayContaining(['1', '5', 'Deed 0', 'Deed 8', 'and 4 more']))
})

test('nothing to draw says so', () => {
  expect(said(timelineScene({ entries: [], name, tongue: 'zh-Hant' }))).toEqual(['Envoy', '沒有記錄'])
})

test('what came between two releases is theirs alone', () => {
  const change = (subject: string) =>
    ({ section: 'added', subject: { en: subject, zh: subject }, text: { en: subject, zh: subject } }) as const
  const entries = ['1.0.0', '1.1.0', '1.2.0', '1.3.0'].map((version, i) => ({
    ...entry(`2020-0${i + 1}-01`, version),
    changes: [change(`thing ${version}`)],
  }))
  const words = said(
    releasesScene({ kind: 'releases', name, a: entries[2]!, b: entries[0]!, entries, tongue: 'en' }),
  )
  expect(words).toEqual(expect.arrayContaining(['Envoy 1.0.0 → 1.2.0', 'thing 1.1.0, thing 1.2.0', '2']))
  expect(words).toContain('60 days, 1 release in between, 2 noted changes')
})
