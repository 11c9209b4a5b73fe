import { describe, expect, test } from 'vitest'
import { alone, everything } from './strangers.ts'

const { firstLine } = everything

describe('the first of a thing is where it came, not where it is mentioned', () => {
  test.for<[question: string, says: RegExp]>([
    ['Which release of Istio finally shipped ambient for the first time', /1\.18\.0/],
    ['first istio release with helm 3', /1\.8\.0/],
    ['access logs as JSON - first Envoy with it?', /1\.9\.0/],
    ['When was service mesh first said in public?', /^2016-09-29/],
    ['老 Linkerd（非 2.x）能跑 gRPC 了，哪怕只是试验，最早哪个版本号？', /0\.8\.2/],
    ['Linkerd Finagle 7 是哪一版换上的', /1\.3\.0/],
    ['Since what release can Envoy kill a server that got stuck in a deadlock?', /1\.3\.0/],
    ['Linkerd2 的高可用什麼時候不再是實驗性功能？', /2\.4\.0/],
    ['哪一版 Envoy 可以設定重試之間的間隔？', /1\.11\.0/],
    ['From which Istio can agentgateway be used as a waypoint proxy?', /1\.31\.0/],
    ['Conduit 剛推出的時候，為什麼不乾脆就叫 Linkerd？', /Linkerd/],
    ['first linkerd2 release with multicluster', /2\.8\.0/],
  ])('%s', ([question, says]) => expect(firstLine(question)).toMatch(says))
})

describe('what was added came with the release that adds it by its name', () => {
  test.for<[question: string, says: RegExp]>([
    ['when did Istio add istiod', /^Istio added istiod in 1\.5\.0, on 2020-03-05/],
    ['when did Linkerd2 add Helm', /^Linkerd2 added Helm in 2\.5\.0/],
  ])('%s', ([question, says]) => expect(firstLine(question)).toMatch(says))
})

describe('the first or last of a time is told whatever plain words it is asked in', () => {
  test.for<[question: string, says: RegExp]>([
    [
      'The last Envoy of 2020 bears what number?',
      /^The last recorded release of Envoy \(2020\) is Envoy 1\.16\.0/,
    ],
    ['With which version did Linkerd round off its first year, 2016?', /0\.8\.2/],
    ['last Envoy of 2017, its number?', /1\.5\.0/],
  ])('%s', ([question, says]) => expect(alone.firstLine(question)).toMatch(says))

  test('but not where a thing is named that nobody wrote of', () => {
    expect(alone.told('the last Envoy of 2020 with a Kafka mesh filter').answered).toBe(false)
  })
})

describe('the first that had a thing is told as the first, by the name of that thing', () => {
  test.for<[question: string, says: RegExp]>([
    ['first linkerd2 you could run on ARM boxes', /^The first recorded Linkerd2 with ARM is 2\.9\.0/],
    ['which was the first Linkerd2 for ARM hardware', /with ARM is 2\.9\.0/],
    ['Earliest Linkerd that you could hook up to Prometheus?', /with Prometheus is 0\.5\.0/],
    ['first Envoy that could proxy UDP gear', /with UDP proxy is 1\.13\.0/],
    ['最早能在 ARM 机器上跑的 Linkerd2 是哪个？', /最早有 ARM 的 Linkerd2 版本是 2\.9\.0/],
    ['最早能用 Lua 写脚本的 Envoy', /最早有 Lua 的 Envoy 版本是 1\.5\.0/],
  ])('%s', ([question, says]) => expect(firstLine(question)).toMatch(says))
})

describe('a coming is no going, and one of several is one', () => {
  test.for<[question: string, says: RegExp]>([
    ['when was xDS v2 added to envoy', /1\.5\.0/],
    ['哪个版本 Envoy 加入了 xDS v2', /1\.5\.0/],
    [
      'which of the linkerd releases gave us canary-style shifting of percentages between services?',
      /2\.4\.0/,
    ],
  ])('%s', ([question, says]) => expect(firstLine(question)).toMatch(says))
})

describe('a first line says what was asked of, not the day alone', () => {
  test.for<[question: string, says: RegExp]>([
    ['which gateway api version made TCPRoute GA', /TCPRoute/],
    ['Which release started drawing a line between edge builds and stable ones?', /two release channels/],
    ['gRPC 從哪一版開始可以不靠 sidecar 直接講 xDS？', /1\.30\.0/],
    ['which gRPC release learned xDS', /1\.30\.0/],
  ])('%s', ([question, says]) => expect(firstLine(question)).toMatch(says))
})

test('what befell a project is no release that has its words by chance', () =>
  expect(firstLine('在哪个版本 Linkerd 成为 CNCF 项目')).toMatch(/^2017-01-23/))

describe('the latest as of a day is told with the patches that had followed by then', () => {
  test.for<[question: string, says: RegExp]>([
    ['What was the latest Linkerd2 on 1 January 2021?', /2\.9\.0.*2\.9\.1, on 2020-12-10\.$/],
    ['latest envoy as of 2023-01-01', /1\.24\.0.*1\.24\.1, on 2022-12-06\.$/],
  ])('%s', ([question, says]) => expect(firstLine(question)).toMatch(says))
})

test('what an image gave up it no longer does', () =>
  expect(firstLine("When did Envoy's own Docker image give up root?")).toMatch(/1\.15\.0/))
