import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { setTimeout as delay } from 'node:timers/promises'
import { type Faults, instead } from './faults.ts'
import { type Answer, ok, type Route, refuse } from './route.ts'
import { ROUTES } from './routes.ts'
import type { Seen, World } from './world.ts'

type Matched = { readonly name: string; readonly route: Route; readonly params: Record<string, string> }

const TABLE = Object.entries<Route>(ROUTES).map(([name, route]) => {
  const [method, path] = name.split(' ') as [string, string]
  return { name, method, route, pattern: new RegExp(`^${path.replace(/:(\w+)/g, '(?<$1>[^/]+)')}$`) }
})

const match = (method: string, path: string): Matched | undefined => {
  for (const { name, method: of, route, pattern } of TABLE) {
    const found = of === method && pattern.exec(path)
    if (found) return { name, route, params: { ...found.groups } }
  }
  return undefined
}

const readBody = async (request: IncomingMessage): Promise<{ body: unknown; files: File[] }> => {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk)
  const raw = Buffer.concat(chunks)
  const type = request.headers['content-type'] ?? ''
  if (!type.startsWith('multipart/'))
    return { body: raw.length > 0 ? JSON.parse(String(raw)) : undefined, files: [] }
  const form = await new Response(raw, { headers: { 'content-type': type } }).formData()
  const files = [...form.values()].filter(value => value instanceof File)
  return { body: JSON.parse(String(form.get('payload_json'))), files }
}

const write = (response: ServerResponse, { status, body, headers = {} }: Answer) => {
  const text = body === undefined ? '' : JSON.stringify(body)
  response.writeHead(status, { ...(text ? { 'content-type': 'application/json' } : {}), ...headers })
  response.end(text)
}

/** Discord's REST API, version 10, as far as this bot has a use for it. */
export const serveRest = (world: World, faults: Faults, gatewayUrl: () => string) => {
  const gateway = (): Answer =>
    ok({
      url: gatewayUrl(),
      shards: world.shards,
      session_start_limit: { total: 1000, remaining: 1000, reset_after: 0, max_concurrency: 1 },
    })

  const violation = (seen: Seen, problem: string) => world.violations.push(`${seen.route}: ${problem}`)

  const serve = async (request: IncomingMessage, response: ServerResponse) => {
    const { method = 'GET' } = request
    const url = new URL(request.url ?? '/', 'http://loopback')
    const path = url.pathname.replace(/^\/api\/v10/, '')
    const found = match(method, path)
    const seen: Seen = {
      method,
      path,
      route: found?.name ?? `${method} ${path}`,
      at: performance.now(),
      body: undefined,
      status: 0,
    }
    world.requests.push(seen)
    const { body, files } = await readBody(request)
    seen.body = body

    const fault = faults.strike(seen.route)
    if (fault?.kind === 'slow') await delay(fault.ms)
    if (fault?.kind === 'hang') return
    if (fault?.kind === 'cut' && !fault.isCarriedOut) return request.socket.destroy()
    if (fault?.kind === 'garbled')
      return response.writeHead(200, { 'content-type': 'application/json' }).end('<html>')

    const run = (): Answer => {
      const isKnown = request.headers.authorization === `Bot ${world.token}`
      if (seen.route === 'GET /gateway/bot') return isKnown ? gateway() : refuse(0)
      if (!found) {
        violation(seen, 'the loopback Discord serves no such route')
        return { status: 404, body: { code: 0, message: '404: Not Found' } }
      }
      if (found.route.needsToken && !isKnown) return refuse(0)
      const violate = (problems: readonly string[]) => {
        for (const problem of problems) violation(seen, problem)
      }
      return found.route.run({ world, params: found.params, query: url.searchParams, body, files, violate })
    }
    const answer = instead(fault) ?? run()
    seen.status = answer.status
    if (fault?.kind === 'cut') return request.socket.destroy()
    return write(response, answer)
  }

  return createServer((request, response) => {
    serve(request, response).catch((error: unknown) => {
      world.violations.push(
        `the loopback Discord itself failed at ${request.method} ${request.url}: ${error}`,
      )
      write(response, { status: 500 })
    })
  })
}
