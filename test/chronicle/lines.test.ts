import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { outlineOurs, readLines } from '../../src/chronicle/lines.ts'
import { outline } from '../../src/chronicle/outline.ts'
import { entriesOf, print } from './printing.ts'

const filesIn = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.md'))
    .map(name => `${folder}/${name}`)
const OWN = filesIn('knowledge')

/** What is read line by line is what Markdown's own reader reads. */
const expectSame = (markdown: string) => {
  const read = readLines(markdown)
  if (read) expect(read).toStrictEqual(outline(markdown))
  return read !== undefined
}

describe('line by line, as Markdown reads it:', () => {
  test.for([...OWN, ...filesIn('test/fixtures')])('%s', file => {
    expectSame(readFileSync(file, 'utf8'))
  })

  test('what is printed in the format, markup of ours in its words', () => {
    const letters = [
      ...'abcXYZ019 .,:;!?#(){}+-=|"\'@$%^/é—“”（）',
      '`x*`',
      'b_c',
      '**b**',
      ' **b**：',
      '[a](b)',
    ]
    let plain = 0
    fc.assert(
      fc.property(entriesOf(letters), entries => {
        if (expectSame(entries.map(one => print(one, text => text)).join('\n\n'))) plain += 1
      }),
      { numRuns: 200 },
    )
    expect(plain).toBeGreaterThan(5)
  })

  test('any lines of any Markdown', () => {
    const starts = [
      '',
      '',
      '',
      '- ',
      '- ',
      '  ',
      '# ',
      '## ',
      '### ',
      '    ',
      '> ',
      '1. ',
      '+ ',
      '* ',
      '-',
      '=',
      '\t',
    ]
    const pieces =
      'a|a|b_c|_|__|*|**|**|**x**|`|`|``|`a`|[|]|](|)|[a](b)|[a](<b>)|[a]: b|(|<|>|<b>|!|&amp;|&|\\|\\*| | |  |#|-|~~~|网|（|）|。|😀|—|\u00a0|\u3000|:'.split(
        '|',
      )
    const line = fc
      .tuple(fc.constantFrom(...starts), fc.array(fc.constantFrom(...pieces), { maxLength: 7 }))
      .map(([start, words]) => start + words.join(''))
    let plain = 0
    fc.assert(
      fc.property(fc.array(line, { maxLength: 5 }), lines => {
        if (expectSame(lines.join('\n'))) plain += 1
      }),
      { numRuns: Number(process.env.RUNS ?? 2000) },
    )
    expect(plain).toBeGreaterThan(20)
  })
})

test('nearly all of our files are plain enough to be read line by line', () => {
  const others = OWN.filter(file => readLines(readFileSync(file, 'utf8')) === undefined)
  expect(others.length).toBeLessThan(OWN.length / 10)
})

test.for([
  ['a quotation', '> a'],
  ['a fence', '```\na\n```'],
  ['a code block', 'a\n\n    b'],
  ['a list within a list', '- a\n  - b'],
  ['another text of a bullet', '- a\n\n  b'],
  ['a line that lags behind its bullet', '- a\nb'],
  ['a number', '1. a'],
  ['another bullet', '* a'],
  ['an empty bullet', '-'],
  ['a rule', '***'],
  ['an underlined heading', 'a\n---'],
  ['a closed heading', '## a ##'],
  ['HTML', 'a <br> b'],
  ['a comment', '<!-- a -->'],
  ['an escape', '\\*'],
  ['a reference', '&amp;'],
  ['a line end that is meant', 'a  \nb'],
  ['a tab', '-\ta'],
  ['emphasis', 'a *b* c'],
  ['bold in a bold text', '**a **b** c**'],
  ['bold over two lines', '**a\nb**'],
  ['bold that a letter keeps open', '**协议（xDS）**彻底'],
  ['underscores', '__a__'],
  ['a picture', '![a](b)'],
  ['a link by name', '[a]\n\n[a]: b'],
  ['a link with a title', '[a](b "c")'],
] as const)('%s is left to Markdown', ([, markdown]) => {
  expect(readLines(markdown)).toBeUndefined()
  expect(outlineOurs(markdown)).toEqual(outline(markdown))
})

test('what the format has is read without it', () => {
  const markdown = '# A / 甲\n\n## 2021 b: c\nOne `*_*` b_c.\n二。\n- **a `b`**: [c](<d_e*>) f\n  **甲**：乙'
  expect(readLines(markdown)).toStrictEqual(outline(markdown))
  expect(readLines('')).toEqual([])
})
