import { afterEach, describe, expect, test } from 'vitest'
import { noteAbsent, wardOf } from '../../../src/discord/daily/guilds.ts'
import { createLog } from '../../../src/log.ts'
import type { RestFault } from '../../loopback/faults.ts'
import { start, stopAll } from '../rig.ts'
import { office } from './rig.ts'

afterEach(stopAll)

const CREATE = 'POST /channels/:channel/messages'

describe('a daily post', () => {
  test('is sent at its minute, with an enforced nonce, and once whoever starts again', async () => {
    const discord = await start()
    const { subscribe, post, messages, use } = await office(discord)
    await subscribe()
    await post('2026-04-16T00:59:00Z')
    expect(messages()).toHaveLength(0)
    for (const at of ['01:00:00', '01:00:30', '01:20:00', '15:00:00']) await post(`2026-04-16T${at}Z`)
    expect(messages()).toHaveLength(1)
    const [sent] = discord.requests(CREATE)
    expect(sent?.body).toMatchObject({ enforce_nonce: true, nonce: expect.stringMatching(/^.{25}$/) })
    expect(JSON.stringify(sent?.body)).not.toContain('Late')

    await post('2026-04-17T01:00:00Z')
    expect(messages()).toHaveLength(2)
    const { text } = await use('status')
    expect(text).toMatch(/2026-04-17 · https:\/\/discord\.com\/channels\/\d+\/\d+\/\d+ · sent/)
    expect(text).toContain('✓ View Channel · ✓ Send Messages · ✓ Read Message History')
    expect(text).toContain('Next post: 2026-04-18 09:00')
  })

  test('that is late says so', async () => {
    const { subscribe, post, messages, use } = await office(await start())
    await subscribe()
    await post('2026-04-16T03:00:00Z')
    expect(JSON.stringify(messages())).toContain('Late: this was due at 09:00')
    expect((await use('status')).text).toContain('sent (late)')
  })

  test('whose answer was lost is found again in the channel, and not sent twice', async () => {
    const discord = await start()
    const { subscribe, post, messages, use } = await office(discord)
    await subscribe()
    // All tries of all owners: the message is there, and nobody hears of it.
    discord.faults.plant(CREATE, { kind: 'cut', isCarriedOut: true }, 20)
    await post('2026-04-16T01:00:00Z')
    discord.faults.clear()
    expect(messages()).toHaveLength(1)
    expect((await use('status')).text).toContain('on its way')
    // Later than Discord remembers the nonce: it is looked for, by its mark.
    await post('2026-04-16T01:10:00Z')
    expect(messages()).toHaveLength(1)
    expect(discord.requests(CREATE).length).toBeGreaterThan(0)
    expect(discord.requests('GET /channels/:channel/messages')).toHaveLength(1)
    expect((await use('status')).text).toContain('· sent')
  })

  test.for<[string, RestFault]>([
    ['garbled', { kind: 'garbled' }],
    ['a failure (503)', { kind: 'status', status: 503 }],
  ])('whose answer is %s is on its way, and sent once in the end', async ([, fault]) => {
    const discord = await start()
    const { subscribe, post, messages, use } = await office(discord)
    await subscribe()
    discord.faults.plant(CREATE, fault, 20)
    await post('2026-04-16T01:00:00Z')
    discord.faults.clear()
    expect((await use('status')).text).toContain('on its way')
    // While Discord remembers the nonce it is sent again with it.
    await post('2026-04-16T01:01:00Z')
    expect(messages()).toHaveLength(1)
    expect((await use('status')).text).toContain('· sent')
    const nonces = discord.requests(CREATE).map(({ body }) => (body as { nonce: string }).nonce)
    expect(new Set(nonces).size).toBe(1)
  })

  test('that is not found is unknown, and not sent again', async () => {
    const discord = await start()
    const { subscribe, post, messages, use } = await office(discord)
    await subscribe()
    discord.faults.plant(CREATE, { kind: 'cut' }, 20)
    await post('2026-04-16T01:00:00Z')
    discord.faults.clear()
    await post('2026-04-16T01:10:00Z')
    expect(messages()).toHaveLength(0)
    expect((await use('status')).text).toContain('it may have been sent, so it is not sent again')
  })

  test('is not queued behind a long limit, but tried again the next minute', async () => {
    const discord = await start()
    const { subscribe, post, messages } = await office(discord)
    await subscribe()
    discord.faults.plant(CREATE, { kind: 'limited', retryAfter: 60 })
    await post('2026-04-16T01:00:00Z')
    expect(messages()).toHaveLength(0)
    await post('2026-04-16T01:01:05Z')
    expect(messages()).toHaveLength(1)
  })

  test.for<[50013 | 50001 | 10003, string]>([
    [50013, '✗ Send Messages'],
    [50001, '✗ View Channel'],
    [10003, '✗ There is no such channel'],
  ])(
    'refused with %i turns its subscription off, which the status shows, until it is mended',
    async ([code, seen]) => {
      const discord = await start()
      const { subscribe, post, messages, use, other } = await office(discord)
      await subscribe({ channel: other })
      discord.world.closed.set(other, code)
      await post('2026-04-16T01:00:00Z')
      await post('2026-04-17T01:00:00Z')
      expect(discord.requests(CREATE)).toHaveLength(1)
      const off = (await use('status')).text
      expect(off).toContain(`Discord said ${code}`)
      expect(off).toContain('no access')
      expect(off).toContain(seen)

      discord.world.closed.delete(other)
      expect((await use('status')).text).toContain('it is on again')
      await post('2026-04-18T01:00:00Z')
      await post('2027-04-16T01:00:00Z')
      expect(messages(other)).toHaveLength(1)
    },
  )

  test('comes back by itself the next day, when the permission is back', async () => {
    const discord = await start()
    const { subscribe, post, store, guild, channel } = await office(discord)
    await subscribe()
    discord.world.closed.set(channel, 50013)
    await post('2026-04-16T01:00:00Z')
    expect((await store.list(guild))[0]?.off).toMatchObject({ code: '50013' })
    discord.world.closed.delete(channel)
    // Whoever starts looks into what is off, after its first round.
    await post('2026-04-17T00:30:00Z', async () => (await store.list(guild))[0]?.off === undefined)
  })
})

describe('a server', () => {
  test('that removed the bot keeps its settings and gets no posts; an outage is no removal', async () => {
    const discord = await start()
    const { subscribe, post, messages, store, guild, clock } = await office(discord)
    await subscribe()
    const log = createLog({ level: 'silent', secrets: [] })
    const ward = { store, now: () => clock.now, log }
    const watch = wardOf(ward, () => {})
    watch.left(guild)
    await post('2026-04-16T01:00:00Z')
    expect(messages()).toHaveLength(0)
    watch.joined(guild)
    await post('2026-04-17T01:00:00Z')
    expect(messages()).toHaveLength(1)
    await noteAbsent(ward, of => of === guild)
    expect(await store.all()).toHaveLength(1)
    await noteAbsent(ward, () => false)
    expect(await store.all()).toHaveLength(0)
    expect(await store.list(guild)).toHaveLength(1)
  })
})
