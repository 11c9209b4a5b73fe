// How long until the first answer, in a process of its own: modules, Markdown, index, question. As the bot is started,
// without a compiler beside it: npm run build && node bench/ready.mjs
const laps = {}
const lap = async (name, act) => {
  const [start, used] = [performance.now(), process.cpuUsage()]
  const result = await act()
  const { user, system } = process.cpuUsage(used)
  laps[name] = { wall: performance.now() - start, cpu: (user + system) / 1000 }
  return result
}

const [{ historian }, { openChronicle }, { asJson }] = await lap('modules', () =>
  Promise.all(['ask/ask', 'chronicle/open', 'speak/json'].map(module => import(`../dist/${module}.js`))),
)
const chronicle = await lap('Markdown', () => openChronicle('knowledge'))
const { ask } = await lap('index', () => historian(chronicle))
for (const text of ['when did Envoy drop xDS v2', 'Envoy 什麼時候移除了 xDS v2？'])
  await lap(text, () => asJson(ask({ text, today: '2026-06-15' }), chronicle))
process.stdout.write(`${JSON.stringify({ entries: chronicle.entries.length, laps })}\n`)
