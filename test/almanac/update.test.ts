import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { envoy, kuma, type Rig, released, startRig, TOKEN } from './rig.ts'

const ENVOY = [
  envoy('1.37.0', '2026-01-13', 'feature'),
  envoy('1.38.0', '2026-04-23', 'feature'),
  envoy('1.38.1', '2026-06-04'),
]
const DAYS = { '1.37.0': '2026-01-13', '1.38.0': '2026-04-24', '1.38.1': '2026-06-04' }
const KUMA = [kuma('2.13.0', '2025-12-22', 'feature')]

let rig: Rig
beforeEach(async () => {
  rig = await startRig({ envoy: ENVOY, kuma: KUMA })
  rig.github.repositories.set('envoyproxy/envoy', released(DAYS))
  rig.github.repositories.set('kumahq/kuma', { releases: [], tags: [{ name: '2.13.0' }] })
})
afterEach(() => rig.close())

const repository = (name: string) => rig.github.repositories.get(name)!

test('with nothing new, nothing is written and all is well', async () => {
  const before = rig.read('knowledge/almanac/envoy.csv')
  expect(await rig.run()).toEqual({
    lines: ['envoyproxy/envoy: nothing new', 'kumahq/kuma: nothing new', '0 rows written, 4 in all'],
    isWell: true,
  })
  expect(rig.read('knowledge/almanac/envoy.csv')).toBe(before)
})

describe('what is new', () => {
  test('is written in its place, and the words stay as they are', async () => {
    const story = rig.read('knowledge/envoy/2026.md')
    rig.github.repositories.set(
      'envoyproxy/envoy',
      released({ ...DAYS, '1.37.5': '2026-06-04', '1.39.0-rc1': '2026-07-01', '1.39.0': '2026-07-14' }),
    )
    const { lines, isWell } = await rig.run()
    expect(isWell).toBe(true)
    expect(lines[0]).toBe('envoyproxy/envoy: envoy 1.37.5, envoy 1.39.0-rc1, envoy 1.39.0')
    expect(lines.at(-1)).toBe('3 rows written, 7 in all')
    expect(rig.rowsOf('envoy')).toEqual([
      ...ENVOY.slice(0, 2),
      envoy('1.37.5', '2026-06-04'),
      ENVOY[2],
      envoy('1.39.0-rc1', '2026-07-01', 'pre-release'),
      envoy('1.39.0', '2026-07-14', 'feature'),
    ])
    expect(rig.read('knowledge/envoy/2026.md')).toBe(story)
  })

  test('is not new the second time', async () => {
    rig.github.repositories.set('envoyproxy/envoy', released({ ...DAYS, '1.39.0': '2026-07-14' }))
    await rig.run()
    expect((await rig.run()).lines[0]).toBe('envoyproxy/envoy: nothing new')
  })

  test('has the day of its tag where it has no release: the tagger’s, else the commit’s, in UTC', async () => {
    repository('kumahq/kuma').tags.push(
      { name: 'v2.14.0', tagged: '2026-06-12T12:34:34Z', committed: '2026-06-01T00:00:00Z' },
      { name: 'v2.14.1', committed: '2026-07-15T01:51:32Z' },
    )
    await rig.run()
    expect(rig.rowsOf('kuma')).toEqual([
      ...KUMA,
      'kuma,2.14.0,2026-06-12,feature,https://github.com/kumahq/kuma/releases/tag/v2.14.0',
      'kuma,2.14.1,2026-07-15,patch,https://github.com/kumahq/kuma/releases/tag/v2.14.1',
    ])
  })

  test('is no draft, no tag with a slash, and no second tag of a version', async () => {
    repository('envoyproxy/envoy').releases.unshift({ tag: 'v1.40.0', at: null, draft: true })
    repository('kumahq/kuma').tags.push({ name: 'api/v2.14.0' }, { name: 'v2.13.0' })
    expect(await rig.run()).toMatchObject({ isWell: true, lines: { 2: '0 rows written, 4 in all' } })
  })

  test('of two tags that name one version is the one with a release', async () => {
    const { tags, releases } = repository('kumahq/kuma')
    tags.push({ name: '2.14.0', committed: '2026-06-10T00:00:00Z' }, { name: 'v2.14.0' })
    releases.push({ tag: 'v2.14.0', at: '2026-06-12T10:00:00Z' })
    expect((await rig.run()).isWell).toBe(true)
    expect(rig.rowsOf('kuma')[1]).toMatch(/2026-06-12,feature,.*\/v2\.14\.0$/)
  })
})

