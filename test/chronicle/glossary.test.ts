import { expect, test } from 'vitest'
import { readGlossary } from '../../src/chronicle/glossary.ts'

const FILE = 'knowledge/glossary.md'
const GLOSSARY = `# Glossary / 词汇

## Subjects

- xDS v2 · v2 xDS API · xDS 第二版
- \`linkerd check\` · health check ·
  健康检查

## Actions

- removed · dropped · 移除

## Words

- limit · throttle · 限制
`

test('a bullet is a meaning, whatever words it is said in', () => {
  expect(readGlossary(FILE, GLOSSARY)).toEqual({
    problems: [],
    glossary: {
      subjects: [
        ['xDS v2', 'v2 xDS API', 'xDS 第二版'],
        ['linkerd check', 'health check', '健康检查'],
      ],
      actions: [['removed', 'dropped', '移除']],
      words: [['limit', 'throttle', '限制']],
    },
  })
})

test.for([
  [
    'a heading is unknown',
    '## Actions',
    '## Verbs',
    [
      '9 expected "## Subjects", "## Actions" or "## Words", got "## Verbs"',
      '11 expected "## Subjects", "## Actions" or "## Words" above the first bullet',
    ],
  ],
  ['a word is empty', 'dropped · ', '· ', ['11 expected words between " · ", got "removed · · 移除"']],
  [
    'a bullet has no heading',
    '## Subjects\n\n',
    '',
    [
      '3 expected "## Subjects", "## Actions" or "## Words" above the first bullet',
      '4 expected "## Subjects", "## Actions" or "## Words" above the first bullet',
    ],
  ],
  [
    'there is something else',
    '## Actions',
    '---\n\n## Actions',
    ['9 expected bullets, one a meaning, under "## Subjects", "## Actions" or "## Words"'],
  ],
] as const)('it is told, with its line, that %s', ([, from, to, expected]) => {
  const { problems } = readGlossary(FILE, GLOSSARY.replace(from, to))
  expect(problems.map(({ file, line, message }) => `${file}:${line} ${message}`)).toEqual(
    expected.map(message => `${FILE}:${message}`),
  )
})
