import { afterEach, describe, expect, test } from 'vitest'
import type { Loopback } from '../loopback/loopback.ts'
import { CALLBACK, join, start, stopAll } from './rig.ts'

afterEach(stopAll)

const about = { command: 'about' } as const
const answers = async (discord: Loopback) =>
  expect((await discord.interact(about, { waitMs: 10_000 })).text).toBe('What this bot knows')

describe('after', () => {
  test.for<[string, (discord: Loopback) => void, { resumes: number; identifies: number }]>([
    ['a connection that breaks off (1006)', ({ gateway }) => gateway.drop(), { resumes: 1, identifies: 1 }],
    ['an unknown error (4000)', ({ gateway }) => gateway.drop(4000), { resumes: 1, identifies: 1 }],
    ['Discord goes away (1001)', ({ gateway }) => gateway.drop(1001), { resumes: 1, identifies: 1 }],
    ['too much was sent (4008)', ({ gateway }) => gateway.drop(4008), { resumes: 0, identifies: 2 }],
    ['a wrong sequence (4007)', ({ gateway }) => gateway.drop(4007), { resumes: 0, identifies: 2 }],
    ['a session timed out (4009)', ({ gateway }) => gateway.drop(4009), { resumes: 1, identifies: 1 }],
    ['a call to reconnect (op 7)', ({ gateway }) => gateway.reconnect(), { resumes: 1, identifies: 1 }],
    ['an invalid session (op 9)', ({ gateway }) => gateway.invalidate(false), { resumes: 0, identifies: 2 }],
    [
      'one that can be resumed (op 9)',
      ({ gateway }) => gateway.invalidate(true),
      { resumes: 1, identifies: 1 },
    ],
    [
      'a session that Discord has forgotten',
      ({ gateway }) => {
        gateway.forget()
        gateway.drop()
      },
      { resumes: 1, identifies: 2 },
    ],
  ])('%s the same bot answers again', async ([, strike, counts]) => {
    const discord = await start()
    await join(discord)
    await answers(discord)
    strike(discord)
    await expect
      .poll(
        () => ({ resumes: discord.gateway.counts().resumes, identifies: discord.gateway.identifies.length }),
        {
          timeout: 15_000,
        },
      )
      .toEqual(counts)
    await answers(discord)
  })

  test('heartbeats that nobody acknowledges the bot comes back by itself', async () => {
    const discord = await start({ heartbeatMs: 100 })
    await join(discord)
    discord.gateway.deafen(true)
    await expect.poll(() => discord.gateway.counts().resumes, { timeout: 5000 }).toBeGreaterThan(0)
    discord.gateway.deafen(false)
    await answers(discord)
    expect(discord.gateway.identifies).toHaveLength(1)
  })

  test('a time without network the bot is back, and hears what was asked meanwhile', async () => {
    const discord = await start()
    await join(discord)
    discord.gateway.down(true)
    const asked = discord.send(about, { waitMs: 15_000 })
    // It must be back before the question is three seconds old, as Discord wants it.
    await expect.poll(() => discord.gateway.counts().turnedAway).toBeGreaterThan(0)
    discord.gateway.down(false)
    expect((await asked.reply()).text).toBe('What this bot knows')
    await answers(discord)
  })
})

test('a Discord that is off the network, gateway and REST, is answered again within seconds of its return', {
  timeout: 60_000,
}, async () => {
  const discord = await start()
  const { log } = await join(discord)
  await discord.unplug()
  await new Promise(resolve => setTimeout(resolve, 6_000))
  await discord.plugIn()
  // The session is given up where no connection can be made: one more identify, not one for each try.
  await expect
    .poll(() => discord.gateway.identifies.length + discord.gateway.counts().resumes, { timeout: 20_000 })
    .toBe(2)
  await answers(discord)
  expect(discord.gateway.identifies.length).toBeLessThanOrEqual(2)
  // A try each half second or slower.
  expect(log().filter(({ msg }) => /gateway/.test(msg)).length).toBeLessThan(40)
})

test('a token that REST no longer takes (401) ends the connection, and not the posts alone', async () => {
  const discord = await start()
  const { bot } = await join(discord)
  const route = 'GET /applications/:application/commands'
  discord.faults.plant(route, { kind: 'error', code: 0 })
  await expect(bot.rest.get(`/applications/${bot.application}/commands`)).rejects.toThrow('401')
  expect(await bot.lost).toMatch(/does not accept the token/)
})

