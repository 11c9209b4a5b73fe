// Makes the fonts of this folder and src/speak/picture/glyphs.ts, which says what is in them. By hand, when the
// knowledge has a character that they lack (a test names it):
//
//   npm i --no-save @expo-google-fonts/noto-sans-sc@0.4.3 @expo-google-fonts/noto-sans-tc@0.4.3 subset-font@2.9.0
//   npx tsx assets/fonts/make.mjs && npx biome check --write src/speak/picture/glyphs.ts && npm ci
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import * as hb from 'harfbuzzjs'
import subsetFont from 'subset-font'
import { traditionalize } from '../../src/language.ts'

const root = new URL('../../', import.meta.url)
const require = createRequire(import.meta.url)
const han = text => [...new Set(text)].filter(letter => /\p{Script=Han}/u.test(letter))

const numbers = (first, last) => Array.from({ length: last - first + 1 }, (_, i) => first + i)
const range = (first, last) => String.fromCodePoint(...numbers(first, last))

/** The Han characters of a double-byte encoding, by the range of its lead and of its trail bytes. */
const encoded = (encoding, lead, trail) => {
  const decoder = new TextDecoder(encoding)
  const pairs = numbers(...lead).flatMap(first => numbers(...trail).map(second => Uint8Array.of(first, second)))
  return han(pairs.map(pair => decoder.decode(pair)).join(''))
}

const files = readdirSync(new URL('knowledge', root), { recursive: true }).filter(name => name.endsWith('.md'))
const texts = [...files.map(name => `knowledge/${name}`), 'src/speak/picture/words.ts']
const known = texts.map(name => readFileSync(new URL(name, root), 'utf8')).join('')

// Latin, Greek, Cyrillic, punctuation, arrows, a few signs
const latin = [
  range(0x20, 0x7e), range(0xa0, 0x17f), range(0x370, 0x45f), range(0x2010, 0x203a), range(0x2190, 0x2193),
  '€№™−×÷≈≤≥≠∞□■○●◆◇△▲★☆',
].join('')
// Chinese punctuation, kana, full-width forms
const east = [range(0x3001, 0x3017), range(0x3041, 0x3096), range(0x30a1, 0x30fe), range(0xff01, 0xff5e)].join('')
const hans = han(known)
const hant = han(traditionalize(known))
const without = (letters, those) => letters.filter(letter => !those.includes(letter)).join('')

// resvg opens a file anew for each letter that it draws from it: what our own knowledge needs is in small ones.
// The others have the rest of GB 2312 and of level 1 of Big5: everyday text, names among it.
const fonts = [
  ['latin', 'SC', latin],
  ['hans', 'SC', east + hans.join('')],
  ['hans-more', 'SC', without(encoded('gb2312', [0xb0, 0xf7], [0xa1, 0xfe]), hans)],
  ['hant', 'TC', east + hant.join('')],
  ['hant-more', 'TC', without(encoded('big5', [0xa4, 0xc6], [0x40, 0xfe]), hant)],
]

const wide = new Set()
const narrow = new Map()
for (const [name, script, text] of fonts) {
  const whole = `@expo-google-fonts/noto-sans-${script.toLowerCase()}/500Medium/NotoSans${script}_500Medium.ttf`
  const font = await subsetFont(readFileSync(require.resolve(whole)), text, {
    targetFormat: 'truetype',
    noHinting: true,
    // without tables for shaping, the width of a text is the sum of its letters'
    dropTables: ['GSUB', 'GPOS', 'GDEF', 'BASE', 'STAT', 'DSIG', 'VORG', 'vhea', 'vmtx'],
  })
  writeFileSync(new URL(`assets/fonts/${name}.ttf`, root), font)
  const face = new hb.Face(new hb.Blob(font), 0)
  const metrics = new hb.Font(face)
  for (const code of face.collectUnicodes()) {
    const letter = String.fromCodePoint(code)
    if (wide.has(letter) || narrow.has(letter)) continue
    // rounded up to a fortieth of an em: a text is a little narrower than it is taken for
    const width = Math.ceil((metrics.glyphHAdvance(metrics.nominalGlyph(code)) * 40) / face.upem) * 25
    if (width === 1000) wide.add(letter)
    else narrow.set(letter, width)
  }
}

const sorted = letters => [...letters].sort().join('')
const chunks = text => [...text].reduce((lines, letter, i) => {
  if (i % 105 === 0) lines.push('')
  lines[lines.length - 1] += letter
  return lines
}, [])
const widths = [...new Set(narrow.values())].sort((a, b) => a - b)
const quoted = text => `'${text.replace(/['\\]/g, '\\$&').replaceAll('\u00a0', '\\u00a0').replaceAll('\u00ad', '\\u00ad')}'`
writeFileSync(
  new URL('src/speak/picture/glyphs.ts', root),
  `// Made by assets/fonts/make.mjs.

/** What the fonts have that is not one em wide, by width in thousandths of an em, rounded up. */
export const NARROW: readonly (readonly [width: number, letters: string])[] = [
${widths.map(width => `  [${width}, ${quoted(sorted([...narrow.keys()].filter(letter => narrow.get(letter) === width)))}],`).join('\n')}
]

/** What the fonts have that is one em wide: Han, kana, full-width forms. */
export const WIDE = [
${chunks(sorted(wide)).map(line => `  ${quoted(line)},`).join('\n')}
].join('')
`,
)
