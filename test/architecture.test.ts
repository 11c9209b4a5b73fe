import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

/** The house from the left to the right: a file imports its own place and what stands left of it. */
const LAYERS = [
  'log',
  'config',
  'calendar',
  'language',
  'chronicle',
  'almanac',
  'ask',
  'speak',
  'store',
  'daily',
  'discord',
  'health',
  'bot',
  'cli',
] as const

/** Read once and handed down as arguments: only entry points import their values; anybody may name their types. */
const HANDED_DOWN: ReadonlySet<string> = new Set(['log', 'config'])
const ENTRY_POINTS: ReadonlySet<string> = new Set(['bot.ts', 'cli.ts', 'almanac/run.ts'])
/** It keeps the almanac current and nothing else: nobody has a use for it. */
const APART = 'almanac'

/** What only one place may import (values, not types), and where that is: a file, or a folder with its slash. */
const OWNERS: readonly (readonly [what: RegExp, ...where: string[]])[] = [
  [/^(mdast-util|micromark)/, 'chronicle/outline.ts'],
  [
    /^(node:)?fs(\/|$)/,
    'chronicle/load.ts',
    'chronicle/watch.ts',
    'language/dictionaries.ts',
    'store/',
    'almanac/files.ts',
  ],
  [/^(minisearch|fuse\.js)/, 'ask/'],
  [/^(opencc-js|stemmer)/, 'language.ts', 'language/'],
  [/^(libsql|postgres)/, 'store/'],
  [/^(discord\.js|@discordjs\/)/, 'discord/'],
  [/^dotenv/, 'config.ts'],
  [/^pino/, 'log.ts'],
  [/^prom-client/, 'health/metrics.ts'],
]

