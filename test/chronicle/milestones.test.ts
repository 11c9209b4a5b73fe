import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { load } from '../../src/chronicle/load.ts'
import type { Bilingual, Entry } from '../../src/chronicle/schema.ts'

const { entries } = load('knowledge')
const gathered = readFileSync('test/fixtures/milestones.tsv', 'utf8')
  .split('\n')
  .filter(line => line !== '' && !line.startsWith('#'))
  .map(line => line.split('\t') as [date: string, project: string, words: string])

const textsOf = ({ title, text, changes, errata }: Entry): Bilingual[] => [
  title,
  ...text,
  ...changes.flatMap(({ subject, text: said }) => (subject ? [subject, said] : [said])),
  ...errata,
]

/** Its own day, the day of one of its sources, or one that its text or a correction names. */
const isOf = (date: string, entry: Entry): boolean =>
  entry.date === date ||
  entry.sources.some(source => source.date === date) ||
  textsOf(entry).some(({ en }) => en.includes(date))

test.for(gathered)('%s %s %s is told, in both languages, with a source', ([date, project, words]) => {
  const told = entries.filter(
    entry =>
      entry.project === project &&
      isOf(date, entry) &&
      textsOf(entry).some(({ en }) => new RegExp(words, 'u').test(en)),
  )
  expect(told).not.toEqual([])
  for (const entry of told) {
    expect(entry.sources.length).toBeGreaterThan(0)
    for (const { en, zh } of textsOf(entry)) expect([en, zh]).not.toContain('')
  }
})
