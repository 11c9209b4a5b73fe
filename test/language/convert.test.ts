import fc from 'fast-check'
import { Converter as traditionalizer } from 'opencc-js/cn2t'
import { Converter as simplifier } from 'opencc-js/t2cn'
import { describe, expect, test } from 'vitest'
import { load } from '../../src/chronicle/load.ts'
import { converter } from '../../src/language/convert.ts'
import { CHAINS } from '../../src/language/dictionaries.ts'

type Convert = (text: string) => string
const PAIRS: readonly (readonly [name: string, ours: Convert, theirs: Convert])[] = [
  ['s2twp', converter(CHAINS.s2twp).convert, traditionalizer({ from: 'cn', to: 'twp' }) as Convert],
  ['tw2sp', converter(CHAINS.tw2sp).convert, simplifier({ from: 'twp', to: 'cn' }) as Convert],
  ['t2s', converter(CHAINS.t2s).convert, simplifier({ from: 't', to: 'cn' }) as Convert],
]
const texts = load('knowledge').entries.flatMap(({ title, text, changes, commentary }) =>
  [title, ...text, ...changes.map(change => change.text), ...commentary.map(one => one.text)].map(
    ({ zh }) => zh,
  ),
)
const letters = [...new Set(texts.join(''))]

describe.each(PAIRS)('%s', (_, ours, theirs) => {
  test('converts the whole chronicle as opencc-js does, and back and forth', () => {
    expect(texts.length).toBeGreaterThan(500)
    for (const text of texts) {
      expect(ours(text)).toBe(theirs(text))
      const turned = PAIRS[0]![2](text)
      expect(ours(turned)).toBe(theirs(turned))
    }
  })

  test('converts whatever Han characters stand together as opencc-js does', () => {
    const han = fc.oneof(
      fc.constantFrom(...letters),
      fc.integer({ min: 0x4e00, max: 0x9fff }).map(code => String.fromCodePoint(code)),
      fc.integer({ min: 0x20000, max: 0x2a6df }).map(code => String.fromCodePoint(code)),
    )
    fc.assert(
      fc.property(fc.array(han, { maxLength: 30 }), of => {
        expect(ours(of.join(''))).toBe(theirs(of.join('')))
      }),
      { numRuns: 500 },
    )
  })
})
