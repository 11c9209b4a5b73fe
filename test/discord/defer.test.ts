import { setTimeout as delay } from 'node:timers/promises'
import { afterEach, describe, expect, test } from 'vitest'
import type { Command } from '../../src/discord/command.ts'
import type { Reply } from '../../src/speak/discord/message.ts'
import type { RestFault } from '../loopback/faults.ts'
import { echo, replying } from './payloads.ts'
import { CALLBACK, join, start, stopAll } from './rig.ts'

afterEach(stopAll)

const EDIT = 'PATCH /webhooks/:application/:token/messages/@original'

/** A command that has to wait for something. */
const waiting = (name: string, ms: number, end: () => Reply): Command => ({
  data: { name, description: name },
  run: async () => {
    await delay(ms)
    return end()
  },
})

const commands = [
  waiting('quick', 100, () => replying('done')),
  waiting('slow', 1700, () => replying('done at last')),
  waiting('broken', 1700, () => {
    throw new Error('Expected a row, got none')
  }),
]

const begin = async () => {
  const discord = await start()
  return { discord, ...(await join(discord, echo(), commands)) }
}

describe('a command that waits', () => {
  test('a little is answered as all others', async () => {
    const { discord } = await begin()
    expect(await discord.interact({ command: 'quick' })).toMatchObject({
      type: 4,
      isDeferred: false,
      text: 'done',
    })
  })

  test('longer is deferred, and answered for the asker alone, once', async () => {
    const { discord, bot } = await begin()
    const reply = await discord.interact({ command: 'slow' })
    expect(reply).toMatchObject({ type: 5, isDeferred: true, isPrivate: true, text: 'done at last' })
    expect(reply.ms).toBeLessThan(3000)
    expect(discord.requests(CALLBACK)).toHaveLength(1)
    expect(discord.requests(EDIT)).toHaveLength(1)
    await expect.poll(bot.counts).toEqual({ answered: 1, late: 0, failed: 0 })
  })

  test.for<[string, RestFault, number]>([
    ['limited (429)', { kind: 'limited', retryAfter: 0.3 }, 2],
    ['failed (500)', { kind: 'status', status: 500 }, 2],
    ['cut off before it is taken', { kind: 'cut' }, 2],
    ['cut off after it is taken', { kind: 'cut', isCarriedOut: true }, 2],
  ])('and whose answer is %s comes in the end, and no apology in its place', async ([, fault, tries]) => {
    const { discord, bot } = await begin()
    discord.faults.plant(EDIT, fault)
    const reply = await discord.interact({ command: 'slow' })
    await expect.poll(bot.counts).toEqual({ answered: 1, late: 0, failed: 0 })
    expect(discord.requests(EDIT)).toHaveLength(tries)
    const { components } = discord.messageOf(reply) as { components?: unknown }
    expect(JSON.stringify(components)).toContain('done at last')
  })

  test('and then fails is apologized for where the answer was to stand', async () => {
    const { discord, bot, log } = await begin()
    const reply = await discord.interact({ command: 'broken' })
    const [, errorId] = /^Sorry \(([0-9a-f]{8})\)$/.exec(reply.text) ?? []
    expect(reply).toMatchObject({ isDeferred: true, isPrivate: true })
    expect(log().find(line => line.errorId === errorId)).toMatchObject({
      err: { message: 'Expected a row, got none' },
    })
    await expect.poll(bot.counts).toEqual({ answered: 0, late: 0, failed: 1 })
  })

  test('is under way when the bot is stopped, and is answered before it leaves', async () => {
    const { discord, bot } = await begin()
    const { reply } = discord.send({ command: 'slow' })
    await delay(100)
    await bot.close()
    expect((await reply()).text).toBe('done at last')
  })
})
