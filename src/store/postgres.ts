import postgres from 'postgres'
import type { Engine, Run, Value } from './engine.ts'
import { migrate } from './migrations.ts'

/** Any number; it keeps two processes from migrating at once. */
const LOCK = 7_465_683_201

/** How long a statement may take: longer than the server lets it run. */
const PATIENCE_MS = 20_000

type Client = { unsafe: (sql: string, values?: Value[]) => PromiseLike<readonly unknown[]> }

const numbered = new Map<string, string>()

/** `?` in the SQL that both engines share, `$1` on the wire. */
const toPostgres = (sql: string) => {
  const known = numbered.get(sql)
  if (known) return known
  const [first, ...rest] = sql.split('?')
  const text = [first, ...rest.map((piece, index) => `$${index + 1}${piece}`)].join('')
  numbered.set(sql, text)
  return text
}

const ADVICE: readonly (readonly [RegExp, string])[] = [
  [/^28/, 'it refused the user or the password; see DATABASE_URL'],
  [/^3D000$/, 'there is no such database; create it, or see DATABASE_URL'],
  [/^42501$/, 'the user may not do this; grant it, or use another'],
  [/^25006$/, 'it is read-only, perhaps a replica; name the primary in DATABASE_URL'],
  [
    /^(ECONN|ENOTFOUND|EAI_|ETIMEDOUT|EHOST|ENET|CONNECT)/,
    'it does not answer; see that it runs and DATABASE_URL',
  ],
  [/^(53|57P|CONNECTION)/, 'it is stopping, starting or full; it is tried again with the next statement'],
  [/^SASL|^SELF_SIGNED|CERT|^ERR_TLS/, 'the two do not agree on how to connect; see sslmode in DATABASE_URL'],
]

/** The error as a sentence that names the server, never the user or the password. */
const explained = (url: URL, error: unknown) => {
  const { code: raw, message } = error as { code?: unknown; message?: unknown }
  const code = String(raw ?? 'an error')
  const where = `${url.hostname}${url.port && `:${url.port}`}${url.pathname}`
  const advice = ADVICE.find(([pattern]) => pattern.test(code))?.[1]
  const secrets = [url.password, decodeURIComponent(url.password)].filter(secret => secret !== '')
  const words = secrets.reduce((text, secret) => text.replaceAll(secret, '…'), String(message ?? ''))
  const got = advice ? `${code}: ${advice}` : `${code} (${words})`
  return Object.assign(new Error(`Expected the Postgres database at ${where} to work, got ${got}.`), { code })
}

/** postgres.js waits for ever for a server that hangs up before it greets, or is gone without a word. */
const within = async <T>(ms: number, work: PromiseLike<T>): Promise<T> => {
  let handle: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    const error = Object.assign(new Error(`no answer within ${ms / 1000} s`), { code: 'ETIMEDOUT' })
    handle = setTimeout(reject, ms, error)
  })
  return Promise.race([work, late]).finally(() => clearTimeout(handle))
}

const runnerOf =
  (client: Client, url: URL): Run =>
  async (sql, values = []) => {
    try {
      return [...(await within(PATIENCE_MS, client.unsafe(toPostgres(sql), [...values])))]
    } catch (error) {
      throw explained(url, error)
    }
  }

const connect = (databaseUrl: string) =>
  postgres(databaseUrl, {
    max: 5,
    connect_timeout: 10,
    idle_timeout: 60,
    // `create table if not exists` says so each time.
    onnotice: () => {},
    connection: { application_name: 'mesh-historian', statement_timeout: 15_000 },
  })

/** A Postgres database, its tables created or brought up to date. */
export const openPostgres = async (databaseUrl: string, patienceMs = PATIENCE_MS): Promise<Engine> => {
  const url = new URL(databaseUrl)
  const sql = connect(databaseUrl)
  try {
    const migrated = sql.begin(async transaction => {
      await transaction`select pg_advisory_xact_lock(${LOCK})`
      await migrate(runnerOf(transaction as unknown as Client, url))
    })
    await within(patienceMs, migrated)
  } catch (error) {
    await sql.end({ timeout: 0 })
    // What `migrate` says is a sentence already.
    throw error instanceof Error && /^Expected /.test(error.message) ? error : explained(url, error)
  }
  const run = runnerOf(sql as unknown as Client, url)
  return {
    name: 'postgres',
    run,
    snapshot: async read =>
      (await sql.begin('isolation level repeatable read read only', transaction =>
        read(runnerOf(transaction as unknown as Client, url)),
      )) as Awaited<ReturnType<typeof read>>,
    skew: async now => {
      const [row] = await run('select extract(epoch from clock_timestamp()) * 1000 as ms')
      return Number((row as { ms: string }).ms) - now.getTime()
    },
    close: () => sql.end({ timeout: 5 }),
  }
}
