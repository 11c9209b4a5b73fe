import { describe, expect, test } from 'vitest'
import { historian } from '../../src/ask/ask.ts'
import { sentenceThatAsks } from '../../src/ask/sentences.ts'
import { openChronicle } from '../../src/chronicle/open.ts'
import { asJson } from '../../src/speak/json.ts'

const chronicle = openChronicle('knowledge')
const one = historian(chronicle)
const told = (text: string) => asJson(one.ask({ text, today: '2026-11-26' }), chronicle)

describe('the sentence that asks', () => {
  test.for([
    ['which came first: linkerd or envoy?', 'which came first: linkerd or envoy?'],
    ['谁先发布: linkerd 还是 envoy?', '谁先发布: linkerd 还是 envoy?'],
    ['i read the changelog: when was envoy 1.2 out?', 'when was envoy 1.2 out?'],
    ['we run envoy. which release dropped xds v2?', 'which release dropped xds v2?'],
  ])(
    'goes on behind a colon that it stands before, and is parted from what leads up to it: %s',
    ([text, asks]) => expect(sentenceThatAsks(text!)).toBe(asks),
  )

  test('compares what stands behind the colon, within the time that stands before it', () => {
    const { answer } = told('In 2020 which came first: Envoy 1.14 or Linkerd 2.7?')
    expect(answer.split('\n')[0]).toMatch(/^Linkerd2 2\.7\.0 \(2020-02-07\) came first, 62 days/)
  })
})

test.for([
  "what's the shortest gap between two linkerd2 releases",
  'what is the average time between envoy releases?',
  'envoy 两个版本之间最长隔多久',
])('nobody has reckoned the shortest, the longest or the average of all spans: %s', question =>
  expect(told(question).answered).toBe(false),
)

test.for([
  ['was linkerd ever called conduit?', '2018-07-06'],
  ['Linkerd2 以前叫 Conduit 吗', '2018-07-06'],
  ['when did Linkerd become a CNCF project', '2017-01-23'],
  ['Linkerd 什么时候成为 CNCF 项目的', '2017-01-23'],
])(
  'a former name is a change of name, and to become a project of the CNCF to be accepted: %s',
  ([question, date]) => expect(told(question!).entries[0]).toMatchObject({ date }),
)

test.for([
  ['which Linkerd version upgraded Finagle to 18.4.0?', 'linkerd', '1.4.0'],
  ['which linkerd bumped finagle to 7.1', 'linkerd', '1.3.0'],
  ['when did we upgrade to linkerd 2.3', 'linkerd2', '2.3.0'],
])('what a thing is raised to is its version, and no release of ours: %s', ([question, project, version]) =>
  expect(told(question!).entries[0]).toMatchObject({ project, version }),
)

test.for([
  ['how many days did Linkerd 1.0 precede Conduit?', '224 days'],
  ['How old is Envoy today?', '3682 days'],
  ['Envoy 哪年从 CNCF 毕业？和 Linkerd 差多久', '973 天'],
])('a project alone is there from its coming on: %s', ([question, days]) =>
  expect(told(question!).answer.split('\n')[0]).toContain(days),
)

test.for([
  ['how long was Istio with the CNCF before it graduated', '287 days'],
  ['Envoy 在 CNCF 待了多久才毕业', '441 天'],
  ['Linkerd 进 CNCF 多久才毕业', '1647 天'],
])('a project is in the CNCF from its being let in: %s', ([question, days]) =>
  expect(told(question!).answer.split('\n')[0]).toContain(days),
)

test.for([
  ['Linkerd 2.12 和 2.13 哪个先支持 circuit breaking?', '2.13.0'],
  ['which had ARM first, Linkerd 2.8 or 2.9?', '2.9.0'],
])('of two releases the one that brought the thing is told: %s', ([question, version]) =>
  expect(told(question!).entries[0]).toMatchObject({ project: 'linkerd2', version }),
)
