import { describe, expect, test } from 'vitest'
import { everything } from './strangers.ts'

const { firstLine } = everything

describe('who asks what a thing is for, or which companies, is told that', () => {
  test.for<[question: string, says: RegExp]>([
    ['What are service profiles in Linkerd good for?', /What service profiles are for/],
    ['which companies use Linkerd in production', /Expedia, JPMC/],
    ['Which companies did the CNCF name as production users of Linkerd at graduation?', /Expedia, JPMC/],
    ["What was on Linkerd's roadmap when it graduated?", /mesh expansion/],
    [
      'which maintainer explained in a blog post how to put a tracing setup together with linkerd 2.6',
      /Alex Leong/,
    ],
    ['Conduit 的第一篇博客是谁写的？', /William Morgan/],
    ['夸 Phil、Carl、Sean、Brian 这几个人了不起的那篇博客，出自谁手', /^William Morgan/],
  ])('%s', ([question, says]) => expect(firstLine(question)).toMatch(says))
})

describe('who asks how often is told the interval', () => {
  test.for<[question: string, says: RegExp]>([
    ['how often do the proxies get new TLS certificates', /every 24 hours/],
    ['how often are linkerd certificates rotated', /every 24 hours/],
    ['多久轮换一次证书', /每 24 小时/],
    ['linkerd 2.3 的 TLS certificate 多久 rotate 一次', /每 24 小时/],
    ['How often does Linkerd 2.3 rotate its certificates?', /every 24 hours/],
    ['在 Envoy 加上断路、重试这些功能之前，Lyft 因负载引起的重大事故大概多久来一次？', /每 1 到 2 周/],
  ])('%s', ([question, says]) => expect(firstLine(question)).toMatch(says))
})

describe('who asks for a release note is told what it says, where that is told', () => {
  test.for<[question: string, says: RegExp]>([
    ["Quote me Envoy's 1.0.0 release note in full", /Initial open source release/],
    ['Envoy 1.0.0 的版本说明写了什么', /Initial open source release/],
    ["What did Envoy's very first release note say, word for word?", /Initial open source release/],
    ['Envoy 1.5 release notes', /production ready/],
  ])('%s', ([question, says]) => expect(firstLine(question)).toMatch(says))
})
