import { describe, expect, test } from 'vitest'
import { HEADER } from '../../src/chronicle/almanac.ts'
import { assemble } from '../../src/chronicle/assemble.ts'
import { chronicleAlone } from '../../src/chronicle/open.ts'
import { RELATIONS_HEADER } from '../../src/chronicle/relations.ts'

const TAGS = 'https://github.com/istio/istio/releases/tag'
const card = (name: string) => `# ${name} / ${name}\n\nA project.\n一个项目。\n`
const csv = (project: string, ...releases: string[]) =>
  `${[HEADER, ...releases.map(line => `${project},${line},${TAGS}/${line.split(',')[0]}`)].join('\n')}\n`

/** A small almanac of Istio and Envoy with these relations beside it. */
const withRelations = (...rows: string[]) =>
  assemble([
    { path: 'k/istio/project.md', text: card('Istio') },
    { path: 'k/envoy/project.md', text: card('Envoy') },
    {
      path: 'k/almanac/istio.csv',
      text: csv('istio', '1.11.0,2021-08-12,feature', '1.12.0,2021-11-18,feature'),
    },
    { path: 'k/almanac/envoy.csv', text: csv('envoy', '1.20.0,2021-10-05,feature') },
    { path: 'k/almanac/relations.csv', text: `${[RELATIONS_HEADER, ...rows].join('\n')}\n` },
  ])
const LINK = 'https://example.org/table'

test('a release has its relations, each said in both languages and with its own source', () => {
  const chronicle = withRelations(
    `istio,1.12.0,envoy,1.20,${LINK}`,
    `istio,1.12.0,kubernetes,1.19-1.22,${LINK}`,
    `istio,1.12.0,until,2022-07-12,${LINK}`,
  )
  expect(chronicle.problems).toEqual([])
  const relations = chronicle.entries.find(({ version }) => version === '1.12.0')?.relations
  expect(relations?.map(({ kind, value, text }) => [kind, value, text.en])).toEqual([
    ['envoy', '1.20', 'Istio 1.12.0 is built on Envoy 1.20.'],
    ['kubernetes', '1.19-1.22', 'Istio 1.12.0 supports Kubernetes 1.19 to 1.22.'],
    ['until', '2022-07-12', 'Upstream support for the Istio 1.12 line: until 2022-07-12.'],
  ])
  expect(relations?.map(({ text }) => text.zh)).toEqual([
    'Istio 1.12.0 基于 Envoy 1.20 构建。',
    'Istio 1.12.0 支持 Kubernetes 1.19 至 1.22。',
    '上游对 Istio 1.12 系列的支持到 2022-07-12 为止。',
  ])
  expect(new Set(relations?.map(({ source }) => source.url))).toEqual(new Set([LINK]))
  expect(chronicle.entries.find(({ version }) => version === '1.11.0')?.relations).toBeUndefined()
})

test('what was built from a main branch is said to be', () => {
  const [entry] = withRelations(`istio,1.11.0,envoy,1.20.0-dev,${LINK}`).entries.filter(one => one.relations)
  expect(entry?.relations?.[0]?.text.en).toBe(
    "Istio 1.11.0 is built on Envoy's main branch as it stood before 1.20.0 (1.20.0-dev).",
  )
})

test("the chronicle's own entries have none: relations are upstream's", () => {
  const chronicle = withRelations(`istio,1.12.0,envoy,1.20,${LINK}`)
  const own = chronicle.entries.map(entry => ({ ...entry, origin: 'chronicle' as const }))
  const alone = chronicleAlone({ ...chronicle, entries: own, files: 1 })
  expect(alone.entries).toHaveLength(own.length)
  expect(alone.entries.filter(entry => 'relations' in entry)).toEqual([])
})

describe('what is wrong is told with its line', () => {
  test.for<[why: string, row: string, message: string]>([
    ['a relation there is not', `istio,1.12.0,uses,1.20,${LINK}`, 'expected one of envoy, gateway-api'],
    ['a value of another shape', `istio,1.12.0,kubernetes,v1.19,${LINK}`, 'expected a version or range'],
    ['a day there is not', `istio,1.12.0,until,2022-02-30,${LINK}`, 'expected a day such as'],
    ['no link', 'istio,1.12.0,envoy,1.20,here', 'expected a link'],
    ['a release that is not listed', `istio,1.13.0,envoy,1.20,${LINK}`, 'expected a release of the almanac'],
    ['an Envoy that is not listed', `istio,1.12.0,envoy,1.21,${LINK}`, 'expected a release of envoy'],
    ['an end before the beginning', `istio,1.12.0,until,2021-01-01,${LINK}`, 'expected a day after'],
    ['too few cells', 'istio,1.12.0,envoy,1.20', 'expected 5 cells'],
  ])('%s', ([, row, message]) => {
    const [problem, ...more] = withRelations(row).problems
    expect(more).toEqual([])
    expect(problem).toMatchObject({ file: 'k/almanac/relations.csv', line: 2 })
    expect(problem?.message).toContain(message)
  })

  test('rows out of order, and the same twice', () => {
    const row = `istio,1.12.0,envoy,1.20,${LINK}`
    const lines = (...rows: string[]) => withRelations(...rows).problems.map(({ line }) => line)
    expect(lines(row, row)).toEqual([3])
    expect(lines(row, `istio,1.11.0,envoy,1.20,${LINK}`)).toEqual([3])
    expect(lines(`istio,1.11.0,until,2022-03-25,${LINK}`, row)).toEqual([])
  })
})
