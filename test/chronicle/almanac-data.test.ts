import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readAlmanac } from '../../src/chronicle/almanac.ts'
import { load } from '../../src/chronicle/load.ts'
import { chronicleAlone } from '../../src/chronicle/open.ts'
import { fullVersion } from '../../src/chronicle/rank.ts'
import { RANKS } from '../../src/chronicle/schema.ts'

const told = load('knowledge')
const all = load('knowledge', undefined, { almanac: true })
const releases = all.entries.filter(({ kind }) => kind === 'release')

/** Every row of every list of releases. */
const rowsOf = () =>
  readdirSync('knowledge/almanac')
    .filter(name => name.endsWith('.csv') && name !== 'relations.csv')
    .flatMap(name => readAlmanac(name, readFileSync(`knowledge/almanac/${name}`, 'utf8'), all.projects).rows)

test('the almanac has no problems', () => {
  expect(all.problems.map(({ file, line, message }) => `${file}:${line} ${message}`)).toEqual([])
})

test('it lists whole lines: from the first release on, with every patch between', () => {
  const count = (project: string, rank: string) =>
    releases.filter(entry => entry.project === project && entry.rank === rank).length
  // Nothing is ever taken out; what comes is added by `npm run almanac`.
  expect(count('istio', 'feature')).toBeGreaterThanOrEqual(40)
  expect(count('envoy', 'feature')).toBeGreaterThanOrEqual(41)
  expect(count('linkerd', 'feature')).toBe(17)
  expect(count('conduit', 'feature') + count('conduit', 'patch')).toBe(13)
  expect(count('linkerd2', 'edge')).toBeGreaterThanOrEqual(370)
  const envoy2020 = releases.filter(({ project, date }) => project === 'envoy' && date.startsWith('2020'))
  expect(envoy2020.filter(({ rank }) => rank === 'feature').map(({ version }) => version)).toEqual([
    '1.13.0',
    '1.14.0',
    '1.15.0',
    '1.16.0',
  ])
})

test('wrong upstream dates and stray tags are not in it', () => {
  const find = (project: string, version: string) =>
    releases.find(entry => entry.project === project && entry.version === version)
  expect(find('envoy', '1.14.7')?.date).toBe('2021-04-15')
  expect(find('envoy', '1.30.8')?.date).toBe('2024-12-08')
  const rows = new Map(rowsOf().map(({ project, version, date }) => [`${project} ${version}`, date]))
  // What upstream's own pages say instead: July 2020, May 2022, 3 June 2023, 27 August 2019, 28 May 2020 and 2021.
  expect(rows.get('envoy 1.14.0')).toBe('2020-04-08')
  expect(rows.get('istio 1.14.0')).toBe('2022-06-01')
  expect(rows.get('istio 1.18.0')).toBe('2023-06-07')
  expect(rows.get('linkerd 1.7.0')).toBe('2019-08-29')
  expect(rows.get('linkerd 1.7.4')).toBe('2020-06-05')
  expect(rows.get('linkerd 1.7.5-rc1')).toBe('2021-06-01')
  expect(find('istio', '1.18.0')?.sources.map(({ date }) => date)).toContain('2023-06-07')
  for (const stray of ['edge-1.2.3', 'edge-19.6.13', '1.15-beta.0', '0.15.25'])
    expect(releases.filter(({ version }) => version === stray)).toEqual([])
})

test('every release has a rank, and stands once', () => {
  expect(releases.filter(({ rank }) => rank === undefined || !RANKS.includes(rank))).toEqual([])
  const names = releases.map(({ project, version }) => `${project} ${fullVersion(version!)}`)
  expect(new Set(names).size).toBe(names.length)
})

test('every release that opens a line of Istio, Linkerd2 or Envoy since 2021 is told in words', () => {
  const PROJECTS = ['istio', 'linkerd2', 'envoy']
  const opened = releases.filter(
    ({ project, rank, date }) => PROJECTS.includes(project) && rank === 'feature' && date >= '2021',
  )
  expect(opened.length).toBeGreaterThanOrEqual(58)
  const bare = opened.filter(({ place, changes }) => place.file.endsWith('.csv') || changes.length < 2)
  expect(bare.map(({ id }) => id)).toEqual([])
})

test('every release that is told is listed, under a day that the words or their sources name', () => {
  const days = new Map(
    rowsOf().map(({ project, version, date }) => [`${project} ${fullVersion(version)}`, date]),
  )
  const wrong = told.entries
    .filter(({ kind }) => kind === 'release')
    .filter(({ project, version, date, sources }) => {
      const day = days.get(`${project} ${fullVersion(version!)}`)
      return day === undefined || ![date, ...sources.map(source => source.date)].includes(day)
    })
  expect(wrong.map(({ id }) => id)).toEqual([])
})

test('every day of the year has something to tell', () => {
  const days = new Set(all.entries.filter(({ date }) => date.length === 10).map(({ date }) => date.slice(5)))
  expect(days.size).toBe(366)
})

test('the chronicle alone is what it was', () => {
  expect(chronicleAlone(all).entries).toEqual(chronicleAlone(told).entries)
})
