import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readDecisions } from '../../src/almanac/decided.ts'
import { pageOf, readTag, tagOf, UPSTREAMS } from '../../src/almanac/upstreams.ts'
import { readAlmanac } from '../../src/chronicle/almanac.ts'
import { load } from '../../src/chronicle/load.ts'

const upstream = (repository: string) => UPSTREAMS.find(one => one.repository === repository)!

test.for([
  ['linkerd/linkerd', 'release-0.0.7', 'linkerd 0.0.7'],
  ['linkerd/linkerd', '1.6.2.1', 'linkerd 1.6.2.1'],
  ['linkerd/linkerd2', 'v0.5.0', 'conduit 0.5.0'],
  ['linkerd/linkerd2', 'v18.7.1', 'linkerd2 18.7.1'],
  ['linkerd/linkerd2', 'stable-2.12.0-rc2', 'linkerd2 2.12.0-rc2'],
  ['linkerd/linkerd2', 'version-2.20', 'linkerd2 2.20'],
  ['linkerd/linkerd2', 'edge-26.8.3', 'linkerd2 edge-26.8.3'],
  ['linkerd/linkerd2', 'git-1a18ca8f', 'unknown'],
  ['istio/istio', '1.1.0.snapshot.0', 'istio 1.1.0.snapshot.0'],
  ['istio/istio', '1.31.0-rc.4', 'istio 1.31.0-rc.4'],
  ['istio/istio', '1.15-beta.0', 'unknown'],
  ['envoyproxy/envoy', 'v1.40.1', 'envoy 1.40.1'],
  ['kumahq/kuma', '0.7.3-preview-1', 'kuma 0.7.3-preview-1'],
  ['kumahq/kuma', 'v2.14.3', 'kuma 2.14.3'],
  ['kumahq/kuma', '080-preview-1', 'unknown'],
  ['hashicorp/consul', 'v1.2.0', 'consul 1.2.0'],
  ['hashicorp/consul', 'v1.1.1', 'aside'],
  ['hashicorp/consul', 'v1.4.0-rc1', 'aside'],
  ['hashicorp/consul', 'api/v1.20.0', 'aside'],
  ['cilium/cilium', 'v1.12.0', 'cilium 1.12.0'],
  ['cilium/cilium', 'v1.11.20', 'aside'],
  ['cilium/cilium', 'v1.20.0-pre.1', 'aside'],
  ['kubernetes-sigs/gateway-api', 'v1.3.0-rc.1', 'gateway-api 1.3.0-rc.1'],
  ['kubernetes-sigs/gateway-api', 'conformance/v1.5.0', 'aside'],
  ['kubernetes-sigs/gateway-api', 'monthly-2026.01', 'aside'],
  ['openservicemesh/osm', 'pre-rel-v1.2', 'aside'],
  ['openservicemesh/osm', 'chart/0.4.0', 'aside'],
  ['envoyproxy/gateway', 'latest', 'aside'],
  ['hashicorp/consul-k8s', 'v1.0.0-beta5', 'consul-k8s 1.0.0-beta5'],
  ['hashicorp/consul-k8s', 'v0.47.2-dev', 'aside'],
  ['kmesh-net/kmesh', 'v1.0.0-alpha', 'kmesh 1.0.0-alpha'],
] as const)('of %s, %s is %s', ([repository, tag, expected]) => {
  const reading = readTag(upstream(repository), tag)
  expect(typeof reading === 'string' ? reading : `${reading.project} ${reading.version}`).toBe(expected)
})

test('a tag leads to its page and back', () => {
  const page = pageOf('kumahq/kuma', 'v2.14.3')
  expect(page).toBe('https://github.com/kumahq/kuma/releases/tag/v2.14.3')
  expect(tagOf('kumahq/kuma', page)).toBe('v2.14.3')
  expect(tagOf('envoyproxy/envoy', page)).toBeUndefined()
})

const FOLDER = 'knowledge/almanac'
const files = readdirSync(FOLDER).filter(name => name.endsWith('.csv') && name !== 'relations.csv')
const { projects } = load('knowledge', undefined, { almanac: true })
const rows = files.flatMap(
  name => readAlmanac(`${FOLDER}/${name}`, readFileSync(`${FOLDER}/${name}`, 'utf8'), projects).rows,
)

test('every row of the almanac is what its tag says', () => {
  expect(rows.length).toBeGreaterThan(2000)
  const wrong = rows.filter(({ project, version, source }) => {
    const of = UPSTREAMS.find(({ repository }) => tagOf(repository, source) !== undefined)
    const reading = of && readTag(of, tagOf(of.repository, source)!)
    return typeof reading !== 'object' || reading.project !== project || reading.version !== version
  })
  expect(wrong).toEqual([])
})

test('every project of the almanac has an upstream, and every upstream a project', () => {
  const named = UPSTREAMS.flatMap(({ releases }) => releases.map(([, project]) => `${project}.csv`))
  expect([...new Set(named)].toSorted()).toEqual(files.toSorted())
})

test('what was decided so far can be read, and no row stands against it', () => {
  const file = `${FOLDER}/decided.txt`
  const { decisions, problems } = readDecisions(file, readFileSync(file, 'utf8'))
  expect(problems).toEqual([])
  expect(decisions.get('linkerd/linkerd2 edge-1.2.3')).toBe('none')
  const strays = [...decisions].filter(([, decision]) => decision === 'none').map(([key]) => key)
  const tags = rows.flatMap(({ source }) =>
    UPSTREAMS.map(({ repository }) => `${repository} ${tagOf(repository, source)}`),
  )
  expect(strays.filter(key => tags.includes(key))).toEqual([])
})
