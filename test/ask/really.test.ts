import { describe, expect, test } from 'vitest'
import { historian } from '../../src/ask/ask.ts'
import { openChronicle } from '../../src/chronicle/open.ts'
import { asJson } from '../../src/speak/json.ts'

const chronicle = openChronicle('knowledge')
const one = historian(chronicle)
const firstLine = (text: string) =>
  asJson(one.ask({ text, today: '2026-11-26' }), chronicle).answer.split('\n')[0]!

describe('what another release did, or what came later, is a no', () => {
  test.for<[question: string, says: RegExp]>([
    ['did istio 1.5 remove mixer', /^No\. .*1\.8\.0/],
    ['did envoy 1.16 drop xds v2', /^No\. .*1\.18\.0/],
    ['Envoy 1.17 移除了 xDS v2 吗', /^不是。.*1\.18\.0/],
    ['did envoy 1.18 drop xds v2', /^Yes\. .*1\.18\.0/],
    ['did linkerd 2.0 turn mtls on by default', /^No\. 2019-04-17/],
    ['did linkerd 2.3 turn mtls on by default', /^Yes\. /],
    ['was xds v3 added in 1.13', /^Yes\. .*1\.13\.0/],
    ['did Conduit merge into Linkerd in 2018', /^Yes\. 2018-07-06/],
    ['did Conduit merge into Linkerd in 2019', /^No/],
    ['Conduit 一开始支持 TCP 吗', /^不是。.*0\.2\.0/],
  ])('%s', ([question, says]) => expect(firstLine(question)).toMatch(says))
})

describe('who founded a project is looked up, not taken from what names both', () => {
  test.for<[question: string, says: RegExp]>([
    ['was Istio started by Microsoft', /^Two giants, Google and IBM/],
    ['Istio 是微软发起的吗', /^Google 与 IBM/],
    ['did Buoyant write Istio', /^Two giants, Google and IBM/],
    ['did IBM help start Istio', /^Yes\. /],
    ['was Kuma made by Kong', /^Yes\. /],
    ['Envoy 是 Matt Klein 写的吗', /^是的。/],
  ])('%s', ([question, says]) => expect(firstLine(question)).toMatch(says))
  test('nor is any yes given to two names alone', () =>
    expect(firstLine('did Matt Klein work at Google')).not.toMatch(/^Yes/))
})

test.for<[question: string, says: RegExp]>([
  ['did linkerd2 graduate before envoy', /^No\. Envoy graduates from the CNCF \(2018-11-28\) came first/],
  ['did istio come out before linkerd', /^No\. Linkerd 0\.0\.7 \(2016-01-15\) came first/],
  ['was linkerd2 2.0 released before istio 1.0', /^No\. Istio 1\.0\.0 \(2018-07-31\) came first/],
  ['Istio 是不是比 Linkerd 早', /^不是。Linkerd 0\.0\.7 \(2016-01-15\) 更早/],
  ['did istio graduate before linkerd', /^No\. Linkerd graduates from the CNCF \(2021-07-28\) came first/],
])('which of two did it first is said to who asks whether one did: %s', ([question, says]) =>
  expect(firstLine(question)).toMatch(says),
)
