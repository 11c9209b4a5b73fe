import fc from 'fast-check'
import type { Tongue } from '../../../src/ask/types.ts'
import { TONGUES } from '../../../src/ask/types.ts'
import { civilDay } from '../../../src/calendar.ts'
import { CHANGE_SECTIONS, KINDS } from '../../../src/chronicle/schema.ts'
import type { Releases } from '../../../src/speak/picture/releases.ts'
import { type Scene, type Shape, WIDTH } from '../../../src/speak/picture/scene.ts'
import { widthOf } from '../../../src/speak/picture/text.ts'

/** What a release needs to be compared. */
export type Compared = Releases['a']

/** A box that a text or a sign fills. */
export type Box = {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

const boxOf = (shape: Shape): Box[] => {
  if (shape.kind !== 'text') return []
  const width = widthOf(shape.text, shape.size)
  const left =
    shape.anchor === 'start' ? shape.x : shape.anchor === 'end' ? shape.x - width : shape.x - width / 2
  return [{ left, right: left + width, top: shape.y - 0.86 * shape.size, bottom: shape.y + 0.2 * shape.size }]
}

/** Pairs of texts that touch. */
export const overlapping = ({ shapes }: Scene): [string, string][] => {
  const texts = shapes.flatMap(shape =>
    shape.kind === 'text' ? [{ said: shape.text, ...boxOf(shape)[0]! }] : [],
  )
  return texts.flatMap((a, i) =>
    texts
      .slice(i + 1)
      .filter(b => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)
      .map((b): [string, string] => [a.said, b.said]),
  )
}

/** Texts that leave the panel. */
export const outside = ({ shapes, height }: Scene): string[] =>
  shapes.flatMap(shape =>
    boxOf(shape).some(box => box.left < 24 || box.right > WIDTH - 24 || box.top < 0 || box.bottom > height)
      ? [(shape as { text: string }).text]
      : [],
  )

/** The smallest text's size as a phone shows it, 400 pixels wide. */
export const smallest = ({ shapes }: Scene): number =>
  Math.min(
    ...shapes.map(shape => (shape.kind === 'text' ? (shape.size * 400) / WIDTH : Number.POSITIVE_INFINITY)),
  )

/** An entry as a picture needs it. */
export const entry = (
  date: string,
  version?: string,
  kind: Compared['kind'] = 'release',
  title = 'X',
): Compared => ({
  date,
  kind,
  title: { en: title, zh: title },
  changes: [],
  ...(version !== undefined && { version }),
})

const word = fc.oneof(
  fc.string({ maxLength: 60 }),
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.constantFrom(
    'Linkerd 从 CNCF 毕业',
    'Envoy <1.0> & "co"',
    '服务网格',
    '😀',
    'a'.repeat(300),
    '网'.repeat(300),
  ),
)
const title = fc.record({ en: word, zh: word })
const day = fc
  .tuple(
    fc.integer({ min: 2004, max: 2024 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 28 }),
  )
  .map(([year, month, day]) => civilDay(year, month, day))
const date = fc.oneof(
  { weight: 6, arbitrary: day },
  day.map(day => day.slice(0, 7)),
  day.map(day => day.slice(0, 4)),
  fc.constantFrom('0000', '0099-01-01', '1899-12-31', '2999-12-31', '9999-12-31'),
)
const number = fc.integer({ min: 0, max: 30 })
const version = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.tuple(number, number, fc.constantFrom(0, 0, 0, 1, 2)).map(parts => parts.join('.')),
  },
  word,
)
const change = fc.record({ section: fc.constantFrom(...CHANGE_SECTIONS), subject: title, text: title })

/** Any entry at all. */
export const anyEntry: fc.Arbitrary<Compared> = fc
  .record({
    date,
    kind: fc.oneof({ weight: 4, arbitrary: fc.constant('release' as const) }, fc.constantFrom(...KINDS)),
    title,
    changes: fc.array(change, { maxLength: 5 }),
    version: fc.option(version, { nil: undefined, freq: 8 }),
  })
  .map(({ version, ...rest }) => (version === undefined ? rest : { ...rest, version }))

/** Some entries, none to many, in order of nothing. */
export const anyEntries = fc.array(anyEntry, { maxLength: 60, size: 'max' })
/** A tongue, a name, and the ends of a period or not. */
export const anyTongue: fc.Arbitrary<Tongue> = fc.constantFrom(...TONGUES)
export const anyName = title
export const anyEnd = fc.option(date, { nil: undefined, freq: 2 })
