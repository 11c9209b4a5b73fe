import { describe, expect, test } from 'vitest'
import { historian } from '../../src/ask/ask.ts'
import { openChronicle } from '../../src/chronicle/open.ts'
import { asJson } from '../../src/speak/json.ts'

const chronicle = openChronicle('knowledge')
const one = historian(chronicle)
const told = (text: string) => asJson(one.ask({ text, today: '2026-11-26' }), chronicle)

describe('who asks whether a project lives', () => {
  test.for([
    ['is Open Service Mesh still alive?', 'osm', '2023-06-30'],
    ['SMI 还有人维护吗', 'smi', '2023'],
    ['is Linkerd 1.x dead', 'linkerd', '2019'],
  ])('is told how it ended: %s', ([question, project, date]) => {
    const { answered, entries } = told(question!)
    expect(answered).toBe(true)
    expect(entries[0]).toMatchObject({ project })
    expect(entries[0]!.date).toContain(date)
  })

  test('is told what it went into', () => {
    expect(told('is Conduit dead').entries[0]).toMatchObject({ project: 'conduit', date: '2018-07-06' })
  })

  test.for(['is Envoy dead?', 'is Istio abandoned?', 'Istio 还活着吗'])(
    'hears of no end where none is recorded: %s',
    question => expect(told(question).answer).toMatch(/latest recorded release|最新的版本/),
  )

  test.for(['Is Lightstep tracing in Envoy dead?', 'Is Mixer dead?', 'Mixer 死了吗'])(
    'asks of a part of it where that is named: %s',
    question => expect(told(question).answer).toMatch(/dropped|is gone|移除/),
  )

  test('is told the latest of one of which no end is recorded', () => {
    expect(told('is Kuma still alive?').answer).toContain('latest recorded release of Kuma')
  })
})

test.for([
  ['was Istio 1.9 supported on 2022-01-01', /^No.*2021-10-08/],
  ['was Istio 1.9 supported on 2021-05-01', /^Yes.*2021-10-08/],
  ['was Istio 1.9 supported in 2021', /^Yes.*2021-10-08/],
  ['was Istio 1.9 supported in 2022', /^No.*2021-10-08/],
  ['Istio 1.9 在 2022-01-01 还受支持吗', /^不是.*2021-10-08/],
] as const)('a line was supported until its last day: %s', ([question, first]) => {
  expect(told(question).answer.split('\n')[0]).toMatch(first)
})

test('who asks what a project is written in is told its card', () => {
  expect(told('what language is Envoy written in?').answer).toContain('C++')
  expect(told('Envoy 用什么语言写的').answer).toContain('C++')
})

test('who asks what is thought of a project is told all opinions of it', () => {
  const { entries, answer } = told('what did the author think of Linkerd 1.x?')
  expect(entries.length).toBeGreaterThan(2)
  expect(entries.every(({ project }) => project === 'linkerd')).toBe(true)
  expect(answer).toContain('pioneer')
})

describe('who asks what became of something', () => {
  test.for([
    ['what happened to OSM, is it in the attic', 'osm', '2023-06-30'],
    ['whatever happened to Conduit?', 'conduit', '2018-07-06'],
    ['SMI 后来怎么样了', 'smi', '2023-09-25'],
    ['微软那个 mesh 后来怎么了', 'osm', '2023-06-30'],
    ['what happened to Mixer', 'istio', '2020-11-19'],
    ['what happened to xDS v2 in envoy', 'envoy', '2021-04-16'],
  ])('is told its end: %s', ([question, project, date]) =>
    expect(told(question!).entries[0]).toMatchObject({ project, date }),
  )

  test.for([
    ['Namerd 后来怎么样了', /2018-07-06/],
    ['what happened to Galley', /2020-11-19/],
  ] as const)('is not told the end of something else: %s', ([question, other]) =>
    expect(told(question).answer.split('\n')[0]).not.toMatch(other),
  )

  test('and names a time is told all there was in it', () => {
    expect(told('what happened to istio in 2020').entries.length).toBeGreaterThan(5)
  })
})

describe('who asks when a project died', () => {
  test.for([
    ['when did merbridge die', 'merbridge', '2025-05-20'],
    ['Conduit 什么时候凉的', 'conduit', '2018-07-06'],
    ['when did linkerd 1 die', 'linkerd', '2019'],
  ])('is told by what tells of its end: %s', ([question, project, date]) => {
    expect(told(question!).entries[0]).toMatchObject({ project })
    expect(told(question!).entries[0]!.date).toContain(date)
  })
  test.for(['when did envoy die', 'Istio 什么时候终结'])('and not by what ended within it: %s', question =>
    expect(told(question).answered).toBe(false),
  )
})
