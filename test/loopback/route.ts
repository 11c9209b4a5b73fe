import type { ZodMiniType } from 'zod/mini'
import { schemaProblems } from './schema.ts'
import type { World } from './world.ts'

/** A request as a route sees it. */
export type Call = {
  readonly world: World
  readonly params: Readonly<Record<string, string>>
  readonly query: URLSearchParams
  readonly body: unknown
  readonly files: readonly File[]
  /** Notes something that Discord would refuse, or that this project forbids itself. */
  readonly violate: (problems: readonly string[]) => void
}

export type Answer = {
  readonly status: number
  readonly body?: unknown
  readonly headers?: Record<string, string>
}

/** What is served under a path; most want the bot's token, some carry their own in the path. */
export type Route = { readonly needsToken: boolean; readonly run: (call: Call) => Answer }

/** Discord's JSON error codes that this project meets (Opcodes and Status Codes, "JSON"). */
const ERRORS = {
  0: [401, '401: Unauthorized'],
  10003: [404, 'Unknown Channel'],
  10008: [404, 'Unknown Message'],
  10015: [404, 'Unknown Webhook'],
  10062: [404, 'Unknown interaction'],
  10063: [404, 'Unknown application command'],
  40060: [400, 'Interaction has already been acknowledged.'],
  50001: [403, 'Missing Access'],
  50013: [403, 'Missing Permissions'],
  50035: [400, 'Invalid Form Body'],
} as const

export type ErrorCode = keyof typeof ERRORS

/** An error as Discord writes it. */
export const refuse = (code: ErrorCode): Answer => {
  const [status, message] = ERRORS[code]
  return { status, body: { code, message } }
}

export const ok = (body: unknown): Answer => ({ status: 200, body })
export const DONE: Answer = { status: 204 }

/** Runs a body through Discord's schema: a body that fails is noted, and refused as Discord would; unless lenient. */
export const checked = (
  { world, body, violate }: Call,
  schema: ZodMiniType,
  more: () => readonly string[],
  accept: () => Answer,
): Answer => {
  if (world.isLenient) return accept()
  const problems = schemaProblems(schema, body)
  // The further limits presuppose a body of the right shape.
  const all = problems.length > 0 ? problems : more()
  violate(all)
  return all.length > 0 ? refuse(50035) : accept()
}
