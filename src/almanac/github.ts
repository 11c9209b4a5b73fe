import { setTimeout as pause } from 'node:timers/promises'
import { z } from 'zod'

/** GitHub's REST API, and how patient to be with it. */
export type Api = {
  readonly url: string
  readonly token?: string
  readonly timeoutMs?: number
  /** How long to wait before asking once more. */
  readonly pauseMs?: number
}

/** A page as it was last given, so that GitHub need not give it again: its items, its tag, where the next one is. */
export const Page = z.strictObject({
  etag: z.string().optional(),
  next: z.string().optional(),
  items: z.array(z.unknown()),
})
export type Page = z.infer<typeof Page>
/** Pages by their address. */
export type Pages = Map<string, Page>

/** Why there is no answer, a sentence; `isFinal` where no other question would get one either. */
export type Stop = { readonly stopped: string; readonly isFinal: boolean }

const TIMEOUT_MS = 20_000
const PAUSE_MS = 1_000
/** A wait that is not worth starting anew for. */
const SHORT_S = 5

const stop = (stopped: string, isFinal = true): Stop => ({ stopped, isFinal })
/** Whether it is a reason instead of an answer. */
export const isStop = (value: object): value is Stop => 'stopped' in value

const headersOf = ({ token }: Api, etag?: string): Record<string, string> => ({
  accept: 'application/vnd.github+json',
  'user-agent': 'mesh-historian',
  'x-github-api-version': '2022-11-28',
  ...(token && { authorization: `Bearer ${token}` }),
  ...(etag && { 'if-none-match': etag }),
})

async function request(api: Api, url: string, etag?: string): Promise<Response | Stop> {
  try {
    const signal = AbortSignal.timeout(api.timeoutMs ?? TIMEOUT_MS)
    return await fetch(url, { headers: headersOf(api, etag), signal })
  } catch (error) {
    const cause = error instanceof Error ? (error.cause ?? error) : error
    const why = cause instanceof Error ? cause.message || cause.name : String(cause)
    return stop(`GitHub was not reached at ${new URL(url).origin}: ${why}`)
  }
}

const number = (response: Response, header: string) => Number(response.headers.get(header) ?? Number.NaN)

/** Why an answer is none; undefined where it is one. */
function refusal(response: Response): Stop | undefined {
  const { status } = response
  if (status === 200 || status === 304) return undefined
  if (status === 401) return stop('GitHub does not accept GITHUB_TOKEN (401): renew it or leave it empty')
  const address = new URL(response.url).pathname
  if (status === 404) return stop(`GitHub knows nothing at ${address} (404)`, false)
  const after = number(response, 'retry-after')
  if (status === 403 || status === 429) {
    if (after > 0) return stop(`GitHub asks to wait ${after} seconds (${status}): run this again then`)
    if (number(response, 'x-ratelimit-remaining') === 0) {
      const reset = new Date(number(response, 'x-ratelimit-reset') * 1000)
      const until = Number.isNaN(reset.getTime())
        ? ''
        : ` until ${reset.toISOString().slice(0, 16).replace('T', ' ')} UTC`
      return stop(`GitHub's rate limit is used up${until}: run this again after that, or set GITHUB_TOKEN`)
    }
    return stop(`GitHub refuses ${address} (${status})`)
  }
  return stop(`GitHub answers ${status} at ${address}: run this again later`)
}

/** Whether a second try, after a short wait, may do better; and that wait. */
function waitOf(answer: Response | Stop, { pauseMs = PAUSE_MS }: Api): number | undefined {
  if (isStop(answer)) return pauseMs
  if (answer.status >= 500) return pauseMs
  const after = number(answer, 'retry-after')
  return (answer.status === 403 || answer.status === 429) && after > 0 && after <= SHORT_S
    ? after * pauseMs
    : undefined
}

async function patiently(api: Api, url: string, etag?: string): Promise<Response | Stop> {
  const first = await request(api, url, etag)
  const wait = waitOf(first, api)
  if (wait === undefined) return first
  await pause(wait)
  return request(api, url, etag)
}

const nextOf = (response: Response) => /<([^>]+)>;\s*rel="next"/.exec(response.headers.get('link') ?? '')?.[1]

/** Asks for one page, of a list or of a single thing, again only if it has changed. */
async function askPage<T>(api: Api, pages: Pages, url: string, item: z.ZodType<T>): Promise<Page | Stop> {
  const known = pages.get(url)
  const response = await patiently(api, url, known?.etag)
  if (isStop(response)) return response
  const refused = refusal(response)
  if (refused) return refused
  if (response.status === 304)
    return known ?? stop(`GitHub answers 304 at ${url}, where nothing was known: run this again`)
  const body: unknown = await response.json().catch(() => undefined)
  const read = z.array(item).safeParse(Array.isArray(body) ? body : [body])
  if (!read.success)
    return stop(`GitHub's answer at ${new URL(url).pathname} is not of the form it documents`, false)
  const [etag, next] = [response.headers.get('etag'), nextOf(response)]
  const page: Page = { items: read.data, ...(etag && { etag }), ...(next && { next }) }
  pages.set(url, page)
  return page
}

/** Asks for all pages of a list, or for a single thing as a list of one. */
export async function ask<T>(api: Api, pages: Pages, path: string, item: z.ZodType<T>): Promise<T[] | Stop> {
  const items: T[] = []
  const { origin } = new URL(api.url)
  const seen = new Set<string>()
  for (let url: string | undefined = api.url + path; url !== undefined && !seen.has(url); ) {
    // The token goes to the API alone, wherever a link may lead.
    if (new URL(url).origin !== origin) return stop(`GitHub's next page is not at ${origin}`, false)
    seen.add(url)
    const page: Page | Stop = await askPage(api, pages, url, item)
    if (isStop(page)) return page
    items.push(...z.array(item).parse(page.items))
    url = page.next
  }
  return items
}
