import { describe, expect, test } from 'vitest'
import { alone } from './strangers.ts'

const { told } = alone

describe('who did what nobody is named for', () => {
  test.for([
    'Which colleague at Lyft drew the Envoy logo?',
    'Envoy 的 logo 是哪位同事画的？',
    "Who designed Envoy's website?",
    'Who was the first speaker to say service mesh at SF Microservices?',
    'Lyft 的哪位高管批准了 Envoy 开源？',
  ])('is not told by whoever stands beside: %s', question => expect(told(question).answered).toBe(false))

  test.for([
    ['Who read all of the Envoy documentation as his first task?', /Jose Nino/],
    ['Envoy 刚开源那会儿，九成以上的代码是谁写的？', /Matt Klein/],
    ['Which colleague from Twitter joined Matt Klein on Envoy in autumn 2015?', /Bill Gallagher/],
  ] as const)('but by who is named: %s', ([question, name]) => expect(told(question).answer).toMatch(name))
})

describe('which release took out what was only ever brought', () => {
  test.for([
    'Which Conduit release took TLS support out again?',
    'Which Envoy release pulled Lua back out?',
    'When did Linkerd2 take ARM support out?',
    'Which Linkerd2 version backed automatic retries out?',
  ])('is not told by the release that brought it: %s', question =>
    expect(told(question).answered).toBe(false),
  )

  test('but by the one that did', () =>
    expect(told('When did Envoy take the v2 API out?').answer).toMatch(/1\.18\.0/))
})

describe("who came in somebody's place", () => {
  test.for([
    'Who replaced Bill Gallagher on the Envoy team?',
    'Who took over from Bill Gallagher?',
    'Name the two who came in for Bill Gallagher.',
    '谁接替了 Bill Gallagher？',
    'Bill Gallagher 走了以后，是哪两位补上来的？',
  ])('is told by what tells of it, not by his own coming: %s', question =>
    expect(told(question).answer.split('\n')[0]).toMatch(/Roman Dzhabarov/),
  )

  test.for(["Who replaced Matt Klein as Envoy's lead?", '谁接替了 Matt Klein 在 Envoy 的位置？'])(
    'is not told of one whom nobody replaced: %s',
    question => expect(told(question).answered).toBe(false),
  )
})

describe('why a thing was dropped', () => {
  test.for([
    'why did Linkerd 2.3 drop mTLS',
    'At what time did Linkerd 2.3 drop mTLS and why?',
    'Why did Envoy 1.13 drop the UDP proxy?',
    'Linkerd 2.9 为什么砍掉了 ARM 支持',
    'Linkerd 為什麼移除多叢集',
    'why did Envoy remove HTTP/2?',
    'why did Istio get rid of Mixer',
    'Why did Envoy abandon HTTP/2?',
    'Why did Linkerd 2.3 turn mTLS off by default?',
    'Linkerd 2.3 为什么默认关闭 mTLS？',
  ])('is not told of what was not: %s', question => expect(told(question).answered).toBe(false))

  test.for([
    'Envoy 1.18 为什么移除 xDS v2',
    'why did Buoyant drop the name Conduit',
    'why did linkerd drop istio support',
    'why did envoy stop running as root',
  ])('is told of what was: %s', question => expect(told(question).answered).toBe(true))

  test('and the thing is called as it was written', () =>
    expect(told('why did Envoy remove HTTP/2?').answer).toMatch(
      /^The chronicle does not record that Envoy dropped HTTP\/2\./,
    ))
})

describe('why somebody went is not told by names that stand together', () => {
  test.for([
    'Matt Klein 2016 年为什么从 Lyft 跳槽去了谷歌？',
    'Why did Matt Klein leave Lyft and move to Google?',
    'Why did Roman Dzhabarov quit Lyft for Google?',
    '为什么 Oliver Gould 离开 Buoyant 去了微软？',
    'Matt Klein 为什么离开亚马逊？',
    'Why did Matt Klein join Google?',
  ])('where he did not: %s', question => expect(told(question).answered).toBe(false))

  test.for([
    'Why did Matt Klein leave Twitter for Lyft?',
    'Matt Klein 为什么从 Twitter 跳槽到 Lyft',
    'Why did Matt Klein join Lyft?',
    'Why did Bill Gallagher leave the Envoy team?',
  ])('but where he did it is told: %s', question => expect(told(question).answered).toBe(true))
})

describe('why one replaced another', () => {
  test.for([
    'What made Lyft replace Envoy with NGINX in 2016?',
    '谷歌为什么把 Istio 的 Envoy 换成了 NGINX？',
    'Why did Envoy replace Bazel with CMake?',
    '为什么 Envoy 用 CMake 取代 Bazel',
    'What made Buoyant swap Rust for Go in the data plane?',
  ])('is not told of what was not, or the other way round: %s', question =>
    expect(told(question).answered).toBe(false),
  )

  test.for([
    'Why did Lyft replace HAProxy with Envoy?',
    'Lyft 为什么用 Envoy 取代了 HAProxy？',
    'Why did Envoy replace CMake with Bazel?',
    'why did Envoy swap Jansson for RapidJSON',
  ])('is told of what was: %s', question => expect(told(question).answered).toBe(true))
})

describe('what a whole project is said to have come to', () => {
  test.for([
    'What led Buoyant to rename Linkerd2 back to Conduit?',
    'Why was Linkerd merged into Conduit?',
    'In what month did Lyft sell Envoy to Google?',
    'When did Linkerd2 swap its Rust proxies for Go ones?',
  ])('is not told where it came to none of it: %s', question => expect(told(question).answered).toBe(false))

  test('and is told where it did, whoever did it', () =>
    expect(told('Why did Buoyant rename Conduit to Linkerd2?').entries[0]).toMatchObject({
      date: '2018-07-06',
    }))
})
