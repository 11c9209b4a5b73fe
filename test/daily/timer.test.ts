import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { everyMinute } from '../../src/daily/timer.ts'

beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2026-11-23T01:00:40.000Z') })
})
afterEach(() => {
  vi.useRealTimers()
})

const now = () => new Date()

test('works at once, then just after each minute begins', async () => {
  const seen: string[] = []
  const timer = everyMinute(async () => seen.push(now().toISOString().slice(14, 23)), {
    now,
    report: () => {},
  })
  await vi.advanceTimersByTimeAsync(130_000)
  expect(seen).toEqual(['00:40.000', '01:00.020', '02:00.020'])
  await timer.stop()
  await vi.advanceTimersByTimeAsync(600_000)
  expect(seen).toHaveLength(3)
})

test('never overlaps itself, however long the work takes', async () => {
  let [running, most, runs] = [0, 0, 0]
  const work = async () => {
    running += 1
    runs += 1
    most = Math.max(most, running)
    await new Promise(resolve => setTimeout(resolve, 150_000))
    running -= 1
  }
  const timer = everyMinute(work, { now, report: () => {} })
  await vi.advanceTimersByTimeAsync(600_000)
  expect(most).toBe(1)
  expect(runs).toBe(4)
  const stopped = timer.stop()
  await vi.advanceTimersByTimeAsync(150_000)
  await stopped
  expect(running).toBe(0)
})

test('an error is told, and the next minute comes', async () => {
  const told: unknown[] = []
  let runs = 0
  const work = () => {
    runs += 1
    if (runs === 1) throw new Error('at once')
    return Promise.reject(new Error('later'))
  }
  const timer = everyMinute(work, { now, report: error => told.push((error as Error).message) })
  await vi.advanceTimersByTimeAsync(30_000)
  expect(told).toEqual(['at once', 'later'])
  await timer.stop()
})
