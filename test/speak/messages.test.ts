import { describe, expect, test } from 'vitest'
import { REASONS } from '../../src/ask/types.ts'
import { KINDS, RANKS } from '../../src/chronicle/schema.ts'
import { hasHan, scriptOf, traditionalize } from '../../src/language.ts'
import { dailyEn } from '../../src/speak/messages/daily-en.ts'
import { dailyZh } from '../../src/speak/messages/daily-zh.ts'
import { en } from '../../src/speak/messages/en.ts'
import { zh } from '../../src/speak/messages/zh.ts'

const SPAN = { years: 1, months: 2, days: 3 }
const COURSE = { releases: 4, milestones: 5, others: 6, from: '2016', to: '2021' }

/** What the messages are given that are told more than texts and numbers. */
const GIVEN: Readonly<Record<string, readonly unknown[]>> = {
  others: [RANKS.map((rank, n) => ({ rank, total: n + 1 }))],
  lasted: [SPAN, 428, 'A', 'B'],
  between: [[{ name: 'Envoy', count: 7 }], 3],
  sentences: [['7', '7']],
  known: [{ entries: 7, releases: 8, projects: 'Envoy', from: '2016', to: '2021' }],
  and: [['A', 'B', 'C']],
  course: ['Envoy', COURSE],
  steps: ['1.17', '1.18', SPAN, 428, 2],
  sideOf: [COURSE],
  ofChannel: ['edge', 'release'],
  yes: ['A'],
  no: ['A'],
}
/** What stands for a text or a number: a number is a text too. */
const SAMPLES = [
  ['7', '7', '7', '7', '7'],
  [1, 1, 1, 1, 1],
]

type Sentence = readonly [path: string, text: string]

const sentences = (at: unknown, path = ''): Sentence[] => {
  if (typeof at === 'string') return [[path, at]]
  if (typeof at === 'function') {
    const name = path.split('.').at(-1)!
    const all = GIVEN[name] ? [GIVEN[name]] : SAMPLES
    return all.map(args => [path, String((at as (...args: readonly unknown[]) => unknown)(...args))] as const)
  }
  return Object.entries(at as object).flatMap(([key, value]) =>
    sentences(value, path ? `${path}.${key}` : key),
  )
}

/** Where only marks, or names that are the same in every language, are said. */
const MARKS =
  /^(?:colon|quote|stop|upstream|signed|about|and|span|inVersion|inEntry|dated|sentences|thingOf|broughtBy|scope|ofThings|ofChannel)$/
/** A choice of language is named in that language, and a time may be typed in either. */
const NAMES = /^languages\.|^noTime$/
/** What is typed as it stands, of either language. */
const withoutCode = (text: string) => text.replace(/`[^`]*`/g, '')

describe.for([
  ['of answers', en, zh],
  ['of the daily post', dailyEn, dailyZh],
] as const)('the messages %s', ([, english, chinese]) => {
  test('say the same things in both languages', () => {
    const paths = (of: unknown) => [...new Set(sentences(of).map(([path]) => path))].sort()
    expect(paths(chinese)).toEqual(paths(english))
    expect(paths(english).length).toBeGreaterThan(30)
  })

  test('are Chinese in Chinese', () => {
    const plain = sentences(chinese).filter(
      ([path, text]) => !MARKS.test(path) && !NAMES.test(path) && !hasHan(text),
    )
    expect(plain).toEqual([])
  })

  test('have no Han and no full-width mark in English', () => {
    const strange = sentences(english).filter(
      ([path, text]) => !NAMES.test(path) && /[\p{Script=Han}，。：；？！（）、]/u.test(withoutCode(text)),
    )
    expect(strange).toEqual([])
  })

  test('keep the Chinese ones simplified, so that they can be turned into traditional', () => {
    const traditional = sentences(chinese).filter(
      ([path, text]) => !NAMES.test(path) && scriptOf(withoutCode(text)) === 'zh-Hant',
    )
    expect(traditional).toEqual([])
  })

  test('have no hole in them', () => {
    const holed = [...sentences(english), ...sentences(chinese)].filter(([, text]) =>
      /undefined|NaN|\[object|\bnull\b|=>/.test(text),
    )
    expect(holed).toEqual([])
  })

  test('hold every fact that they are given', () => {
    const fact = /7/
    const holding = (of: unknown) =>
      sentences(of)
        .filter(([, text]) => fact.test(text))
        .map(([path]) => path)
    expect([...new Set(holding(chinese))].sort()).toEqual([...new Set(holding(english))].sort())
  })
})

test('there is a sentence for every kind of entry and every reason to refuse', () => {
  for (const say of [en, zh]) {
    for (const kind of KINDS) expect(say.kinds[kind](2)).toMatch(/\S/)
    for (const reason of REASONS) expect(say.nothing[reason]('Envoy 9.9')).toMatch(/\S{4}/)
  }
})

test('English counts one thing and two things differently', () => {
  expect([en.more(1), en.listed(1, '', ''), en.listed(2, '', '')]).toEqual([
    '… and 1 more',
    '1 entry recorded.',
    '2 entries recorded.',
  ])
})

test.for([
  ['Linkerd 在 2.10 中默认关闭了仪表盘。', '預設'],
  ['这一版的软件支持多集群。', '軟體'],
  ['发布后没有任何记录。', '後'],
])('%s has %s in Taiwan', ([text, word]) => expect(traditionalize(text!)).toContain(word))
