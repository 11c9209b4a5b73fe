import { describe, expect, test } from 'vitest'
import { historian } from '../../src/ask/ask.ts'
import { openChronicle } from '../../src/chronicle/open.ts'
import { asJson } from '../../src/speak/json.ts'

const chronicle = openChronicle('knowledge')
const one = historian(chronicle)
const first = (text: string) =>
  asJson(one.ask({ text, today: '2026-11-26' }), chronicle).answer.split('\n')[0]

describe('whether a project is in the CNCF', () => {
  test.for([
    ['Is OSM part of the CNCF?', /^No\. 2023-06-30/],
    ['OSM 还是 CNCF 的项目吗', /^不是。2023-06-30/],
    ['was OSM in the CNCF in 2021?', /^Yes\. 2020-09-08/],
    ['Was Envoy already in the CNCF in 2017?', /^Yes\. 2017-09-13/],
    ['was Cilium in the CNCF in 2020?', /^No.*2021-10-13/],
    ['Is Istio part of the CNCF?', /^Yes\. 2022-09-28/],
  ] as const)('is told by its coming and its end: %s', ([question, line]) =>
    expect(first(question)).toMatch(line),
  )

  test.for([
    ['Was Cilium ever a sandbox project at CNCF?', /^No\. 2021-10-13/],
    ['Istio 进过沙盒吗', /^不是。2022-09-28/],
    ['was Istio an incubating project in 2022?', /^Yes\. 2022-09-28/],
    ['I read Merbridge graduated from CNCF in 2025 - correct?', /^No\. 2025-05-20/],
    ['Is Istio an incubating project?', /^No\. 2023-07-12/],
  ] as const)('and so is its level: %s', ([question, line]) => expect(first(question)).toMatch(line))

  test.for(['Was Linkerd a sandbox project?', 'Kuma 还在沙盒吗'])(
    'what no entry says is left open: %s',
    question => expect(first(question)).not.toMatch(/^(?:Yes|No\.|是的|不是)/),
  )
})
