import { describe, expect, test } from 'vitest'
import { everything } from './strangers.ts'

const { told, firstLine: first } = everything

describe('a thing takes its time from one stage to another', () => {
  test.for<[question: string, says: RegExp]>([
    ['envoy: gap from boringssl as default to boringssl as only choice?', /71 days.*1\.2\.0.*1\.3\.0/],
    ['How many weeks was auto injection an experiment before it graduated?', /68 days/],
    ['自动注入从实验到正式支持用了多久', /68 天/],
    ['HA mode in linkerd2: months from experimental to real?', /216 days/],
    ['How long was HA experimental in Linkerd2?', /216 days/],
    ['HTTP/3 in Envoy: time from first work to alpha', /89 days/],
    [
      'How many days lie between the v2 freeze and v2 being switched off out of the box in Envoy?',
      /278 days/,
    ],
    ["How many days passed between ambient's alpha and its beta", /341 days/],
    ['how long did ambient stay in beta', /178 days/],
    ['ambient: how many days from alpha to beta?', /341 days/],
    [
      'For how long was Conduit labelled experimental before it could call itself alpha?',
      /79 days.*0\.1\.0.*0\.3\.0/,
    ],
    ['Conduit 处于实验阶段有多久？', /79 天/],
    ['How long until Conduit was alpha?', /79 days/],
    ['How long was xDS v2 frozen?', /372 days.*1\.14\.0.*1\.18\.0/],
  ])('%s', ([question, says]) => expect(first(question)).toMatch(says))
  test.for([
    'How long was multicluster an experiment before it went stable?',
    'How long was TLSRoute experimental',
    'How long was Conduit in alpha?',
  ])('and of none of which both are told: %s', question => expect(told(question).answered).toBe(false))
})

describe('a span is told in what it is asked in', () => {
  test.for<[question: string, says: RegExp]>([
    [
      "Linkerd's integration with Istio lasted how many months, from being added to being deprecated?",
      /^14 months and 22 days \(449 days\)/,
    ],
    ['How many weeks from Envoy 1.14.0 to 1.18.0?', /^53 weeks and 1 day \(372 days\)/],
    ['How many days from Envoy 1.14.0 to 1.18.0?', /^372 days,/],
    ["By how many months did Linkerd's CNCF graduation trail Envoy's?", /32 months \(973 days\)/],
    ['Linkerd 比 Envoy 晚几个月毕业？', /早 32 个月（973 天）/],
    ['Envoy 1.15.0 和 1.16.0 相差几周？', /^13 周 2 天（93 天）/],
  ])('%s', ([question, says]) => expect(first(question)).toMatch(says))
})

describe('a span lies between two of the same sort, and between two ends in a clause each', () => {
  test.for<[question: string, says: RegExp]>([
    ['Envoy had its CNCF graduation first; by what span of time did Linkerd trail it?', /973 days/],
    ['Linkerd was released first; how far behind was Envoy?', /242 days/],
    ['How far behind Envoy 1.0 was Linkerd 1.0?', /224 days/],
    [
      'How many weeks separate the Linkerd2 that made auto-inject opt-in from the one with mTLS on out of the box?',
      /^9 weeks/,
    ],
    ['What separates, in days, the Envoy with CDS from the one with LDS?', /170 days/],
    ['How much later did Envoy add LDS than CDS?', /170 days/],
    ['同为 Envoy 的发现服务，LDS 比 CDS 晚到了多久？', /170 天/],
    ['Envoy 的 SDS 比 LDS 晚来了多少天？', /406 天/],
    ['都是 Linkerd2 的功能，多集群比流量拆分晚了多久', /335 天/],
    ['Envoy 里 xDS v2 比 v1 晚删了多久', /451 天/],
    ['Linkerd 1.x 接上 Istio 又放弃 Istio，前后折腾了多少天', /449 天/],
    ['Conduit 先发布又并入 Linkerd，中间隔了多久', /213 天/],
  ])('%s', ([question, says]) => expect(first(question)).toMatch(says))
})

