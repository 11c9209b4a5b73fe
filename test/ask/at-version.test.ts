import { describe, expect, test } from 'vitest'
import { everything } from './strangers.ts'

const { firstLine: first } = everything

describe('whether a release had a thing', () => {
  test.for([
    ['Can I still use OpenTracing with Envoy 1.33?', /^No\. .*1\.32\.0, on 2024-10-15/],
    ['Envoy 1.20 还支持 xDS v2 吗', /^不是。.*1\.18\.0/],
    ['Envoy 1.34 還能用 OpenCensus 嗎', /^不是。.*1\.33\.0/],
    ['does Istio 1.9 have Mixer', /^No\. .*1\.8\.0/],
  ] as const)('is no where it was gone by then: %s', ([question, line]) =>
    expect(first(question)).toMatch(line),
  )

  test.for([
    ['Does Envoy 1.10 support Lua?', /^Yes\. .*1\.5\.0/],
    ['does istio 1.7 still have mixer?', /^Yes\./],
    ['Does Linkerd 2.9 support multicluster?', /^Yes\. .*2\.8\.0/],
    ['Linkerd 2.10 支持 ARM 吗', /^是的。.*2\.9\.0/],
    ['Is xDS v2 in Envoy 1.17.4?', /^Yes\./],
  ] as const)('is yes where it had come and was still there: %s', ([question, line]) =>
    expect(first(question)).toMatch(line),
  )

  test.for([
    ['Does Linkerd 2.7 support multicluster?', /^No\. .*2\.8\.0/],
    ['can envoy 1.12 proxy UDP?', /^No\. .*1\.13\.0/],
    ['Linkerd 2.8 能在 ARM 上跑吗', /^不是。.*2\.9\.0/],
    ['is mTLS on by default in Linkerd 2.2?', /^No\. .*2\.3\.0/],
  ] as const)('is no where it came later: %s', ([question, line]) => expect(first(question)).toMatch(line))

  test.for([
    ['Can I use OpenTracing with Envoy 1.30?', /^Envoy dropped OpenTracing in 1\.32\.0/],
    ['Does Linkerd 0.5 support Consul?', /^Linkerd 0\.8\.0/],
  ] as const)('is left open where its coming is not recorded: %s', ([question, line]) =>
    expect(first(question)).toMatch(line),
  )
})
