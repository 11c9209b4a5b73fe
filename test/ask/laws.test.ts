import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Answer } from '../../src/ask/types.ts'
import { overlaps } from '../../src/calendar.ts'
import type { Entry } from '../../src/chronicle/schema.ts'
import { ask } from './small.ts'

const KINDS = ['entry', 'list', 'count', 'duration', 'comparison', 'day', 'whether', 'project', 'nothing']

/** All entries that an answer claims to be the answer, what it offers beside left out. */
const claimed = (answer: Answer): Entry[] => {
  switch (answer.kind) {
    case 'entry':
      return [answer.hit.entry]
    case 'list':
    case 'count':
    case 'day':
      return answer.hits.map(({ entry }) => entry)
    case 'comparison':
      return answer.sides.flatMap(({ hits }) => hits.map(({ entry }) => entry))
    default:
      return []
  }
}

const PIECES = [
  ...'when did what which version who why list first latest how many how long before after between and or since in was'.split(
    ' ',
  ),
  ...'Envoy Linkerd Linkerd2 linkerd evnoy xDS v2 HTTP/3 multicluster 1.18 2.10 1.x 9.9.9 stable- 2021 2019 April 16 Q3'.split(
    ' ',
  ),
  ...'drop removed added released graduated author think opinion'.split(' '),
  ...'什么时候 哪个版本 谁 为什么 列出 第一个 最新 多少 多久 之前 之后 和 还是 吗 年 月 日 移除 支持 多集群 发布 二〇二一年 上半年 历史上的今天 怎么看'.split(
    ' ',
  ),
  ...[
    '?',
    '？',
    ',',
    '"',
    '“',
    '”',
    '「',
    "'",
    '(',
    ')',
    '.',
    ' ',
    '\n',
    '\u200B',
    '\u202E',
    '\u0000',
    '‹0›',
    '|',
    '→',
  ],
]
const sentences = fc
  .array(fc.constantFrom(...PIECES), { maxLength: 16 })
  .chain(parts => fc.constantFrom(parts.join(' '), parts.join('')))
const strange = fc.oneof(
  { weight: 6, arbitrary: sentences },
  { weight: 4, arbitrary: fc.string({ unit: 'binary', maxLength: 200 }) },
  { weight: 2, arbitrary: fc.string({ unit: 'grapheme', maxLength: 200 }) },
  { weight: 1, arbitrary: fc.string({ unit: fc.constantFrom(...'0123456789./-年月日'), maxLength: 80 }) },
  {
    weight: 1,
    arbitrary: fc.string({
      unit: fc.constantFrom('\u200B', '\u202E', '\u2067', 'א', 'ب', 'e', '\u0301'),
      maxLength: 120,
    }),
  },
)

describe('whatever is asked', () => {
  test('there is an answer, and nothing is thrown', () => {
    fc.assert(
      fc.property(strange, text => {
        expect(KINDS).toContain(ask(text).kind)
      }),
      { numRuns: 2000 },
    )
  })

  const LONG = 10_000
  test.for([
    ['one long word', 'a'.repeat(LONG)],
    ['one long number', '9'.repeat(LONG)],
    ['a version without end', '1.'.repeat(LONG / 2)],
    ['many short words', 'a '.repeat(LONG / 2)],
    ['many a project', 'Envoy '.repeat(LONG / 6)],
    ['many a year', '2021 '.repeat(LONG / 5)],
    ['a long run of Han', '网'.repeat(LONG)],
    ['a long run of numerals', '十'.repeat(LONG)],
    ['many years in Chinese', '二〇二一年'.repeat(LONG / 5)],
    ['nothing but spaces', ' '.repeat(LONG)],
    ['nothing that can be seen', '\u200B'.repeat(LONG)],
    ['right to left', `${'\u202E'.repeat(LONG / 2)}when did Envoy drop xDS v2`],
    ['accents piled up', `e${'\u0301'.repeat(LONG)}`],
    ['quotes in quotes', '"“「'.repeat(LONG / 6) + '」”"'.repeat(LONG / 6)],
    ['brackets without end', '('.repeat(LONG)],
    ['a question without end', '?'.repeat(LONG)],
    ['hyphens', 'a-'.repeat(LONG / 2)],
    ['a regex bomb', '(a+)+$'.repeat(LONG / 6)],
    ['what and how', 'what which who or first '.repeat(LONG / 24)],
    ['between and between', 'between Envoy and '.repeat(LONG / 18)],
    ['so many vs', 'Envoy vs '.repeat(LONG / 9)],
    ['到 without end', '从到'.repeat(LONG / 2)],
    ['lone surrogates', '\uD800'.repeat(LONG)],
    ['NULs', '\0'.repeat(LONG)],
    ['new lines', 'Envoy\n'.repeat(LONG / 6)],
    ['roles without end', 'a取代'.repeat(LONG / 3)],
    ['a letter that unfolds', 'ﷺ'.repeat(LONG)],
    ['从 without 到', `how long between ${'从实验'.repeat(LONG / 3)}`],
    ['names of objects', '__proto__ constructor toString hasOwnProperty'],
    ['marks of our own', '‹0› ‹1› ‹999999› since ‹0›'],
  ])('%s is answered', ([, text]) => expect(KINDS).toContain(ask(text!).kind))
})

