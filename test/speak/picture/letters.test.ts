import { fileURLToPath } from 'node:url'
import { Resvg } from '@resvg/resvg-js'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { TONGUES, type Tongue } from '../../../src/ask/types.ts'
import { WIDE } from '../../../src/speak/picture/glyphs.ts'
import { escapeXml, printScene } from '../../../src/speak/picture/print.ts'
import { rasterize } from '../../../src/speak/picture/raster.ts'
import { text } from '../../../src/speak/picture/scene.ts'
import { clip, drawable, series, widthOf, wrap } from '../../../src/speak/picture/text.ts'

const drawn = (letter: string, tongue: Tongue = 'zh-Hans') =>
  rasterize({ height: 120, shapes: [text(40, 80, letter)] }, tongue).png.toString('base64')
const nothing = drawn('')

describe('letters', () => {
  test.for(TONGUES)('of Han are really drawn in %s, each its own', tongue => {
    const letters = [...'网格服务發布里程碑龙龍骁']
    const pictures = letters.map(letter => drawn(letter, tongue))
    expect(pictures).not.toContain(nothing)
    expect(new Set(pictures).size).toBe(letters.length)
  })

  test('that the fonts are said to have are not the box for missing ones', () => {
    const missing = drawn('𠀀')
    fc.assert(
      fc.property(fc.constantFrom(...WIDE), fc.constantFrom(...TONGUES), (letter, tongue) => {
        expect([missing, nothing]).not.toContain(drawn(letter, tongue))
      }),
      { numRuns: 60 },
    )
  })

  test('have the shape of their script', () => {
    expect(drawn('骨', 'zh-Hans')).not.toBe(drawn('骨', 'zh-Hant'))
  })

  test('that are lacking are one square, emoji and invisible ones nothing', () => {
    expect(drawable('  a\n b 😀\u200b שלום x\u0301 𠀀𠀁 ')).toBe('a b □ x □')
    expect(drawable('“Service Mesh” 一词，“网格”')).toBe('"Service Mesh" 一词，“网格”')
    expect(drawable('Envoy’s “own”')).toBe(`Envoy's "own"`)
  })
})

test('a text is never drawn wider than it is taken for', () => {
  const fonts = ['latin', 'hans', 'hans-more'].map(name =>
    fileURLToPath(new URL(`../../../assets/fonts/${name}.ttf`, import.meta.url)),
  )
  const one = fc.string({
    unit: fc.constantFrom(...'AWijlm.,-0189 骁网格。（é'),
    minLength: 1,
    maxLength: 30,
  })
  fc.assert(
    fc.property(one.map(drawable), said => {
      fc.pre(said !== '')
      const svg = printScene({ height: 200, shapes: [text(40, 80, said)] }, 'Noto Sans SC Medium').replace(
        /<rect[^>]*>/,
        '',
      )
      const font = { fontFiles: fonts, loadSystemFonts: false, defaultFontFamily: 'Noto Sans SC Medium' }
      const box = new Resvg(svg, { font }).innerBBox()
      if (box) expect(box.width).toBeLessThanOrEqual(widthOf(said, 40) + 2)
    }),
    { numRuns: 40 },
  )
})

test('what does not fit is cut with an ellipsis, between words where it can be', () => {
  expect(clip('Envoy graduates', 40, 1000)).toBe('Envoy graduates')
  expect(clip('Envoy graduates', 40, 160)).toMatch(/^Env.*\.\.\.$/)
  expect(wrap('Envoy graduates from the CNCF', 40, 340, 2)).toEqual(['Envoy graduates', 'from the CNCF'])
  expect(wrap('公布环境网格，不用边车。', 40, 240, 3)).toEqual(['公布环境网', '格，不用边', '车。'])
  expect(series(['xDS v2', 'a very long subject indeed', 'HTTP/3'], ', ', 40, 380)).toBe(
    'xDS v2, HTTP/3, ...',
  )
})

test('lines are never wider than asked, and lose no words unless they are cut', () => {
  const said = fc.string({ unit: fc.constantFrom(...'abc W,网格。（） '), maxLength: 80 }).map(drawable)
  fc.assert(
    fc.property(
      said,
      fc.integer({ min: 120, max: 900 }),
      fc.integer({ min: 1, max: 4 }),
      (said, max, most) => {
        const lines = wrap(said, 40, max, most)
        expect(lines.length).toBeLessThanOrEqual(most)
        for (const line of lines) expect(widthOf(line, 40)).toBeLessThanOrEqual(max)
        const whole = lines.join('').replaceAll(' ', '')
        if (!/(\.\.\.|…)$/.test(whole)) expect(whole).toBe(said.replaceAll(' ', ''))
      },
    ),
  )
})

test('markup in a name stays text', () => {
  expect(escapeXml(`<&>"'\u0000\ud800\uffff`)).toBe('&lt;&amp;&gt;&quot;&apos;')
})
