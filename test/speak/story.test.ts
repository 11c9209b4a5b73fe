import { describe, expect, test } from 'vitest'
import { historian } from '../../src/ask/ask.ts'
import type { Tongue } from '../../src/ask/types.ts'
import { chronicleAlone, openChronicle } from '../../src/chronicle/open.ts'
import { traditionalize } from '../../src/language.ts'
import { asJson } from '../../src/speak/json.ts'
import { type Story, tell } from '../../src/speak/story.ts'
import { COLOURED, PLAIN, terminalText } from '../../src/speak/terminal.ts'
import { ask, small, TODAY } from '../ask/small.ts'

const told = (text: string, tongue?: Tongue): Story =>
  tell(ask(text, tongue ? { tongue } : {}), small.chronicle)
const spoken = (text: string, tongue?: Tongue) => terminalText(told(text, tongue))
const lines = (story: Story) => story.sections.flatMap(section => section.lines.map(({ text }) => text))

describe('the first line is the answer', () => {
  test.for<[question: string, ...facts: string[]]>([
    ['when did Envoy drop xDS v2', 'Envoy', 'xDS v2', '1.18.0', '2021-04-16'],
    ['Envoy 什么时候砍掉 xDS v2', 'Envoy', 'xDS v2', '1.18.0', '2021-04-16', '移除'],
    ['Envoy 什麼時候砍掉 xDS v2', 'Envoy', 'xDS v2', '1.18.0', '2021-04-16', '移除'],
    ['which version of Linkerd added multicluster', 'multicluster', '2.8', '2020-06-10'],
    ['哪个版本开始支持多集群', '多集群', '2.8', '2020-06-10'],
    ['哪個版本開始支援多叢集', '多叢集', '2.8', '2020-06-10'],
    ['which version froze xDS v2', '1.14.0', '2020-04-09'],
    ['when was Linkerd 2.8 released', '2.8', '2020-06-10'],
    ['when did Linkerd graduate', 'graduated', '2021-07-28'],
    ['latest Envoy release', '1.19.0', '2021-07-14'],
    ['Linkerd 的第一个版本', '0.1.0', '2016-02-19'],
    ['which release came after Envoy 1.17', '1.18.0', '2021-04-16'],
    [
      'how long between Envoy 1.17 and Envoy 1.18',
      '3 months and 4 days',
      '94 days',
      '2021-01-12',
      '2021-04-16',
    ],
    ['Envoy 1.17 到 Envoy 1.18 隔了多久', '3 个月', '94 天', '2021-01-12', '2021-04-16'],
    [
      'which came first, Envoy 1.18 or Linkerd 2.10?',
      'Linkerd 2.10',
      '2021-03-12',
      'Envoy 1.18.0',
      '35 days',
    ],
    ['how many Envoy releases in 2021', '3', 'Envoy', '2021'],
    ['2021 年 Envoy 发布了多少个版本', '3', 'Envoy', '2021'],
    ['did Linkerd support multicluster by 2019?', 'No', '2.8', '2020-06-10'],
    ['did Linkerd support multicluster by 2021?', 'Yes', '2.8', '2020-06-10'],
    ['Linkerd 2020 年支持多集群了吗', '是的', '2.8', '2020-06-10'],
    ['what happened on April 16', '16 April'],
    ['4月16日发生了什么', '4 月 16 日'],
    ['Envoy 1.99', 'Envoy 1.99'],
    ['Envoy 1.99 发布了什么', '没有', 'Envoy 1.99'],
  ])('of "%s"', ([question, ...facts]) => {
    const { headline } = told(question)
    expect(headline).not.toContain('\n')
    for (const fact of facts) expect(headline).toContain(fact)
  })
})

