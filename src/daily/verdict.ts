/**
 * What a failed sending means: the channel does not let us (`off`), the message is not taken (`refused`), it is
 * certain that nothing was sent (`unsent`), or nobody knows (`doubt`).
 */
export type Verdict = {
  readonly kind: 'off' | 'refused' | 'unsent' | 'doubt'
  /** Discord's own code where it gave one, else the status or the system's code. */
  readonly code: string
  readonly text: string
}

/** No access, no permission, no such channel: whatever status they come with. */
const CLOSED = new Set(['50001', '50013', '10003'])

/** The connection was never made. */
const NEVER_MADE = /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|ENETUNREACH|EHOSTUNREACH|UND_ERR_CONNECT_TIMEOUT)$/

type Failure = { code?: unknown; status?: unknown; message?: unknown; cause?: Failure }

const kindOf = (status: number, code: string): Verdict['kind'] => {
  if (CLOSED.has(code) || status === 403 || status === 404) return 'off'
  // Too many requests, or a token that is no longer ours: refused at the door, with nothing wrong in the message.
  if (status === 429 || status === 401 || NEVER_MADE.test(code)) return 'unsent'
  return status >= 400 && status < 500 ? 'refused' : 'doubt'
}

/** Reads an error that `send` threw: its `status` and `code`, or those of its cause. */
export const verdictOn = (error: unknown): Verdict => {
  const failure = (typeof error === 'object' && error !== null ? error : { message: error }) as Failure
  const status = Number(failure.status ?? failure.cause?.status ?? 0)
  const found = failure.code ?? failure.cause?.code
  const code = found === undefined || found === 0 ? String(status || 'unknown') : String(found)
  const text = String(failure.message ?? failure.cause?.message ?? '')
    .replace(/\s+/g, ' ')
    .slice(0, 200)
  return { kind: kindOf(status, code), code, text }
}
