import type { Engine } from './engine.ts'
import { guildsOf } from './guilds.ts'
import { ledgerOf } from './ledger.ts'
import { openSqlite } from './sqlite.ts'
import type { Store } from './store.ts'
import { subscriptionsOf } from './subscriptions.ts'

/** Where a DATABASE_URL points. */
export type Target =
  | { readonly engine: 'sqlite'; readonly file: string }
  | { readonly engine: 'postgres'; readonly url: string }

const EXPECTED =
  'Expected DATABASE_URL to be file:data/historian.db or postgres://user:password@host/database'

/** Reads a DATABASE_URL; the sentence it throws never repeats what may hold a password. */
export const targetOf = (databaseUrl: string): Target => {
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(databaseUrl)?.[1]?.toLowerCase()
  if (scheme === 'file') {
    const file = databaseUrl.slice('file:'.length).replace(/^\/\/(?=\/)/, '')
    if (file === '' || file.startsWith('//'))
      throw new Error(`${EXPECTED}, got file: without a path of this machine.`)
    if (file.includes('?'))
      throw new Error(`${EXPECTED}, got a path with options after a "?". Leave them out.`)
    return { engine: 'sqlite', file }
  }
  if (scheme !== 'postgres' && scheme !== 'postgresql')
    throw new Error(`${EXPECTED}, got ${scheme ? `the scheme "${scheme}:"` : 'no scheme at all'}.`)
  if (!URL.canParse(databaseUrl) || new URL(databaseUrl).hostname === '')
    throw new Error(
      `${EXPECTED}, got a ${scheme} address that cannot be read. A password with @ / : # ? or % must be percent-encoded.`,
    )
  return { engine: 'postgres', url: databaseUrl }
}

const AWAY = /^(?:ECONN|ENOTFOUND|EAI_|ETIMEDOUT|EHOST|ENET|CONNECT|53|57P|SQLITE_BUSY)/

/** Whether opening failed of what may pass without anybody's doing: a server that is not up yet, a file that is held. */
export const mayPass = (error: unknown): boolean =>
  AWAY.test(String((error as { code?: unknown } | undefined)?.code ?? ''))

/** Opens the database itself; stores and copies stand on it. */
export const openEngine = async (databaseUrl: string): Promise<Engine> => {
  const target = targetOf(databaseUrl)
  if (target.engine === 'sqlite') return openSqlite(target.file)
  // Its client takes memory, and few have it.
  const { openPostgres } = await import('./postgres.ts')
  return openPostgres(target.url)
}

/** The store on an engine. */
export const storeOn = (engine: Engine): Store =>
  Object.freeze({
    engine: engine.name,
    ...subscriptionsOf(engine),
    ...ledgerOf(engine),
    ...guildsOf(engine),
  })

/** Opens the store that DATABASE_URL names: created, migrated, ready; else throws a sentence. */
export const openStore = async (databaseUrl: string): Promise<Store> => storeOn(await openEngine(databaseUrl))
