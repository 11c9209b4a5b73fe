import { mkdirSync, mkdtempSync, renameSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { type Watched, watchFolder } from '../../src/chronicle/watch.ts'

let watched: Watched | undefined
afterEach(() => watched?.stop())

const watching = () => {
  const folder = mkdtempSync(join(tmpdir(), 'historian-watch-'))
  mkdirSync(join(folder, 'envoy'))
  const seen = { changes: 0, failures: [] as unknown[] }
  watched = watchFolder(
    folder,
    () => {
      seen.changes += 1
    },
    error => seen.failures.push(error),
  )
  return { folder, seen }
}
const once = (seen: { changes: number }) => expect.poll(() => seen.changes, { timeout: 5_000 }).toBe(1)

describe('a folder that is watched', () => {
  test('tells of a file that is written within it, once for many writes in a row', async () => {
    const { folder, seen } = watching()
    for (const text of ['a', 'b', 'c']) writeFileSync(join(folder, 'envoy', '2021.md'), text)
    await once(seen)
  })

  test('tells of a file that is moved over another, as editors save', async () => {
    const { folder, seen } = watching()
    const file = join(folder, 'envoy', '2021.md')
    writeFileSync(`${file}~`, 'new')
    renameSync(`${file}~`, file)
    await once(seen)
  })

  test('tells of a file in a folder that is new', async () => {
    const { folder, seen } = watching()
    mkdirSync(join(folder, 'istio'))
    writeFileSync(join(folder, 'istio', '2021.md'), 'new')
    await once(seen)
  })

  test('says so where it cannot be watched', () => {
    const failures: unknown[] = []
    watched = watchFolder(
      '/nowhere/at/all',
      () => {},
      error => failures.push(error),
    )
    expect(failures).toHaveLength(1)
  })
})
