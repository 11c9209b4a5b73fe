import { readFileSync } from 'node:fs'
import { ApplicationCommandType } from 'discord-api-types/v10'
import { describe, expect, test } from 'vitest'
import { historian } from '../src/ask/ask.ts'
import { load } from '../src/chronicle/load.ts'
import { VARIABLES } from '../src/config.ts'
import { commandsFor } from '../src/discord/commands.ts'
import { tell } from '../src/speak/story.ts'
import { terminalText } from '../src/speak/terminal.ts'

const one = historian(load('knowledge'))

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

  test('shows what is answered, line for line', () => {
    const shown = [
      ...text.matchAll(/^ {4}\$ npm run --silent ask -- "(.+)"\n((?: {4}.*\n|\n(?= {4}[^$]))+)/gm),
    ]
    expect(shown).not.toEqual([])
    for (const [, question = '', block = ''] of shown) {
      const given = terminalText(tell(one.ask({ text: question, today: '2026-11-24' }), one.chronicle))
        .split('\n')
        .map(line => line.trim())
      const lines = block
        .split('\n')
        .map(line => line.trim())
        .filter(line => line !== '' && line !== '…')
      for (const line of lines) expect(given).toContain(line)
    }
  })

  test('names no script that is not there', () => {
    const named = [...text.matchAll(/npm run (?:--silent )?([a-z]+)/g)].map(match => match[1]!)
    expect(named).not.toEqual([])
    for (const script of named) expect(Object.keys(scripts)).toContain(script)
  })
})
