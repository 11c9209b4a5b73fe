import { describe, expect, test } from 'vitest'
import { historian } from '../../src/ask/ask.ts'
import { openChronicle } from '../../src/chronicle/open.ts'
import { tell } from '../../src/speak/story.ts'

const one = historian(openChronicle('knowledge'))
const TODAY = '2026-11-24'
const ask = (text: string) => one.ask({ text, today: TODAY })
const saidOf = (text: string) => tell(ask(text), one.chronicle).headline
const versionsOf = (text: string) => tell(ask(text), one.chronicle).entries.map(({ version }) => version)

describe('what a release goes with is said in the first line', () => {
  test.for<[question: string, says: string]>([
    ['which Envoy is in Istio 1.12', 'Istio 1.12.0 is built on Envoy 1.20.'],
    ['which Envoy version does Istio 1.12.3 use', 'Istio 1.12.0 is built on Envoy 1.20.'],
    ['what version of Envoy ships with Istio 1.20?', 'Envoy 1.28'],
    ['Istio 1.18 用的是哪个 Envoy 版本', 'Istio 1.18.0 基于 Envoy 1.26 构建。'],
    ['Istio 1.24 對應的 Envoy 版本是多少？', 'Istio 1.24.0 基於 Envoy 1.32 構建。'],
    ['envoy version in istio 1.0', '1.8.0-dev'],
    ['which Kubernetes does Istio 1.20 support', 'Kubernetes 1.25 to 1.29'],
    ['istio 1.30支援的k8s版本', 'Kubernetes 1.32 至 1.36'],
    ['does Istio 1.20 support Kubernetes 1.28?', 'Kubernetes 1.25 to 1.29'],
    ['which edge is Linkerd 2.16', 'edge-24.8.2'],
    ['which linkerd edge is 2.16', 'edge-24.8.2'],
    ['which edge is 2.20?', 'edge-26.6.3'],
    ["what's the newest kubernetes that istio 1.20 supports", '1.25 to 1.29'],
    ['Did Istio 1.6 still get support in December 2020?', '2020-11-23'],
    ['istio 1.14 envoy', 'Envoy 1.22'],
    ["I'm on Istio 1.13, which Envoy am I running?", 'Envoy 1.21.0'],
    ['Istio 1.26 k8s compatibility', '1.29 to 1.33'],
    ['can Istio 1.24 run on Kubernetes 1.32?', '1.28 to 1.31'],
    ['How long was Istio 1.17 supported?', '2023-10-27'],
    ['Istio 1.18 还在维护吗', '2024-01-04'],
    ['Linkerd 2.17 对应哪个 edge 版本', 'edge-24.11.8'],
    ['which Kubernetes versions does Linkerd 2.14 support', '1.21 to 1.28'],
    ['Which Envoy does Envoy Gateway 1.2 use', 'Envoy 1.32.1'],
    ['Envoy Gateway 1.1 用哪个 Gateway API 版本', 'Gateway API 1.1.0'],
    ['when did support for Istio 1.12 end', 'until 2022-07-12'],
    ['Istio 1.20 EOL date', '2024-06-25'],
    ['Istio 1.15 什么时候停止维护', '2023-04-04'],
    ['is Istio 1.20 still supported', '2024-06-25'],
    ['When is Envoy 1.30 end of life', '2025-04-16'],
    ['Is Envoy Gateway 1.2 still supported?', '2025-05-06'],
  ])('%s', ([question, says]) => expect(saidOf(question)).toContain(says))
})

