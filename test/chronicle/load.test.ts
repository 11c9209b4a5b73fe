import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { load } from '../../src/chronicle/load.ts'
import type { Chronicle } from '../../src/chronicle/schema.ts'

const ENTRY = (date: string, version: string) => `## ${date} release: Envoy ${version} / Envoy ${version} 发布

Summary.
概述。

### Sources

- [Release](https://example.org/v${version})
`
const CARD = '# Envoy / Envoy\n\nA proxy.\n代理。\n'
const GLOSSARY = '## Subjects\n\n- mesh · 网格\n'

let root = ''
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'chronicle-'))
})
afterAll(() => rmSync(root, { recursive: true }))

let folders = 0
/** A new folder with these files in it. */
const folder = (files: Readonly<Record<string, string | Uint8Array>>): string => {
  folders += 1
  const dir = join(root, String(folders))
  mkdirSync(dir)
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(dir, name)), { recursive: true })
    writeFileSync(join(dir, name), content)
  }
  return dir
}
const problemsOf = (dir: string, { problems }: Chronicle) =>
  problems.map(({ file, line, message }) => `${file}:${line} ${message}`.replaceAll(dir, '.'))

test('entries come oldest first, whatever file they stand in', () => {
  const dir = folder({
    'envoy/project.md': CARD,
    'envoy/2021.md': `${ENTRY('2021', '1.0.1')}\n${ENTRY('2021-04', '1.0.2')}\n${ENTRY('2021-04-01', '1.0.3')}`,
    'envoy/2020.md': ENTRY('2020-12-31', '1.0.0'),
    'glossary.md': GLOSSARY,
  })
  const chronicle = load(dir)
  expect(chronicle.problems).toEqual([])
  expect(chronicle.entries.map(entry => entry.version)).toEqual(['1.0.0', '1.0.1', '1.0.2', '1.0.3'])
  expect(chronicle.projects.map(({ id }) => id)).toEqual(['envoy'])
  expect(chronicle.glossary).toEqual({ subjects: [['mesh', '网格']], actions: [], words: [] })
  expect(chronicle.files).toBe(4)
  expect(load(`${dir}/`)).toEqual(chronicle)
})

test('what is loaded cannot be changed', () => {
  const { entries } = load(folder({ 'envoy/project.md': CARD, 'envoy/2021.md': ENTRY('2021', '1.0.0') }))
  expect(() => (entries as unknown[]).push({})).toThrow(TypeError)
  expect(() => Object.assign(entries[0]!.title, { en: 'Other' })).toThrow(TypeError)
})

test('a BOM and foreign line ends do not move a line', () => {
  const broken = `${ENTRY('2021', '1.0.0')}\n${ENTRY('2021', '1.0.1').replace('概述。\n', '')}`
  for (const text of [broken, broken.replaceAll('\n', '\r\n'), `\uFEFF${broken.replaceAll('\n', '\r')}`]) {
    const dir = folder({ 'envoy/project.md': CARD, 'envoy/2021.md': text })
    expect(problemsOf(dir, load(dir))).toEqual([
      './envoy/2021.md:12 missing Chinese text: a line with a Han character, below the English one',
    ])
  }
})

test('a file beside a card is held to our format, even where none of its headings has it', () => {
  const dir = folder({
    'envoy/project.md': CARD,
    'envoy/2021.md': '## 2021-04-16 Envoy 1.18.0\n\nSummary.\n',
  })
  expect(problemsOf(dir, load(dir))[1]).toBe(
    './envoy/2021.md:1 expected a heading such as "## 2021-04-16 release: Envoy 1.18.0 / Envoy 1.18.0 发布", got "## 2021-04-16 Envoy 1.18.0"',
  )
})

test('of two entries with one id none is lost, and the second is told', () => {
  const dir = folder({
    'envoy/project.md': CARD,
    'envoy/2021.md': `${ENTRY('2021', '1.0.0')}\n${ENTRY('2021', '1.0.0')}`,
  })
  const chronicle = load(dir)
  expect(chronicle.entries.map(({ id }) => id)).toEqual(['envoy-1.0.0', 'envoy-1.0.0-2'])
  expect(problemsOf(dir, chronicle)).toEqual([
    './envoy/2021.md:10 expected one entry "envoy-1.0.0", got another at ./envoy/2021.md:1: join them',
  ])
})

