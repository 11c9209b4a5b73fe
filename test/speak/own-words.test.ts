import { describe, expect, test } from 'vitest'
import { everything } from '../ask/strangers.ts'

const { firstLine } = everything

describe('a name that was typed small is spelled as the record spells it', () => {
  test.for<[question: string, says: string]>([
    ['which envoy added skywalking', 'SkyWalking'],
    ['lnkerd tap with rbac wich verison', 'RBAC'],
    ['was helm already there in linkerd when mtls became default', 'mTLS'],
    ['when did linkerd add retries', 'added retries'],
  ])('%s', ([question, says]) => expect(firstLine(question)).toContain(says))
})

describe('of two things that it names in one, a change is called by its own name', () => {
  test.for<[question: string, says: string]>([
    ['From what date on could you have Envoy retry refused streams?', 'Refused-stream retry policy'],
    ["When was Grafana ripped out of Linkerd2's control plane?", 'Grafana in the default control plane'],
    ['when did Envoy drop xDS v2', 'dropped xDS v2 in'],
  ])('%s', ([question, says]) => expect(firstLine(question)).toContain(says))
})

describe('a change that says its subject itself is not headed by it', () => {
  test.for<[question: string, line: RegExp]>([
    ['哪个 Linkerd 版本大幅提高了大集群上的仪表盘性能', /：仪表盘在大型集群/],
    ['Why did Envoy replace CMake with Bazel?', /^Bazel replaced CMake/],
    ['Linkerd 1.7 Consul', /^Support for Consul/],
    ['Linkerd2 2.9.0 ARM', /^ARM support: Linkerd runs/],
  ])('%s', ([question, line]) => expect(firstLine(question)).toMatch(line))
})

describe('of several things that went the same way each is named', () => {
  test.for<[question: string, says: RegExp]>([
    [
      'Since which Linkerd release are Prometheus and Grafana no longer bundled by default?',
      /^Linkerd2 stopped including Prometheus and Grafana by default in 2\.10\.0/,
    ],
    [
      'When did Linkerd stop shipping Prometheus by default?',
      /^Linkerd2 stopped including Prometheus .*by default in 2\.10\.0/,
    ],
    ['Linkerd2 哪个版本起默认不再包含 Grafana？', /^Linkerd2 默认不再包含 Grafana：2\.10\.0/],
  ])('%s', ([question, says]) => expect(firstLine(question)).toMatch(says))
})
