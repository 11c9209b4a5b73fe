import { Client, LimitedCollection } from 'discord.js'
import { expect, test } from 'vitest'
import { cachesFor } from '../../src/discord/caches.ts'

const client = new Client({ intents: [1], makeCache: cachesFor })

test('of people nothing is kept, however many ask', () => {
  const { cache } = client.users
  for (let n = 0; n < 1000; n++) cache.set(`${n}`, {} as never)
  expect(cache).toBeInstanceOf(LimitedCollection)
  expect(cache.size).toBe(0)
})

test('servers and their channels are kept, for the bot must know where it is', () => {
  for (const { cache } of [client.guilds, client.channels]) {
    cache.set('1', {} as never)
    expect(cache.size).toBe(1)
  }
})

test.for(['GuildMemberManager', 'MessageManager', 'PresenceManager', 'ReactionManager', 'VoiceStateManager'])(
  'nothing is kept by a %s',
  name => {
    const cache = cachesFor({ name } as never, {} as never, {} as never)
    cache.set('1', {})
    expect(cache.size).toBe(0)
  },
)
