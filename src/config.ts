import { config as loadDotenv } from 'dotenv'
import { z } from 'zod'

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

/** How the gateway's shards are shared out; a process that is told nothing is the only one, with one connection. */
const Sharding = z.object({
  SHARDS: z
    .literal('auto', {
      error: 'be auto, for one process with as many connections as Discord advises, or unset',
    })
    .optional(),
  SHARD_COUNT: z.coerce
    .number({ error: 'be the number of all shards, such as 4' })
    .int('be a whole number')
    .min(1, 'be 1 or more')
    .optional(),
  SHARD_IDS: z
    .string()
    .regex(/^\s*\d+(\s*,\s*\d+)*\s*$/, "be this process's shards, counted from 0, such as 0,1")
    .transform(ids => [...new Set(ids.split(',').map(Number))])
    .optional(),
})

type Sharding = z.output<typeof Sharding>

/** What the three say together that none says alone; each a sentence. */
const shardingProblems = ({ SHARDS, SHARD_COUNT, SHARD_IDS }: Sharding): string[] => [
  ...(SHARDS && (SHARD_COUNT !== undefined || SHARD_IDS)
    ? ['Expected SHARDS to be unset where SHARD_COUNT or SHARD_IDS is set: it leaves both to Discord.']
    : []),
  ...(SHARD_IDS && SHARD_COUNT === undefined && !SHARDS
    ? ['Expected SHARD_COUNT to be set where SHARD_IDS is: the number of all shards.']
    : []),
  ...(SHARD_IDS && SHARD_COUNT !== undefined && SHARD_IDS.some(id => id >= SHARD_COUNT)
    ? ['Expected SHARD_IDS to be below SHARD_COUNT: shards are counted from 0.']
    : []),
]

/** The shards of this process; all of them where only their number is said. */
const shardsOf = ({ SHARDS, SHARD_COUNT, SHARD_IDS }: Sharding): Shards | 'auto' | undefined => {
  if (SHARDS || SHARD_COUNT === undefined) return SHARDS
  return { ids: SHARD_IDS ?? Array.from({ length: SHARD_COUNT }, (_, id) => id), count: SHARD_COUNT }
}

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
  ...Almanac.shape,
})

/** The shards of one process, of how many there are. */
export type Shards = { readonly ids: readonly number[]; readonly count: number }

/** How the bot is to run. */
export type Config = {
  readonly token: string
  readonly apiUrl: string
  readonly databaseUrl: string
  /** Left out, the bot is one connection, and all is its own. */
  readonly shards?: Shards | 'auto'
  readonly knowledgeDir: string
  readonly logLevel: (typeof LOG_LEVELS)[number]
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
  const result = read(Bot.extend(Sharding.shape), env)
  if ('problems' in result) return result
  const problems = shardingProblems(result.config)
  if (problems.length > 0) return { problems }
  const shards = shardsOf(result.config)
  const { DISCORD_TOKEN, DISCORD_API_URL, DATABASE_URL, KNOWLEDGE_DIR, LOG_LEVEL } = result.config
  return {
    config: {
      token: DISCORD_TOKEN,
      apiUrl: DISCORD_API_URL.replace(/\/+$/, ''),
      databaseUrl: DATABASE_URL,
      ...(shards && { shards }),
      knowledgeDir: KNOWLEDGE_DIR,
      logLevel: LOG_LEVEL,
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
