import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'libsql'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { openStore, targetOf } from '../../src/store/open.ts'
import { openPostgres } from '../../src/store/postgres.ts'
import { at, claim, GUILD, subscribed } from './samples.ts'

const root = mkdtempSync(join(tmpdir(), 'historian-open-'))
afterAll(() => rmSync(root, { recursive: true }))

let folder: string
let file: string
beforeEach(() => {
  folder = mkdtempSync(join(root, 'x'))
  file = join(folder, 'historian.db')
})

const message = async (work: Promise<unknown>) => {
  const error = await work.then(
    () => undefined,
    (caught: unknown) => caught,
  )
  expect(error).toBeInstanceOf(Error)
  const { message, stack, ...rest } = error as Error
  return `${message}\n${JSON.stringify(rest)}\n${String((error as Error).cause)}`
}

describe('DATABASE_URL', () => {
  test.for([
    ['file:data/historian.db', 'data/historian.db'],
    ['file:/var/lib/h.db', '/var/lib/h.db'],
    ['file:///var/lib/h.db', '/var/lib/h.db'],
    ['FILE:./a b.db', './a b.db'],
  ] as const)('%s is the file %s', ([url, path]) => {
    expect(targetOf(url)).toEqual({ engine: 'sqlite', file: path })
  })

  test.for(['postgres://u:p@localhost/db', 'postgresql://localhost:5433/db?sslmode=require'])(
    '%s is Postgres',
    url => {
      expect(targetOf(url)).toEqual({ engine: 'postgres', url })
    },
  )

  test.for([
    ['mysql://root:hunter2@localhost/db', 'the scheme "mysql:"'],
    ['libsql://x.turso.io?authToken=hunter2', 'the scheme "libsql:"'],
    ['data/hunter2.db', 'no scheme at all'],
    ['', 'no scheme at all'],
    ['postgres://u:hunter2#@@localhost:99999999/db', 'cannot be read'],
    ['postgres:///hunter2', 'cannot be read'],
    ['file:', 'without a path'],
    ['file://server/share/hunter2.db', 'without a path'],
    ['file:a.db?mode=hunter2', 'options'],
  ] as const)('%s is refused in a sentence that gives nothing away', ([url, says]) => {
    expect(() => targetOf(url)).toThrow(says)
    expect(() => targetOf(url)).toThrow('Expected DATABASE_URL to be file:data/historian.db or postgres://')
    expect(() => targetOf(url)).not.toThrow('hunter2')
  })
})

