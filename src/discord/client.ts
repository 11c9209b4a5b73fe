import {
  Client,
  Events,
  GatewayDispatchEvents,
  GatewayIntentBits,
  type REST,
  RESTEvents,
  Status,
} from 'discord.js'
import { GatewayCloseCodes } from 'discord-api-types/v10'
import type { Log } from '../log.ts'
import type { Shards } from '../store/store.ts'
import { cachesFor } from './caches.ts'
import { rejectsWaiting, shareOf } from './daily/carry.ts'
import { type Counts, type Done, openDesk } from './desk.ts'
import { impatient } from './impatience.ts'
import { lineOver } from './line.ts'
import { type Failure, refusal, whyNot } from './refusal.ts'
import type { Desk } from './respond.ts'

/** What happens to servers, as far as daily posts go; none of it is awaited. */
export type Watch = {
  /** The bot is in a server: it was added, or has just connected. */
  readonly joined: (guild: string) => void
  /** It was removed; an outage of Discord's is no removal. */
  readonly left: (guild: string) => void
  /** Something has changed there that may have changed what the bot may do. */
  readonly changed: (guild: string) => void
}

type Settings = {
  readonly token: string
  readonly apiUrl: string
  readonly log: Log
  /** The shards of this process; `auto`: all there are. Without, the bot is one connection. */
  readonly shards?: Shards | 'auto'
  readonly watch?: Watch
  /** Told of every interaction that has ended, and of every time the gateway closes. */
  readonly observe?: { readonly answered: (done: Done) => void; readonly gatewayClosed: () => void }
}

/** The bot, connected. */
export type Connection = {
  readonly name: string
  readonly application: string
  /** The bot's own id as a user. */
  readonly me: string
  readonly guilds: number
  /** Whether every connection of this process to the gateway stands. */
  readonly isConnected: () => boolean
  readonly isIn: (guild: string) => boolean
  readonly rest: REST
  readonly counts: () => Counts
  /** Resolves with a sentence if Discord ends the connection for good, as when the token is reset. */
  readonly lost: Promise<string>
  /** Takes no more interactions, lets those under way finish, and closes the gateway. */
  readonly close: () => Promise<void>
}

/** What Discord lets a bot ask a second (Rate Limits, "Global Rate Limit"), all its processes together. */
const GLOBAL_A_SECOND = 50

const makeClient = ({ apiUrl, shards = { ids: [0], count: 1 } }: Settings) =>
  new Client({
    // All that slash commands need: no members, no presences, no message content.
    intents: [GatewayIntentBits.Guilds],
    allowedMentions: { parse: [] },
    makeCache: cachesFor,
    ws: { buildStrategy: impatient },
    rest: {
      api: apiUrl,
      rejectOnRateLimit: rejectsWaiting,
      globalRequestsPerSecond: shareOf(GLOBAL_A_SECOND, shards),
    },
    // Said outright, for discord.js would else read SHARDS and SHARD_COUNT from the environment.
    ...(shards === 'auto' ? { shards } : { shards: [...shards.ids], shardCount: shards.count }),
  })

type About = {
  readonly id?: string
  readonly guild_id?: string
  readonly unavailable?: boolean
  readonly user?: { id: string }
}

const watchGuilds = (client: Client, { joined, left, changed }: Watch) => {
  const { GuildCreate, GuildDelete, GuildRoleUpdate, GuildMemberUpdate, ChannelUpdate, ThreadUpdate } =
    GatewayDispatchEvents
  client.ws.on(GuildCreate, ({ id, unavailable }: About) => id && !unavailable && joined(id))
  client.ws.on(GuildDelete, ({ id, unavailable }: About) => id && !unavailable && left(id))
  for (const event of [GuildRoleUpdate, ChannelUpdate, ThreadUpdate])
    client.ws.on(event, ({ guild_id }: About) => guild_id && changed(guild_id))
  client.ws.on(GuildMemberUpdate, ({ guild_id, user }: About) => {
    if (guild_id && user?.id === client.user?.id) changed(guild_id)
  })
}

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
  // discord.js asks again by itself and says nothing of it; the above it says where it waits before it asks.
  client.rest.on(RESTEvents.Response, ({ method, route }, { status }) => {
    if (status === 429 || status >= 500) log.warn({ method, route, status }, 'Discord did not take a request')
  })
}

/** Connects and answers interactions from then on; where Discord will not have us, a sentence says why. */
export async function connect(
  settings: Settings,
  desk: Desk,
): Promise<{ readonly connection: Connection } | Failure> {
  const { token, apiUrl, log, watch, observe } = settings
  const client = makeClient(settings)
  report(client, log)
  if (observe) client.on(Events.ShardReconnecting, observe.gatewayClosed)
  if (watch) watchGuilds(client, watch)
  const lost = new Promise<string>(resolve => {
    client.on(Events.ShardDisconnect, ({ code }) => resolve(refusal(code)))
    // discord.js drops the token at the first 401: from then on every post would fail, and nobody would know why.
    client.rest.on(RESTEvents.Response, ({ data }, { status }) => {
      if (status === 401 && data.auth) resolve(refusal(GatewayCloseCodes.AuthenticationFailed))
    })
  })
  const ready = new Promise<Client<true>>(resolve => client.once(Events.ClientReady, resolve))

  const open = openDesk(desk, lineOver(client.rest), log, observe?.answered)
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
  const refused = lost.then(problem => ({ problem, mayPass: false }))
  const failure =
    (await Promise.race([refused, login])) ?? (await Promise.race([refused, ready.then(() => undefined)]))
  if (failure) {
    await leave()
    return failure
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
      me: user.id,
      guilds: guilds.cache.size,
      isConnected: () =>
        client.ws.shards.size > 0 && client.ws.shards.every(({ status }) => status === Status.Ready),
      isIn: guild => guilds.cache.has(guild),
      rest,
      counts: open.counts,
      lost,
      close,
    },
  }
}
