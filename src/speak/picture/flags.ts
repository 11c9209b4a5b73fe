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

/** A label's ends and its pole on one side of the axis. */
type Standing = { readonly lane: number; readonly x: number; readonly end: number; readonly pole: number }

/**
 * Two flags disturb each other on one side of the axis if their labels touch, or if the pole of the higher
 * runs through the label of the lower:
 *
 *     1.1.0       lane 1
 *       |  1.2.0  lane 0
 *     --o----o--  axis
 */
function disturb(one: Standing, other: Standing): boolean {
  if (one.lane === other.lane) return one.x < other.end + APART && other.x < one.end + APART
  const high = one.lane > other.lane ? one : other
  const low = high === one ? other : one
  return low.x - CLEAR < high.pole && high.pole < low.end + CLEAR
}

/** Places as many labels as stand without touching, heavy ones first, and leaves the others out. */
export function placeFlags(wishes: readonly Wish[], room: Room): Flag[] {
  const sides = (['above', 'below'] as const).map(side => ({
    side,
    lanes: room[side],
    standing: [] as Standing[],
  }))
  const flags: Flag[] = []
  const order = [...wishes.entries()].sort(([i, a], [j, b]) => b.weight - a.weight || a.x - b.x || i - j)
  const place = (wish: number, { x: pole, width }: Wish) => {
    for (const { side, lanes, standing } of sides) {
      for (let lane = 0; lane < lanes; lane += 1) {
        for (const lean of LEANS) {
          const x = Math.min(Math.max(pole - lean * width, room.left), room.right - width)
          const flag = { lane, x, end: x + width, pole }
          if (standing.some(other => disturb(flag, other))) continue
          standing.push(flag)
          flags.push({ wish, x, lane, side })
          return
        }
      }
    }
  }
  for (const [i, wish] of order) if (wish.width <= room.right - room.left) place(i, wish)
  return flags.sort((a, b) => a.wish - b.wish)
}
