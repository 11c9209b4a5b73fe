import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readDecisions } from '../../src/almanac/decided.ts'
import { readAlmanac } from '../../src/chronicle/almanac.ts'
import { load } from '../../src/chronicle/load.ts'
import { fullVersion } from '../../src/chronicle/rank.ts'

const FOLDER = 'knowledge/almanac'
const { projects } = load('knowledge')
const listed = new Map(
  readdirSync(FOLDER)
    .filter(name => name.endsWith('.csv') && name !== 'relations.csv')
    .flatMap(name => readAlmanac(name, readFileSync(`${FOLDER}/${name}`, 'utf8'), projects).rows)
    .map(({ project, version, date }) => [`${project} ${fullVersion(version)}`, date]),
)
const bare = (version: string) => version.replace(/^(?:stable-|version-|release-|v(?=\d))/, '')
const facts = readFileSync('test/fixtures/facts.tsv', 'utf8')
  .split('\n')
  .filter(line => line !== '' && !line.startsWith('#'))
  .map(line => line.split('\t') as [project: string, version: string, date: string])

/**
 * Envoy's version history dates these two to nine days before their tags: there the tag's day stands (CONTRIBUTING.md,
 * The almanac, 2).
 */
const TAGGED_LATER: Readonly<Record<string, string>> = {
  '1.9.1': '2019-04-04',
  '1.13.8': '2021-01-17',
  '1.20.6': '2022-06-23',
  '1.22.4': '2022-07-29',
  '1.23.1': '2022-08-25',
  '1.24.1': '2022-12-06',
  '1.26.1': '2023-04-27',
  '1.29.11': '2024-12-08',
  '1.30.8': '2024-12-08',
  '1.34.7': '2025-09-08',
}

describe('every release that was gathered from upstream', () => {
  test('is one of these', () => {
    const count = (project: string) => facts.filter(([of]) => of === project).length
    expect(['linkerd', 'conduit', 'linkerd2', 'istio', 'envoy'].map(count)).toEqual([83, 13, 445, 457, 274])
  })

  test("is in the almanac on the same day, on its tag's day, or was decided to be none", () => {
    const { decisions } = readDecisions('decided.txt', readFileSync(`${FOLDER}/decided.txt`, 'utf8'))
    const strays = new Set(
      [...decisions].filter(([, decision]) => decision === 'none').map(([key]) => key.split(' ')[1]!),
    )
    const unexplained = facts.filter(([project, version, date]) => {
      const day = listed.get(`${project} ${fullVersion(bare(version))}`)
      if (day === undefined) return !strays.has(version)
      return day !== date && !(project === 'envoy' && TAGGED_LATER[version] === day)
    })
    expect(unexplained).toEqual([])
  })

  test('differs in no more than is explained', () => {
    const differing = facts.filter(
      ([project, version, date]) => listed.get(`${project} ${fullVersion(bare(version))}`) !== date,
    )
    expect(differing).toHaveLength(Object.keys(TAGGED_LATER).length + 5)
  })
})
