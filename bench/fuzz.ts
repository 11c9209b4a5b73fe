// Twenty thousand strange questions: npm run fuzz [-- COUNT [SEED]]
import { historian } from '../src/ask/ask.ts'
import { openChronicle } from '../src/chronicle/open.ts'
import { asJson } from '../src/speak/json.ts'
import { quantile, stopwatch, type Time } from './clock.ts'
import { strange } from './strange.ts'

/** No question may hold up the process for longer. */
const MOST_MS = 50
const SHOWN = 8

const [count = 20_000, seed = 1] = process.argv.slice(2).map(Number)
const chronicle = openChronicle('knowledge')
const { ask } = historian(chronicle)
const answer = (text: string) => JSON.stringify(asJson(ask({ text, today: '2026-06-15' }), chronicle))

for (const { text } of strange(500, seed + 1)) answer(text)

const timed: (Time & { kind: string; text: string })[] = []
const thrown: { kind: string; text: string; error: unknown }[] = []
for (const { kind, text } of strange(count, seed)) {
  const lap = stopwatch()
  try {
    answer(text)
  } catch (error) {
    thrown.push({ kind, text, error })
  }
  timed.push({ ...lap(), kind, text })
}

const shown = (text: string) => JSON.stringify(text.length > 90 ? `${text.slice(0, 90)}…` : text)
const of = (part: 'wall' | 'cpu') => {
  const values = timed.map(time => time[part])
  const at = (share: number) => quantile(values, share).toFixed(1)
  return `p50 ${at(0.5)}, p99 ${at(0.99)}, p99.9 ${at(0.999)}, longest ${at(1)} ms`
}
console.log(`${count} inputs, seed ${seed}, ${chronicle.entries.length} entries: ${thrown.length} threw`)
console.log(`wall       ${of('wall')}`)
console.log(`processor  ${of('cpu')}`)

// Both: a machine busy with other things stretches the one, collecting garbage beside us the other.
const slow = timed.filter(({ wall, cpu }) => Math.min(wall, cpu) > MOST_MS)
console.log(`over ${MOST_MS} ms: ${slow.length}`)
for (const { wall, cpu, kind, text } of timed.sort((a, b) => b.cpu - a.cpu).slice(0, SHOWN))
  console.log(
    `  ${wall.toFixed(1)} ms (processor ${cpu.toFixed(1)}) ${kind}, ${text.length} characters: ${shown(text)}`,
  )
for (const { kind, text, error } of thrown.slice(0, SHOWN))
  console.log(`  threw on ${kind}: ${shown(text)}`, error)
if (thrown.length + slow.length > 0) process.exitCode = 1
