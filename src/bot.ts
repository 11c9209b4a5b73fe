import { randomUUID } from 'node:crypto'
import { compact } from './chronicle/compact.ts'
import { openChronicle } from './chronicle/open.ts'
import type { Chronicle } from './chronicle/schema.ts'
import { watchFolder } from './chronicle/watch.ts'
import { type Config, readConfig } from './config.ts'
import { searchZones } from './daily/zones.ts'
import { type Connection, connect } from './discord/client.ts'
import type { Command } from './discord/command.ts'
import { noteAbsent, wardOf } from './discord/daily/guilds.ts'
import { type Posting, startPosting } from './discord/daily/posting.ts'
import { type Mind, mindOf } from './discord/mind.ts'
import { register } from './discord/register.ts'
import { reloader } from './discord/reload.ts'
import type { Desk } from './discord/respond.ts'
import { readinessOf } from './health/readiness.ts'
import { serveHealth } from './health/server.ts'
import { createLog, type Log, redact } from './log.ts'
import { mayPass, openStore } from './store/open.ts'

/** Who started the bot kills what takes much longer: Docker after 10 s. */
const LEAVE_WITHIN_MS = 4_500

/**
 * What a supervisor reads: 1 where a person has to mend something first, and starting again would only ask Discord for
 * nothing; the others (sysexits.h: an error of our own, and what may pass) where it may help.
 */
const EXIT = { needsPerson: 1, ownError: 70, mayPass: 75 } as const

/** Ends the process with sentences for the person who started it, and no stack. */
const giveUp = (
  sentences: readonly string[],
  secrets: readonly string[] = [],
  code: number = EXIT.needsPerson,
): never => {
  for (const sentence of sentences) process.stderr.write(`${redact(sentence, secrets)}\n`)
  process.exit(code)
}

const readChronicle = (folder: string, log: Log): Chronicle => {
  const chronicle = compact(openChronicle(folder))
  const { problems } = chronicle
  if (chronicle.entries.length === 0)
    giveUp(problems.map(({ file, line, message }) => `${file}:${line} ${message}`))
  if (problems.length > 0)
    log.warn({ problems: problems.length }, 'the knowledge has problems: npm run knowledge')
  return chronicle
}

const registerCommands = async (connection: Connection, commands: readonly Command[], log: Log) => {
  const data = commands.map(command => command.data)
  try {
    log.info(await register(connection.rest, connection.application, data), 'commands registered')
  } catch (error) {
    log.error({ err: error }, 'commands could not be registered; those that Discord has stay')
  }
}

/** Leaves at the first signal, when all is done or the time is up; the second has its way at once. */
const onceAsked = (leave: () => Promise<void>, log: Log) => {
  let isLeaving = false
  const go = async (signal: NodeJS.Signals) => {
    if (isLeaving) process.exit(1)
    isLeaving = true
    log.info({ signal }, 'leaving')
    setTimeout(() => {
      log.warn('left before all was done: what was under way is taken up at the next start')
      process.exit(0)
    }, LEAVE_WITHIN_MS)
    await leave()
    process.exit(0)
  }
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, go)
}

const start = async (config: Config): Promise<void> => {
  const { token, apiUrl, knowledgeDir, logLevel } = config
  const log = createLog({ level: logLevel, secrets: [token] })
  // Node would print the error as it is, with whatever hangs on it.
  process.on('uncaughtException', error => {
    log.fatal({ err: error }, 'an error nobody caught')
    process.exit(EXIT.ownError)
  })
  let leave = async () => {}
  onceAsked(() => leave(), log)

  const chronicle = readChronicle(knowledgeDir, log)
  const now = () => new Date()
  const store = await openStore(config.databaseUrl).catch((error: unknown) =>
    giveUp(
      [error instanceof Error ? error.message : String(error)],
      [token],
      mayPass(error) ? EXIT.mayPass : EXIT.needsPerson,
    ),
  )
  // Until the connection stands nobody knows what the bot may do anywhere.
  let [connection, posting] = [undefined as Connection | undefined, undefined as Posting | undefined]
  const look = () => posting?.look() ?? (async () => ({ kind: 'unseen' as const }))
  const office = { store, now, look }
  let mind: Mind = mindOf(chronicle, office)
  const desk: Desk = {
    get commands() {
      return mind.commands
    },
    get voice() {
      return mind.voice
    },
    // Not `dayIn`: a formatter of Intl's costs as much as a tenth of the answer.
    today: () => now().toISOString().slice(0, 10),
    clock: () => performance.now(),
  }
  // Where nobody reads them, nothing is counted.
  const metrics =
    config.health && (await import('./health/metrics.ts')).createMetrics(chronicle.entries.length)
  const vitals = {
    isConnected: () => connection?.isConnected(),
    probe: () => store.probe(now()),
    lastRound: () => posting?.lastRound(),
    now,
  }
  const health =
    config.health &&
    metrics &&
    (await serveHealth(config.health, { ready: () => readinessOf(vitals), metrics }).catch((error: Error) =>
      giveUp([`Expected HEALTH_PORT and HEALTH_HOST to be an address to listen on, got: ${error.message}.`]),
    ))
  if (health) log.info({ port: health.port }, 'health is served')

  const shards = config.shards === 'auto' ? undefined : config.shards
  const ward = { store, now, log }
  const watch = wardOf(ward, guild => posting?.changed(guild))
  const result = await connect(
    {
      token,
      apiUrl,
      log,
      watch,
      ...(metrics && { observe: metrics }),
      ...(config.shards && { shards: config.shards }),
    },
    desk,
  )
  if ('problem' in result)
    return giveUp([result.problem], [token], result.mayPass ? EXIT.mayPass : EXIT.needsPerson)
  const connected = result.connection
  connection = connected
  const reload = reloader<Mind>({
    current: () => mind.chronicle,
    read: () => compact(openChronicle(knowledgeDir)),
    make: read => mindOf(read, office),
    swap: async made => {
      mind = made
      await registerCommands(connected, made.commands, log)
    },
    log,
    ...(metrics && { reloaded: metrics.reloaded }),
  })
  process.on('SIGHUP', reload)
  const watched = watchFolder(knowledgeDir, reload, error =>
    log.warn({ err: error }, 'the knowledge cannot be watched for changes: SIGHUP reads it again'),
  )
  leave = async () => {
    watched.stop()
    await Promise.all([posting?.stop(), connected.close(), health?.close()])
    await store.close()
  }
  connected.lost.then(sentence => giveUp([sentence], [token]))

  await noteAbsent(ward, connected.isIn, shards).catch(error =>
    log.warn({ err: error }, 'servers that were left meanwhile could not be noted'),
  )
  const postbox = {
    store,
    book: () => mind.book,
    now,
    log,
    owner: randomUUID(),
    ...(metrics && { posted: metrics.posted }),
    ...(shards && { shards }),
  }
  posting = startPosting(postbox, connected)

  await registerCommands(connected, mind.commands, log)
  const { name, guilds } = connected
  log.info({ bot: name, guilds, entries: chronicle.entries.length }, 'ready')
  // The index of places is built by the first search: neither before the bot is ready nor while somebody waits for it.
  setImmediate(() => searchZones('', now(), 'en'))
}

const result = readConfig()
if ('problems' in result) giveUp(result.problems)
else await start(result.config)
