// A process of its own, for the contract: claims day after day until it is killed, and prints what it won.
import { openStore } from '../../src/store/open.ts'
import { claim, GUILD } from './samples.ts'

const [url = '', name = '', most = '1'] = process.argv.slice(2)
const store = await openStore(url)
const [subscription] = await store.list(GUILD)
if (!subscription) throw new Error('Expected a subscription, got none')
process.stdout.write('ready\n')
for (let day = 0; day < Number(most); day += 1) {
  const of = new Date(Date.UTC(2030, 0, 1 + day)).toISOString().slice(0, 10)
  const result = await store.claim(
    subscription,
    claim({ day: of, owner: name }),
    new Date(Date.UTC(2030, 0, 1)),
  )
  if (result.claimed) process.stdout.write(`${of}\n`)
}
await store.close()
process.stdout.write('done\n')
