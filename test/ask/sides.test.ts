import { describe, expect, test } from 'vitest'
import { historian } from '../../src/ask/ask.ts'
import { openChronicle } from '../../src/chronicle/open.ts'
import { asJson } from '../../src/speak/json.ts'
import { alone } from './strangers.ts'

const chronicle = openChronicle('knowledge')
const one = historian(chronicle)
const told = (text: string) => asJson(one.ask({ text, today: '2026-11-26' }), chronicle)
const first = (text: string) => told(text).answer.split('\n')[0]

describe('two projects, and which of them did it first', () => {
  test.for([
    ['Linkerd 和 Istio 谁先毕业', '2021-07-28', '2023-07-12'],
    ['Envoy or Linkerd, who joined the cncf first', '2017-01-23', '2017-09-13'],
  ])('are compared by the deed, not by their first releases: %s', ([question, earlier, later]) =>
    expect(first(question!)).toMatch(new RegExp(`${earlier}.*${later}`)),
  )

  test.for([
    ['Retries came sooner to which line, the original Linkerd or Linkerd2?', '2016-05-11', '2019-02-12'],
    ['gRPC landed first in whose proxy, Linkerd 1.x or Envoy?', '2016-10-18', '2018-03-21'],
  ])('are compared wherever in the question they stand, and by no plans: %s', ([question, earlier, later]) =>
    expect(first(question!)).toMatch(new RegExp(`${earlier}.*${later}`)),
  )

  test('are not compared by what only mentions the deed', () => {
    expect(first('Envoy 和 Istio 谁先开源')).not.toContain('Open Usage Commons')
  })
})

describe('the first line', () => {
  test('lists projects where they are asked for in the plural', () => {
    const ids = told('which mesh projects did the cncf archive in 2023').entries.map(({ project }) => project)
    expect(ids).toEqual(expect.arrayContaining(['osm', 'smi']))
  })

  test('is the chronicler’s own word where that is asked for', () => {
    expect(first('what did the chronicler think of linkerd graduation')).toContain('resentment')
  })

  test('is what was done, and not a note on its day', () => {
    expect(first('which CNCF thing archived SMI')).toContain('whose maintainers had moved on')
  })

  test('understands 不用…了 as an end', () => {
    expect(first('istio 什么时候不用 mixer 了')).toContain('1.8.0')
  })
})

describe('which of two projects is older', () => {
  test.for([
    ['which one is older, kuma or osm', '2019-09-10', '2020-08-05'],
    ['Envoy and Conduit: whose very first release is the older one?', '2016-09-13', '2017-12-05'],
    ["Whose first release came earlier, Linkerd2's or Istio's?", '2017-05-24', '2018-07-18'],
    ['Conduit 和 Envoy，谁的第一个版本更早？', '2016-09-13', '2017-12-05'],
    ['Whose debut release is older: Linkerd or Envoy?', '2016-01-15', '2016-09-13'],
    ['is istio older than linkerd', '2016-01-15', '2017-05-24'],
  ])('their first releases tell: %s', ([question, earlier, later]) =>
    expect(first(question!)).toMatch(new RegExp(`${earlier}.*${later}`)),
  )

  test('the first of one that goes with the other is no first of both', () => {
    expect(told('Which was the first Linkerd release to work with Istio?').answered).toBe(false)
  })

  test('the records do not where they begin with a later one', () => {
    expect(first('is cilium older than istio')).not.toContain('came first')
  })
})

test.for([
  ['what came after istio 1.31', '1.31.0'],
  ['what was released right after conduit 0.5', '0.5.0'],
])('behind the last release of a project there is none: %s', ([question, version]) =>
  expect(first(question!)).toMatch(new RegExp(`latest recorded release.*${version}`)),
)

test('what is disabled by default was on before', () => {
  expect(first('which version of envoy disabled xds v1 by default')).toMatch(/off by default in 1\.8\.0/)
})

describe('one thing of two projects, each by its own name for it, and who was ahead', () => {
  test.for<[question: string, says: RegExp]>([
    [
      'RBAC over HTTP in Envoy vs. RBAC for tap in Linkerd2 — which got there sooner?',
      /Envoy 1\.7\.0.*first.*Linkerd 2\.5/,
    ],
    [
      'Put retries in Linkerd 1.x beside retries in Linkerd2: who is ahead, with which versions?',
      /Linkerd 0\.5\.0.*first.*Linkerd 2\.2/,
    ],
    ['TLS 这块，Linkerd 跟 Conduit 谁走在前面？', /Linkerd 0\.0\.8.*更早.*Conduit 0\.5\.0/],
    ['ARM 支持方面，Envoy 跟 Linkerd2 谁走在前头？', /Envoy 1\.16\.0.*更早.*Linkerd2 2\.9\.0/],
    ['On WebSocket support, who beat whom, Envoy or Conduit?', /Envoy 1\.4\.0.*first.*Conduit 0\.5\.0/],
    ['Of Envoy and Linkerd, whose CNCF diploma carries the older date?', /2018-11-28.*first.*2021-07-28/],
    ['Between Envoy and Linkerd, whose graduation certificate is older?', /2018-11-28.*first.*2021-07-28/],
  ])('%s', ([question, says]) => expect(alone.firstLine(question)).toMatch(says))
})

describe('what one release has that an older one lacks is told of the newer alone', () => {
  test.for<[question: string, says: RegExp]>([
    [
      "What discovery services does Envoy 1.8 offer that 1.4 didn't?",
      /^Envoy 1\.8\.0.*\(SDS\).*Rate Limit Service/,
    ],
    ['What does Linkerd2 2.9 have that 2.8 lacked?', /^Linkerd2 2\.9\.0.*ARM/],
    ['Which load balancing policies came with Envoy 1.7 that 1.6 lacked?', /^Envoy 1\.7\.0.*round robin/],
    ['Linkerd2 2.5 比 2.4 多了什么？', /^Linkerd2 2\.5\.0.*Helm/],
  ])('%s', ([question, says]) => expect(alone.firstLine(question)).toMatch(says))
})
