import { describe, expect, test } from 'vitest'
import { historian } from '../../src/ask/ask.ts'
import { load } from '../../src/chronicle/load.ts'
import { chronicleAlone } from '../../src/chronicle/open.ts'
import { asJson } from '../../src/speak/json.ts'

const chronicle = chronicleAlone(load('knowledge'))
const one = historian(chronicle)
const first = (text: string) =>
  asJson(one.ask({ text, today: '2021-08-15' }), chronicle).answer.split('\n')[0]

describe('what was found to lack the thing asked for', () => {
  test.for([
    ['Could the Envoy that was readied for production in autumn 2015 handle TLS?'],
    ['Did the first production version of Envoy have TLS?'],
    ['Was TLS part of the first production version of Envoy?'],
  ])('says no: %s', ([question]) => expect(first(question!)).toMatch(/^No\. .*lacked TLS/))

  test.for([
    ['2015 年第一个生产版本的 Envoy 支持 TLS 吗？'],
    ['2015 年秋天那个能上生产的 Envoy 带 TLS 吗？'],
  ])('says no in Chinese: %s', ([question]) => expect(first(question!)).toMatch(/^不是。.*缺少 TLS/))

  test('says yes to who asks whether it lacked it', () =>
    expect(first('Did the first production version of Envoy lack TLS?')).toMatch(/^Yes/))
})

describe('what was an experiment', () => {
  test.for([
    ['Is the CNI plugin a stable feature of 2.2, yes or no?', /^No\. .*experimental/],
    ['Is the CNI plugin of Linkerd 2.2 stable?', /^No\. .*experimental/],
    ['Was the Lua filter stable in Envoy 1.5?', /^No\. .*experimental/],
    ['Was HTTP/3 stable in Envoy 1.19?', /^No\. .*alpha/i],
    ['2.2 的 CNI 插件是稳定功能吗？', /^不是。.*实验性/],
  ] as const)('was not stable: %s', ([question, line]) => expect(first(question)).toMatch(line))

  test.for([
    ['Is mTLS stable in Linkerd 2.3?', /^Yes/],
    ['Was auto-inject fully supported in Linkerd 2.2?', /^Yes/],
    ['Linkerd 2.2 的自动注入是正式支持的功能吗？', /^是的/],
  ] as const)('leaves a yes to what had left that stage: %s', ([question, line]) =>
    expect(first(question)).toMatch(line),
  )
})

describe('what went, to who asks whether it is there', () => {
  test.for([
    ['2.10 装好之后，默认控制平面里还带着 Grafana 不？'],
    ['Linkerd 2.10 装完以后 Prometheus 还在默认控制平面里么？'],
    ['2.10 之后默认控制平面还有 Prometheus 吗？'],
    ['Envoy 1.18 还支持 xDS v2 不'],
    ['Envoy 1.13 发布之后还认 xDS v1 不？'],
  ])('is there no longer: %s', ([question]) => expect(first(question!)).toMatch(/^(?:不是|没有)。/))

  test.for([
    ['Envoy 1.5 支持 Lua 不？'],
    ['Linkerd 2.3 默认开 mTLS 不'],
    ['Linkerd 2.10 移除了 Grafana 不？'],
  ])('leaves a yes to what came, or to its going: %s', ([question]) =>
    expect(first(question!)).toMatch(/^是的/),
  )
})

test('what went later was there at the release that is named', () =>
  expect(first('Can I use xDS v2 with Envoy 1.13?')).not.toMatch(/^No/))

test('who asks what holds after it was installed asks for no later release', () =>
  expect(first('After installing Linkerd 2.10, does the default control plane still carry Grafana?')).toMatch(
    /^Linkerd2 2\.10\.0/,
  ))
