import type { Period } from '../../calendar.ts'
import { INK, MARGIN, type Shape, SIZE, text, WIDTH } from './scene.ts'
import { clip } from './text.ts'

/** Below the title and the line of facts. */
export const BELOW_HEAD = 204

/** A title and a line of facts. */
export const head = (title: string, facts: string): Shape[] => [
  text(MARGIN, 104, clip(title, SIZE.title, WIDTH - 2 * MARGIN), { size: SIZE.title }),
  text(MARGIN, 170, clip(facts, SIZE.text, WIDTH - 2 * MARGIN), { ink: INK.quiet }),
]

/** A stretch of days in two dates, or in one. */
export const stretch = ({ from, to }: Required<Period>): string => (from === to ? from : `${from} – ${to}`)
