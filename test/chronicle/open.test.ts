import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { chronicleAlone, openChronicle } from '../../src/chronicle/open.ts'

const folders: string[] = []
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true })
})

describe('our own folder', () => {
  const own = openChronicle('knowledge')

  test.for(['./knowledge/', resolve('knowledge')])('is the same however it is named: %s', name => {
    expect(openChronicle(name).entries).toHaveLength(own.entries.length)
  })

  test('has its almanac wherever a copy of it lies', () => {
    const folder = mkdtempSync(join(tmpdir(), 'knowledge-'))
    folders.push(folder)
    cpSync('knowledge', folder, { recursive: true })
    expect(openChronicle(folder).entries.map(({ id }) => id)).toEqual(own.entries.map(({ id }) => id))
  })

  test('holds less without what is from upstream, and no relation', () => {
    const alone = chronicleAlone(own)
    expect(alone.entries.length).toBeGreaterThan(100)
    expect(alone.entries.length).toBeLessThan(own.entries.length)
    expect(alone.entries.every(({ origin, relations }) => origin === 'chronicle' && !relations)).toBe(true)
  })
})

test('somebody’s folder without a glossary is understood by our words', () => {
  const theirs = openChronicle('test/fixtures/chronicle/foreign')
  expect(theirs.entries.length).toBeGreaterThan(0)
  expect(theirs.glossary).toEqual(openChronicle('knowledge').glossary)
})
