import { describe, expect, test } from 'vitest'
import { load } from '../../src/chronicle/load.ts'
import type { Chronicle, Problem } from '../../src/chronicle/schema.ts'
import { reloader } from '../../src/discord/reload.ts'
import { createLog } from '../../src/log.ts'

const SMALL = load('test/fixtures/small')
const wrong = (...messages: string[]): Chronicle => ({
  ...SMALL,
  problems: messages.map((message, i): Problem => ({ file: 'a.md', line: i + 1, message })),
})

const rig = (first: Chronicle, reads: (() => Chronicle)[]) => {
  let current = first
  const lines: string[] = []
  const outcomes: string[] = []
  const log = createLog({ level: 'info', secrets: [], write: line => lines.push(line) })
  const reload = reloader<Chronicle>({
    current: () => current,
    read: () => (reads.length > 1 ? reads.shift()! : reads[0]!)(),
    make: chronicle => chronicle,
    swap: made => {
      current = made
    },
    log,
    reloaded: outcome => outcomes.push(outcome),
  })
  return { reload, lines, outcomes, current: () => current }
}

describe('knowledge that is read again', () => {
  test('is swapped in', async () => {
    const next = wrong()
    const { reload, current, outcomes } = rig(SMALL, [() => next])
    await reload()
    expect(current()).toBe(next)
    expect(outcomes).toEqual(['swapped'])
  })

  test('stays as it was where a file has a new problem, and the log has its file and line', async () => {
    const { reload, current, lines, outcomes } = rig(SMALL, [() => wrong('expected a date')])
    await reload()
    expect(current()).toBe(SMALL)
    expect(lines.join('')).toContain('a.md:1 expected a date')
    expect(outcomes).toEqual(['refused'])
  })

  test('is swapped in with the problems it had before, on whatever line they are now', async () => {
    const before = wrong('expected a date')
    const after = {
      ...wrong('', 'expected a date'),
      problems: wrong('', 'expected a date').problems.slice(1),
    }
    const { reload, current } = rig(before, [() => after])
    await reload()
    expect(current()).toBe(after)
  })

  test('stays as it was where there is no entry any more', async () => {
    const empty = { ...wrong('found no entry'), entries: [] }
    const { reload, current } = rig(wrong('found no entry'), [() => empty])
    await reload()
    expect(current().entries).not.toEqual([])
  })

  test('stays as it was where reading throws, and the next time is tried again', async () => {
    const next = wrong()
    const fail = () => {
      throw new Error('the disk is gone')
    }
    const { reload, current, lines } = rig(SMALL, [fail, () => next])
    await reload()
    expect(current()).toBe(SMALL)
    expect(lines.join('')).toContain('the disk is gone')
    await reload()
    expect(current()).toBe(next)
  })

  test('is read once more for all the changes that came while it was read', async () => {
    let reads = 0
    const { reload } = rig(SMALL, [
      () => {
        reads += 1
        return wrong()
      },
    ])
    await Promise.all([reload(), reload(), reload()])
    expect(reads).toBe(2)
  })
})
