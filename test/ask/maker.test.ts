import { describe, expect, test } from 'vitest'
import { historian } from '../../src/ask/ask.ts'
import { openChronicle } from '../../src/chronicle/open.ts'
import { asJson } from '../../src/speak/json.ts'

const chronicle = openChronicle('knowledge')
const one = historian(chronicle)
const told = (text: string) => asJson(one.ask({ text, today: '2026-11-26' }), chronicle)
const first = (text: string) => told(text).answer.split('\n')[0]

describe('somebody made a project', () => {
  test.for([
    ['who created envoy', /^In 2015 Matt Klein proposed/],
    ['Envoy 的作者是谁', /^2015 年，Matt Klein 提议/],
    ['who made linkerd', /^William Morgan and Oliver Gould/],
    ['Linkerd 是谁做的', /^William Morgan 和 Oliver Gould/],
    ['who started Istio', /Google and IBM.*Lyft/],
    ['who created conduit', /^William Morgan presents Conduit/],
    ['who developed kuma', /^Kong publishes/],
    ['who built osm', /^Microsoft publishes/],
    ['who created SMI', /^Microsoft announces/],
    ['who started envoy gateway', /^Matt Klein announces/],
    ['who made sermant', /begun by Huawei Cloud/],
  ] as const)('and what tells of its beginning names him: %s', ([question, line]) =>
    expect(first(question)).toMatch(line),
  )

  test.for(['who created Cilium', 'who created gateway api', 'who founded kmesh'])(
    'and it is not recorded who: %s',
    question => expect(told(question).answered).toBe(false),
  )
})

describe('an office, a place, a seal that nobody tells of', () => {
  test.for([
    'Buoyant 的办公室在哪',
    'who is the CEO of Tetrate',
    'who is the CTO of Buoyant',
    'who is the chair of the istio steering committee',
  ])('is not answered by what else is told: %s', question => expect(told(question).answered).toBe(false))

  test('but by what tells of it', () => {
    expect(first('who was the sponsor of grpc')).toContain('Brian Grant')
  })
})

test('a text that says nearly all that was asked need not tell of the deed', () => {
  expect(first('gRPC 当年申请进 CNCF，TOC 里是谁给它做的 sponsor？')).toContain('Brian Grant')
})
