import type { APIApplicationCommand, RESTPostAPIApplicationCommandsJSONBody } from 'discord-api-types/v10'
import { afterEach, describe, expect, test } from 'vitest'
import type { Connection } from '../../src/discord/client.ts'
import { commandsFor } from '../../src/discord/commands.ts'
import { isSame, register } from '../../src/discord/register.ts'
import { PROJECTS } from './payloads.ts'
import { join, start, stopAll } from './rig.ts'

afterEach(stopAll)

const ours: RESTPostAPIApplicationCommandsJSONBody = {
  name: 'release',
  name_localizations: { 'zh-CN': '版本', 'zh-TW': '版本' },
  description: 'A release',
  integration_types: [0, 1],
  contexts: [0, 1, 2],
  options: [
    {
      type: 3,
      name: 'project',
      description: 'Which',
      required: true,
      choices: [{ name: 'Envoy', value: 'envoy' }],
    },
    { type: 4, name: 'year', description: 'When', required: false, min_value: 0 },
    { type: 7, name: 'channel', description: 'Where', channel_types: [0, 5] },
  ],
}

/** As Discord gives it back. */
const theirs = {
  id: '1',
  application_id: '2',
  version: '3',
  type: 1,
  name: 'release',
  name_localizations: { 'zh-TW': '版本', 'zh-CN': '版本' },
  description: 'A release',
  description_localizations: null,
  default_member_permissions: null,
  dm_permission: true,
  nsfw: false,
  integration_types: [1, 0],
  contexts: [2, 1, 0],
  options: [
    {
      type: 3,
      name: 'project',
      name_localizations: null,
      description: 'Which',
      description_localizations: null,
      required: true,
      choices: [{ name: 'Envoy', name_localizations: null, value: 'envoy' }],
    },
    { type: 4, name: 'year', description: 'When', min_value: 0 },
    { type: 7, name: 'channel', description: 'Where', channel_types: [5, 0] },
  ],
} as unknown as APIApplicationCommand

const changed = (more: object) => ({ ...theirs, ...more }) as APIApplicationCommand
const [project, ...others] = theirs.options as [object, ...object[]]

describe('a command', () => {
  test('is the same whatever Discord adds, leaves out, or puts in another order', () => {
    expect(isSame(ours, theirs)).toBe(true)
    expect(isSame({ ...ours, options: [] }, changed({ options: undefined }))).toBe(true)
  })

  test.for<[string, object]>([
    ['description', { description: 'A version' }],
    ['localized name', { name_localizations: { 'zh-CN': '版本' } }],
    ['place', { contexts: [0] }],
    ['way of being installed', { integration_types: [0] }],
    ['permission', { default_member_permissions: '32' }],
    ['age limit', { nsfw: true }],
    ['number of options', { options: others }],
    ['order of options', { options: [...others, project] }],
    ['choice', { options: [{ ...project, choices: [{ name: 'Istio', value: 'istio' }] }, ...others] }],
    [
      "choice's localized name",
      {
        options: [
          { ...project, choices: [{ name: 'Envoy', value: 'envoy', name_localizations: { 'zh-CN': 'x' } }] },
          ...others,
        ],
      },
    ],
    ['bound', { options: [project, { ...others[0], min_value: 1 }, others[1]] }],
    ['bound dropped', { options: [project, { ...others[0], min_value: undefined }, others[1]] }],
    ['need of an option', { options: [{ ...project, required: false }, ...others] }],
  ])('with another %s is not the same', ([, more]) => {
    expect(isSame(ours, changed(more))).toBe(false)
  })
})

const registerAll = (bot: Connection) =>
  register(
    bot.rest,
    bot.application,
    commandsFor(PROJECTS).map(({ data }) => data),
  )

const ALL = commandsFor(PROJECTS).map(({ data }) => data.name)

describe('the global commands', () => {
  test('are registered once, and not again while they are unchanged', async () => {
    const discord = await start()
    const { bot } = await join(discord)
    expect(await registerAll(bot)).toEqual({ same: [], changed: ALL, removed: [] })
    expect(discord.world.commands.map(({ name }) => name)).toEqual(ALL)
    expect(await registerAll(bot)).toEqual({ same: ALL, changed: [], removed: [] })
    expect(discord.requests('PUT /applications/:application/commands')).toHaveLength(1)
  })

  test('are registered again where one differs, and one that is ours no longer goes', async () => {
    const discord = await start()
    const { bot } = await join(discord)
    await registerAll(bot)
    const [ask] = discord.world.commands
    const id = ask!.id
    ask!.description_localizations = { ...(ask!.description_localizations as object), 'zh-TW': '舊的說明' }
    await bot.rest.post(`/applications/${bot.application}/commands`, {
      body: { name: 'old', description: 'Old' },
    })
    expect(await registerAll(bot)).toEqual({
      same: ALL.filter(name => name !== 'ask'),
      changed: ['ask'],
      removed: ['old'],
    })
    expect(discord.world.commands.map(({ name }) => name)).toEqual(ALL)
    expect(discord.world.commands[0]).toMatchObject({
      id,
      description_localizations: { 'zh-CN': expect.any(String) },
    })
  })
})