describe('what is gone for good is removed, and what only stands with the thing is no end of it', () => {
  test.for<[question: string, says: RegExp]>([
    [
      'From Envoy freezing the v2 xDS API until pulling it for good, how long did users have?',
      /372 days.*1\.18\.0/,
    ],
    ['How long between the freeze of xDS v2 and the plug being pulled on it?', /372 days.*1\.18\.0/],
  ])('%s', ([question, says]) => expect(first(question)).toMatch(says))
})

describe('a span has two ends, and the end is the later', () => {
  test.for<[question: string, says: RegExp]>([
    [
      'After the news that Conduit would be folded into Linkerd, how long till the first version under the new name?',
      /^12 days/,
    ],
    ['how long from the announcement of the merger to the first Linkerd2 release', /^12 days/],
    ['From open-sourcing to graduating, how many months did Envoy need?', /805 days/],
    ['how long after being announced did ambient go GA', /792 days/],
    ['Conduit: from debut to merging into Linkerd, how long?', /213 days/],
    ['How long was OSM alive before it was archived', /1059 days/],
    ['how old was linkerd when conduit was announced', /690 days/],
    ['Istio 1.0 发布时 Envoy 多大了', /686 天/],
    ['舊版 Linkerd 接上 Istio 之後又說不要了，這段蜜月期維持多久', /449 天/],
    ["how long did Linkerd's Istio integration last", /449 days/],
    ['Linkerd2 2.6.0 發完之後，再下一個穩定版等了幾天？', /119 天.*2\.7\.0/],
    ['How many days between Kuma 2.0 and the release before it', /72 days/],
    ['How many days between the last two Istio minor releases of 2025?', /86 days/],
    ['days between the first two Envoy releases', /79 days/],
    ['How long ago did Envoy graduate?', /^2018-11-28: Envoy graduates/],
    ['How long between the CNI plugin appearing and the next Linkerd2 release?', /63 days/],
  ])('%s', ([question, says]) => expect(first(question)).toMatch(says))
  test('and what was dropped within a project is no end of the whole', () =>
    expect(told('Linkerd 支持 Istio 到放弃 Istio 维持了多久').answered).toBe(false))
})

describe('what came first is called as it was asked for', () => {
  test.for<[question: string, says: RegExp]>([
    [
      'Datadog or SkyWalking: which tracer made it into Envoy sooner?',
      /^Datadog tracing \(Envoy 1\.9\.0, 2018-12-21\) came first.*SkyWalking/,
    ],
    ['LDS 跟 CDS 哪个先有的', /^CDS（Envoy 1\.2\.0，2017-03-08）更早，比 LDS/],
    ['did envoy get OCSP stapling before or after hedged retries?', /^After: Hedged retries/],
    ['Did Envoy graduate before or after Linkerd 2.0?', /^After: Linkerd/],
    ['How much older is Linkerd than Istio?', /came first, 495 days/],
    ['Did Istio graduate before or after Cilium?', /^Before: Istio graduates.*2023-10-11/],
    ['Did Linkerd stop stable releases before or after ambient went beta?', /^Before: .*2024-05-13/],
    ['Was HTTP/2 in Linkerd before or after it got gRPC?', /of the same day/],
    ['自动注入在 2.1 和 2.2 有什么不同', /2\.1\.0.*实验.*2\.2\.0.*完全支持/],
  ])('%s', ([question, says]) => expect(first(question)).toMatch(says))
})

