import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createWorld, type Fate, type Weather } from './world.ts'

const WISH = {
  guild: '81384788765712384',
  channel: '381887113391505410',
  at: '09:00',
  zone: 'Asia/Shanghai',
  weekdaysOnly: false,
}

type Turn = { readonly after: number; readonly fates: readonly Fate[]; readonly weather: readonly Weather[] }

/** Lives through the turns, then through five quiet minutes; then the rules must hold. */
const live = async (turns: readonly Turn[], looking: boolean) => {
  const at = await createWorld('2026-11-22T12:00:00Z')
  const { world, store, messages } = at
  if (!looking) at.forbidLooking()
  await store.subscribe(WISH, new Date(world.time))
  await at.run('planner')
  world.time = Date.parse('2026-11-23T01:00:00.020Z')

  let count = 0
  const meanwhile = async () => {
    count += 1
    await at.run(`helper ${count}`)
  }
  for (const [index, { after, fates, weather }] of turns.entries()) {
    world.time += after
    at.setWeather(weather)
    await at.run(`process ${index}`, fates, meanwhile)
  }
  at.setWeather([])
  for (let minute = 0; minute < 5; minute += 1) {
    world.time += 60_000
    await at.run(`heir ${minute}`)
  }
  const [rows, [subscription]] = [await store.recent(WISH.guild, 100), await store.list(WISH.guild)]
  await store.close()

  const days = new Map<string, number>()
  for (const { nonce } of messages) days.set(nonce, (days.get(nonce) ?? 0) + 1)
  expect(
    [...days.values()].filter(n => n > 1),
    'never two messages of one day',
  ).toEqual([])
  expect(
    rows.map(({ state }) => state),
    'nothing stays pending',
  ).not.toContain('pending')
  for (const { nonce, day, state, message } of rows) {
    if (state === 'sent') expect(messages.find(of => of.nonce === nonce)?.id, `${day} sent`).toBe(message)
    if (state === 'skipped') expect(days.has(nonce), `${day} skipped`).toBe(false)
    if (looking && state === 'unknown' && days.has(nonce))
      // It came after we had looked.
      expect(turns.flatMap(({ weather }) => weather).concat('fine')).toContain('arrives late')
  }
  return { rows, messages, subscription }
}

const AFTERS = [1_000, 30_000, 46_000, 70_000, 119_000, 121_000, 170_000, 600_000, 3_600_000]

test('nothing happens: it is sent, once', async () => {
  const { rows, messages } = await live([{ after: 0, fates: [], weather: [] }], true)
  expect(rows.filter(({ day }) => day === '2026-11-23')).toMatchObject([
    { state: 'sent', late: false, attempts: 1 },
  ])
  expect(messages).toHaveLength(1)
})

// A round of one post has about ten steps; twenty are sure to be past the last.
const STEPS = Array.from({ length: 20 }, (_, step) => step)

test.for(['killed before', 'killed after'] as const)(
  '%s each step, and another goes on sooner or later',
  async what => {
    for (const step of STEPS)
      for (const after of AFTERS)
        for (const weather of ['fine', 'answer lost'] as const) {
          const turns = [
            { after: 0, fates: [{ step, what }], weather: [weather] },
            { after, fates: [], weather: [] },
          ]
          const { messages, rows } = await live(turns, false)
          const [today] = rows.filter(({ day }) => day === '2026-11-23')
          // A miss is only ever `unknown`: who is killed before the claim misses nothing, later the same day it is sent.
          if (messages.length === 0) expect(today).toMatchObject({ state: 'unknown', reason: 'lost' })
          if (after < 50_000) expect(messages).toHaveLength(1)
        }
  },
)

test.for(['held before', 'held after'] as const)(
  '%s each step while others go on, for seconds or an hour',
  async what => {
    for (const step of STEPS)
      for (const ms of AFTERS) {
        const { messages } = await live([{ after: 0, fates: [{ step, what, ms }], weather: [] }], true)
        expect(messages.length, `held ${ms} ms at step ${step}`).toBeLessThanOrEqual(1)
      }
  },
)

test('a network that is away for an hour costs no post', async () => {
  const away = Array.from({ length: 60 }, () => ({
    after: 60_000,
    fates: [],
    weather: ['no network'] as const,
  }))
  const { rows, messages } = await live(away, false)
  expect(messages).toHaveLength(1)
  expect(rows.find(({ day }) => day === '2026-11-23')).toMatchObject({ state: 'sent', late: true })
})

test.for(['403', '404'] as const)(
  '%s turns the subscription off, with its code, and nothing is tried again',
  async code => {
    const turns = Array.from({ length: 3 }, () => ({ after: 60_000, fates: [], weather: [code] }))
    const { rows, messages, subscription } = await live(turns, true)
    expect(messages).toEqual([])
    expect(rows).toMatchObject([{ state: 'skipped', reason: 'forbidden' }])
    expect(subscription).toMatchObject({ at: '09:00', off: { code: code === '403' ? '50013' : '10003' } })
  },
)

test('a message that Discord does not take is skipped, the subscription stays', async () => {
  const { rows, subscription } = await live([{ after: 0, fates: [], weather: ['400'] }], true)
  expect(rows).toMatchObject([{ state: 'skipped', reason: 'refused', detail: '50035 Invalid Form Body' }])
  expect(subscription).not.toHaveProperty('off')
})

test('whatever the weather, whoever is killed or held up, whenever: never two', async () => {
  const weathers = fc.constantFrom<Weather>(
    ...(['fine', 'answer lost', 'never arrives', 'arrives late', '500', '500 yet sent', '429'] as const),
    ...(['403', '404', '400', 'no network'] as const),
  )
  const times = fc.oneof(fc.integer({ min: 0, max: 200_000 }), fc.constantFrom(...AFTERS))
  const fates = fc.oneof(
    fc.record({ step: fc.nat(18), what: fc.constantFrom('killed before' as const, 'killed after' as const) }),
    fc.record({
      step: fc.nat(18),
      what: fc.constantFrom('held before' as const, 'held after' as const),
      ms: times,
    }),
  )
  const turns = fc.array(
    fc.record({
      after: times,
      fates: fc.array(fates, { maxLength: 3 }),
      weather: fc.array(weathers, { maxLength: 6 }),
    }),
    { maxLength: 6 },
  )
  await fc.assert(
    fc.asyncProperty(turns, fc.boolean(), async (of, looking) => {
      await live(of, looking)
    }),
    { numRuns: 700 },
  )
})
