import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Row } from '../../src/chronicle/almanac.ts'
import { load } from '../../src/chronicle/load.ts'
import { Entry, KINDS, RANKS } from '../../src/chronicle/schema.ts'
import { isSoundEntry, isSoundRow } from '../../src/chronicle/sound.ts'

const some = <T>(...values: readonly T[]) => fc.constantFrom(...values)
const day = fc
  .tuple(fc.integer({ min: 0, max: 2200 }), fc.nat(13), fc.nat(32))
  .map(([y, m, d]) => [String(y).padStart(4, '0'), String(m).padStart(2, '0'), String(d).padStart(2, '0')])
const date = fc.oneof(
  fc.tuple(day, fc.integer({ min: 1, max: 3 })).map(([parts, much]) => parts.slice(0, much).join('-')),
  some('', '2020-02-29', '2021-02-29', '2021-2-1', '2021-02-01 ', '2021-02-01\n', '今天'),
)
const url = fc.oneof(
  fc.webUrl({ withQueryParameters: true, withFragments: true }),
  fc.string().map(text => `https://a.io/${text}`),
  fc
    .tuple(fc.string(), some('', '.io', '.1', '-.io', '.io:80'))
    .map(([text, end]) => `https://${text}${end}`),
  some(
    '',
    'a.io',
    'file:///a',
    'ftp://a.io',
    'https://',
    'http://1.2.3.4/',
    'https://xn--a.io',
    'https://a_b.io',
  ),
  some(
    'https://a.io\n',
    ' https://a.io',
    'https://a.io/ b',
    'https://A.io',
    'https://a..io',
    'https://a.io/网',
  ),
)
const text = fc.record({ en: some('', 'a', 'a', 'a'), zh: some('', '中', '中', '中') })
const often = <T>(value: T, rare: fc.Arbitrary<T>) =>
  fc.oneof({ arbitrary: fc.constant(value), weight: 6 }, { arbitrary: rare, weight: 1 })
const said = often({ en: 'a', zh: '中' }, text)
const source = fc.record(
  { title: some('', 'a', 'a'), url: often('https://a.io/b', url), date: often('2021', date) },
  { requiredKeys: ['title', 'url'] },
)

const entry: fc.Arbitrary<Entry> = fc.record({
  id: often('a', some('', 'a'.repeat(80), 'a'.repeat(81))),
  project: often('a', fc.constant('')),
  date: often('2021-05-31', date),
  kind: some(...KINDS),
  title: said,
  text: fc.array(said, { maxLength: 3 }),
  changes: fc.array(
    fc.record(
      { section: some('added', 'fixed'), subject: said, text: said },
      { requiredKeys: ['section', 'text'] },
    ),
    { maxLength: 2 },
  ),
  commentary: fc.array(fc.record({ text: said, by: said }, { requiredKeys: ['text'] }), { maxLength: 2 }),
  errata: fc.array(said, { maxLength: 2 }),
  sources: fc.array(source, { maxLength: 2 }),
  origin: some('chronicle', 'upstream'),
  place: fc.constant({ file: 'a', line: 1 }),
})

const row = fc.record({
  project: often<string | undefined>('a', some('', undefined)),
  version: often<string | undefined>(
    '1.2.3',
    fc.oneof(fc.string(), some('v1', 'stable-1', 'release-1', 'V1', '1\n')),
  ),
  date: often<string | undefined>('2021-05-31', date),
  kind: often<string | undefined>('patch', some(...RANKS, 'a', undefined)),
  source: often<string | undefined>('https://a.io/b', url),
})

describe('what is taken to be sound', () => {
  test('is an entry by the schema, as it is', () => {
    fc.assert(
      fc.property(entry, made => {
        if (isSoundEntry(made)) expect(Entry.safeParse(made)).toEqual({ success: true, data: made })
      }),
      { numRuns: 1000 },
    )
  })

  test.for([
    ['date', date, (value: string) => ({ date: value })],
    ['link', url, (value: string) => ({ sources: [{ title: 'a', url: value }] })],
  ] as const)('is one with any %s as well', ([, values, put]) => {
    const [first] = fc.sample(entry.filter(isSoundEntry), 1)
    fc.assert(
      fc.property(values, value => {
        const made = { ...first!, ...put(value) }
        if (isSoundEntry(made)) expect(Entry.safeParse(made)).toEqual({ success: true, data: made })
      }),
      { numRuns: 2000 },
    )
  })

  test('is a row by the schema, as it is', () => {
    fc.assert(
      fc.property(row, written => {
        if (isSoundRow(written)) expect(Row.safeParse(written)).toEqual({ success: true, data: written })
      }),
      { numRuns: 2000 },
    )
  })

  test('is nearly all of what we have, and that is right by the schema too', () => {
    const { entries } = load('knowledge')
    expect(entries.filter(made => !isSoundEntry(made)).length).toBeLessThan(entries.length / 10)
    expect(entries.filter(made => !Entry.safeParse(made).success)).toEqual([])
  })
})
