import { describe, expect, test } from 'vitest'
import { readinessOf, type Vitals } from '../../src/health/readiness.ts'

const NOW = new Date('2026-11-24T12:00:00Z')
const ago = (seconds: number) => new Date(NOW.getTime() - seconds * 1000)
const well: Vitals = {
  isConnected: () => true,
  probe: async () => {},
  lastRound: () => ago(30),
  now: () => NOW,
}
const ready = (of: Partial<Vitals>) => readinessOf({ ...well, ...of })

describe('readiness', () => {
  test('is there when all is well', async () => {
    expect(await ready({})).toEqual({ ready: true, gateway: 'ok', store: 'ok', posts: 'ok' })
  })

  test.for<[of: Partial<Vitals>, part: 'gateway' | 'store' | 'posts', why: RegExp]>([
    [{ isConnected: () => undefined }, 'gateway', /first time/],
    [{ isConnected: () => false }, 'gateway', /not connected/],
    [{ probe: () => Promise.reject(new Error('disk full')) }, 'store', /cannot be written/],
    [{ lastRound: () => undefined }, 'posts', /no round yet/],
    [{ lastRound: () => ago(181) }, 'posts', /181 s ago/],
  ])('is not there, and says why, where %o', async ([of, part, why]) => {
    const readiness = await ready(of)
    expect(readiness.ready).toBe(false)
    expect(readiness[part]).toMatch(why)
    const others = (['gateway', 'store', 'posts'] as const).filter(name => name !== part)
    expect(others.map(name => readiness[name])).toEqual(['ok', 'ok'])
  })

  test('does not wait for a store that never answers', async () => {
    expect((await ready({ probe: () => new Promise(() => {}) })).store).toMatch(/no answer within/)
  })

  test('says nothing of what the store said, which may hold its password', async () => {
    const probe = () => Promise.reject(new Error('postgres://historian:secret@db'))
    expect(JSON.stringify(await ready({ probe }))).not.toContain('secret')
  })
})
