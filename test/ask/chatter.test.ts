import { expect, test } from 'vitest'
import { historian } from '../../src/ask/ask.ts'
import { openChronicle } from '../../src/chronicle/open.ts'
import { asJson } from '../../src/speak/json.ts'
import { small } from './small.ts'

const chronicle = openChronicle('knowledge')
const one = historian(chronicle)
const first = (text: string) =>
  asJson(one.ask({ text, today: '2026-11-26' }), chronicle).answer.split('\n')[0]

const kindOf = (text: string) => small.ask({ text, today: '2021-08-15' }).kind

test.for([
  'Anything noteworthy in April 2021?',
  'catch me up on 2021, I was on sabbatical',
  '2021 年有什么大新闻',
  'Anything worth noting between 1 February and 31 July 2021?',
  'Fill me in on the spring of 2021.',
  'Walk me through the first half of 2021',
  'bring me up to speed on 2021',
  '2021 年二月到七月有什麼值得記的？',
  '2021 年上半年有哪些值得关注的事？',
])('who asks for all of a time gets it, whatever he chats: %s', text => expect(kindOf(text)).toBe('list'))

test.for(['what was the weather in April 2021', 'earthquakes in 2021'])(
  'who asks for something else of that time does not: %s',
  text => expect(kindOf(text)).toBe('nothing'),
)

test.for([
  ["we're stuck on istio 1.24, when did support for that one run out", '2025-06-24'],
  ['我們公司還在用 Istio 1.22，什麼時候停止支援', '2025-01-22'],
])('what people say of themselves before they ask is not asked: %s', ([question, day]) =>
  expect(first(question!)).toContain(day),
)

test.for([
  ['when did they show the ambient node proxy redone in rust', /^2023-02-28/],
  ['who came up with the name Envoy?', /thesaurus/],
  ['Envoy 这个名字是谁起的', /同义词典/],
] as const)('a word of many senses is read by its place: %s', ([question, line]) =>
  expect(first(question)).toMatch(line),
)

test.for([
  'hey folks, I\'m making a slide on the very first Linkerd: in what sense did it call itself a "dynamic linker"?',
  "I'm writing a doc, Linkerd calls itself a dynamic linker, what does that mean?",
  '大家好，我在做 PPT：最早的 Linkerd 说自己是“动态链接器”，是什么意思？',
  '我在做 PPT，Linkerd 自称动态链接器，是什么意思',
])('what leads up to a question is not asked of, what is quoted there is: %s', text =>
  expect(first(text)).toMatch(/dynamic linker|动态链接器/),
)

test('who asks on what grounds asks why, and who stands behind a project need not be named there', () =>
  expect(first('On what grounds did Buoyant merge Conduit into Linkerd?')).toMatch(/why the two are merged/))
