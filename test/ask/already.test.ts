import { describe, expect, test } from 'vitest'
import { everything } from './strangers.ts'

const { firstLine: first } = everything

describe('one thing was there when another came, or not yet', () => {
  test.for([
    [
      'Linkerd 停發開源 stable 版的時候，Istio 的 ambient 已經 GA 了嗎？還是在那之後才 GA？',
      '2024-02-21',
      '2024-11-07',
    ],
    ['had ambient already gone GA when Linkerd stopped stable releases?', '2024-02-21', '2024-11-07'],
    ['when linkerd graduated, was envoy already graduated?', '2018-11-28', '2021-07-28'],
    ['Istio 1.0 出来的时候，Linkerd2 已经有了吗', '2018-07-18', '2018-07-31'],
    ['did Istio join the CNCF before or after Cilium graduated', '2022-09-28', '2023-10-11'],
    ['Kuma 进沙盒是在 OSM 之前还是之后', '2020-06-25', '2020-09-08'],
  ])('and the earlier stands first: %s', ([question, earlier, later]) =>
    expect(first(question!)).toMatch(new RegExp(`${earlier}.*${later}`)),
  )
})

describe('two are held against each other', () => {
  test.for([
    ['cilium or istio, who got their cncf graduation first and whats the gap', '2023-07-12', '2023-10-11'],
    ['kmesh vs sermant who entered the sandbox first', '2024-10-09', '2024-10-17'],
  ])('though the chronicle tells of one alone: %s', ([question, earlier, later]) =>
    expect(first(question!)).toMatch(new RegExp(`${earlier}.*${later}`)),
  )
})

test('a span begins with the announcement where that is said', () => {
  expect(
    first(
      'how long did we have to wait from the day sidecarless istio got announced until it was actually GA?',
    ),
  ).toMatch(/792 days/)
})

test('who says 进 of the sandbox means that it was let in', () => {
  expect(first('Merbridge 從進 CNCF 沙盒到被封存，中間總共撐了多久？')).toMatch(/888/)
})

test('two releases stand in the order of their days too', () => {
  expect(first('when linkerd 2.0 shipped had istio already hit 1.0?')).toMatch(/2018-07-31.*2018-09-19/)
})

describe('what was so when something happened', () => {
  test.for([
    [
      'By the day Conduit was merged away, could Envoy already do role-based access control?',
      /^Yes\. .*2018-06-22.*14 days/,
    ],
    ['能用 Helm 装 Linkerd2 的那会儿，多集群有了吗', /^没有。.*2019-08-21.*2020-06-10/],
    ['was helm already there in linkerd when mtls became default', /^No\. .*2019-04-17.*2019-08-21/],
    ['Envoy 毕业的时候 Linkerd 已经毕业了吗', /^没有。/],
    ['Was Envoy in the CNCF when Istio 1.0 came out?', /^Yes\. .*2017-09-13/],
    ['did Envoy still support xDS v2 when Linkerd graduated?', /^No\. .*1\.18\.0/],
    ['When Envoy graduated, was Istio 1.0 out yet?', /^Yes\./],
  ] as const)('is told yes or no: %s', ([question, line]) => expect(first(question)).toMatch(line))
})
