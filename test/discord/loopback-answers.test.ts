import { afterEach, describe, expect, test } from 'vitest'
import { echo, saying } from './payloads.ts'
import { call, join, start, stopAll } from './rig.ts'

afterEach(stopAll)

const good = saying('hello')
const deed = { command: 'ask', options: { question: 'x' } }
const at = ({ id, token }: { id: string; token: string }) => `/interactions/${id}/${token}/callback`

describe('a bot whose answer', () => {
  test.for<[string, ReturnType<typeof saying>, RegExp]>([
    ['is too long in bytes', saying('网'.repeat(3334)), /callback: its texts have 10002 bytes/],
    ['allows mentions', { ...good, allowed_mentions: {} }, /callback: its allowed_mentions are \{\}/],
  ])('%s is refused, reported, and has to apologize', async ([, message, report]) => {
    const discord = await start()
    await join(discord, { ...echo(), ask: () => ({ message, files: [], private: false, notice: false }) })
    expect((await discord.interact(deed)).text).toMatch(/^Sorry/)
    expect(discord.takeViolations()).toEqual([expect.stringMatching(report)])
  })
})

describe('an answer to the loopback Discord', () => {
  const body = { type: 4, data: good }

  test('is taken once', async () => {
    const discord = await start()
    const posed = discord.pose(deed)
    expect((await call(discord, 'POST', at(posed), body)).status).toBe(204)
    expect(await posed.reply()).toMatchObject({ type: 4, text: 'hello' })
    expect((await call(discord, 'POST', at(posed), body)).body).toMatchObject({ code: 40060 })
  })

  test('is taken for interactions there are, and within three seconds', async () => {
    const discord = await start()
    const posed = discord.pose(deed)
    const late = discord.pose(deed, { ageMs: 3001 })
    for (const wrong of [{ ...posed, id: '1' }, { ...posed, token: 'x' }, late])
      expect((await call(discord, 'POST', at(wrong), body)).body).toMatchObject({ code: 10062 })
  })

  test('comes with the message where that is asked for', async () => {
    const discord = await start()
    const response = await call(discord, 'POST', `${at(discord.pose(deed))}?with_response=true`, body)
    expect(response.body).toMatchObject({ resource: { type: 4, message: { flags: 1 << 15 } } })
  })

  test('may be deferred with the ephemeral flag alone, then edited, and followed up', async () => {
    const discord = await start()
    const posed = discord.pose(deed)
    const webhook = `/webhooks/${discord.world.application}/${posed.token}`
    expect((await call(discord, 'PATCH', `${webhook}/messages/@original`, good)).body).toMatchObject({
      code: 10015,
    })
    expect(
      (await call(discord, 'POST', at(posed), { type: 5, data: { flags: 64 | (1 << 15) } })).status,
    ).toBe(400)
    expect(discord.takeViolations()).toEqual([expect.stringMatching(/a deferral has the flags/)])

    expect((await call(discord, 'POST', at(posed), { type: 5, data: { flags: 64 } })).status).toBe(204)
    const bare = { ...good, flags: 0 }
    expect((await call(discord, 'PATCH', `${webhook}/messages/@original`, bare)).status).toBe(400)
    expect(discord.takeViolations()).toEqual([expect.stringMatching(/not Components V2/)])

    expect((await call(discord, 'PATCH', `${webhook}/messages/@original`, good)).status).toBe(200)
    expect(await posed.reply()).toMatchObject({ type: 5, isDeferred: true, isPrivate: true, text: 'hello' })
    expect((await call(discord, 'POST', webhook, good)).status).toBe(200)
  })

  test('of choices has at most 25 of them, of 100 characters each', async () => {
    const discord = await start()
    const typing = { typing: 'search', focused: 'query', options: { query: 'x' } }
    const of = (count: number, name: string) => ({
      type: 8,
      data: { choices: Array.from({ length: count }, (_, value) => ({ name, value: `${value}` })) },
    })
    expect((await call(discord, 'POST', at(discord.pose(typing)), of(26, 'x'))).status).toBe(400)
    expect((await call(discord, 'POST', at(discord.pose(typing)), of(1, 'x'.repeat(101)))).status).toBe(400)
    expect(discord.takeViolations()).toHaveLength(2)
    const posed = discord.pose(typing)
    expect((await call(discord, 'POST', at(posed), of(25, 'x'))).status).toBe(204)
    expect((await posed.reply()).data.choices).toHaveLength(25)
  })

  test('to a button may update its message', async () => {
    const discord = await start()
    const first = discord.pose(deed)
    await call(discord, 'POST', at(first), body)
    const on = discord.messageOf(await first.reply())!
    const pressed = discord.pose({ press: 'page:2', on })
    expect(
      (await call(discord, 'POST', at(pressed), { type: 7, data: { ...saying('page 2'), flags: 0 } })).status,
    ).toBe(204)
    expect(await pressed.reply()).toMatchObject({ type: 7, text: 'page 2' })
  })
})
