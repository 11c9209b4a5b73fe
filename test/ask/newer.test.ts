import { describe, expect, test } from 'vitest'
import { historian } from '../../src/ask/ask.ts'
import { chronicleAlone, openChronicle } from '../../src/chronicle/open.ts'
import { asJson } from '../../src/speak/json.ts'

const everything = openChronicle('knowledge')
const alone = chronicleAlone(everything)
const [all, one] = [historian(everything), historian(alone)]
const first = (text: string) => asJson(one.ask({ text, today: '2026-11-26' }), alone).answer.split('\n')[0]
const firstOfAll = (text: string) =>
  asJson(all.ask({ text, today: '2026-11-26' }), everything).answer.split('\n')[0]

describe('whether anything came after a release', () => {
  test.for([
    ['2.10.2 之后，Linkerd2 还记了新版本吗', /^不是。.*2\.10\.2/],
    ['is there any Envoy release after 1.19?', /^No\. .*1\.19\.0/],
    ['Was there a Conduit release after 0.5.0?', /^No\. .*0\.5\.0/],
    ['were there any more conduit versions after 0.4', /^Yes\. .*0\.5\.0/],
    ['Did Linkerd have any version before 0.0.7?', /^No\. .*0\.0\.7/],
    ['Conduit 0.5 之前发过别的版本吗', /^是的。.*0\.4\.0/],
  ] as const)('is told by the next one, or that it is the last: %s', ([question, line]) =>
    expect(first(question)).toMatch(line),
  )

  test.for([
    ['Linkerd 1.7.5 之後還有新版嗎？', /^沒有。.*1\.7\.5/],
    ['Is there a newer Istio than 1.24?', /^Yes\. .*1\.25\.0/],
    ['OSM 1.2.3 之后还出过新版没有', /^是的。.*1\.2\.4/],
  ] as const)('a patch is one too: %s', ([question, line]) => expect(firstOfAll(question)).toMatch(line))
})