describe('an answer', () => {
  test.for<[string, Parameters<Loopback['faults']['plant']>[1]]>([
    ['is limited (429)', { kind: 'limited', retryAfter: 0.3 }],
    ['is limited with all else (429, global)', { kind: 'limited', retryAfter: 0.3, isGlobal: true }],
    ['fails (500)', { kind: 'status', status: 500 }],
    ['fails (502)', { kind: 'status', status: 502 }],
    ['fails (503)', { kind: 'status', status: 503 }],
    ['is cut off before it is taken', { kind: 'cut' }],
    ['is slow', { kind: 'slow', ms: 500 }],
  ])('that %s comes in the end, once', async ([, fault]) => {
    const discord = await start()
    const { bot, log } = await join(discord)
    discord.faults.plant(CALLBACK, fault)
    await answers(discord)
    await expect.poll(bot.counts).toEqual({ answered: 1, late: 0, failed: 0 })
    // What Discord did wrong is in the log, though nobody who asked has noticed.
    const { status = 429 } = { status: undefined, ...fault }
    if (fault.kind === 'status' || fault.kind === 'limited')
      expect(log().filter(({ msg }) => /did not take/.test(msg))).toMatchObject([{ status }])
  })

  test('that was taken, though the word of it was lost, is not given twice', async () => {
    const discord = await start()
    const { bot } = await join(discord)
    discord.faults.plant(CALLBACK, { kind: 'cut', isCarriedOut: true })
    await answers(discord)
    await expect.poll(bot.counts).toEqual({ answered: 0, late: 1, failed: 0 })
  })

  test('that Discord wants much later (429) is given up at once, and the next one is given', async () => {
    const discord = await start()
    const { bot } = await join(discord)
    discord.faults.plant(CALLBACK, { kind: 'limited', retryAfter: 60 })
    discord.send(about)
    await expect.poll(bot.counts).toEqual({ answered: 0, late: 1, failed: 0 })
    expect(discord.requests(CALLBACK)).toHaveLength(1)
    await answers(discord)
  })

  test('that never arrives is given up after three seconds, and the next one is given', async () => {
    const discord = await start()
    const { bot } = await join(discord)
    discord.faults.plant(CALLBACK, { kind: 'hang' })
    discord.send(about)
    await expect.poll(bot.counts, { timeout: 5000 }).toEqual({ answered: 0, late: 1, failed: 0 })
    await answers(discord)
  })

  test.for<[string, Parameters<Loopback['faults']['plant']>[1]]>([
    ['Discord will not have (50001)', { kind: 'error', code: 50001 }],
    ['Discord will not have (50013)', { kind: 'error', code: 50013 }],
    ['Discord has no channel for (10003)', { kind: 'error', code: 10003 }],
  ])('that %s is apologized for once, and logged', async ([, fault]) => {
    const discord = await start()
    const { bot, log } = await join(discord)
    discord.faults.plant(CALLBACK, fault)
    expect((await discord.interact(about)).text).toMatch(/^Sorry/)
    expect(discord.requests(CALLBACK)).toHaveLength(2)
    expect(bot.counts().failed).toBe(1)
    expect(log().filter(({ level }) => level === 'error')).toHaveLength(1)
  })

  test('that fails without end is given up, without end of retries', async () => {
    const discord = await start()
    const { bot, log } = await join(discord)
    discord.faults.plant(CALLBACK, { kind: 'status', status: 500 }, Number.POSITIVE_INFINITY)
    discord.send(about)
    await expect.poll(() => bot.counts().failed, { timeout: 10_000 }).toBe(1)
    await expect.poll(() => log().some(({ msg }) => msg === 'an apology failed')).toBe(true)
    expect(discord.requests(CALLBACK)).toHaveLength(8)
    discord.faults.clear()
    await answers(discord)
  })

  test('that Discord garbles is taken for given, and the bot lives', async () => {
    const discord = await start()
    const { bot } = await join(discord)
    discord.faults.plant(CALLBACK, { kind: 'garbled' })
    discord.send(about)
    await expect.poll(() => Object.values(bot.counts()).reduce((a, b) => a + b)).toBe(1)
    await answers(discord)
  })
})

describe('suggestions', () => {
  const typing = { typing: 'search', focused: 'query', options: { query: 'x' } } as const

  test.for<[string, Parameters<Loopback['faults']['plant']>[1], 'answered' | 'late' | 'failed']>([
    ['fail (502)', { kind: 'status', status: 502 }, 'answered'],
    ['are refused (50001)', { kind: 'error', code: 50001 }, 'failed'],
    ['come too late (10062)', { kind: 'error', code: 10062 }, 'late'],
    ['are cut off', { kind: 'cut' }, 'answered'],
  ])('that %s are given again or left, and what is asked next is answered', async ([, fault, outcome]) => {
    const discord = await start()
    const { bot } = await join(discord)
    discord.faults.plant(CALLBACK, fault)
    discord.send(typing)
    await expect.poll(() => bot.counts()[outcome]).toBe(1)
    expect(discord.requests(CALLBACK).length).toBeLessThanOrEqual(2)
    await answers(discord)
  })
})
