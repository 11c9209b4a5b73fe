import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Means } from '../../src/daily/post.ts'
import { postDue, type Round } from '../../src/daily/tick.ts'
import { storeOn } from '../../src/store/open.ts'
import { openSqlite } from '../../src/store/sqlite.ts'
import type { Store, Wish } from '../../src/store/store.ts'

const GUILD = '81384788765712384'
const MINUTE = 60_000

let store: Store
let time: number
let sent: string[]
let reports: string[]
let round: Round<string>
const at = (text: string) => Date.parse(`2026-11-23T${text}:00Z`)

const subscribe = async (other: Partial<Wish> = {}) => {
  const wish = {
    guild: GUILD,
    channel: '1',
    at: '09:00',
    zone: 'Asia/Shanghai',
    weekdaysOnly: false,
    ...other,
  }
  await store.subscribe(wish, new Date(time))
}

const tick = (other: Partial<Round<string>> = {}) => postDue({ ...round, ...other })

beforeEach(async () => {
  store = storeOn(await openSqlite(':memory:'))
  ;[time, sent, reports] = [at('00:00'), [], []]
  round = {
    store,
    owner: 'me',
    now: () => new Date(time),
    compose: ({ day, late, subscription }) => `${day}${late ? ' late' : ''} ${subscription.channel}`,
    send: async ({ payload }) => {
      sent.push(payload)
      return { messageId: String(sent.length) }
    },
    report: (problem, error) => reports.push(`${problem}: ${error instanceof Error ? error.message : error}`),
    sleep: async ms => {
      time += ms
    },
  }
})
afterEach(async () => {
  vi.useRealTimers()
  await store.close()
})

/** Ticks each minute until then. */
const until = async (text: string, other: Partial<Round<string>> = {}) => {
  for (; time <= at(text); time += MINUTE) await tick(other)
}

test('a day goes by: one post, at its minute', async () => {
  await subscribe()
  await until('00:59')
  expect(sent).toEqual([])
  await until('05:00')
  expect(sent).toEqual(['2026-11-23 1'])
  expect(await store.recent(GUILD)).toMatchObject([{ state: 'sent', message: '1', late: false }])
  expect((await store.list(GUILD))[0]?.next).toEqual(new Date('2026-11-24T01:00:00Z'))
})

test('what slept through the hour posts late; what slept through days notes them', async () => {
  await subscribe()
  await tick()
  time = at('03:00')
  await tick()
  time += 4 * 24 * 60 * MINUTE
  await tick()
  expect(sent).toEqual(['2026-11-23 late 1', '2026-11-27 late 1'])
  const rows = await store.recent(GUILD)
  expect(rows.map(({ day, state, reason }) => [day, state, reason])).toEqual([
    ['2026-11-27', 'sent', undefined],
    ['2026-11-26', 'skipped', 'missed'],
    ['2026-11-25', 'skipped', 'missed'],
    ['2026-11-24', 'skipped', 'missed'],
    ['2026-11-23', 'sent', undefined],
  ])
})

test('a new time takes effect at once, and the old one is gone', async () => {
  await subscribe()
  await tick()
  await subscribe({ at: '10:00' })
  await until('01:59')
  expect(sent).toEqual([])
  await until('02:05')
  expect(sent).toHaveLength(1)
})

test('a time that is changed after the post does not post again that day', async () => {
  await subscribe()
  await until('01:10')
  await subscribe({ at: '10:00' })
  await until('04:00')
  expect(sent).toHaveLength(1)
})

test('turned off and on again before its minute, it posts', async () => {
  await subscribe()
  const [of] = await store.list(GUILD)
  await store.turnOff(of!, { code: '50013', reason: '', at: new Date(time) })
  await until('00:30')
  await store.turnOn(of!, new Date(time))
  await until('01:05')
  expect(sent).toHaveLength(1)
})

