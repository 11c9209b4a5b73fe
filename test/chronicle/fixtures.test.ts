import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readForeign } from '../../src/chronicle/foreign.ts'
import { outline } from '../../src/chronicle/outline.ts'
import { parse } from '../../src/chronicle/parse.ts'

const FIXTURES = 'test/fixtures/chronicle'

/** Beside each x.md stands what is read from it, x.json; UPDATE=1 writes it anew. */
const READERS = {
  outline: (_: string, markdown: string) => outline(markdown),
  ours: (_: string, markdown: string) => parse('knowledge/envoy/2021.md', markdown),
  foreign: (file: string, markdown: string) => readForeign(file, markdown, []),
}

describe.each(Object.entries(READERS))('%s', (folder, read) => {
  const names = readdirSync(`${FIXTURES}/${folder}`, { recursive: true, encoding: 'utf8' })
  const sources = names.filter(name => name.endsWith('.md'))

  test('there is something to read', () => expect(sources).not.toEqual([]))

  test.each(sources)('%s is read as its JSON says', name => {
    const path = `${FIXTURES}/${folder}/${name}`
    const got = JSON.parse(JSON.stringify(read(name, readFileSync(path, 'utf8'))))
    const expected = path.replace(/md$/, 'json')
    if (process.env.UPDATE) writeFileSync(expected, `${JSON.stringify(got, null, 2)}\n`)
    expect(got).toEqual(JSON.parse(readFileSync(expected, 'utf8')))
  })
})
