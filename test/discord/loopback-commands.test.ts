import { afterEach, expect, test } from 'vitest'
import type { Loopback } from '../loopback/loopback.ts'
import { ANSWERS, schemaProblems } from '../loopback/schema.ts'
import { call, start, stopAll } from './rig.ts'

afterEach(stopAll)

const path = (discord: Loopback) => `/applications/${discord.world.application}/commands`
const command = (more: object = {}) => ({ name: 'ask', description: 'Ask', ...more })
const option = (more: object = {}) => ({ type: 3, name: 'question', description: 'Question', ...more })
const list = (count: number) => Array.from({ length: count }, (_, at) => `${at}`)
const choices = (count: number) => list(count).map(name => ({ name, value: 'x'.repeat(100) }))
const options = (count: number, more: object) => list(count).map(at => option({ name: `o${at}`, ...more }))
const inChinese = { name: 'x', name_localizations: { 'zh-CN': '很'.repeat(100) }, value: 'x' }

test.for<[string, object, RegExp]>([
  [
    'over 8,000 characters',
    command({ options: options(4, { choices: choices(20) }) }),
    /ask has 8\d+ characters/,
  ],
  [
    'over 8,000 characters in Chinese',
    command({
      options: options(25, {
        choices: [
          inChinese,
          { ...inChinese, name: 'y', value: 'x'.repeat(100) },
          { ...inChinese, name: 'z', value: 'x'.repeat(20) },
        ],
      }),
    }),
    /8000 at most/,
  ],
  ['26 choices', command({ options: [option({ choices: choices(26) })] }), /choices: too_big maximum 25/],
  ['upper case in its name', command({ name: 'Ask' }), /"Ask" is no name/],
  [
    'a space in its Chinese name',
    command({ name_localizations: { 'zh-CN': '提 问' } }),
    /"提 问" is no name/,
  ],
  ['a locale there is not', command({ name_localizations: { zh: '提问' } }), /no locale zh/],
  [
    'a required option last',
    command({ options: [option(), option({ name: 'b', required: true })] }),
    /required option after/,
  ],
  ['an option twice', command({ options: [option(), option()] }), /two options of ask/],
  ['no description', { name: 'ask' }, /no description/],
])('the loopback Discord refuses and reports a command with %s', async ([, body, report]) => {
  const discord = await start()
  expect((await call(discord, 'PUT', path(discord), [body])).status).toBe(400)
  expect(discord.takeViolations()).toEqual([expect.stringMatching(report)])
  expect((await call(discord, 'POST', path(discord), body)).status).toBe(400)
  expect(discord.takeViolations()).toEqual([expect.stringMatching(report)])
})

test('the loopback Discord keeps commands as Discord does, changes and drops them', async () => {
  const discord = await start()
  const more = {
    options: [option({ required: false, autocomplete: false })],
    contexts: [2, 0],
    integration_types: [1, 0],
  }
  const { body: made } = await call(discord, 'POST', path(discord), command(more))
  expect(schemaProblems(ANSWERS.command, made)).toEqual([])
  expect(made).toMatchObject({
    contexts: [0, 2],
    integration_types: [0, 1],
    nsfw: false,
    name_localizations: null,
  })
  expect((made.options as object[])[0]).not.toHaveProperty('required')

  const one = `${path(discord)}/${made.id}`
  const changed = await call(discord, 'PATCH', one, { description: 'Other' })
  expect(changed).toMatchObject({ status: 200, body: { id: made.id, description: 'Other' } })
  expect((await call(discord, 'DELETE', one)).status).toBe(204)
  expect((await call(discord, 'DELETE', one)).body).toMatchObject({ code: 10063 })
})

test('the loopback Discord gives localizations only where they are asked for', async () => {
  const discord = await start()
  await call(discord, 'PUT', path(discord), [command({ name_localizations: { 'zh-CN': '提问' } })])
  const { body: bare } = await call(discord, 'GET', path(discord))
  const { body: full } = await call(discord, 'GET', `${path(discord)}?with_localizations=true`)
  expect(JSON.stringify(bare)).not.toContain('提问')
  expect(JSON.stringify(full)).toContain('提问')
})