describe('an SQLite file', () => {
  test('is made with its folder, safe against a power cut', async () => {
    const deep = join(folder, 'a', 'b', 'c.db')
    await (await openStore(`file:${deep}`)).close()
    const db = new Database(deep)
    expect(db.prepare('pragma journal_mode').all([])).toEqual([{ journal_mode: 'wal' }])
    db.close()
  })

  test.for([
    ['text', Buffer.from('dear diary, '.repeat(500))],
    ['a picture', Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47]), Buffer.alloc(9000, 7)])],
    ['a short file', Buffer.from('SQLite')],
  ] as const)('that is %s is refused and stays as it is', async ([, content]) => {
    writeFileSync(file, content)
    const said = await message(openStore(`file:${file}`))
    expect(said).toContain(`Expected ${file} to be an SQLite database or not to exist`)
    expect(readFileSync(file)).toEqual(content)
    expect(readdirSync(folder)).toEqual(['historian.db'])
  })

  const filled = async () => {
    const store = await openStore(`file:${file}`)
    for (let n = 0; n < 40; n += 1) await subscribed(store, { guild: `${n}`, project: 'x'.repeat(900) })
    await store.close()
    // One file, as it would be copied from elsewhere.
    const good = readFileSync(file)
    folder = mkdtempSync(join(root, 'x'))
    file = join(folder, 'historian.db')
    writeFileSync(file, good)
    return good
  }

  test.for([
    ['scribbled over', (good: Buffer) => Buffer.from(good).fill(0xa5, 4096, good.length - 4096)],
    ['cut off', (good: Buffer) => good.subarray(0, Math.floor(good.length / 2) - 100)],
  ] as const)('that is %s is refused and stays as it is', async ([, spoil]) => {
    const bad = spoil(await filled())
    writeFileSync(file, bad)
    const said = await message(openStore(`file:${file}`))
    expect(said).toMatch(/Expected the database .* to work, got SQLITE_CORRUPT.*put a backup in its place/)
    expect(readFileSync(file).equals(bad)).toBe(true)
  })

  test('of a newer version is refused and stays as it is', async () => {
    await filled()
    const db = new Database(file)
    db.exec(`insert into historian_versions values (99, 'tomorrow')`)
    db.close()
    const before = readFileSync(file)
    expect(await message(openStore(`file:${file}`))).toMatch(
      /version 1 or older, got version 99.*newer Mesh Historian/,
    )
    expect(readFileSync(file).equals(before)).toBe(true)
  })

  test('of another program is refused and stays as it is', async () => {
    const db = new Database(file)
    db.exec('create table recipes (name text)')
    db.close()
    const before = readFileSync(file)
    expect(await message(openStore(`file:${file}`))).toContain('tables of something else')
    expect(readFileSync(file).equals(before)).toBe(true)
  })

  test('with a row that somebody edited says which column is wrong', async () => {
    const store = await openStore(`file:${file}`)
    await subscribed(store)
    const db = new Database(file)
    db.exec(`update daily_subscriptions set post_at = 'nine'`)
    db.close()
    expect(await message(store.list(GUILD))).toMatch(/row of daily_subscriptions .* post_at is wrong/)
    await store.close()
  })

  test('where there is a folder says so', async () => {
    mkdirSync(file)
    await expect(openStore(`file:${file}`)).rejects.toThrow(file)
  })

  test('that another holds is waited for, and what is written then is seen by all', async () => {
    const store = await openStore(`file:${file}`)
    const other = await openStore(`file:${file}`)
    const subscription = await subscribed(store)
    const db = new Database(file)
    db.exec('begin immediate')
    const claims = [store.claim(subscription, claim(), at('01:00')), store.probe(at('01:00'))]
    setTimeout(() => db.exec('commit'), 400)
    await Promise.all(claims)
    db.close()
    expect(await other.posts([subscription], '2026-11-23')).toHaveLength(1)
    await other.probe(at('02:00'))
    await store.close()
    await other.close()
  })

  test('that another never lets go of is reported within ten seconds, and works after', async () => {
    const store = await openStore(`file:${file}`)
    const db = new Database(file)
    db.exec('begin immediate')
    expect(await message(store.probe(at('01:00')))).toMatch(/SQLITE_BUSY.*another process holds it/)
    db.exec('rollback')
    await store.probe(at('01:00'))
    db.exec('begin immediate')
    db.exec('commit')
    db.close()
    await store.close()
  })
})

describe('a Postgres that cannot be used', () => {
  test('that is not there is said without the password', async () => {
    const said = await message(openStore('postgres://bob:hunter2@127.0.0.1:1/history'))
    expect(said).toContain('Postgres database at 127.0.0.1:1/history')
    expect(said).toContain('does not answer')
    expect(said).not.toMatch(/hunter2|bob/)
  })

  test('that is something else is said without the password', async () => {
    const server = createServer(socket => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n')).on(
      'error',
      () => {},
    )
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
    const { port } = server.address() as { port: number }
    const said = await message(openPostgres(`postgres://bob:hunter2@127.0.0.1:${port}/history`, 1000))
    expect(said).toMatch(/Expected the Postgres database at .* ETIMEDOUT: it does not answer/)
    expect(said).not.toMatch(/hunter2|bob/)
    server.close()
  })
})
