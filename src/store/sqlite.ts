import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { Engine, Run } from './engine.ts'
import { migrate } from './migrations.ts'
import { BUSY, type Connection, codeOf, explained, openFile, patiently } from './sqlite-file.ts'

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
  // The check above leaves a read open after the change to WAL, until the next transaction.
  await patiently(file, () => db.exec('begin immediate'))
  db.exec('commit')
}

/** An SQLite file, created with its folder where it is not there yet; `:memory:` for tests. */
export const openSqlite = async (file: string): Promise<Engine> => {
  if (file !== ':memory:') await patiently(file, () => mkdirSync(dirname(file), { recursive: true }))
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
      if (!db.open) return
      // Into the one file what is beside it, as well as the others let us: libsql does not do it by itself.
      try {
        db.exec('pragma wal_checkpoint(truncate)')
      } catch (error) {
        if (!/BUSY|LOCKED/.test(codeOf(error))) throw explained(file, error)
      } finally {
        db.close()
      }
    },
  }
}
