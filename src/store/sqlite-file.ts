import { closeSync, existsSync, openSync, readSync, statSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import Database from 'libsql'

/** libsql waits without letting the process do anything else, so it waits shortly, and we wait between. */
export const BUSY = { waitMs: 50, pauseMs: 20, tries: 70 }
const MAGIC = 'SQLite format 3\0'

/** An open file. */
export type Connection = InstanceType<typeof Database>

/** SQLite's own name for what went wrong. */
export const codeOf = (error: unknown) => String((error as { code?: unknown } | undefined)?.code ?? '')

const ADVICE: readonly (readonly [RegExp, string])[] = [
  [/BUSY|LOCKED/, 'another process holds it too long; see which one has it open'],
  [/CORRUPT|NOTADB/, 'the file is damaged; put a backup in its place (npm run backup makes them)'],
  [/FULL/, 'the disk is full; make room'],
  [
    /READONLY|PERM|CANTOPEN|EACCES|EROFS|ENOTDIR/,
    'it cannot be written; see who owns the file and its folder',
  ],
  [/IOERR/, 'the disk failed; see the system log'],
]

/** What went wrong with the file, as a sentence. */
export const explained = (file: string, error: unknown) => {
  const [code, message] = [codeOf(error), error instanceof Error ? error.message : String(error)]
  const advice = ADVICE.find(([pattern]) => pattern.test(code))?.[1]
  if (!advice) return error instanceof Error ? error : new Error(message)
  const sentence = `Expected the database ${file} to work, got ${code} (${message}): ${advice}.`
  return Object.assign(new Error(sentence), { code })
}

/** Runs the work again while another connection has the lock. */
export const patiently = async <T>(file: string, work: () => T): Promise<T> => {
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
  const found = existsSync(file) && statSync(file)
  if (!found || (found.isFile() && found.size === 0)) return
  const head = Buffer.alloc(MAGIC.length)
  if (found.isFile()) {
    const handle = openSync(file, 'r')
    readSync(handle, head, 0, head.length, 0)
    closeSync(handle)
  }
  if (head.toString('latin1') !== MAGIC)
    throw new Error(
      `Expected ${file} to be an SQLite database or not to exist, got something else. Nothing was changed: move it away, or name another in DATABASE_URL.`,
    )
}

/** Opens the file as it is, and throws where it is damaged. */
export const openFile = async (file: string): Promise<Connection> => {
  const db = await patiently(file, () => {
    refuseOthers(file)
    return new Database(file, { timeout: BUSY.waitMs })
  })
  try {
    const rows = await patiently(file, () => {
      db.exec('begin immediate')
      const found = db.prepare('pragma quick_check(1)').all([])
      db.exec('commit')
      return found
    })
    const verdict = (rows[0] as { quick_check?: string } | undefined)?.quick_check
    if (verdict !== 'ok')
      throw Object.assign(new Error(String(verdict).replace(/\s+/g, ' ')), { code: 'SQLITE_CORRUPT' })
    return db
  } catch (error) {
    db.close()
    throw explained(file, error)
  }
}
