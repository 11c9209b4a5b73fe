import { createHash } from 'node:crypto'
import { RateLimitError, type REST } from 'discord.js'
import { type APIMessage, type RESTPostAPIChannelMessageJSONBody, Routes } from 'discord-api-types/v10'
import type { Delivery, Means } from '../../daily/post.ts'
import type { Message } from '../../speak/discord/message.ts'
import type { Post, Shards } from '../../store/store.ts'

/** Discord's ids count milliseconds from 2015, in their upper bits (reference, "Snowflakes"). */
const EPOCH = 1_420_070_400_000
/** How far the clocks may differ between the claim and the message. */
const SLACK_MS = 60_000
const MOST_SEEN = 100
const LOOK_WITHIN_MS = 8_000

/**
 * A post's mark: the number of its first component, which Discord keeps. The nonce itself it forgets
 * (Rapptz/discord.py#2451): a fetched message no longer has it.
 */
export const markOf = (nonce: string): number =>
  createHash('sha256').update(nonce).digest().readUInt32BE(0) % 0x7000_0000 || 1

/**
 * What is one process's of something that all processes of the bot share: as much as of the shards. Three that each
 * took all of it would be refused so often that Discord bans their address (10,000 refusals in ten minutes).
 */
export const shareOf = (whole: number, shards?: Shards | 'auto'): number =>
  shards === undefined || shards === 'auto'
    ? whole
    : Math.max(1, Math.floor((whole * shards.ids.length) / shards.count))

/** The longest that discord.js may wait for a limit; what has to wait longer is tried again in a minute. */
export const PATIENCE_MS = 5_000

/**
 * Which requests rather fail than wait: a post that waits in discord.js's queue would go out when nobody watches, and
 * an answer to an interaction when Discord has forgotten it.
 */
export const rejectsWaiting = (limit: { route: string; method: string; retryAfter: number }): boolean =>
  limit.method.toUpperCase() === 'POST' &&
  (limit.route === '/channels/:id/messages' || limit.route.startsWith('/interactions/')) &&
  limit.retryAfter > PATIENCE_MS

const marked = ({ components, ...rest }: Message, nonce: string) => ({
  ...rest,
  components: components.map((component, i) => (i === 0 ? { ...component, id: markOf(nonce) } : component)),
})

/** Sends a daily post; stops at the signal, and never begins after it. */
export const sender =
  (rest: REST): Means<Message>['send'] =>
  async ({ channel, payload, nonce, signal }: Delivery<Message>) => {
    signal.throwIfAborted()
    const body = {
      ...marked(payload, nonce),
      nonce,
      enforce_nonce: true,
    } as unknown as RESTPostAPIChannelMessageJSONBody
    try {
      const message = (await rest.post(Routes.channelMessages(channel), { body, signal })) as APIMessage
      return { messageId: message.id }
    } catch (error) {
      if (!(error instanceof RateLimitError)) throw error
      // It was never sent, which is what a 429 says.
      throw Object.assign(new Error(`asked to wait ${error.retryAfter} ms`), { status: 429, code: 429 })
    }
  }

/** Looks for a post by its mark among our own messages since it was claimed. */
export const finder =
  (rest: REST, me: string): NonNullable<Means<Message>['find']> =>
  async ({ channel, claimed, nonce }: Post) => {
    const after = BigInt(Math.max(0, claimed.getTime() - SLACK_MS - EPOCH)) << 22n
    const query = new URLSearchParams({ after: String(after), limit: String(MOST_SEEN) })
    const messages = (await rest.get(Routes.channelMessages(channel), {
      query,
      signal: AbortSignal.timeout(LOOK_WITHIN_MS),
    })) as readonly APIMessage[]
    const mark = markOf(nonce)
    const found = messages.find(
      ({ author, components }) => author.id === me && components?.some(({ id }) => id === mark),
    )
    return found && { messageId: found.id }
  }
