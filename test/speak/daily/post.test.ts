import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { TONGUES } from '../../../src/ask/types.ts'
import type { Entry } from '../../../src/chronicle/schema.ts'
import { hasHan, scriptOf } from '../../../src/language.ts'
import { tellingOn, yearbook } from '../../../src/speak/daily/pick.ts'
import { dailyPost } from '../../../src/speak/daily/post.ts'
import { readStep } from '../../../src/speak/discord/view.ts'
import { dailyEn } from '../../../src/speak/messages/daily-en.ts'
import { dailyZh } from '../../../src/speak/messages/daily-zh.ts'
import { allComponents, messageProblems, textOf } from '../../loopback/limits.ts'
import { entry, patch } from './samples.ts'

const post = (entries: readonly Entry[], day = '2026-04-16', tongue: (typeof TONGUES)[number] = 'en') => {
  const telling = tellingOn(yearbook(entries), day, {})
  if (!telling) throw new Error('Expected something to tell')
  return dailyPost({ telling, tongue })
}

describe('the daily post', () => {
  test('says the years, the date, the version, one line and the source', () => {
    const text = textOf(post([entry('2021-04-16')]))
    expect(text).toContain('On this day, 16 April')
    expect(text).toMatch(/5 years ago today.* · 2021-04-16 · \*\*Envoy 1\.18\.0\*\*/)
    expect(text).toContain('The xDS v2 API is gone.')
    expect(text).toContain('[Release v1.18.0](https://github.com/envoyproxy/envoy/releases/tag/v1.18.0)')
  })

  test('says the source’s own date where it differs, and what was thought of it', () => {
    const [source] = entry('2021-04-16').sources
    const text = textOf(
      post([
        entry('2021-04-16', {
          sources: [{ ...source!, date: '2021-04-15' }],
          commentary: [{ text: { en: 'At last.', zh: '终于。' } }],
        }),
      ]),
    )
    expect(text).toContain('(2021-04-15 UTC)')
    expect(text).toContain('> At last.')
  })

  test('is in the language it is asked for in', () => {
    const said = TONGUES.map(tongue => textOf(post([entry('2021-04-16')], '2026-04-16', tongue)))
    expect(said.map(scriptOf)).toEqual(TONGUES)
    expect(said[0]).toContain('5 years ago today')
    expect(said[1]).toContain('5 年前的今天')
  })

  test('of a day without entries says so, and does not say "today"', () => {
    const text = textOf(post([entry('2021-04-14')]))
    expect(text).toContain('Nothing is recorded for 16 April')
    expect(text).toContain('2021-04-14')
    expect(text).not.toContain('ago today')
  })

  test('tells patch releases in one line, and says on 28 February whose day it is', () => {
    const many = Array.from({ length: 20 }, (_, i) => patch('2021-04-16', `1.18.${i + 1}`))
    expect(textOf(post(many)).match(/Patch releases/g)).toHaveLength(1)
    expect(textOf(post(many))).toContain('… and 8 more')
    expect(textOf(post([entry('2020-02-29')], '2026-02-28'))).toContain('no 29 February')
  })

  test('has buttons that the bot can read, on to the entries and the whole day', () => {
    const ids = allComponents(post([entry('2021-04-16')]).components as never).flatMap(
      ({ custom_id }) => custom_id ?? [],
    )
    expect(ids.map(id => readStep(id, undefined)?.view)).toEqual([
      { kind: 'entry', id: 'envoy-2021-04-16', page: 1 },
      { kind: 'day', monthDay: '04-16', page: 1 },
    ])
  })

  test('late says so', () => {
    const telling = tellingOn(yearbook([entry('2021-04-16')]), '2026-04-16', {})!
    const late = { at: '09:00', instant: new Date('2026-04-16T01:00:00Z') }
    expect(textOf(dailyPost({ telling, tongue: 'en', late }))).toContain('due at 09:00 (<t:1776301200:t>)')
  })

  test('keeps to Discord’s limits, whatever the entries', () => {
    const han = fc.string({
      unit: fc.constantFrom('网', '格', '_', '*', '[', 'a', ' '),
      minLength: 1,
      maxLength: 900,
    })
    const some = fc.record({
      text: han,
      title: han,
      url: fc.webUrl(),
      year: fc.integer({ min: 2016, max: 2025 }),
    })
    fc.assert(
      fc.property(
        fc.array(some, { minLength: 1, maxLength: 20 }),
        fc.constantFrom(...TONGUES),
        (all, tongue) => {
          const entries = all.map(({ text, title, url, year }, i) =>
            entry(`${year}-04-16`, {
              id: `id-${i}`,
              title: { en: title, zh: title },
              text: [{ en: text, zh: text }],
              commentary: [{ text: { en: text, zh: text } }],
              sources: [{ title, url }],
            }),
          )
          expect(messageProblems(post(entries, '2026-04-16', tongue) as never)).toEqual([])
        },
      ),
      { numRuns: 60 },
    )
  })
})

describe('the sentences of the daily post', () => {
  const sayings = (value: unknown): string[] => {
    if (typeof value === 'string') return [value]
    if (typeof value === 'function') return [value('x', 'x', 'x')]
    return Object.values(value as object).flatMap(sayings)
  }
  test('are Chinese in Chinese, and have no Chinese in English but as an example', () => {
    for (const said of sayings({ ...dailyZh, when: 0, languages: 0 }).filter(text => text !== '0'))
      expect(hasHan(said), said).toBe(true)
    for (const said of sayings(dailyEn)) expect(hasHan(said.replace('早上9点', '')), said).toBe(false)
  })
})
