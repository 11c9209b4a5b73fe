import { describe, expect, test } from 'vitest'
import { alone } from './strangers.ts'

const { firstLine } = alone

describe('a release may bound the time in which a thing came, and is not the one that is asked of', () => {
  test.for<[question: string, says: RegExp]>([
    ['Earliest Linkerd (pre-1.0) that could talk to Prometheus?', /0\.5\.0/],
    ['Which Linkerd before 1.0 first supported Consul?', /0\.7\.2/],
    ['Linkerd 1.0 之前哪个版本最早支持 Prometheus？', /0\.5\.0/],
    ['1.0 以前的 Linkerd，哪个版本开始支持 Zipkin？', /0\.3\.1/],
    [
      'The pre-1.0 Linkerd got a brand-new dashboard in the spring of 2016; which day was that?',
      /2016-04-29/,
    ],
    ['When did the pre-1.0 Linkerd get HTTP/2?', /0\.8\.2/],
    ['In 2016, which pre-1.0 Linkerd added Consul?', /0\.7\.2/],
    ['which pre-2.5 Linkerd2 got mTLS by default', /2\.3\.0/],
    ['Which Envoy came right before 1.10?', /^Right before Envoy 1\.10\.0 came Envoy 1\.9\.0/],
  ])('%s', ([question, says]) => expect(firstLine(question)).toMatch(says))
})

describe('which of a line of releases brought a thing is one of them', () => {
  test.for<[question: string, says: RegExp]>([
    ['consul got supported as of which 0.x of linkerd', /0\.7\.2/],
    ['which 1.x envoy brought HTTP/3', /^Envoy added HTTP\/3 in 1\.18\.0/],
    ['哪个 1.x 的 Envoy 移除了 v1 API？', /1\.13\.0/],
  ])('%s', ([question, says]) => expect(firstLine(question)).toMatch(says))
})
