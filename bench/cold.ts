// What an answer costs in a process that is busy, and in one that has just woken up: npx tsx bench/cold.ts
import { setTimeout as delay } from 'node:timers/promises'
import { historian } from '../src/ask/ask.ts'
import { openChronicle } from '../src/chronicle/open.ts'
import { voiceOf } from '../src/speak/discord/voice.ts'
import { quantile } from './clock.ts'
import { timed, warmUp } from './judge.ts'

/** As far apart as 500 questions in 10 s. */
const PAUSE_MS = 20
const ROUNDS = 3
const LINE = 64 / Int32Array.BYTES_PER_ELEMENT
const LOOKED_AT = 256

const voice = voiceOf(historian(openChronicle('knowledge')))
const manner = { tongue: 'en', mode: 'public', today: '2026-11-26' } as const
const answered = (text: string) => () => voice.ask({ text }, manner)

/** Reads lines of memory one after the other, each found by the one before. */
const chase = (kib: number) => {
  const lines = Array.from({ length: (kib * 1024) / 64 }, (_, i) => i)
  const order = lines.slice(1).sort(() => Math.random() - 0.5)
  const memory = new Int32Array(lines.length * LINE)
  for (const [i, line] of order.entries()) memory[(order[i - 1] ?? 0) * LINE] = line
  return () => {
    let at = 0
    for (let i = 1; i < LOOKED_AT; i++) at = memory[at * LINE]!
    return at
  }
}

/** Milliseconds of each, at once one after the other or each after a pause. */
const took = async (tasks: readonly (() => unknown)[], pauseMs: number): Promise<number[]> => {
  const all: number[] = []
  for (const task of tasks) {
    if (pauseMs > 0) await delay(pauseMs)
    const since = performance.now()
    task()
    all.push(performance.now() - since)
  }
  return all
}

const questions = timed().map(answered)
for (const question of warmUp()) answered(question)()
for (let round = 0; round < ROUNDS; round++) {
  const [busy, woken] = [await took(questions, 0), await took(questions, PAUSE_MS)].map(all =>
    quantile(all, 0.5).toFixed(2),
  )
  console.log(`an answer: p50 ${busy} ms, ${woken} after ${PAUSE_MS} ms of nothing`)
}
for (const kib of [64, 512, 4096]) {
  const tasks = Array.from({ length: 100 }).fill(chase(kib)) as (() => number)[]
  const [busy, woken] = [await took(tasks, 0), await took(tasks, PAUSE_MS)].map(all =>
    ((quantile(all, 0.5) * 1e6) / LOOKED_AT).toFixed(0),
  )
  console.log(`a line of ${kib} KiB of memory: ${busy} ns, ${woken} after ${PAUSE_MS} ms of nothing`)
}
