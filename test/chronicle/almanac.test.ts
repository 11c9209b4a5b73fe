import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compareRows, formatRows, HEADER, type Row, readAlmanac } from '../../src/chronicle/almanac.ts'
import { rankOf } from '../../src/chronicle/rank.ts'
import type { Project } from '../../src/chronicle/schema.ts'

const FILE = 'knowledge/almanac/istio.csv'
const CARD: Project = {
  id: 'istio',
  name: { en: 'Istio', zh: 'Istio' },
  about: { en: 'A mesh.', zh: '网格。' },
  aliases: [],
}
const row = (version: string, date: string, kind = rankOf('istio', version) as string) =>
  `istio,${version},${date},${kind},https://github.com/istio/istio/releases/tag/${version}`
const read = (...lines: string[]) => readAlmanac(FILE, `${[HEADER, ...lines].join('\n')}\n`, [CARD])
const told = (...lines: string[]) => read(...lines).problems.map(({ line, message }) => `${line} ${message}`)

test('a row is a release, with its line', () => {
  expect(read(row('1.0.0', '2018-07-31'), row('1.0.1', '2018-08-29'))).toEqual({
    problems: [],
    rows: [
      {
        project: 'istio',
        version: '1.0.0',
        date: '2018-07-31',
        kind: 'feature',
        source: 'https://github.com/istio/istio/releases/tag/1.0.0',
        line: 2,
      },
      {
        project: 'istio',
        version: '1.0.1',
        date: '2018-08-29',
        kind: 'patch',
        source: 'https://github.com/istio/istio/releases/tag/1.0.1',
        line: 3,
      },
    ],
  })
})

test('a last line end may be missing, and a file may hold nothing but the header', () => {
  expect(readAlmanac(FILE, `${HEADER}\n${row('1.0.0', '2018-07-31')}`, [CARD]).rows).toHaveLength(1)
  expect(readAlmanac(FILE, HEADER, [CARD])).toEqual({ rows: [], problems: [] })
})

describe('what is wrong is told with its line', () => {
  test.for([
    [
      'a day there is not',
      row('1.0.0', '2018-02-30'),
      'expected a day there is, such as 2021-04-15, got "2018-02-30"',
    ],
    ['a month alone', row('1.0.0', '2018-07'), 'expected a day there is, such as 2021-04-15, got "2018-07"'],
    [
      'an unknown kind',
      row('1.0.0', '2018-07-31', 'major'),
      'expected one of feature, patch, pre-release, edge, got "major"',
    ],
    [
      'another kind than the number says',
      row('1.0.1', '2018-08-29', 'feature'),
      'expected kind patch for 1.0.1, got feature',
    ],
    [
      'a version with its v',
      row('v1.0.0', '2018-07-31'),
      'expected a version without v or stable-, such as 2.10.1 or edge-18.9.2, got "v1.0.0"',
    ],
    [
      'a link that is none',
      'istio,1.0.0,2018-07-31,feature,github.com/istio',
      'expected a link, https://…, got "github.com/istio"',
    ],
    [
      'a link to another release',
      'istio,1.0.0,2018-07-31,feature,https://github.com/istio/istio/releases/tag/1.0.0-rc.1',
      'expected a source whose link names 1.0.0, got https://github.com/istio/istio/releases/tag/1.0.0-rc.1',
    ],
    [
      'another project',
      'envoy,1.0.0,2018-07-31,feature,https://github.com/envoyproxy/envoy/releases/tag/v1.0.0',
      'expected "istio", the file\'s project, got "envoy"',
    ],
    [
      'a cell too many',
      `${row('1.0.0', '2018-07-31')},more`,
      `expected 5 cells, ${HEADER}, got "${row('1.0.0', '2018-07-31')},more"`,
    ],
    ['an empty line', '', `expected 5 cells, ${HEADER}, got ""`],
  ] as const)('%s', ([, line, message]) => {
    expect(told(row('0.8.0', '2018-06-01'), line)).toEqual([`3 ${message}`])
  })

  test('a header that is another', () => {
    expect(readAlmanac(FILE, `version,date\n${row('1.0.0', '2018-07-31')}\n`, [CARD]).problems).toEqual([
      { file: FILE, line: 1, message: `expected the header "${HEADER}", got "version,date"` },
    ])
  })

  test('a project that has no card', () => {
    expect(readAlmanac('knowledge/almanac/nomad.csv', `${HEADER}\n`, [CARD]).problems).toEqual([
      {
        file: 'knowledge/almanac/nomad.csv',
        line: 1,
        message: 'expected a card nomad/project.md in the folder above, got none for "nomad"',
      },
    ])
  })

  test('a release twice, the second left out', () => {
    const { rows, problems } = read(row('1.0.0', '2018-07-31'), row('1.0.0', '2018-08-01'))
    expect(rows).toHaveLength(1)
    expect(problems.map(({ line, message }) => `${line} ${message}`)).toEqual([
      '3 expected one row for 1.0.0, got another on line 2: join them',
    ])
  })

  test('a row out of order, by day and on one day by version', () => {
    expect(told(row('1.0.1', '2018-08-29'), row('1.0.0', '2018-07-31'))).toEqual([
      '3 expected oldest first, got 2018-07-31 1.0.0 after 2018-08-29 1.0.1: move it up',
    ])
    expect(told(row('1.1.10', '2019-06-28'), row('1.1.9', '2019-06-28'))).toEqual([
      '3 expected oldest first, got 2019-06-28 1.1.9 after 2019-06-28 1.1.10: move it up',
    ])
  })

  test('everything at once', () => {
    expect(
      told(row('1.0.0', 'yesterday', 'big'), row('1.0.1', '2018-08-29'), '', row('1.0.1', '2018-08-29')),
    ).toHaveLength(4)
  })
})

test('what is written is what is read, whatever the releases', () => {
  const version = fc.tuple(fc.nat(9), fc.nat(30), fc.nat(30)).map(parts => parts.join('.'))
  const day = fc.date({ min: new Date('2016-01-01'), max: new Date('2030-01-01'), noInvalidDate: true })
  const made = fc.tuple(version, day).map(
    ([one, at]): Row => ({
      project: 'istio',
      version: one,
      date: at.toISOString().slice(0, 10),
      kind: rankOf('istio', one),
      source: `https://github.com/istio/istio/releases/tag/${one}`,
    }),
  )
  fc.assert(
    fc.property(fc.uniqueArray(made, { selector: ({ version: one }) => one, maxLength: 20 }), rows => {
      const sorted = rows.toSorted(compareRows)
      const { rows: again, problems } = readAlmanac(FILE, formatRows(sorted), [CARD])
      expect(problems).toEqual([])
      expect(again.map(({ line, ...rest }) => rest)).toEqual(sorted)
    }),
  )
})
