/** What a column holds. Nothing else is bound: libsql ends the process on a boolean. */
export type Value = string | number | null

/** Runs one statement, its values at the `?`s; gives its rows, of `returning` too. */
export type Run = (sql: string, values?: readonly Value[]) => Promise<readonly unknown[]>

/** A database that understands the SQL the stores share. */
export type Engine = {
  readonly name: 'sqlite' | 'postgres'
  /** One statement, atomic by itself. */
  readonly run: Run
  /** All of one moment: for copies. */
  readonly snapshot: <T>(read: (run: Run) => Promise<T>) => Promise<T>
  readonly skew: (now: Date) => Promise<number>
  readonly close: () => Promise<void>
}
