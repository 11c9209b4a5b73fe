// A process of its own, for the kill test: one round of posting at a time it is told, against the test's Discord.
import { postDue } from '../../src/daily/tick.ts'
import { openStore } from '../../src/store/open.ts'

const [url = '', discord = '', start = '', owner = ''] = process.argv.slice(2)
const ask = async (path: string, body: object) => {
  const response = await fetch(`${discord}${path}`, { method: 'POST', body: JSON.stringify(body) })
  return (await response.json()) as { messageId?: string }
}

const store = await openStore(url)
const began = performance.now()
const now = () => new Date(Date.parse(start) + performance.now() - began)
process.stdout.write('ready\n')
await postDue({
  store,
  owner,
  now,
  compose: () => 'on this day',
  send: async ({ channel, nonce }) => {
    const { messageId } = await ask('/send', { channel, nonce, at: now().getTime(), owner })
    if (!messageId) throw new Error('Expected a message, got none')
    return { messageId }
  },
  find: async ({ channel, nonce }) => {
    const { messageId } = await ask('/find', { channel, nonce })
    return messageId ? { messageId } : undefined
  },
  report: (problem, error) => process.stderr.write(`${problem}: ${error}\n`),
})
await store.close()
