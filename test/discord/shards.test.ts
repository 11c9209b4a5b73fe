import { afterEach, describe, expect, test } from 'vitest'
import { connect, type Watch } from '../../src/discord/client.ts'
import { createLog } from '../../src/log.ts'
import type { Shards } from '../../src/store/store.ts'
import type { Loopback } from '../loopback/loopback.ts'
import { echo } from './payloads.ts'
import { start, stopAll } from './rig.ts'

const open: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const close of open.splice(0)) await close()
  await stopAll()
})

const join = async (discord: Loopback, shards?: Shards | 'auto', watch?: Watch) => {
  const log = createLog({ level: 'debug', secrets: [discord.token], write: discord.overhear })
  const settings = {
    token: discord.token,
    apiUrl: discord.url,
    log,
    ...(shards && { shards }),
    ...(watch && { watch }),
  }
  const result = await connect(settings, {
    commands: [],
    voice: echo(),
    today: () => '2026-11-23',
    clock: () => performance.now(),
  })
  if ('problem' in result) throw new Error(result.problem)
  open.push(result.connection.close)
  return result.connection
}

const ids = (discord: Loopback) => discord.world.guilds.map(({ id }) => id)

describe('a bot', { timeout: 60_000 }, () => {
  test('that is told its shards has the servers of those alone', async () => {
    const discord = await start({ guilds: 6 })
    const processes = [
      await join(discord, { ids: [0], count: 2 }),
      await join(discord, { ids: [1], count: 2 }),
    ]
    expect(discord.gateway.identifies.map(({ shard }) => shard)).toEqual([
      [0, 2],
      [1, 2],
    ])
    for (const id of ids(discord)) expect(processes.filter(({ isIn }) => isIn(id))).toHaveLength(1)
    // https://discord.com/developers/docs/events/gateway#sharding-sharding-formula
    const of = (shard: bigint) => ids(discord).filter(id => (BigInt(id) >> 22n) % 2n === shard).length
    expect(processes.map(({ guilds }) => guilds)).toEqual([of(0n), of(1n)])
  })

  test('with SHARDS=auto has as many connections as Discord advises, and all servers', async () => {
    const discord = await start({ guilds: 4, shards: 2 })
    const { isIn, guilds } = await join(discord, 'auto')
    expect(discord.gateway.identifies).toHaveLength(2)
    expect(ids(discord).every(isIn)).toBe(true)
    expect(guilds).toBe(4)
  })

  test('told nothing has one connection', async () => {
    const discord = await start({ guilds: 2, shards: 3 })
    await join(discord)
    expect(discord.gateway.identifies.map(({ shard }) => shard)).toEqual([[0, 1]])
  })

  test('hears of servers that add and remove it, of outages not, and of changes of what it may do', async () => {
    const discord = await start()
    const heard: string[] = []
    const note = (what: string) => (guild: string) => heard.push(`${what} ${guild}`)
    await join(discord, undefined, { joined: note('joined'), left: note('left'), changed: note('changed') })
    const [id] = ids(discord)
    expect(heard).toEqual([`joined ${id}`])
    discord.gateway.dispatch('GUILD_DELETE', { id, unavailable: true })
    discord.gateway.dispatch('GUILD_ROLE_UPDATE', { guild_id: id, role: { id, permissions: '0' } })
    discord.gateway.dispatch('GUILD_DELETE', { id })
    await expect.poll(() => heard.slice(1)).toEqual([`changed ${id}`, `left ${id}`])
  })
})
