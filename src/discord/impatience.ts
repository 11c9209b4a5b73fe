import { SimpleShardingStrategy, type WebSocketOptions } from 'discord.js'

type Strategy = NonNullable<WebSocketOptions['buildStrategy']>
type Manager = Parameters<Strategy>[0]

/** What does not answer while we connect to it is not there; discord.js waits 30 s. */
const HANDSHAKE_WITHIN_MS = 8_000
/**
 * For the first word, from the same moment; discord.js waits 60 s. It must be the longer one: when it is over discord.js
 * hears no more errors of the socket, and one of a handshake that nobody hears would end the process.
 */
const HELLO_WITHIN_MS = 16_000
/** Who is there says goodbye at once; `ws` waits 30 s for it, and discord.js with it before it connects again. */
const GOODBYE_WITHIN_MS = 2_000

/** @discordjs/ws's `WebSocketShardEvents.Debug`: discord.js passes on an older list of that name. */
const DEBUG = 'debug' as Parameters<Manager['on']>[0]
/** As `ws` has it: CLOSING. */
const CLOSING = 2
type Socket = { readonly readyState: number; readonly terminate: () => void }
/** What of a shard is private in its types; where discord.js keeps it elsewhere, `ws` has its 30 s again. */
type Shard = { readonly connection?: Socket | null }

const isClosing = ({ readyState }: Socket) => readyState === CLOSING

const socketsOf = (strategy: SimpleShardingStrategy): readonly Socket[] => {
  const { shards } = strategy as unknown as { readonly shards?: ReadonlyMap<number, Shard> }
  return [...(shards?.values() ?? [])].flatMap(({ connection }) => connection ?? [])
}

/**
 * discord.js's own strategy, but without its patience with a network that swallows all that is sent: each wait of its
 * would come on top of the minute and more that unacknowledged heartbeats take to be noticed.
 */
export const impatient: Strategy = (manager: Manager) => {
  Object.assign(manager.options, { handshakeTimeout: HANDSHAKE_WITHIN_MS, helloTimeout: HELLO_WITHIN_MS })
  const strategy = new SimpleShardingStrategy(manager)
  // It speaks before it closes; what it says does not matter.
  manager.on(DEBUG, () => {
    setImmediate(() => {
      for (const socket of socketsOf(strategy).filter(isClosing))
        setTimeout(() => isClosing(socket) && socket.terminate(), GOODBYE_WITHIN_MS).unref()
    })
  })
  return strategy
}
