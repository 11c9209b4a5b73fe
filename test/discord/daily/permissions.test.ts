import { ChannelType, OverwriteType, PermissionFlagsBits } from 'discord-api-types/v10'
import { describe, expect, test } from 'vitest'
import { finder, markOf, rejectsWaiting } from '../../../src/discord/daily/carry.ts'
import { accessBy, permissionsIn, type Standing } from '../../../src/discord/daily/permissions.ts'
import { isOpen } from '../../../src/speak/daily/access.ts'

const { ViewChannel, SendMessages, SendMessagesInThreads, Administrator, ManageThreads } = PermissionFlagsBits
const BOTH = ViewChannel | SendMessages | SendMessagesInThreads

const who = (other: Partial<Standing> = {}): Standing => ({
  guild: '1',
  member: '9',
  roles: ['2'],
  guildRoles: [
    { id: '1', permissions: String(BOTH) },
    { id: '2', permissions: '0' },
    { id: '3', permissions: String(Administrator) },
  ],
  isTimedOut: false,
  ...other,
})
const overwrite = (id: string, type: OverwriteType, allow: bigint, deny: bigint) => ({
  id,
  type,
  allow: String(allow),
  deny: String(deny),
})
const { Role, Member } = OverwriteType

describe('what a member may do in a channel', () => {
  test('is what everybody may, with everyone’s overwrites, then the roles’, then their own', () => {
    const everyone = overwrite('1', Role, 0n, SendMessages)
    const role = overwrite('2', Role, SendMessages, 0n)
    const own = overwrite('9', Member, 0n, SendMessages)
    const others = [overwrite('3', Role, 0n, ViewChannel), overwrite('8', Member, 0n, ViewChannel)]
    expect(permissionsIn(who(), others)).toBe(BOTH)
    expect(permissionsIn(who(), [everyone]) & SendMessages).toBe(0n)
    expect(permissionsIn(who(), [role, everyone]) & SendMessages).toBe(SendMessages)
    expect(permissionsIn(who(), [own, role, everyone]) & SendMessages).toBe(0n)
  })

  test('is everything for an administrator, and only looking in a time-out', () => {
    const nothing = [overwrite('1', Role, 0n, BOTH)]
    expect(isOpen(accessBy(permissionsIn(who({ roles: ['3'] }), nothing), { id: '5', type: 0 }))).toBe(true)
    expect(permissionsIn(who({ isTimedOut: true }))).toBe(ViewChannel)
  })
})

describe('a daily post', () => {
  const open = (bits: bigint, type: ChannelType, locked = false) =>
    isOpen(accessBy(bits, { id: '5', type, thread_metadata: { locked } }))

  test('needs to see and to write, in a thread by the permission of its own', () => {
    expect(open(ViewChannel | SendMessages, ChannelType.GuildAnnouncement)).toBe(true)
    expect(open(SendMessages, ChannelType.GuildText)).toBe(false)
    expect(open(ViewChannel | SendMessages, ChannelType.PublicThread)).toBe(false)
    expect(open(ViewChannel | SendMessagesInThreads, ChannelType.PublicThread)).toBe(true)
  })

  test('goes into no locked thread but of whoever may, and into no forum or voice channel', () => {
    expect(open(BOTH, ChannelType.PublicThread, true)).toBe(false)
    expect(open(BOTH | ManageThreads, ChannelType.PublicThread, true)).toBe(true)
    expect(open(BOTH, ChannelType.GuildForum)).toBe(false)
  })

  test('does not wait long for a limit, while all else does', () => {
    const limit = { method: 'POST', route: '/channels/:id/messages', retryAfter: 6_000 }
    expect(rejectsWaiting(limit)).toBe(true)
    expect(rejectsWaiting({ ...limit, retryAfter: 1_000 })).toBe(false)
    expect(rejectsWaiting({ ...limit, route: '/applications/:id/commands' })).toBe(false)
  })

  test('is known by its mark, in our own messages alone', async () => {
    const post = { channel: '5', nonce: 'n', claimed: new Date('2026-04-16T01:00:00Z') }
    const message = (author: string, id: number) => ({
      id: '77',
      author: { id: author },
      components: [{ id }],
    })
    const found = (messages: readonly unknown[]) =>
      finder({ get: async () => messages } as never, '9')(post as never)
    expect(await found([message('9', markOf('m')), message('8', markOf('n'))])).toBeUndefined()
    expect(await found([message('9', markOf('n'))])).toEqual({ messageId: '77' })
  })
})
