import { describe, expect, test } from 'vitest'
import { alone } from './strangers.ts'

const { firstLine } = alone

describe('at which number something came is asked in many words', () => {
  test.for<[question: string, says: RegExp]>([
    ['老 linkerd 跑 java9 得几版阿', /1\.6\.0/],
    ['evnoy posgres fliter 几版有的', /1\.15\.0/],
    ['linkerd2 几版支持 ARM 的', /2\.9\.0/],
    ['Linkerd2 多集群得几版才有', /2\.8\.0/],
    ['Envoy 2019 年发了几版', /3 个版本/],
  ])('%s', ([question, says]) => expect(firstLine(question)).toMatch(says))
})

describe('a number whose last part is left open asks for one of its line', () => {
  test.for<[question: string, says: RegExp]>([
    ['服务器端 TLS，Linkerd 是 0.0 几就有了？', /0\.0\.8/],
    ['重試是 Linkerd2 2.幾加的？', /2\.2\.0/],
    ['Linkerd 0.几有了管理面板', /0\.9\.0/],
    ['Envoy 一点几开始支持 HTTP/3？', /1\.18\.0/],
    ['Linkerd 出到 1.几了', /Linkerd 1\.7\.0/],
    ['Retries: 0.what of Linkerd?', /0\.5\.0/],
    ['Envoy 1.5 几号发布的', /2017-12-05/],
  ])('%s', ([question, says]) => expect(firstLine(question)).toMatch(says))
})

describe('of a line of releases the first line names the line', () => {
  test.for<[question: string, says: RegExp]>([
    ['What was the last 0.x of Linkerd?', /of Linkerd 0\.x is Linkerd 0\.9\.0/],
    ['最新的 Envoy 1.x 是哪版', /Envoy 1\.x 最新的版本是 Envoy 1\.19\.0/],
    ['How many Linkerd 0.x releases are there', /^14 releases of Linkerd 0\.x/],
    ['latest Linkerd 1.x', /Linkerd 1\.7\.0/],
  ])('%s', ([question, says]) => expect(firstLine(question)).toMatch(says))
})

describe('a number of a library is asked against the number of the project', () => {
  test.for<[question: string, says: RegExp]>([
    ['Finagle 7.1 对应的 Linkerd 是多少', /1\.3\.0/],
    ['Finagle 18.12 配的 Linkerd 版本是多少？', /1\.6\.0/],
    ['Which Linkerd goes with Finagle 7.1?', /1\.3\.0/],
    ['带 Finagle 6.34 的 linkerd 是几', /没有记录/],
    ['Netty 4.1 对应哪版 Linkerd', /没有记录/],
    ['which Linkerd supports Kubernetes 1.16', /^Not recorded/],
    ['Which Linkerd needs Java 8?', /^Not recorded/],
    ['Which Linkerd supports Java 9?', /1\.6\.0/],
  ])('%s', ([question, says]) => expect(firstLine(question)).toMatch(says))
})

describe('what a release did besides coming out is told though nothing says whose release it is', () => {
  test.for<[question: string, says: RegExp]>([
    ['what release has the fix for tasks leaking when clients hang up during failfast', /2\.10\.2/],
    ['which version fixes memory leaking in gRPC runtime', /1\.7\.0/],
    ['which release of Kafka fixed the consumer lag', /nothing the chronicle records/],
  ])('%s', ([question, says]) => expect(firstLine(question)).toMatch(says))
})

describe('the day beside an entry is that day, whatever project fills it', () => {
  test.for<[question: string, says: RegExp]>([
    ['Linkerd2 2.4.0 推出翌日，還有什麼發佈？', /Envoy 1\.11\.0/],
    ['What came out the day after Linkerd2 2.4.0?', /Envoy 1\.11\.0/],
    ['Envoy 1.11.0 的前一天出了什么', /Linkerd2 2\.4\.0/],
    ['Linkerd 1.0.0 隔天有什么', /^2017-04-26 没有任何记录/],
    ['The day before Envoy graduated, what happened?', /^Nothing is recorded for 2018-11-27/],
  ])('%s', ([question, says]) => expect(firstLine(question)).toMatch(says))
})

test('why a named release did a thing is told by it, sooner than by what only names it', () =>
  expect(firstLine('Linkerd 2.5 为什么要让 tap 遵守 RBAC？')).toMatch(/敏感数据.*2019-08-21/))

test('what it took is a figure, however idly it is asked for', () =>
  expect(firstLine('刚推出时吹 Conduit 一个代理只吃多少内存、p99 能压到多少？')).toMatch(/1 毫秒.*10 MB/))

describe('what lies before an end stands beside that end, and is no state of it', () => {
  test.for<[question: string, says: RegExp]>([
    ['conudit 停更前 last verison', /Conduit 0\.5\.0/],
    ['Conduit 合并前最后一个版本是哪个', /Conduit 0\.5\.0/],
    ['last version of Conduit before it ended', /Conduit 0\.5\.0/],
    ['Is Conduit still alive', /^2018-07-06/],
  ])('%s', ([question, says]) => expect(firstLine(question)).toMatch(says))
})
