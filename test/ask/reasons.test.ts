import { describe, expect, test } from 'vitest'
import { alone, everything } from './strangers.ts'

const { firstLine } = everything

describe('who asks why is given the reason, wherever it is told', () => {
  test.for<[question: string, says: RegExp]>([
    ['what pushed Matt Klein to leave Twitter?', /three reasons/],
    ['Why did Istio rewrite ztunnel in Rust instead of keeping it on Envoy?', /wasted/],
    ['Istio 1.5 为什么把微服务控制面合成一个二进制？', /微服务的好处/],
    ['why did Istio merge its components into istiod', /microservices promise/],
    ['why did OSM get archived', /now that Istio is in/],
    ['為什麼 Conduit 的名字沒有保留下來？', /^(?!.*一開始)/],
    ['为什么 Open Service Mesh 停了', /精力投入 Istio/],
    ['Why bother making Conduit at all if Linkerd already existed?', /resource footprint/],
    ['老師問 Lyft 為什麼不寫個函式庫就好，偏要做代理，該怎麼回答', /類庫/],
    ['Why did Linkerd stop publishing stable releases', /left to vendors/],
    ['why does Linkerd no longer publish stable releases', /left to vendors/],
    [
      'I heard Klein walked out on Twitter over some outage. True, and what else pushed him?',
      /three reasons/,
    ],
    ['Lyft 嫌 HAProxy 哪点不好，非要换掉？', /运维问题/],
    ['Why did the Bay Area start-ups not want to be launch partners of Envoy?', /could not adopt/],
    ['2.10 升上去之後 Grafana 怎麼不見了？', /Grafana/],
    ["Why weren't large companies able to adopt Envoy at once?", /could not adopt/],
    [
      'Those Bay Area unicorns liked Envoy yet none of them became launch partner. What held them back?',
      /could not adopt/,
    ],
    ['2.10 干嘛要把仪表盘这些组件从默认安装里拆出去？', /2\.10/],
  ])('%s', ([question, says]) => expect(firstLine(question)).toMatch(says))
})

test.for([
  ['For what reason did tap become all the more useful from 2.3 onwards?'],
  ['Why is tap all the more useful as of 2.3?'],
])('a number alone is of the project that has such a release: %s', ([question]) =>
  expect(alone.firstLine(question!)).toMatch(/all the more useful because/),
)
