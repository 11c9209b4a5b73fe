import type { RawFile, REST } from 'discord.js'
import { type APIInteraction, MessageFlags, Routes } from 'discord-api-types/v10'
import type { File, Reply } from '../speak/discord/message.ts'
import type { Line } from './desk.ts'
import { messageOf } from './response.ts'

/** Discord forgets an interaction that is not answered within 3 s (interactions, Receiving and Responding). */
const ANSWER_WITHIN_MS = 3000

// @discordjs/rest tries again by itself after a 5xx and a reset, but not where the other side just closes.
const isCutOff = (error: unknown) => (error as { code?: unknown }).code === 'UND_ERR_SOCKET'

/** Once more where the connection was cut; only for what may be asked twice, for the first one may have arrived. */
const persist = <T>(ask: () => Promise<T>): Promise<T> =>
  ask().catch((error: unknown) => {
    if (!isCutOff(error)) throw error
    return ask()
  })

const raw = (files: readonly File[]): { files?: RawFile[] } =>
  files.length === 0
    ? {}
    : { files: files.map(({ name, data, contentType }) => ({ name, data, contentType })) }

/** Answers interactions by REST; the token in the path is the only key. */
export const lineOver = (rest: REST): Line => ({
  answer: async ({ id, token }, { answer: body, files }) => {
    // Not AbortSignal.timeout: it fires for each answer, given or not, and makes an error of it.
    const late = new AbortController()
    const timer = setTimeout(() => late.abort(), ANSWER_WITHIN_MS)
    const { signal } = late
    // If the first one did arrive, Discord says so (40060) and nothing is said twice.
    await persist(() =>
      rest.post(Routes.interactionCallback(id, token), { body, auth: false, signal, ...raw(files) }),
    ).finally(() => clearTimeout(timer))
  },
  fillIn: async ({ application_id, token }: APIInteraction, { message, files }: Reply) => {
    const { flags, ...body } = message
    // The deferral has fixed who sees it; of the flags an edit takes that of Components V2 (discord-api-docs#7910).
    const edit = { ...body, flags: flags & ~MessageFlags.Ephemeral }
    await persist(() =>
      rest.patch(Routes.webhookMessage(application_id, token), { body: edit, auth: false, ...raw(files) }),
    )
  },
  follow: async ({ application_id, token }: APIInteraction, reply: Reply) => {
    const body = messageOf(reply)
    await rest.post(Routes.webhook(application_id, token), { body, auth: false, ...raw(reply.files) })
  },
})
