import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, type Day, daysBetween } from '../../src/calendar.ts'
import { due, missed, next } from '../../src/daily/plan.ts'
import { instantOf, localAt, occurrence, weekdayOf } from '../../src/daily/zone.ts'
import type { Post, Subscription } from '../../src/store/store.ts'
import { row, subscription } from './samples.ts'

const ZONES = [
  'Australia/Lord_Howe',
  'Pacific/Chatham',
  'America/Havana',
  'Africa/Casablanca',
  'Pacific/Apia',
  'America/Sao_Paulo',
  'America/New_York',
  'Europe/London',
  'Asia/Kathmandu',
  'Pacific/Kiritimati',
] as const

const MINUTE = 60_000

/** From when to when the process runs; it ticks at once when it starts, then each minute. */
type Up = { readonly from: number; readonly to: number }

type Life = {
  readonly posts: Map<Day, { at: number; late: boolean; ticked: number }>
  readonly noted: Set<Day>
}

/** Lives through the times; between two ticks that can do nothing it leaps. */
const live = (of: Subscription, ups: readonly Up[], everyTick: boolean): Life => {
  const life: Life = { posts: new Map(), noted: new Set() }
  let ledger: Post[] = []
  for (const { from, to } of ups) {
    let look = from
    for (let tick = from; tick < to; ) {
      const now = new Date(tick)
      // As the store does it: what went by is asked for only when it is time to look again.
      for (const { day } of tick < look ? [] : missed(of, ledger, now)) {
        expect(life.noted.has(day) || life.posts.has(day), `${day} is noted once`).toBe(false)
        life.noted.add(day)
        ledger.push(row(of, day, 'skipped', { reason: 'missed' }))
      }
      if (tick >= look) look = next(of, now).getTime()
      const owed = due([of], ledger, now)
      expect(owed.length).toBeLessThanOrEqual(1)
      for (const { day, at, late } of owed) {
        expect(life.noted.has(day) || life.posts.has(day), `${day} is posted once`).toBe(false)
        life.posts.set(day, { at: at.getTime(), late, ticked: tick })
        ledger.push(row(of, day))
      }
      ledger = ledger.slice(-30)
      const minute = Math.floor(tick / MINUTE) * MINUTE + MINUTE
      tick = everyTick ? minute : Math.max(minute, Math.ceil(look / MINUTE) * MINUTE)
    }
  }
  return life
}

/** Holds a life to the rules. */
const judge = (of: Subscription, ups: readonly Up[], { posts, noted }: Life, first: Day, last: Day) => {
  const tickBetween = (start: number, end: number) =>
    ups.some(({ from, to }) => {
      const tick = Math.max(from, Math.ceil(start / MINUTE) * MINUTE)
      return tick < to && tick < end
    })
  for (let day = first; day <= last; day = addDays(day, 1)) {
    const [at, post] = [occurrence(of.zone, day, of.at)?.getTime(), posts.get(day)]
    const wanted = at !== undefined && !(of.weekdaysOnly && weekdayOf(day) > 5)
    if (!wanted) {
      expect(posts.has(day) || noted.has(day), `${day} is not wanted`).toBe(false)
      continue
    }
    if (post) {
      const local = localAt(of.zone, new Date(post.ticked))
      expect(local.day, `${day} is posted on that day`).toBe(day)
      expect(post.at).toBe(at)
      expect(post.ticked, `${day} is not early`).toBeGreaterThanOrEqual(at)
      if (tickBetween(at, at + MINUTE)) expect(post.ticked - at, `${day} is punctual`).toBeLessThan(MINUTE)
      expect(post.late).toBe(post.ticked - at >= 5 * MINUTE)
      continue
    }
    // Not posted: then it was down from the minute to the end of that local day.
    const end = instantOf(of.zone, addDays(day, 1), '00:00').getTime()
    expect(tickBetween(at, end), `${day} was missed though it ran`).toBe(false)
    const awake = ups.some(
      ({ from, to }) =>
        to > end && daysBetween(day, localAt(of.zone, new Date(Math.max(from, end))).day) <= 10,
    )
    if (awake) expect(noted.has(day), `${day} is noted as missed`).toBe(true)
  }
}

