import { type DestinationStream, type Logger, pino, stdSerializers, stdTimeFunctions } from 'pino'

/** What is handed to whoever has something to say: facts first, then the sentence. */
export type Log = Pick<Logger, 'debug' | 'info' | 'warn' | 'error' | 'fatal'>

type Settings = {
  readonly level: string
  /** Words that may never be read in a log, wherever they stand. */
  readonly secrets: readonly string[]
  /** Where lines go; standard output unless a test listens. */
  readonly write?: (line: string) => void
}

/** Secrets that have a shape: an interaction's token in Discord's links, a password in a database's. */
const SHAPES: readonly (readonly [RegExp, string])[] = [
  [/(\/(?:interactions|webhooks)\/\d+\/)[^/"?\s]+/g, '$1[token]'],
  [/\b((?:Bot|Bearer) )[\w.-]{20,}/g, '$1[token]'],
  [/(\b[a-z]+:\/\/[^:/@\s"]*:)[^@/\s"]+@/g, '$1[password]@'],
]

// A secret is sought as it is, as JSON writes it, and as a link does.
const spellings = (secret: string) => [
  secret,
  JSON.stringify(secret).slice(1, -1),
  encodeURIComponent(secret),
]

/** A line without its secrets. Applied to the finished line, so that no field, message or stack is forgotten. */
export const redact = (line: string, secrets: readonly string[]): string => {
  const known = secrets.filter(Boolean).flatMap(spellings)
  const clean = known.reduce((text, secret) => text.replaceAll(secret, '[token]'), line)
  return SHAPES.reduce((text, [shape, instead]) => text.replace(shape, instead), clean)
}

// Of an error, what mends it: discord.js hangs the whole request on its errors, and in it what people wrote.
const errorFacts = (error: unknown) => {
  if (!(error instanceof Error)) return error
  const { type, message, stack } = stdSerializers.err(error)
  const { code, status, method, url } = error as {
    code?: unknown
    status?: unknown
    method?: unknown
    url?: unknown
  }
  return { type, message, stack, code, status, method, url }
}

/** The one logger: JSON lines, without secrets. */
export const createLog = ({ level, secrets, write = line => process.stdout.write(line) }: Settings): Log => {
  const stream: DestinationStream = { write: line => write(redact(line, secrets)) }
  return pino(
    {
      level,
      base: null,
      formatters: { level: label => ({ level: label }) },
      timestamp: stdTimeFunctions.isoTime,
      serializers: { err: errorFacts },
    },
    stream,
  )
}