test('a clock that was an hour, a day, a year ahead for one tick costs no post', async () => {
  for (const ahead of [60 * MINUTE, 24 * 60 * MINUTE, 365 * 24 * 60 * MINUTE]) {
    await subscribe({ channel: `${ahead}` })
    const real = time
    time += ahead
    await tick()
    time = real
  }
  await until('01:05')
  const today = sent.filter(of => of.startsWith('2026-11-23'))
  expect(new Set(today).size).toBe(today.length)
  expect(today).toHaveLength(3)
})

test('nothing to say is noted as such', async () => {
  await subscribe()
  await until('01:05', { compose: () => undefined })
  expect(await store.recent(GUILD)).toMatchObject([{ state: 'skipped', reason: 'empty' }])
})

test('what cannot be composed is noted, told, and stops nobody else', async () => {
  await subscribe({ channel: '1' })
  await subscribe({ channel: '2' })
  const compose: Means<string>['compose'] = ({ subscription }) => {
    if (subscription.channel === '1') throw new Error('no words')
    return 'words'
  }
  await until('01:05', { compose })
  expect(sent).toEqual(['words'])
  expect(reports).toEqual(['a daily post could not be composed: no words'])
  expect(await store.recent(GUILD)).toMatchObject([
    { channel: '1', state: 'skipped', reason: 'failed', detail: 'no words' },
    { channel: '2', state: 'sent' },
  ])
})

test('what was unsubscribed while its post was pending ends as unknown, and is not sent again', async () => {
  await subscribe()
  const send = async () => {
    await store.unsubscribe({ guild: GUILD, channel: '1' }, new Date(time))
    throw Object.assign(new Error('gone'), { status: 500 })
  }
  time = at('01:00')
  expect(await tick({ send })).toMatchObject({ left: 1 })
  await until('01:10')
  expect(sent).toEqual([])
  expect(await store.recent(GUILD)).toMatchObject([{ state: 'unknown', reason: 'unsubscribed' }])
})

test('our own message is looked for where nobody knows', async () => {
  await subscribe()
  time = at('01:00')
  await tick({ send: () => Promise.reject(Object.assign(new Error('no'), { status: 500 })) })
  time += 3 * MINUTE
  const looked: string[] = []
  await tick({
    find: async ({ nonce, channel }) => {
      looked.push(`${channel} ${nonce.length}`)
      return { messageId: '77' }
    },
  })
  expect(looked).toEqual(['1 25'])
  expect(await store.recent(GUILD)).toMatchObject([{ state: 'sent', message: '77', attempts: 2 }])
})

test('a channel that may not be looked at: unknown, and told', async () => {
  await subscribe()
  time = at('01:00')
  await tick({ send: () => Promise.reject(new Error('?')) })
  time += 3 * MINUTE
  await tick({ find: () => Promise.reject(new Error('50001')) })
  expect(await store.recent(GUILD)).toMatchObject([{ state: 'unknown', reason: 'lost' }])
  expect(reports.at(-1)).toBe('a channel could not be searched for our own post: 50001')
})

test("where the database's clock differs from ours, nothing is sent again", async () => {
  await subscribe()
  time = at('01:00')
  await tick({ send: () => Promise.reject(new Error('?')) })
  time += MINUTE
  const skewed = { ...store, skew: async () => -60_000 }
  await tick({ store: skewed })
  expect(sent).toEqual([])
  expect(await store.recent(GUILD)).toMatchObject([{ state: 'unknown' }])
})

test('five hundred at the same minute: each once, twenty at once, whoever else is at it', async () => {
  for (let n = 0; n < 500; n += 1) await subscribe({ guild: String(1 + (n >> 3)), channel: String(n) })
  time = at('01:00')
  let [now, most] = [0, 0]
  const send: Means<string>['send'] = async ({ payload }) => {
    now += 1
    most = Math.max(most, now)
    await new Promise(resolve => setImmediate(resolve))
    now -= 1
    sent.push(payload)
    return { messageId: payload }
  }
  const tallies = await Promise.all(['a', 'b', 'c'].map(owner => tick({ owner, send })))
  expect(sent).toHaveLength(500)
  expect(new Set(sent).size).toBe(500)
  expect(tallies.reduce((sum, { sent }) => sum + sent, 0)).toBe(500)
  expect(most).toBeGreaterThan(20)
  expect(most).toBeLessThanOrEqual(60)
  expect(await tick()).toMatchObject({ sent: 0, taken: 0 })
})

