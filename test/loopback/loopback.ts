import { randomBytes } from 'node:crypto'
import type { AddressInfo } from 'node:net'
import { setTimeout as delay } from 'node:timers/promises'
import { makeFaults } from './faults.ts'
import { serveGateway } from './gateway.ts'
import { type Deed, interactionOf } from './interactions.ts'
import { serveRest } from './rest.ts'
import { startWire } from './wire.ts'
import { makeWorld, type Pending, type Reply, snowflake } from './world.ts'

type Settings = {
  readonly token?: string
  readonly guilds?: number
  /** How many shards Discord advises. */
  readonly shards?: number
  /** Takes every body unchecked, as where only time is measured. */
  readonly isLenient?: boolean
  /** How often the bot is to send a heartbeat; Discord says about 41 s. */
  readonly heartbeatMs?: number
  /** Whether it is reached by a wire that can be cut without a word. */
  readonly isWired?: boolean
}

type Sending = {
  /** How long ago Discord made the interaction, when the bot hears of it. */
  readonly ageMs?: number
  /** How long the test waits for the answer. */
  readonly waitMs?: number
}

/** A Discord on this machine: point DISCORD_API_URL at its `url`. */
export const startLoopback = async ({ heartbeatMs = 41_250, isWired, ...settings }: Settings = {}) => {
  const world = makeWorld(settings)
  const faults = makeFaults()
  let port = 0
  let wire: Awaited<ReturnType<typeof startWire>> | undefined
  const gatewayUrl = () => `ws://127.0.0.1:${wire?.port ?? port}`
  const server = serveRest(world, faults, gatewayUrl)
  const gateway = serveGateway(server, world, { heartbeatMs, url: gatewayUrl })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  port = (server.address() as AddressInfo).port
  if (isWired) wire = await startWire(port)

  /** Makes an interaction of which the bot does not hear; `reply` is what comes of it. */
  const pose = (deed: Deed, { ageMs = 0, waitMs = 5000 }: Sending = {}) => {
    const id = snowflake()
    const token = randomBytes(24).toString('base64url')
    const born = Date.now() - ageMs
    let settle: Pending['settle'] = () => {}
    const settled = new Promise<Reply>(resolve => {
      settle = reply => resolve({ ...reply, token, ms: Date.now() - born })
    })
    const late = async (): Promise<never> => {
      await delay(waitMs, undefined, { ref: false })
      throw new Error(`Expected the bot to answer within ${waitMs} ms, got nothing: ${JSON.stringify(deed)}`)
    }
    const asker = deed.user ?? world.asker
    world.pending.set(id, { id, token, born, asker, settle, ...('on' in deed ? { on: deed.on } : {}) })
    return { id, token, reply: () => Promise.race([settled, late()]) }
  }

  /** Sends the bot an interaction, and does not wait. */
  const send = (deed: Deed, sending?: Sending) => {
    const posed = pose(deed, sending)
    gateway.dispatch('INTERACTION_CREATE', interactionOf(world, deed, posed.id, posed.token))
    return posed
  }

  return {
    url: `http://127.0.0.1:${wire?.port ?? port}/api`,
    wire,
    token: world.token,
    world,
    faults,
    gateway,
    pose,
    send,
    /** Does something as a person would, and gives what they see in the end. */
    interact: (deed: Deed, sending?: Sending): Promise<Reply> => send(deed, sending).reply(),
    /** The message a reply became, as Discord keeps it: what a button stands in. */
    messageOf: ({ token }: Reply) =>
      [...world.pending.values()].find(pending => pending.token === token)?.original,
    /** Takes this Discord off the network: connections end, and new ones are refused. */
    unplug: async (): Promise<void> => {
      gateway.down(true)
      const closed = new Promise(resolve => server.close(resolve))
      server.closeAllConnections()
      await closed
    },
    /** Puts it back, at the same address. */
    plugIn: async (): Promise<void> => {
      gateway.down(false)
      await new Promise<void>(resolve => server.listen(port, '127.0.0.1', resolve))
    },
    /** Whatever a bot said, on any channel: its token, this Discord's or another that it was given, stands in none. */
    overhear: (said: string, token = world.token): void => {
      if (said.includes(token)) world.violations.push('the token stands in what the bot said')
    },
    /** The requests of one route, in order. */
    requests: (route: string) => world.requests.filter(request => request.route === route),
    /** What the bot did that Discord, or this project, forbids; asking forgets them. */
    takeViolations: (): string[] => world.violations.splice(0),
    /** Ends it; what the bot did wrong and no test has taken note of is thrown. */
    close: async (): Promise<void> => {
      gateway.close()
      await wire?.close()
      server.closeAllConnections()
      await new Promise(resolve => server.close(resolve))
      const wrong = world.violations.splice(0)
      if (wrong.length > 0) throw new Error(`The bot did what Discord forbids:\n${wrong.join('\n')}`)
    },
  }
}

export type Loopback = Awaited<ReturnType<typeof startLoopback>>
