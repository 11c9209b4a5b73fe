import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bare, compareVersions, isLine, isVersion } from '../../src/ask/versions.ts'

describe('a version asked for and one recorded', () => {
  test.for([
    ['1.18', '1.18.0'],
    ['1.18.0', '1.18.0'],
    ['2.10', 'stable-2.10'],
    ['2.10', 'stable-2.10.0'],
    ['2.10', '2.10.0'],
    ['18.9.2', 'edge-18.9.2'],
    ['1.18.0', 'v1.18.0'],
    ['1.x', '1.6.2'],
    ['2.x', '2.0'],
    ['2.1.x', '2.1.5'],
    ['2', '2.10.1'],
    ['0.3', '0.3.0'],
  ])('%s is %s', ([asked, recorded]) => expect(isVersion(asked!, recorded!)).toBe(true))

  test.for([
    ['1.1', '1.10.0'],
    ['1.1', '1.1.1'],
    ['1.10', '1.1.0'],
    ['1.18', '1.18.1'],
    ['1.18.0', '1.18.1'],
    ['2.10', '2.10.1'],
    ['2.1.x', '2.10.0'],
    ['1.x', '11.0.0'],
    ['1', '10.1.0'],
    ['2', '1.2.0'],
    ['8.9.2', 'edge-18.9.2'],
    ['1.7.5', '1.7.5-rc1'],
  ])('%s is not %s', ([asked, recorded]) => expect(isVersion(asked!, recorded!)).toBe(false))

  test.for([
    ['1.x', true],
    ['2', true],
    ['2.10', false],
    ['1.18.0', false],
    ['2.1.x', true],
  ] as const)('%s names a whole line: %s', ([asked, is]) => expect(isLine(asked)).toBe(is))

  test.for([
    ['stable-2.10', '2.10'],
    ['edge-18.9.2', '18.9.2'],
    ['v1.18.0', '1.18.0'],
    ['release-1.2', '1.2'],
    ['1.18.0', '1.18.0'],
  ])('%s without its channel is %s', ([version, is]) => expect(bare(version!)).toBe(is))
})

describe('the order of versions', () => {
  const versions = fc.array(fc.nat(30), { minLength: 2, maxLength: 3 }).map(parts => parts.join('.'))

  test('numbers are compared, not letters', () => {
    const row = ['0.9.1', '0.10.0', '1.1.0', '1.2.0', '1.10.0', '1.18.2', '2.0']
    expect([...row].reverse().sort(compareVersions)).toEqual(row)
  })

  test('what is older the one way is newer the other way', () => {
    fc.assert(
      fc.property(versions, versions, (a, b) => {
        expect(Math.sign(compareVersions(a, b)) + Math.sign(compareVersions(b, a))).toBe(0)
      }),
    )
  })

  test('every version is itself, and two different releases are never both meant by one full number', () => {
    fc.assert(
      fc.property(versions, versions, (a, b) => {
        expect(isVersion(a, a)).toBe(true)
        expect(isVersion(a, b)).toBe(isVersion(b, a))
      }),
    )
  })
})
