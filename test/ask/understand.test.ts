import { describe, expect, test } from 'vitest'
import { know } from '../../src/ask/knowledge.ts'
import { lexicon, namesOf, segment, units } from '../../src/ask/lexicon.ts'
import { understand } from '../../src/ask/understand.ts'
import { load } from '../../src/chronicle/load.ts'
import { normalize } from '../../src/language.ts'

const chronicle = load('knowledge')
const knowledge = know(chronicle)
const read = (text: string) => understand({ text, today: '2021-08-15' }, knowledge)

describe('the projects of a question', () => {
  test.for<[question: string, ...projects: string[]]>([
    ['when did Envoy drop xDS v2', 'envoy'],
    ['ENVOY PROXY release', 'envoy'],
    ['evnoy release', 'envoy'],
    ['when was Conduit launched', 'conduit'],
    ['Linkerd2 哪个版本开始支持多集群', 'linkerd2'],
    ['linkerd 2.x news', 'linkerd2'],
    ['Linkerd 1.x line', 'linkerd'],
    ['what became of linkerd1', 'linkerd'],
    ['Istio 是谁发起的', 'istio'],
    ['Istio和Envoy的关系', 'istio', 'envoy'],
    ['itsio 1.1', 'istio'],
    ['what is the weather like'],
    ['what is a service mesh'],
  ])('%s', ([question, ...projects]) => expect([...read(question).projects]).toEqual(projects))

  test('"Linkerd" alone may be either generation', () => {
    expect([...read('who made Linkerd').projects].sort()).toEqual(['linkerd', 'linkerd2'])
  })

  test('the project that a command fixes comes first', () => {
    const query = understand({ text: 'latest release', today: '2021-08-15', project: 'envoy' }, knowledge)
    expect(query.projects[0]).toBe('envoy')
  })
})

describe('the versions of a question, and whose they are', () => {
  test.for<[question: string, ...versions: [number: string, ...projects: string[]][]]>([
    ['Envoy 1.18.0', ['1.18.0', 'envoy']],
    ['Envoy1.18.0版本', ['1.18.0', 'envoy']],
    ['envoy v1.18', ['1.18', 'envoy']],
    ['Envoy 的 1.18 版本', ['1.18', 'envoy']],
    ['Linkerd 2.10.1', ['2.10.1', 'linkerd2']],
    ['Linkerd 2.10', ['2.10', 'linkerd2']],
    ['linkerd stable-2.10', ['2.10', 'linkerd2']],
    ['Linkerd 1.1.0', ['1.1.0', 'linkerd']],
    ['Linkerd 0.8.2', ['0.8.2', 'linkerd']],
    ['conduit 0.3', ['0.3', 'conduit']],
    ['between Conduit 0.3 and 0.5', ['0.3', 'conduit'], ['0.5', 'conduit']],
    ['Envoy 1.17 and Linkerd 2.10', ['1.17', 'envoy'], ['2.10', 'linkerd2']],
    [
      'After freezing the v2 API in 1.14, how long did Envoy take until 1.18?',
      ['1.14', 'envoy'],
      ['1.18', 'envoy'],
    ],
    ['2.10', ['2.10']],
    ['stable-2.10', ['2.10']],
    // A number of something else, or none at all
    ['when did Envoy drop xDS v2'],
    ['HTTP/2 in Envoy'],
    ['HTTP/1.1 in Envoy'],
    ['Finagle 7.1 in Linkerd'],
    ['which Linkerd came with Finagle 7.1'],
    ['Linkerd 1.x line'],
    ['what happened to Envoy in 2021'],
    ['2021年4月 Envoy'],
    ['how many releases of Linkerd'],
  ])('%s', ([question, ...versions]) =>
    expect(read(question).versions.map(({ number, projects }) => [number, ...projects])).toEqual(versions),
  )
})

