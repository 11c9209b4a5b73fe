import { describe, expect, test } from 'vitest'
import { historian } from '../../src/ask/ask.ts'
import { load } from '../../src/chronicle/load.ts'
import { chronicleAlone, openChronicle } from '../../src/chronicle/open.ts'
import { asJson } from '../../src/speak/json.ts'

const chronicle = chronicleAlone(load('knowledge'))
const one = historian(chronicle)
const answerTo = (text: string) => one.ask({ text, today: '2021-08-15' })
const kindOf = (text: string) => answerTo(text).kind

describe('a call for help', () => {
  test.for([
    ['kubectl get pods 卡住了 help!!'],
    ['How do I fix 503 UC errors in my sidecar?'],
    ['怎么安装 Linkerd'],
    ['linkerd check does not work, what now'],
  ])('is no question of history: %s', ([question]) =>
    expect(one.ask({ text: question!, today: '2021-08-15' })).toMatchObject({
      kind: 'nothing',
      reason: 'off-topic',
    }),
  )
})

describe('what a question takes for granted', () => {
  test.for([
    ['Which Envoy release restored xDS v1?'],
    ['When did Linkerd get thrown out of the CNCF?'],
    ['In which version was the Linkerd2 data plane rewritten from Rust to Go?'],
    ['Envoy 当年为什么从 Rust 改用 C++ 重写？'],
    ['when was Envoy ported to Java'],
    ['Why did Lyft stop using Envoy?'],
    ['why was Linkerd merged into Istio'],
    ['Istio 是哪年被捐给 CNCF 的？'],
    ['Which Envoy version removed gRPC support?'],
    ['Buoyant 一共融了多少钱？'],
    ['how much money did Buoyant raise'],
    ['when was kubernetes 1.0 released'],
    ['In which version did Linkerd2 take Prometheus back into the default control plane?'],
    ['Which Envoy release went back to the xDS v1 API after it had been thrown out in 1.13?'],
    ['Who put Prometheus back into the control plane of Linkerd2?'],
    ['Why did Envoy bring back the v2 xDS API?'],
    ['Linkerd2 哪一版把 Grafana 加回到默认控制平面？'],
    ['Envoy 哪個版本又恢復了 v1 xDS API？'],
    ['Linkerd2 后来有没有把 Prometheus 加回来？'],
  ])('is refused where the chronicle knows nothing of it: %s', ([question]) =>
    expect(kindOf(question!)).toBe('nothing'),
  )

  test.for([
    ['when did Envoy drop xDS v1', 'entry'],
    ['which version of Linkerd was rewritten in Rust', 'entry'],
    ['why did Buoyant drop the name Conduit', 'entry'],
    ['why was Conduit killed', 'entry'],
    ['which Envoy dropped CMake', 'entry'],
    ['When did Envoy drop Jansson', 'entry'],
    ['did Linkerd graduate from the CNCF?', 'whether'],
    ["Let's go back to 2017: what did Envoy release?", 'list'],
    ['回到 2016 年，Linkerd 发布了什么？', 'list'],
    ['哪个版本支持 TLS 会话恢复？', 'entry'],
    ['How do Envoy and Linkerd differ', 'comparison'],
  ])('is answered where the chronicle tells of it: %s', ([question, kind]) =>
    expect(kindOf(question!)).toBe(kind),
  )
})

describe('who asks who', () => {
  test.for([
    ['who coined the term service mesh', /Linkerd|Buoyant/],
    ['who came up with the words "service mesh"?', /Linkerd|Buoyant/],
    ['who started Istio', /Google and IBM/],
    ['Which companies joined forces to start Istio?', /Google and IBM/],
  ] as const)('%s: %s', ([question, told]) => {
    const answer = one.ask({ text: question, today: '2021-08-15' })
    expect(answer.kind === 'entry' ? answer.hit.passages[0]!.text.en : '').toMatch(told)
  })
})

describe('by whose pen a post is, is told of who wrote it', () => {
  test.for([
    ['"A Service Mesh for Kubernetes", that serialised blog: whose pen?', 'Alex Leong'],
    ['Who penned "Introducing Conduit"?', 'William Morgan'],
    ['Who was behind the keyboard for "A Service Mesh for Kubernetes"?', 'Alex Leong'],
  ])('%s: %s', ([question, told]) => {
    const answer = answerTo(question!)
    expect(answer.kind === 'entry' ? answer.hit.passages[0]!.text.en : '').toContain(told)
  })

  test('and of none where nobody is named', () =>
    expect(kindOf('谁执笔了 Announcing Linkerd 2.0 那篇博客？')).toBe('nothing'))
})

describe('who asks which of two things was done', () => {
  test.for([
    ['did envoy 1.14 kill xds v2 or just freeze it?', 'frozen'],
    ['did Envoy 1.18 freeze or remove xDS v2?', 'removed'],
  ])('%s: %s', ([question, deed]) => {
    const answer = one.ask({ text: question!, today: '2021-08-15' })
    expect(answer).toMatchObject({ kind: 'entry', query: { actions: [deed] } })
  })
})

