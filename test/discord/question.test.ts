import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { questionIn } from '../../src/discord/question.ts'

describe('the question in a message', () => {
  test.for<[string, string]>([
    ['when did Envoy drop xDS v2', 'when did Envoy drop xDS v2'],
    ['<@123> <@!4> <@&5> <#6> when did Envoy drop xDS v2?', 'when did Envoy drop xDS v2?'],
    ['> somebody said\nwhen was that?', 'when was that?'],
    ['what?\n>>> all of this\nis quoted', 'what?'],
    ['```ts\nconst x = 1\n```\nwhich version is this?', 'which version is this?'],
    ['which version ```never closed', 'which version'],
    ['**when** did __Envoy__ drop `xDS v2` ||really||?', 'when did Envoy drop xDS v2 really?'],
    ['see [the notes](https://x.y/z) or https://a.b/c?d=e <https://f.g>', 'see the notes or'],
    ['@everyone Linkerd 哪个版本 <:mesh:1> <a:go:2> <t:1618531200:R>', 'Linkerd 哪个版本'],
    ['# Title\n- one\n2. two', 'Title one two'],
    ['a \\*star\\*', 'a *star*'],
    ['<@1> <#2>', ''],
    ['> all of it', ''],
    ['?!', ''],
    ['', ''],
  ])('%j is %j', ([content, question]) => expect(questionIn(content)).toBe(question))

  test('of a long message is the sentence that asks', () => {
    const talk = 'I have been reading a lot about this lately, and it is all rather confusing. '.repeat(8)
    expect(questionIn(`${talk}When did Envoy drop xDS v2? Thanks in advance.`)).toBe(
      'When did Envoy drop xDS v2?',
    )
    expect(questionIn('网'.repeat(2000))).toHaveLength(300)
  })

  test('has at most 300 characters and no line breaks, and takes no time, whatever the message', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 2000 }), content => {
        const question = questionIn(content)
        expect(question.length).toBeLessThanOrEqual(300)
        expect(question).not.toMatch(/\n|<@!?\d+>|https?:\/\//u)
      }),
    )
    for (const nasty of [
      '>'.repeat(4000),
      '`'.repeat(4000),
      '['.repeat(4000),
      '<https://'.repeat(400),
      ' \n'.repeat(2000),
    ]) {
      // Time of this process alone, for others work on the machine too.
      const before = process.cpuUsage()
      questionIn(nasty)
      expect(process.cpuUsage(before).user / 1000).toBeLessThan(200)
    }
  })
})
