import { Client, Events, GatewayDispatchEvents, GatewayIntentBits, type REST, RESTEvents } from 'discord.js'
import type { Log } from '../log.ts'
import { cachesFor } from './caches.ts'
import { type Counts, openDesk } from './desk.ts'
import { lineOver } from './line.ts'
import { refusal, whyNot } from './refusal.ts'
import type { Desk } from './respond.ts'

type Settings = { readonly token: string; readonly apiUrl: string; readonly log: Log }

/** The bot, connected. */
export type Connection = {
  readonly name: string
  readonly application: string
  readonly guilds: number
  readonly rest: REST
  readonly counts: () => Counts
  /** Resolves with a sentence if Discord ends the connection for good, as when the token is reset. */
  readonly lost: Promise<string>
  /** Takes no more interactions, lets those under way finish, and closes the gateway. */
  readonly close: () => Promise<void>
}

const makeClient = (apiUrl: string) =>
  new Client({
    // All that slash commands need: no members, no presences, no message content.
    intents: [GatewayIntentBits.Guilds],
    allowedMentions: { parse: [] },
    makeCache: cachesFor,
    rest: { api: apiUrl },
    // Said outright, for discord.js would else read SHARDS and SHARD_COUNT from the environment.
    shards: [0],
    shardCount: 1,
  })

const report = (client: Client, log: Log) => {
  // Without a listener an `error` event ends the process.
  client.on(Events.Error, error => log.error({ err: error }, 'discord.js reported an error'))
  client.on(Events.ShardError, error => log.warn({ err: error }, 'the gateway connection failed'))
  client.on(Events.ShardReconnecting, shard => log.warn({ shard }, 'the gateway closed; reconnecting'))
  client.on(Events.ShardResume, (shard, replayed) => log.info({ shard, replayed }, 'the gateway resumed'))
  client.on(Events.Warn, warning => log.warn({ warning }, 'discord.js warned'))
  client.rest.on(RESTEvents.RateLimited, ({ route, global, retryAfter }) =>
    log.warn({ route, global, retryAfter }, 'Discord asks to wait'),
  )
}

/** Connects and answers interactions from then on; where Discord will not have us, a sentence says why. */
export async function connect(
  { token, apiUrl, log }: Settings,
  desk: Desk,
): Promise<{ readonly connection: Connection } | { readonly problem: string }> {
  const client = makeClient(apiUrl)
  report(client, log)
  const lost = new Promise<string>(resolve => {
    client.on(Events.ShardDisconnect, ({ code }) => resolve(refusal(code)))
  })
  const ready = new Promise<Client<true>>(resolve => client.once(Events.ClientReady, resolve))

  const open = openDesk(desk, lineOver(client.rest), log)
  // The event as Discord sends it: answered before discord.js builds its objects, and while it still waits for guilds.
  client.ws.on(GatewayDispatchEvents.InteractionCreate, open.take)

  const leave = () => {
    // discord.js says that it reconnects whenever the gateway closes, even at our own wish.
    client.removeAllListeners(Events.ShardReconnecting)
    return client.destroy()
  }
  const login = client.login(token).then(
    () => undefined,
    (error: unknown) => whyNot(error, apiUrl),
  )
  const problem =
    (await Promise.race([lost, login])) ?? (await Promise.race([lost, ready.then(() => undefined)]))
  if (problem !== undefined) {
    await leave()
    return { problem }
  }
  const { application, guilds, rest, user } = await ready
  const close = async () => {
    await open.close()
    await leave()
  }
  return {
    connection: {
      name: user.username,
      application: application.id,
      guilds: guilds.cache.size,
      rest,
      counts: open.counts,
      lost,
      close,
    },
  }
}
