import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { envoy, kuma, type Rig, released, startRig, TOKEN } from './rig.ts'

const days = (count: number) =>
  Object.fromEntries(
    Array.from({ length: count }, (_, n) => [`1.38.${n + 1}`, `2026-06-${String(n + 1).padStart(2, '0')}`]),
  )
const rows = (count: number) => Object.entries(days(count)).map(([version, day]) => envoy(version, day))

let rig: Rig
beforeEach(async () => {
  rig = await startRig({ envoy: rows(7), kuma: [kuma('2.13.0', '2025-12-22', 'feature')] })
  rig.github.repositories.set('envoyproxy/envoy', released(days(7)))
  rig.github.repositories.set('kumahq/kuma', { releases: [], tags: [{ name: '2.13.0' }] })
})
afterEach(() => rig.close())

const statuses = () => rig.github.seen.map(({ status }) => status)

test('every page is asked for, as the Link header leads', async () => {
  rig.github.perPage = 3
  expect((await rig.run()).isWell).toBe(true)
  expect(rig.github.seen.map(({ path }) => path)).toEqual([
    '/repos/envoyproxy/envoy/releases?per_page=100',
    '/repos/envoyproxy/envoy/releases?per_page=100&page=2',
    '/repos/envoyproxy/envoy/releases?per_page=100&page=3',
    '/repos/envoyproxy/envoy/tags?per_page=100',
    '/repos/envoyproxy/envoy/tags?per_page=100&page=2',
    '/repos/envoyproxy/envoy/tags?per_page=100&page=3',
    '/repos/kumahq/kuma/releases?per_page=100',
    '/repos/kumahq/kuma/tags?per_page=100',
  ])
})

test('what has not changed is not sent again, and is known all the same', async () => {
  rig.github.perPage = 3
  await rig.run()
  expect(await rig.run()).toMatchObject({ isWell: true })
  expect(statuses()).toEqual(Array(8).fill(304))
  rig.github.repositories.set('envoyproxy/envoy', released(days(8)))
  expect((await rig.run()).lines[0]).toBe('envoyproxy/envoy: envoy 1.38.8')
  expect(statuses()).toEqual([200, 200, 200, 200, 200, 200, 304, 304])
})

test('what was kept by another run may be broken, or of another address: it is asked anew', async () => {
  await rig.run()
  for (const broken of [
    '',
    '{"api":',
    '[]',
    rig.read('data/almanac.json').replace(rig.github.url, 'http://other'),
  ]) {
    rig.write('data/almanac.json', broken)
    expect((await rig.run()).isWell).toBe(true)
    expect(statuses()).not.toContain(304)
  }
})

describe('a limit ends the run with a sentence, at once', () => {
  const reset = String(Date.UTC(2026, 10, 23, 2, 30) / 1000)
  test.for([
    [
      'of an hour',
      { status: 403, headers: { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': reset } },
      "GitHub's rate limit is used up until 2026-11-23 02:30 UTC: run this again after that, or set GITHUB_TOKEN",
    ],
    [
      'of an hour, as 429',
      { status: 429, headers: { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': reset } },
      "GitHub's rate limit is used up until 2026-11-23 02:30 UTC: run this again after that, or set GITHUB_TOKEN",
    ],
    [
      'without a day of its own',
      { status: 403, headers: { 'x-ratelimit-remaining': '0' } },
      "GitHub's rate limit is used up: run this again after that, or set GITHUB_TOKEN",
    ],
    [
      'of too many at once',
      { status: 403, headers: { 'retry-after': '60' } },
      'GitHub asks to wait 60 seconds (403): run this again then',
    ],
    ['that is a plain no', { status: 403 }, 'GitHub refuses /repos/envoyproxy/envoy/releases (403)'],
    ['of a token', { status: 401 }, 'GitHub does not accept GITHUB_TOKEN (401): renew it or leave it empty'],
  ] as const)('%s', async ([, fault, sentence]) => {
    rig.github.faults.push(fault)
    expect(await rig.run()).toEqual({
      isWell: false,
      lines: [
        `envoyproxy/envoy: ${sentence}`,
        'kumahq/kuma: not asked any more',
        '0 rows written, 8 in all, 2 of 2 repositories not read',
      ],
    })
    expect(rig.github.seen).toHaveLength(1)
  })

  test('that is met halfway costs nothing that was read before', async () => {
    rig.github.repositories.set('envoyproxy/envoy', released(days(8)))
    rig.github.repositories.get('kumahq/kuma')!.releases.push({ tag: 'v2.14.0', at: '2026-06-12T10:00:00Z' })
    const { faults } = rig.github
    const limit = { status: 429, headers: { 'retry-after': '3600' } }
    // The first two requests are answered; the third meets the limit.
    faults.push('none', 'none', limit)
    expect((await rig.run()).lines).toEqual([
      'envoyproxy/envoy: envoy 1.38.8',
      'kumahq/kuma: GitHub asks to wait 3600 seconds (429): run this again then',
      '1 row written, 9 in all, 1 of 2 repositories not read',
    ])
    expect((await rig.run()).lines).toEqual([
      'envoyproxy/envoy: nothing new',
      'kumahq/kuma: kuma 2.14.0',
      '1 row written, 10 in all',
    ])
    expect(statuses()).toEqual([304, 304, 200, 200])
  })
})

describe('a second try is made, once', () => {
  test.for([
    ['after a short wait that is asked for', { status: 429, headers: { 'retry-after': '2' } }],
    ['after a fault of the server', { status: 502 }],
    ['after a broken connection', 'break'],
  ] as const)('%s', async ([, fault]) => {
    rig.github.faults.push(fault)
    expect((await rig.run()).isWell).toBe(true)
  })

  test.for([
    ['502', { status: 502 }, 'GitHub answers 502 at /repos/envoyproxy/envoy/releases: run this again later'],
    ['a break', 'break', /^GitHub was not reached at GITHUB: .+/],
    ['silence', 'hang', /^GitHub was not reached at GITHUB: .*timeout/],
  ] as const)('%s twice is the end', async ([, fault, why]) => {
    rig.github.faults.push(fault, fault)
    const { lines, isWell } = await rig.run({ timeoutMs: 200 })
    expect(isWell).toBe(false)
    expect(lines[0]!.replace('envoyproxy/envoy: ', '')).toMatch(why)
    expect(lines.join('\n')).not.toContain(TOKEN)
  })
})

describe('one repository that cannot be read costs no other', () => {
  test('one that is not there', async () => {
    rig.github.repositories.delete('envoyproxy/envoy')
    expect((await rig.run()).lines).toEqual([
      'envoyproxy/envoy: GitHub knows nothing at /repos/envoyproxy/envoy/releases (404)',
      'kumahq/kuma: nothing new',
      '0 rows written, 8 in all, 1 of 2 repositories not read',
    ])
  })

  test.for(['<html>', '{"message":"odd"}', '[{"tag_name":1}]', ''])('one that answers %j', async body => {
    rig.github.faults.push({ status: 200, body })
    expect((await rig.run()).lines[0]).toBe(
      "envoyproxy/envoy: GitHub's answer at /repos/envoyproxy/envoy/releases is not of the form it documents",
    )
  })

  test('one whose next page lies elsewhere: the token does not go there', async () => {
    rig.github.perPage = 3
    rig.github.elsewhere = 'http://127.0.0.2:1'
    expect((await rig.run()).lines[0]).toBe("envoyproxy/envoy: GitHub's next page is not at GITHUB")
  })
})
