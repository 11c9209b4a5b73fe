// How long a picture takes, drawn anew and from the cache: npx tsx bench/picture.ts
import { TONGUES } from '../src/ask/types.ts'
import { load } from '../src/chronicle/load.ts'
import { comparisonPicture, type Picture, timelinePicture } from '../src/speak/picture/pictures.ts'

const RUNS = 15
const { projects, entries } = load('knowledge')
const sides = projects.map(({ id, name }) => ({
  name,
  entries: entries.filter(({ project }) => project === id),
}))

const median = (times: readonly number[]) => [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)]!
/** Wall time and, for a machine that is busy with other things, the processor's own. */
const time = (act: () => unknown) => {
  const [start, used] = [performance.now(), process.cpuUsage()]
  act()
  const { user, system } = process.cpuUsage(used)
  return { wall: performance.now() - start, cpu: (user + system) / 1000 }
}
/** A name of its own is a picture of its own: `draw` is not answered from the cache. */
const named = (name: { en: string; zh: string }, i: number) => ({
  en: `${name.en} ${i}`,
  zh: `${name.zh} ${i}`,
})

const report = (what: string, draw: (i: number) => Picture) => {
  const { width, height, png } = draw(0)
  const anew = Array.from({ length: RUNS }, (_, i) => time(() => draw(i + 1)))
  const again = Array.from({ length: RUNS }, () => time(() => draw(RUNS)))
  const [wall, cpu] = [anew.map(({ wall }) => wall), anew.map(({ cpu }) => cpu)]
  const cells = [
    what.padEnd(34),
    `anew ${median(wall).toFixed(0).padStart(3)} ms (processor ${median(cpu).toFixed(0)}, slowest ${Math.max(...wall).toFixed(0)})`,
    `again ${median(again.map(({ wall }) => wall)).toFixed(1)} ms`,
    `${width} × ${height}`,
    `${(png.length / 1024).toFixed(0)} KiB`,
  ]
  console.log(cells.join('   '))
}

for (const tongue of TONGUES) {
  for (const { name, entries } of sides) {
    report(`timeline of ${name.en}, ${tongue}`, i =>
      timelinePicture({ entries, name: named(name, i), tongue }),
    )
  }
  const [a, b] = ['Envoy', 'Linkerd2'].map(name => sides.find(side => side.name.en === name)!)
  report(`${a!.name.en} and ${b!.name.en}, ${tongue}`, i =>
    comparisonPicture({ kind: 'projects', a: { ...a!, name: named(a!.name, i) }, b: b!, tongue }),
  )
  const releases = b!.entries.filter(({ kind }) => kind === 'release')
  const [older, newer] = [releases.at(3)!, releases.at(-1)!]
  report(`${b!.name.en} ${older.version} to ${newer.version}, ${tongue}`, i =>
    comparisonPicture({
      kind: 'releases',
      name: named(b!.name, i),
      a: older,
      b: newer,
      entries: b!.entries,
      tongue,
    }),
  )
}
