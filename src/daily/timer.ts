/** What turns the minutes into work. */
export type Timer = {
  /** Ends it; resolves when the work that is under way is done. */
  readonly stop: () => Promise<void>
}

const MINUTE_MS = 60_000

/**
 * Works at once, then at the beginning of each minute. It never overlaps itself, an error is reported and ends
 * nothing, and a clock that jumps changes only when the next minute begins.
 */
export const everyMinute = (
  work: () => Promise<unknown>,
  { now, report }: { now: () => Date; report: (error: unknown) => void },
): Timer => {
  let [stopped, handle] = [false, undefined as NodeJS.Timeout | undefined]
  let running: Promise<void> = Promise.resolve()
  const run = () => {
    running = Promise.resolve()
      .then(work)
      .catch(report)
      .then(() => {
        if (stopped) return
        // A few milliseconds after: timers may fire early, and then it would still be the minute before.
        handle = setTimeout(run, MINUTE_MS - (now().getTime() % MINUTE_MS) + 20)
      })
  }
  run()
  return {
    stop: () => {
      stopped = true
      clearTimeout(handle)
      return running
    },
  }
}
