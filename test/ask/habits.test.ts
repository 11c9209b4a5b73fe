import { describe, expect, test } from 'vitest'
import { historian } from '../../src/ask/ask.ts'
import { chronicleAlone, openChronicle } from '../../src/chronicle/open.ts'
import { asJson } from '../../src/speak/json.ts'

const chronicle = chronicleAlone(openChronicle('knowledge'))
const one = historian(chronicle)
const told = (text: string) => asJson(one.ask({ text, today: '2021-08-15' }), chronicle)

describe('what stopped doing something no longer does it', () => {
  test.for<[question: string, version: string]>([
    ['Which Envoy stopped keeping closed HTTP/2 streams and so saved memory in big meshes?', '1.2.0'],
    ['which envoy quit hanging on to closed HTTP/2 streams', '1.2.0'],
    ['when did linkerd stop bundling grafana', '2.10.0'],
    ["when did envoy's container stop running as root", '1.15.0'],
    ['envoy container stopped running as root in which version?', '1.15.0'],
    ['which Envoy no longer runs as root?', '1.15.0'],
    ['Envoy 容器从哪个版本起不再以 root 运行', '1.15.0'],
  ])('%s', ([question, version]) => expect(told(question).entries[0]).toMatchObject({ version }))

  test.for(['when did Envoy stop sending usage data', 'Why did Lyft stop using Envoy?'])(
    'which is not told of every other thing that something no longer does: %s',
    question => expect(told(question).answered).toBe(false),
  )
})

test.for([
  ["when did envoy's container stop running as root", /no longer runs as root/],
  ['which Envoy dropped CMake', /Bazel replaced CMake/],
] as const)('what stays is not said to be dropped: %s', ([question, line]) =>
  expect(told(question).answer.split('\n')[0]).toMatch(line),
)

describe('where a name comes from is told by what tells of it', () => {
  test.for(['Envoy 這個名字是怎麼來的？', 'Envoy 的名字从何而来', 'how did Envoy get its name'])(
    '%s',
    question => expect(told(question).entries[0]?.id).toContain('is-named-envoy'),
  )
  test('and not guessed where nobody told', () => expect(told('Istio 名字是怎么来的').answered).toBe(false))
})

test('a byline is who wrote it', () =>
  expect(told("Tell me the byline under Linkerd's graduation post").answer).toContain('Morgan'))

describe('what is cleaned out is removed, and all of it by the last that did', () => {
  test.for<[question: string, version: string]>([
    ['Envoy 里 xDS v1 的内容全部清干净，是第几版的事？', '1.13.0'],
    ['哪版 Envoy 把 v1 API 扫地出门', '1.13.0'],
    ['When did Envoy scrub xDS v1 completely?', '1.13.0'],
    ['Envoy 什么时候全部移除了 xDS v1', '1.13.0'],
    ['Prometheus 从 Linkerd2 控制面里整个拿掉，是第几版？', '2.10.0'],
  ])('%s', ([question, version]) => expect(told(question).entries[0]).toMatchObject({ version }))

  test('though "all" of the releases is a list', () =>
    expect(told('linkerd2 全部版本是什么时候发布的').entries.length).toBeGreaterThan(10))
})

describe('what is no longer good enough came to no end', () => {
  test.for<[question: string, says: RegExp]>([
    ['How come plain tcpdump stopped being of much use inside a Linkerd mesh?', /encrypt/],
    ['为什么在 Linkerd2 的网格里 tcpdump 不再好用？', /加密/],
    ['Why was HAProxy no longer good enough for Lyft?', /HAProxy/],
    ['Lyft 的 HAProxy 為什麼不夠用了？', /HAProxy/],
  ])('%s', ([question, says]) => expect(told(question).answer.split('\n')[0]).toMatch(says))
})
