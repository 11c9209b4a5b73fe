import { closeSync, existsSync, mkdirSync, openSync, readSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import Database from 'libsql'
import type { Engine, Run } from './engine.ts'
import { migrate } from './migrations.ts'

/** libsql waits without letting the process do anything else, so it waits shortly, and we wait between. */
const BUSY = { waitMs: 50, pauseMs: 20, tries: 70 }
const MAGIC = 'SQLite format 3\0'

type Connection = InstanceType<typeof Database>

const codeOf = (error: unknown) => String((error as { code?: unknown } | undefined)?.code ?? '')

const ADVICE: readonly (readonly [RegExp, string])[] = [
  [/BUSY|LOCKED/, 'another process holds it too long; see which one has it open'],
  [/CORRUPT|NOTADB/, 'the file is damaged; put a backup in its place (npm run backup makes them)'],
  [/FULL/, 'the disk is full; make room'],
  [/READONLY|PERM|CANTOPEN/, 'it cannot be written; see who owns the file and its folder'],
  [/IOERR/, 'the disk failed; see the system log'],
]

/** What went wrong with the file, as a sentence. */
const explained = (file: string, error: unknown) => {
  const [code, message] = [codeOf(error), error instanceof Error ? error.message : String(error)]
  const advice = ADVICE.find(([pattern]) => pattern.test(code))?.[1]
  if (!advice) return error instanceof Error ? error : new Error(message)
  const sentence = `Expected the database ${file} to work, got ${code} (${message}): ${advice}.`
  return Object.assign(new Error(sentence), { code })
}

/** Runs the work again while another connection has the lock. */
const patiently = async <T>(file: string, work: () => T): Promise<T> => {
  for (let tries = 1; ; tries += 1) {
    try {
      return work()
    } catch (error) {
      if (!/BUSY|LOCKED/.test(codeOf(error)) || tries >= BUSY.tries) throw explained(file, error)
      await pause(BUSY.pauseMs)
    }
  }
}

/** Refuses what is not a database before libsql touches it: it creates and repairs without asking. */
const refuseOthers = (file: string) => {
  if (!existsSync(file) || statSync(file).size === 0) return
  const head = Buffer.alloc(MAGIC.length)
  const handle = openSync(file, 'r')
  readSync(handle, head, 0, head.length, 0)
  closeSync(handle)
  if (head.toString('latin1') !== MAGIC)
    throw new Error(
      `Expected ${file} to be an SQLite database or not to exist, got a file that is neither. Nothing was changed: move it away, or name another in DATABASE_URL.`,
    )
}

/** Opens the file as it is, and throws where it is damaged. */
export const openFile = async (file: string): Promise<Connection> => {
  refuseOthers(file)
  const db = await patiently(file, () => new Database(file, { timeout: BUSY.waitMs }))
  try {
    const rows = await patiently(file, () => db.prepare('pragma quick_check(1)').all([]))
    const verdict = (rows[0] as { quick_check?: string } | undefined)?.quick_check
    if (verdict !== 'ok') throw Object.assign(new Error(String(verdict)), { code: 'SQLITE_CORRUPT' })
    return db
  } catch (error) {
    db.close()
    throw explained(file, error)
  }
}

/** Statements one at a time, each in a transaction of its own. */
const runnerOf = (db: Connection, file: string): Run => {
  const statements = new Map<string, ReturnType<Connection['prepare']>>()
  return (sql, values = []) =>
    patiently(file, () => {
      // libsql does not reset a statement that fails with SQLITE_BUSY; the connection's next write is then
      // never committed (libsql-client-ts#352). `exec` does, so only `begin` may ever meet the lock.
      db.exec('begin immediate')
      try {
        const statement = statements.get(sql) ?? db.prepare(sql)
        statements.set(sql, statement)
        const rows = statement.all([...values])
        db.exec('commit')
        return rows
      } catch (error) {
        if (db.inTransaction) db.exec('rollback')
        throw error
      }
    })
}

const within = async <T>(db: Connection, begin: string, work: (run: Run) => Promise<T>) => {
  db.exec(begin)
  try {
    const result = await work(async (sql, values = []) => db.prepare(sql).all([...values]))
    db.exec('commit')
    return result
  } catch (error) {
    if (db.inTransaction) db.exec('rollback')
    throw error
  }
}

const OTHERS = `select name from sqlite_master where type = 'table' and name not like 'sqlite_%' limit 1`
const OURS = `select name from sqlite_master where name = 'historian_versions'`

const prepared = async (db: Connection, file: string) => {
  for (let tries = 1; ; tries += 1) {
    try {
      await within(db, 'begin immediate', async run => {
        const [other] = await run(OTHERS)
        if (other && (await run(OURS)).length === 0)
          throw new Error(
            `Expected ${file} to be Mesh Historian's database or empty, got one with tables of something else. Nothing was changed: name another file in DATABASE_URL.`,
          )
        await migrate(run)
      })
      break
    } catch (error) {
      if (!/BUSY/.test(codeOf(error)) || tries >= BUSY.tries) throw explained(file, error)
      await pause(BUSY.pauseMs)
    }
  }
  // A claim must outlive a power cut, not only a crash: `full`.
  await patiently(file, () => db.exec('pragma journal_mode = wal'))
  db.exec('pragma synchronous = full')
}

/** An SQLite file, created with its folder where it is not there yet; `:memory:` for tests. */
export const openSqlite = async (file: string): Promise<Engine> => {
  if (file !== ':memory:') mkdirSync(dirname(file), { recursive: true })
  const db = await openFile(file)
  try {
    await prepared(db, file)
  } catch (error) {
    db.close()
    throw error
  }
  return {
    name: 'sqlite',
    run: runnerOf(db, file),
    snapshot: read => within(db, 'begin', read),
    skew: async () => 0,
    close: async () => {
      if (db.open) db.close()
    },
  }
}
