import { describe, expect, test } from 'vitest'
import { alone } from './strangers.ts'

const { told, firstLine } = alone

describe('a count of releases', () => {
  test.for([
    ['編年史裡一共收了多少個 Linkerd2 的穩定版（stable 2.x）？', /14 個/],
    ['编年史里一共收了多少个 Linkerd2 的版本？', /17 个/],
    ['Envoy 代理一共记了几个版本？', /20 个/],
    ['Count the releases of the Conduit proxy.', /^5 releases/],
    ['Conduit 一共出过几个正式发布的版本？', /5 个/],
    ['How many Envoy releases are documented, Linkerd left out?', /^20 releases/],
    ['how many different versions of Conduit were there', /^5 releases/],
    ['In 2019, Envoy put out how many versions according to the chronicle?', /^3 (?:stable )?releases/],
    ['total of Linkerd2 stables dated 2020?', /^3 (?:stable )?releases/],
    ['How many Conduit releases came out before the merge into Linkerd?', /^5 releases of Conduit/],
  ] as const)('drops none by a word that only says what they are: %s', ([question, count]) =>
    expect(firstLine(question)).toMatch(count),
  )

  test.for([
    ['How many Envoy releases mention gRPC?', /that tell of gRPC/],
    ['多少个 Envoy 版本改进了 gRPC？', /讲到 gRPC/],
  ] as const)('says by what it was narrowed: %s', ([question, says]) =>
    expect(firstLine(question)).toMatch(says),
  )

  test.for([
    'How many Envoy releases came out on a Friday?',
    'How many Envoy releases were popular?',
    'Envoy 12 月份发过几个版本',
  ])('is none of what no entry tells: %s', question => expect(told(question).answered).toBe(false))
})

test.for([
  [
    'How many words did the release note of the very first Envoy consist of?',
    /^The release note consists of four words/,
  ],
  ['How many words does the release note of Envoy 1.0.0 have?', /^The release note consists of four words/],
  ['Envoy 1.0.0 的版本说明一共几个单词？', /^版本说明只有四个单词/],
] as const)('a number that a text tells is told, and no entries are counted: %s', ([question, line]) =>
  expect(firstLine(question)).toMatch(line),
)
