import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { historian } from '../../../src/ask/ask.ts'
import { TONGUES } from '../../../src/ask/types.ts'
import type { Manner } from '../../../src/speak/discord/controls.ts'
import type { Reply } from '../../../src/speak/discord/message.ts'
import { typedIn } from '../../../src/speak/discord/typed.ts'
import { MODES, readStep } from '../../../src/speak/discord/view.ts'
import { type Voice, voiceOf } from '../../../src/speak/discord/voice.ts'
import { chronicles, idsIn, problemsOf } from './worlds.ts'

const TODAY = '2026-11-23'
const manners = fc.record({
  tongue: fc.constantFrom(...TONGUES),
  mode: fc.constantFrom(...MODES),
  today: fc.constant(TODAY),
})
const typed = fc.oneof(
  fc.constantFrom('xDS v2', '移除了什么', '1.18.0', '', '@everyone', 'all releases of 2019', '*', '^', ':::'),
  fc.string({ unit: 'grapheme', maxLength: 400 }),
  fc.string({ unit: 'binary', maxLength: 400 }),
)

/** Everything a reply leads to by its own buttons, a few presses deep. */
const followed = (first: Reply, voice: Voice, today: string, most = 25): Reply[] => {
  const seen = new Set<string>()
  const replies = [first]
  for (let at = 0; at < replies.length && replies.length < most; at++)
    for (const id of idsIn(replies[at]!)) {
      if (seen.has(id) || replies.length >= most) continue
      seen.add(id)
      const step = readStep(id, typedIn(replies[at]!.message.components))
      expect(step, id).toBeDefined()
      if (step!.verb !== 'pick') replies.push(voice.show(step!.view, { ...step!, today }))
    }
  return replies
}

type Act = (voice: Voice, text: string, manner: Manner, ids: string[]) => Reply

describe('whatever the entries and whatever was typed, Discord takes', () => {
  test.for<[string, Act]>([
    ['an answer', (voice, text, manner) => voice.ask({ text }, manner)],
    ['a search', (voice, text, manner) => voice.search({ text }, manner)],
    ['a release', (voice, text, manner) => voice.release({ project: 'p0', version: text }, manner)],
    ['the newest release', (voice, _, manner) => voice.release({ project: 'p1', version: '' }, manner)],
    ['an entry', (voice, _, manner, ids) => voice.show({ kind: 'entry', id: ids[0]!, page: 1 }, manner)],
    ['a day', (voice, _, manner) => voice.onThisDay('04-16', manner)],
    ['a bad day', (voice, text, manner) => voice.onThisDay(`x${text}`, manner)],
    ['a project that is none', (voice, text, manner) => voice.ask({ text, project: `x${text}` }, manner)],
    ['a comparison of anything', (voice, text, manner) => voice.compare({ one: text, other: 'p1' }, manner)],
  ])('%s, all its pages and all it leads to', { timeout: 120_000 }, ([, act]) => {
    fc.assert(
      fc.property(chronicles, typed, manners, (chronicle, text, manner) => {
        const voice = voiceOf(historian(chronicle))
        const reply = act(
          voice,
          text,
          manner,
          chronicle.entries.map(({ id }) => id),
        )
        for (const one of followed(reply, voice, TODAY, 12)) expect(problemsOf(one)).toEqual([])
      }),
      { numRuns: 25 },
    )
  })

  test('a timeline and a comparison with their pictures', () => {
    fc.assert(
      fc.property(chronicles, manners, (chronicle, manner) => {
        const voice = voiceOf(historian(chronicle))
        const releases = chronicle.entries.filter(({ project, version }) => project === 'p0' && version)
        const replies = [
          voice.timeline({ project: 'p0' }, manner),
          voice.compare({ one: 'p0', other: 'p1' }, manner),
          ...(releases.length > 1
            ? [voice.compare({ one: releases[0]!.id, other: releases[1]!.id }, manner)]
            : []),
        ]
        for (const reply of replies) {
          expect(problemsOf(reply)).toEqual([])
          expect(reply.message.attachments?.length ?? 0).toBe(reply.files.length)
          for (const one of followed(reply, voice, TODAY, 4)) expect(problemsOf(one)).toEqual([])
        }
      }),
      { numRuns: 12 },
    )
  })

  test('suggestions: at most 25, names and values of at most 100 characters, each once', {
    timeout: 120_000,
  }, () => {
    fc.assert(
      fc.property(chronicles, typed, fc.constantFrom(...TONGUES), (chronicle, text, tongue) => {
        const { suggest, besideOf } = voiceOf(historian(chronicle))
        for (const choices of [
          suggest.queries(text, tongue),
          suggest.queries('', tongue, { project: 'p0', year: 2019 }),
          suggest.versions(text, tongue, 'p0'),
          suggest.things(text, tongue, besideOf(text)),
        ]) {
          expect(choices.length).toBeLessThanOrEqual(25)
          expect(new Set(choices.map(({ name }) => name)).size).toBe(choices.length)
          for (const { name, value } of choices)
            for (const said of [name, value]) {
              expect(said.trim().length).toBeGreaterThan(0)
              expect(said.length).toBeLessThanOrEqual(100)
            }
        }
      }),
      { numRuns: 30 },
    )
  })
})
