import { describe, expect, test } from 'vitest'
import type { Tongue } from '../../src/ask/types.ts'
import { isZone } from '../../src/daily/zone.ts'
import { zoneIndex } from '../../src/daily/zone-index.ts'
import { ABBREVIATIONS, CITIES, POPULAR, POPULAR_CHINESE, RENAMED } from '../../src/daily/zone-names.ts'
import { searchZones, zoneIn } from '../../src/daily/zones.ts'

const NOW = new Date('2026-11-23T13:05:00Z')
const ids = (text: string, tongue: Tongue = 'en') => searchZones(text, NOW, tongue).map(({ zone }) => zone)

test.for([
  ['beijing', 'Asia/Shanghai'],
  ['北京', 'Asia/Shanghai'],
  ['北京时间', 'Asia/Shanghai'],
  ['深圳', 'Asia/Shanghai'],
  ['台北', 'Asia/Taipei'],
  ['臺灣', 'Asia/Taipei'],
  ['香港', 'Asia/Hong_Kong'],
  ['china', 'Asia/Shanghai'],
  ['中国', 'Asia/Shanghai'],
  ['德國', 'Europe/Berlin'],
  ['münchen', 'Europe/Berlin'],
  ['muni', 'Europe/Berlin'],
  ['são paulo', 'America/Sao_Paulo'],
  ['san francisco', 'America/Los_Angeles'],
  ['旧金山', 'America/Los_Angeles'],
  ['us', 'America/New_York'],
  ['United States', 'America/New_York'],
  ['美国', 'America/New_York'],
  ['GB', 'Europe/London'],
  ['uk', 'Europe/London'],
  ['mumbai', 'Asia/Kolkata'],
  ['calcutta', 'Asia/Kolkata'],
  ['america/new_york', 'America/New_York'],
  ['America/New York', 'America/New_York'],
  ['lord howe', 'Australia/Lord_Howe'],
  ['温哥华', 'America/Vancouver'],
  ['阿拉木图', 'Asia/Almaty'],
  ['EST', 'America/New_York'],
  ['edt', 'America/New_York'],
  ['Eastern Time', 'America/New_York'],
  ['美西时间', 'America/Los_Angeles'],
  ['CET', 'Europe/Berlin'],
  ['GMT', 'Europe/London'],
  ['IST', 'Asia/Kolkata'],
  ['utc', 'UTC'],
  ['UTC+8', 'Asia/Shanghai'],
  ['+5:30', 'Asia/Kolkata'],
  ['GMT+0545', 'Asia/Kathmandu'],
  ['utc -3:30', 'America/St_Johns'],
  ['东八区', 'Asia/Shanghai'],
  ['西五區', 'America/New_York'],
  ['bejing', 'Asia/Shanghai'],
  ['stokholm', 'Europe/Stockholm'],
  ['brasil', 'America/Sao_Paulo'],
] as const)('%s is first of all %s', ([typed, zone]) => {
  expect(ids(typed)[0]).toBe(zone)
})

test('CST is Chicago to who reads English, Shanghai to who reads Chinese, and both may pick the other', () => {
  expect(ids('cst').slice(0, 2)).toEqual(['America/Chicago', 'Asia/Shanghai'])
  expect(ids('cst', 'zh-Hans').slice(0, 3)).toEqual(['Asia/Shanghai', 'Asia/Taipei', 'America/Chicago'])
})

test('an abbreviation never is a fixed offset', () => {
  for (const word of Object.keys(ABBREVIATIONS).flatMap(words => words.split(' '))) {
    const zone = zoneIn(word, NOW, 'en')
    expect(zone, word).toMatch(/^[A-Z][A-Za-z]+\/[A-Z]|^UTC$/)
    expect(zone, word).not.toMatch(/^Etc/)
  }
})