const minutes = fc
  .oneof(fc.nat(1439), fc.constantFrom(0, 1, 90, 119, 120, 135, 150, 165, 179, 180, 1380, 1410, 1439))
  .map(n => `${String(Math.floor(n / 60)).padStart(2, '0')}:${String(n % 60).padStart(2, '0')}`)

/** When it is up in a time: alternately up and down, for minutes to weeks. */
const upsIn = (start: number, end: number) =>
  fc
    .array(
      fc.record({
        up: fc.oneof(fc.integer({ min: 1, max: 600 }), fc.integer({ min: 600, max: 60 * 24 * 40 })),
        down: fc.oneof(fc.integer({ min: 1, max: 90 }), fc.integer({ min: 90, max: 60 * 24 * 20 })),
        seconds: fc.nat(59_999),
      }),
      { maxLength: 24 },
    )
    .map(turns => {
      const ups: Up[] = []
      let from = start
      for (const { up, down, seconds } of turns) {
        if (from >= end) break
        ups.push({ from, to: Math.min(from + up * MINUTE, end) })
        from += (up + down) * MINUTE - (from % MINUTE) + seconds
      }
      if (from < end) ups.push({ from, to: end })
      return ups
    })

describe.each(ZONES)('a year in %s', zone => {
  test('with random minutes and random downtime: once a local day, on that day, every miss explained', () => {
    const years = fc.constantFrom(2011, 2018, 2024, 2026)
    const lives = years.chain(year =>
      fc.record({
        year: fc.constant(year),
        at: minutes,
        weekdaysOnly: fc.boolean(),
        ups: upsIn(Date.UTC(year, 0, 1, 12), Date.UTC(year, 11, 31, 12)),
      }),
    )
    fc.assert(
      fc.property(lives, ({ year, at, weekdaysOnly, ups }) => {
        const of = subscription({ zone, at, weekdaysOnly, since: new Date(Date.UTC(year, 0, 1, 12)) })
        judge(of, ups, live(of, ups, false), `${year}-01-03`, `${year}-12-29`)
      }),
      { numRuns: 12 },
    )
  })
})

// Around the changes of the clock each minute is ticked, and nothing is leapt over.
test.for([
  ['Australia/Lord_Howe', '2026-04-05'],
  ['Australia/Lord_Howe', '2026-10-04'],
  ['Pacific/Chatham', '2026-04-05'],
  ['Pacific/Chatham', '2026-09-27'],
  ['America/Havana', '2026-03-08'],
  ['America/Havana', '2026-11-01'],
  ['Africa/Casablanca', '2026-02-15'],
  ['Africa/Casablanca', '2026-03-22'],
  ['Pacific/Apia', '2011-12-30'],
  ['America/Sao_Paulo', '2018-02-17'],
  ['America/Sao_Paulo', '2018-11-04'],
  ['America/New_York', '2026-03-08'],
  ['America/New_York', '2026-11-01'],
  ['America/Nuuk', '2024-03-30'],
  ['Europe/London', '2026-10-25'],
] as const)('every minute of the days around %s %s', ([zone, day]) => {
  const [start, end] = [Date.parse(addDays(day, -1)) - 18 * 60 * MINUTE, Date.parse(addDays(day, 3))]
  fc.assert(
    fc.property(minutes, fc.option(upsIn(start, end)), (at, ups) => {
      const of = subscription({ zone, at, since: new Date(start) })
      const when = ups ?? [{ from: start, to: end }]
      const life = live(of, when, true)
      judge(of, when, life, addDays(day, -1), addDays(day, 1))
      if (!ups) expect(life.posts.size).toBeGreaterThanOrEqual(zone === 'Pacific/Apia' ? 2 : 3)
    }),
    { numRuns: 4 },
  )
})
