import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { chownSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import postgres from 'postgres'

/** A Postgres of the test's own: `database()` makes an empty one and gives its address. */
export type Server = { readonly database: () => Promise<string>; readonly stop: () => Promise<void> }

const versions = () => {
  const home = '/usr/lib/postgresql'
  return existsSync(home)
    ? readdirSync(home)
        .sort((a, b) => Number(b) - Number(a))
        .map(of => join(home, of, 'bin'))
    : []
}

/** The folder with `initdb` and `postgres`, where there is one. */
export const postgresFolder = (): string | undefined =>
  [...versions(), ...(process.env.PATH ?? '').split(delimiter)].find(
    folder => existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'postgres')),
  )

/** Postgres refuses to run as root: whom it runs as then. */
const servant = (): { uid: number; gid: number } | undefined => {
  if (process.getuid?.() !== 0) return undefined
  const people = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map(line => line.split(':'))
  const one = ['postgres', 'nobody'].map(name => people.find(([of]) => of === name)).find(Boolean)
  if (!one) throw new Error('Expected a user "postgres" or "nobody" to run Postgres as, got neither')
  return { uid: Number(one[2]), gid: Number(one[3]) }
}

const freePort = () =>
  new Promise<number>((resolve, reject) => {
    const server = createServer().on('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number }
      server.close(() => resolve(port))
    })
  })

const ended = (child: ChildProcess) =>
  child.exitCode !== null || child.signalCode !== null
    ? Promise.resolve()
    : new Promise<void>(resolve => child.once('exit', () => resolve()))

const answers = async (url: string, child: ChildProcess, log: () => string) => {
  for (let tries = 0; tries < 200 && child.exitCode === null; tries += 1) {
    const sql = postgres(url, { max: 1, connect_timeout: 2 })
    try {
      await sql`select 1`
      return
    } catch {
      await pause(50)
    } finally {
      await sql.end({ timeout: 0 })
    }
  }
  throw new Error(`Expected Postgres to answer within ten seconds, got:\n${log()}`)
}

/** Starts Postgres in a temporary folder on a loopback port; it is gone with the test. */
export const startPostgres = async (bin: string): Promise<Server> => {
  const [folder, as] = [mkdtempSync(join(tmpdir(), 'historian-pg-')), servant()]
  if (as) chownSync(folder, as.uid, as.gid)
  const data = join(folder, 'data')
  const own = { ...as, cwd: folder, env: { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' } }
  const init = ['-D', data, '-U', 'historian', '--auth=trust', '-E', 'UTF8', '--no-locale', '--no-sync']
  execFileSync(join(bin, 'initdb'), init, { ...own, stdio: 'pipe' })

  const port = await freePort()
  const options = {
    listen_addresses: '127.0.0.1',
    port,
    unix_socket_directories: '',
    fsync: 'off',
    max_connections: 60,
  }
  const set = Object.entries(options).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const child = spawn(join(bin, 'postgres'), ['-D', data, ...set], {
    ...own,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', chunk => (said += chunk))
  const atExit = () => child.kill('SIGQUIT')
  process.once('exit', atExit)

  const urlOf = (name: string) => `postgres://historian:s3cr%40t-of-test@127.0.0.1:${port}/${name}`
  const stop = async () => {
    process.removeListener('exit', atExit)
    child.kill('SIGINT')
    await ended(child)
    rmSync(folder, { recursive: true, force: true })
  }
  await answers(urlOf('postgres'), child, () => said).catch(async error => {
    await stop()
    throw error
  })

  let count = 0
  const database = async () => {
    count += 1
    const sql = postgres(urlOf('postgres'), { max: 1 })
    await sql.unsafe(`create database test_${count}`)
    await sql.end()
    return urlOf(`test_${count}`)
  }
  return { database, stop }
}