describe('a time is named by what happened then', () => {
  test.for<[question: string, says: RegExp]>([
    ['In the year Envoy graduated, how many versions of it came out?', /^4 feature releases of Envoy .*2018/],
    [
      'Before Envoy was open-sourced, how many Linkerd versions had come out?',
      /of Linkerd are recorded until 2016-09-13/,
    ],
    ['When Linkerd 1.0 came out, how many Envoy releases had there been?', /^3 .*of Envoy/],
    ['How many versions separate Envoy 1.10 and 1.15?', /^4 releases of Envoy/],
    ['Envoy 1.10 到 1.15 之间隔了几个版本', /Envoy 共记录 4 个版本/],
    ['How many Envoy releases came out before Linkerd graduated?', /of Envoy are recorded until 2021-07-27/],
    ['Linkerd 毕业那年 Envoy 发了几版', /^2021 年 Envoy 共记录 4 个功能版本/],
    ["Conduit's debut: which Envoy went out the very same day?", /^Envoy 1\.5\.0 was released on 2017-12-05/],
    ['Conduit 0.1 发布当天还有谁发版', /^2017-12-05 共记录 2 条/],
    ['Conduit 刚亮相时，Linkerd 最新是哪一版', /截至 2017-12-05.*Linkerd 1\.3\.0/],
    ['What was the newest Envoy when Linkerd graduated?', /as of 2021-07-28.*Envoy 1\.19\.0/],
    ['Which Envoy versions came out between Linkerd 1.0 and Conduit 0.1?', /^2 entries.*Envoy/],
  ])('%s', ([question, says]) => expect(first(question)).toMatch(says))
  test('and by two of them, whatever the project', () =>
    expect(
      told('What came out after Conduit 0.3 but before Conduit 0.5, whatever the project?').entries.map(
        ({ project, version }) => `${project} ${version}`,
      ),
    ).toEqual(
      expect.arrayContaining(['istio 0.7.0', 'envoy 1.6.0', 'conduit 0.4.0', 'linkerd 1.4.0', 'envoy 1.7.0']),
    ))
})

test('what changed between two releases of one project is told of the later', () =>
  expect(told('What changed between Istio 1.20 and 1.21?').entries[0]).toMatchObject({ version: '1.21.0' }))

describe('the latest is told as of the day', () => {
  test.for<[question: string, says: RegExp]>([
    [
      "It's 1 September 2019 and I install the latest stable Linkerd2. What do I get?",
      /as of 2019-09-01.*2\.5\.0/,
    ],
    ["As of New Year's Day 2020, what was the most recent Envoy?", /as of 2020-01-01.*1\.12\.0/],
    ['假设现在是 2019 年 9 月 1 日，我装最新稳定版 Linkerd2，会拿到哪个版本？', /截至 2019-09-01.*2\.5\.0/],
    ['Last Envoy shipped before Linkerd hit 1.0', /^Right before Linkerd 1\.0\.0 came Envoy 1\.2\.0/],
    ['Which Linkerd2 was current when Envoy 1.14 was released?', /as of 2020-04-09.*2\.7\.0/],
    ['Which Linkerd2 came right after Envoy graduated?', /Linkerd2 2\.1\.0, 2018-12-07/],
  ])('%s', ([question, says]) => expect(first(question)).toMatch(says))
})

describe('what came out in a time is told, whoever did it', () => {
  test.for<[question: string, says: RegExp]>([
    ['2018 年国庆长假那几天有谁发版了', /^2018-10-01 至 2018-10-07 共记录 2 条/],
    ['who shipped something in the first week of October 2018?', /^2 entries/],
    ['Envoy 同 Linkerd 邊個年紀大啲？', /還要早一些/],
    ['Envoy 係咪喺 2018 年畢業㗎？', /^是的。2018-11-28/],
  ])('%s', ([question, says]) => expect(first(question)).toMatch(says))
})

