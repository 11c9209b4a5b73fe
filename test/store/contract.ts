import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openStore } from '../../src/store/open.ts'
import type { Store } from '../../src/store/store.ts'
import { at, CHANNEL, channel, claim, GUILD, subscribed, wish } from './samples.ts'

/** Runs another process that claims; kills it after so many wins, if told. */
const claimer = async (url: string, name: string, most: number, killAfter = Number.POSITIVE_INFINITY) => {
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', 'test/store/claimer.ts', url, name, String(most)],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  )
  let said = ''
  child.stdout.on('data', chunk => {
    said += chunk
    if (said.split('\n').length - 2 >= killAfter) child.kill('SIGKILL')
  })
  await once(child, 'close')
  return said.split('\n').filter(line => /^\d{4}-/.test(line))
}

/** What every store promises, whatever it stands on. `fresh` gives the address of an empty database. */
export const contract = (name: string, fresh: () => Promise<string>) => {
  describe(name, () => {
    let url: string
    let store: Store
    beforeEach(async () => {
      url = await fresh()
      store = await openStore(url)
    })
    afterEach(() => store.close())

    test('a subscription is kept as it was asked for', async () => {
      const full = wish({ project: 'envoy', language: 'zh-Hant', weekdaysOnly: true, at: '23:59' })
      expect(await store.subscribe(full, at('00:00'))).toMatchObject({ kind: 'created' })
      const [kept] = await store.list(GUILD)
      expect(kept).toEqual({
        ...full,
        seat: 1,
        created: at('00:00'),
        since: at('00:00'),
        next: at('00:00'),
        revision: 1,
      })
      expect(Object.isFrozen(kept)).toBe(true)
    })

    test('subscribing a channel again changes its subscription, all of it', async () => {
      await subscribed(store, { project: 'envoy', language: 'en' })
      const again = await store.subscribe(wish({ at: '10:00', language: 'zh-Hans' }), at('02:00'))
      expect(again).toMatchObject({
        kind: 'changed',
        subscription: { at: '10:00', language: 'zh-Hans', seat: 1 },
      })
      expect(again).not.toHaveProperty('subscription.project')
      expect(await store.list(GUILD)).toHaveLength(1)
    })

    test('a new time counts from now, a new language does not', async () => {
      await subscribed(store)
      const language = await subscribed(store, { language: 'en' }, at('02:00'))
      expect(language.since).toEqual(at('00:00'))
      const time = await subscribed(store, { language: 'en', at: '10:00' }, at('03:00'))
      expect(time).toMatchObject({ since: at('03:00'), created: at('00:00'), revision: 3 })
    })

    test('an eleventh subscription is refused, and a free seat is taken again', async () => {
      for (let n = 1; n <= 10; n += 1) expect((await subscribed(store, { channel: channel(n) })).seat).toBe(n)
      const eleventh = wish({ channel: channel(11) })
      expect(await store.subscribe(eleventh, at('00:00'))).toEqual({ kind: 'full', most: 10 })
      expect(await store.subscribe(wish({ channel: channel(3), at: '10:00' }), at('00:00'))).toHaveProperty(
        'kind',
        'changed',
      )
      expect(await store.unsubscribe({ guild: GUILD, channel: channel(4) }, at('00:00'))).toHaveProperty(
        'seat',
        4,
      )
      expect(await subscribed(store, { channel: channel(11) })).toHaveProperty('seat', 4)
      expect(await subscribed(store, { guild: '5', channel: channel(1) })).toHaveProperty('seat', 1)
    })

    test('twenty channels at once from two connections: ten are in', async () => {
      const other = await openStore(url)
      const all = await Promise.all(
        Array.from({ length: 20 }, (_, n) =>
          (n % 2 ? store : other).subscribe(wish({ channel: channel(n) }), at('00:00')),
        ),
      )
      await other.close()
      expect(all.filter(({ kind }) => kind === 'created')).toHaveLength(10)
      expect((await store.list(GUILD)).map(({ seat }) => seat)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
    })

    test('unsubscribing what is not there says so', async () => {
      expect(await store.unsubscribe({ guild: GUILD, channel: CHANNEL }, at('00:00'))).toBeUndefined()
    })

    test('a subscription that is turned off keeps its settings and its reason', async () => {
      const subscription = await subscribed(store, { project: 'istio' })
      const off = { code: '50013', reason: "it's — Missing Permissions", at: at('01:00') }
      expect(await store.turnOff(subscription, off)).toBe(true)
      expect(await store.list(GUILD)).toMatchObject([{ project: 'istio', off }])
      expect(await store.all({ off: true })).toHaveLength(1)
      expect(await store.all({ off: false })).toHaveLength(0)
      expect(await store.awaiting(at('09:00'), 10)).toEqual([])
      const on = await store.turnOn(subscription, at('04:00'))
      expect(on).toMatchObject({ project: 'istio', since: at('04:00'), next: at('04:00') })
      expect(on).not.toHaveProperty('off')
      expect(await store.turnOn(subscription, at('05:00'))).toBeUndefined()
    })

    test('what has changed meanwhile is not turned off', async () => {
      const before = await subscribed(store)
      await subscribed(store, { at: '10:00' })
      expect(await store.turnOff(before, { code: '403', reason: '', at: at('01:00') })).toBe(false)
    })

    test('what is planned for later is not looked at before', async () => {
      const subscription = await subscribed(store)
      expect(await store.awaiting(at('00:00'), 10)).toHaveLength(1)
      await store.plan(subscription, at('01:00'), at('00:00'))
      expect(await store.awaiting(at('00:59'), 10)).toEqual([])
      expect(await store.awaiting(at('01:00'), 10)).toHaveLength(1)
    })

    test('a clock that was put back does not lose what was planned by the wrong one', async () => {
      const subscription = await subscribed(store)
      await store.plan(subscription, at('2031-01-02T01:00:00.000Z'), at('2031-01-01T09:00:00.000Z'))
      expect(await store.awaiting(at('01:00'), 10)).toHaveLength(1)
    })

    test('a plan for settings that have changed is not kept', async () => {
      const before = await subscribed(store)
      await subscribed(store, { at: '10:00' }, at('00:30'))
      await store.plan(before, at('20:00'), at('00:31'))
      expect(await store.awaiting(at('00:31'), 10)).toHaveLength(1)
    })

    test('a process sees to its own shards, and to others that are overdue', async () => {
      for (let n = 0; n < 4; n += 1) await subscribed(store, { guild: String(BigInt(n) << 22n) })
      const mine = { ids: [1, 3], count: 4 }
      const guilds = (await store.awaiting(at('00:00'), 10, mine)).map(({ guild }) => BigInt(guild) >> 22n)
      expect(guilds.sort()).toEqual([1n, 3n])
      expect(await store.awaiting(at('00:03'), 10, mine)).toHaveLength(4)
      expect(await store.awaiting(at('00:03'), 3, mine)).toHaveLength(3)
      expect(await store.all({ shards: mine })).toHaveLength(2)
      expect(await store.all({ shards: { ids: [], count: 4 } })).toHaveLength(0)
    })

    test('a claim is made once and is there for everybody after', async () => {
      const subscription = await subscribed(store)
      const first = await store.claim(subscription, claim(), at('01:00'))
      expect(first).toEqual({
        claimed: true,
        post: {
          ...claim(),
          guild: GUILD,
          channel: CHANNEL,
          state: 'pending',
          claimed: at('01:00'),
          attempts: 1,
        },
      })
      const second = await store.claim(subscription, claim({ owner: 'two' }), at('01:00'))
      expect(second).toMatchObject({ claimed: false, post: { owner: 'one', state: 'pending' } })
      const tomorrow = await store.claim(subscription, claim({ day: '2026-11-24' }), at('01:00'))
      expect(tomorrow.claimed).toBe(true)
    })

    test('twenty claims of one key from two connections: one wins', async () => {
      const subscription = await subscribed(store)
      const other = await openStore(url)
      for (const day of ['2026-11-23', '2026-11-24', '2026-11-25']) {
        const all = await Promise.all(
          Array.from({ length: 20 }, (_, n) =>
            (n % 2 ? store : other).claim(subscription, claim({ day, owner: `${n}` }), at('01:00')),
          ),
        )
        expect(all.filter(({ claimed }) => claimed)).toHaveLength(1)
        expect(new Set(all.map(({ post }) => post?.owner)).size).toBe(1)
      }
      await other.close()
    })

    test('three processes share forty days: each day is won once', async () => {
      await subscribed(store)
      const won = (await Promise.all(['a', 'b', 'c'].map(of => claimer(url, of, 40)))).flat()
      expect(won).toHaveLength(40)
      expect(new Set(won).size).toBe(40)
    })

    test('kill -9 in the midst of claiming loses no claim', async () => {
      const [subscription, won] = [await subscribed(store), [] as string[]]
      for (const after of [1, 25, 60]) won.push(...(await claimer(url, `kill-${after}`, 5000, after)))
      expect(won.length).toBeGreaterThanOrEqual(86)
      await store.close()
      store = await openStore(url)
      const rows = await store.posts([subscription], '2030-01-01')
      expect(won.filter(day => !rows.some(row => row.day === day))).toEqual([])
      expect(rows.every(({ state }) => state === 'pending')).toBe(true)
      const again = await store.claim(subscription, claim({ day: won[0] as string }), at('01:00'))
      expect(again.claimed).toBe(false)
    })

    test.for([
      ['changed', (of: Store) => of.subscribe(wish({ at: '10:00' }), at('00:30'))],
      ['gone', (of: Store) => of.unsubscribe(wish(), at('00:30'))],
      [
        'off',
        async (of: Store) => of.turnOff(await subscribed(of), { code: '403', reason: '', at: at('00:30') }),
      ],
      [
        'gone and made again',
        async (of: Store) => {
          await of.unsubscribe(wish(), at('00:30'))
          await of.subscribe(wish({ project: 'envoy' }), at('00:31'))
        },
      ],
    ] as const)('a claim for a subscription that is %s meanwhile fails', async ([, meanwhile]) => {
      const subscription = await subscribed(store)
      await meanwhile(store)
      expect(await store.claim(subscription, claim(), at('01:00'))).toEqual({ claimed: false })
      expect(await store.skip(subscription, claim(), 'missed', at('01:00'))).toBe(false)
    })

    test('leaving a channel and coming back on the same day does not claim twice', async () => {
      const subscription = await subscribed(store)
      await store.claim(subscription, claim(), at('01:00'))
      await store.unsubscribe(subscription, at('02:00'))
      const again = await subscribed(store, {}, at('03:00'))
      expect(await store.claim(again, claim(), at('04:00'))).toMatchObject({
        claimed: false,
        post: { state: 'unknown', reason: 'unsubscribed' },
      })
    })

    const pending = async (of: Store) => {
      const { post } = await of.claim(await subscribed(of), claim(), at('01:00'))
      if (!post) throw new Error('Expected a claim, got none')
      return post
    }

    test('what was sent is noted with its message', async () => {
      const post = await pending(store)
      const sent = await store.finish(post, { state: 'sent', message: '99' }, at('01:01'))
      expect(sent).toEqual({ ...post, state: 'sent', message: '99', ended: at('01:01') })
      expect(await store.finish(post, { state: 'skipped', reason: 'empty' }, at('01:02'))).toBeUndefined()
      expect(await store.posts([post], '2026-11-23')).toEqual([sent])
      expect(await store.posts([post], '2026-11-24')).toEqual([])
      expect(await store.posts([], '2026-11-23')).toEqual([])
    })

    test('only the owner says that it was not sent; that it was, anybody', async () => {
      const post = await pending(store)
      const other = { ...post, owner: 'two' }
      const skipped = { state: 'skipped', reason: 'forbidden', detail: '50013 x'.padEnd(900, 'x') } as const
      expect(await store.finish(other, skipped, at('01:01'))).toBeUndefined()
      expect(await store.finish(post, { state: 'unknown', reason: 'lost' }, at('01:02'))).toMatchObject({
        state: 'unknown',
        reason: 'lost',
      })
      const sent = await store.finish(other, { state: 'sent', message: '7' }, at('01:03'))
      expect(sent).toMatchObject({ state: 'sent', message: '7' })
      expect(sent).not.toHaveProperty('reason')
    })

    test('a stale post is taken over once, and keeps when it was first claimed', async () => {
      const post = await pending(store)
      expect(await store.stale(at('00:59'), 10)).toEqual([])
      expect(await store.stale(at('01:01'), 10)).toEqual([post])
      const all = await Promise.all(['two', 'three', 'four'].map(of => store.takeOver(post, of, at('01:02'))))
      const [taken, ...none] = all.filter(of => of !== undefined)
      expect(none).toEqual([])
      expect(taken).toMatchObject({ claimed: at('01:00'), lease: at('01:02'), attempts: 2 })
      expect(await store.stale(at('01:01'), 10)).toEqual([])
      expect(await store.finish(post, { state: 'unknown', reason: 'lost' }, at('01:02'))).toBeUndefined()
      expect(await store.release(post)).toBe(false)
    })

    test('a claim of which nothing can have been sent is given back', async () => {
      const post = await pending(store)
      expect(await store.release({ ...post, owner: 'two' })).toBe(false)
      expect(await store.release(post)).toBe(true)
      expect((await store.claim(await subscribed(store), claim(), at('01:00'))).claimed).toBe(true)
    })

    test('a post that has been taken over is not given back', async () => {
      const taken = await store.takeOver(await pending(store), 'two', at('01:02'))
      expect(taken && (await store.release(taken))).toBe(false)
    })

    test('a missed day is noted, unless something is there', async () => {
      const subscription = await subscribed(store)
      expect(await store.skip(subscription, claim(), 'missed', at('05:00'))).toBe(true)
      expect(await store.skip(subscription, claim(), 'missed', at('05:00'))).toBe(false)
      const [row] = await store.posts([subscription], '2026-11-23')
      expect(row).toMatchObject({ state: 'skipped', reason: 'missed', ended: at('05:00') })
      expect(await store.stale(at('09:00'), 10)).toEqual([])
    })

    test('a missed day can be claimed while it lasts, once; one that was empty cannot', async () => {
      const subscription = await subscribed(store)
      await store.skip(subscription, claim(), 'missed', at('00:30'))
      const all = await Promise.all(
        Array.from({ length: 9 }, (_, n) => store.claim(subscription, claim({ owner: `${n}` }), at('01:00'))),
      )
      const [won, ...more] = all.filter(({ claimed }) => claimed)
      expect(more).toEqual([])
      expect(won?.post).toMatchObject({ state: 'pending', claimed: at('01:00'), attempts: 1 })
      expect(won?.post).not.toHaveProperty('reason')
      expect(won?.post).not.toHaveProperty('ended')
      await store.skip(subscription, claim({ day: '2026-11-24' }), 'empty', at('00:30'))
      expect((await store.claim(subscription, claim({ day: '2026-11-24' }), at('01:00'))).claimed).toBe(false)
    })

    test('the last ten deliveries of a guild come newest first, and old ones are dropped', async () => {
      const subscription = await subscribed(store)
      const days = Array.from({ length: 12 }, (_, n) => `2026-11-${String(n + 10)}`)
      for (const day of days)
        await store.skip(
          subscription,
          claim({ day, due: new Date(`${day}T01:00:00Z`) }),
          'empty',
          at('05:00'),
        )
      const recent = await store.recent(GUILD)
      expect(recent.map(({ day }) => day)).toEqual(days.slice(2).reverse())
      expect(await store.recent('5')).toEqual([])
      expect(await store.recent(GUILD, 3)).toHaveLength(3)
      expect(await store.prune('2026-11-15')).toBe(5)
      expect(await store.recent(GUILD, 50)).toHaveLength(7)
    })

    test('posts of many channels are found', async () => {
      const addresses = Array.from({ length: 1201 }, (_, n) => ({ guild: GUILD, channel: channel(n) }))
      const one = await subscribed(store, { channel: channel(1200) })
      await store.claim(one, claim(), at('01:00'))
      expect(await store.posts(addresses, '2026-11-01')).toHaveLength(1)
    })

    test('a guild that was left rests, and is as before when the bot is back', async () => {
      const subscription = await subscribed(store, { project: 'envoy' })
      await store.leave(GUILD, at('01:00'))
      await store.leave(GUILD, at('02:00'))
      expect(await store.awaiting(at('09:00'), 10)).toEqual([])
      expect(await store.all()).toEqual([])
      expect(await store.comeBack(GUILD, at('10:00'))).toBe(true)
      expect(await store.comeBack(GUILD, at('10:00'))).toBe(false)
      expect(await store.awaiting(at('10:00'), 10)).toMatchObject([{ project: 'envoy', since: at('10:00') }])
      expect(await store.forget(at('2027-01-01T00:00:00.000Z'))).toEqual([])
      expect((await store.list(GUILD))[0]?.created).toEqual(subscription.created)
    })

    test('a guild that was left long ago is forgotten, ledger and all; others are not', async () => {
      for (const guild of [GUILD, '5', '6'])
        await store.claim(await subscribed(store, { guild }), claim(), at('01:00'))
      await store.leave(GUILD, at('01:00'))
      await store.leave('5', at('06:00'))
      expect(await store.forget(at('02:00'))).toEqual([GUILD])
      const left = await Promise.all(
        [GUILD, '5', '6'].map(async of => [(await store.list(of)).length, (await store.recent(of)).length]),
      )
      expect(left).toEqual([
        [0, 0],
        [1, 1],
        [1, 1],
      ])
    })

    test('the probe writes', async () => {
      await store.probe(at('01:00'))
      await store.probe(at('02:00'))
      expect(Math.abs(await store.skew(new Date()))).toBeLessThan(5000)
    })

    test('what is stored is text, whatever it says', async () => {
      const odd = `'; drop table daily_posts; -- ? $1 \\ "中文" 🌍`
      const subscription = await subscribed(store, { project: odd })
      expect((await store.list(GUILD))[0]?.project).toBe(odd)
      const { post } = await store.claim(subscription, claim(), at('01:00'))
      await store.finish(post!, { state: 'skipped', reason: 'refused', detail: odd }, at('01:01'))
      expect((await store.recent(GUILD))[0]?.detail).toBe(odd)
    })

    test('opening again, also by several at once, changes nothing', async () => {
      await subscribed(store)
      const all = await Promise.all([openStore(url), openStore(url), openStore(url)])
      for (const other of all) {
        expect(await other.list(GUILD)).toHaveLength(1)
        await other.close()
      }
    })

    test('several processes may create the tables at once', async () => {
      const other = await fresh()
      const all = await Promise.all(Array.from({ length: 4 }, () => openStore(other)))
      await subscribed(all[0]!)
      for (const of of all) {
        expect(await of.list(GUILD)).toHaveLength(1)
        await of.close()
      }
    })
  })
}
