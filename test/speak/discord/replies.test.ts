import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { historian } from '../../../src/ask/ask.ts'
import { TONGUES } from '../../../src/ask/types.ts'
import { openChronicle } from '../../../src/chronicle/open.ts'
import { scriptOf } from '../../../src/language.ts'
import type { Manner } from '../../../src/speak/discord/controls.ts'
import { typedIn } from '../../../src/speak/discord/typed.ts'
import { readStep } from '../../../src/speak/discord/view.ts'
import { voiceOf } from '../../../src/speak/discord/voice.ts'
import { type Body, textOf } from '../../loopback/limits.ts'
import { idsIn, problemsOf } from './worlds.ts'

const chronicle = openChronicle('knowledge')
const voice = voiceOf(historian(chronicle))
const manner = (tongue: Manner['tongue'], mode: Manner['mode'] = 'public'): Manner => ({
  tongue,
  mode,
  today: '2026-11-23',
})
const said = (reply: { message: unknown }) => textOf(reply.message as Body)

const questions = ['tune.jsonl', 'tune2.jsonl'].flatMap(file =>
  readFileSync(new URL(`../../questions/${file}`, import.meta.url), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map(line => (JSON.parse(line) as { question: string }).question),
)

describe('Discord takes', () => {
  test('the reply to every question there is, in every tongue', { timeout: 120_000 }, () => {
    expect(questions.length).toBeGreaterThan(200)
    const wrong = questions.flatMap(text =>
      TONGUES.flatMap(tongue =>
        problemsOf(voice.ask({ text }, manner(tongue))).map(problem => ({ text, tongue, problem })),
      ),
    )
    expect(wrong).toEqual([])
  })

  test('every entry, whole and page by page, in every tongue', { timeout: 120_000 }, () => {
    const told = chronicle.entries.filter(({ changes, text }) => changes.length > 0 || text.length > 1)
    expect(told.length).toBeGreaterThan(100)
    for (const { id } of told)
      for (const tongue of TONGUES)
        for (const page of [1, 2, 99])
          expect(problemsOf(voice.show({ kind: 'entry', id, page }, manner(tongue, 'private')))).toEqual([])
  })

  test('the reply to nothing at all, and to what is no question', () => {
    for (const text of ['', '?', '@everyone', '<@1> **x** [a](http://b)', '网'.repeat(300), '\u202e\u0000'])
      expect(problemsOf(voice.ask({ text }, manner('en')))).toEqual([])
  })

  test.for(TONGUES)('what the bot says of itself, and its apology, in %s', tongue => {
    for (const reply of [voice.about(tongue), voice.sorry(tongue, '0123abcd'), voice.outdated(tongue)])
      expect(problemsOf(reply)).toEqual([])
  })
})

describe('the first line', () => {
  test.for<[string, string, string]>([
    ['ask', 'when did Envoy drop xDS v2', '**Envoy dropped xDS v2 in 1.18.0, on 2021-04-16.**'],
    ['release', '1.18', '**Envoy 1.18.0 was released on 2021-04-16.**'],
    ['day', 'April 16', '**On this day, 16 April**'],
    ['search', 'xds v1', '**4 entries on “xds v1”, the best first.**'],
  ])('of /%s is the answer', ([command, typed, line]) => {
    const of = manner('en')
    const reply = {
      ask: () => voice.ask({ text: typed }, of),
      release: () => voice.release({ project: 'envoy', version: typed }, of),
      day: () => voice.onThisDay(typed, of),
      search: () => voice.search({ text: typed }, of),
    }[command]!()
    const [first] = said(reply).split('\n')
    expect(command === 'search' ? first!.replace(/^\*\*\d+/, '**4') : first).toBe(line)
  })
})

describe('a long timeline', () => {
  test.for(TONGUES)('has every entry on exactly one of its pages, by its own buttons, in %s', tongue => {
    let reply = voice.timeline({ project: 'istio', from: 2017, to: 2024 }, manner(tongue))
    const dates: string[] = []
    let pages = 0
    for (;;) {
      pages += 1
      dates.push(...[...said(reply).matchAll(/^- \*\*(\d{4}[-\d]*)\*\*/gmu)].map(match => match[1]!))
      const next = idsIn(reply)
        .map(id => readStep(id, typedIn(reply.message.components)))
        .find(step => step?.verb === 'turn' && step.view.page === pages + 1)
      if (!next) break
      reply = voice.show(next.view, { ...next, today: '2026-11-23' })
    }
    expect(pages).toBeGreaterThan(2)
    expect(dates).toEqual(dates.toSorted().reverse())
    const told = chronicle.entries.filter(
      ({ project, date, rank, changes, text, commentary }) =>
        project === 'istio' &&
        date >= '2017' &&
        date < '2025' &&
        (rank === undefined ||
          rank === 'feature' ||
          changes.length + commentary.length > 0 ||
          text.length > 1),
    )
    expect(dates).toHaveLength(told.length)
  })

  test('stays at its last page where there are fewer now', () => {
    const reply = voice.show({ kind: 'timeline', project: 'istio', page: 999 }, manner('en'))
    const [, at, of] = /"label":"(\d+) \/ (\d+)"/.exec(JSON.stringify(reply.message)) ?? []
    expect(at).toBe(of)
  })
})

describe('what would work is said, to the asker alone', () => {
  test.for<[string, () => ReturnType<typeof voice.ask>, RegExp]>([
    ['a bad date', () => voice.onThisDay('Feb 31', manner('en')), /“Feb 31”.*April 16/],
    [
      'an unknown version',
      () => voice.release({ project: 'envoy', version: '1.99' }, manner('en')),
      /No Envoy 1\.99[\s\S]*1\.40/,
    ],
    [
      'an unknown project',
      () => voice.timeline({ project: 'nginx' }, manner('en')),
      /no project “nginx”.*Envoy/,
    ],
    ['an empty search', () => voice.search({ text: 'qwertz' }, manner('en')), /“qwertz”.*fewer words/],
    [
      'years the wrong way round',
      () => voice.timeline({ project: 'envoy', from: 2020, to: 2018 }, manner('en')),
      /from: 2018/,
    ],
    [
      'years without entries',
      () => voice.timeline({ project: 'envoy', to: 2001 }, manner('en')),
      /runs from 2015/,
    ],
    [
      'a thing that is not known',
      () => voice.compare({ one: 'Envoy', other: 'nginx' }, manner('en')),
      /“nginx”/,
    ],
    ['the same twice', () => voice.compare({ one: 'Envoy', other: 'envoy' }, manner('en')), /same twice/],
    [
      'a project beside a release',
      () => voice.compare({ one: 'Envoy', other: 'Istio 1.5' }, manner('en')),
      /side by side/,
    ],
    [
      'a question off the topic',
      () => voice.ask({ text: 'what is the weather' }, manner('en')),
      /chronicle records/,
    ],
    ['在中文里的错误日期', () => voice.onThisDay('2月31日', manner('zh-Hans')), /“2月31日”看不出/],
  ])('for %s', ([, act, sentence]) => {
    const reply = act()
    expect(reply.private).toBe(true)
    expect(said(reply)).toMatch(sentence)
    expect(problemsOf(reply)).toEqual([])
  })
})

test('nothing that was typed pings, links or formats, wherever it is said again', () => {
  const typed = '<@1> @everyone [a](http://b.c) **x** `y` # z ~~w~~ <t:1> || _v_'
  const of = manner('en')
  for (const reply of [
    voice.ask({ text: typed }, of),
    voice.ask({ text: 'x', project: typed }, of),
    voice.search({ text: typed }, of),
    voice.release({ project: 'envoy', version: typed }, of),
    voice.onThisDay(typed, of),
    voice.compare({ one: typed, other: 'envoy' }, of),
  ]) {
    // Only what is escaped may be left of it: a backslash before each mark.
    const bare = said(reply).replace(/\\[\\*_~|[\]<`>#@:]/gu, '')
    expect(said(reply)).toContain('everyone')
    for (const mark of ['<@', '@everyone', '](http://b', '**x', '`y', '# z', '~~w', '<t:', '_v'])
      expect(bare).not.toContain(mark)
  }
})

describe('each tongue', () => {
  test.for(TONGUES)('%s is spoken by every command, and no other', tongue => {
    const of = manner(tongue, 'private')
    for (const reply of [
      voice.release({ project: 'envoy', version: '1.18' }, of),
      voice.timeline({ project: 'envoy', from: 2021, to: 2021 }, of),
      voice.onThisDay('04-16', of),
      voice.compare({ one: 'Envoy 1.17', other: 'Envoy 1.18' }, of),
      voice.compare({ one: 'Envoy', other: 'Istio' }, of),
      voice.about(tongue),
    ]) {
      // The names of sources are theirs.
      const text = said(reply).replace(/\[[^\]]*\]\([^)]*\)/gu, '')
      expect(scriptOf(text)).toBe(tongue)
    }
  })
})

describe('what an option means', () => {
  const headOf = (reply: { message: unknown }) => said(reply).split('\n')[0]

  test.for(['envoy-1.18.0', 'Envoy 1.18.0 · 2021-04-16', '1.18', 'v1.18.0', 'Envoy 1.18', 'envoy 1.18.0'])(
    'a release is found by %j',
    version => {
      expect(headOf(voice.release({ project: 'envoy', version }, manner('en')))).toBe(
        '**Envoy 1.18.0 was released on 2021-04-16.**',
      )
    },
  )

  test('1.1 is never 1.10, and a line is no release', () => {
    expect(headOf(voice.release({ project: 'envoy', version: '1.1' }, manner('en')))).toMatch(
      /Envoy 1\.1\.0 /,
    )
    expect(headOf(voice.release({ project: 'envoy', version: '1' }, manner('en')))).toMatch(/^\*\*No Envoy 1/)
  })

  test('a search of an id or of a label opens the entry, in whatever tongue the label is', () => {
    for (const tongue of TONGUES) {
      const [choice] = voice.suggest.queries('envoy 1.18.0', tongue)
      for (const text of [choice!.value, choice!.name])
        expect(headOf(voice.search({ text }, manner('en')))).toBe(
          '**Envoy 1.18.0 was released on 2021-04-16.**',
        )
    }
  })

  test.for<[string, string, string]>([
    ['envoy', 'istio', 'Envoy and Istio'],
    ['Envoy 1.14', '1.18', 'Envoy 1.14.0 '],
    ['1.14', 'Envoy 1.18', 'Envoy 1.14.0 '],
    ['Envoy 1.18', 'envoi 1.14', 'Envoy 1.14.0 '],
    ['envoy-1.14.0', 'Envoy 1.18.0 · 2021-04-16', 'Envoy 1.14.0 '],
  ])('%s and %s are compared', ([one, other, head]) => {
    expect(headOf(voice.compare({ one, other }, manner('en')))).toContain(head)
  })
})
