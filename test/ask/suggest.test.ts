import { describe, expect, test } from 'vitest'
import { historian } from '../../src/ask/ask.ts'
import { labelled } from '../../src/ask/label.ts'
import { entryNamed } from '../../src/ask/lookup.ts'
import { suggester } from '../../src/ask/suggest.ts'
import { TONGUES } from '../../src/ask/types.ts'
import { openChronicle } from '../../src/chronicle/open.ts'

const { chronicle, knowledge } = historian(openChronicle('knowledge'))
const suggest = suggester(knowledge)
const names = (choices: readonly { readonly name: string }[]) => choices.map(({ name }) => name)

describe('suggestions for a search', () => {
  test.for<[string, RegExp]>([
    ['xds v2', /^xDS v2 API · Envoy$/],
    ['mulitcluster', /Multicluster/],
    ['multiclu', /Multicluster/],
    ['mulitclu', /Multicluster/],
    ['envoi 1.18', /^Envoy 1\.18\.0 · /],
    ['linkrd2 2.10', /^Linkerd2 2\.10/],
    ['1.18.0', / 1\.18\.0 · /],
    ['graduat', /graduates .* CNCF/],
    ['毕业', /graduates .* CNCF/],
    ['畢業', /graduates .* CNCF/],
    ['2021-04-16', / · 2021-04-16$/],
    ['when did envoy drop xds v2', /xDS v2/],
  ])('%s begins with %s', ([typed, first]) => expect(names(suggest.queries(typed, 'en'))[0]).toMatch(first))

  test('of nothing are the newest releases, of a project or a year where one is named', () => {
    const [first, ...rest] = suggest.queries('', 'en').map(({ value }) => entryNamed(value, knowledge)!)
    expect(rest).toHaveLength(24)
    expect(rest.every(({ date }) => date <= first!.date)).toBe(true)
    for (const { value } of suggest.queries('', 'en', { project: 'istio', year: 2019 }))
      expect(entryNamed(value, knowledge)).toMatchObject({
        project: 'istio',
        date: expect.stringMatching(/^2019/),
      })
  })

  test('are none for what is nothing, and bend neither digits nor Han', () => {
    for (const typed of ['qwertzuiop', '9.99.9', '囧囧囧', 'qwertz 囧'])
      expect(suggest.queries(typed, 'en')).toEqual([])
  })

  test('are in the tongue of who types', () => {
    expect(names(suggest.queries('multicluster', 'zh-Hans')).join()).toContain('多集群')
    expect(names(suggest.queries('multicluster', 'zh-Hant')).join()).toContain('多叢集')
  })

  test('take less than 20 ms, most of the time', () => {
    // Time of this process alone, for others work on the machine too.
    const cost = (act: () => unknown) => {
      const before = process.cpuUsage()
      act()
      return process.cpuUsage(before).user / 1000
    }
    const typed = ['e', 'env', 'envoi', 'lniekrd', 'mulitcluster', 'asdf qwer zxcv', '多集群', '1.1', '']
    const times = typed.flatMap(text =>
      TONGUES.flatMap(tongue => [
        cost(() => suggest.queries(text, tongue)),
        cost(() => suggest.things(text, tongue)),
        cost(() => suggest.versions(text, tongue, 'envoy')),
      ]),
    )
    expect(times.toSorted((a, b) => a - b)[Math.floor(times.length * 0.8)]).toBeLessThan(20)
  })
})

describe('suggestions for a version', () => {
  test('are newest first, and of the project alone', () => {
    const dates = suggest.versions('', 'en', 'envoy').map(({ value }) => entryNamed(value, knowledge)!)
    expect(dates).toHaveLength(25)
    expect(dates.every(({ project }) => project === 'envoy')).toBe(true)
    expect(dates.map(({ date }) => date)).toEqual(
      dates
        .map(({ date }) => date)
        .toSorted()
        .reverse(),
    )
  })

  test('take 1.1 for 1.1 before 1.10, and for the beginning of 1.18 too', () => {
    const versions = suggest
      .versions('1.1', 'en', 'envoy')
      .map(({ value }) => entryNamed(value, knowledge)!.version)
    expect(versions[0]).toBe('1.1.0')
    expect(versions).toContain('1.19.0')
    expect(suggest.versions('v1.18.0', 'en', 'envoy')[0]!.value).toBe('envoy-1.18.0')
  })
})

describe('suggestions for a comparison', () => {
  test('are projects and releases, and beside one of them what goes with it', () => {
    expect(suggest.things('', 'en')[0]!.value).toBe(chronicle.projects[0]!.id)
    expect(suggest.things('env', 'en')[0]!.value).toBe('envoy')
    expect(
      suggest.things('', 'en', {}).every(({ value }) => chronicle.projects.some(({ id }) => id === value)),
    ).toBe(true)
    for (const { value } of suggest.things('1.1', 'en', { project: 'istio' }))
      expect(entryNamed(value, knowledge)).toMatchObject({ project: 'istio', kind: 'release' })
  })
})

test('every label is found again as its entry, in every tongue', () => {
  for (const tongue of TONGUES)
    for (const { name, value } of [...suggest.queries('', tongue), ...suggest.queries('cncf', tongue)]) {
      const entry = labelled(name, chronicle.entries)
      if (entry) expect(entry.id).toBe(value)
      else expect(name).toBe(value)
    }
})