/** What only one place may do, as it is written. */
const DEEDS: readonly (readonly [deed: RegExp, ...where: string[]])[] = [
  [/\bprocess\.env\b/, 'config.ts'],
  [/\bnew Date\(\)|\bDate\.now\(/, 'bot.ts', 'cli.ts', 'log.ts'],
  [/\bexport default\b|^\s*(export )?(abstract )?class \b|^\s*(export )?(const )?enum \b/m],
]

const MAX_LINES = 200

type Source = { readonly file: string; readonly text: string }
type Import = { readonly from: string; readonly isType: boolean }

const importsOf = (text: string): Import[] =>
  [
    ...text.matchAll(
      /^(?:import|export)\s([^;'"`]*?\sfrom\s)?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/gm,
    ),
  ].map(([whole, , from, dynamic]) => ({
    from: from ?? dynamic!,
    isType: /^(import|export)\s+type\s/.test(whole),
  }))

/** `discord/commands/ask.ts` stands in `discord`, `bot.ts` in `bot`. */
const layerOf = (file: string) => file.replace(/\.ts$/, '').split('/')[0]!
const isIn = (file: string, where: readonly string[]) =>
  where.some(place => (place.endsWith('/') ? file.startsWith(place) : file === place))
const withoutComments = (text: string) => text.replace(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm, '')

const resolve = (file: string, from: string) => new URL(from, `file:///${file}`).pathname.slice(1)

const placeProblems = (file: string, { from, isType }: Import): string[] => {
  if (!from.startsWith('.')) {
    const owner = isType ? undefined : OWNERS.find(([what]) => what.test(from))
    return owner && !isIn(file, owner.slice(1) as string[])
      ? [`${file} imports ${from}, which is for ${owner[1]}`]
      : []
  }
  const target = resolve(file, from)
  const [here, there] = [layerOf(file), layerOf(target)]
  const at = (LAYERS as readonly string[]).indexOf(there)
  if (at < 0) return [`${file} imports ${there}, which is no place in the house`]
  if (HANDED_DOWN.has(there)) {
    const mayImport = isType || ENTRY_POINTS.has(file) || here === there
    return mayImport ? [] : [`${file} imports ${there}, whose values are handed down by entry points`]
  }
  const isLeft = at <= (LAYERS as readonly string[]).indexOf(here)
  if (ENTRY_POINTS.has(target)) return [`${file} imports the entry point ${target}`]
  if (there === APART && here !== there) return [`${file} imports ${there}, which stands apart`]
  return isLeft ? [] : [`${file} imports ${there}, which stands to its right`]
}

/** All that is wrong with how the sources stand to each other. */
const problemsOf = (sources: readonly Source[]): string[] =>
  sources.flatMap(({ file, text }) => {
    const code = withoutComments(text)
    const lines = text.split('\n').length - 1
    return [
      ...((LAYERS as readonly string[]).includes(layerOf(file))
        ? []
        : [`${file} is in no place of the house`]),
      ...importsOf(text).flatMap(found => placeProblems(file, found)),
      ...DEEDS.flatMap(([deed, ...where]) =>
        deed.test(code) && !isIn(file, where)
          ? [`${file} has ${deed.exec(code)![0].trim()}, which is for ${where[0] ?? 'nobody'}`]
          : [],
      ),
      ...(lines > MAX_LINES ? [`${file} has ${lines} lines, ${MAX_LINES} at most`] : []),
    ]
  })

const root = new URL('../src/', import.meta.url)
const sources: readonly Source[] = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter(file => file.endsWith('.ts'))
  .map(file => ({ file, text: readFileSync(new URL(file, root), 'utf8') }))

describe('the house', () => {
  test('is seen at all: its files, its imports, inward and outward', () => {
    const found = sources.flatMap(({ text }) => importsOf(text))
    expect(sources.length).toBeGreaterThan(15)
    expect(found.filter(({ from }) => from.startsWith('.')).length).toBeGreaterThan(20)
    for (const name of ['discord.js', 'pino', 'zod', 'dotenv'])
      expect(found.map(({ from }) => from)).toContain(name)
    const lines = sources.flatMap(({ text }) => text.match(/^import\s|^\} from '/gm) ?? [])
    expect(found.length).toBeGreaterThanOrEqual(lines.filter(line => line.startsWith('import')).length)
  })

  test('stands in its order', () => {
    expect(problemsOf(sources)).toEqual([])
  })

  test.for<[string, string, string]>([
    ['ask/search.ts', "import { speak } from '../speak/speak.ts'", 'stands to its right'],
    ['ask/search.ts', "import type { Message } from '../discord/command.ts'", 'stands to its right'],
    ['discord/commands/ask.ts', "import { start } from '../../bot.ts'", 'entry point'],
    ['cli.ts', "import { start } from './bot.ts'", 'entry point'],
    ['almanac/update.ts', "import './run.ts'", 'entry point'],
    ['almanac/update.ts', "import { readAlmanacConfig } from '../config.ts'", 'handed down'],
    ['almanac/coverage.ts', "import { search } from '../ask/search.ts'", 'stands to its right'],
    ['almanac/update.ts', "import 'node:fs'", 'is for chronicle/load.ts'],
    ['ask/search.ts', "import { coverage } from '../almanac/coverage.ts'", 'stands apart'],
    ['ask/search.ts', "import { readConfig } from '../config.ts'", 'handed down'],
    ['discord/client.ts', "import { createLog } from '../log.ts'", 'handed down'],
    ['speak/discord.ts', "import { Client } from 'discord.js'", 'is for discord/'],
    ['speak/discord.ts', "export { Client } from 'discord.js'", 'is for discord/'],
    ['speak/discord.ts', "import {\n  a,\n  b,\n} from 'discord.js'", 'is for discord/'],
    ['speak/discord.ts', "const x = await import('discord.js')", 'is for discord/'],
    ['chronicle/parse.ts', "import 'node:fs/promises'", 'is for chronicle/load.ts'],
    [
      'chronicle/parse.ts',
      "import { fromMarkdown } from 'mdast-util-from-markdown'",
      'is for chronicle/outline.ts',
    ],
    ['speak/terminal.ts', "import Fuse from 'fuse.js'", 'is for ask/'],
    ['discord/client.ts', "import { pino } from 'pino'", 'is for log.ts'],
    ['discord/client.ts', 'const port = process.env.PORT', 'is for config.ts'],
    ['ask/period.ts', 'const today = new Date()', 'is for bot.ts'],
    ['ask/period.ts', 'const now = Date.now()', 'is for bot.ts'],
    ['ask/period.ts', 'export default 1', 'for nobody'],
    ['ask/period.ts', 'class Period {}', 'for nobody'],
    ['ask/period.ts', 'x\n'.repeat(201), '201 lines'],
    ['util/strings.ts', '', 'no place of the house'],
    ['ask/search.ts', "import { x } from '../util/strings.ts'", 'no place in the house'],
  ])('is not in order with %s saying %.60j', ([file, text, problem]) => {
    expect(problemsOf([{ file, text }])).toEqual([expect.stringContaining(problem)])
  })

  test.for<[string, string]>([
    ['ask/search.ts', "import { entries } from '../chronicle/load.ts'"],
    ['ask/search.ts', "import { rank } from './rank.ts'"],
    ['discord/commands/ask.ts', "import { named } from '../locale.ts'"],
    ['discord/client.ts', "import type { Log } from '../log.ts'"],
    ['speak/discord.ts', "import type { APIButtonComponent } from 'discord-api-types/v10'"],
    ['bot.ts', "import { createLog } from './log.ts'\nconst now = new Date()"],
    ['almanac/run.ts', "import { readAlmanacConfig } from '../config.ts'\nimport './update.ts'"],
    ['almanac/files.ts', "import 'node:fs'"],
    ['ask/period.ts', '// new Date() is for bot.ts\nconst at = new Date(Date.UTC(2021, 3, 16))'],
  ])('is in order with %s saying %j', ([file, text]) => {
    expect(problemsOf([{ file, text }])).toEqual([])
  })
})