describe('what is doubtful is told, not written, and told again until somebody decides', () => {
  const doubts = async () => {
    const before = [rig.rowsOf('envoy'), rig.rowsOf('kuma')]
    const { lines, isWell } = await rig.run()
    expect(isWell).toBe(false)
    expect([rig.rowsOf('envoy'), rig.rowsOf('kuma')]).toEqual(before)
    return lines.filter(line => line.startsWith('? '))
  }
  const decide = (line: string) =>
    rig.write('knowledge/almanac/decided.txt', `# what a person decided\n${line}\n`)

  test('a day that is far from its row', async () => {
    repository('envoyproxy/envoy').releases[0]!.at = '2026-06-10T00:00:00Z'
    const why = ['? envoy 1.38.1: GitHub dates it 2026-06-10; its row says 2026-06-04']
    expect(await doubts()).toEqual(why)
    expect(await doubts()).toEqual(why)
    decide('envoyproxy/envoy v1.38.1 2026-06-10 the announcement is of the 4th')
    expect((await rig.run()).isWell).toBe(true)
  })

  test('a day that moves, be it by one', async () => {
    expect((await rig.run()).isWell).toBe(true)
    repository('envoyproxy/envoy').releases[1]!.at = '2026-04-25T00:00:00Z'
    const why = [
      '? envoy 1.38.0: GitHub dates it 2026-04-25, and dated it 2026-04-24 before; its row says 2026-04-23',
    ]
    expect(await doubts()).toEqual(why)
    expect(await doubts()).toEqual(why)
    rig.write(
      'knowledge/almanac/envoy.csv',
      rig.read('knowledge/almanac/envoy.csv').replace('2026-04-23', '2026-04-25'),
    )
    expect((await rig.run()).isWell).toBe(true)
  })

  test('a version that is gone', async () => {
    repository('envoyproxy/envoy').releases.pop()
    repository('envoyproxy/envoy').tags.pop()
    expect(await doubts()).toEqual(['? envoy 1.37.0: the tag v1.37.0 is gone from envoyproxy/envoy'])
    decide('envoyproxy/envoy v1.37.0 gone deleted by mistake, the release was real')
    expect((await rig.run()).isWell).toBe(true)
  })

  test('a tag that names no version', async () => {
    repository('kumahq/kuma').tags.push({ name: '080-preview-1' })
    expect(await doubts()).toEqual(['? kumahq/kuma: the tag 080-preview-1 names no version'])
    decide('kumahq/kuma 080-preview-1 none a stray tag')
    expect((await rig.run()).isWell).toBe(true)
  })

  test('a new version that is old', async () => {
    repository('kumahq/kuma').tags.push({ name: '0.9.9', committed: '2020-10-01T00:00:00Z' })
    expect(await doubts()).toEqual([
      '? kuma 0.9.9: GitHub dates it 2020-10-01, long before the latest row of 2025-12-22',
    ])
  })

  test('a release that GitHub calls a pre-release', async () => {
    repository('envoyproxy/envoy').releases.unshift({
      tag: 'v1.39.0',
      at: '2026-07-14T00:00:00Z',
      prerelease: true,
    })
    expect(await doubts()).toEqual([
      '? envoy 1.39.0: GitHub calls it a pre-release, its number a feature release',
    ])
  })

  test('one doubt costs no other row, and each comes with the line that would let it stand', async () => {
    repository('kumahq/kuma').tags.push(
      { name: 'nightly' },
      { name: '2.14.0', committed: '2026-06-12T00:00:00Z' },
    )
    const { lines, isWell } = await rig.run()
    expect(isWell).toBe(false)
    expect(lines).toEqual([
      'envoyproxy/envoy: nothing new',
      'kumahq/kuma: kuma 2.14.0',
      '? kumahq/kuma: the tag nightly names no version',
      'To let these stand, add to almanac/decided.txt:',
      'kumahq/kuma nightly none <why>',
      '1 row written, 5 in all, 1 for a person to decide',
    ])
    expect(rig.rowsOf('kuma')).toHaveLength(2)
  })
})

test('a file that is wrong stops it before anything is asked', async () => {
  rig.write('knowledge/almanac/kuma.csv', 'project,version\n')
  rig.write('knowledge/almanac/decided.txt', 'kuma is fine\n')
  const { lines, isWell } = await rig.run()
  expect(isWell).toBe(false)
  expect(lines).toEqual([
    './knowledge/almanac/kuma.csv:1 expected the header "project,version,date,kind,source", got "project,version"',
    './knowledge/almanac/decided.txt:1 expected a line such as "linkerd/linkerd2 edge-1.2.3 none a number out of the scheme", got "kuma is fine"',
    '2 problems in the almanac: nothing was asked, nothing was written',
  ])
  expect(rig.github.seen).toEqual([])
})

test('the token goes to GitHub, and nowhere else', async () => {
  const { lines } = await rig.run()
  expect(rig.github.seen.every(({ headers }) => headers.authorization === `Bearer ${TOKEN}`)).toBe(true)
  expect(lines.join('\n')).not.toContain(TOKEN)
  expect(rig.read('data/almanac.json')).not.toContain(TOKEN)
})
