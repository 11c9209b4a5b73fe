import { describe, expect, test } from 'vitest'
import { alone } from './strangers.ts'

const { firstLine } = alone

describe('what is asked of all projects stands beside a release, whichever it is of', () => {
  test.for<[question: string, says: RegExp]>([
    [
      "Across all projects, what's the very next thing recorded once Linkerd2 2.8.0 was out?",
      /Envoy 1\.15\.0/,
    ],
    ['In the entire chronicle, what directly precedes Linkerd2 2.3?', /Envoy 1\.10\.0/],
    ['不管哪个项目，Envoy 1.9.0 前一条记录是什么？', /Linkerd2 2\.1\.0/],
    ['所有项目里，Conduit 0.5.0 之后紧接着发生了什么？', /Conduit 并入 Linkerd/],
    ['Which release came after Linkerd2 2.8.0?', /Linkerd2 2\.9\.0/],
    ['envoy 1.4.0, and then?', /Envoy 1\.5\.0/],
    ['Going by the record, Linkerd jumped from 0.1.0 to which version?', /Linkerd 0\.3\.0/],
    ['Linkerd 从 0.1.0 直接跳到哪个版本', /Linkerd 0\.3\.0/],
    ['Conduit 0.3.0，然后呢？', /Conduit 0\.4\.0/],
  ])('%s', ([question, says]) => expect(firstLine(question)).toMatch(says))
})

describe('what somebody did before something is no release before it', () => {
  test.for<[question: string, says: RegExp]>([
    ['On top of which proxy had Google meant to build Istio, before it came across Envoy?', /NGINX/],
    ['Which proxy did Google want to use for Istio before discovering Envoy?', /NGINX/],
    ['谷歌在发现 Envoy 之前打算用什么代理来做 Istio？', /NGINX/],
  ])('%s', ([question, says]) => expect(firstLine(question)).toMatch(says))
})

describe('who steps on from a release that he names by what it brought asks for the next', () => {
  test.for<[question: string, says: RegExp]>([
    ['Skip past the Linkerd2 that brought ARM: which recorded release is next in line?', /2\.9\.4/],
    ['Pick the Envoy that introduced SDS and tell me the next recorded release.', /1\.9\.0/],
    ['What is the very next Linkerd2 after the one with traffic split?', /2\.5\.0/],
    ['One release later than the Linkerd2 that made auto-inject opt-in: which?', /2\.3\.0/],
    ['Step back one from the Linkerd2 that brought ARM: which version?', /2\.8\.0/],
    ['删掉 xDS v2 的那个 Envoy，下一版是什么？', /1\.19\.0/],
  ])('%s', ([question, says]) => expect(alone.firstLine(question)).toMatch(says))
})

describe('the next entry of the chronicle is of any project and any sort', () => {
  test.for<[question: string, says: RegExp]>([
    ['Envoy 毕业公告之后，编年史里紧挨着的下一条记的是什么？', /Linkerd 2\.1/],
    ['Which entry comes immediately after the announcement of Envoy’s graduation?', /Linkerd 2\.1/],
    ["After Envoy's graduation, what does the chronicle record next?", /Linkerd 2\.1/],
    ['Linkerd 毕业之前的上一条记录是什么', /Envoy 1\.19\.0/],
  ])('%s', ([question, says]) => expect(alone.firstLine(question)).toMatch(says))
})

test.for([
  ['在 Conduit 0.4 前头那一版，项目把自己升到了什么阶段？', /Conduit 0\.3\.0，2018-02-22。.*alpha/],
  [
    'In the release before Conduit 0.4, to what stage did the project promote itself?',
    /Conduit 0\.3\.0, .*alpha/,
  ],
  ['which release came before Envoy 1.13?', /Envoy 1\.12\.0, 2019-11-01\.$/],
] as const)('what is asked of the one beside is told with it: %s', ([question, says]) =>
  expect(firstLine(question)).toMatch(says),
)
