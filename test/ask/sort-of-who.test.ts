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
    ['Linkerd 默认加密这条路子，受了哪些机构的启发？', /Smallstep、Cloudflare/],
    ["Which organizations inspired Linkerd's encryption by default?", /Smallstep, Cloudflare/],
    ['跟 Envoy 团队越走越近、后来当上谷歌杰出工程师的那位女士是谁', /Anna Berenberg/],
    ['2016 年加入团队、第一个任务是看文档的那位同事是谁？', /Jose Nino/],
    ['which engineers left Twitter to start Buoyant', /Morgan and Oliver Gould/],
  ])('%s', ([question, says]) => expect(firstLine(question)).toMatch(says))
})

test('a logo that is not told of has nobody who drew it', () =>
  expect(told('who designed the linkerd logo').answered).toBe(false))
