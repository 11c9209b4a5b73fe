import { describe, expect, test } from 'vitest'
import { historian } from '../../src/ask/ask.ts'
import { chronicleAlone, openChronicle } from '../../src/chronicle/open.ts'
import { asJson } from '../../src/speak/json.ts'

const chronicle = chronicleAlone(openChronicle('knowledge'))
const one = historian(chronicle)
const told = (text: string) => asJson(one.ask({ text, today: '2021-08-15' }), chronicle)

describe('what is said in other words is found', () => {
  test.for<[question: string, project: string, date: string]>([
    [
      'Which Linkerd2 release can tag calls as safe to retry, with a cap on repeats?',
      'linkerd2',
      '2019-02-13',
    ],
    ['When did Envoy put the second generation of xDS on ice?', 'envoy', '2020-04-09'],
    ['Our nodes are all ARM. Since which Linkerd2 does that work?', 'linkerd2', '2020-11-07'],
    ['由 Conduit 0.1.0 launch 到 Linkerd2 2.0 GA，隔咗幾耐？', 'conduit', '2017-12-05'],
  ])('%s', ([question, project, date]) => {
    const { answered, entries } = told(question)
    expect(answered).toBe(true)
    expect(entries[0]).toMatchObject({ project, date })
  })
})

test.for([
  'who wrote R.I.P. Conduit?',
  'Who wrote the obituary "R.I.P. Conduit"?',
  'whose obituary of Conduit is quoted',
])('who wrote an obituary is asked, and not what ended: %s', question =>
  expect(told(question).answer.split('\n')[0]).toContain('Cui Xiulong'),
)

test.for([
  ['when did Linkerd2 add traffic splitting', 'Linkerd2 added traffic splitting in 2.4.0'],
  ['Linkred2 加上流量折分功能是什么时侯', 'Linkerd2 新增流量拆分（流量分割）：2.4.0'],
] as const)('a post that says in its title that one thing was added adds no other: %s', ([question, says]) =>
  expect(told(question).answer.split('\n')[0]).toContain(says),
)

test.for([
  ['Which Linkerd2 release removed Prometheus?', /2\.10\.0/],
  ['Linkerd2 哪个版本去掉了 Grafana', /2\.10\.0/],
  ['In which Envoy did RapidJSON take over from Jansson?', /^Envoy 1\.1\.0/],
] as const)('what was dropped from somewhere was dropped: %s', ([question, says]) =>
  expect(told(question).answer.split('\n')[0]).toMatch(says),
)

test.for([
  ['When did Conduit become Linkerd2?', /^2018-07-06/],
  ['Conduit 什么时候变成 Linkerd2 的', /^2018-07-06/],
  ['When did Linkerd2 become Conduit?', /^The chronicle does not record/],
  ['How many Conduit versions were there before Conduit became Linkerd2?', /^5 releases of Conduit/],
] as const)('what became of a project is told in its own direction: %s', ([question, says]) =>
  expect(told(question).answer.split('\n')[0]).toMatch(says),
)

test('a verb said twice only asks to have a look', () => {
  expect(told('翻翻 2018 年 7 月，都记了些啥').answer.split('\n')[0]).toContain('共记录')
})

describe('what is said of a thing the other way round is contradicted', () => {
  test.for([
    'When did HAProxy replace Envoy next to the PHP monolith?',
    'When was Linkerd renamed to Conduit?',
    'Envoy 是哪一年被 HAProxy 在 Lyft 取代的？',
    'When did Linkerd2 move its data plane from Rust to Go?',
    'Which Envoy release took the Lua filter out again?',
    'Which Linkerd2 version shipped circuit breaking?',
  ])('%s', question => expect(told(question).answered).toBe(false))
})

test.for([
  '帮我写一首关于秋天的诗',
  'what AI model are you?',
  '你背后是哪一家的语言模型',
  'write me a python script',
])('who wants something else than history is told so: %s', question =>
  expect(told(question)).toMatchObject({ answered: false, entries: [] }),
)