describe('what cannot be read is told, skipped and counted', () => {
  const good = { 'envoy/project.md': CARD, 'envoy/2021.md': ENTRY('2021', '1.0.0') }
  const HUGE = `${'word\n'.repeat(1024 * 1024)}more than that`
  test.for([
    [
      'not UTF-8',
      'latin.md',
      Buffer.from('caf\xe9', 'latin1'),
      'expected UTF-8, got other bytes: save the file as UTF-8',
    ],
    ['empty', 'empty.md', '', 'expected entries, got an empty file: fill it or delete it'],
    ['blank', 'blank.md', '\uFEFF \r\n\n', 'expected entries, got an empty file: fill it or delete it'],
    ['huge', 'huge.md', HUGE, 'expected at most 5 MiB, got 5.0 MiB: split the file'],
    [
      'one endless line',
      'line.md',
      'x'.repeat(20_001),
      'expected lines of at most 20000 characters, got a longer one: break it',
    ],
    ['no Markdown', 'picture.png', 'PNG', 'expected Markdown, a name ending in .md: move it out'],
    ['binary', 'binary.md', 'a\0b', 'expected text, got a binary file: move it out'],
  ] as const)('%s', ([, name, content, message]) => {
    const dir = folder({ ...good, [name]: content })
    const chronicle = load(dir)
    expect(problemsOf(dir, chronicle)).toEqual([`./${name}:1 ${message}`])
    expect(chronicle.entries).toHaveLength(1)
    expect(chronicle.files).toBe(3)
  })

  test('a link to nowhere', () => {
    const dir = folder(good)
    symlinkSync(join(dir, 'nowhere.md'), join(dir, 'link.md'))
    expect(problemsOf(dir, load(dir))).toEqual([
      expect.stringMatching(/^\.\/link\.md:1 expected a file that can be read, got ENOENT/),
    ])
  })

  test('a link to itself', () => {
    const dir = folder(good)
    symlinkSync(join(dir, 'link.md'), join(dir, 'link.md'))
    expect(problemsOf(dir, load(dir))).toEqual([
      expect.stringMatching(/^\.\/link\.md:1 expected a file that can be read, got ELOOP/),
    ])
  })

  test('a folder that is named like a file', () => {
    const dir = folder({ ...good, 'folder.md/inner.md': '# Inner' })
    expect(problemsOf(dir, load(dir))).toEqual([
      './folder.md:1 expected a file, got something else: rename it or move it out',
    ])
  })

  test('a link back to a folder above', () => {
    const dir = folder(good)
    symlinkSync(dir, join(dir, 'envoy', 'again'))
    expect(problemsOf(dir, load(dir))).toEqual([
      './envoy/again:1 expected a folder of its own, got a link to ., which is read already: remove the link',
    ])
  })

  test('a text so nested that its reader gives up', () => {
    const dir = folder({ ...good, 'deep.md': `${'>'.repeat(19_000)} deep` })
    expect(problemsOf(dir, load(dir))).toEqual([
      expect.stringMatching(/^\.\/deep\.md:1 expected Markdown that can be read, got RangeError/),
    ])
  })
})

test.for([
  ['is not there', (dir: string) => join(dir, 'nowhere')],
  ['is a file', (dir: string) => join(dir, 'file.txt')],
] as const)('a folder that %s is told, with what to do', ([, at]) => {
  const dir = folder({ 'file.txt': 'x' })
  const { entries, problems } = load(at(dir))
  expect(entries).toEqual([])
  expect(problems.map(({ message }) => message)).toEqual([
    'expected a folder that can be read, got none: check its name, its rights and KNOWLEDGE_DIR',
    expect.stringMatching(/found no entry: set KNOWLEDGE_DIR to a folder that has some$/),
  ])
})

test('a folder without any entry is told, with what to do', () => {
  const dir = folder({ 'notes.md': '# Notes\n\nNothing that has a date stands here.\n', '.hidden': 'x' })
  const chronicle = load(dir)
  expect(chronicle.files).toBe(1)
  expect(problemsOf(dir, chronicle)).toEqual([
    '.:1 expected Markdown with headings such as "## 2021-04-16 release: …" or "## 2021-04-16 …", found no entry: set KNOWLEDGE_DIR to a folder that has some',
  ])
})

test('no bytes whatever make it throw', () => {
  const piece = fc.constantFrom(
    ...[
      '## 2021-01-01 release: ',
      'a / 中',
      '\n',
      '\n\n',
      '- ',
      '**a**: ',
      '> ',
      '### Sources',
      '[a](',
      'https://a.b',
      ')',
    ],
    ...[
      '2016年',
      '个人总结：',
      '---\n',
      '{{% x %}}',
      '`',
      '# ',
      '  ',
      '— a / b',
      '中文',
      '<!--',
      '\r',
      '\0',
      '·',
    ],
  )
  const bytes = fc.oneof(
    fc.uint8Array({ maxLength: 200 }),
    fc.array(piece, { maxLength: 40 }).map(pieces => new TextEncoder().encode(pieces.join(''))),
  )
  const names = ['project.md', 'glossary.md', 'envoy/2021.md', 'envoy/project.md', 'x.md']
  fc.assert(
    fc.property(fc.subarray(names, { minLength: 1 }), bytes, (some, content) => {
      const dir = folder(Object.fromEntries(some.map(name => [name, content])))
      const { entries, problems, files } = load(dir)
      expect(files).toBe(some.length)
      expect(entries.length + problems.length).toBeGreaterThan(0)
      rmSync(dir, { recursive: true })
    }),
    { numRuns: 300 },
  )
})
