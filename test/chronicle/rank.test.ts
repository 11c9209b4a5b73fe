import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compareReleases, fullVersion, isDated, lineOf, rankOf } from '../../src/chronicle/rank.ts'

describe('how much a release is', () => {
  test.for([
    ['istio', '1.0.0', 'feature'],
    ['envoy', '1.40.0', 'feature'],
    ['linkerd', '0.9.0', 'feature'],
    ['linkerd', '0.0.7', 'patch'],
    ['linkerd', '1.6.2.1', 'patch'],
    ['linkerd', '1.7.5-rc1', 'pre-release'],
    ['linkerd', 'h2-alpha-3', 'pre-release'],
    ['linkerd2', '2.15', 'feature'],
    ['linkerd2', '2.14.10', 'patch'],
    ['linkerd2', '2.12.0-rc2', 'pre-release'],
    ['linkerd2', '18.7.1', 'feature'],
    ['linkerd2', '18.9.1', 'feature'],
    ['linkerd2', 'edge-18.9.2', 'edge'],
    ['linkerd2', 'edge-25.1.1', 'edge'],
    ['istio', '1.1.0.snapshot.0', 'pre-release'],
    ['istio', '1.0.0-snapshot.2', 'pre-release'],
    ['istio', '1.31.0-beta.2', 'pre-release'],
    ['kuma', '1.3.2-preview', 'pre-release'],
    ['kuma', '1.0.4-alpha1', 'pre-release'],
    ['consul', '2.0.3', 'patch'],
    ['other', '18.7.1', 'patch'],
  ] as const)('%s %s is a %s', ([project, version, rank]) => {
    expect(rankOf(project, version)).toBe(rank)
  })

  test('only Linkerd2 of 2018 is numbered by its date', () => {
    expect(isDated('linkerd2', '18.7.1')).toBe(true)
    expect(isDated('linkerd2', 'edge-18.9.2')).toBe(false)
    expect(isDated('linkerd2', '2.18.7')).toBe(false)
    expect(isDated('cilium', '18.7.1')).toBe(false)
  })
})

test('a version belongs to a line, and 2.15 is 2.15.0', () => {
  expect(lineOf('1.2.3')).toBe('1.2')
  expect(lineOf('2.15')).toBe('2.15')
  expect(fullVersion('2.15')).toBe('2.15.0')
  expect(fullVersion('2.15.0')).toBe('2.15.0')
  expect(fullVersion('edge-18.9.2')).toBe('edge-18.9.2')
})

const IN_ORDER = [
  'h2-alpha-3',
  '0.0.7',
  '0.0.10',
  '1.0.0-snapshot.0',
  '1.0.0',
  '1.2.0-alpha.1',
  '1.2.0-beta.0',
  '1.2.0-rc.2',
  '1.2.0-rc.10',
  '1.2.0',
  '1.2.1-rc1',
  '1.2.1',
  '1.2.9',
  '1.2.10',
  '1.6.2',
  '1.6.2.1',
  '1.6.3',
  '2.0.0',
  'edge-18.9.2',
  'edge-18.9.10',
  'edge-18.10.1',
]

test('versions stand as they were released', () => {
  expect(IN_ORDER.toReversed().toSorted(compareReleases)).toEqual(IN_ORDER)
})

test('the order is an order: total, and the same from both sides', () => {
  const number = fc.array(fc.nat(30), { minLength: 1, maxLength: 4 }).map(parts => parts.join('.'))
  const suffix = fc.constantFrom('', '-rc1', '-rc.2', '-alpha', '-beta.10', '.snapshot.0', '-preview')
  const version = fc.tuple(fc.constantFrom('', 'edge-'), number, suffix).map(parts => parts.join(''))
  fc.assert(
    fc.property(version, version, version, (a, b, c) => {
      expect(Math.sign(compareReleases(a, b))).toBe(-Math.sign(compareReleases(b, a)) + 0)
      expect(compareReleases(a, a)).toBe(0)
      if (compareReleases(a, b) <= 0 && compareReleases(b, c) <= 0)
        expect(compareReleases(a, c)).toBeLessThanOrEqual(0)
    }),
  )
})
