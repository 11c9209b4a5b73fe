import type { Server } from 'node:http'
import { type WebSocket, WebSocketServer } from 'ws'
import { readyGuild } from './guild.ts'
import { snowflake, type World } from './world.ts'

const OP = {
  dispatch: 0,
  heartbeat: 1,
  identify: 2,
  resume: 6,
  reconnect: 7,
  invalid: 9,
  hello: 10,
  ack: 11,
} as const

/** Intents that need an approval this bot does not ask for: members, presences, message content. */
const PRIVILEGED = (1 << 1) | (1 << 8) | (1 << 15)
const ALL_INTENTS = (1 << 26) - 1

type Identify = {
  readonly token: string
  readonly intents: number
  readonly shard?: readonly [number, number]
  readonly compress?: boolean
}
type Packet = { readonly op: number; readonly d: unknown }
type Event = { readonly op: 0; readonly s: number; readonly t: string; readonly d: unknown }
type Session = { readonly id: string; readonly events: Event[]; socket: WebSocket | undefined }

/** Discord's gateway, version 10: sessions that can be resumed, and ways to misbehave. */
export const serveGateway = (
  server: Server,
  world: World,
  options: { readonly heartbeatMs: number; readonly url: () => string },
) => {
  const sockets = new WebSocketServer({ server })
  const sessions = new Map<string, Session>()
  // A connection speaks for one session, until that is invalidated.
  const speaksFor = new Map<WebSocket, Session>()
  const identifies: Identify[] = []
  const state = { resumes: 0, heartbeats: 0, turnedAway: 0, isDeaf: false, isDown: false, refuseWith: 0 }

  const send = (socket: WebSocket | undefined, packet: object) => {
    if (socket?.readyState === 1) socket.send(JSON.stringify({ s: null, t: null, ...packet }))
  }
  const emit = (session: Session, t: string, d: unknown) => {
    const event = { op: OP.dispatch, s: session.events.length + 1, t, d } as const
    session.events.push(event)
    send(session.socket, event)
  }

  const identify = (socket: WebSocket, d: Identify): Session | undefined => {
    identifies.push(d)
    if (d.compress) world.violations.push('gateway: the loopback Discord does not compress, and was asked to')
    const code =
      state.refuseWith ||
      (d.token !== world.token ? 4004 : d.intents & ~ALL_INTENTS ? 4013 : d.intents & PRIVILEGED ? 4014 : 0)
    if (code) {
      socket.close(code)
      return undefined
    }
    const [shard, count] = d.shard ?? [0, 1]
    const own = world.guilds.filter(({ id }) => Number((BigInt(id) >> 22n) % BigInt(count)) === shard)
    const session: Session = { id: snowflake(), events: [], socket }
    sessions.set(session.id, session)
    emit(session, 'READY', {
      v: 10,
      user: world.bot,
      guilds: own.map(({ id }) => ({ id, unavailable: true })),
      session_id: session.id,
      resume_gateway_url: options.url(),
      shard: d.shard ?? [0, 1],
      application: { id: world.application, flags: 0 },
    })
    for (const guild of own) emit(session, 'GUILD_CREATE', readyGuild(world, guild))
    return session
  }

  const resume = (
    socket: WebSocket,
    d: { token: string; session_id: string; seq: number },
  ): Session | undefined => {
    state.resumes += 1
    const session = sessions.get(d.session_id)
    if (d.token !== world.token || !session) {
      send(socket, { op: OP.invalid, d: false })
      return undefined
    }
    session.socket = socket
    for (const event of session.events.slice(d.seq)) send(socket, event)
    emit(session, 'RESUMED', {})
    return session
  }

  sockets.on('connection', socket => {
    if (state.isDown) {
      state.turnedAway += 1
      return socket.terminate()
    }
    socket.on('error', () => socket.terminate())
    socket.on('close', () => {
      const session = speaksFor.get(socket)
      if (session?.socket === socket) session.socket = undefined
      speaksFor.delete(socket)
    })
    socket.on('message', data => {
      const { op, d } = JSON.parse(String(data)) as Packet
      if (op === OP.heartbeat) {
        state.heartbeats += 1
        if (!state.isDeaf) send(socket, { op: OP.ack })
      } else if (op === OP.identify || op === OP.resume) {
        if (speaksFor.has(socket)) return socket.close(4005)
        const session =
          op === OP.identify
            ? identify(socket, d as Identify)
            : resume(socket, d as Parameters<typeof resume>[1])
        if (session) speaksFor.set(socket, session)
      } else if (!speaksFor.has(socket)) socket.close(4003)
    })
    send(socket, { op: OP.hello, d: { heartbeat_interval: options.heartbeatMs } })
  })

  return {
    identifies,
    counts: (): Readonly<typeof state> => ({ ...state }),
    /** Sends an event to the newest session; one that is away gets it when it resumes. */
    dispatch: (t: string, d: unknown): void => {
      const session = [...sessions.values()].at(-1)
      if (!session) throw new Error(`Expected a bot to be connected, to send it ${t}`)
      emit(session, t, d)
    },
    /** Closes every connection with a code; without one it breaks off (1006). */
    drop: (code?: number): void => {
      for (const socket of sockets.clients) code === undefined ? socket.terminate() : socket.close(code)
    },
    /** Op 7: come back and resume. */
    reconnect: (): void => {
      for (const socket of sockets.clients) send(socket, { op: OP.reconnect, d: null })
    },
    /** Op 9: the session is no longer valid; unless it is resumable, it is forgotten. */
    invalidate: (isResumable: boolean): void => {
      if (!isResumable) sessions.clear()
      speaksFor.clear()
      for (const socket of sockets.clients) send(socket, { op: OP.invalid, d: isResumable })
    },
    /** Forgets all sessions, so that a resume is refused. */
    forget: (): void => sessions.clear(),
    /** Leaves heartbeats unacknowledged, or no longer. */
    deafen: (isDeaf: boolean): void => {
      state.isDeaf = isDeaf
    },
    /** Takes no connection and drops those there are, or is back. */
    down: (isDown: boolean): void => {
      state.isDown = isDown
      if (isDown) for (const socket of sockets.clients) socket.terminate()
    },
    /** Refuses every IDENTIFY with a close code; 0 no longer does. */
    refuse: (code: number): void => {
      state.refuseWith = code
    },
    close: (): void => {
      for (const socket of sockets.clients) socket.terminate()
      sockets.close()
    },
  }
}
