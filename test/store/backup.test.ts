import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { backup, restore } from '../../src/store/backup.ts'
import { openStore } from '../../src/store/open.ts'
import type { Store } from '../../src/store/store.ts'
import { postgresFolder, type Server, startPostgres } from './postgres-server.ts'
import { at, claim, GUILD, subscribed } from './samples.ts'

const root = mkdtempSync(join(tmpdir(), 'historian-backup-'))
const bin = postgresFolder()
let server: Server | undefined
beforeAll(async () => {
  if (bin) server = await startPostgres(bin)
})
afterAll(async () => {
  await server?.stop()
  rmSync(root, { recursive: true })
})

const fill = async (store: Store) => {
  const subscription = await subscribed(store, { project: 'envoy', language: 'zh-Hant' })
  for (let n = 0; n < 1203; n += 1) {
    const day = new Date(Date.UTC(2020, 0, 1 + n)).toISOString().slice(0, 10)
    await store.skip(subscription, claim({ day, due: new Date(`${day}T01:00:00Z`) }), 'empty', at('01:00'))
  }
  await store.leave('5', at('01:00'))
}
const ROWS = { daily_subscriptions: 1, daily_posts: 1203, departed_guilds: 1 }

const files = async () => `file:${join(mkdtempSync(join(root, 'db')), 'historian.db')}`
const kinds = [
  ['sqlite', files],
  ['postgres', async () => server?.database() as Promise<string>],
] as const

describe.each(kinds)('a backup of %s', (name, fresh) => {
  const absent = name === 'postgres' && !bin
  let url: string
  let store: Store
  let file: string
  beforeEach(async context => {
    if (absent) context.skip('skipped: there is no Postgres here')
    url = await fresh()
    store = await openStore(url)
    file = join(mkdtempSync(join(root, 'copy')), 'folder', 'historian.backup')
    return () => store.close()
  })

  test('is whole, made while the bot writes, and is one file', async () => {
    await fill(store)
    const writing = Promise.all(Array.from({ length: 20 }, (_, n) => store.probe(at(`01:${n + 10}`))))
    const made = await backup(url, file)
    await writing
    expect(made.rows).toEqual(ROWS)
    expect(made.bytes).toBeGreaterThan(100_000)
    expect(readdirSync(join(file, '..'))).toEqual(['historian.backup'])
    await store.probe(at('02:00'))
  })

  test.for(kinds)('can be brought into an empty %s', async ([into, other], { skip }) => {
    if (into === 'postgres' && !bin) skip('skipped: there is no Postgres here')
    await fill(store)
    await backup(url, file)
    const [bytes, target] = [readFileSync(file), await other()]
    expect(await restore(file, target)).toEqual(ROWS)
    expect(readFileSync(file).equals(bytes)).toBe(true)
    const back = await openStore(target)
    expect(await back.list(GUILD)).toEqual(await store.list(GUILD))
    expect(await back.recent(GUILD, 2000)).toEqual(await store.recent(GUILD, 2000))
    await back.close()
    await expect(restore(file, target)).rejects.toThrow('Expected an empty database')
  })

  test('of an empty store is a backup too', async () => {
    expect(await backup(url, file)).toMatchObject({ rows: { daily_posts: 0 } })
  })

  test('overwrites nothing', async () => {
    const taken = join(mkdtempSync(join(root, 'copy')), 'taken')
    writeFileSync(taken, 'dear diary')
    await expect(backup(url, taken)).rejects.toThrow('none is overwritten')
    expect(readFileSync(taken, 'utf8')).toBe('dear diary')
  })
})

test('a backup of no database makes none', async () => {
  const [url, folder] = [await files(), mkdtempSync(join(root, 'none'))]
  await expect(backup(url, join(folder, 'copy'))).rejects.toThrow('got no file')
  expect(readdirSync(folder)).toEqual([])
  expect(existsSync(url.slice('file:'.length))).toBe(false)
})

test('a damaged database is not backed up, and leaves no half a copy', async () => {
  const [url, folder] = [await files(), mkdtempSync(join(root, 'bad'))]
  const store = await openStore(url)
  await fill(store)
  await store.close()
  const path = url.slice('file:'.length)
  await backup(url, join(folder, 'good'))
  const bad = readFileSync(join(folder, 'good')).fill(0xa5, 8192, 40_000)
  for (const end of ['', '-wal', '-shm']) rmSync(path + end, { force: true })
  writeFileSync(path, bad)
  await expect(backup(url, join(folder, 'copy'))).rejects.toThrow('put a backup in its place')
  expect(readdirSync(folder)).toEqual(['good'])
})

test('a backup that is not there cannot be restored', async () => {
  await expect(restore(join(root, 'nothing'), await files())).rejects.toThrow('got no file')
})
