import { describe, expect, test } from 'vitest'
import { alone } from './strangers.ts'

const { told, firstLine } = alone

describe('what a release removed, deprecated or fixed is told by its own changes, all of them', () => {
  test.for<[question: string, says: RegExp]>([
    ['what did Envoy 1.18 remove', /^xDS v2 API: support is gone/],
    ['what was removed in Envoy 1.18', /^xDS v2 API: support is gone/],
    ['Envoy 1.13 移除了什麼', /^xDS v1 API/],
    ['what did Linkerd2 2.10 drop', /Prometheus .*Grafana .*Dashboard/],
    ['which features were deprecated in Envoy 1.15?', /xDS v2 API and Gzip filter/],
    ['what was fixed in Linkerd2 2.10.2', /Proxy task leak and Fuzz testing/],
    ['Which CVEs were closed with Envoy 1.15?', /CVE-2020-12603.*CVE-2020-8663/],
    ['Envoy 1.15 堵了几个漏洞，CVE 号给我列一下', /CVE-2020-12603.*CVE-2020-8663/],
    ['which vulnerabilities did Envoy 1.16 fix', /CVE-2020-25018/],
  ])('%s', ([question, says]) => expect(firstLine(question)).toMatch(says))
})

test.for(['what did Envoy 1.17 remove', 'what got removed in 1.19 of Envoy'])(
  'where a release removed nothing, that is said: %s',
  question => expect(told(question).answered).toBe(false),
)

test('what dropped of itself came out', () =>
  expect(firstLine('when did 2.10 drop')).toMatch(/2\.10\.0 was released on 2021-03-11/))
