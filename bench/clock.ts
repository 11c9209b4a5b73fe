/** Time on the wall, and the processor's own: on a busy machine only the second says what something costs. */
export type Time = { readonly wall: number; readonly cpu: number }

/** Milliseconds since `start` was taken, as a function of what is done in between. */
export const stopwatch = () => {
  const [start, used] = [performance.now(), process.cpuUsage()]
  return (): Time => {
    const { user, system } = process.cpuUsage(used)
    return { wall: performance.now() - start, cpu: (user + system) / 1000 }
  }
}

/** The value that `share` of all values do not exceed. */
export const quantile = (values: readonly number[], share: number): number =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.ceil(values.length * share) - 1)] ?? 0

/** The heap in use, in MiB, once what is garbage is gone. */
export const heap = (): number => {
  globalThis.gc?.()
  return process.memoryUsage().heapUsed / 2 ** 20
}
