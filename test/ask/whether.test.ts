import { describe, expect, test } from 'vitest'
import { historian } from '../../src/ask/ask.ts'
import { openChronicle } from '../../src/chronicle/open.ts'
import { asJson } from '../../src/speak/json.ts'

const chronicle = openChronicle('knowledge')
const one = historian(chronicle)
const first = (text: string) =>
  asJson(one.ask({ text, today: '2026-11-26' }), chronicle).answer.split('\n')[0]

describe('who asks whether a thing is there', () => {
  test.for([
    ['Does Envoy support xDS v1?', /^No\. .*1\.13\.0/],
    ['Does Envoy still support xDS v2?', /^No\. .*1\.18\.0/],
    ['Envoy 还支持 xDS v2 吗', /^不是。.*1\.18\.0/],
    ['Does Istio still use Mixer?', /^No\. .*1\.8\.0/],
  ] as const)('is told no where it is gone: %s', ([question, line]) => expect(first(question)).toMatch(line))

  test.for([
    ['Did Envoy support xDS v2 in 2020?', /^Yes/],
    ['Does Envoy support HTTP/3?', /^Yes/],
    ['Did Envoy drop xDS v2?', /^Yes/],
    ['Istio 支持 CNI 吗', /^是的/],
    ['Does Istio support the Gateway API?', /^Yes/],
  ] as const)('is told yes where it was there then, or its end is asked for: %s', ([question, line]) =>
    expect(first(question)).toMatch(line),
  )
})

test('whether it is so to this day no record knows: its coming is told, without a yes', () => {
  expect(first('Does Envoy still support Lua?')).toBe('Envoy added Lua in 1.5.0, on 2017-12-05.')
})

test('what holds but a part of the question is told without a yes', () => {
  expect(first('envoy 有没有 2016 年就被别的公司用在生产')).not.toMatch(/^是的/)
})

describe('a release that was named parts the time before it from the time after', () => {
  test.for([
    ['Envoy 1.9 之前支持 Datadog 吗', /^不是。.*1\.9\.0/],
    ['Did Linkerd2 support ARM before 2.9?', /^No\. .*2\.9\.0/],
    ['did envoy have a lua filter after 1.5?', /^Yes\. .*1\.5\.0/],
    ['Did Istio ever use Mixer after 1.8?', /^No\. .*1\.8\.0/],
    ['did istio use mixer in 2022', /^No\. .*1\.8\.0/],
    ['did istio use mixer in 2019', /^Yes/],
  ] as const)('%s', ([question, line]) => expect(first(question)).toMatch(line))
})

test('what somebody would do is told as it stands, without a yes or no', () => {
  expect(first('Would Matt Klein pick C++ again?')).toMatch(/^In early 2015/)
})

describe('a day that somebody wants confirmed', () => {
  test.for([
    ['linkerd 0.9 应该是 2016 年底出来的对吧', /^没有.*2017-02-23/],
    ["Istio 1.0 came out in 2019, didn't it?", /^No\. .*2018-07-31/],
    ['Istio 1.0 came out in July 2018, correct?', /^Yes\. .*2018-07-31/],
    ['Envoy joined the CNCF in 2018, right?', /^No\. 2017-09-13/],
    ['Envoy 1.18 是 2021 年 4 月 15 日发布的吗', /^是的。/],
    ['Envoy 1.18 是 2021 年 4 月 14 日发布的吗', /^没有/],
  ] as const)('is told yes or no, by the day of its source too: %s', ([question, line]) =>
    expect(first(question)).toMatch(line),
  )

  test.for([
    ['was xDS v2 already removed in 2022?', /^Yes/],
    ['2019 年 Envoy 已经从 CNCF 毕业了吗', /^是的/],
    ['Linkerd 在 2020 年已经毕业了吗', /^没有/],
  ] as const)('is one by which it had come to be: %s', ([question, line]) =>
    expect(first(question)).toMatch(line),
  )
})

test.for([
  ['Could you run Linkerd2 on ARM machines before 2020 ended?', /^Yes\. .*2\.9\.0/],
  ['Could you run Linkerd2 on ARM machines before 2019 ended?', /^No.*2\.9\.0/],
  ['Envoy 在 2018 年底之前毕业了吗', /^是的。/],
  ['2019 年過完之前 Linkerd2 能用 Helm 裝嗎', /^是的。/],
  ['到 2019 年底为止 Envoy 能代理 UDP 了没？', /^没有.*1\.13\.0/],
] as const)('before a year is over goes to its last day: %s', ([question, line]) =>
  expect(first(question)).toMatch(line),
)

test.for([
  ['Envoy 现在还能用 OpenCensus 吗，哪个版本删掉的', /^不是。.*1\.33\.0/],
  ['Istio 还在用 Mixer 吗，什么时候删的', /^不是。.*1\.8\.0/],
  ['Linkerd2 能用 Helm 裝嗎，哪個版本開始的', /^是的。.*2\.5\.0/],
  ['Can I still use xDS v2 in Envoy or was it removed?', /^No\. .*1\.18\.0/],
] as const)('a yes or no comes first where more is asked: %s', ([question, line]) =>
  expect(first(question)).toMatch(line),
)

test.for([
  ['Consul 是到 Linkerd 0.7.2 才支援的嗎', /0\.0\.8/],
  ['Did Linkerd 0.7.2 add Consul support?', /0\.0\.8/],
] as const)('what the record itself corrects is told before a yes: %s', ([question, line]) =>
  expect(first(question)).toMatch(line),
)
