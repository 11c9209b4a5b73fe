// Strange inputs through all commands of the whole bot: npx tsx bench/fuzz-commands.ts [COUNT [SEED]]
import { fuzz } from '../test/discord/fuzz.ts'
import { startLoopback } from '../test/loopback/loopback.ts'

const [count = 10_000, seed = 1] = process.argv.slice(2).map(Number)
const discord = await startLoopback()
const { wrong, longestMs } = await fuzz(discord, 'knowledge', count, seed)
console.log(`${count} inputs, seed ${seed}: ${wrong.length} wrong; the longest took ${longestMs} ms`)
for (const one of wrong.slice(0, 10)) console.log(one)
await discord.close()
if (wrong.length > 0) process.exitCode = 1
