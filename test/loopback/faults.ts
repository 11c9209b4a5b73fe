import { type ErrorCode, refuse } from './route.ts'
import type { ROUTES } from './routes.ts'

/** Where a fault strikes: a route as the loopback names it, or anywhere. */
export type Where = keyof typeof ROUTES | 'GET /gateway/bot' | 'any'

/** What goes wrong with a request. */
export type RestFault =
  /** A bare status, as a proxy in front of Discord gives it. */
  | { readonly kind: 'status'; readonly status: number }
  /** One of Discord's own errors. */
  | { readonly kind: 'error'; readonly code: ErrorCode }
  /** 429: come back in so many seconds. */
  | { readonly kind: 'limited'; readonly retryAfter: number; readonly isGlobal?: boolean }
  /** Served, but late. */
  | { readonly kind: 'slow'; readonly ms: number }
  /** Never answered. */
  | { readonly kind: 'hang' }
  /** The connection is cut, before the request is carried out or after, so that only the answer is lost. */
  | { readonly kind: 'cut'; readonly isCarriedOut?: boolean }
  /** An answer that is no JSON. */
  | { readonly kind: 'garbled' }

type Planted = { readonly where: Where; readonly fault: RestFault; left: number }

/** Faults to come, each for a number of requests. */
export const makeFaults = () => {
  let planted: Planted[] = []
  return {
    /** The next `times` requests there go wrong so. */
    plant: (where: Where, fault: RestFault, times = 1): void => {
      planted.push({ where, fault, left: times })
    },
    clear: (): void => {
      planted = []
    },
    /** The fault that strikes a request, used up by it. */
    strike: (route: string): RestFault | undefined => {
      const found = planted.find(({ where, left }) => left > 0 && (where === 'any' || where === route))
      if (found) found.left -= 1
      return found?.fault
    },
  }
}

export type Faults = ReturnType<typeof makeFaults>

const limited = (retryAfter: number, isGlobal: boolean) => ({
  status: 429,
  body: { message: 'You are being rate limited.', retry_after: retryAfter, global: isGlobal },
  headers: {
    'retry-after': String(retryAfter),
    'x-ratelimit-scope': isGlobal ? 'global' : 'user',
    ...(isGlobal ? { 'x-ratelimit-global': 'true' } : {}),
  },
})

/** The answer that a fault makes instead of the route's, where it makes one. */
export const instead = (fault: RestFault | undefined) => {
  if (fault?.kind === 'status') return { status: fault.status, body: undefined, headers: {} }
  if (fault?.kind === 'error') return refuse(fault.code)
  if (fault?.kind === 'limited') return limited(fault.retryAfter, fault.isGlobal ?? false)
  return undefined
}