describe('the story of a removal', () => {
  const story = told('when did Envoy drop xDS v2')

  test('tells how it came to that, the answer itself marked', () => {
    const steps = story.sections[0]!.lines
    expect(steps.map(({ entry }) => entry?.id)).toEqual(['envoy-1.14.0', 'envoy-1.17.0', 'envoy-1.18.0'])
    expect(steps.map(({ text }) => text.slice(0, 10))).toEqual(['2020-04-09', '2021-01-12', '2021-04-16'])
    expect(steps.filter(({ strong }) => strong).map(({ entry }) => entry?.id)).toEqual(['envoy-1.18.0'])
  })

  test('links its source with the date upstream', () => {
    expect(story.sources).toContainEqual({
      title: 'Release 1.18.0',
      url: 'https://example.org/envoy/v1.18.0',
      date: '2021-04-15',
    })
  })

  test('tells what the author thought', () => {
    expect(lines(story).join('\n')).toContain('caught half of the operators asleep')
  })

  test('cites the answer first, then the steps', () => {
    expect(story.entries.map(({ id }) => id)).toEqual(['envoy-1.18.0', 'envoy-1.14.0', 'envoy-1.17.0'])
  })

  test('says how the question was understood', () => {
    expect(story.understood).toMatch(/Envoy.*xds v2/i)
    expect(told('when did evnoy drop xDS v2').understood).toContain('“evnoy” read as “envoy”')
  })
})

test('a correction is told with the date that was written', () => {
  expect(spoken('when did Linkerd graduate')).toContain('The chronicle writes 2021-07-08')
  expect(spoken('Linkerd 什么时候毕业')).toContain('编年史写作 2021-07-08')
})

test('who asks what may be told in several stories is shown the others too', () => {
  const chronicle = openChronicle('knowledge')
  const one = historian(chronicleAlone(chronicle))
  const story = tell(
    one.ask({ text: 'which of the colleagues from Twitter joined Envoy', today: TODAY }),
    chronicle,
  )
  const also = story.sections.find(({ title }) => title === 'See also')
  expect(also?.lines.length).toBeGreaterThan(0)
  expect(also?.lines.every(({ entry }) => entry && entry !== story.entries[0])).toBe(true)
  expect(told('when did Envoy drop xDS v2').sections.map(({ title }) => title)).not.toContain('See also')
})

test('what is not known is said, with what is nearest', () => {
  const story = told('when did Linkerd remove multicluster')
  expect(story.headline).toContain('does not record that')
  expect(story.near.map(({ id }) => id)).toContain('linkerd2-2.8')
  expect(story.entries).toEqual([])
  expect(lines(story).join('\n')).toContain('2020-06-10')
})

const QUESTIONS = [
  'when did Envoy drop xDS v2',
  'what was in Linkerd 2.8',
  'list all Envoy releases of 2021',
  'how many releases of Linkerd',
  'how long between Envoy 1.17 and Envoy 1.18',
  'which came first, Envoy 1.18 or Linkerd 2.10?',
  'what happened on April 16',
  'what happened on January 1',
  'did Linkerd support multicluster by 2019?',
  'latest Envoy release',
  'which release came after Envoy 1.17',
  'when did Linkerd graduate',
  'who coined the term service mesh',
  'what did the author think of Envoy 1.18',
  'Envoy 1.99',
  'when did Linkerd remove multicluster',
  'best pizza in Naples',
  'what happened in 2012',
  '',
]