describe('the deeds of a question', () => {
  test.for([
    ['when did Envoy drop xDS v2', 'removed'],
    ['when was xDS v2 removed', 'removed'],
    ['when did Envoy kill xDS v2', 'removed'],
    ['when did Envoy stop supporting xDS v2', 'removed'],
    ['Envoy no longer supports xDS v2 since when', 'removed'],
    ['Envoy 什么时候砍掉 xDS v2', 'removed'],
    ['Envoy 什么时候不再支持 xDS v2', 'removed'],
    ['Envoy 什麼時候移除 xDS v2', 'removed'],
    ['when was xDS v2 deprecated', 'deprecated'],
    ['xDS v2 什么时候弃用', 'deprecated'],
    ['when was xDS v2 frozen', 'frozen'],
    ['xDS v2 何时冻结', 'frozen'],
    ['when was xDS v2 disabled by default', 'off by default'],
    ['xDS v2 什么时候默认关闭', 'off by default'],
    ['when did Linkerd graduate', 'graduated'],
    ['Linkerd 什么时候毕业', 'graduated'],
    ['when was Conduit renamed', 'renamed'],
    ['Conduit 什么时候改名', 'renamed'],
    ['when was Envoy open-sourced', 'open-sourced'],
    ['Envoy 什么时候开源', 'open-sourced'],
    ['when was Istio donated to the CNCF', 'accepted'],
    ['when did Envoy bring back xDS v1', 'restored'],
    ['Envoy 什么时候重新启用 xDS v1', 'restored'],
  ])('%s: %s', ([question, deed]) => expect(read(question!).actions).toContain(deed))

  test('what stopped being supported was not added', () => {
    expect(read('when did Envoy stop supporting xDS v2').actions).not.toContain('added')
  })
})

describe('what a question wants', () => {
  test.for([
    ['when did Envoy drop xDS v2', 'when'],
    ['Envoy 什么时候砍掉 xDS v2', 'when'],
    ['Envoy 何時放棄 xDS v2', 'when'],
    ['哪天发布的 Envoy 1.18', 'when'],
    ['which version of Linkerd added multicluster', 'version'],
    ['Linkerd2 哪个版本开始支持多集群？', 'version'],
    ['Linkerd2 哪個版本開始支援多叢集？', 'version'],
    ['who created Envoy', 'who'],
    ['Envoy 的作者是谁', 'who'],
    ['why was Conduit merged into Linkerd', 'why'],
    ['为什么 Conduit 并入 Linkerd', 'why'],
    ['list all Envoy releases of 2019', 'list'],
    ['列出 2019 年 Envoy 的所有版本', 'list'],
    ['how many Envoy releases in 2019', 'count'],
    ['2019 年 Envoy 发布了多少个版本', 'count'],
    ['how long from Conduit 0.1 to Linkerd 2.0', 'duration'],
    ['Conduit 到 Linkerd2 隔了多久', 'duration'],
    ['which came first, Istio 1.0 or Linkerd 2.0', 'compare'],
    ['Linkerd 和 Istio 有什么区别', 'compare'],
    ['what did the author think of Istio', 'opinion'],
    ['作者怎么看 Istio', 'opinion'],
    ['did Linkerd2 support ARM by 2020?', 'whether'],
    ['Linkerd2 支持 ARM 吗？', 'whether'],
    ['Buoyant 一共融了多少钱', 'count'],
    ['how much money did Buoyant raise', 'count'],
    ['how much time between Envoy 1.0 and 1.1', 'duration'],
    ['2020 linkerd2 stable which ones', 'list'],
    // A choice before a colon, and a question that only adds to the one before it
    ['Linkerd or Envoy: who was older?', 'compare'],
    ['who wrote Envoy? Matt?', 'who'],
    ['what was in Envoy 1.18', 'what'],
    ['Envoy 1.18', 'what'],
  ])('%s: %s', ([question, intent]) => expect(read(question!).intent).toBe(intent))

  test.for<[string, 'first' | 'latest' | undefined, 'before' | 'after' | undefined]>([
    ['first Envoy release', 'first', undefined],
    ['Envoy 的第一个版本', 'first', undefined],
    ['latest Linkerd release', 'latest', undefined],
    ['Conduit 停在了哪个版本', 'latest', undefined],
    ['what version did Conduit stop at', 'latest', undefined],
    ['Linkerd 0.7.2 的下一版是哪个？哪天发的？', undefined, 'after'],
    ['Istio 最新版本', 'latest', undefined],
    ['the release after Envoy 1.12', undefined, 'after'],
    ['Envoy 1.12 之前的版本', undefined, 'before'],
    ['last Linkerd before it graduated', 'latest', 'before'],
    ['when did Envoy drop xDS v2', undefined, undefined],
  ])('%s: at the end %s, beside %s', ([question, edge, relation]) =>
    expect([read(question).edge, read(question).relation]).toEqual([edge, relation]),
  )
})

