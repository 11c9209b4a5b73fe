import { afterEach, describe, expect, test } from 'vitest'
import type { Question } from '../../src/ask/types.ts'
import { connect } from '../../src/discord/client.ts'
import { createLog } from '../../src/log.ts'
import { echo } from './payloads.ts'
import { attempt, CALLBACK, join, start, stopAll } from './rig.ts'

afterEach(stopAll)

describe('the bot at the gateway', () => {
  test('identifies once, with the intent Guilds alone', async () => {
    const discord = await start({ guilds: 3 })
    const { bot } = await join(discord)
    expect(discord.gateway.identifies).toMatchObject([{ intents: 1, shard: [0, 1] }])
    expect(bot).toMatchObject({ name: 'mesh-historian', application: discord.world.application, guilds: 3 })
  })

  test('sends heartbeats', async () => {
    const discord = await start({ heartbeatMs: 50 })
    await join(discord)
    await expect.poll(() => discord.gateway.counts().heartbeats).toBeGreaterThan(2)
  })

  test('says in a sentence that the token is wrong, whichever door says so first', async () => {
    const discord = await start()
    const wrong = await attempt(discord, { token: 'wrong.token.altogether' })
    expect(wrong.result).toEqual({
      problem: expect.stringContaining('does not accept the token'),
      mayPass: false,
    })

    discord.gateway.refuse(4004)
    expect((await attempt(discord)).result).toEqual(wrong.result)
    expect(wrong.lines.join('')).not.toContain('wrong.token')
  })

  test.for<[number, RegExp]>([
    [4011, /sharded/],
    [4013, /intents are invalid/],
    [4014, /does not allow .* intents/],
  ])('does not try again when closed with %s', async ([code, sentence]) => {
    const discord = await start()
    discord.gateway.refuse(code)
    await expect(join(discord)).rejects.toThrow(sentence)
    expect(discord.gateway.identifies).toHaveLength(1)
  })

  test('says where it looked when there is no Discord', async () => {
    const log = createLog({ level: 'silent', secrets: [] })
    const desk = { commands: [], voice: echo(), today: () => '2026-11-23', clock: () => performance.now() }
    const result = await connect({ token: 'x', apiUrl: 'http://127.0.0.1:9/api', log }, desk)
    expect(result).toEqual({
      problem: expect.stringContaining('http://127.0.0.1:9/api'),
      mayPass: true,
    })
  })

  test('tells when Discord ends the connection for good', async () => {
    const discord = await start()
    const { bot } = await join(discord)
    discord.gateway.drop(4004)
    expect(await bot.lost).toMatch(/does not accept the token/)
  })
})

describe('an interaction', () => {
  test('is answered in words, once, with no mention allowed', async () => {
    const discord = await start()
    const heard: Question[] = []
    await join(discord, echo(heard))
    const reply = await discord.interact({
      command: 'ask',
      options: { question: 'when did Envoy drop xDS v2', project: 'envoy' },
    })
    expect(reply.text).toBe('en: when did Envoy drop xDS v2')
    expect(reply).toMatchObject({ type: 4, isPrivate: false, isDeferred: false })
    expect(reply.data.allowed_mentions).toEqual({ parse: [] })
    expect(discord.requests(CALLBACK)).toHaveLength(1)
    expect(heard).toEqual([{ text: 'when did Envoy drop xDS v2', today: '2026-11-23', project: 'envoy' }])
  })

  test.for<[string, string]>([
    ['en-US', 'What this bot knows'],
    ['de', 'What this bot knows'],
    ['zh-CN', '这个机器人知道什么'],
    ['zh-TW', '這個機器人知道什麼'],
  ])("is answered in the asker's language (%s)", async ([locale, text]) => {
    const discord = await start()
    await join(discord)
    expect((await discord.interact({ command: 'about', locale })).text).toBe(text)
  })

  test('is answered in servers, in direct messages and where the bot is no member', async () => {
    const discord = await start()
    await join(discord)
    for (const place of ['guild', 'dm', 'elsewhere'] as const)
      expect((await discord.interact({ command: 'about', place })).text).toBe('What this bot knows')
  })

  test('is answered privately where asked to be', async () => {
    const discord = await start()
    await join(discord)
    const options = { question: 'Istio', private: true }
    expect((await discord.interact({ command: 'ask', options })).isPrivate).toBe(true)
  })

  test('that fails is apologized for, privately, with an id that is in the log, and the next one is answered', async () => {
    const discord = await start()
    const { bot, log } = await join(discord)
    for (const [locale, sorry] of [
      ['en-US', 'Sorry'],
      ['zh-CN', '抱歉，出错了'],
      ['zh-TW', '抱歉，出錯了'],
    ] as const) {
      const reply = await discord.interact({ command: 'ask', options: { question: 'explode' }, locale })
      expect(reply.isPrivate).toBe(true)
      const [, said, errorId] = /^(.+) \(([0-9a-f]{8})\)$/.exec(reply.text) ?? []
      expect(said).toBe(sorry)
      expect(log().find(line => line.errorId === errorId)).toMatchObject({
        interaction: expect.any(String),
        err: { message: 'Expected an entry, got undefined' },
      })
    }
    expect((await discord.interact({ command: 'ask', options: { question: 'and now?' } })).text).toBe(
      'en: and now?',
    )
    await expect.poll(bot.counts).toEqual({ answered: 1, late: 0, failed: 3 })
  })

  test('of a command nobody registered is apologized for too', async () => {
    const discord = await start()
    await join(discord)
    expect((await discord.interact({ command: 'forged' })).text).toMatch(/^Sorry/)
    expect(
      (await discord.interact({ typing: 'forged', focused: 'x', options: { x: 'y' } })).data.choices,
    ).toEqual([])
  })

  test('by a button or a menu that nobody made is told so privately; a forged message command is apologized for', async () => {
    const discord = await start()
    await join(discord)
    const on = discord.messageOf(await discord.interact({ command: 'about' }))!
    for (const deed of [
      { press: 'forged', on },
      { select: 'forged', values: ['x'], on },
    ])
      expect(await discord.interact(deed)).toMatchObject({ isPrivate: true, text: 'outdated en' })
    expect(await discord.interact({ onMessage: 'Forged', content: 'x' })).toMatchObject({
      isPrivate: true,
      text: expect.stringMatching(/^Sorry/),
    })
  })

  test('that Discord has forgotten, or has an answer to, is counted and not thrown', async () => {
    const discord = await start()
    const { bot, log } = await join(discord)
    discord.send({ command: 'about' }, { ageMs: 3100 })
    await expect.poll(() => bot.counts().late).toBe(1)
    discord.faults.plant(CALLBACK, { kind: 'error', code: 40060 })
    discord.send({ command: 'about' })
    await expect.poll(() => bot.counts().late).toBe(2)
    expect(log().filter(({ msg }) => /was over before/.test(msg))).toHaveLength(2)
    expect(discord.requests(CALLBACK)).toHaveLength(2)
    expect((await discord.interact({ command: 'about' })).text).toBe('What this bot knows')
  })

  test('under way is answered before the bot leaves, and none is taken after', async () => {
    const discord = await start()
    const { bot } = await join(discord)
    discord.faults.plant(CALLBACK, { kind: 'slow', ms: 200 })
    const { reply } = discord.send({ command: 'about' })
    await expect.poll(() => discord.requests(CALLBACK).length).toBe(1)
    const closed = bot.close()
    discord.send({ command: 'about' })
    await closed
    expect((await reply()).text).toBe('What this bot knows')
    expect(discord.requests(CALLBACK)).toHaveLength(1)
  })
})
