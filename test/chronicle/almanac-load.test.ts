import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { HEADER } from '../../src/chronicle/almanac.ts'
import { load } from '../../src/chronicle/load.ts'
import { chronicleAlone } from '../../src/chronicle/open.ts'

const base = mkdtempSync(join(tmpdir(), 'almanac-'))
afterAll(() => rmSync(base, { recursive: true }))
let count = 0

const folder = (files: Record<string, string>) => {
  const dir = join(base, String(++count))
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(dir, name)), { recursive: true })
    writeFileSync(join(dir, name), text)
  }
  return dir
}
const card = (name: string) => `# ${name} / ${name}\n\nA project.\n一个项目。\n`
const CHRONICLE = 'https://github.com/skyao/learning-servicemesh/blob/main/content/trend/2018/istio.md'
const told = (version: string, date: string, ...sources: string[]) =>
  `## ${date} release: Istio ${version} / Istio ${version} 发布\n\nTold.\n讲述。\n\n### Sources\n\n${sources
    .map(url => `- [Source](${url})`)
    .join('\n')}\n`
const TAG = 'https://github.com/istio/istio/releases/tag'
const row = (version: string, date: string, kind: string) =>
  `istio,${version},${date},${kind},${TAG}/${version}`
const csv = (...rows: string[]) => `${[HEADER, ...rows].join('\n')}\n`

const FILES = {
  'istio/project.md': card('Istio'),
  'istio/2018.md': told('1.0.0', '2018-08-01', 'https://istio.io/news/1.0.0'),
  'kuma/project.md': card('Kuma'),
  'almanac/istio.csv': csv(
    row('1.0.0', '2018-07-31', 'feature'),
    row('1.0.1', '2018-08-29', 'patch'),
    row('1.1.0-rc.1', '2019-02-27', 'pre-release'),
  ),
  'almanac/kuma.csv': csv('kuma,0.1.0,2019-09-10,feature,https://github.com/kumahq/kuma/releases/tag/0.1.0'),
  'almanac/decided.txt': 'kuma 080-preview-1 none a stray tag\n',
}

describe('unless it is asked for, the almanac', () => {
  test('is passed over: no entries, no problems, no projects of its own, no files', () => {
    const { entries, problems, projects, files } = load(folder(FILES))
    expect(entries.map(({ id }) => id)).toEqual(['istio-1.0.0'])
    expect(problems).toEqual([])
    expect(projects.map(({ id }) => id)).toEqual(['istio'])
    expect(files).toBe(3)
  })

  test('does not hide Markdown, nor another folder of its name further down', () => {
    const dir = folder({
      ...FILES,
      'almanac/notes.md': '## 2018-08-01 Istio 1.0\n\nOut.\n',
      'istio/almanac/a.csv': 'x',
    })
    const { entries, problems } = load(dir)
    expect(entries).toHaveLength(2)
    expect(problems.map(({ file, message }) => file.slice(dir.length) + message)).toEqual([
      '/istio/almanac/a.csvexpected Markdown, a name ending in .md: move it out',
    ])
  })
})

