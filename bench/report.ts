import type { Time } from './clock.ts'
import type { Measured } from './measure.ts'

const ms = (value: number) =>
  value < 10 ? value.toFixed(2) : value < 100 ? value.toFixed(1) : Math.round(value).toLocaleString('en')
const pair = ({ wall, cpu }: Time) => `${ms(wall)} (${ms(cpu)})`
const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
const markdown = (head: readonly string[], rows: readonly (readonly string[])[]) =>
  [row(head), row(head.map((_, i) => (i === 0 ? '---' : '---:'))), ...rows.map(row)].join('\n')
const share = (right: number, of: number) => (of > 0 ? `${((100 * right) / of).toFixed(1)} %` : '')

/** One size: a line an engine; times on the wall, the processor's own in brackets. */
export const table = (rows: readonly Measured[]): string => {
  const [ours] = rows
  const { entries, scored, questions, invented } = ours!
  const head = [
    `${entries.toLocaleString('en')} entries`,
    `right of ${questions}`,
    ...(invented > 0 ? [`right of ${invented} invented`] : []),
    'build ms',
    'p50 ms',
    'p99 ms',
    'slowest ms',
    '300 characters ms',
    'p50 ÷ ours',
    'heap MiB',
    'asked',
  ]
  const body = rows.map(one => [
    one.engine,
    one.questions === questions ? share(one.right, questions) : 'too slow to ask',
    ...(invented > 0 ? [one.invented === invented ? share(one.inventedRight, invented) : ''] : []),
    pair(one.build),
    pair({ wall: one.wall.p50, cpu: one.cpu.p50 }),
    pair({ wall: one.wall.p99, cpu: one.cpu.p99 }),
    ms(one.wall.max),
    ms(one.long),
    (one.cpu.p50 / ours!.cpu.p50).toFixed(one.cpu.p50 < 10 * ours!.cpu.p50 ? 1 : 0),
    one.heap.toFixed(0),
    String(one.asked),
  ])
  return `Questions: ${scored}\n\n${markdown(head, body)}`
}

/** How long until the first answer, step by step. */
export const readyTable = ({
  entries,
  laps,
}: {
  entries: number
  laps: Readonly<Record<string, Time>>
}): string =>
  markdown(
    [`start, ${entries.toLocaleString('en')} entries`, 'ms on the wall', 'ms of processor'],
    Object.entries(laps).map(([name, { wall, cpu }]) => [name, ms(wall), ms(cpu)]),
  )