describe('of several days each is told', () => {
  test.for<[question: string, dates: readonly string[]]>([
    ['when was xDS v2 frozen, disabled and removed', ['2020-04-09', '2021-01-12', '2021-04-16']],
    [
      'The end of v2 for xDS, step by step: frozen when, disabled when, thrown out when?',
      ['2020-04-09', '2021-01-12', '2021-04-16'],
    ],
    ['xDS v2 什么时候冻结、什么时候默认关闭、什么时候移除', ['2020-04-09', '2021-01-12', '2021-04-16']],
    [
      'HA mode of the control plane, I believe it was experimental at first. When did it appear, and when did it lose that label?',
      ['2018-12-07', '2019-07-11'],
    ],
    ['When did auto-injection arrive in Linkerd2 and when did it graduate?', ['2018-12-07', '2019-02-13']],
    [
      'When did Kong first put out Kuma, and when did the foundation take it in?',
      ['2019-09-10', '2020-06-25'],
    ],
    ['Cilium 什么时候进 CNCF、什么时候毕业', ['2021-10-13', '2023-10-11']],
    ['When did each of Istio, Linkerd and Cilium graduate?', ['2023-07-12', '2021-07-28', '2023-10-11']],
    ['when did istio 1.28 and 1.29 come out', ['2025-11-05', '2026-02-16']],
    ['the first two Conduit releases', ['2017-12-05', '2018-02-01']],
    ['when did envoy add Zipkin and Datadog tracing', ['2017-05-18', '2018-12-21']],
    ['ambient: when announced, when beta, when GA?', ['2022-09-07', '2024-05-13', '2024-11-07']],
  ])('%s', ([question, dates]) => expect(first(question)).toMatch(new RegExp(dates.join('.*'))))
})

describe('a list is of what was asked', () => {
  test('the releases that mended security holes', () =>
    expect(told('Which Envoy versions carry CVE fixes?').entries.slice(0, 2)).toMatchObject([
      { version: '1.15.0' },
      { version: '1.16.0' },
    ]))
  test.for<[question: string, says: RegExp]>([
    ['2020 年 Linkerd 1.x 发了几个版本', /^2020 年 Linkerd 1\.x 共记录 3 个版本。$/],
    ['How many Linkerd 1.x-line releases (pre-releases aside) came out in 2020?', /^3 releases/],
    ['Gateway API 1.4 里有哪些 experimental 的新东西？', /Mesh 资源、默认 Gateway 和 HTTP 外部授权/],
    ['Istio 1.22 里有哪些 beta 功能', /^Istio 1\.22 将 ambient 模式升级为 Beta/],
    ['Which things did Linkerd2 2.1 ship as experiments?', /auto-injection.*Single-namespace.*HA/],
    ['put linkerd 2.7 next to 2.8 for me, new stuff in each', /2\.7\.0.*cert-manager.*2\.8\.0.*multicluster/],
    [
      'Please list every Linkerd release in which Consul was touched',
      /recorded for Linkerd tell of Consul\.$/,
    ],
  ])('%s', ([question, says]) => expect(first(question)).toMatch(says))
})

describe('what stands beside something is told with it', () => {
  test.for<[question: string, says: RegExp]>([
    [
      'Which Envoy followed the one that got Lua scripting?',
      /^Right after Envoy 1\.5\.0 \(Lua filter\) came Envoy 1\.6\.0/,
    ],
    ['引入 CDS 的那个 Envoy 的下一个版本是？', /^Envoy 1\.2\.0（集群发现服务）之后的是 Envoy 1\.3\.0/],
    [
      "What did Envoy 1.19 give you on HTTP/3 that 1.18 didn't?",
      /^Envoy 1\.19\.0, 2021-07-14: HTTP\/3: alpha support[^.]*\.$/,
    ],
    ['what did each of Envoy 1.17 and 1.18 add?', /1\.17\.0.*off by default.*1\.18\.0.*only v3/],
  ])('%s', ([question, says]) => expect(first(question)).toMatch(says))
  test('and a list of what a default became has nothing that became none', () =>
    expect(
      told('List every version in which Envoy flip-flopped on its default HTTP/2 codec').entries.map(
        ({ version }) => version,
      ),
    ).toEqual(['1.29.0', '1.30.0', '1.31.0']))
})

test.for<[question: string, version: string]>([
  ['What was the second release of Conduit?', '0.2.0'],
  ['倒数第二个 Conduit 版本是哪个', '0.4.0'],
  ['Envoy 2019 年的第二个版本', '1.11.0'],
])('a release may be told by its place in the row: %s', ([question, version]) =>
  expect(told(question).entries[0]).toMatchObject({ version }),
)

test('what lies between two stages of a thing is told, as between any two ends', () =>
  expect(told('Envoy 从弃用 xDS v2 到彻底删除用了多久？').answer).toContain('其间有 4 个 Envoy 版本'))
