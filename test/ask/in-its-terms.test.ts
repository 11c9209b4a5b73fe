import { describe, expect, test } from 'vitest'
import { alone } from './strangers.ts'

const { firstLine } = alone

describe('a list says what it is about', () => {
  test.for<[question: string, says: RegExp]>([
    ['Which releases of Linkerd tell of Finagle?', /^5 entries recorded for Linkerd tell of Finagle\.$/],
    ['2016 年哪几个 Linkerd 版本完善了 ZooKeeper 的支持？', /^Linkerd 2016 年共有 3 条讲到 ZooKeeper。$/],
    ['which posts are by Alex Leong', /tell of Alex Leong\.$/],
    ['2020 年 Envoy 哪几个版本动了 Redis', /^Redis（Envoy 2020 年）没有任何记录/],
    ['conduit 在 2018 的所有 releases', /^Conduit 2018 年共记录 4 条。$/],
  ])('%s', ([question, says]) => expect(firstLine(question)).toMatch(says))
})

describe('what each of two did is told of each', () => {
  test.for<[question: string, says: RegExp]>([
    ['同样是支持 SMI，Linkerd2 的 2.4 和 2.10.1 各做了什么', /2\.4\.0.*生态工具.*2\.10\.1.*v1alpha2/],
    ['What did Envoy 1.18.0 and 1.19.0 each do about HTTP/3?', /1\.18\.0.*begins.*1\.19\.0.*alpha/],
  ])('%s', ([question, says]) => expect(firstLine(question)).toMatch(says))
})

describe('what counts as well is not what is asked of', () => {
  test.for<[question: string, says: RegExp]>([
    ['最先能走 gRPC 的 Linkerd 是哪一版，实验性的也算', /最早有 gRPC 的/],
    ['first Envoy with Lua, beta counts too', /1\.5\.0/],
    ['哪怕只是实验性的，最先能走 gRPC 的 Linkerd 是哪一版', /最早有 gRPC 的/],
    ['Which Linkerd was the first to speak gRPC, even if only as an experiment?', /gRPC/],
  ])('%s', ([question, says]) => expect(firstLine(question)).toMatch(says))
})

test('what is expressly at no stage is not at it', () =>
  expect(firstLine('Linkerd 0.0.7 里头哪几样还只是实验性的')).toMatch(/：Thrift（实验性）、Mux/))

describe('a change is told by the thing that is asked of', () => {
  test.for<[question: string, says: RegExp]>([
    ['Which Linkerd 2 release moved Grafana out of the core control plane?', /dropped Grafana.* in 2\.10\.0/],
  ])('%s', ([question, says]) => expect(firstLine(question)).toMatch(says))
})

describe('giving up is said in many ways', () => {
  test.for<[question: string, says: RegExp]>([
    ['Linkerd 宣布不跟 Istio 玩集成了，这是什么时候的事', /1\.5\.0，2018-10-03/],
    ['Linkerd 什么时候不和 Istio 集成了', /1\.5\.0/],
    ['When was Linkerd done with integrating Istio?', /1\.5\.0/],
    ['When was Envoy done with supporting xDS v2?', /1\.18\.0/],
  ])('%s', ([question, says]) => expect(firstLine(question)).toMatch(says))
})

describe('who wrote a thing is told by its title, and by nothing that is no text of somebody', () => {
  test.for<[question: string, says: RegExp]>([
    ['谁写的 blog series A Service Mesh for Kubernetes', /^Alex Leong/],
    ['who wrote the blog series A Service Mesh for Kubernetes', /Alex Leong/],
    ['谁是 The Path to Service Mesh 的作者', /没有/],
  ])('%s', ([question, says]) => expect(firstLine(question)).toMatch(says))
})

describe('who came when another went is told where he went', () => {
  test.for<[question: string, says: RegExp]>([
    ['Bill Gallagher 走了以後，是哪兩位補上來的？', /Roman Dzhabarov/],
    ['Who filled in when Bill Gallagher left?', /Roman Dzhabarov/],
  ])('%s', ([question, says]) => expect(firstLine(question)).toMatch(says))
})

describe('why is told by what gives the reason', () => {
  test.for<[question: string, says: RegExp]>([
    ['envoy 当初 why c++? 听说还吵过要不要 python', /唯一合理/],
    [
      'how come Lyft feared the 100% mesh migration would be painful and then it wasnt',
      /benefits were plain to see/,
    ],
    ['Linkerd 2.2 干嘛要给重试设限，放开了重试不好吗', /重试.*拖垮/],
  ])('%s', ([question, says]) => expect(firstLine(question)).toMatch(says))
})
