import { historian } from './ask/ask.ts'
import { dayIn } from './calendar.ts'
import { openChronicle } from './chronicle/open.ts'
import type { Chronicle } from './chronicle/schema.ts'
import { type Config, readConfig } from './config.ts'
import { type Connection, connect } from './discord/client.ts'
import { commandsFor } from './discord/commands.ts'
import { register } from './discord/register.ts'
import { createLog, type Log, redact } from './log.ts'
import { voiceOf } from './speak/discord/voice.ts'

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

const start = async ({ token, apiUrl, knowledgeDir, logLevel }: Config): Promise<void> => {
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
  const commands = commandsFor(chronicle.projects)
  const desk = { commands, voice: voiceOf(historian(chronicle)), today: () => dayIn('UTC', new Date()) }
  const result = await connect({ token, apiUrl, log }, desk)
  if ('problem' in result) return giveUp([result.problem], [token])
  const { connection } = result
  leave = connection.close
  connection.lost.then(sentence => giveUp([sentence], [token]))

  await registerCommands(connection, commands, log)
  const { name, guilds } = connection
  log.info({ bot: name, guilds, entries: chronicle.entries.length }, 'ready')
}

const result = readConfig()
if ('problems' in result) giveUp(result.problems)
else await start(result.config)
