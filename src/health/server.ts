import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Metrics } from './metrics.ts'
import type { Readiness } from './readiness.ts'

/** Where health is served: a port, 0 for any that is free, and the address to listen on. */
export type Place = { readonly port: number; readonly host: string }

type Pages = { readonly ready: () => Promise<Readiness>; readonly metrics: Metrics }

export type HealthServer = { readonly port: number; readonly close: () => Promise<void> }

const send = (response: ServerResponse, status: number, body: unknown, type = 'application/json') => {
  const text = typeof body === 'string' ? body : `${JSON.stringify(body)}\n`
  response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store' }).end(text)
}

/**
 * Serves `/healthz` (the process lives), `/readyz` (200 or 503, and why) and `/metrics` (Prometheus). They say
 * nothing secret, but are nobody's business either: whoever opens the address to others puts something before it.
 * Rejects where the address cannot be had.
 */
export const serveHealth = ({ port, host }: Place, { ready, metrics }: Pages): Promise<HealthServer> => {
  const pages: Readonly<Record<string, (response: ServerResponse) => Promise<void>>> = {
    '/healthz': async response => send(response, 200, { alive: true }),
    '/readyz': async response => {
      const readiness = await ready()
      send(response, readiness.ready ? 200 : 503, readiness)
    },
    '/metrics': async response => send(response, 200, await metrics.page(), metrics.contentType),
  }
  const server = createServer(({ method, url = '/' }, response) => {
    const page = pages[url.split('?', 1)[0]!]
    if (!page) return send(response, 404, { expected: Object.keys(pages) })
    if (method !== 'GET' && method !== 'HEAD') return send(response, 405, { expected: ['GET', 'HEAD'] })
    page(response).catch(() => send(response, 500, { error: 'the page could not be made' }))
  })
  // Nobody who asks for health has much to say, or all day to say it.
  server.requestTimeout = 5_000
  server.headersTimeout = 5_000
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => {
      server.unref()
      resolve({
        port: (server.address() as AddressInfo).port,
        close: () =>
          new Promise(done => {
            server.close(() => done())
            server.closeAllConnections()
          }),
      })
    })
  })
}
