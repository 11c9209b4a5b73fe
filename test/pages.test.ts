import { readFileSync } from 'node:fs'
import { ApplicationCommandType } from 'discord-api-types/v10'
import { describe, expect, test } from 'vitest'
import { VARIABLES } from '../src/config.ts'
import { commandsFor } from '../src/discord/commands.ts'

const page = (name: string) => readFileSync(new URL(`../${name}`, import.meta.url), 'utf8')
const scripts: Record<string, string> = JSON.parse(page('package.json')).scripts

describe.each(['README.md', 'README.zh-CN.md'])('%s', name => {
  const text = page(name)
  const rows = [...text.matchAll(/^\| `([^`]+)`/gm)].map(match => match[1]!)

  test('has a row for every variable, and no other', () => {
    expect(rows.filter(row => /^[A-Z_]+$/.test(row)).toSorted()).toEqual(VARIABLES.toSorted())
  })

  test('has a row for every command but those of a menu', () => {
    const commands = commandsFor([])
      .filter(({ data }) => data.type === undefined || data.type === ApplicationCommandType.ChatInput)
      .map(({ data }) => `/${data.name}`)
    const named = new Set(rows.filter(row => row.startsWith('/')).map(row => row.split(' ')[0]))
    expect(named).toEqual(new Set([...commands, '/daily']))
  })

  test('names no script that is not there', () => {
    const named = [...text.matchAll(/npm run (?:--silent )?([a-z]+)/g)].map(match => match[1]!)
    expect(named).not.toEqual([])
    for (const script of named) expect(Object.keys(scripts)).toContain(script)
  })
})