test('what is thought of a release as a whole is its commentary, not its date', () => {
  const answer = one.ask({ text: 'what did the chronicler think of Linkerd 1.7.0', today: '2021-08-15' })
  expect(answer.kind === 'entry' && answer.hit.passages.map(({ kind }) => kind)).toContain('opinion')
  expect(answer.kind === 'entry' && answer.hit.entry.version).toBe('1.7.0')
})

test('a short name that nobody here knows is no plain word mistyped', () => {
  expect(kindOf('蚂蚁的 MOSN 是哪年开源的来着')).toBe('nothing')
  expect(one.ask({ text: 'Evnoy 从 CNFC 毕业是哪天', today: '2021-08-15' }).query.mended).toContainEqual({
    from: 'cnfc',
    to: 'cncf',
  })
})

test('what is counted before or after something is counted up to its day', () => {
  const told = (text: string) => one.ask({ text, today: '2021-08-15' })
  expect(told('how many Envoy releases before 1.10?')).toMatchObject({ kind: 'count', total: 10 })
  expect(told('conduit 改名之前一共发过多少个版本')).toMatchObject({
    kind: 'count',
    total: 5,
    query: { period: { to: '2018-07-05' } },
  })
})

test('the newest minor, and when it dropped, is the newest release', () => {
  const answer = one.ask({ text: 'whats the newest envoy minor, and when did it drop', today: '2021-08-15' })
  expect(answer.kind === 'entry' && answer.hit.entry.version).toBe('1.19.0')
})

test('what took the place of one thing is no end of another beside it', () => {
  const everything = historian(load('knowledge', undefined, { almanac: true }))
  for (const text of ['When did Istio remove ambient mode?', 'when did Envoy drop Bazel'])
    expect(everything.ask({ text, today: '2026-11-26' })).toMatchObject({ kind: 'nothing' })
})

test('the number of a project that is not here is none of ours', () => {
  expect(kindOf('when did Dapr hit 1.0?')).toBe('nothing')
  expect(kindOf('when was 1.18.0 released?')).toBe('entry')
})

test('of two projects the days are set side by side on which it was done, not proposed', () => {
  const everything = historian(load('knowledge', undefined, { almanac: true }))
  const text = 'SMI and Open Service Mesh both got archived by the CNCF - which one went first?'
  const answer = everything.ask({ text, today: '2026-11-26' })
  expect(answer.kind === 'comparison' && answer.sides.map(({ hits }) => hits[0]!.entry.date)).toEqual([
    '2023-09-25',
    '2023-06-30',
  ])
})

test('who asks whether anybody knows wants what is known, and no yes', () => {
  expect(kindOf('does anybody remember when Envoy dropped xDS v2')).toBe('entry')
  expect(kindOf('does anyone know when F5 pulled the plug on NGINX Service Mesh?')).toBe('nothing')
})

test('what is moved to is no anchor: after the upgrade the release itself is meant', () => {
  const versionAfter = (text: string) => {
    const answer = one.ask({ text, today: '2021-08-15' })
    return answer.kind === 'entry' && answer.hit.entry.version
  }
  expect(versionAfter('升到 Envoy 1.18 之后 xDS v2 有什么变化')).toBe('1.18.0')
  expect(versionAfter('what changed after upgrading to Envoy 1.18?')).toBe('1.18.0')
  expect(versionAfter('Envoy 1.12 之后的版本')).toBe('1.13.0')
})

describe('a named release', () => {
  const all = historian(openChronicle('knowledge'))
  const told = (text: string) => all.ask({ text, today: '2026-11-26' })

  test.for(['who were the release managers for istio 1.24?', 'who spoke at the istio 1.5 launch'])(
    'has nobody whom only an entry on something else names: %s',
    text => expect(told(text).kind).toBe('nothing'),
  )

  test('may be named last, among keywords, and a status is none', () => {
    const answer = told('istio 503 default retry 1.24')
    expect(answer.kind === 'entry' && answer.hit.passages[0]?.subject?.en).toBe('Default retry of 503')
    expect(told('envoy tls 1.3')).toMatchObject({ query: { versions: [] } })
  })
})

describe('somebody whom nothing names is not recorded', () => {
  test.for([
    'Linkerd 2.8 的多叢集功能是哪位工程師寫的？',
    'Envoy 的 Lua 过滤器是谁写的',
    'who implemented HTTP/3 in Envoy',
  ])('%s', question => expect(answerTo(question).kind).toBe('nothing'))
  test.for<[question: string, says: RegExp]>([['who wrote the CNI plugin of linkerd', /Nordstrom/]])(
    'but whoever is named is told: %s',
    ([question, says]) => expect(asJson(answerTo(question), chronicle).answer).toMatch(says),
  )
})
