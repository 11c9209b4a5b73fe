import { expect, test } from 'vitest'
import { parse } from '../../src/chronicle/parse.ts'

const WHOLE = `# Envoy in 2021 / 2021 年的 Envoy

## 2021-04-16 release: Envoy 1.18.0 / Envoy 1.18.0 发布

Summary.
概述。

### Removed

- **xDS v2 API**: gone.
  **xDS v2 API**：没了。

### Sources

- [Release](https://example.org/v1.18.0) 2021-04-15
`

const problemsIn = (markdown: string, file = 'knowledge/envoy/2021.md') =>
  parse(file, markdown).problems.map(({ file, line, message }) => `${file}:${line} ${message}`)

test('an entry without a fault has no problem', () => expect(problemsIn(WHOLE)).toEqual([]))

// One slip, one message; broken.md beside the fixtures has them all at once.
test.for([
  [
    'the Chinese half is missing',
    'Summary.\n概述。',
    'Summary.',
    '5 missing Chinese text: a line with a Han character, below the English one',
  ],
  [
    'the English half is missing',
    'Summary.\n概述。',
    '概述。',
    '5 missing English text: a line without Han characters, above the Chinese one',
  ],
  [
    'English has a Han character',
    'Summary.',
    'Summary 网格.',
    '5 expected English without Han characters on the first line, got "Summary 网格."',
  ],
  [
    'the two lines are swapped',
    'Summary.\n概述。',
    '概述。\nSummary.',
    '5 expected English first, then Chinese: swap the two lines',
  ],
  [
    'a text is three lines',
    'Summary.\n',
    'Summary.\nMore.\n',
    '5 expected two lines, English then Chinese, got 3: one line a language',
  ],
  [
    'there is no summary',
    'Summary.\n概述。\n',
    '',
    '3 an entry begins with its summary: a line of English, then one of Chinese',
  ],
  ['the date is not one', '2021-04-16', '2021-4-16', '3 date: write the date as YYYY, YYYY-MM or YYYY-MM-DD'],
  ['there is no such day', '2021-04-16', '2021-04-31', '3 date: there is no such day'],
  [
    'the date is in another year',
    '2021-04-16',
    '2020-04-16',
    '3 expected a date in 2021, the file\'s year, got "2020-04-16"',
  ],
  [
    'the kind is unknown',
    'release:',
    'party:',
    '3 expected one of release, article, talk, milestone, story after the date, got "party"',
  ],
  [
    'the kind has no colon',
    'release:',
    'release',
    '3 expected a heading such as "## 2021-04-16 release: Envoy 1.18.0 / Envoy 1.18.0 发布", got "## 2021-04-16 release Envoy 1.18.0 / Envoy 1.18.0 发布"',
  ],
  [
    'the title has one half',
    ' / Envoy 1.18.0 发布',
    '',
    '3 expected "English title / 中文标题" with " / " once, got "Envoy 1.18.0"',
  ],
  [
    'the title has three halves',
    '1.18.0 / ',
    '1.18.0 / or / ',
    '3 expected "English title / 中文标题" with " / " once, got "Envoy 1.18.0 / or / Envoy 1.18.0 发布"',
  ],
  [
    'a title ends in a slash',
    '1.18.0 / ',
    '1.18.0 / / ',
    '3 expected "English title / 中文标题" with " / " once, got "Envoy 1.18.0 / / Envoy 1.18.0 发布"',
  ],
  [
    'a release has no version',
    'Envoy 1.18.0 /',
    'Envoy /',
    '3 expected the version in a release\'s title, such as "Envoy 1.18.0", got "Envoy"',
  ],
  [
    'the subject is not bold',
    '- **xDS v2 API**:',
    '- xDS v2 API:',
    '10 expected the subject first, in bold: `- **xDS v2 API**: a full sentence`',
  ],
  [
    'the subject is not bold in Chinese',
    '  **xDS v2 API**：',
    '  xDS v2 API：',
    '11 expected the subject first, in bold: `- **xDS v2 API**: a full sentence`',
  ],
  [
    'no colon follows the subject',
    'API**: gone',
    'API** gone',
    '10 expected a colon after the subject "xDS v2 API"',
  ],
  [
    'nothing follows the subject',
    ': gone.',
    ':',
    '10 missing English text: a line without Han characters, above the Chinese one',
  ],
  [
    'a section is unknown',
    '### Removed',
    '### Gone',
    '8 expected a section, one of Added, Changed, Deprecated, Removed, Fixed, Security, Commentary, Errata, Sources, got "Gone"',
  ],
  [
    'a section is there twice',
    '### Sources',
    '### Removed\n\n- **a**: b.\n  **a**：中。\n\n### Sources',
    '13 expected each section once, got "Removed" again: join the two',
  ],
  [
    'a section is out of order',
    '### Sources',
    '### Added\n\n- **a**: b.\n  **a**：中。\n\n### Sources',
    '13 expected Added before Removed: the order is Added, Changed, Deprecated, Removed, Fixed, Security, Commentary, Errata, Sources',
  ],
  [
    'a section is empty',
    '### Sources',
    '### Errata\n\n### Sources',
    '13 expected bullets under ### Errata, got none: drop the heading',
  ],
  [
    'a bullet has no section',
    'Summary.',
    '- Bullet.\n\nSummary.',
    '5 expected bullets only under a section, such as ### Added',
  ],
  [
    'a bullet is empty',
    '### Sources',
    '-\n\n### Sources',
    '13 expected a text, got an empty bullet: fill it or drop it',
  ],
  [
    'a section has prose',
    '### Sources',
    'Prose.\n\n### Sources',
    '13 expected only bullets under ### Removed: begin the line with "- "',
  ],
  [
    'a source has no link',
    '[Release](https://example.org/v1.18.0)',
    'Release',
    [
      '3 an entry names its sources, under ### Sources',
      '15 expected one link a bullet, on one line: `- [title](https://…) 2021-04-15`',
    ],
  ],
  [
    'a source is no web page',
    'https://example.org',
    'file:///tmp',
    '15 a source is a link: [title](https://…)',
  ],
  ['a source has no such day', '2021-04-15', '2021-04-32', '15 source date: there is no such day'],
  ['there is no source', /\n### Sources[\s\S]*/, '\n', '3 an entry names its sources, under ### Sources'],
  [
    'a signature has one half',
    '### Sources',
    '### Commentary\n\n- Good.\n  好。\n  — 某人\n\n### Sources',
    '17 expected a signature such as "— Cui Xiulong / 崔秀龙", got "— 某人"',
  ],
  [
    'a heading is too deep',
    '### Sources',
    '#### More\n\n### Sources',
    '13 expected sections, paragraphs and bullets in an entry, got a heading of level 4',
  ],
  [
    'the title of the file is not at its top',
    '# Envoy in 2021 / 2021 年的 Envoy\n\n',
    'Prose.\n\n# Envoy / Envoy\n\n',
    [
      '1 expected an entry first, such as "## 2021-04-16 release: Envoy 1.18.0 / Envoy 1.18.0 发布"',
      '3 expected one "# " heading, at the top of the file, got another',
    ],
  ],
] as const)('it is told, with its line, that %s', ([, from, to, expected]) => {
  const broken = WHOLE.replace(from, to)
  expect(broken).not.toBe(WHOLE)
  expect(problemsIn(broken)).toEqual([expected].flat().map(message => `knowledge/envoy/2021.md:${message}`))
})

test('a file is named for its year', () => {
  expect(problemsIn(WHOLE, 'knowledge/envoy/spring.md')).toEqual([
    'knowledge/envoy/spring.md:1 expected a file of one year, such as 2021.md, got "spring.md"',
  ])
})

test('an entry that links the chronicle comes from it, any other from upstream', () => {
  const chronicle = '- [Chronicle](https://github.com/skyao/learning-servicemesh/blob/main/content/x.md)\n'
  const originOf = (markdown: string) => parse('knowledge/envoy/2021.md', markdown).entries[0]?.origin
  expect(originOf(WHOLE)).toBe('upstream')
  expect(originOf(WHOLE + chronicle)).toBe('chronicle')
})
