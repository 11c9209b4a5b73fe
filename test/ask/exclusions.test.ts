import { describe, expect, test } from 'vitest'
import { withoutExcluded } from '../../src/ask/exclusions.ts'
import { understand } from '../../src/ask/understand.ts'
import { small } from './small.ts'

const read = (text: string) => understand({ text, today: '2021-08-15' }, small.knowledge)

describe('what a question leaves out', () => {
  test.for<[question: string, projects: string[]]>([
    ['How many Linkerd releases, not counting Linkerd2?', ['linkerd']],
    ['Linkerd releases in 2020 (not Linkerd2)', ['linkerd']],
    ['Linkerd（不含 Linkerd2）发了多少个版本', ['linkerd']],
  ])('%s', ([question, projects]) => expect(read(question).projects).toEqual(projects))

  test('is listed by no answer', () => {
    const { query, ...answer } = small.ask({ text: 'releases of 2021 except Envoy', today: '2021-08-15' })
    expect(query.leftOut).toEqual(['envoy'])
    expect(answer).toMatchObject({ kind: 'list' })
    if (answer.kind === 'list') expect(answer.hits.every(({ entry }) => entry.project !== 'envoy')).toBe(true)
  })

  test.for<[question: string, projects: string[]]>([
    ['Except Envoy which projects had a release in 2018', ['envoy']],
    ['除了 Linkerd2 还有哪些项目在 2020 年发布了版本', ['linkerd2']],
    ['releases other than Envoy in 2021', ['envoy']],
  ])('ends where the question goes on: %s', ([question, projects]) => {
    const { query } = small.ask({ text: question, today: '2021-08-15' })
    expect(query.leftOut).toEqual(projects)
    expect(query.period).toBeDefined()
  })

  test('may be one release, which is no reason to leave out its project', () => {
    const { query, ...answer } = small.ask({ text: 'Envoy releases except 1.18.0', today: '2021-08-15' })
    expect(query).toMatchObject({ projects: ['envoy'], leftOutVersions: [{ number: '1.18.0' }] })
    expect(query.leftOut).toBeUndefined()
    if (answer.kind === 'list') expect(answer.hits.map(({ entry }) => entry.version)).not.toContain('1.18.0')
    expect(answer.kind).toBe('list')
  })

  test('may be what is not meant', () => {
    expect(read('when did Envoy remove xDS v2? I don\u2019t mean the deprecation').actions).toEqual([
      'removed',
    ])
  })

  test('must be something known: what is not, belongs to the question', () => {
    const text = 'features other than mtls'
    expect(withoutExcluded(text, () => false)).toEqual({ text, excluded: [] })
  })
})
