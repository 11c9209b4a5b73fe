import { describe, expect, test } from 'vitest'
import { everything } from './strangers.ts'

const { told, firstLine } = everything

describe('which companies or people it was is told by their names', () => {
  test.for<[question: string, says: RegExp]>([
    ['What were the initial companies behind Istio?', /Google and IBM/],
    ['which companies started Istio', /Google and IBM/],
    ['哪几家公司发起了 Istio', /Google 与 IBM/],
    ['Which companies backed SMI when it was unveiled?', /Microsoft/],
    ["which engineer wrote Envoy's first code", /Matt Klein began/],
    ['Which big companies came to talk right after Envoy was open sourced?', /Apple and Microsoft/],
    ['which engineers left Twitter to start Buoyant', /Morgan and Oliver Gould/],
  ])('%s', ([question, says]) => expect(firstLine(question)).toMatch(says))
})

test('a logo that is not told of has nobody who drew it', () =>
  expect(told('who designed the linkerd logo').answered).toBe(false))
