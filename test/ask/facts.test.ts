import { describe, expect, test } from 'vitest'
import { historian } from '../../src/ask/ask.ts'
import { openChronicle } from '../../src/chronicle/open.ts'
import { asJson } from '../../src/speak/json.ts'

const chronicle = openChronicle('knowledge')
const one = historian(chronicle)
const told = (text: string) => asJson(one.ask({ text, today: '2026-11-26' }), chronicle)

describe('a price, a place, an age, a school is not told by what only names the same people', () => {
  test.for([
    'how much does Buoyant Enterprise cost',
    'where is Buoyant headquartered',
    'Under what licence is Envoy distributed?',
    'Linkerd 用的是什么开源协议？',
    'Buoyant 总部在哪',
    'how old was Matt Klein when he joined Lyft',
    'William Morgan 是哪所大学毕业的',
    'Matt Klein 大学读的啥专业',
    "which percentage of Istio's code came from IBM",
    "what's the salary of an Envoy maintainer",
    'Envoy 的 logo 是什么颜色',
    'who designed the Conduit logo',
    'Istio 有多少行代码',
    "who funded Buoyant's series B",
    'what was the codename of Istio',
    'Matt Klein 是哪年出生的',
    'Envoy 1.12 被下載了多少次',
    'how many times was linkerd downloaded',
    'when was William Morgan born',
    'Network Service Mesh 從 CNCF 畢業了嗎？',
    'Did Network Service Mesh graduate from the CNCF?',
    'When did Conduit move to the JVM?',
    'which version dropped Foobar',
    'how fast is Cilium compared to Istio',
    'What did Lyft pay its Envoy engineers, roughly?',
    'What does Buoyant charge for Linkerd?',
    'What did Conduit cost to develop?',
    "What's the market share of Envoy?",
    'What did Matt Klein study',
    'Matt Klein 是哪国人',
    'How many contributors does Envoy have?',
    'Which AWS region hosted the first Envoy at Lyft?',
    'Envoy 的第一个机房在哪个城市',
    "What is Buoyant's headcount?",
    '给 Envoy 1.13 提代码的有多少人？',
    "What is Envoy's mascot?",
    'Linkerd2 的吉祥物叫什麼名字？',
    'How much memory does a single Envoy proxy take up?',
    'What was the head count of Linkerd2 maintainers on graduation day?',
    'Lyft 現在還有多少人在維護 Envoy？',
    'How many people maintained Envoy at the start?',
    'Who gave the talk at SF Microservices where "service mesh" was first used?',
    "What was Ryan Lane's job title at Lyft?",
    'Ryan Lane 在 Lyft 是什麼職位？',
    "What was Jose Nino's position at Lyft?",
    'Envoy 是打哪个版本起只能部署在 Kubernetes 上的？',
    'Since which version does Envoy run only on Kubernetes?',
    'Which Envoy version made Kubernetes mandatory?',
    'Envoy 哪版開始強制要求 Kubernetes？',
    'When did Linkerd2 become installable only with Helm?',
    'Lyft 把 Envoy sell 给 Microsoft 是哪一年?',
    'Buoyant 把 Linkerd sold 给 Google 了吗？',
  ])('%s', question => expect(told(question).answered).toBe(false))
})

describe('and is told where it stands', () => {
  test.for<[question: string, says: RegExp]>([
    ['what percentage of Envoy was written by Matt Klein', /90 %/],
    ['Lyft 有多少工程师', /100 人/],
    ['How much memory does a Conduit proxy take?', /10 MB/],
    ['Conduit 代理占多少内存？', /10 MB/],
    ['How many engineers did Lyft have when Matt Klein joined?', /fewer than 100 engineers/],
    ['By the time Cui Xiulong wrote his R.I.P. piece, how many versions had Conduit put out?', /13 versions/],
    ['崔秀龙写 R.I.P. 的时候，Conduit 一共发布了多少个版本？', /13 个版本/],
    ['who gave the talk on the future of the cloud and Rust', /Oliver Gould/],
    ["who drew Envoy's logo", /logo/],
    ["What was William Morgan's role at Buoyant?", /Buoyant/],
    ['Conduit 打哪版起只能用 Kubernetes', /Conduit/],
    ['Envoy 刚在 Lyft 当边缘代理那会儿，TLS 是在它前面的什么东西上终止的？', /ELB/],
    ['Where was TLS terminated in front of Envoy at Lyft?', /ELB/],
    ['The Conduit announcement praises a number of recent hires by first name. How many are they?', /hired/],
  ])('%s', ([question, says]) => expect(told(question).answer).toMatch(says))
})