describe('what a question is about', () => {
  const about = (text: string) => read(text).subjects.map(({ said }) => said)
  const ways = (text: string) =>
    read(text).subjects.flatMap(({ ways }) => ways.map(({ line }) => line.trim()))

  test.for([
    ['when did Envoy drop xDS v2', 'xds v2'],
    ['Envoy 放弃 xDS v2 是哪年', 'xds v2'],
    ['Linkerd2 哪个版本开始支持多集群', '多集群'],
    ['Linkerd2 哪個版本開始支援多叢集', '多集群'],
    ['mutual TLS in Linkerd2', 'mutual tls'],
    ['HTTP/2 in Envoy', 'http 2'],
  ])('%s: %s', ([question, subject]) => expect(about(question!)).toContain(subject))

  test('English and Chinese words for a thing lead to each other', () => {
    expect(ways('多集群')).toContain('multiclust')
    expect(ways('multicluster')).toContain('多 集 群')
    expect(ways('mutual TLS')).toContain('mtl')
  })

  test('words that only ask are about nothing', () => {
    for (const text of ['please tell me when', '请问是什么时候', 'who was it', '都有哪些'])
      expect([text, about(text)]).toEqual([text, []])
  })

  test('what is counted is a subject, be it one character', () => {
    expect(read('Buoyant 融了多少钱').subjects.find(({ said }) => said === '钱')).toMatchObject({
      wanted: true,
    })
  })

  test('a turn of phrase is not the deed that one of its words names', () => {
    expect(read('who did they end up with at Google').actions).toEqual([])
    expect(read('when did Conduit end').actions).toEqual(['ended'])
  })

  test('a question that only points back takes its deed from what led up to it', () => {
    expect(read('I hear that Envoy dropped xDS v2. Which release was that?').actions).toContain('removed')
  })

  test('what was mended is said', () => {
    expect(read('when did evnoy drop xDS v2').mended).toEqual([{ from: 'evnoy', to: 'envoy' }])
    expect(read('what is the weather').mended).toEqual([])
  })
})

describe('the words that the chronicle knows', () => {
  const terms = lexicon(chronicle)
  const cut = (text: string) =>
    segment(terms, units(normalize(text))).map(({ units: all }) =>
      all.map(({ text: said }) => said).join(' '),
    )

  test('the longest term wins', () => {
    expect(cut('xDS v2 API removed')).toEqual(['xds v2 api', 'removed'])
    expect(cut('双向 TLS')).toEqual(['双 向 tls'])
  })

  test('nothing of a text is lost', () => {
    const text = 'when did 某某 Envoy 1.18 drop something unheard of'
    expect(cut(text).join(' ')).toBe(
      units(normalize(text))
        .map(unit => unit.text)
        .join(' '),
    )
  })

  test.for<[string, ...string[]]>([
    ['xDS v2 API', 'xDS v2 API'],
    ['指标（metrics）', '指标', 'metrics'],
    ['服务网格接口（Service Mesh Interface，SMI）', '服务网格接口'],
    ['Zk dtab store (ZooKeeper)', 'Zk dtab store', 'ZooKeeper'],
  ])('%s is known as %s', ([subject, ...names]) => expect(namesOf(subject)).toEqual(names))
})
