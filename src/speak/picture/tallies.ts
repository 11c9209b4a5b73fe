import { CHANGE_SECTIONS, type Change } from '../../chronicle/schema.ts'
import { type Drawn, INK, LINE, MARGIN, type Shape, SIZE, text, WIDTH } from './scene.ts'
import { drawable, series, widthOf } from './text.ts'
import type { Telling } from './words.ts'

const THICK = LINE - 10
/** As long as one change's bar is at most. */
const LONGEST = 48

/** The changes by what they are, sections without any left out; and what each is about. */
export const sectionsOf = (changes: readonly Change[], { of }: Telling) =>
  CHANGE_SECTIONS.map(section => {
    const found = changes.filter(change => change.section === section)
    const subjects = found.flatMap(({ subject }) => (subject ? [drawable(of(subject))] : []))
    return { section, count: found.length, subjects: [...new Set(subjects)] }
  }).filter(({ count }) => count > 0)

/** How many changes of each kind, as bars, and below each what they are about. */
export function tallies(changes: readonly Change[], top: number, telling: Telling): Drawn {
  const { words } = telling
  const rows = sectionsOf(changes, telling)
  const most = Math.max(1, ...rows.map(({ count }) => count))
  const start = MARGIN + Math.max(0, ...rows.map(({ section }) => widthOf(words[section], SIZE.text))) + 24
  const scale = Math.min((WIDTH - MARGIN - start - widthOf(String(most), SIZE.text) - 12) / most, LONGEST)
  let y = top
  const shapes = rows.flatMap(({ section, count, subjects }): Shape[] => {
    const about = series(subjects, words.comma, SIZE.text, WIDTH - 2 * MARGIN)
    const row = [
      text(MARGIN, y + 36, words[section]),
      { kind: 'box', x: start, y, width: count * scale, height: THICK, ink: INK.release, round: 6 } as const,
      text(start + count * scale + 12, y + 36, String(count)),
      ...(about ? [text(MARGIN, y + 36 + LINE, about, { ink: INK.quiet })] : []),
    ]
    y += (about ? 2 : 1) * LINE + 14
    return row
  })
  return { shapes, height: y - top }
}
