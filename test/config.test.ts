import { readFileSync } from 'node:fs'
import { parse } from 'dotenv'
import { describe, expect, test } from 'vitest'
import { readAlmanacConfig, readConfig, readTerminalConfig, VARIABLES } from '../src/config.ts'

const token = 'MTA.G1x.notARealToken_1'

describe('the configuration', () => {
  test('needs a token and nothing else', () => {
    expect(readConfig({ DISCORD_TOKEN: token })).toEqual({
      config: {
        token,
        apiUrl: 'https://discord.com/api',
        databaseUrl: 'file:data/historian.db',
        knowledgeDir: 'knowledge',
        logLevel: 'info',
      },
    })
  })

  test('takes what is set', () => {
    const result = readConfig({
      DISCORD_TOKEN: token,
      DISCORD_API_URL: 'http://127.0.0.1:4000/api/',
      DATABASE_URL: 'postgres://bot@db/historian',
      KNOWLEDGE_DIR: '/srv/chronicle',
      LOG_LEVEL: 'debug',
    })
    expect(result).toEqual({
      config: {
        token,
        apiUrl: 'http://127.0.0.1:4000/api',
        databaseUrl: 'postgres://bot@db/historian',
        knowledgeDir: '/srv/chronicle',
        logLevel: 'debug',
      },
    })
  })

  test('without a token says which variable is missing and that the terminal needs none', () => {
    for (const env of [{}, { DISCORD_TOKEN: '' }, { DISCORD_TOKEN: '  ' }]) {
      const result = readConfig(env)
      if (!('problems' in result)) throw new Error('Expected a problem, got a configuration')
      expect(result.problems).toHaveLength(1)
      expect(result.problems[0]).toMatch(/DISCORD_TOKEN.*npm run ask/)
    }
  })

  test('tells every problem at once, in sentences, and shows no value', () => {
    const env = {
      DISCORD_TOKEN: `"${token}" oops`,
      DISCORD_API_URL: 'ftp://discord.com',
      DATABASE_URL: 'mysql://root:hunter2@db',
      LOG_LEVEL: 'loud',
    }
    const result = readConfig(env)
    if (!('problems' in result)) throw new Error('Expected problems, got a configuration')
    expect(result.problems.map(problem => problem.split(' ')[1]).toSorted()).toEqual(
      Object.keys(env).toSorted(),
    )
    for (const problem of result.problems) expect(problem).toMatch(/^Expected [A-Z_]+ to .+\.$/)
    expect(result.problems.join('\n')).not.toMatch(/notARealToken|hunter2|loud/)
  })

  test('of the terminal needs no token', () => {
    expect(readTerminalConfig({})).toEqual({ config: { knowledgeDir: 'knowledge', logLevel: 'info' } })
    expect(readTerminalConfig({ DISCORD_TOKEN: 'not "even" one', KNOWLEDGE_DIR: 'x' })).toEqual({
      config: { knowledgeDir: 'x', logLevel: 'info' },
    })
  })
})

describe('the configuration of shards', () => {
  const shards = (env: Record<string, string>) => {
    const result = readConfig({ DISCORD_TOKEN: token, ...env })
    return 'problems' in result ? result.problems : result.config.shards
  }

  test('is one connection unless told otherwise, and what is told is taken', () => {
    expect(shards({})).toBeUndefined()
    expect(shards({ SHARDS: 'auto' })).toBe('auto')
    expect(shards({ SHARD_COUNT: '3' })).toEqual({ ids: [0, 1, 2], count: 3 })
    expect(shards({ SHARD_COUNT: '3', SHARD_IDS: '0, 2' })).toEqual({ ids: [0, 2], count: 3 })
  })

  test.for<[Record<string, string>, RegExp]>([
    [{ SHARDS: '4' }, /^Expected SHARDS to be auto/],
    [{ SHARDS: 'auto', SHARD_COUNT: '2' }, /^Expected SHARDS to be unset/],
    [{ SHARD_IDS: '0' }, /^Expected SHARD_COUNT to be set/],
    [{ SHARD_COUNT: '2', SHARD_IDS: '1,2' }, /^Expected SHARD_IDS to be below SHARD_COUNT/],
    [{ SHARD_COUNT: 'many' }, /^Expected SHARD_COUNT to be the number/],
    [{ SHARD_COUNT: '0' }, /^Expected SHARD_COUNT to be 1 or more/],
    [{ SHARD_COUNT: '2', SHARD_IDS: 'all' }, /^Expected SHARD_IDS to be this process's shards/],
  ])('with %j says what is wrong', ([env, problem]) => {
    expect(shards(env)).toEqual([expect.stringMatching(problem)])
  })
})

describe('the configuration of the almanac', () => {
  test('needs nothing, and leaves the token out where there is none', () => {
    const config = { apiUrl: 'https://api.github.com', knowledgeDir: 'knowledge' }
    expect(readAlmanacConfig({})).toEqual({ config })
    expect(readAlmanacConfig({ GITHUB_TOKEN: ' ' })).toEqual({ config })
  })

  test('takes what is set', () => {
    const env = { ALMANAC_API_URL: 'http://127.0.0.1:4000/', GITHUB_TOKEN: token, KNOWLEDGE_DIR: 'x' }
    expect(readAlmanacConfig(env)).toEqual({
      config: { apiUrl: 'http://127.0.0.1:4000', token, knowledgeDir: 'x' },
    })
  })

  test('tells what is wrong without showing it', () => {
    const result = readAlmanacConfig({ ALMANAC_API_URL: 'api.github.com', GITHUB_TOKEN: `"${token} ` })
    if (!('problems' in result)) throw new Error('Expected problems, got a configuration')
    expect(result.problems).toEqual([
      'Expected ALMANAC_API_URL to be a link such as https://api.github.com.',
      'Expected GITHUB_TOKEN to be the token alone, without spaces or quotes.',
    ])
  })
})

describe('.env.example', () => {
  const text = readFileSync(new URL('../.env.example', import.meta.url), 'utf8')

  test('names every variable, and no other', () => {
    expect(Object.keys(parse(text.replace(/^#(?=[A-Z_]+=)/gm, '')))).toEqual(
      expect.arrayContaining([...VARIABLES]),
    )
    expect([...text.matchAll(/^#?([A-Z_]+)=/gm)].map(match => match[1]).toSorted()).toEqual(
      VARIABLES.toSorted(),
    )
  })

  test('has one line of comment above each variable', () => {
    const blocks = text.trim().split('\n\n')
    expect(blocks).toHaveLength(VARIABLES.length)
    for (const block of blocks) expect(block).toMatch(/^# .+\n#?[A-Z_]+=.*$/)
  })

  test('shows the defaults as they are', () => {
    const shown = parse(text.replace(/^#(?=[A-Z_]+=)/gm, ''))
    expect(readConfig({ ...shown, DISCORD_TOKEN: token })).toEqual(readConfig({ DISCORD_TOKEN: token }))
  })
})
