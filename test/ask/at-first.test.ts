import { describe, expect, test } from 'vitest'
import { alone } from './strangers.ts'

const { told, firstLine } = alone

describe('whether a project had something when it first came', () => {
  test.for([
    ['Did the very first Conduit understand HTTP/1.1?', /^No\. .*0\.2\.0/],
    ['最初的 Conduit 支持 HTTP/1.1 吗？', /^不是。.*0\.2\.0/],
    ['Has Envoy supported WebSocket since day one?', /^No\. .*1\.4\.0/],
    ['Was Envoy open source from the beginning?', /^No\. 2016-09-14/],
    ['Envoy 一开始就有 Lua 吗', /^没有。.*1\.5\.0/],
    ["Did Conduit's first version handle HTTP/2?", /^Yes\. .*0\.1\.0/],
    ['Conduit 第一个版本就支持 HTTP/2 吗？', /^是的。.*0\.1\.0/],
    ['Envoy 是从一开始就有可观测性输出的吗？', /^是的。2015/],
    ['Did Envoy have first-class observability from the start?', /^Yes\. 2015/],
  ] as const)('is told by what came with its first release: %s', ([question, says]) =>
    expect(firstLine(question)).toMatch(says),
  )

  test.for([
    'Did Linkerd2 support Prometheus from day one?',
    'Envoy 首个版本支持 gRPC 吗？',
    'Was Linkerd a CNCF project from the start?',
  ])('is told without a yes or no where neither is told: %s', question =>
    expect(firstLine(question)).not.toMatch(/^(?:Yes|No\.|是的|不是|有。|没有。)/),
  )
})

describe('whether a thing was at a stage in a release', () => {
  test.for([
    ['linkerd2 2.2 的 CNI plugin 还是 experimental 吗?', /^是的。.*实验性/],
    ['Was the CNI plugin still experimental in Linkerd2 2.2?', /^Yes\. .*experimental/],
    ['Is HA experimental in Linkerd2 2.4?', /^No\. .*graduates/],
    ['Was mTLS experimental in Linkerd2 2.3?', /^No\. .*fully supported/],
    ['Was HTTP/3 stable in Envoy 1.19?', /^No\. .*alpha/],
    ['Linkerd2 2.1 的自动注入是实验性的吗？', /^是的。.*实验性/],
  ] as const)('is told by what it was last said to be: %s', ([question, says]) =>
    expect(firstLine(question)).toMatch(says),
  )
})

describe('the first of all meshes', () => {
  test.for([
    '业界第一个 service mesh project 是谁, 哪天出来的',
    '第一個服務網格項目是誰？哪一天發布？',
    'What was the very first service mesh, and when did it come out?',
    'When was the first service mesh born?',
  ])('is told with who and when: %s', question =>
    expect(told(question)).toMatchObject({ answered: true, entries: [{ date: '2016-01-15' }] }),
  )
})

describe('the first of a channel', () => {
  test.for([
    [
      "Which release was the first to be published on Linkerd2's edge channel?",
      /first recorded edge release.*edge-18\.9\.2/,
    ],
    ['Linkerd2 的第一個穩定版是哪個？', /穩定版本是 Linkerd2 2\.0\.0/],
  ] as const)('is said of that channel: %s', ([question, says]) => expect(firstLine(question)).toMatch(says))
})

describe('what left one place may be in another', () => {
  test.for([
    ['Linkerd2 2.10 預設的控制平面裡還有 Grafana 嗎？', /^沒有。.*預設控制平面/],
    ['Linkerd2 2.10 的控制平面里还有 Prometheus 吗', /^没有。.*默认控制平面/],
  ] as const)('and the line says which: %s', ([question, says]) => expect(firstLine(question)).toMatch(says))
})
