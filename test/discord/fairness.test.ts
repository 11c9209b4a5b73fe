import fc from 'fast-check'
import { afterEach, describe, expect, test } from 'vitest'
import { historian } from '../../src/ask/ask.ts'
import { openChronicle } from '../../src/chronicle/open.ts'
import { commandsFor } from '../../src/discord/commands.ts'
import { costOf, openGate, PICTURE, PLAIN } from '../../src/discord/fairness.ts'
import { voiceOf } from '../../src/speak/discord/voice.ts'
import { interactionOf } from '../loopback/interactions.ts'
import { makeWorld, user } from '../loopback/world.ts'
import { PROJECTS } from './payloads.ts'
import { join, start, stopAll } from './rig.ts'

afterEach(stopAll)

/** How many of so many in a row are let in, each leaving at once. */
const letIn = (gate: ReturnType<typeof openGate>, who: string, cost: number, count: number, now: number) => {
  let times = 0
  for (let n = 0; n < count; n++) {
    const verdict = gate.enter(who, cost, now)
    if (!verdict.isIn) continue
    verdict.leave()
    times += 1
  }
  return times
}

describe('somebody who asks without end', () => {
  test('is let in a thousand times, then fifty times a second', () => {
    const gate = openGate()
    expect(letIn(gate, 'a', PLAIN, 2000, 0)).toBe(1000)
    expect(letIn(gate, 'a', PLAIN, 2000, 3000)).toBe(150)
    expect(letIn(gate, 'a', PLAIN, 2000, 3_600_000)).toBe(1000)
  })

  test('gets five pictures, then one in four seconds, and is told how long that is', () => {
    const gate = openGate()
    expect(letIn(gate, 'a', PICTURE, 100, 0)).toBe(5)
    expect(gate.enter('a', PICTURE, 1000)).toEqual({ isIn: false, why: 'often', seconds: 3 })
    expect(letIn(gate, 'a', PICTURE, 100, 4000)).toBe(1)
  })

  test('takes nothing from others', () => {
    const gate = openGate()
    letIn(gate, 'a', PICTURE, 1000, 0)
    expect(letIn(gate, 'b', PICTURE, 5, 0)).toBe(5)
  })

  test('has fifty under way at most, and is let in again when one is done', () => {
    const gate = openGate()
    const verdicts = Array.from({ length: 51 }, () => gate.enter('a', PLAIN, 0))
    expect(verdicts.findIndex(({ isIn }) => !isIn)).toBe(50)
    const [first] = verdicts
    if (first?.isIn) first.leave()
    expect(gate.enter('a', PLAIN, 0).isIn).toBe(true)
  })

  test('is forgotten after ten thousand others, so that strangers fill no memory', () => {
    const gate = openGate()
    for (let n = 0; n < 30_000; n++) letIn(gate, `person ${n}`, 1, 1, 0)
    expect(gate.known()).toBe(10_000)
  })

  test('is forgotten when the purse is full again, but not while something is under way', () => {
    const gate = openGate()
    gate.enter('slow', PLAIN, 0)
    letIn(gate, 'a', PLAIN, 1, 0)
    expect(gate.known()).toBe(2)
    letIn(gate, 'b', PLAIN, 1, 30_000)
    expect(gate.known()).toBe(3)

    const other = openGate()
    for (let n = 0; n < 1000; n++) letIn(other, `person ${n}`, PLAIN, 1, n)
    expect(other.known()).toBeLessThanOrEqual(21)
  })
})

test('five hundred under way are the most, whoever they are', () => {
  const gate = openGate()
  const verdicts = Array.from({ length: 501 }, (_, n) => gate.enter(`person ${n}`, 1, 0))
  expect(verdicts.filter(({ isIn }) => isIn)).toHaveLength(500)
  expect(verdicts.at(-1)).toMatchObject({ why: 'busy' })
})