describe.for(QUESTIONS.map(question => [question] as const))('"%s"', ([question]) => {
  test('is answered in English without Han', () => {
    expect(spoken(question, 'en')).not.toMatch(/\p{Script=Han}/u)
  })

  test('is answered in Chinese with Han in its first line', () => {
    expect(told(question, 'zh-Hans').headline).toMatch(/\p{Script=Han}/u)
  })

  test('is answered in traditional Chinese without a simplified character', () => {
    const text = spoken(question, 'zh-Hant')
    const simplified = [...new Set(text)].filter(letter => traditionalize(letter) !== letter)
    expect(simplified).toEqual([])
  })

  test.for(['en', 'zh-Hans', 'zh-Hant'] as const)('has no hole in it, in %s', tongue => {
    const text = spoken(question, tongue)
    expect(text).not.toMatch(/undefined|NaN|\[object|null/)
    expect(text.split('\n')[0]).toMatch(/\S/)
  })
})

describe('on a terminal', () => {
  const ESCAPE = '\u001B'
  const story: Story = {
    ...told('when did Envoy drop xDS v2'),
    headline: `a${ESCAPE}[31mb\u0007c\u009B2Jd`,
    sections: [{ title: `t${ESCAPE}]0;x\u0007`, lines: [{ text: `\u0008x\r${ESCAPE}[2K`, strong: true }] }],
    sources: [{ title: `s${ESCAPE}[1m`, url: 'https://example.org/' }],
    understood: `u${ESCAPE}c\u007F`,
  }

  test('no control character of a text steers it', () => {
    expect(terminalText(story, PLAIN)).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F]/)
  })

  test('only our own marks colour it, and each is ended', () => {
    const marks = terminalText(story, COLOURED).match(/\u001B\[\d+m|\u001B/g) ?? []
    expect(marks.length).toBeGreaterThan(4)
    expect(marks.filter((_, n) => n % 2 === 0).every(mark => /\[[12]m$/.test(mark))).toBe(true)
    expect(marks.filter((_, n) => n % 2 === 1).every(mark => mark === `${ESCAPE}[22m`)).toBe(true)
  })

  test('what a person types reaches it without what steers', () => {
    const text = spoken(`Envoy ${ESCAPE}[31m "${ESCAPE}]0;owned\u0007" 1.99 \u202E`)
    expect(text).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u202E]/)
  })

  test('links are written out', () => {
    expect(spoken('Envoy 1.18')).toContain('https://example.org/envoy/v1.18.0')
  })
})

describe('as JSON', () => {
  test('an answer has the shape that programs read', () => {
    const json = asJson(ask('when did Envoy drop xDS v2'), small.chronicle)
    expect(json).toEqual({
      question: 'when did Envoy drop xDS v2',
      answered: true,
      language: 'en',
      answer: spoken('when did Envoy drop xDS v2'),
      entries: ['1.18.0', '1.14.0', '1.17.0'].map(version => ({
        id: `envoy-${version}`,
        project: 'envoy',
        version,
        date: small.chronicle.entries.find(entry => entry.id === `envoy-${version}`)!.date,
        title: `Envoy ${version}`,
        url: `https://example.org/envoy/v${version}`,
      })),
      near: [],
    })
  })

  test('a refusal is not answered, cites nothing and offers what is near', () => {
    const json = asJson(ask('Envoy 1.99 发布了什么'), small.chronicle)
    expect(json).toMatchObject({ answered: false, language: 'zh', entries: [] })
    expect(json.near.map(({ id }) => id)).toContain('envoy-1.19.0')
    expect(json.near[0]!.title).toMatch(/发布/)
  })

  test('a day of which nothing is recorded is not answered', () => {
    expect(asJson(ask('what happened on January 1'), small.chronicle).answered).toBe(false)
    expect(asJson(ask('what happened on April 16'), small.chronicle).answered).toBe(true)
  })

  test('the question comes back as it was asked', () => {
    const text = '  Envoy 1.18？\u200B '
    expect(asJson(ask(text), small.chronicle).question).toBe(text)
  })

  test('what has no version has null', () => {
    const { entries } = asJson(ask('when did Linkerd graduate'), small.chronicle)
    expect(entries[0]!.version).toBeNull()
  })

  test('titles are in the script of the question', () => {
    expect(asJson(ask('Envoy 1.18 發佈了什麼'), small.chronicle).entries[0]!.title).toMatch(/釋出|發[佈布]/)
  })

  test('it is one line', () => {
    expect(JSON.stringify(asJson(ask('Envoy 1.18'), small.chronicle))).not.toContain('\n')
  })
})

test('sources that are none of the chronicle’s say so', () => {
  const chronicle = openChronicle('knowledge')
  const one = historian(chronicle)
  const title = (text: string) => tell(one.ask({ text, today: TODAY }), chronicle).sourcesTitle
  expect(title('when did Envoy drop xDS v2')).toBe('Sources')
  expect(title('when was Istio 1.0 released')).toBe('Sources (upstream, not the chronicle)')
  expect(title('Istio 1.0 是什麼時候發布的')).toBe('來源（官方資料，不在編年史中）')
})
