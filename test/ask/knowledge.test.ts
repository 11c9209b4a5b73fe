import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { historian } from '../../src/ask/ask.ts'
import { load } from '../../src/chronicle/load.ts'
import { chronicleAlone } from '../../src/chronicle/open.ts'

const chronicle = load('knowledge')
const whole = historian(chronicle)
const alone = historian(chronicleAlone(chronicle))
const TODAY = '2021-08-15'

const FLAGSHIP = [
  'when did Envoy drop xDS v2',
  'When did Envoy drop support for the xDS v2 API?',
  'which version of Envoy removed xds v2?',
  'envoy xds v2 removed when',
  'when did evnoy kill v2 xDS',
  'Envoy 什么时候砍掉 xDS v2',
  'Envoy 从哪个版本开始不再支持 xDS v2',
  'Envoy 什麼時候砍掉 xDS v2？',
  'Envoy 從哪個版本開始不再支援 xDS v2',
]

describe.for([
  ['the whole knowledge', whole],
  ['the chronicle alone', alone],
] as const)('asked of %s', ([, { ask }]) => {
  test.for(FLAGSHIP)('%s: in 1.18.0, on 2021-04-16, after two steps', text => {
    const answer = ask({ text, today: TODAY })
    if (answer.kind !== 'entry') throw new Error(`expected an entry, got ${answer.kind}`)
    expect(answer.hit.entry).toMatchObject({ project: 'envoy', version: '1.18.0', date: '2021-04-16' })
    const steps = answer.history.map(({ entry }) => entry)
    const dates = steps.map(({ date }) => date)
    expect(steps.map(({ version }) => version)).toEqual(
      expect.arrayContaining(['1.14.0', '1.17.0', '1.18.0']),
    )
    expect(dates).toEqual([...dates].sort())
  })
})

// Taiwan's words of the trade, and the plain word for giving up.
test.for([
  ['Envoy 什么时候放弃 xDS v2？', '1.18.0'],
  ['Envoy 什麼時候放棄 xDS v2', '1.18.0'],
  ['Envoy 哪個版本預設關閉 xDS v2', '1.17.0'],
] as const)('%s: in %s', ([text, version]) => {
  expect(whole.ask({ text, today: TODAY })).toMatchObject({ hit: { entry: { version } } })
})

describe('every release', () => {
  const names = new Map(chronicle.projects.map(({ id, name }) => [id, name]))
  const releases = readFileSync('test/fixtures/release-dates.tsv', 'utf8')
    .split('\n')
    .filter(line => line !== '' && !line.startsWith('#') && !line.startsWith('project\t'))
    .map(line => line.split('\t') as [project: string, version: string])

  test.for(releases)('of %s, %s, is found by its name and number in both languages', ([project, version]) => {
    for (const text of [
      `${names.get(project)!.en} ${version}`,
      `when was ${names.get(project)!.en} ${version} released?`,
      `${names.get(project)!.zh} ${version} 发布了什么`,
      `${names.get(project)!.zh} ${version} 是哪天發佈的`,
      ...(/\d$/.test(names.get(project)!.zh) ? [] : [`${names.get(project)!.zh}${version}版本`]),
    ]) {
      const answer = whole.ask({ text, today: TODAY })
      expect([text, answer.kind, answer.kind === 'entry' && answer.hit.entry.id]).toEqual([
        text,
        'entry',
        `${project}-${version}`,
      ])
    }
  })
})
