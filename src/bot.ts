import { randomUUID } from 'node:crypto'
import { historian } from './ask/ask.ts'
import { dayIn } from './calendar.ts'
import { openChronicle } from './chronicle/open.ts'
import type { Chronicle } from './chronicle/schema.ts'
import { type Config, readConfig } from './config.ts'
import { searchZones } from './daily/zones.ts'
import { type Connection, connect } from './discord/client.ts'
import { commandsFor } from './discord/commands.ts'
import { noteAbsent, wardOf } from './discord/daily/guilds.ts'
import { type Posting, startPosting } from './discord/daily/posting.ts'
import { register } from './discord/register.ts'
import { createLog, type Log, redact } from './log.ts'
import { yearbook } from './speak/daily/pick.ts'
import { voiceOf } from './speak/discord/voice.ts'
import { openStore } from './store/open.ts'

/** Ends the process with sentences for the person who started it, and no stack. */
const giveUp = (sentences: readonly string[], secrets: readonly string[] = []): never => {
  for (const sentence of sentences) process.stderr.write(`${redact(sentence, secrets)}\n`)
  process.exit(1)
}

const readChronicle = (folder: string, log: Log): Chronicle => {
  const chronicle = openChronicle(folder)
  const { problems } = chronicle
  if (chronicle.entries.length === 0)
    giveUp(problems.map(({ file, line, message }) => `${file}:${line} ${message}`))
  if (problems.length > 0)
    log.warn({ problems: problems.length }, 'the knowledge has problems: npm run knowledge')
  return chronicle
}

const registerCommands = async (
  connection: Connection,
  commands: ReturnType<typeof commandsFor>,
  log: Log,
) => {
  const data = commands.map(command => command.data)
  try {
    log.info(await register(connection.rest, connection.application, data), 'commands registered')
  } catch (error) {
    log.error({ err: error }, 'commands could not be registered; those that Discord has stay')
  }
}

const start = async (config: Config): Promise<void> => {
  const { token, apiUrl, knowledgeDir, logLevel } = config
  const log = createLog({ level: logLevel, secrets: [token] })
  // Node would print the error as it is, with whatever hangs on it.
  process.on('uncaughtException', error => {
    log.fatal({ err: error }, 'an error nobody caught')
    process.exit(1)
  })
  let leave = async () => {}
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    // Once: the second signal has its way at once.
    process.once(signal, async () => {
      log.info({ signal }, 'leaving')
      await leave()
      process.exit(0)
    })
  }

  const chronicle = readChronicle(knowledgeDir, log)
  const now = () => new Date()
  const store = await openStore(config.databaseUrl).catch((error: unknown) =>
    giveUp([error instanceof Error ? error.message : String(error)], [token]),
  )
  const book = yearbook(chronicle.entries)
  // Until the connection stands nobody knows what the bot may do anywhere.
  let posting: Posting | undefined
  const look = () => posting?.look() ?? (async () => ({ kind: 'unseen' as const }))
  const commands = commandsFor(chronicle.projects, { store, book, projects: chronicle.projects, now, look })
  const desk = { commands, voice: voiceOf(historian(chronicle)), today: () => dayIn('UTC', now()) }
  // The index of places is built by the first search: not while somebody waits for it.
  searchZones('', now(), 'en')

  const shards = config.shards === 'auto' ? undefined : config.shards
  const ward = { store, now, log }
  const watch = wardOf(ward, guild => posting?.changed(guild))
  const result = await connect(
    { token, apiUrl, log, watch, ...(config.shards && { shards: config.shards }) },
    desk,
  )
  if ('problem' in result) return giveUp([result.problem], [token])
  const { connection } = result
  leave = async () => {
    await Promise.all([posting?.stop(), connection.close()])
    await store.close()
  }
  connection.lost.then(sentence => giveUp([sentence], [token]))

  await noteAbsent(ward, connection.isIn, shards).catch(error =>
    log.warn({ err: error }, 'servers that were left meanwhile could not be noted'),
  )
  const postbox = { store, book, now, log, owner: randomUUID(), ...(shards && { shards }) }
  posting = startPosting(postbox, connection)

  await registerCommands(connection, commands, log)
  const { name, guilds } = connection
  log.info({ bot: name, guilds, entries: chronicle.entries.length }, 'ready')
}

const result = readConfig()
if ('problems' in result) giveUp(result.problems)
else await start(result.config)
