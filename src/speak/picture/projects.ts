import type { Tongue } from '../../ask/types.ts'
import type { Bilingual } from '../../chronicle/schema.ts'
import { type Dated, periodAsked, within } from './dated.ts'
import { type Drawn, INK, LINE, MARGIN, type Scene, type Shape, SIZE, text, WIDTH } from './scene.ts'
import { clip, drawable, widthOf } from './text.ts'
import { type Telling, tellIn } from './words.ts'
import { butterfly, rowsOf } from './years.ts'

/** One of two projects, with all of its entries. */
export type Side = { readonly name: Bilingual; readonly entries: readonly Dated[] }

/** Two projects side by side. */
export type Projects = {
  readonly kind: 'projects'
  readonly a: Side
  readonly b: Side
  readonly tongue: Tongue
}

/** How many releases and milestones a side has, its first release and its latest. */
export function factsOf({ entries }: Side, { words, of }: Telling): string[] {
  const dated = within(entries, periodAsked())
  const releases = dated.filter(({ kind }) => kind === 'release')
  const milestones = dated.filter(({ kind }) => kind === 'milestone').length
  const told = ({ version, title, date }: Dated) => words.on(version ?? of(title), date)
  const counts = [words.releases(releases.length), ...(milestones > 0 ? [words.milestones(milestones)] : [])]
  return [
    counts.join(words.facts),
    ...(releases.length > 0 ? [words.first + words.colon + told(releases[0]!)] : []),
    ...(releases.length > 1 ? [words.latest + words.colon + told(releases.at(-1)!)] : []),
  ]
}

/** A project's name and its facts, one a line. */
function card(side: Side, at: { x: number; ink: string }, telling: Telling): Shape[] {
  const room = WIDTH / 2 - MARGIN - 24
  const lines = factsOf(side, telling).map(fact => clip(drawable(fact), SIZE.text, room))
  return [
    text(at.x, 104, clip(drawable(telling.of(side.name)), SIZE.title, room), {
      size: SIZE.title,
      ink: at.ink,
    }),
    ...lines.map((line, i) => text(at.x, 170 + i * LINE, line, { ink: INK.quiet })),
  ]
}

/** What the bars and the diamonds are. */
function legend(bars: string, top: number, { words }: Telling): Drawn {
  const after = MARGIN + 52 + widthOf(bars, SIZE.text) + 60
  const shapes: Shape[] = [
    { kind: 'box', x: MARGIN, y: top + 14, width: 16, height: 28, ink: INK.release, round: 4 },
    { kind: 'box', x: MARGIN + 22, y: top + 14, width: 16, height: 28, ink: INK.other, round: 4 },
    text(MARGIN + 52, top + 42, bars, { ink: INK.quiet }),
    { kind: 'diamond', x: after, y: top + 28, radius: 16, ink: INK.milestone },
    text(after + 28, top + 42, words.reached, { ink: INK.quiet }),
  ]
  return { shapes, height: LINE + 8 }
}

/** Where everything of two projects stands: their facts, and their years with bars to either side. */
export function projectsScene({ a, b, tongue }: Projects): Scene {
  const telling = tellIn(tongue)
  const cards = [
    ...card(a, { x: MARGIN, ink: INK.release }, telling),
    ...card(b, { x: WIDTH / 2 + 24, ink: INK.other }, telling),
  ]
  const top = 170 + 3 * LINE + 12
  const rows = rowsOf(within(a.entries, periodAsked()), within(b.entries, periodAsked()))
  if (rows.length === 0) return { height: 230, shapes: cards }
  const years = butterfly(rows, top)
  const several = rows[0]!.label.length > 4
  const bars = several ? telling.words.perRow : telling.words.perYear
  const signs = legend(bars, top + years.height + 4, telling)
  return {
    height: Math.ceil(top + years.height + signs.height + 20),
    shapes: [...cards, ...years.shapes, ...signs.shapes],
  }
}
