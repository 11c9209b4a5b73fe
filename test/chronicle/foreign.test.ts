import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { assemble } from '../../src/chronicle/assemble.ts'
import { plainCard } from '../../src/chronicle/foreign.ts'
import { datedTitle, kindOf, projectOf } from '../../src/chronicle/foreign-heading.ts'
import { load } from '../../src/chronicle/load.ts'

test.for([
  ['2016-09-13 Envoy1.0.0版本发布', '2016-09-13', 'Envoy1.0.0版本发布'],
  ['2018-11-28 CNCF宣布Envoy毕业', '2018-11-28', 'CNCF宣布Envoy毕业'],
  ['2016年年底', '2016', '2016年年底'],
  ['2016年', '2016', '2016年'],
  ['2016年9月13日 开源', '2016-09-13', '2016年9月13日 开源'],
  ['2016年9月13日，Envoy 开源', '2016-09-13', 'Envoy 开源'],
  ['2016 年 9 月 Envoy 开源', '2016-09', 'Envoy 开源'],
  ['2016/9/3: Envoy opens up', '2016-09-03', 'Envoy opens up'],
  ['2016-09 — Envoy opens up', '2016-09', 'Envoy opens up'],
  ['[2016-09-13] Envoy opens up', '2016-09-13', 'Envoy opens up'],
  ['2016 in review', '2016', 'in review'],
] as const)('the heading "%s" is of %s and says "%s"', ([heading, date, title]) =>
  expect(datedTitle(heading)).toEqual({ date, title }),
)

test.for(['Envoy 1.0.0', '年度总结', '20160 things', '1.2.3 2016-09-13', ''])(
  'the heading "%s" has no date',
  heading => expect(datedTitle(heading)).toBeUndefined(),
)

test.for([
  ['博客：Linkerd2 2.2.0 发布', 'article'],
  ['Blog post on meshes', 'article'],
  ['演讲：云计算的未来', 'talk'],
  ['A talk on Rust', 'talk'],
  ['CNCF毕业', 'milestone'],
  ['Envoy graduates', 'milestone'],
  ['Service Mesh第一次公开使用', 'milestone'],
  ['Linkerd2 edge-18.9.2 发布', 'release'],
  ['Envoy 1.2.3', 'release'],
  ['Envoy 1.2.3 in production', 'story'],
  ['发布会', 'story'],
] as const)('"%s" is of the kind %s', ([title, kind]) => expect(kindOf(title)).toBe(kind))

const CONSUL = { ...plainCard('consul'), aliases: ['Consul Connect', 'C++ (mesh)'] }
test.for([
  ['2016/envoy.md', '', 'envoy'],
  ['2021/linkerd2-rust.md', '', 'linkerd2'],
  ['2021/linkerd-news.md', 'Envoy', 'linkerd'],
  ['2016/servicemesh.md', '', 'service-mesh'],
  ['2016/Service_Mesh.md', '', 'service-mesh'],
  ['consul.md', '', 'consul'],
  ['notes.md', 'How Consul Connect began', 'consul'],
  ['notes.md', 'The C++ (mesh) again', 'consul'],
  ['notes.md', 'Linkerd2 2.10.0 meets Envoy', 'linkerd2'],
  ['notes.md', 'Envoy1.0.0版本发布', 'envoy'],
  ['notes.md', 'Nothing that is known', 'service-mesh'],
  ['2021-04-16.md', 'Nothing that is known', 'service-mesh'],
  ['Kuma & friends.md', 'Nothing that is known', 'kuma-friends'],
] as const)('%s with the title "%s" tells of %s', ([file, title, project]) =>
  expect(projectOf(file, title, [CONSUL])).toBe(project),
)

test('a folder without cards takes those that are handed in, and plain ones for the rest', () => {
  const files = [
    { path: 'old/consul.md', text: '# 2021-01-01 Consul 1.9.0' },
    { path: 'old/kuma-mesh.md', text: '# 2021-01-02 Kuma 1.0.0' },
  ]
  const glossary = { subjects: [['mesh', '网格']], actions: [], words: [] }
  const chronicle = assemble(files, { projects: [CONSUL], glossary })
  expect(chronicle.problems).toEqual([])
  expect(chronicle.glossary).toEqual(glossary)
  expect(chronicle.entries.map(({ id }) => id)).toEqual(['consul-1.9.0', 'kuma-mesh-1.0.0'])
  expect(chronicle.projects.map(({ id, name }) => [id, name.en])).toEqual([
    ['consul', 'Consul'],
    ['kuma-mesh', 'Kuma Mesh'],
  ])
})

test('two entries that would have one id are told apart by a number', () => {
  const text = '# 2021-04-15 Envoy 1.2.3\n\n# 2021-04-16 Envoy 1.2.3\n\n# 2021-04-17 Envoy 1.2.3\n'
  expect(assemble([{ path: 'envoy.md', text }]).entries.map(({ id }) => id)).toEqual([
    'envoy-1.2.3',
    'envoy-1.2.3-2',
    'envoy-1.2.3-3',
  ])
})

// The chronicle itself is not part of this repository.
const CHRONICLE = '../shared/chronicle'
describe.skipIf(!existsSync(CHRONICLE))('the chronicle itself', () => {
  const chronicle = load(CHRONICLE)
  const find = (id: string) => chronicle.entries.find(entry => entry.id === id)

  test('is read without a problem', () => {
    expect(chronicle.problems).toEqual([])
    expect(chronicle.projects.map(({ id }) => id)).toEqual([
      'conduit',
      'envoy',
      'istio',
      'linkerd',
      'linkerd2',
      'service-mesh',
    ])
  })

  test('has an entry for every heading that starts with a date', () => {
    const places = new Set(chronicle.entries.map(({ place }) => `${place.file}:${place.line}`))
    const files = readdirSync(CHRONICLE, { recursive: true, encoding: 'utf8' }).filter(name =>
      name.endsWith('.md'),
    )
    const headings = files.flatMap(name =>
      readFileSync(`${CHRONICLE}/${name}`, 'utf8')
        .split('\n')
        .flatMap((line, n) => (/^#+ \d{4}/.test(line) ? [`${CHRONICLE}/${name}:${n + 1}`] : [])),
    )
    expect(headings.length).toBeGreaterThan(75)
    expect(headings.filter(heading => !places.has(heading))).toEqual([])
  })

  test('tells what was removed, what was thought of it and where it says so', () => {
    expect(find('envoy-1.18.0')?.changes.map(({ section }) => section)).toEqual(['removed', 'changed'])
    expect(find('envoy-1.18.0')?.sources[0]?.url).toBe(
      'https://github.com/envoyproxy/envoy/releases/tag/v1.18.0',
    )
    expect(find('linkerd2-2.0.0')?.date).toBe('2018-09-19')
    expect(find('linkerd2-edge-18.9.2')?.version).toBe('edge-18.9.2')
    expect(find('envoy-2018-11-28-cncf-envoy')?.kind).toBe('milestone')
    expect(find('linkerd2-2021-07-08-cncf')?.commentary.length).toBeGreaterThan(3)
    const [rip] = chronicle.entries.filter(({ commentary }) =>
      commentary.some(note => note.by?.zh === '崔秀龙'),
    )
    expect(rip?.date).toBe('2018-07-06')
  })
})
