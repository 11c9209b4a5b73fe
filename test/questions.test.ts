import { existsSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { historian } from '../src/ask/ask.ts'
import { load } from '../src/chronicle/load.ts'
import { chronicleAlone } from '../src/chronicle/open.ts'
import { asJson } from '../src/speak/json.ts'
import { type Asked, type Given, type Gold, isGold, isRight, questionsIn, score } from './questions/score.ts'

/**
 * Strangers' questions, and the share that is answered rightly at least: two or three points under the best so far.
 * `held` was kept unseen until 2026-11-24 (89.2 % then), and was opened when `after` came (85 % at first sight).
 * `tune5` is by six hands, 75 to 91 % right at first sight, `tune6` by three, 78 to 89 %; `hard` by a sceptic who asks for
 * what is nearly there, and was 57 %. `held2` and `held3` are by two more, 93 and 89 % at first sight, `held4` and
 * `held6` by two others, 98 and 95 %; their failures were counted but never read. `tune7` is by seven hands, 72 to 93 % right at first sight; its last,
 * h5, was to be held and was opened on 2026-11-26 (82 % then), for it showed what the others had not.
 */
const FLOORS = [
  ['tune', 0.94],
  ['tune2', 0.93],
  ['tune3', 0.94],
  ['tune4', 0.86],
  ['held', 0.95],
  ['tune5', 0.95],
  ['tune6', 0.93],
  ['tune7', 0.95],
  ['hard', 0.74],
  ['held2', 0.93],
  ['held3', 0.88],
  ['held4', 0.95],
  ['held6', 0.92],
] as const

/** A day that stays, so that "last year" does not move the figures. */
const TODAY = '2021-08-15'
const percent = (share: number) => `${(share * 100).toFixed(1)} %`

describe('strangers are answered', () => {
  const one = historian(chronicleAlone(load('knowledge')))
  const answerTo = (text: string) => asJson(one.ask({ text, today: TODAY }), one.chronicle)

  test.for(FLOORS)('%s: at least %d', ([name, floor], { skip }) => {
    const file = `test/questions/${name}.jsonl`
    if (!existsSync(file)) return skip()
    const { share, precision, recall, byKind } = score(questionsIn(file), answerTo)
    const kinds = [...byKind].map(([kind, { right, of }]) => `${kind} ${right}/${of}`)
    console.info(
      `${name}: ${percent(share)} right, abstains with precision ${percent(precision)}, recall ${percent(recall)}; ${kinds.join(', ')}`,
    )
    expect(share).toBeGreaterThanOrEqual(floor)
  })
})

describe('the scales', () => {
  const cited = (project: string, version: string | null, date: string) => ({ project, version, date })
  const ENVOY: Gold = { project: 'envoy', version: '1.18.0', date: '2021-04-16' }

  test.for<[why: string, gold: Gold, project: string, version: string | null, date: string, is: boolean]>([
    ['the same', ENVOY, 'envoy', '1.18.0', '2021-04-16', true],
    ['another project', ENVOY, 'istio', '1.18.0', '2021-04-16', false],
    ['another version', ENVOY, 'envoy', '1.17.0', '2021-04-16', false],
    ['another day', ENVOY, 'envoy', '1.18.0', '2021-04-15', false],
    ['a channel before it', ENVOY, 'envoy', 'v1.18.0', '2021-04-16', true],
    ['no version, but the day', ENVOY, 'envoy', null, '2021-04-16', true],
    [
      'the day as written',
      { ...ENVOY, accept_written: ['2021-04-17'] },
      'envoy',
      '1.18.0',
      '2021-04-17',
      true,
    ],
    ['the version as written', { ...ENVOY, accept_written: ['1.18'] }, 'envoy', '1.18', '2021-04-16', true],
    ['undated background', { project: 'envoy' }, 'envoy', null, '2015', true],
    ['background of that year', { project: 'envoy', date_prefix: '2015' }, 'envoy', null, '2015', true],
    ['background of another year', { project: 'envoy', date_prefix: '2016' }, 'envoy', null, '2015', false],
    ['one of several', { project: 'istio', or: [ENVOY] }, 'envoy', '1.18.0', '2021-04-16', true],
  ])('%s', ([, gold, project, version, date, is]) =>
    expect(isGold(gold, cited(project, version, date))).toBe(is),
  )

  const asked = (more: Partial<Asked>): Asked => ({
    id: 'x',
    lang: 'en',
    kind: 'when',
    question: '?',
    ...more,
  })
  const given = (more: Partial<Given>): Given => ({
    answered: true,
    answer: 'In 1.18.0, on 2021-04-16.',
    entries: [cited('envoy', '1.18.0', '2021-04-16'), cited('envoy', '1.17.0', '2021-01-12')],
    ...more,
  })
  const OLDER: Gold = { project: 'envoy', version: '1.17.0', date: '2021-01-12' }

  test.for<[why: string, asked: Asked, given: Given, is: boolean]>([
    ['the first entry is wanted', asked({ accept: [ENVOY] }), given({}), true],
    ['the second is not enough', asked({ accept: [OLDER] }), given({}), false],
    ['unless all are asked for', asked({ accept_all: [OLDER, ENVOY] }), given({}), true],
    ['and each is there', asked({ accept_all: [OLDER, { project: 'istio' }] }), given({}), false],
    ['the text must say it', asked({ accept: [ENVOY], must: ['1\\.18', 'ON 2021'] }), given({}), true],
    ['or it is wrong', asked({ accept: [ENVOY], must: ['Lyft'] }), given({}), false],
    ['silence is wrong', asked({ accept: [ENVOY] }), given({ answered: false }), false],
    [
      'silence is right where wanted',
      asked({ abstain: true }),
      given({ answered: false, entries: [] }),
      true,
    ],
    ['and talk is wrong there', asked({ abstain: true }), given({}), false],
    ['nothing cited is wrong', asked({ accept: [ENVOY] }), given({ entries: [] }), false],
  ])('%s', ([, question, answer, is]) => expect(isRight(question, answer)).toBe(is))
})
