import { describe, expect, test } from 'vitest'
import { historian } from '../../src/ask/ask.ts'
import { openChronicle } from '../../src/chronicle/open.ts'
import { asJson } from '../../src/speak/json.ts'

const chronicle = openChronicle('knowledge')
const one = historian(chronicle)
const told = (text: string) => asJson(one.ask({ text, today: '2026-11-26' }), chronicle)
const firstLine = (text: string) => told(text).answer.split('\n')[0]!

describe('the first that could do something of which nothing is known is not the first of all', () => {
  test.for(['first istio that could run on windows', 'Envoy 哪个版本最早能打游戏'])('%s', question =>
    expect(told(question).answered).toBe(false),
  )
  test.for<[question: string, version: string]>([
    ['which envoy first could load your own .so', '1.34.0'],
    ['the first istio you could actually download', '0.1.0'],
    ['Which Linkerd2 build was the first one wearing the edge label?', 'edge-18.9.2'],
    ['Which was the earliest release that carried the Linkerd2 name, and when?', '18.7.1'],
  ])('and what is known is found: %s', ([question, version]) =>
    expect(told(question).entries[0]).toMatchObject({ version }),
  )
})

test('where both channels are asked of, what parted them answers', () =>
  expect(told('Linkerd2 從哪一版起分成 edge 跟 stable 兩個發佈管道？').entries[0]).toMatchObject({
    version: 'edge-18.9.2',
  }))

describe('what a project is written in, and who keeps it', () => {
  test.for<[question: string, says: string]>([
    ['what language is linkerd 1 written in', 'Scala'],
    ['what language is linkerd2 written in', 'Rust'],
    ['istio 是用什么语言写的', 'Go'],
  ])('is told where it is known: %s', ([question, says]) => expect(firstLine(question)).toContain(says))

  test.for([
    'who maintains envoy',
    'which programming language is kuma written in',
    '谁是 Envoy Gateway 的现任 CEO',
  ])('and else not guessed: %s', question => expect(told(question).answered).toBe(false))
})

describe('how long a part was there', () => {
  test('is the time from its announcement where that is said', () =>
    expect(firstLine('ambient GA, counting from its announcement, how long did it take')).toContain(
      '2022-09-07',
    ))
  test.for(['how long was mixer around', 'how long did xDS v2 live'])(
    'is not guessed where its coming is not told: %s',
    question => expect(told(question).answered).toBe(false),
  )
  test('is asked of a whole project too', () =>
    expect(firstLine('how long has istio existed')).toContain('2017-05-24'))
})

describe('a yes or a no', () => {
  test.for<[question: string, says: RegExp]>([
    ['does linkerd still ship oss stable builds', /^No\. .*2\.15/],
    ['did istio ever drop REGISTRY_ONLY?', /^No\. .*keeps/],
    ['did conduit 0.1 speak http/1.1?', /^HTTP\/2: this is the only protocol/],
    ['did linkerd2 ever have circuit breaking before 2.13', /^No\. .*2\.13\.0/],
    ['has envoy supported HTTP/3 before 1.20?', /^Yes\. .*1\.18\.0/],
    ['can istio run without sidecars', /^Yes\. .*1\.18\.0/],
  ])('is said of the thing itself, not of what mentions it: %s', ([question, says]) =>
    expect(firstLine(question)).toMatch(says),
  )
})

describe('what heads an entry is found, however plain it is', () => {
  test.for<[question: string, project: string, date: string]>([
    ['consul connect when', 'consul', '2018-06-26'],
    ['Consul 什么时候变成服务网格的', 'consul', '2018-06-26'],
    ['when was the steering committee of istio changed', 'istio', '2020-08-24'],
    ['what became of SMI, and when did the cncf shelve it', 'smi', '2023-09-25'],
  ])('%s', ([question, project, date]) => expect(told(question).entries[0]).toMatchObject({ project, date }))
})

test.for<[question: string, says: RegExp]>([
  ['Cilium 是先有 service mesh 还是先进的 CNCF', /2021-10-13\) 更早/],
  ['which came first for Linkerd, mTLS or multicluster?', /2019-04-17\) came first, 420 days/],
  ['who joined CNCF sandbox first: merbridge or kuma?', /^Kuma enters the CNCF sandbox/],
])('the sides of a comparison are of their own: %s', ([question, says]) =>
  expect(firstLine(question)).toMatch(says),
)

describe('which of two is older', () => {
  test.for<[question: string, says: RegExp]>([
    ['was envoy really older than linkerd?', /born somewhat earlier/],
    ['Envoy 和 Linkerd 谁资格更老', /还要早一些/],
    ['is istio older than kuma', /2017-05-24\) came first/],
  ])('is told: %s', ([question, says]) => expect(firstLine(question)).toMatch(says))
  test('and not guessed where one is older than its releases here', () =>
    expect(told('is consul older than envoy').answered).toBe(false))
})

describe('what nobody told is refused', () => {
  test.for([
    'Istio 什么时候支持 Rust 写的 sidecar',
    'which year did linkerd switch to go',
    'kong 什么时候把 kuma 卖了',
  ])('%s', question => expect(told(question).answered).toBe(false))
})

test('a release that says less is not the one that it was announced for', () =>
  expect(told('linkerd rancher namer, which version shipped it').entries[0]).toMatchObject({
    date: '2018-01-02',
  }))

describe('a removal is of what was removed, not of what stands beside it', () => {
  test.for([
    'when did Istio get rid of Envoy',
    'which istio release removed the sidecar',
    'why did Lyft abandon Envoy',
    'Why did Twitter sue Matt Klein',
  ])('%s', question => expect(told(question).answered).toBe(false))
  test('and what faded away is told', () =>
    expect(told('when did linkerd drop istio').entries[0]).toMatchObject({ version: '1.5.0' }))
})

describe('what projects did is asked of all of them', () => {
  test.for<[question: string, says: RegExp]>([
    ['first mesh to graduate', /^Linkerd becomes a graduated project/],
    ['how many projects graduated from the CNCF', /^4 /],
    ['有几个项目从 CNCF 毕业了', /4 个/],
    ['which meshes were archived by the CNCF', /entries recorded/],
  ])('%s', ([question, says]) => expect(firstLine(question)).toMatch(says))
})
