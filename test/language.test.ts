import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { lexicon, segment, units } from '../src/ask/lexicon.ts'
import { load } from '../src/chronicle/load.ts'
import {
  hasHan,
  normalize,
  pairs,
  pieces,
  scriptOf,
  simplify,
  stem,
  traditionalize,
  words,
} from '../src/language.ts'

describe('the script of a text', () => {
  test.for([
    ['when did Envoy drop xDS v2', 'en'],
    ['', 'en'],
    ['¿cuándo? 2021 🚀', 'en'],
    ['ありがとう', 'en'],
    ['Envoy 什么时候放弃 xDS v2', 'zh-Hans'],
    ['发布', 'zh-Hans'],
    ['Envoy 1.18.0 版', 'zh-Hans'],
    ['Envoy 什麼時候放棄 xDS v2', 'zh-Hant'],
    ['Linkerd2 哪個版本', 'zh-Hant'],
    ['發佈', 'zh-Hant'],
  ] as const)('%s is %s', ([text, script]) => expect(scriptOf(text)).toBe(script))

  test('a text has Han only where it has a Han character', () => {
    expect(hasHan('网')).toBe(true)
    expect(hasHan('カタカナ mesh')).toBe(false)
  })
})

describe('a text as it is searched', () => {
  test.for([
    ['Envoy1.18.0版本', 'envoy 1.18.0 版本'],
    ['Ｅｎｖｏｙ　１．１８．０', 'envoy 1.18.0'],
    ['ENVOY V1.18.0', 'envoy 1.18.0'],
    ['Linkerd2发布', 'linkerd2 发布'],
    ['二〇二一年', '2021 年'],
    ['二零二一年四月十六日', '2021 年 4 月 16 日'],
    ['十二月二十日', '12 月 20 日'],
    ['二十一号', '21 号'],
    ['三个月', '3 个月'],
    ['一季度', '1 季度'],
    ['两年', '2 年'],
    ['哪一年', '哪一年'],
    ['第一个版本', '第一个版本'],
    ['En\u200Bvoy\u2060 1.18', 'envoy 1.18'],
    ['\uFEFFEnvoy', 'envoy'],
    ['soft\u00ADware', 'software'],
    ['服務網格', '服务网格'],
    ['軟體', '软件'],
    ['多叢集', '多集群'],
    ['“xDS v2”', '"xds v2"'],
    ['「多集群」', '"多集群"'],
    ['what’s new', "what's new"],
    ['  a \n\t b  ', 'a b'],
    ['U.S.A. today', 'usa today'],
    ['①月', '1 月'],
  ])('%s is searched as %s', ([text, is]) => expect(normalize(text!)).toBe(is))

  const texts = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.string({ unit: 'grapheme', maxLength: 60 }),
    fc
      .array(
        fc.constantFrom(
          ...[
            'Envoy',
            '1.18',
            '年',
            '月',
            '日',
            '十',
            '二',
            '〇',
            '个',
            '版',
            '發',
            '後',
            '｜',
            'ﬁ',
            '㈠',
            'İ',
            '\u200B',
            ' ',
            'v',
            '.',
            'U.S.',
            '「',
            "'",
          ],
        ),
        { maxLength: 20 },
      )
      .map(parts => parts.join('')),
  )

  test('what was normalised once stays as it is', () => {
    fc.assert(
      fc.property(texts, text => {
        const once = normalize(text)
        expect(normalize(once)).toBe(once)
      }),
      { numRuns: 1500 },
    )
  })

  test('and so does every single letter', () => {
    const han = Array.from({ length: 0x9fff - 0x3400 }, (_, i) => String.fromCodePoint(0x3400 + i))
    expect(han.filter(letter => normalize(normalize(letter)) !== normalize(letter))).toEqual([])
  })

  test('nothing invisible is left, and no two spaces in a row', () => {
    fc.assert(
      fc.property(texts, text => {
        expect(normalize(text)).not.toMatch(/\p{Cf}|\s\s|^\s|\s$/u)
      }),
    )
  })
})

describe('the words to index', () => {
  test.for<[string, string[]]>([
    ['multicluster support', ['multiclust', 'support']],
    ['supports supported', ['support', 'support']],
    ['proxy 1.18.0 版本', [stem('proxy'), '1.18.0', '版本']],
    ['服务网格', ['服务', '务网', '网格']],
    ['网', ['网']],
    ['linkerd 1.x', ['linkerd', '1.x']],
    ['c++', ['c++']],
    ['http/2, grpc', ['http', '2', 'grpc']],
    ['', []],
    ['?!。', []],
  ])('%s has the words %j', ([text, are]) => expect(words(text)).toEqual(are))

  test('a run of Han becomes its overlapping pairs, whole characters beyond the basic plane too', () => {
    expect(pairs('服务网')).toEqual(['服务', '务网'])
    expect(pairs('𠮷野家')).toEqual(['𠮷野', '野家'])
    expect(pairs('网')).toEqual(['网'])
  })

  test('a very long word costs no more than a long one', () => {
    expect(pieces('x'.repeat(10_000)).join('').length).toBeLessThan(100)
  })

  test('any text has words, none of them empty', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), text => {
        expect(words(normalize(text))).not.toContain('')
      }),
    )
  })
})

describe('the words of the knowledge', () => {
  const chronicle = load('knowledge')
  const { glossary } = chronicle
  const terms = lexicon(chronicle)
  const meant = (text: string) => segment(terms, units(normalize(text))).flatMap(({ meanings }) => meanings)

  // Taiwan says these otherwise, and its words do not lead back to ours.
  const PARTED = /缺省/u

  test('a term of the glossary means the same when it is written in traditional Chinese', () => {
    const han = [...glossary.subjects, ...glossary.actions].flat().filter(hasHan)
    expect(han.length).toBeGreaterThan(300)
    const lost = han.filter(
      term => JSON.stringify(meant(traditionalize(term))) !== JSON.stringify(meant(term)),
    )
    expect(lost.filter(term => !PARTED.test(term))).toEqual([])
  })

  test.for([
    ['多叢集', '多集群'],
    ['多集羣', '多集群'],
    ['發佈', '发布'],
    ['發布', '发布'],
    ['軟體', '软件'],
    ['支援', '支持'],
    ['伺服器', '服务器'],
    ['不透明埠', '不透明端口'],
    ['儀表板', '仪表板'],
    ['哪個版本', '哪个版本'],
    ['服務網格', '服务网格'],
    ['資料平面', '数据平面'],
    ['控制平面', '控制平面'],
    ['開源', '开源'],
  ])('%s is %s', ([traditional, simplified]) => expect(simplify(traditional!)).toBe(simplified))

  test('English passes through both ways untouched', () => {
    const text = 'Envoy dropped xDS v2 in 1.18.0'
    expect(traditionalize(text)).toBe(text)
    expect(simplify(text)).toBe(text)
  })
})
