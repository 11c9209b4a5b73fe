import { ApplicationCommandOptionType } from 'discord-api-types/v10'
import { describe, expect, test } from 'vitest'
import { commandsFor } from '../../src/discord/commands.ts'
import { tongueOf } from '../../src/discord/locale.ts'
import { hasHan } from '../../src/language.ts'
import { commandProblems } from '../loopback/command-limits.ts'
import { PROJECTS } from './payloads.ts'

type Words = { readonly 'zh-CN'?: string; readonly 'zh-TW'?: string }
type Part = {
  readonly name: string
  readonly name_localizations?: Words
  readonly description?: string
  readonly description_localizations?: Words
  readonly options?: readonly Part[]
}

const parts = (part: Part): Part[] => [part, ...(part.options ?? []).flatMap(parts)]
const commands = commandsFor(PROJECTS).map(({ data }) => data as Part)

describe('the commands', () => {
  test('each stand once, usable in servers, with the bot, elsewhere, and installed by a person', () => {
    expect(new Set(commands.map(({ name }) => name)).size).toBe(commands.length)
    for (const command of commands)
      expect(command).toMatchObject({ integration_types: [0, 1], contexts: [0, 1, 2] })
  })

  test('say everything in simplified and in traditional Chinese too, and nothing Chinese in English', () => {
    for (const part of commands.flatMap(parts)) {
      const { name, description, name_localizations: names, description_localizations: descriptions } = part
      expect(hasHan(`${name} ${description}`)).toBe(false)
      // A message command has a name alone.
      for (const words of description === undefined ? [names] : [names, descriptions])
        for (const locale of ['zh-CN', 'zh-TW'] as const) expect(hasHan(words?.[locale] ?? '')).toBe(true)
    }
  })

  test("keep Discord's limits", () => {
    expect(commands.flatMap(commandProblems)).toEqual([])
  })

  test("offer the chronicle's own projects, by their names in each language", () => {
    const [ask] = commandsFor(PROJECTS)
    expect(ask!.data).toMatchObject({
      options: [
        { name: 'question', max_length: 300, required: true },
        {
          name: 'project',
          choices: [
            { name: 'Envoy', value: 'envoy' },
            {
              name: 'Service mesh',
              value: 'service-mesh',
              name_localizations: { 'zh-CN': '服务网格', 'zh-TW': '服務網格' },
            },
          ],
        },
        { name: 'private', type: ApplicationCommandOptionType.Boolean },
      ],
    })
  })

  test('offer no more projects than Discord takes', () => {
    const many = Array.from({ length: 40 }, (_, at) => ({ ...PROJECTS[0]!, id: `p${at}` }))
    expect(commandsFor(many)[0]!.data).toMatchObject({ options: [{}, { choices: { length: 25 } }, {}] })
  })
})

test.for<[string | undefined, string]>([
  ['zh-CN', 'zh-Hans'],
  ['zh-TW', 'zh-Hant'],
  ['zh-HK', 'zh-Hant'],
  ['en-GB', 'en'],
  ['ja', 'en'],
  [undefined, 'en'],
])('the locale %s is spoken to in %s', ([locale, tongue]) => {
  expect(tongueOf(locale)).toBe(tongue)
})
