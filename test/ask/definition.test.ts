import { describe, expect, test } from 'vitest'
import { alone, everything } from './strangers.ts'

describe('what a thing is, is told by the passage that says so', () => {
  test.for<[question: string, says: RegExp]>([
    ['what is a service profile', /lightweight way to tell Linkerd about a service/],
    ['什么是 service profile', /向 Linkerd 提供服务信息的轻量方式/],
    [
      'hi! sorry if it is a dumb question, but what is this Finagle thing Linkerd was built upon?',
      /open-source library/,
    ],
    ['Finagle 是什么', /高吞吐量 RPC 类库/],
    ['what are opaque ports', /marked as opaque/],
    ['不透明連接埠是什麼', /不透明/],
    ['what is Delta xDS', /delivered as deltas/],
    ['what is xDS', /CDS.*RDS.*xDS family/],
  ])('%s', ([question, says]) => expect(alone.firstLine(question)).toMatch(says))

  test('or by what brought it, of what came later too', () => {
    expect(everything.firstLine('what is istiod')).toMatch(/one control plane binary/)
  })

  test.for(['what is love', 'what is the weather', 'what is it', '爱是什么'])(
    'and of nothing else: %s',
    question => expect(alone.told(question).answered).toBe(false),
  )
})
