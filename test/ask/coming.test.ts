import { describe, expect, test } from 'vitest'
import { historian } from '../../src/ask/ask.ts'
import { openChronicle } from '../../src/chronicle/open.ts'
import { asJson } from '../../src/speak/json.ts'

const chronicle = openChronicle('knowledge')
const one = historian(chronicle)
const told = (text: string) => asJson(one.ask({ text, today: '2026-11-26' }), chronicle)

describe('a project came into the world', () => {
  test.for([
    ['when was SMI announced', 'smi', '2019-05-21'],
    ['SMI 是什么时候公布的', 'smi', '2019-05-21'],
    ['when was Envoy Gateway announced', 'envoy-gateway', '2022-05-16'],
    ['when was Envoy Gateway released', 'envoy-gateway', '2022-05-13'],
    ['when was Linkerd2 announced', 'linkerd2', '2018-07-18'],
    ['Conduit 什么时候发布的', 'conduit', '2017-12-05'],
    ['when was istio announced', 'istio', '2017-05-24'],
  ])('by its first release, or what announced it: %s', ([question, project, date]) =>
    expect(told(question!).entries[0]).toMatchObject({ project, date }),
  )

  test('perhaps before the first release that is recorded', () => {
    expect(told('when was Cilium released').answer).toMatch(/^The first recorded release of Cilium/)
  })

  test.for([
    ['SMI 从公布那天到被 CNCF 归档，总共多少天', '1588'],
    ['how long after SMI was announced was it archived', '1588'],
  ])('and time is counted from there: %s', ([question, days]) =>
    expect(told(question!).answer.split('\n')[0]).toContain(days),
  )
})

test.for(['who created Cilium', 'why does Cilium open the 1.14 line'])(
  'a row of the almanac tells nothing of who and why: %s',
  question => expect(told(question).answered).toBe(false),
)

test('what a release is, its summary says first', () => {
  expect(told('what is new in Istio 1.20').answer).toMatch(
    /^Istio 1\.20, the last of 2023.*1\.20\.0, 2023-11-14/,
  )
})

test.for([
  ['when did gateway api reach GA', '1.0.0'],
  ['Gateway API 什么时候 GA 的', '1.0.0'],
  ['when did gateway api become GA for service mesh', '1.1.0'],
])('the releases of a project need not repeat its name: %s', ([question, version]) =>
  expect(told(question!).entries[0]).toMatchObject({ project: 'gateway-api', version }),
)

test('what sets two releases of a project apart the later one tells', () => {
  expect(told('whats different between istio 1.21 and 1.22').answer.split('\n')[0]).toMatch(
    /61 days before.*ambient mode to Beta/,
  )
})

test('a span may be told from its end', () => {
  expect(told('gateway api 到 GA 花了多久，从 beta 算起').answer).toMatch(/2022-07-13/)
})
