import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { daysBetween } from '../src/calendar.ts'
import { load } from '../src/chronicle/load.ts'

const chronicle = load('knowledge')

test('the knowledge has no problems', () => {
  expect(chronicle.problems.map(({ file, line, message }) => `${file}:${line} ${message}`)).toEqual([])
})

test('the knowledge is more than the chronicle had', () => {
  expect(chronicle.entries.length).toBeGreaterThanOrEqual(110)
})

describe('every release is told with its upstream date', () => {
  const releases = readFileSync('test/fixtures/release-dates.tsv', 'utf8')
    .split('\n')
    .filter(line => line !== '' && !line.startsWith('#') && !line.startsWith('project\t'))
    .map(line => line.split('\t') as [project: string, version: string, date: string, tag: string])

  test('there are releases to look for', () => expect(releases.length).toBeGreaterThan(60))

  test.for(releases)('%s %s was released on %s', ([project, version, date]) => {
    const [entry, ...more] = chronicle.entries.filter(
      one => one.project === project && one.version === version,
    )
    expect(entry).toBeDefined()
    expect(more).toEqual([])
    expect(entry?.sources[0]?.date).toBe(date)
    // The chronicle writes China time, mostly a day later; never more than two.
    expect(Math.abs(daysBetween(date, entry!.date))).toBeLessThanOrEqual(2)
  })
})
