import { describe, expect, test } from 'vitest'
import { firstAndLastPlainly } from '../../src/ask/first-and-last.ts'
import { alone, everything } from './strangers.ts'

describe('a swan song is the last, a maiden work the first', () => {
  test.for<[question: string, says: RegExp]>([
    ["What was Conduit's swan song release?", /^The latest recorded release of Conduit is Conduit 0\.5\.0/],
    ["What was Linkerd 1.x's swan song?", /1\.7\.0/],
    ['Name the parting release of Conduit.', /0\.5\.0/],
    ["What was Envoy's maiden release?", /^The first recorded release of Envoy is Envoy 1\.0\.0/],
    ["Linkerd's inaugural blog post?", /2016-02-18/],
    ['单独记下来的 Linkerd 1.x 里，最末一个是哪版？', /1\.7\.0/],
    ['Linkerd 博客的开篇之作是哪一篇？', /最早的文章.*2016-02-18/],
    ['Linkerd 部落格的處女作登在哪一天？', /2016-02-18/],
    ['Conduit 的收官之作是哪一版？', /0\.5\.0/],
    ['Conduit 的谢幕版本是哪个', /0\.5\.0/],
    ['Envoy 的首秀是哪天', /1\.0\.0/],
    ['What was the curtain call of Linkerd 1.x?', /1\.7\.0/],
    ['Conduit 的末班车是哪版', /0\.5\.0/],
  ])('%s', ([question, says]) => expect(alone.firstLine(question)).toMatch(says))
})

test.for<[question: string, says: RegExp]>([
  ['The earliest trace of gRPC in Linkerd — which release is that?', /0\.8\.2/],
  ['the first sign of HTTP/2 in Linkerd, which release was it', /0\.8\.2/],
  ['Istio 頭一遭提到 ztunnel 是哪天', /^2022-09-07/],
  ['When was ztunnel first mentioned in Istio?', /^2022-09-07/],
  ['ambient 首度亮相是哪天？', /^2022-09-07/],
  ['Linkerd 首度支援 gRPC 是哪一版？', /0\.8\.2/],
  ['「service mesh」一詞首度公開亮相，距離 Alex Leong 的連載開篇還差幾天？', /^5 天/],
])('the first trace of a thing is its first mention: %s', ([question, says]) =>
  expect(everything.firstLine(question)).toMatch(says),
)

test.for([
  'what were his parting words',
  'the inaugural service mesh of the cncf',
  'closing a connection',
  '作者怎么跟它告别',
])('what is no work stays: %s', text => expect(firstAndLastPlainly(text)).toBe(text))
