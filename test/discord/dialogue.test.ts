import { afterEach, describe, expect, test } from 'vitest'
import { historian } from '../../src/ask/ask.ts'
import { openChronicle } from '../../src/chronicle/open.ts'
import { commandsFor } from '../../src/discord/commands.ts'
import { scriptOf } from '../../src/language.ts'
import { voiceOf } from '../../src/speak/discord/voice.ts'
import { allComponents, type Component } from '../loopback/limits.ts'
import type { Loopback } from '../loopback/loopback.ts'
import { type Reply, type Stored, user } from '../loopback/world.ts'
import { CALLBACK, join, start, stopAll } from './rig.ts'

afterEach(stopAll)

const chronicle = openChronicle('knowledge')
const voice = voiceOf(historian(chronicle))
const commands = commandsFor(chronicle.projects)
const FOLLOW_UP = 'POST /webhooks/:application/:token'

const enter = async (discord: Loopback) => (await join(discord, voice, commands)).bot
const begin = async () => {
  const discord = await start()
  return { discord, bot: await enter(discord) }
}

const partsOf = ({ data }: Pick<Reply, 'data'>) => allComponents(data.components)
const labelled = (reply: Pick<Reply, 'data'>, label: string | RegExp): Component => {
  const found = partsOf(reply).find(part =>
    typeof label === 'string' ? part.label === label : label.test(part.label ?? ''),
  )
  if (!found)
    throw new Error(`Expected a button "${label}", got ${JSON.stringify(partsOf(reply).map(p => p.label))}`)
  return found
}
const press = (reply: Pick<Reply, 'data'>, label: string | RegExp, on: Stored) => ({
  press: labelled(reply, label).custom_id!,
  on,
})
const withoutLinks = (text: string) => text.replace(/\[[^\]]*\]\([^)]*\)/gu, '')

const TIMELINE = { command: 'timeline', options: { project: 'envoy', from: 2019 } } as const
const LOCALES = [
  ['en-US', 'en'],
  ['zh-CN', 'zh-Hans'],
  ['zh-TW', 'zh-Hant'],
] as const

describe('every command', () => {
  test.for(LOCALES)(
    'is answered in %s, in servers, to the bot alone and as a user-installed app',
    async ([locale, script]) => {
      const { discord } = await begin()
      for (const place of ['guild', 'dm', 'elsewhere'] as const)
        for (const [command, options] of [
          ['ask', { question: '1.18.0' }],
          ['search', { query: 'mTLS', project: 'linkerd2' }],
          ['release', { project: 'envoy', version: '1.18' }],
          ['release', { project: 'istio' }],
          ['timeline', { project: 'envoy', from: 2020, to: 2021 }],
          ['onthisday', { date: '04-16' }],
          ['onthisday', {}],
          ['compare', { first: 'Envoy 1.14', second: '1.18' }],
          ['compare', { first: 'envoy', second: 'istio' }],
          ['about', {}],
        ] as const) {
          const reply = await discord.interact({ command, options, locale, place })
          expect([command, scriptOf(withoutLinks(reply.text))]).toEqual([command, script])
        }
    },
  )

  test('with a picture sends it along, with a text for those who do not see it', async () => {
    const { discord } = await begin()
    for (const deed of [TIMELINE, { command: 'compare', options: { first: 'envoy', second: 'istio' } }]) {
      const reply = await discord.interact(deed)
      expect(reply.files).toEqual(['picture.png'])
      expect(JSON.stringify(reply.data)).toMatch(/"description":"[^"]*Envoy/)
    }
  })

  test('that was given something wrong says so to the asker alone', async () => {
    const { discord } = await begin()
    for (const [command, options] of [
      ['onthisday', { date: '31 February' }],
      ['release', { project: 'envoy', version: '1.99' }],
      ['release', { project: 'forged', version: '1' }],
      ['search', { query: 'qwertzuiop' }],
      ['timeline', { project: 'envoy', from: 2020, to: 2019 }],
      ['compare', { first: 'envoy', second: 'nginx' }],
      ['ask', { question: 'what is the weather' }],
    ] as const)
      expect([command, (await discord.interact({ command, options })).isPrivate]).toEqual([command, true])
  })
})

