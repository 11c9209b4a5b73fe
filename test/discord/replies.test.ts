import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { historian } from '../../src/ask/ask.ts'
import { TONGUES } from '../../src/ask/types.ts'
import { openChronicle } from '../../src/chronicle/open.ts'
import { aboutCard, apology, reply } from '../../src/speak/discord/reply.ts'
import { type Body, messageProblems } from '../loopback/limits.ts'
import { BODIES, schemaProblems } from '../loopback/schema.ts'

const chronicle = openChronicle('knowledge')
const { ask } = historian(chronicle)

const questions = ['tune.jsonl', 'tune2.jsonl'].flatMap(file =>
  readFileSync(new URL(`../questions/${file}`, import.meta.url), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map(line => (JSON.parse(line) as { question: string }).question),
)

const problems = (message: unknown) => [
  ...schemaProblems(BODIES.message, message),
  ...messageProblems(message as Body),
]

describe('Discord takes', () => {
  test('the reply to every question there is, in every tongue', () => {
    expect(questions.length).toBeGreaterThan(200)
    const wrong = questions.flatMap(text =>
      TONGUES.flatMap(tongue =>
        problems(reply(ask({ text, today: '2026-11-23', tongue }), chronicle)).map(problem => ({
          text,
          tongue,
          problem,
        })),
      ),
    )
    expect(wrong).toEqual([])
  })

  test('the reply to everything about a project, and to nothing at all', () => {
    const texts = chronicle.projects.flatMap(({ name }) => [
      name.en,
      name.zh,
      `${name.en} releases`,
      `${name.zh} 所有版本`,
    ])
    for (const text of [
      ...texts,
      '',
      '?',
      '@everyone',
      '<@1> **x** [a](http://b)',
      '网'.repeat(300),
      '\u202e\u0000',
      'a\u0301'.repeat(100),
    ])
      expect(problems(reply(ask({ text, today: '2026-11-23' }), chronicle))).toEqual([])
  })

  test.for(TONGUES)('what the bot says of itself, and its apology, in %s', tongue => {
    expect(problems(aboutCard(chronicle, tongue))).toEqual([])
    expect(problems(apology(tongue, '0123abcd'))).toEqual([])
  })
})
