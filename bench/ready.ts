// How long until the first answer, in a process of its own: modules, Markdown, index, question.
// As it is built: npm run build && npx tsx bench/ready.ts dist
import { stopwatch } from './clock.ts'

const laps: Record<string, { wall: number; cpu: number }> = {}
const lap = async <T>(name: string, act: () => T | Promise<T>): Promise<T> => {
  const since = stopwatch()
  const result = await act()
  laps[name] = since()
  return result
}

const [folder = 'src'] = process.argv.slice(2)
const load = (module: string) => import(`../${folder}/${module}.${folder === 'src' ? 'ts' : 'js'}`)
const { historian, openChronicle, asJson } = await lap('modules', async () => {
  const [{ historian }, { openChronicle }, { asJson }] = await Promise.all([
    load('ask/ask') as Promise<typeof import('../src/ask/ask.ts')>,
    load('chronicle/open') as Promise<typeof import('../src/chronicle/open.ts')>,
    load('speak/json') as Promise<typeof import('../src/speak/json.ts')>,
  ])
  return { historian, openChronicle, asJson }
})
const chronicle = await lap('Markdown', () => openChronicle('knowledge'))
const { ask } = await lap('index', () => historian(chronicle))
for (const text of ['when did Envoy drop xDS v2', 'Envoy 什麼時候移除了 xDS v2？'])
  await lap(text, () => asJson(ask({ text, today: '2026-06-15' }), chronicle))
process.stdout.write(`${JSON.stringify({ entries: chronicle.entries.length, laps })}\n`)