describe('where it is asked for, a row', () => {
  const chronicle = load(folder(FILES), undefined, { almanac: true })

  test('is an entry of upstream, with a title, a sentence, its source and its line', () => {
    expect(chronicle.problems).toEqual([])
    const { place, ...entry } = chronicle.entries.find(({ id }) => id === 'istio-1.0.1')!
    expect(entry).toEqual({
      id: 'istio-1.0.1',
      project: 'istio',
      date: '2018-08-29',
      kind: 'release',
      version: '1.0.1',
      rank: 'patch',
      title: { en: 'Istio 1.0.1', zh: 'Istio 1.0.1 发布' },
      text: [
        {
          en: 'A patch release of the 1.0 line, which 1.0.0 opened on 2018-08-01.',
          zh: '1.0 系列的补丁版本，该系列始于 2018-08-01 的 1.0.0。',
        },
      ],
      changes: [],
      commentary: [],
      errata: [],
      sources: [{ title: 'Release 1.0.1', url: `${TAG}/1.0.1`, date: '2018-08-29' }],
      origin: 'upstream',
    })
    expect(place.file).toMatch(/almanac\/istio\.csv$/)
    expect(place.line).toBe(3)
  })

  test('that is told in words as well is one entry: the words stay, the link is added', () => {
    const both = chronicle.entries.filter(({ version }) => version === '1.0.0')
    expect(both).toHaveLength(1)
    expect(both[0]).toMatchObject({ date: '2018-08-01', rank: 'feature', text: [{ en: 'Told.' }] })
    expect(both[0]?.sources.map(({ url }) => url)).toEqual(['https://istio.io/news/1.0.0', `${TAG}/1.0.0`])
  })

  test('stands among the others by its day, and its project is known by its card', () => {
    expect(chronicle.entries.map(({ id }) => id)).toEqual([
      'istio-1.0.0',
      'istio-1.0.1',
      'istio-1.1.0-rc.1',
      'kuma-0.1.0',
    ])
    expect(chronicle.projects.map(({ id }) => id)).toEqual(['istio', 'kuma'])
    expect(chronicle.files).toBe(5)
  })

  test('cannot be changed', () => {
    expect(() => Object.assign(chronicle.entries[1]!.sources[0]!, { url: 'x' })).toThrow(TypeError)
  })

  test('adds no link where the entry has one into that repository, nor to an entry of the chronicle', () => {
    for (const source of [
      `${TAG}/1.0.0`,
      'https://github.com/istio/istio/tree/1.0.0',
      `${CHRONICLE}?1.0.0`,
    ]) {
      const dir = folder({ ...FILES, 'istio/2018.md': told('1.0.0', '2018-08-01', source) })
      expect(load(dir, undefined, { almanac: true }).entries[0]?.sources).toHaveLength(1)
    }
  })

  test('of 2.15 is the one that is told as 2.15.0', () => {
    const dir = folder({
      'linkerd2/project.md': card('Linkerd2'),
      'linkerd2/2024.md': told('2.15.0', '2024-02-21', 'https://linkerd.io/2.15.0').replaceAll(
        'Istio',
        'Linkerd2',
      ),
      'almanac/linkerd2.csv': csv(
        'linkerd2,2.15,2024-02-20,feature,https://github.com/linkerd/linkerd2/releases/tag/version-2.15',
      ),
    })
    expect(load(dir, undefined, { almanac: true }).entries.map(({ id }) => id)).toEqual(['linkerd2-2.15.0'])
  })

  test('is gone where the chronicle is asked for alone', () => {
    const files = { ...FILES, 'istio/2018.md': told('1.0.0', '2018-08-01', `${TAG}/1.0.0`, CHRONICLE) }
    const alone = chronicleAlone(load(folder(files), undefined, { almanac: true }))
    expect(alone.entries.map(({ id }) => id)).toEqual(['istio-1.0.0'])
    expect(alone.entries).toEqual(
      chronicleAlone(load(folder(files))).entries.map(entry => ({ ...entry, place: expect.anything() })),
    )
  })

  test('that is wrong is a problem of its file, the others still read', () => {
    const dir = folder({
      ...FILES,
      'almanac/istio.csv': csv(row('1.0.1', '2018-08-99', 'patch'), row('1.0.2', '2018-09-07', 'patch')),
    })
    const { entries, problems } = load(dir, undefined, { almanac: true })
    expect(problems.map(({ file, line }) => `${file.slice(dir.length)}:${line}`)).toEqual([
      '/almanac/istio.csv:2',
    ])
    expect(entries.map(({ id }) => id)).toEqual(['istio-1.0.0', 'istio-1.0.2', 'kuma-0.1.0'])
  })
})

test('a told release has a rank too, read from its number', () => {
  expect(load(folder(FILES)).entries[0]?.rank).toBe('feature')
})
