/** A label that wants to stand near a point of the axis; the more it `weighs`, the earlier it is placed. */
export type Wish = { readonly x: number; readonly width: number; readonly weight: number }

/** Where a label came to stand: its left end, its lane counted from the axis, and on which side. */
export type Flag = {
  readonly wish: number
  readonly x: number
  readonly lane: number
  readonly side: 'above' | 'below'
}

/** Where labels may stand. */
export type Room = {
  readonly left: number
  readonly right: number
  readonly above: number
  readonly below: number
}

/** Between two labels, and between a label and another one's pole. */
const APART = 18
const CLEAR = 10
/** Which part of the label is over its point: its middle, its beginning, its end. */
const LEANS = [0.5, 0.08, 0.92]

type Standing = Flag & { readonly end: number; readonly pole: number }

/**
 * Two flags disturb each other on one side of the axis if their labels touch, or if the pole of the higher
 * runs through the label of the lower:
 *
 *     1.1.0       lane 1
 *       |  1.2.0  lane 0
 *     --o----o--  axis
 */
const disturb = (one: Standing, other: Standing) => {
  if (one.side !== other.side) return false
  if (one.lane === other.lane) return one.x < other.end + APART && other.x < one.end + APART
  const [high, low] = one.lane > other.lane ? [one, other] : [other, one]
  return low.x - CLEAR < high.pole && high.pole < low.end + CLEAR
}

/** Places as many labels as stand without touching, heavy ones first, and leaves the others out. */
export function placeFlags(wishes: readonly Wish[], room: Room): Flag[] {
  const lanes = [
    ...Array.from({ length: room.above }, (_, lane) => ({ side: 'above', lane }) as const),
    ...Array.from({ length: room.below }, (_, lane) => ({ side: 'below', lane }) as const),
  ]
  const standing: Standing[] = []
  const order = wishes
    .map((wish, i) => ({ ...wish, i }))
    .sort((a, b) => b.weight - a.weight || a.x - b.x || a.i - b.i)
  for (const { i, x: pole, width } of order) {
    if (width > room.right - room.left) continue
    const candidates = lanes.flatMap(at =>
      LEANS.map(lean => {
        const x = Math.min(Math.max(pole - lean * width, room.left), room.right - width)
        return { ...at, wish: i, x, end: x + width, pole }
      }),
    )
    const free = candidates.find(candidate => !standing.some(other => disturb(candidate, other)))
    if (free) standing.push(free)
  }
  return standing.map(({ wish, x, lane, side }) => ({ wish, x, lane, side })).sort((a, b) => a.wish - b.wish)
}
