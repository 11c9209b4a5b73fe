import { afterEach, describe, expect, test } from 'vitest'
import { hasHan, scriptOf } from '../../../src/language.ts'
import { commandProblems } from '../../loopback/command-limits.ts'
import { start, stopAll } from '../rig.ts'
import { MANAGER, office } from './rig.ts'

afterEach(stopAll)

describe('/daily subscribe', () => {
  test('says when the next post is, there and for the reader, and how it will look', async () => {
    const { subscribe, channel, store, guild } = await office(await start())
    const reply = await subscribe()
    expect(reply.isPrivate).toBe(true)
    expect(reply.text).toContain(`Done: <#${channel}> gets a post a day.`)
    expect(reply.text).toContain('09:00 Asia/Shanghai · all projects · English')
    expect(reply.text).toContain('Next post: 2026-04-16 09:00 there, <t:1776301200:F> for you')
    expect(reply.text).toContain('Preview of 2026-04-16')
    expect(reply.text).toContain('Envoy 1.18.0')
    expect(await store.list(guild)).toMatchObject([
      { channel, at: '09:00', zone: 'Asia/Shanghai', language: 'en' },
    ])
  })

  test('takes the time as it is typed, and a city for the zone', async () => {
    const { subscribe, store, guild } = await office(await start())
    expect((await subscribe({ time: '早上9点', timezone: '上海' })).text).toContain('09:00 Asia/Shanghai')
    expect((await subscribe({ time: '9pm', timezone: 'Berlin', weekdays: true })).text).toContain(
      '21:00 Europe/Berlin, Monday to Friday',
    )
    expect(await store.list(guild)).toHaveLength(1)
  })

  test('says all that is missing at once', async () => {
    const discord = await start()
    const { subscribe, channel, store, guild } = await office(discord)
    discord.world.closed.set(channel, 50001)
    const { text } = await subscribe({ time: 'soon', timezone: 'Nowhereville' })
    expect(text).toContain(`View Channel in <#${channel}>`)
    expect(text).toContain('“soon” is no time')
    expect(text).toContain('“Nowhereville” is no time zone')
    expect(await store.list(guild)).toEqual([])
    // The interaction itself says what the bot may do there: nobody else is asked.
    expect(discord.requests('GET /channels/:channel')).toEqual([])
  })

  test('asks for a zone where none can be known, and takes the one the server has', async () => {
    const { use, channel, other, subscribe } = await office(await start())
    expect((await use('subscribe', { channel, time: '9' })).text).toContain('Which time zone?')
    await subscribe()
    expect((await use('subscribe', { channel: other, time: '10' })).text).toContain('10:00 Asia/Shanghai')
    expect((await use('subscribe', { channel, time: '10' }, { locale: 'zh-TW' })).text).toContain(
      '10:00 Asia/Shanghai',
    )
  })

  test('is for those who manage the server, whatever Discord let through', async () => {
    const { subscribe, use } = await office(await start())
    expect((await subscribe({}, { permissions: '0' })).text).toBe('This needs the permission Manage Server.')
    expect((await subscribe({}, { permissions: '8' })).text).toContain('Done')
    expect((await use('status', {}, { place: 'dm' })).text).toContain('Daily posts are for servers')
  })

  test('says that a day without anything is silent, and previews the next that is not', async () => {
    const { subscribe, clock } = await office(await start())
    clock.now = new Date('2026-04-13T00:30:00Z')
    const { text } = await subscribe()
    expect(text).toContain('Next post: 2026-04-13 09:00')
    expect(text).toContain('nothing will be posted on it')
    expect(text).toContain('Preview of 2026-04-16')
  })

  test('suggests times and zones as they are typed', async () => {
    const discord = await start()
    await office(discord)
    const typing = async (focused: string, value: string, locale = 'en-US') =>
      (
        await discord.interact({
          typing: 'daily',
          subcommand: 'subscribe',
          focused,
          options: { [focused]: value },
          permissions: MANAGER,
          locale,
        })
      ).data.choices?.map(choice => choice.value)
    expect(await typing('time', '9.30 pm')).toEqual(['21:30'])
    expect(await typing('time', '')).toContain('09:00')
    expect((await typing('timezone', 'Beijing'))?.[0]).toBe('Asia/Shanghai')
    expect((await typing('timezone', '台北', 'zh-TW'))?.[0]).toBe('Asia/Taipei')
  })
})

describe('/daily', () => {
  test('is for servers and their managers, and says everything in Chinese too', async () => {
    const discord = await start()
    await office(discord)
    type Part = { name: string; description?: string; options?: Part[]; [more: string]: unknown }
    const parts = (part: Part): Part[] => [part, ...(part.options ?? []).flatMap(parts)]
    const daily = discord.world.commands.find(({ name }) => name === 'daily') as unknown as Part
    expect(daily).toMatchObject({ contexts: [0], integration_types: [0], default_member_permissions: '32' })
    expect(commandProblems(daily)).toEqual([])
    for (const { name, name_localizations, description_localizations } of parts(daily))
      for (const words of [name_localizations, description_localizations] as Record<string, string>[])
        for (const locale of ['zh-CN', 'zh-TW']) expect(hasHan(words[locale] ?? ''), name).toBe(true)
  })

  test('preview shows today’s post to the asker alone, and unsubscribe ends it', async () => {
    const { use, subscribe, channel, store, guild, messages } = await office(await start())
    expect((await use('preview')).text).toContain('Envoy 1.18.0')
    await subscribe({ language: 'zh-Hant' })
    const preview = await use('preview')
    expect(preview).toMatchObject({ isPrivate: true })
    expect(preview.text).toContain('歷史上的今天')
    expect(messages()).toEqual([])
    expect((await use('unsubscribe')).text).toContain(`<#${channel}> gets no more`)
    expect(await store.list(guild)).toEqual([])
    expect((await use('unsubscribe')).text).toContain('No channel of this server')
  })

  test('unsubscribe asks which where there are several, and takes a number', async () => {
    const { use, subscribe, other, store, guild } = await office(await start())
    await subscribe()
    await subscribe({ channel: other })
    expect((await use('unsubscribe')).text).toMatch(/Which one\?[\s\S]*\*\*1\*\*[\s\S]*\*\*2\*\*/)
    await use('unsubscribe', { number: 2 })
    expect((await store.list(guild)).map(({ seat }) => seat)).toEqual([1])
  })

  test.for<[string, string]>([
    ['en-US', 'en'],
    ['zh-CN', 'zh-Hans'],
    ['zh-TW', 'zh-Hant'],
  ])(
    'speaks to a reader of %s in %s, and posts so where nothing else is picked',
    async ([locale, tongue]) => {
      const { use, subscribe, post, messages } = await office(await start())
      const none = await use('status', {}, { locale })
      const done = await subscribe({}, { locale })
      await post('2026-04-16T01:00:00Z')
      const status = await use('status', {}, { locale })
      for (const { text } of [none, done, status]) expect(scriptOf(text), text).toBe(tongue)
      expect(messages()).toHaveLength(1)
      expect(scriptOf(JSON.stringify(messages()[0]?.components))).toBe(tongue)
    },
  )
})
