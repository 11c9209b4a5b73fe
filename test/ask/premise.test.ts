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

describe('why a thing was dropped', () => {
  test.for([
    'why did Linkerd 2.3 drop mTLS',
    'At what time did Linkerd 2.3 drop mTLS and why?',
    'Why did Envoy 1.13 drop the UDP proxy?',
    'Linkerd 2.9 为什么砍掉了 ARM 支持',
    'Linkerd 為什麼移除多叢集',
    'why did Envoy remove HTTP/2?',
    'why did Istio get rid of Mixer',
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
