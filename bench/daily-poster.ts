// One of several processes that post what is due: node --import tsx bench/daily-poster.ts DATABASE API ID COUNT TIME
import { REST } from 'discord.js'
import { postDue } from '../src/daily/tick.ts'
import { rejectsWaiting, sender, shareOf } from '../src/discord/daily/carry.ts'
import { composer } from '../src/discord/daily/compose.ts'
import { yearbook } from '../src/speak/daily/pick.ts'
import { openStore } from '../src/store/open.ts'
import { entry } from '../test/speak/daily/samples.ts'

const [database = '', api = '', id = '0', count = '1', time = ''] = process.argv.slice(2)
const shards = { ids: [Number(id)], count: Number(count) }
// As the client has it, by its shards.
const rest = new REST({
  api,
  rejectOnRateLimit: rejectsWaiting,
  globalRequestsPerSecond: shareOf(50, shards),
}).setToken('bench')
const store = await openStore(database)
const began = performance.now()
const now = () => new Date(Date.parse(time) + performance.now() - began)

const round = {
  store,
  owner: `bench-${id}`,
  shards,
  atOnce: Math.max(2, shareOf(20, shards)),
  now,
  compose: composer(yearbook([entry('2021-04-16')])),
  send: sender(rest),
  report: (problem: string, error: unknown) => process.stderr.write(`${problem}: ${error}\n`),
}
// Until nothing is left: what was told to wait is due again in a minute.
for (let idle = 0; idle < 2; ) {
  const tally = await postDue(round)
  process.stdout.write(`${JSON.stringify(tally)}\n`)
  idle = Object.values(tally).some(ended => ended > 0) ? 0 : idle + 1
  await new Promise(resolve => setTimeout(resolve, 1_000))
}
await store.close()