describe('an answer', () => {
  test('is the same when the same is asked again', () => {
    fc.assert(
      fc.property(strange, text => {
        expect(ask(text)).toEqual(ask(text))
      }),
      { numRuns: 300 },
    )
  })

  const plain = fc.array(fc.constantFrom(...PIECES.slice(0, PIECES.indexOf('?'))), {
    minLength: 2,
    maxLength: 8,
  })
  test('is the same when it is asked with a greeting, or with thanks', () => {
    fc.assert(
      fc.property(plain, words => {
        const text = `${words.join(' ')}?`
        const { query, ...bare } = ask(text)
        for (const polite of [`Hi, ${text}`, `你好，${text}`, `${text} Thanks!`]) {
          const { query: _, ...answer } = ask(polite)
          expect(answer).toEqual(bare)
        }
      }),
      { numRuns: 500 },
    )
  })

  const projects = fc.constantFrom(
    ['Envoy', ['envoy']] as const,
    ['Linkerd2', ['linkerd2', 'linkerd']] as const,
    ['Linkerd', ['linkerd', 'linkerd2']] as const,
  )
  const periods = fc.constantFrom<readonly [string, string, string]>(
    ['in 2021', '2021-01-01', '2021-12-31'],
    ['in 2017', '2017-01-01', '2017-12-31'],
    ['in April 2021', '2021-04-01', '2021-04-30'],
    ['since 2020', '2020-01-01', '9999-12-31'],
    ['before 2018', '0000-01-01', '2017-12-31'],
    ['2021年上半年', '2021-01-01', '2021-06-30'],
  )
  const asking = fc.constantFrom(
    'which releases of',
    'what happened to',
    'list everything about',
    'how many releases of',
    'first release of',
    'latest release of',
    '列出所有版本',
    'what did the author say about',
  )

  test('keeps to the project and the period that the question names', () => {
    fc.assert(
      fc.property(asking, projects, periods, (how, [name, ids], [when, from, to]) => {
        for (const entry of claimed(ask(`${how} ${name} ${when}`))) {
          expect(ids as readonly string[]).toContain(entry.project)
          expect(overlaps({ from, to }, entry.date)).toBe(true)
        }
      }),
      { numRuns: 300 },
    )
  })

  test('keeps to the project that the command fixes', () => {
    const of = (text: string) => claimed(ask(text, { project: 'envoy' }))
    for (const text of ['latest release', 'list all releases', 'what happened in April 2021'])
      expect([text, new Set(of(text).map(({ project }) => project))]).toEqual([text, new Set(['envoy'])])
  })

  test('is in the language asked for, else in that of the question', () => {
    expect(ask('Envoy 1.18').query.tongue).toBe('en')
    expect(ask('Envoy 1.18 发布了什么').query.tongue).toBe('zh-Hans')
    expect(ask('Envoy 1.18 發佈了什麼').query.tongue).toBe('zh-Hant')
    expect(ask('Envoy 1.18', { tongue: 'zh-Hant' }).query.tongue).toBe('zh-Hant')
  })
})