test('an offset is that of now, so summer finds others', () => {
  const summer = searchZones('UTC-4', new Date('2026-07-01T00:00:00Z'), 'en').map(({ zone }) => zone)
  expect(summer).toContain('America/New_York')
  expect(ids('UTC-4')).not.toContain('America/New_York')
  expect(ids('UTC-5')).toContain('America/New_York')
})

test('nothing typed shows twenty-five that many pick, by language', () => {
  expect(ids('')).toHaveLength(25)
  expect(ids('')[0]).toBe('America/New_York')
  expect(ids('', 'zh-Hans').slice(0, 3)).toEqual(['Asia/Shanghai', 'Asia/Taipei', 'Asia/Hong_Kong'])
  expect(searchZones('', NOW, 'zh-Hant')[0]?.label).toBe('上海 · 中國 · Asia/Shanghai (UTC+08:00, 21:05)')
})

test('a label says why it is there, where, and what time it is', () => {
  expect(searchZones('beijing', NOW, 'en')[0]?.label).toBe(
    'Beijing · China · Asia/Shanghai (UTC+08:00, 21:05)',
  )
  expect(searchZones('北京', NOW, 'zh-Hans')[0]?.label).toBe('北京 · 中国 · Asia/Shanghai (UTC+08:00, 21:05)')
  expect(searchZones('德国', NOW, 'zh-Hans')[0]?.label).toBe('柏林 · 德国 · Europe/Berlin (UTC+01:00, 14:05)')
})

test('whatever is typed gives at most 25 choices, each once, of at most 100 characters', () => {
  const odd = [
    'a',
    'e',
    '.',
    '国',
    'us',
    '-3',
    '   ',
    '\\',
    '(',
    '[',
    'x'.repeat(5000),
    '🌍',
    '区',
    '+',
    'utc+',
    '+99',
  ]
  for (const typed of odd)
    for (const tongue of ['en', 'zh-Hans', 'zh-Hant'] as const) {
      const found = searchZones(typed, NOW, tongue)
      expect(found.length).toBeLessThanOrEqual(25)
      expect(new Set(found.map(({ zone }) => zone)).size).toBe(found.length)
      for (const { label } of found) expect(label.length).toBeLessThanOrEqual(100)
    }
})

describe('free text', () => {
  test('every zone can be had by its id, by its label, and by what is left of it', () => {
    for (const { zone } of zoneIndex()) {
      expect(zoneIn(zone, NOW, 'en')).toBe(zone)
      const label = searchZones(zone, NOW, 'en').find(of => of.zone === zone)?.label
      expect(label && zoneIn(label, NOW, 'en'), zone).toBe(zone)
    }
  })

  test.for([
    ['america/new_york', 'America/New_York'],
    ['Asia/Calcutta', 'Asia/Kolkata'],
    ['US/Pacific', 'America/Los_Angeles'],
    ['北京', 'Asia/Shanghai'],
    ['tokyo', 'Asia/Tokyo'],
    ['EST', 'America/New_York'],
    ['UTC+8', 'Asia/Shanghai'],
  ] as const)('%s is taken as %s', ([typed, zone]) => {
    expect(zoneIn(typed, NOW, 'en')).toBe(zone)
  })

  test.for(['', ' ', 'nonsense', 'bejing', 'a', '9:00', 'Mars/Olympus_Mons'])('%s is not taken', typed => {
    expect(zoneIn(typed, NOW, 'en')).toBeUndefined()
  })
})

test('every zone of the tables is one that Intl knows, under the name the index has', () => {
  const known = new Set(zoneIndex().map(({ zone }) => zone))
  const listed = [
    ...POPULAR,
    ...POPULAR_CHINESE,
    ...Object.keys(CITIES),
    ...Object.values(ABBREVIATIONS).flat(),
  ]
  expect(listed.filter(zone => !known.has(zone))).toEqual([])
  expect(
    Object.entries(RENAMED)
      .flat()
      .filter(zone => !isZone(zone)),
  ).toEqual([])
})
