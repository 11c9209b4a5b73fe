/** What readiness is judged by. */
export type Vitals = {
  /** Whether the gateway is connected now; undefined while the bot starts. */
  readonly isConnected: () => boolean | undefined
  /** Writes and reads the store back; rejects where it cannot. */
  readonly probe: () => Promise<void>
  /** When the last round of daily posts ended; undefined before the first. */
  readonly lastRound: () => Date | undefined
  readonly now: () => Date
}

/** What is well, and what is not and why. */
export type Readiness = {
  readonly ready: boolean
  readonly gateway: string
  readonly store: string
  readonly posts: string
}

const OK = 'ok'
/** Rounds are a minute apart; two may be missed by a long one before something is wrong. */
const ROUND_WITHIN_MS = 3 * 60_000
/** A store that takes longer is as good as away: whoever asks for health does not wait. */
const PROBE_WITHIN_MS = 2_000

const gatewayIs = (isConnected: boolean | undefined): string =>
  isConnected ? OK : isConnected === undefined ? 'connecting for the first time' : 'not connected'

const storeIs = async (probe: Vitals['probe']): Promise<string> => {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<string>(resolve => {
    timer = setTimeout(resolve, PROBE_WITHIN_MS, `no answer within ${PROBE_WITHIN_MS / 1000} s`)
  })
  const probed = probe().then(
    () => OK,
    // The message may hold an address with its password: the log has it, redacted.
    () => 'cannot be written',
  )
  return Promise.race([probed, late]).finally(() => clearTimeout(timer))
}

const postsAre = (last: Date | undefined, now: Date): string => {
  if (!last) return 'no round yet'
  const age = now.getTime() - last.getTime()
  return age <= ROUND_WITHIN_MS ? OK : `the last round ended ${Math.round(age / 1000)} s ago`
}

/** Ready only when the gateway is connected, the store can be written and daily posts are looked after. */
export const readinessOf = async ({ isConnected, probe, lastRound, now }: Vitals): Promise<Readiness> => {
  const parts = {
    gateway: gatewayIs(isConnected()),
    store: await storeIs(probe),
    posts: postsAre(lastRound(), now()),
  }
  return { ready: Object.values(parts).every(part => part === OK), ...parts }
}
