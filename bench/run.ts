// This engine beside the others, each in a process of its own: npm run bench [-- SIZE…]
import { spawnSync } from 'node:child_process'
import { cpus, totalmem } from 'node:os'
import { ENGINES } from './engines.ts'
import type { Measured } from './measure.ts'
import { readyTable, table } from './report.ts'

/** 0 is the chronicle as it is. */
const SIZES = [0, 10_000, 100_000]
/** Linear in the text: at a hundred thousand entries one question takes minutes. */
const MOST_FOR_FUSE = 10_000

const sizes = process.argv.slice(2).map(Number)
const run = (program: string, ...args: string[]): string | undefined => {
  const { status, stdout, stderr } = spawnSync(program, args, { encoding: 'utf8', maxBuffer: 2 ** 26 })
  if (status === 0) return stdout
  process.stderr.write(`${args.join(' ')} failed:\n${stderr.slice(-2000)}\n`)
  process.exitCode = 1
  return undefined
}

const node = (...args: string[]) =>
  run(process.execPath, '--expose-gc', '--max-old-space-size=8192', '--import', 'tsx', ...args)

const [{ model } = { model: 'unknown' }] = cpus()
const machine = `Node ${process.version}, ${cpus().length} × ${model}, ${Math.round(totalmem() / 2 ** 30)} GiB`
console.log(`${new Date().toISOString().slice(0, 10)}, ${machine}\n`)

const built = run('npm', 'run', '--silent', 'build')
const ready = built === undefined ? undefined : run(process.execPath, 'bench/ready.mjs')
if (ready) console.log(`${readyTable(JSON.parse(ready))}\n`)

for (const size of sizes.length > 0 ? sizes : SIZES) {
  const rows: Measured[] = []
  for (const engine of Object.keys(ENGINES)) {
    if (engine.startsWith('fuse.js') && size > MOST_FOR_FUSE) continue
    const out = node('bench/measure.ts', engine, String(size))
    if (!out) continue
    rows.push(JSON.parse(out))
    process.stderr.write(`${size} ${engine} measured\n`)
  }
  if (rows.length > 0) console.log(`${table(rows)}\n`)
}