describe('and the other way round, the releases that go with it', () => {
  test.for<[question: string, versions: readonly string[]]>([
    ['which Istio uses Envoy 1.20', ['1.12.0']],
    ['Envoy 1.30 在哪个 Istio 里', ['1.22.0']],
    ['Which Istio versions ran out of support before 2020?', ['1.0.0', '1.1.0', '1.2.0']],
    ['2024年3月有哪些 Istio 版本在支持期内', ['1.19.0', '1.20.0', '1.21.0']],
    ['哪个 Istio 版本用的是 Envoy 1.30', ['1.22.0']],
    ['edge-24.8.2 是 Linkerd 哪个版本', ['2.16']],
    ['Which Envoy Gateway ships Envoy 1.32', ['1.2.0']],
    ['Which Envoy Gateway uses Gateway API 1.2.0', ['1.2.0']],
    ['which Istio releases reached end of life in 2023', ['1.15.0', '1.16.0', '1.17.0']],
    ['Which Envoy lines reached end of life in 2025?', ['1.29.0', '1.30.0', '1.31.0', '1.32.0']],
    ['Which Istio lines were supported on 1 January 2025?', ['1.22.0', '1.23.0', '1.24.0']],
    ['what was the current Linkerd stable on 2023-06-01?', ['2.13.0']],
    ['Which versions of Istio are supported today', ['1.30.0', '1.31.0']],
    ['what Linkerd version is edge-25.4.4', ['2.18']],
    ['which stable does edge-25.10.7 match', ['2.19']],
    ['Which version of Istio do I need for Envoy 1.33?', ['1.25.0']],
    ['current Istio version on 2021-06-01', ['1.10.0']],
    ['which Envoy versions are supported now', ['1.37.0', '1.38.0', '1.39.0', '1.40.0']],
    [
      'which Istio versions support Kubernetes 1.25',
      ['1.15.0', '1.16.0', '1.17.0', '1.18.0', '1.19.0', '1.20.0'],
    ],
    ['which Istio versions were supported on 2022-03-01', ['1.11.0', '1.12.0', '1.13.0']],
    ['2022年3月1日 Istio 哪些版本还在维护', ['1.11.0', '1.12.0', '1.13.0']],
  ])('%s', ([question, versions]) => expect(versionsOf(question)).toEqual(versions))
})

test('the whole table is told where it is asked for', () => {
  const versions = versionsOf('istio 和 envoy 版本对应关系')
  expect(versions.length).toBeGreaterThanOrEqual(32)
  expect(versions[0]).toBe('1.0.0')
})

describe('what is not listed is not recorded', () => {
  test.for([
    'how long is an Istio release supported',
    'which Kubernetes does Istio 1.3 support',
    'which Envoy is in Istio 1.99',
    'which Envoy is in Linkerd 2.10',
    'which edge is Linkerd 2.10',
    'which Envoy does Kuma 2.0 use',
    'Is Linkerd 2.14 still supported',
    'when does support for Istio 1.31 end',
  ])('%s', question => expect(ask(question).kind).toBe('nothing'))
})

describe('questions that only sound alike are answered as before', () => {
  test.for<[question: string, version: string]>([
    ['When was edge-24.8.2 released', 'edge-24.8.2'],
    ['edge-24.11.8 是哪一天發布的？', 'edge-24.11.8'],
    ['when was Envoy 1.20 released', '1.20.0'],
    ['which version of Envoy removed the v2 API', '1.18.0'],
    ['Which Envoy version first supported HTTP/3?', '1.18.0'],
    ['what did Istio 1.12 change', '1.12.0'],
    ['when did Envoy stop supporting xDS v2', '1.18.0'],
  ])('%s', ([question, version]) => {
    const [first] = tell(ask(question), one.chronicle).entries
    expect(first?.version).toBe(version)
    expect(saidOf(question)).not.toMatch(/built on|Upstream support/)
  })
})

test('the source of a relation stands first', () => {
  const { sources } = tell(ask('which Envoy is in Istio 1.12'), one.chronicle)
  expect(sources[0]?.url).toContain('istio/proxy')
})

describe('whether support is over is told by the day it is asked on', () => {
  test.for<[question: string, says: RegExp]>([
    ["We're still on Istio 1.22 here... is that already out of support?", /^Yes\. .*2025-01-22/],
    ['Istio 1.22 EOL 了没', /^是的。.*2025-01-22/],
    ['我們還在 Istio 1.22，是不是已經停止支援了', /^是的。.*2025-01-22/],
    ['Is Istio 1.18 no longer maintained?', /^Yes\./],
    ['Is Istio 1.20 still supported', /^No\./],
    ['did support for Istio 1.22 end in 2024?', /^No\./],
    ['Did Istio 1.22 reach end of life before 2025?', /^No\./],
    ['was Istio 1.22 still supported in February 2025?', /^No\./],
    ['Was Istio 1.22 already unsupported in 2026?', /^Yes\./],
    ['Envoy 1.33 过保了没有', /^是的。/],
    ['Istio 1.22 到 2025 年底已经不维护了吧？', /^是的。/],
    ['Is Istio 1.22 still supported or already EOL?', /^Upstream support/],
  ])('%s', ([question, says]) => expect(saidOf(question)).toMatch(says))
})
