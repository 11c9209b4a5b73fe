import { expect, test } from 'vitest'
import { compact } from '../../src/chronicle/compact.ts'
import { load } from '../../src/chronicle/load.ts'

test('what is made anew says the same, and shares nothing with what it was made of', () => {
  const { entries } = load('test/fixtures/small')
  const again = compact(entries)
  expect(entries.length).toBeGreaterThan(5)
  expect(again).toEqual(entries)
  expect(again[0]).not.toBe(entries[0])
})
