import { setImmediate as pause } from 'node:timers/promises'
import type { Chronicle, Problem } from '../chronicle/schema.ts'
import type { Log } from '../log.ts'

type Knowing<M> = {
  /** What is answered from now. */
  readonly current: () => Chronicle
  readonly read: () => Chronicle
  /** Makes all that is made of a chronicle; the bot answers from the old until it is done. */
  readonly make: (chronicle: Chronicle) => M
  readonly swap: (made: M) => void | Promise<void>
  readonly log: Log
  readonly reloaded?: (outcome: 'swapped' | 'refused', entries: number) => void
}

/** More are in `npm run knowledge`. */
const MOST_SHOWN = 10

// Not the line: what was wrong before may have moved.
const keyOf = ({ file, message }: Problem) => `${file} ${message}`

/** Problems that the knowledge did not have before; without entries, all of them. */
const newProblems = (before: Chronicle, after: Chronicle): readonly Problem[] => {
  if (after.entries.length === 0) return after.problems
  const known = new Set(before.problems.map(keyOf))
  return after.problems.filter(problem => !known.has(keyOf(problem)))
}

/**
 * Reads the knowledge again and swaps it in; with new problems the old one stays and the log says what is wrong, as
 * `file:line message`. One reload at a time: what is asked for meanwhile is done once, afterwards. Never rejects.
 */
export const reloader = <M>({
  current,
  read,
  make,
  swap,
  log,
  reloaded,
}: Knowing<M>): (() => Promise<void>) => {
  const once = async (): Promise<void> => {
    const start = performance.now()
    const chronicle = read()
    const entries = chronicle.entries.length
    const wrong = newProblems(current(), chronicle)
    if (wrong.length > 0) {
      const problems = wrong
        .slice(0, MOST_SHOWN)
        .map(({ file, line, message }) => `${file}:${line} ${message}`)
      log.error(
        { problems, more: wrong.length - problems.length },
        'the knowledge stays as it was: its files have new problems',
      )
      reloaded?.('refused', current().entries.length)
      return
    }
    // Between reading and indexing whoever waits is answered.
    await pause()
    const made = make(chronicle)
    await swap(made)
    log.info({ entries, ms: Math.round(performance.now() - start) }, 'the knowledge was read again')
    reloaded?.('swapped', entries)
  }
  let running: Promise<void> | undefined
  let again = false
  const run = async (): Promise<void> => {
    do {
      again = false
      await once().catch(error =>
        log.error({ err: error }, 'the knowledge stays as it was: it could not be read again'),
      )
    } while (again)
    running = undefined
  }
  return () => {
    again = running !== undefined
    running ??= run()
    return running
  }
}
