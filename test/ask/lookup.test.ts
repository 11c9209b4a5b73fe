import { describe, expect, test } from 'vitest'
import { historian } from '../../src/ask/ask.ts'
import { besides, between, inOrder, newestIn, patchesOf } from '../../src/ask/course.ts'
import { entryNamed, monthDayOf, releaseNamed, thingNamed } from '../../src/ask/lookup.ts'
import { openChronicle } from '../../src/chronicle/open.ts'

const { chronicle, knowledge } = historian(openChronicle('knowledge'))
const envoy = (version: string) => releaseNamed('envoy', version, knowledge)!

test.for<[string, string | undefined]>([
  ['April 16', '04-16'],
  ['16 April', '04-16'],
  ['apr 16th', '04-16'],
  ['04-16', '04-16'],
  ['4/16', '04-16'],
  ['4月16日', '04-16'],
  ['4月16号', '04-16'],
  ['四月十六日', '04-16'],
  ['2021-04-16', '04-16'],
  ['Feb 29', '02-29'],
  ['', '11-23'],
  ['today', '11-23'],
  ['今天', '11-23'],
  ['Feb 30', undefined],
  ['2月31日', undefined],
  ['04-31', undefined],
  ['April', undefined],
  ['2021', undefined],
  ['13-45', undefined],
  ['April 16 or so', undefined],
  ['nonsense', undefined],
])('the day %j is %s', ([typed, day]) => expect(monthDayOf(typed, '2026-11-23')).toBe(day))

describe('a release', () => {
  test.for<[string, string | undefined]>([
    ['1.18', 'envoy-1.18.0'],
    ['v1.18.0', 'envoy-1.18.0'],
    ['envoy-1.18.0', 'envoy-1.18.0'],
    ['Envoy 1.18.0 · 2021-04-16', 'envoy-1.18.0'],
    ['Envoy1.18版本', 'envoy-1.18.0'],
    ['1.1', 'envoy-1.1.0'],
    ['1', undefined],
    ['1.99', undefined],
    ['istio-1.18.0', 'envoy-1.18.0'],
    ['x', undefined],
  ])('of Envoy by %j is %s', ([typed, id]) => expect(releaseNamed('envoy', typed, knowledge)?.id).toBe(id))

  test('by nothing or "latest" is the newest that is no preview', () => {
    for (const typed of ['', 'latest', '最新', '最新版本'])
      expect(releaseNamed('istio', typed, knowledge)).toBe(newestIn(chronicle, 'istio'))
    expect(newestIn(chronicle, 'istio')!.rank).not.toBe('pre-release')
    expect(newestIn(chronicle, 'no-such')).toBeUndefined()
  })

  test('stands beside the features of its project, by their versions', () => {
    const { earlier, later } = besides(chronicle, envoy('1.18'))
    expect([earlier?.version, later?.version]).toEqual(['1.17.0', '1.19.0'])
    expect(besides(chronicle, envoy('1.0.0')).earlier).toBeUndefined()
  })

  test('is followed by the patches of its own line', () => {
    const patches = patchesOf(chronicle, envoy('1.1'))
    expect(patches.every(({ version }) => version!.startsWith('1.1.'))).toBe(true)
    expect(patchesOf(chronicle, envoy('1.18')).map(({ version }) => version)).toContain('1.18.3')
  })
})

test('between two releases lie the features between their versions', () => {
  const [older, newer] = inOrder(envoy('1.18'), envoy('1.14'))
  expect([older.version, newer.version]).toEqual(['1.14.0', '1.18.0'])
  expect(between(chronicle, older, newer).map(({ version }) => version)).toEqual([
    '1.15.0',
    '1.16.0',
    '1.17.0',
  ])
})

test.for<[string, string | undefined, string | undefined]>([
  ['envoy', undefined, 'Envoy'],
  ['Envoi', undefined, 'Envoy'],
  ['服务网格', undefined, 'Service Mesh'],
  ['Envoy 1.14', undefined, 'Envoy 1.14.0'],
  ['1.14', 'envoy', 'Envoy 1.14.0'],
  ['1.14', undefined, undefined],
  ['nginx', undefined, undefined],
  ['', undefined, undefined],
])('%j beside %s means %s', ([typed, beside, name]) => {
  const thing = thingNamed(typed, knowledge, beside)
  expect(thing && (thing.as === 'release' ? thing.entry.title.en : thing.project.name.en)).toBe(name)
})

test('an entry is found by its id and by its title in either language', () => {
  const { id, title } = envoy('1.18')
  for (const typed of [id, title.en, title.zh, ` ${title.en.toUpperCase()} `])
    expect(entryNamed(typed, knowledge)?.id).toBe(id)
  for (const typed of ['', ' ', 'Envoy']) expect(entryNamed(typed, knowledge)).toBeUndefined()
})