test('a queue that ends after midnight posts what is hardly late, and no more', async () => {
  for (const [channel, minute] of ['23:40', '23:59', '23:50'].entries())
    await subscribe({ channel: `${channel}`, at: minute })
  await tick()
  time = at('15:59')
  let first = true
  const compose: Means<string>['compose'] = ({ day, subscription }) => {
    if (first) time += 2 * MINUTE
    first = false
    return `${day} ${subscription.channel}`
  }
  await tick({ compose, atOnce: 1 })
  const late = sent.map(text => text.split(' ')[1])
  expect(late).toContain('1')
  expect(sent.every(text => text.startsWith('2026-11-23'))).toBe(true)
  expect(late).not.toContain('2')
})

test('a channel that does not answer holds up nobody else', async () => {
  for (let n = 0; n < 300; n += 1) await subscribe({ guild: String(1 + (n >> 3)), channel: String(n) })
  time = at('01:00')
  let open: () => void = () => {}
  const send: Means<string>['send'] = async ({ channel, payload }) => {
    sent.push(payload)
    if (channel === '0')
      await new Promise<void>(resolve => {
        open = resolve
      })
    if (sent.length === 300) open()
    return { messageId: payload }
  }
  expect(await tick({ send })).toMatchObject({ sent: 300 })
})

test('stopping begins nothing more, and records what is on its way', async () => {
  for (let n = 0; n < 50; n += 1) await subscribe({ guild: String(1 + (n >> 3)), channel: String(n) })
  time = at('01:00')
  const stop = new AbortController()
  const send: Means<string>['send'] = async ({ payload }) => {
    sent.push(payload)
    if (sent.length === 5) stop.abort()
    return { messageId: payload }
  }
  const { sent: done } = await tick({ send, signal: stop.signal, atOnce: 2 })
  expect(done).toBe(sent.length)
  expect(sent.length).toBeLessThan(10)
  expect(await tick({ signal: stop.signal })).toMatchObject({ sent: 0 })
  expect((await tick()).sent).toBe(50 - done)
})

test('an error of the store in one post is told and stops nobody else', async () => {
  for (const channel of ['1', '2', '3']) await subscribe({ channel })
  time = at('01:00')
  const broken: Store = {
    ...store,
    claim: (of, ...rest) =>
      of.channel === '2' ? Promise.reject(new Error('disk')) : store.claim(of, ...rest),
  }
  expect(await tick({ store: broken })).toMatchObject({ sent: 2 })
  expect(reports).toEqual(['a daily post failed: disk'])
  expect(await tick()).toMatchObject({ sent: 0 })
  time += 5 * MINUTE
  expect(await tick()).toMatchObject({ sent: 1 })
})

describe('one sending', () => {
  test('that never answers is given up and told to stop', async () => {
    await subscribe()
    time = at('01:00')
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    const signals: AbortSignal[] = []
    const ticked = tick({
      send: ({ signal }) => {
        signals.push(signal)
        return new Promise(() => {})
      },
    })
    await vi.advanceTimersByTimeAsync(120_000)
    expect(await ticked).toMatchObject({ left: 1 })
    expect(signals.length).toBeGreaterThan(1)
    expect(signals.every(({ aborted }) => aborted)).toBe(true)
    expect(await store.recent(GUILD)).toMatchObject([{ state: 'pending' }])
  })

  test('is tried again with the same nonce while its time lasts', async () => {
    await subscribe()
    time = at('01:00')
    const nonces: string[] = []
    const send: Means<string>['send'] = async ({ nonce }) => {
      nonces.push(nonce)
      if (nonces.length < 3) throw Object.assign(new Error('bad gateway'), { status: 502 })
      return { messageId: '9' }
    }
    expect(await tick({ send })).toMatchObject({ sent: 1 })
    expect(new Set(nonces).size).toBe(1)
  })
})
