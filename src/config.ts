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

/** What the bot needs. A field's error completes the sentence "Expected NAME to …". */
const Bot = Terminal.extend({
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
  DATABASE_URL: link(/^(file|postgres(ql)?)$/, 'file:data/historian.db or postgres://…').default(
    'file:data/historian.db',
  ),
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
export const VARIABLES: readonly string[] = Object.keys({ ...Bot.shape, ...Almanac.shape })

/** How the bot is to run. */
export type Config = {
  readonly token: string
  readonly apiUrl: string
  readonly databaseUrl: string
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
  const result = read(Bot, env)
  if ('problems' in result) return result
  const { DISCORD_TOKEN, DISCORD_API_URL, DATABASE_URL, KNOWLEDGE_DIR, LOG_LEVEL } = result.config
  return {
    config: {
      token: DISCORD_TOKEN,
      apiUrl: DISCORD_API_URL.replace(/\/+$/, ''),
      databaseUrl: DATABASE_URL,
      knowledgeDir: KNOWLEDGE_DIR,
      logLevel: LOG_LEVEL,
    },
  }
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
