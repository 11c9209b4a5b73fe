import { copyFileSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { z } from 'zod'
import type { Engine, Run, Value } from './engine.ts'
import { TABLES } from './migrations.ts'
import { openEngine, targetOf } from './open.ts'
import { openSqlite } from './sqlite.ts'
import { openFile } from './sqlite-file.ts'

/** Rows a table. */
export type Counts = Readonly<Record<string, number>>

const PAGE = 500
const Count = z.tuple([z.object({ count: z.coerce.number() })])
const Rows = z.array(z.record(z.string(), z.union([z.string(), z.number(), z.null()])))
const Known = z.array(z.object({ name: z.string() }))

const countRows = async (run: Run): Promise<Counts> => {
  const counts: Record<string, number> = {}
  for (const table of Object.keys(TABLES)) {
    const [{ count }] = Count.parse(await run(`select count(*) as count from ${table}`))
    counts[table] = count
  }
  return counts
}

/** Copies every row of the one into the other, which must be empty. */
const transfer = async (from: Engine, into: Engine): Promise<Counts> => {
  const there = Object.entries(await countRows(into.run)).find(([, count]) => count > 0)
  if (there) throw new Error(`Expected an empty database to copy into, got ${there[1]} rows in ${there[0]}.`)
  return from.snapshot(async run => {
    for (const [table, key] of Object.entries(TABLES)) {
      const [columns, marks] = [key.join(', '), key.map(() => '?').join(', ')]
      let last: Value[] | undefined
      for (;;) {
        const after = last ? `where (${columns}) > (${marks})` : ''
        const sql = `select * from ${table} ${after} order by ${columns} limit ${PAGE}`
        const rows = Rows.parse(await run(sql, last ?? []))
        const end = rows.at(-1)
        if (!end) break
        const names = Object.keys(end)
        const lines = rows.map(() => `(${names.map(() => '?').join(', ')})`).join(', ')
        await into.run(
          `insert into ${table} (${names.join(', ')}) values ${lines}`,
          rows.flatMap(Object.values),
        )
        last = key.map(name => end[name] ?? null)
      }
    }
    return countRows(run)
  })
}

/** Reads a copy back: whole, and with as many rows as it should have, between the two counts. */
const verify = async (file: string, before: Counts, after: Counts) => {
  const copy = await openFile(file)
  try {
    const run: Run = async sql => copy.prepare(sql).all([])
    const [verdict] = (await run('pragma integrity_check')) as { integrity_check?: string }[]
    if (verdict?.integrity_check !== 'ok')
      throw new Error(`Expected a sound copy, got "${verdict?.integrity_check}" from its integrity check.`)
    const counts = await countRows(run)
    for (const [table, count] of Object.entries(counts)) {
      const [least, most] = [before[table] ?? 0, after[table] ?? 0].sort((a, b) => a - b) as [number, number]
      if (count < least || count > most)
        throw new Error(`Expected ${least} to ${most} rows of ${table} in the copy, got ${count}. Try again.`)
    }
    return counts
  } finally {
    copy.close()
  }
}

const copyFile = async (source: string, part: string) => {
  if (!existsSync(source))
    throw new Error(`Expected a database at ${source}, got no file. Is DATABASE_URL right?`)
  const db = await openFile(source)
  try {
    const run: Run = async sql => db.prepare(sql).all([])
    const ours = Known.parse(await run(`select name from sqlite_master where name = 'historian_versions'`))
    if (ours.length === 0)
      throw new Error(`Expected Mesh Historian's database at ${source}, got another one.`)
    const before = await countRows(run)
    db.exec(`vacuum into '${part.replaceAll("'", "''")}'`)
    return await verify(part, before, await countRows(run))
  } finally {
    db.close()
  }
}

const copyPostgres = async (url: string, part: string) => {
  const [from, rows] = [await openEngine(url), `${part}.rows`]
  try {
    const into = await openSqlite(rows)
    const counts = await transfer(from, into).finally(into.close)
    // A closed file may still have its newest pages beside it; a copy of it has not.
    const copied = await copyFile(rows, part)
    if (JSON.stringify(copied) !== JSON.stringify(counts))
      throw new Error(`Expected ${JSON.stringify(counts)} in the copy, got ${JSON.stringify(copied)}.`)
    return copied
  } finally {
    await from.close()
  }
}

/**
 * Writes a consistent copy to a new file while the bot runs, reads it back, and says what is in it. A
 * Postgres database is copied row by row into an SQLite file; `pg_dump` remains the way to keep its all.
 */
export const backup = async (databaseUrl: string, file: string): Promise<{ bytes: number; rows: Counts }> => {
  const target = targetOf(databaseUrl)
  if (existsSync(file))
    throw new Error(`Expected ${file} not to exist, got a file. Name another: none is overwritten.`)
  mkdirSync(dirname(file), { recursive: true })
  const part = `${file}.part`
  const litter = ['', '.rows', '.rows-wal', '.rows-shm', '-journal'].map(end => `${part}${end}`)
  for (const piece of litter) rmSync(piece, { force: true })
  try {
    const rows = await (target.engine === 'sqlite'
      ? copyFile(target.file, part)
      : copyPostgres(target.url, part))
    renameSync(part, file)
    return { bytes: statSync(file).size, rows }
  } finally {
    for (const piece of litter) rmSync(piece, { force: true })
  }
}

/** Brings a backup into an empty database of either engine: how one moves from SQLite to Postgres. */
export const restore = async (file: string, databaseUrl: string): Promise<Counts> => {
  if (!existsSync(file)) throw new Error(`Expected a backup at ${file}, got no file.`)
  const folder = mkdtempSync(join(tmpdir(), 'historian-restore-'))
  try {
    // Opening brings it up to date, and a backup is not to be written to.
    copyFileSync(file, join(folder, 'copy.db'))
    const from = await openSqlite(join(folder, 'copy.db'))
    const into = await openEngine(databaseUrl)
    try {
      const rows = await transfer(from, into)
      const there = await countRows(into.run)
      if (JSON.stringify(rows) !== JSON.stringify(there))
        throw new Error(`Expected ${JSON.stringify(rows)} after copying, got ${JSON.stringify(there)}.`)
      return rows
    } finally {
      await from.close()
      await into.close()
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
