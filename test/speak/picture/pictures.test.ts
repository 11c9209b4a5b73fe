import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { comparisonAlt, timelineAlt } from '../../../src/speak/picture/alt.ts'
import { comparisonPicture, timelinePicture } from '../../../src/speak/picture/pictures.ts'
import { anyEnd, anyEntries, anyEntry, anyName, anyTongue, entry } from './scenes.ts'

const name = { en: 'Envoy', zh: 'Envoy' }
const entries = [
  entry('2016-09-13', '1.0.0'),
  entry('2016-12-01', '1.1.0'),
  entry('2018-03-21', '1.6.0'),
  { ...entry('2018-11-28', undefined, 'milestone'), title: { en: 'Envoy graduates', zh: 'Envoy 毕业' } },
]
const sizeOf = (png: Buffer) => ({ width: png.readUInt32BE(16), height: png.readUInt32BE(20) })

test('a picture is a PNG of the size it says', () => {
  const { png, width, height } = timelinePicture({ entries, name, tongue: 'en' })
  expect(png.subarray(1, 4).toString()).toBe('PNG')
  expect(sizeOf(png)).toEqual({ width, height })
  expect(png.length).toBeLessThan(500_000)
})

test('the same entries are the same bytes, and the second time they are not drawn again', () => {
  const first = timelinePicture({ entries, name, tongue: 'zh-Hans' })
  expect(timelinePicture({ entries: structuredClone(entries), name, tongue: 'zh-Hans' }).png).toBe(first.png)
  for (let i = 0; i < 12; i++)
    timelinePicture({ entries: [entry('2020-01-01', `1.${i}`)], name, tongue: 'zh-Hans' })
  const again = timelinePicture({ entries, name, tongue: 'zh-Hans' })
  expect(again.png).not.toBe(first.png)
  expect(again.png.equals(first.png)).toBe(true)
})

test('whatever people wrote, a picture is drawn', () => {
  const timeline = fc.record({
    entries: anyEntries,
    name: anyName,
    from: anyEnd,
    to: anyEnd,
    tongue: anyTongue,
  })
  fc.assert(
    fc.property(timeline, timeline => {
      const { png, width, height } = timelinePicture(timeline)
      expect(sizeOf(png)).toEqual({ width, height })
    }),
    { numRuns: 15 },
  )
  const two = fc.record({ a: anyEntry, b: anyEntry, entries: anyEntries, name: anyName, tongue: anyTongue })
  fc.assert(
    fc.property(two, compared => {
      expect(comparisonPicture({ kind: 'releases', ...compared }).png.length).toBeGreaterThan(1000)
      const [a, b] = [compared, { ...compared, entries: [] }]
      expect(
        comparisonPicture({ kind: 'projects', a, b, tongue: compared.tongue }).png.length,
      ).toBeGreaterThan(1000)
    }),
    { numRuns: 8 },
  )
})

describe('the words for those who do not see it', () => {
  test('say what is shown, in the tongue', () => {
    expect(timelineAlt({ entries, name, tongue: 'en' })).toBe(
      'Timeline of Envoy: 2016-09-13 – 2018-11-28. ' +
        '3 releases: 1.0.0 (2016-09-13), 1.1.0 (2016-12-01), 1.6.0 (2018-03-21). Latest: 1.6.0 (2018-03-21). ' +
        'Longest pause, 16 months: 2016-12-01 – 2018-03-21. 1 milestone: Envoy graduates (2018-11-28).',
    )
    expect(timelineAlt({ entries, name, tongue: 'zh-Hans' })).toContain('3 个版本：1.0.0（2016-09-13）、')
    expect(timelineAlt({ entries, name, tongue: 'zh-Hant' })).toContain(
      '1 個里程碑：Envoy 畢業（2018-11-28）。',
    )
  })

  test('of two projects say their releases by year', () => {
    const alt = comparisonAlt({
      kind: 'projects',
      a: { name, entries },
      b: { name, entries: [] },
      tongue: 'en',
    })
    expect(alt).toContain(
      'Envoy: 3 releases, 1 milestone; First: 1.0.0, 2016-09-13; Latest: 1.6.0, 2018-03-21',
    )
    expect(alt).toContain('releases a year: 2016 2, 2018 1')
  })

  test('are never empty, longer than Discord takes, or cut within a letter', () => {
    const any = fc.record({ a: anyEntry, b: anyEntry, entries: anyEntries, name: anyName, tongue: anyTongue })
    fc.assert(
      fc.property(any, compared => {
        const { a, b, tongue, ...side } = compared
        for (const alt of [
          timelineAlt({ ...side, tongue }),
          comparisonAlt({ kind: 'releases', ...compared }),
          comparisonAlt({ kind: 'projects', a: side, b: side, tongue }),
        ]) {
          expect(alt.trim()).not.toBe('')
          expect(alt.length).toBeLessThanOrEqual(1024)
          expect(Buffer.from(alt).toString()).toBe(alt)
        }
      }),
      { numRuns: 100 },
    )
  })
})
