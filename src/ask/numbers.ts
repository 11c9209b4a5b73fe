/** A list of whole numbers that grows, and is then kept as small as it is. */
export type Growing = {
  readonly push: (number: number) => void
  readonly size: () => number
  /** What was pushed. */
  readonly done: () => Int32Array
}

const FIRST_ROOM = 1024

/** An empty list: four bytes a number, where an array of JavaScript's takes twice that and leaves garbage as it grows. */
export const growing = (): Growing => {
  let held = new Int32Array(FIRST_ROOM)
  let size = 0
  return {
    push: number => {
      if (size === held.length) {
        const more = new Int32Array(size * 2)
        more.set(held)
        held = more
      }
      held[size++] = number
    },
    size: () => size,
    done: () => held.slice(0, size),
  }
}
