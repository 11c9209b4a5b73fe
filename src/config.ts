import { config as loadDotenv } from 'dotenv'
import { z } from 'zod'
import { Sharding, type Shards, shardingProblems, shardsOf } from './config/sharding.ts'

/** The words pino has for how much is logged; `silent` logs nothing. */
export const LOG_LEVELS = ['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace'] as const

const link = (protocol: RegExp, hint: string) => z.url({ protocol, error: `be ${hint}` })

/** What the terminal needs: no token, no network. */
const Terminal = z.object({
  KNOWLEDGE_DIR: z.string().default('knowledge'),
  LOG_LEVEL: z.enum(LOG_LEVELS, { error: `be one of ${LOG_LEVELS.join(', ')}` }).default('info'),
})

const Database = z.object({
  DATABASE_URL: link(/^(file|postgres(ql)?)$/, 'file:data/historian.db or postgres://…').default(
    'file:data/historian.db',
  ),
})

/** What the bot needs. A field's error completes the sentence "Expected NAME to …". */
const Bot = Terminal.extend({
  ...Database.shape,
  DISCORD_TOKEN: z
    .string({
      error:
        "be set: it is the bot's token, from https://discord.com/developers/applications, Bot, Reset Token. " +
        '`npm run ask` answers in the terminal and needs none',
    })
    .regex(/^[\x21-\x7e]+$/, 'be the token alone, without spaces or quotes'),
  DISCORD_API_URL: link(/^https?$/, 'a link such as https://discord.com/api').default(
    'https://discord.com/api',
  ),
})

/** Where health and metrics are served; nowhere where no port is set. */
const Health = z.object({
  HEALTH_PORT: z.coerce
    .number({ error: 'be a port, such as 8080' })
    .int('be a whole number')
    .min(0, 'be 0 (any free port) to 65535')
    .max(65535, 'be 0 (any free port) to 65535')
    .optional(),
  HEALTH_HOST: z.string().default('127.0.0.1'),
})

/** What asking GitHub for new releases needs: it works without a token, but sixty requests an hour are soon used up. */
const Almanac = Terminal.extend({
  ALMANAC_API_URL: link(/^https?$/, 'a link such as https://api.github.com').default(
    'https://api.github.com',
  ),
  GITHUB_TOKEN: z
    .string()
    .regex(/^[\x21-\x7e]+$/, 'be the token alone, without spaces or quotes')
    .optional(),
})

/** The names of all variables, for `.env.example` and the README to be compared with. */
export const VARIABLES: readonly string[] = Object.keys({
  ...Bot.shape,
  ...Sharding.shape,
  ...Health.shape,
  ...Almanac.shape,
})

/** How the bot is to run. */
export type Config = {
  readonly token: string
  readonly apiUrl: string
  readonly databaseUrl: string
  /** Left out, the bot is one connection, and all is its own. */
  readonly shards?: Shards | 'auto'
  readonly knowledgeDir: string
  readonly logLevel: (typeof LOG_LEVELS)[number]
  /** Left out, health is not served. */
  readonly health?: { readonly port: number; readonly host: string }
}

/** The part of it that the terminal has a use for. */
export type TerminalConfig = Pick<Config, 'knowledgeDir' | 'logLevel'>

/** How the almanac is to be kept current. */
export type AlmanacConfig = {
  readonly apiUrl: string
  readonly token?: string
  readonly knowledgeDir: string
}

type Environment = Readonly<Record<string, string | undefined>>
type Read<T> = { readonly config: T } | { readonly problems: readonly string[] }

/** `process.env` with what `.env` adds to it; a variable that is set outside wins. */
const environment = (): Environment => {
  const env: Record<string, string | undefined> = { ...process.env }
  loadDotenv({ quiet: true, processEnv: env })
  return env
}

const read = <T extends z.ZodType>(schema: T, env: Environment): Read<z.output<T>> => {
  // `NAME=` in a file means "not set", as in a shell's ${NAME:-default}.
  const set = Object.fromEntries(Object.entries(env).filter(([, value]) => value?.trim()))
  const result = schema.safeParse(set)
  if (result.success) return { config: result.data }
  return {
    problems: result.error.issues.map(({ path, message }) => `Expected ${String(path[0])} to ${message}.`),
  }
}

/** The terminal's configuration, or every problem with it, a sentence each. */
export const readTerminalConfig = (env: Environment = environment()): Read<TerminalConfig> => {
  const result = read(Terminal, env)
  if ('problems' in result) return result
  const { KNOWLEDGE_DIR, LOG_LEVEL } = result.config
  return { config: { knowledgeDir: KNOWLEDGE_DIR, logLevel: LOG_LEVEL } }
}

/** The bot's configuration, or every problem with it, a sentence each; no sentence holds a value. */
export const readConfig = (env: Environment = environment()): Read<Config> => {
  const result = read(Bot.extend({ ...Sharding.shape, ...Health.shape }), env)
  if ('problems' in result) return result
  const problems = shardingProblems(result.config)
  if (problems.length > 0) return { problems }
  const shards = shardsOf(result.config)
  const { DISCORD_TOKEN, DISCORD_API_URL, DATABASE_URL, KNOWLEDGE_DIR, LOG_LEVEL } = result.config
  const { HEALTH_PORT: port, HEALTH_HOST: host } = result.config
  return {
    config: {
      token: DISCORD_TOKEN,
      apiUrl: DISCORD_API_URL.replace(/\/+$/, ''),
      databaseUrl: DATABASE_URL,
      ...(shards && { shards }),
      knowledgeDir: KNOWLEDGE_DIR,
      logLevel: LOG_LEVEL,
      ...(port !== undefined && { health: { port, host } }),
    },
  }
}

/** Where the database is, for a copy of it; no token is needed. */
export const readDatabaseConfig = (
  env: Environment = environment(),
): Read<{ readonly databaseUrl: string }> => {
  const result = read(Database, env)
  return 'problems' in result ? result : { config: { databaseUrl: result.config.DATABASE_URL } }
}

/** What the almanac needs to be kept current, or every problem with it, a sentence each; no sentence holds a value. */
export const readAlmanacConfig = (env: Environment = environment()): Read<AlmanacConfig> => {
  const result = read(Almanac, env)
  if ('problems' in result) return result
  const { ALMANAC_API_URL, GITHUB_TOKEN, KNOWLEDGE_DIR } = result.config
  return {
    config: {
      apiUrl: ALMANAC_API_URL.replace(/\/+$/, ''),
      knowledgeDir: KNOWLEDGE_DIR,
      ...(GITHUB_TOKEN !== undefined && { token: GITHUB_TOKEN }),
    },
  }
}
