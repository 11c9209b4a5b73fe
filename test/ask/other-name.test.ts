import { describe, expect, test } from 'vitest'
import { historian } from '../../src/ask/ask.ts'
import { openChronicle } from '../../src/chronicle/open.ts'
import { asJson } from '../../src/speak/json.ts'

const chronicle = openChronicle('knowledge')
const one = historian(chronicle)
const told = (text: string) => asJson(one.ask({ text, today: '2026-11-26' }), chronicle)

describe('a project by another name', () => {
  test.for<[question: string, says: RegExp]>([
    ['what was Envoy called before it was Envoy', /Lyft proxy/],
    ['Envoy 还没叫 Envoy 的时候叫啥？', /Lyft 代理/],
    ['linkerd2 的前身叫什么', /^2018-07-06：Conduit/],
    ['what did conduit turn into', /becomes Linkerd2/],
    ['Service APIs 后来改叫啥了', /Service APIs 之名起步/],
    ['Before it was christened Envoy, what did people at Lyft call the thing?', /Lyft proxy/],
    ['How did Lyft refer to Envoy before it had that name?', /Lyft proxy/],
    ['起名叫 Envoy 以前，Lyft 内部怎么称呼它？', /Lyft 代理/],
    ['Before it took the name Linkerd2, what was the mesh called?', /^2018-07-06: Conduit/],
    ['What name did Linkerd2 go by before July 2018?', /^2018-07-06: Conduit/],
  ])('is told: %s', ([question, says]) => expect(told(question).answer.split('\n')[0]).toMatch(says))

  test.for([
    'what was istio called before',
    'Kuma 原来叫什么',
    'how did kuma get its name',
    'What was Conduit called before?',
  ])('and not guessed where it had none: %s', question => expect(told(question).answered).toBe(false))
})

test('one release has no length of its own', () =>
  expect(told('istio 1.1 拖了多久才出').entries[0]).toMatchObject({ version: '1.1.0' }))

test('a plain word makes no yes', () =>
  expect(told('Was Istio at one point meant to sit on something other than Envoy?').answered).toBe(false))