describe('the language of an answer', () => {
  test.for<[string, string, string]>([
    ['1.18.0', 'zh-CN', 'zh-Hans'],
    ['Envoy 1.18.0', 'zh-TW', 'zh-Hant'],
    ['when did Envoy drop xDS v2', 'zh-CN', 'en'],
    ['Envoy 什么时候移除了 xDS v2', 'en-US', 'zh-Hans'],
    ['Envoy 什麼時候移除了 xDS v2', 'zh-CN', 'zh-Hant'],
    ['Linkerd 里程碑', 'zh-TW', 'zh-Hant'],
    ['Linkerd 里程碑', 'zh-CN', 'zh-Hans'],
    ['Linkerd 里程碑', 'en-US', 'zh-Hans'],
    ['1.18.0', 'de', 'en'],
  ])('%s, asked from %s, is %s', async ([question, locale, script]) => {
    const { discord } = await begin()
    const { text } = await discord.interact({ command: 'ask', options: { question }, locale })
    const [head] = withoutLinks(text.replace(/-# .*/gu, '')).split('\n').slice(0, 1)
    expect(scriptOf(script === 'en' ? head! : withoutLinks(text.replace(/-# “.*/u, '')))).toBe(script)
  })
})

describe('what is suggested', () => {
  test.for<[string, string, Record<string, string | number>, RegExp]>([
    ['search', 'query', { query: 'mulitcluster' }, /Multicluster/],
    ['search', 'query', { query: 'envoi 1.18' }, /^Envoy 1\.18\.0 · 2021-04-16$/],
    ['search', 'query', { query: '' }, / · 2026-/],
    ['release', 'version', { project: 'envoy', version: '' }, /^Envoy 1\.\d+\.0 · 2026-/],
    ['release', 'version', { project: 'envoy', version: '1.1' }, /^Envoy 1\.1\.0 · 2016-/],
    ['compare', 'first', { first: 'linkred' }, /^Linkerd/],
    ['compare', 'second', { first: 'Envoy 1.14', second: '1.18' }, /^Envoy 1\.18\.0/],
    ['compare', 'second', { first: 'envoy', second: '' }, /^[^\d]+$/],
  ])('for /%s %s %j begins with the best', async ([typing, focused, options, first]) => {
    const { discord } = await begin()
    const { data } = await discord.interact({ typing, focused, options })
    expect(data.choices![0]!.name).toMatch(first)
  })

  test('is in the person’s language', async () => {
    const { discord } = await begin()
    const options = { query: 'multicluster' }
    const { data } = await discord.interact({ typing: 'search', focused: 'query', options, locale: 'zh-TW' })
    expect(data.choices!.some(({ name }) => name.includes('多叢集'))).toBe(true)
  })

  test('when picked, by its value as by its name, opens what it names', async () => {
    const { discord } = await begin()
    for (const locale of ['en-US', 'zh-CN', 'zh-TW']) {
      const options = { query: 'Envoy 1.18.0' }
      const { data } = await discord.interact({ typing: 'search', focused: 'query', options, locale })
      for (const query of [data.choices![0]!.value as string, data.choices![0]!.name])
        expect((await discord.interact({ command: 'search', options: { query }, locale })).text).toMatch(
          /^\*\*Envoy 1\.18\.0 .*2021-04-16/,
        )
    }
  })
})

describe('pages', () => {
  test('are turned in place, forth and back, by the asker, after the bot was started again', async () => {
    const { discord, bot } = await begin()
    let reply = await discord.interact(TIMELINE)
    const message = discord.messageOf(reply)!
    const seen: string[] = []
    for (const label of [/▶$/, /^◀/]) {
      for (
        let on = message;
        !(labelled(reply, label) as { disabled?: boolean }).disabled;
        on = discord.messageOf(reply)!
      ) {
        if (seen.length === 1) {
          await bot.close()
          await enter(discord)
        }
        reply = await discord.interact(press(reply, label, on))
        expect(reply).toMatchObject({ type: 7, files: ['picture.png'] })
        seen.push(reply.text)
      }
    }
    const forth = seen.slice(0, seen.length / 2)
    expect(new Set(forth).size).toBe(forth.length)
    expect(seen.slice(forth.length, -1)).toEqual(forth.slice(0, -1).toReversed())
  })

  test('of somebody else’s message open as a private copy, and the message stays', async () => {
    const { discord } = await begin()
    const reply = await discord.interact(TIMELINE)
    const on = discord.messageOf(reply)!
    const copy = await discord.interact({
      ...press(reply, /▶$/, on),
      user: user('stranger'),
      locale: 'zh-CN',
    })
    expect(copy).toMatchObject({ type: 4, isPrivate: true })
    expect(scriptOf(copy.text)).toBe('en')
    expect(discord.messageOf(reply)).toBe(on)
    // The copy is theirs: it turns in place, stays private, and can be shared.
    const next = await discord.interact({
      ...press(copy, /▶$/, discord.messageOf(copy)!),
      user: user('stranger'),
    })
    expect(next).toMatchObject({ type: 7, isPrivate: true })
    labelled(next, 'Share with everyone')
  })

  test('of an answer to a question too long for a button are found by the message itself', async () => {
    const { discord } = await begin()
    const question = `Please list for me, one by one and with their dates, all the releases of Envoy *from* 2016 to 2026 that you \`know\``
    const reply = await discord.interact({ command: 'ask', options: { question } })
    const next = await discord.interact(press(reply, /▶$/, discord.messageOf(reply)!))
    expect(next.type).toBe(7)
    expect(next.text.split('\n')[0]).toBe(reply.text.split('\n')[0])
    expect(next.text).not.toBe(reply.text)
  })
})

describe('a menu or a button that opens something', () => {
  test('opens it for the presser alone, and leaves the message', async () => {
    const { discord } = await begin()
    const reply = await discord.interact(TIMELINE)
    const on = discord.messageOf(reply)!
    const select = partsOf(reply).find(({ type }) => type === 3)!
    const picked = await discord.interact({
      select: select.custom_id!,
      values: [select.options![0]!.value],
      on,
    })
    expect(picked).toMatchObject({ type: 4, isPrivate: true })
    expect(picked.text).toMatch(/^\*\*Envoy .* was released on/)
    expect(discord.messageOf(reply)).toBe(on)
  })

  test('goes from release to release in place', async () => {
    const { discord } = await begin()
    const reply = await discord.interact({
      command: 'release',
      options: { project: 'envoy', version: '1.18' },
    })
    const later = await discord.interact(press(reply, '1.19.0 ▶', discord.messageOf(reply)!))
    expect(later).toMatchObject({ type: 7, text: expect.stringMatching(/^\*\*Envoy 1\.19\.0 /) })
    const timeline = await discord.interact(press(later, 'Timeline', discord.messageOf(later)!))
    expect(timeline).toMatchObject({ type: 4, isPrivate: true, files: ['picture.png'] })
  })
})

describe('a private answer', () => {
  const question = { question: 'when did Envoy drop xDS v2', private: true }

  test('is shared once, for all', async () => {
    const { discord } = await begin()
    const reply = await discord.interact({ command: 'ask', options: question })
    expect(reply.isPrivate).toBe(true)
    const on = discord.messageOf(reply)!
    const share = press(reply, 'Share with everyone', on)
    const shared = await discord.interact(share)
    expect(shared).toMatchObject({ type: 7, isPrivate: true })
    expect(labelled(shared, 'Shared')).toMatchObject({ disabled: true })
    const posts = () => [...discord.world.messages.values()].flat()
    await expect.poll(() => posts().length).toBe(1)
    expect(posts()[0]!.flags & 64).toBe(0)
    expect(JSON.stringify(posts()[0])).toContain('Envoy dropped xDS v2 in 1.18.0')
    expect(JSON.stringify(posts()[0])).not.toContain('Share')

    expect(await discord.interact(share)).toMatchObject({
      isPrivate: true,
      text: expect.stringMatching(/shared this answer already/),
    })
    expect(posts()).toHaveLength(1)
  })

  test('that could not be posted says sorry, and the log knows', async () => {
    const { discord, bot } = await begin()
    const reply = await discord.interact({ command: 'ask', options: question })
    discord.faults.plant(FOLLOW_UP, { kind: 'error', code: 50013 })
    await discord.interact(press(reply, 'Share with everyone', discord.messageOf(reply)!))
    await expect.poll(bot.counts).toMatchObject({ failed: 1 })
    const posts = () => [...discord.world.messages.values()].flat()
    await expect.poll(() => posts().length).toBe(1)
    expect(posts()[0]!.flags & 64).toBe(64)
    expect(JSON.stringify(posts()[0])).toContain('Sorry')
  })

  test('stays private whatever is pressed', async () => {
    const { discord } = await begin()
    const reply = await discord.interact({
      command: 'ask',
      options: { question: 'all releases of Envoy', private: true },
    })
    const next = await discord.interact(press(reply, /▶$/, discord.messageOf(reply)!))
    expect(next).toMatchObject({ type: 7, isPrivate: true })
    labelled(next, 'Share with everyone')
  })
})

describe('"Ask the historian"', () => {
  test.for<[string, string, string, RegExp]>([
    ['> old talk\n<@1> hey, **when did Envoy drop xDS v2?** ```code```', 'en-US', 'en', /1\.18\.0/],
    ['Linkerd2 哪个版本开始支持多集群？', 'en-US', 'zh-Hans', /2\.8\.0/],
    ['Linkerd2 哪個版本開始支援多叢集？', 'zh-CN', 'zh-Hant', /2\.8\.0/],
  ])('answers %j privately', async ([content, locale, script, answer]) => {
    const { discord } = await begin()
    const reply = await discord.interact({ onMessage: 'Ask the historian', content, locale })
    expect(reply.isPrivate).toBe(true)
    expect(reply.text).toMatch(answer)
    expect(scriptOf(withoutLinks(reply.text))).toBe(script)
    labelled(reply, /Share|分享/)
  })

  test('says so where there is no question', async () => {
    const { discord } = await begin()
    for (const content of ['', '<@1>', '```\nwhen\n```', '> when did Envoy drop xDS v2'])
      expect(await discord.interact({ onMessage: 'Ask the historian', content })).toMatchObject({
        isPrivate: true,
        text: expect.stringMatching(/no question in that message/),
      })
  })
})

describe('a button that is outdated', () => {
  test.for([
    '1:001e:1:envoy-0.0.0-gone',
    '1:001t:1:::gone',
    '1:001c:1:aaaaaaaaaa:bbbbbbbbbb',
    '0:001e:1:envoy-1.18.0',
    '2:whatever',
    '1:001A:1::',
    'x'.repeat(100),
  ])('or forged (%s) says so kindly, to the presser alone, and changes nothing', async id => {
    const { discord, bot } = await begin()
    const reply = await discord.interact({ command: 'about', locale: 'zh-CN' })
    const on = discord.messageOf(reply)!
    for (const [locale, words] of [
      ['en-US', /ask again/],
      ['zh-CN', /请重新提问/],
      ['zh-TW', /請重新提問/],
    ] as const)
      expect(await discord.interact({ press: id, on, locale })).toMatchObject({
        type: 4,
        isPrivate: true,
        text: expect.stringMatching(words),
      })
    expect(discord.messageOf(reply)).toBe(on)
    await expect.poll(bot.counts).toMatchObject({ failed: 0 })
  })

  test('is answered once, like all others', async () => {
    const { discord } = await begin()
    const reply = await discord.interact(TIMELINE)
    await discord.interact(press(reply, /▶$/, discord.messageOf(reply)!))
    expect(discord.requests(CALLBACK)).toHaveLength(2)
  })
})
