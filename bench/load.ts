// The bot as it is built, under load beside a bare one: npm run build && npx tsx bench/load.ts [INTERACTIONS]
import { readFileSync } from 'node:fs'
import { setTimeout as delay } from 'node:timers/promises'
import { CALLBACK } from '../test/discord/rig.ts'
import type { Deed } from '../test/loopback/interactions.ts'
import { user } from '../test/loopback/world.ts'
import { type Command, type Started, startBot } from './bot-process.ts'
import { quantile } from './clock.ts'
import { timed, warmUp } from './judge.ts'

const RATE = { count: 500, seconds: 10 }
const ROUNDS = 3
const AT_ONCE = 8
const STEP = 10_000
/** As `npm start` runs it. */
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: { start: string } }
const [said, OURS_ARGS] = scripts.start.split('&& ').at(-1)!.split('node ') as [string, string]
const OURS: Command = {
  set: Object.fromEntries(
    said
      .trim()
      .split(' ')
      .filter(Boolean)
      .map(one => one.split('=')),
  ),
  args: OURS_ARGS.split(' '),
}
const BARE: Command = { set: {}, args: ['--import', 'tsx', 'bench/bare-bot.ts'] }
/** People, so that no one person's share is what is measured. */
const PEOPLE = Array.from({ length: 5000 }, (_, at) => user(`person-${at}`))

const [interactions = 100_000] = process.argv.slice(2).map(Number)
const ask = (question: string, at: number): Deed => ({
  command: 'ask',
  options: { question },
  user: PEOPLE[at % PEOPLE.length]!,
})

type Cost = { readonly took: number[]; readonly processor: number }

/** Sends at an even pace and waits for nobody: how long each took until the answer arrived, and what all cost, in ms. */
const volley = async ({ discord, processor }: Started, questions: readonly string[]): Promise<Cost> => {
  const before = processor()
  const sent = new Map<string, number>()
  const replies: Promise<unknown>[] = []
  const since = performance.now()
  for (let i = 0; i < RATE.count; i++) {
    const due = since + (i * RATE.seconds * 1000) / RATE.count
    await delay(Math.max(0, due - performance.now()))
    const at = performance.now()
    const { id, reply } = discord.send(ask(questions[i % questions.length]!, i))
    sent.set(id, at)
    replies.push(reply())
  }
  await Promise.all(replies)
  const took = discord
    .requests(CALLBACK)
    .flatMap(({ path, at }) => (sent.has(path.split('/')[2]!) ? [at - sent.get(path.split('/')[2]!)!] : []))
  forget(discord)
  return { took, processor: processor() - before }
}

/** The loopback keeps all that happened; at this many it is in the way. */
const forget = ({ world }: Started['discord']) => {
  world.requests.length = 0
  world.pending.clear()
}

const told = (name: string, costs: readonly Cost[]) => {
  const took = costs.flatMap(cost => cost.took)
  const at = (share: number) => quantile(took, share).toFixed(2)
  const each = (costs.reduce((sum, { processor }) => sum + processor, 0) / took.length).toFixed(2)
  console.log(
    `${name}: ${took.length} answered, p50 ${at(0.5)}, p99 ${at(0.99)}, longest ${at(1)} ms; processor ${each} ms each`,
  )
  return { p50: quantile(took, 0.5), each: Number(each) }
}

/** All that people do, a few at once, as fast as the bot can. */
const traffic = async ({ discord }: Started, questions: readonly string[], count: number) => {
  let next = 0
  const kinds: ((question: string, at: number) => Deed)[] = [
    ask,
    ask,
    ask,
    (query, at) => ({ ...ask('', at), command: 'search', options: { query: query.slice(0, 100) } }),
    (query, at) => ({
      typing: 'search',
      focused: 'query',
      options: { query: query.slice(0, 12) },
      user: PEOPLE[at % PEOPLE.length]!,
    }),
    (_, at) => ({
      ...ask('', at),
      command: 'release',
      options: { project: at % 2 ? 'envoy' : 'istio', version: `1.${at % 20}` },
    }),
    (_, at) => ({ ...ask('', at), command: 'onthisday', options: { date: `04-${(at % 28) + 1}` } }),
    (_, at) => ({ ...ask('', at), command: 'about' }),
  ]
  const worker = async () => {
    while (next < count) {
      const at = next++
      const deed = kinds[at % kinds.length]!(questions[(at >> 3) % questions.length]!, at)
      await discord.interact(deed, { waitMs: 30_000 })
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, worker))
  forget(discord)
}

for (let round = 0; round < ROUNDS; round++) {
  const alone = await startBot(OURS)
  const [ready, used] = [alone.readyMs, alone.readyProcessorMs].map(ms => ms.toFixed(0))
  console.log(
    `start to ready, alone: ${ready} ms (processor ${used}); ${alone.resident().toFixed(0)} MiB resident`,
  )
  await alone.stop()
}

const ours = await startBot(OURS)
const bare = await startBot(BARE)
console.log(`bare: ${bare.readyMs.toFixed(0)} ms, ${bare.resident().toFixed(0)} MiB`)

const [questions, others] = [timed(), warmUp()]
for (const bot of [ours, bare]) await volley(bot, others)
const all = { ours: [] as Cost[], bare: [] as Cost[] }
for (let round = 0; round < ROUNDS; round++) {
  all.ours.push(await volley(ours, questions))
  all.bare.push(await volley(bare, questions))
}
console.log(`\n${RATE.count} /ask in ${RATE.seconds} s, ${ROUNDS} times, in turns:`)
const [mine, theirs] = [told('ours', all.ours), told('bare', all.bare)]
console.log(
  `p50 ratio: ${(mine.p50 / theirs.p50).toFixed(2)}; processor ${(mine.each / theirs.each).toFixed(2)}`,
)
console.log(`resident: ${ours.resident().toFixed(0)} MiB; bare ${bare.resident().toFixed(0)} MiB`)
await bare.stop()

console.log(`\n${interactions} interactions of all kinds, ${AT_ONCE} at once:`)
const [since, before] = [performance.now(), ours.processor()]
for (let done = 0; done < interactions; done += STEP) {
  await traffic(ours, questions, Math.min(STEP, interactions - done))
  console.log(`after ${Math.min(done + STEP, interactions)}: ${ours.resident().toFixed(0)} MiB resident`)
}

const [wall, used] = [performance.now() - since, ours.processor() - before]
console.log(`${(wall / interactions).toFixed(2)} ms each, processor ${(used / interactions).toFixed(2)}`)

console.log(`\nexit code after SIGTERM: ${await ours.stop()}`)
