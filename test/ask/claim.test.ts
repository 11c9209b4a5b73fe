import { describe, expect, test } from 'vitest'
import { historian } from '../../src/ask/ask.ts'
import { openChronicle } from '../../src/chronicle/open.ts'
import { asJson } from '../../src/speak/json.ts'

const chronicle = openChronicle('knowledge')
const one = historian(chronicle)
const first = (text: string) =>
  asJson(one.ask({ text, today: '2026-11-26' }), chronicle).answer.split('\n')[0]

describe('that one did it before the other', () => {
  test.for([
    ['my boss claims conduit did TLS earlier than linkerd ever did. correct?', /^No\. .*2016-01-31/],
    ['Linkerd 比 Envoy 早毕业吗', /^不是。.*2018-11-28.*2021-07-28/],
    ['Did Envoy graduate earlier than Linkerd?', /^Yes\. .*2018-11-28.*2021-07-28/],
    ['Did Cilium graduate later than Istio?', /^Yes\. .*2023-07-12.*2023-10-11/],
    ['Is Istio 1.5 newer than Envoy 1.14?', /^No\. .*2020-03-05.*2020-04-09/],
    ['Did Linkerd2 get multicluster before ARM?', /^Yes\. .*2020-06-10.*2020-11-07/],
  ] as const)('is told yes or no where somebody claims it: %s', ([question, line]) =>
    expect(first(question)).toMatch(line),
  )

  test.for([
    ['Is Envoy older than Linkerd?', /born somewhat earlier/],
    ['Did Envoy support ARM before Linkerd2?', /^arm64 images/],
  ] as const)('is left open where the record has it otherwise or less plainly: %s', ([question, line]) =>
    expect(first(question)).toMatch(line),
  )
})
