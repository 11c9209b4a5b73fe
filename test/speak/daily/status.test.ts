import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { TONGUES } from '../../../src/ask/types.ts'
import { choice, confirmation } from '../../../src/speak/daily/cards.ts'
import { BENEATH, beneath } from '../../../src/speak/daily/page.ts'
import { tellingOn, yearbook } from '../../../src/speak/daily/pick.ts'
import { dailyPost } from '../../../src/speak/daily/post.ts'
import { type Delivered, type Standing, statusCard } from '../../../src/speak/daily/status.ts'
import { messageProblems, textOf } from '../../loopback/limits.ts'
import { entry } from './samples.ts'

const at = new Date('2026-04-16T01:00:00Z')
const standing = (seat: number, other: Partial<Standing> = {}): Standing => ({
  seat,
  channel: '1574255615159566338',
  at: '09:00',
  zone: 'America/Argentina/ComodRivadavia',
  project: 'Consul on Kubernetes',
  language: 'zh-Hant',
  weekdaysOnly: true,
  isOnAgain: false,
  access: {
    kind: 'seen',
    has: { view: true, sendInThreads: false, history: false },
    isLocked: true,
    isWrongKind: false,
  },
  ...other,
})
const delivered = (reason: string): Delivered => ({
  guild: '1574255615159566338',
  channel: '1574255615159566338',
  day: '2026-04-16',
  state: 'unknown',
  reason,
  detail: '50013 Missing Permissions '.repeat(20),
  late: true,
})

describe('the cards of /daily', () => {
  test('keep to Discord’s limits, with as many subscriptions and as long reasons as there can be', () => {
    for (const tongue of TONGUES) {
      const off = { at, code: '50013', reason: '_`*[<@&1>'.repeat(60) }
      const all = Array.from({ length: 10 }, (_, i) =>
        standing(i + 1, i % 2 ? { off } : { next: { local: '2026-04-16 09:00', at } }),
      )
      const card = statusCard(
        tongue,
        all,
        Array.from({ length: 10 }, () => delivered('lost')),
        10,
      )
      expect(messageProblems(card as never)).toEqual([])
      for (const { seat } of all) expect(textOf(card as never)).toContain(`**${seat}** · <#`)
      expect(textOf(card as never)).toContain('2026-04-16 · <#')
      expect(messageProblems(choice(tongue, all) as never)).toEqual([])
    }
  })

  test('leave room for each other: a confirmation and the longest preview', () => {
    const long = fc.string({ unit: fc.constantFrom('网', '*', 'a', ' '), minLength: 200, maxLength: 900 })
    fc.assert(
      fc.property(
        fc.array(long, { minLength: 8, maxLength: 12 }),
        fc.constantFrom(...TONGUES),
        (texts, tongue) => {
          const entries = texts.map((text, i) =>
            entry(`${2010 + i}-04-16`, {
              id: `id-${i}`,
              title: { en: text, zh: text },
              text: [{ en: text, zh: text }],
              commentary: [{ text: { en: text, zh: text } }],
            }),
          )
          const telling = tellingOn(yearbook(entries), '2026-04-16', {})!
          const card = confirmation(tongue, {
            kind: 'created',
            of: standing(10),
            next: { local: '2026-04-16 09:00', at, isSilent: true },
            previewed: '2026-04-16',
          })
          const both = beneath(card, dailyPost({ telling, tongue, room: BENEATH }))
          expect(messageProblems(both as never)).toEqual([])
          expect(messageProblems(dailyPost({ telling, tongue }) as never)).toEqual([])
        },
      ),
      { numRuns: 40 },
    )
  })
})