test('nobody is let in for more than the purse and what comes back, whatever the clock does', () => {
  const steps = fc.array(
    fc.tuple(fc.integer({ min: -5000, max: 5000 }), fc.constantFrom(0.01, PLAIN, 1, PICTURE)),
  )
  fc.assert(
    fc.property(steps, of => {
      const gate = openGate()
      let [now, spent, forward, last] = [0, 0, 0, 0]
      for (const [ms, cost] of of) {
        now += ms
        forward += Math.max(0, now - last)
        last = now
        const verdict = gate.enter('a', cost, now)
        if (!verdict.isIn) continue
        verdict.leave()
        spent += cost
      }
      expect(spent).toBeLessThanOrEqual(20 + forward / 1000 + 1e-6)
    }),
  )
})

test('pictures cost more than words, by command and by button, and suggestions less', () => {
  const world = makeWorld({})
  const commands = commandsFor(PROJECTS)
  const cost = (deed: Parameters<typeof interactionOf>[1]) =>
    costOf(interactionOf(world, deed, '1', 'token') as unknown as Parameters<typeof costOf>[0], commands)
  const on = { id: '1', channel_id: '1', flags: 0 }
  expect(cost({ command: 'ask', options: { question: 'x' } })).toBe(PLAIN)
  expect(cost({ command: 'timeline', options: { project: 'envoy' } })).toBe(PICTURE)
  expect(cost({ command: 'compare', options: { first: 'a', second: 'b' } })).toBe(PICTURE)
  expect(cost({ press: '1:000t:1:::envoy', on })).toBe(PICTURE)
  expect(cost({ press: '1:000e:1:envoy/1', on })).toBe(PLAIN)
  expect(cost({ press: 'forged', on })).toBe(PLAIN)
  expect(cost({ typing: 'search', focused: 'query', options: { query: 'x' } })).toBeLessThan(PLAIN)
})

test.for<[string, string]>([
  ['en-US', 'often en'],
  ['zh-TW', 'often zh-Hant'],
])(
  'who asks too much is told so, alone, in their language (%s), and others are answered',
  async ([locale, word]) => {
    const discord = await start()
    // A clock of the test's own: a slow machine would else give back what the test has just spent.
    let now = 0
    const { log } = await join(discord, undefined, undefined, () => now)
    const [greedy, other] = [user('greedy'), user('other')]
    const picture = { command: 'timeline', options: { project: 'envoy' }, user: greedy, locale }
    for (let n = 0; n < 5; n++) expect((await discord.interact(picture)).text).not.toMatch(/^often/)
    expect(await discord.interact(picture)).toMatchObject({ isPrivate: true, text: `${word} 4` })
    expect((await discord.interact({ command: 'about', user: other })).text).toBe('What this bot knows')

    now = 1_000
    expect(await discord.interact(picture)).toMatchObject({ isPrivate: true, text: `${word} 3` })
    expect((await discord.interact({ command: 'about', user: greedy })).text).toBe('What this bot knows')
    now = 5_000
    expect((await discord.interact(picture)).text).not.toMatch(/^often/)
    expect(log().filter(({ msg }) => /turned away/.test(msg))).toHaveLength(2)
  },
)

test('forty pictures that one person asks for at once keep nobody else waiting: five are drawn', async () => {
  const discord = await start()
  const chronicle = openChronicle('test/fixtures/small')
  const voice = voiceOf(historian(chronicle))
  const { bot } = await join(discord, voice, commandsFor(chronicle.projects), () => 0)
  const greedy = user('greedy')
  const picture = { command: 'timeline', options: { project: 'envoy' }, user: greedy }
  // The first picture of a process reads its fonts, which is no part of what one person can cost another.
  await discord.interact({ ...picture, user: user('first') })
  const flood = Array.from({ length: 40 }, () => discord.send(picture, { waitMs: 20_000 }).reply())
  const asked = { command: 'ask', options: { question: 'when did Envoy drop xDS v2' }, user: user('other') }
  expect((await discord.interact(asked)).text).toContain('1.18.0')
  const replies = await Promise.all(flood)
  expect(replies.filter(({ files }) => files.length > 0)).toHaveLength(5)
  expect(replies.filter(({ isPrivate }) => isPrivate)).toHaveLength(35)
  await expect.poll(bot.counts).toEqual({ answered: 42, late: 0, failed: 0 })
})
