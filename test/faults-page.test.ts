import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

const read = (file: string) => readFileSync(new URL(`../${file}`, import.meta.url), 'utf8')

/** The last cell of each row of the tables: a file, and words that name a test in it. */
const named = read('docs/faults.md')
  .split('\n')
  .filter(line => /^\|(?!-| fault )/.test(line))
  .map(line => line.split('|').at(-2)!.trim())

describe('the page of faults', () => {
  test('names a test in each row', () => {
    expect(named.length).toBeGreaterThan(30)
    for (const cell of named) expect(cell).toMatch(/^`test\/[\w/-]+\.test\.ts` \S/)
  })

  test.for(named)('names a test that exists: %s', cell => {
    const [, file = '', words = ''] = /^`([^`]+)` (.+)$/.exec(cell) ?? []
    expect(read(file)).toContain(words)
  })

  test('is linked from the design', () => {
    expect(read('DESIGN.md')).toContain('(docs/faults.md)')
  })
})
