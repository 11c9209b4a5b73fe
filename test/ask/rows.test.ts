import { describe, expect, test } from 'vitest'
import { historian } from '../../src/ask/ask.ts'
import { openChronicle } from '../../src/chronicle/open.ts'
import { tell } from '../../src/speak/story.ts'

const one = historian(openChronicle('knowledge'))
const ask = (text: string) => one.ask({ text, today: '2026-11-24' })
const story = (text: string) => tell(ask(text), one.chronicle)
const versionsOf = (text: string) => story(text).entries.map(({ version }) => version)

describe('a pre-release is answered by its own day, never by that of the release it led to', () => {
  test.for<[question: string, version: string, date: string]>([
    ['when was Istio 1.22.0-rc.0 released', '1.22.0-rc.0', '2024-05-10'],
    ['Istio 1.22.0-beta.1 是什么时候发布的？', '1.22.0-beta.1', '2024-05-03'],
    ['Istio 1.31 rc.2 哪天', '1.31.0-rc.2', '2026-08-25'],
    ['Gateway API v1.0.0-rc1 release date', '1.0.0-rc1', '2023-10-17'],
    ['when was 1.31.0-rc.0 released', '1.31.0-rc.0', '2026-08-19'],
  ])('%s', ([question, version, date]) => {
    const { headline, entries } = story(question)
    expect(entries.map(entry => entry.version)).toEqual([version])
    expect(headline).toContain(date)
  })

  test('and one that is not listed is refused, with the last ones of its line', () => {
    const answer = ask('When was Istio 1.31.0-rc.9 released?')
    expect(answer).toMatchObject({ kind: 'nothing', reason: 'no-such-version' })
    expect(answer.kind === 'nothing' && answer.near.map(({ version }) => version)).toEqual([
      '1.31.0-rc.4',
      '1.31.0-rc.2',
      '1.31.0-rc.0',
    ])
  })
})

describe('patches and pre-releases are told of where they are asked for', () => {
  test.for<[question: string, versions: readonly string[]]>([
    ['When did the first release candidate of Istio 1.31 come out?', ['1.31.0-rc.0']],
    ['What was the last patch of the Istio 1.15 line?', ['1.15.7']],
    ['Envoy 1.22 系列的最后一个补丁版本是哪个', ['1.22.11']],
    ['Istio 1.31 最新的补丁版本是哪个？', ['1.31.1']],
    [
      'list the pre-releases of Istio 1.22',
      ['1.22.0-alpha.1', '1.22.0-beta.0', '1.22.0-beta.1', '1.22.0-rc.0'],
    ],
    ['how many betas did Istio 1.31 have?', ['1.31.0-beta.0', '1.31.0-beta.1', '1.31.0-beta.2']],
  ])('%s', ([question, versions]) => expect(versionsOf(question)).toEqual(versions))

  test.for<[question: string, version: string]>([
    ['Envoy Gateway 现在最新的大版本（不算补丁）到几了，哪天出的？', '1.9.0'],
    ['latest Envoy Gateway release, not counting patches', '1.9.0'],
    ['Envoy Gateway 最新版本，不含补丁', '1.9.0'],
  ])('and left out where they are not: %s', ([question, version]) =>
    expect(versionsOf(question)[0]).toBe(version),
  )

  test.for<[question: string, total: number]>([
    ['how many patch releases did Istio 1.12 get?', 9],
    ['2023 年 Envoy 發布了幾個補丁版本？', 44],
    ['how many patch releases did Envoy make in 2020?', 23],
    ['how many Istio releases were there in 2025, patches included?', 31],
    ['how many Envoy releases in 2020', 4],
  ])('%s', ([question, total]) => expect(ask(question)).toMatchObject({ kind: 'count', total }))
})

describe('what only sounds like a rank is asked as before', () => {
  test.for<[question: string, version: string]>([
    ['When did ambient mode reach beta?', '1.22.0'],
    ['which Istio version brought dual stack to Beta', '1.28.0'],
    ['when was Istio 1.22 released', '1.22.0'],
  ])('%s', ([question, version]) => expect(versionsOf(question)).toContain(version))
})

test('the latest says until when its own project is recorded', () => {
  expect(story('what is the latest Istio?').headline).toContain('2026-09-21')
  expect(story('Kuma 最新版本是多少').headline).toContain('2026-08-10')
})

test('the newest is named beside a version that none has reached, not beside a gap in an older line', () => {
  expect(story('Istio 1.99').headline).toContain('newest recorded')
  expect(story('when was Istio 1.5.0-rc.9 released').headline).not.toContain('newest recorded')
})

describe('who asks of one day is told all of it, the patches too', () => {
  test.for<[question: string, versions: string[]]>([
    ['which release of Envoy came on 2023-10-10', ['1.24.11', '1.25.10', '1.26.5']],
    ['2021-04-16 envoy 发布了什么', ['1.18.0']],
  ])('%s', ([question, versions]) => expect(versionsOf(question)).toEqual(versions))
})

test('what mends a thing is not what announced it', () => {
  expect(story('when was ztunnel announced').headline).toMatch(/^2022-09-07/)
})
