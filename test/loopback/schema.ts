import * as spec from 'discord-api-spec/zod'
import type { ZodMiniType } from 'zod/mini'

/** Discord's published schema for each body that a bot of this kind sends. */
export const BODIES = {
  command: spec.ApplicationCommandCreateRequestSchema,
  commandPatch: spec.ApplicationCommandPatchRequestPartialSchema,
  commandInList: spec.ApplicationCommandUpdateRequestSchema,
  message: spec.MessageCreateRequestSchema,
  followUp: spec.IncomingWebhookRequestPartialSchema,
  edit: spec.IncomingWebhookUpdateRequestPartialSchema,
} as const

/** And for each type of answer to an interaction (interaction-callback-type). */
export const CALLBACKS: Readonly<Record<number, ZodMiniType>> = {
  4: spec.CreateMessageInteractionCallbackRequestSchema,
  5: spec.CreateMessageInteractionCallbackRequestSchema,
  6: spec.UpdateMessageInteractionCallbackRequestSchema,
  7: spec.UpdateMessageInteractionCallbackRequestSchema,
  8: spec.ApplicationCommandAutocompleteCallbackRequestSchema,
  9: spec.ModalInteractionCallbackRequestSchema,
}

/** The schema of what Discord itself sends, for the loopback to be held to. */
export const ANSWERS = {
  command: spec.ApplicationCommandResponseSchema,
  message: spec.MessageResponseSchema,
} as const

type Issue = {
  readonly code: string
  readonly path: readonly PropertyKey[]
  readonly errors?: readonly (readonly Issue[])[]
  readonly [fact: string]: unknown
}

const FACTS = ['expected', 'values', 'minimum', 'maximum', 'format', 'keys'] as const

const said = (path: readonly PropertyKey[]) =>
  path.map(part => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`)).join('')

// Of a union's branches the one that was meant: its `type` fits, so no issue stands there.
const meant = (branches: readonly (readonly Issue[])[]) =>
  branches.find(issues => !issues.some(({ path }) => path[0] === 'type' && path.length === 1))

const sentence = ({ code, path, errors, ...facts }: Issue, at: readonly PropertyKey[]): string[] => {
  const here = [...at, ...path]
  const branch = errors && meant(errors)
  if (branch) return branch.flatMap(issue => sentence(issue, here))
  const known = FACTS.flatMap(fact =>
    facts[fact] === undefined ? [] : [`${fact} ${JSON.stringify(facts[fact])}`],
  )
  return [
    `body${said(here)}: ${errors ? 'no such kind of thing is allowed here' : code} ${known.join(', ')}`.trim(),
  ]
}

// The schemas drop fields they do not know, so what is missing from the result is unknown to Discord.
const unknownFields = (given: unknown, parsed: unknown, at: readonly PropertyKey[]): string[] => {
  if (typeof given !== 'object' || given === null || typeof parsed !== 'object' || parsed === null) return []
  return Object.entries(given).flatMap(([key, value]) => {
    const here = [...at, Array.isArray(given) ? Number(key) : key]
    if (!(key in parsed)) return [`body${said(here)}: Discord knows no such field`]
    return unknownFields(value, (parsed as Record<string, unknown>)[key], here)
  })
}

/** What Discord's schema has against a body, a sentence each. */
export const schemaProblems = (
  schema: ZodMiniType,
  body: unknown,
  at: readonly PropertyKey[] = [],
): string[] => {
  const result = schema.safeParse(body)
  if (!result.success) return result.error.issues.flatMap(issue => sentence(issue as unknown as Issue, at))
  return unknownFields(body, result.data, at)
}
