import { expect, test } from 'vitest'
import { check } from '../../src/chronicle/check.ts'
import type { Entry, Project } from '../../src/chronicle/schema.ts'

const CARD: Project = {
  id: 'envoy',
  name: { en: 'Envoy', zh: 'Envoy' },
  about: { en: 'A proxy.', zh: '代理。' },
  aliases: [],
}

const FILE = 'knowledge/envoy/2021.md'
const entry = (line: number, facts: Partial<Entry>): Entry => ({
  id: `envoy-${line}`,
  project: 'envoy',
  date: '2021-04-16',
  kind: 'milestone',
  title: { en: 'Title', zh: '标题' },
  text: [],
  changes: [],
  commentary: [],
  errata: [],
  sources: [],
  origin: 'upstream',
  place: { file: FILE, line },
  ...facts,
})
const source = (url: string, date?: string) => ({ title: 'Source', url, ...(date && { date }) })
const problemsIn = (...entries: Entry[]) =>
  check(entries, [CARD]).map(({ file, line, message }) => `${file}:${line} ${message}`)

test('the oldest entry of a file comes first', () => {
  expect(problemsIn(entry(3, { date: '2021-04-16' }), entry(9, { date: '2021-04-15' }))).toEqual([
    `${FILE}:9 expected oldest first, got 2021-04-15 after 2021-04-16: move it up`,
  ])
})

test('a mere year comes before its months, a month before its days', () => {
  const dates = ['2021', '2021-04', '2021-04-16', '2021-04-16', '2021-05']
  expect(problemsIn(...dates.map((date, n) => entry(n + 1, { date })))).toEqual([])
  expect(problemsIn(entry(1, { date: '2021-04' }), entry(2, { date: '2021' }))).toHaveLength(1)
})

test('another file begins with its own oldest entry', () => {
  const place = { file: 'knowledge/envoy/2020.md', line: 1 }
  expect(problemsIn(entry(1, {}), entry(2, { date: '2020', place }))).toEqual([])
})

test('two entries with one id are told, each but the first, with where the first one stands', () => {
  expect(problemsIn(entry(3, { id: 'envoy-1.18.0' }), entry(9, { id: 'envoy-1.18.0' }))).toEqual([
    `${FILE}:9 expected one entry "envoy-1.18.0", got another at ${FILE}:3: join them`,
  ])
})

test('the version of a release stands in one of its links', () => {
  const of = (url: string) => problemsIn(entry(3, { version: '1.1.0', sources: [source(url)] }))
  expect(of('https://example.org/v1.1.0')).toEqual([])
  expect(of('https://example.org/v1.10.0')).toEqual([
    `${FILE}:3 expected a source whose link names 1.1.0, got none: link that very release`,
  ])
})

test.for([
  ['2021-04-16', '2021-04-15', 0],
  ['2021-04-16', '2021-05-17', 0],
  ['2021-04-16', '2021-05-18', 1],
  ['2021-04-16', '2021-03-15', 1],
  ['2021-04-16', '2021-06', 1],
  ['2021-04', '2021-05-31', 0],
  ['2021', '2021-12-31', 0],
  ['2021-04-16', undefined, 0],
] as const)('a post filed under %s whose source is of %s has %s problems', ([date, of, count]) => {
  const sources = [source('https://example.org/undated'), source('https://example.org/post', of)]
  expect(problemsIn(entry(3, { kind: 'article', date, sources }))).toHaveLength(count)
})

test('a post far from its source is told, unless its errata tell why', () => {
  const facts = {
    kind: 'article',
    date: '2016-01-18',
    sources: [source('https://example.org', '2016-02-28')],
  } as const
  expect(problemsIn(entry(3, { ...facts, sources: [...facts.sources] }))).toEqual([
    `${FILE}:3 expected a date near its source's, 2016-02-28, got 2016-01-18: mend it or tell why under ### Errata`,
  ])
  const errata = [{ en: 'Why.', zh: '缘由。' }]
  expect(problemsIn(entry(3, { ...facts, sources: [...facts.sources], errata }))).toEqual([])
})

test('a project without a card is told once', () => {
  expect(check([entry(3, {}), entry(9, {})], [])).toEqual([
    { file: FILE, line: 1, message: 'expected a card project.md beside it, got none for "envoy"' },
  ])
})

test('problems are told by file, then by line', () => {
  const place = { file: 'knowledge/conduit/2021.md', line: 20 }
  const told = problemsIn(
    entry(30, { version: '1.0.0' }),
    entry(4, { version: '1.0.0', date: '2021-01-01' }),
    entry(20, { version: '1.0.0', place }),
  )
  expect(told.map(line => line.split(' ')[0])).toEqual([
    'knowledge/conduit/2021.md:20',
    `${FILE}:4`,
    `${FILE}:4`,
    `${FILE}:30`,
  ])
})
