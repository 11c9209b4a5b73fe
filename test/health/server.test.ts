import { afterEach, describe, expect, test } from 'vitest'
import { createMetrics } from '../../src/health/metrics.ts'
import type { Readiness } from '../../src/health/readiness.ts'
import { type HealthServer, serveHealth } from '../../src/health/server.ts'

const WELL: Readiness = { ready: true, gateway: 'ok', store: 'ok', posts: 'ok' }
let server: HealthServer | undefined
afterEach(() => server?.close())

const serve = async (ready: () => Promise<Readiness> = async () => WELL) => {
  const metrics = createMetrics(7)
  server = await serveHealth({ port: 0, host: '127.0.0.1' }, { ready, metrics })
  const get = (path: string, method = 'GET') => fetch(`http://127.0.0.1:${server!.port}${path}`, { method })
  return { get, metrics }
}

describe('health over HTTP', () => {
  test('says that the process lives, whatever is wrong with it', async () => {
    const { get } = await serve(async () => ({ ...WELL, ready: false }))
    expect((await get('/healthz')).status).toBe(200)
  })

  test('says ready, and unready with the reason', async () => {
    let readiness = WELL
    const { get } = await serve(async () => readiness)
    expect((await get('/readyz')).status).toBe(200)
    readiness = { ...WELL, ready: false, gateway: 'not connected' }
    const unready = await get('/readyz')
    expect(unready.status).toBe(503)
    expect(await unready.json()).toEqual(readiness)
  })

  test('counts by command, outcome and post', async () => {
    const { get, metrics } = await serve()
    metrics.answered({ command: 'ask', outcome: 'answered', ms: 3 })
    metrics.answered({ command: 'ask', outcome: 'late', ms: 3000 })
    metrics.posted({ sent: 2, skipped: 0 })
    metrics.gatewayClosed()
    metrics.reloaded('swapped', 9)
    const response = await get('/metrics')
    expect(response.headers.get('content-type')).toContain('text/plain')
    const page = await response.text()
    for (const line of [
      'historian_interactions_total{command="ask",outcome="answered"} 1',
      'historian_interactions_total{command="ask",outcome="late"} 1',
      'historian_interaction_seconds_bucket{le="0.005",command="ask"} 1',
      'historian_daily_posts_total{ended="sent"} 2',
      'historian_gateway_reconnects_total 1',
      'historian_knowledge_reloads_total{outcome="swapped"} 1',
      'historian_knowledge_entries 9',
    ])
      expect(page.split('\n')).toContain(line)
    expect(page).toContain('process_resident_memory_bytes')
  })

  test.for([
    ['/', 'GET', 404],
    ['/__proto__', 'GET', 404],
    ['/metrics', 'POST', 405],
    ['/healthz?x=1', 'HEAD', 200],
  ] as const)('answers %s by %s with %d', async ([path, method, status]) => {
    const { get } = await serve()
    expect((await get(path, method)).status).toBe(status)
  })

  test('answers 500 where a page cannot be made, and lives on', async () => {
    const { get } = await serve(() => Promise.reject(new Error('secret')))
    const response = await get('/readyz')
    expect([response.status, (await response.text()).includes('secret')]).toEqual([500, false])
    expect((await get('/healthz')).status).toBe(200)
  })

  test('rejects where the port is taken', async () => {
    await serve()
    const taken = { port: server!.port, host: '127.0.0.1' }
    await expect(serveHealth(taken, { ready: async () => WELL, metrics: createMetrics(0) })).rejects.toThrow(
      /EADDRINUSE/,
    )
  })
})
