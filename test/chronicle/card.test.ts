import { expect, test } from 'vitest'
import { readCard } from '../../src/chronicle/card.ts'

const FILE = 'knowledge/envoy/project.md'
const CARD = `# Envoy / Envoy 代理

A proxy written in C++.
用 C++ 编写的代理。

- aliases: envoy proxy · Lyft 代理
- home: https://www.envoyproxy.io
- repository: https://github.com/envoyproxy/envoy
`

test('a card names the project of its folder', () => {
  expect(readCard(FILE, CARD)).toEqual({
    problems: [],
    project: {
      id: 'envoy',
      name: { en: 'Envoy', zh: 'Envoy 代理' },
      about: { en: 'A proxy written in C++.', zh: '用 C++ 编写的代理。' },
      aliases: ['envoy proxy', 'Lyft 代理'],
      home: 'https://www.envoyproxy.io',
      repository: 'https://github.com/envoyproxy/envoy',
    },
  })
})

test('a card may have nothing but a name and what it is about', () => {
  const { project, problems } = readCard(FILE, CARD.slice(0, CARD.indexOf('- aliases')))
  expect(problems).toEqual([])
  expect(project?.aliases).toEqual([])
})

test.for([
  ['the name has one half', '# Envoy / Envoy 代理', '# Envoy', '1 expected "# Name / 名字" at the top'],
  ['the name is missing', '# Envoy / Envoy 代理\n', '', '1 expected "# Name / 名字" at the top'],
  [
    'nothing is said about it',
    /A proxy.*\n.*\n/,
    '',
    '1 expected two lines about the project, English then Chinese',
  ],
  [
    'a half is missing',
    '用 C++ 编写的代理。\n',
    '',
    '3 about: missing Chinese text: a line with a Han character, below the English one',
  ],
  [
    'a key is unknown',
    '- home:',
    '- site:',
    '7 expected "- aliases: …", "- home: …", "- repository: …", got "site: https://www.envoyproxy.io"',
  ],
  ['a key is there twice', '- home:', '- repository:', '8 expected one repository, got another'],
  ['the home is no link', 'https://www.envoyproxy.io', 'envoyproxy', '7 home: Invalid URL'],
  ['an alias is empty', 'envoy proxy ·', '·', '6 aliases: expected words between " · "'],
  [
    'there is a section',
    '- aliases',
    '## More\n\n- aliases',
    '6 expected "# Name / 名字", two lines about the project, then "- aliases: a · b"',
  ],
] as const)('it is told, with its line, that %s', ([, from, to, expected]) => {
  const broken = CARD.replace(from, to)
  expect(broken).not.toBe(CARD)
  expect(
    readCard(FILE, broken).problems.map(({ file, line, message }) => `${file}:${line} ${message}`),
  ).toEqual([`${FILE}:${expected}`])
})
