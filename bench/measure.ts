// One engine at one size, in a process of its own: node --expose-gc --import tsx bench/measure.ts ENGINE SIZE
import { chronicleAlone, openChronicle } from '../src/chronicle/open.ts'
import { heap, quantile, stopwatch, type Time } from './clock.ts'
import { ENGINES } from './engines.ts'
import { grow } from './grow.ts'
import { bestFloor, isRight, type Reply, scored, timed, warmUp } from './judge.ts'

/** So long an engine is asked at one size; the slow ones answer fewer questions. */
const BUDGET_MS = 40_000
const LEAST = 4
const WARM_MS = 3_000
/** Asked so often by an engine built anew, where that is quick, and the best time counts: the machine may be busy. */
const [PASSES, QUICK_MS] = [3, 15_000]
/** Slower questions are named on stderr, where it is asked for. */
const SLOW_MS = Number(process.env.SLOW ?? Number.POSITIVE_INFINITY)
const LONG = 300

/** Questions run together to as many characters as Discord's option holds. */
const longOnes = (questions: readonly string[]): string[] =>
  [0, 20, 40, 60, 80].map(from =>
    questions
      .slice(from, from + 12)
      .join(' ')
      .slice(0, LONG),
  )

/** What is measured of one engine at one size. */
export type Measured = {
  readonly engine: string
  readonly entries: number
  readonly scored: string
  readonly right: number
  readonly questions: number
  readonly inventedRight: number
  readonly invented: number
  readonly build: Time
  readonly asked: number
  readonly wall: { p50: number; p99: number; max: number }
  readonly cpu: { p50: number; p99: number; max: number }
  readonly long: number
  readonly heap: number
  readonly rss: number
}

const [engine = 'historian', size = '0'] = process.argv.slice(2)
const build = ENGINES[engine]
if (!build) throw new Error(`Expected one of ${Object.keys(ENGINES).join(', ')}, got "${engine}"`)

const { chronicle, questions: invented } = grow(chronicleAlone(openChronicle('knowledge')), Number(size))
const { name, questions } = scored()
// The scored ones first, a long one among the first four, for the slow engines get no further.
const all = questions.map(({ question }) => question)
const [first, ...long] = longOnes(all)
const order = [
  ...all.slice(0, 3),
  first!,
  ...all.slice(3),
  ...long,
  ...invented.map(of => of.question),
  ...timed(),
]
const times = new Map<string, Time>()
const replies = new Map<string, Reply>()

/** Keeps the better time: whatever else the machine did only adds. */
const note = (question: string, { wall, cpu }: Time) => {
  const known = times.get(question)
  times.set(question, { wall: Math.min(wall, known?.wall ?? wall), cpu: Math.min(cpu, known?.cpu ?? cpu) })
}

/** Builds the engine anew and asks it everything once, after a warm-up with other questions. */
const pass = async () => {
  const before = heap()
  const since = stopwatch()
  const ask = await build(chronicle)
  const built = since()
  const held = heap() - before
  const [warmUntil, start] = [performance.now() + WARM_MS, performance.now()]
  for (const question of warmUp()) if (performance.now() < warmUntil) await ask(question)
  let asked = 0
  for (const question of order) {
    if (asked >= LEAST && performance.now() - start > BUDGET_MS) break
    const lap = stopwatch()
    replies.set(question, await ask(question))
    note(question, lap())
    asked += 1
  }
  return { built, held, took: performance.now() - start + built.wall }
}

let { built, held, took } = await pass()
for (let i = 1; i < PASSES && took < QUICK_MS; i++) {
  const again = await pass()
  built = { wall: Math.min(built.wall, again.built.wall), cpu: Math.min(built.cpu, again.built.cpu) }
  took = again.took
}
for (const [question, { wall }] of times)
  if (wall > SLOW_MS) process.stderr.write(`${wall.toFixed(1)} ms: ${question}\n`)

const rows = questions.flatMap(asked => {
  const reply = replies.get(asked.question)
  return reply ? [{ asked, reply }] : []
})
const isOurs = engine === 'historian'
const right = isOurs ? rows.filter(({ asked, reply }) => isRight(asked, reply)).length : bestFloor(rows).right
const inventedAsked = invented.filter(({ question }) => replies.has(question))
const spread = (of: (time: Time) => number) => {
  const values = [...times.values()].map(of)
  return { p50: quantile(values, 0.5), p99: quantile(values, 0.99), max: Math.max(...values) }
}
const measured: Measured = {
  engine,
  entries: chronicle.entries.length,
  scored: name,
  right,
  questions: rows.length,
  inventedRight: inventedAsked.filter(({ question, id }) => replies.get(question)!.entries[0]?.id === id)
    .length,
  invented: inventedAsked.length,
  build: built,
  asked: times.size,
  wall: spread(({ wall }) => wall),
  cpu: spread(({ cpu }) => cpu),
  long: Math.max(...[first!, ...long].map(question => times.get(question)?.wall ?? 0)),
  heap: held,
  rss: process.memoryUsage().rss / 2 ** 20,
}
process.stdout.write(`${JSON.stringify(measured)}\n`)
