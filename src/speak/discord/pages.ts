import type { Entry } from '../../chronicle/schema.ts'
import { cut, type purse, sizeOf } from './budget.ts'
import { escapeText, link } from './escape.ts'

/** One line of a message as plain text, and the entry it tells of. */
export type Line = {
  readonly text: string
  readonly entry?: Entry | undefined
  readonly strong?: boolean | undefined
  /** Stands before the text in bold: a date, a version, a subject. */
  readonly lead?: string | undefined
  /** What stands between the two; a dot where nothing is said. */
  readonly by?: string | undefined
  /** Whether it stands as a paragraph, not as an item. */
  readonly plain?: boolean | undefined
  /** Whether it is Markdown of our own already. */
  readonly raw?: boolean | undefined
}

/** Lines under a title, or without one. */
export type Part = { readonly title?: string | undefined; readonly lines: readonly Line[] }

/** A part as it stands on one page, in Markdown. */
export type Shown = { readonly markdown: string; readonly entries: readonly Entry[] }

/** Where a longer line is parted; escaped it is at most twice as long. */
const LONGEST_LINE = 480
/** What a reader takes in at once; more goes to the next page. */
const MOST_LINES = 12

/** A text in pieces of at most so many UTF-16 units, parted at a sentence or a word where there is one. */
export const inPieces = (text: string, most = LONGEST_LINE): string[] => {
  const pieces: string[] = []
  let rest = text
  while (rest.length > most) {
    const head = rest.slice(0, most)
    const stop = Math.max(
      ...['. ', '。', '；', '; ', '，', ', '].map(mark => head.lastIndexOf(mark) + mark.length),
    )
    const space = head.lastIndexOf(' ') + 1
    let at = stop > most / 2 ? stop : space > most / 2 ? space : most
    // Not between the halves of one character.
    if (/[\uD800-\uDBFF]/.test(rest[at - 1]!)) at -= 1
    pieces.push(rest.slice(0, at).trimEnd())
    rest = rest.slice(at).trimStart()
  }
  return rest === '' && pieces.length > 0 ? pieces : [...pieces, rest]
}

const sourceOf = (entry: Entry | undefined): string => {
  const [source] = entry?.sources ?? []
  return source && source.url.length <= 300 ? ` ${link('↗', source.url)}` : ''
}

/** A line as Markdown, in as many pieces as it needs. */
const written = ({ text, entry, strong, lead, by = ' · ', plain, raw }: Line): string[] => {
  if (raw) return [text]
  const pieces = inPieces(text).map(piece => (strong ? `**${escapeText(piece)}**` : escapeText(piece)))
  const first = lead === undefined ? '' : `**${escapeText(cut(lead, 120, 360))}**${by}`
  return pieces.map((piece, i) => {
    const end = i === pieces.length - 1 ? sourceOf(entry) : ''
    return `${plain ? '' : i === 0 ? '- ' : '  '}${i === 0 ? first : ''}${piece}${end}`
  })
}

type Room = { readonly characters: number; readonly bytes: number }

/**
 * Parts as pages that fit the room: a title is said again where its lines go on, and nothing is left out. A page has at
 * least one piece, which is why the room must be larger than any of them.
 */
export const paginate = (parts: readonly Part[], room: Room, most = MOST_LINES): Shown[][] => {
  const pages: Shown[][] = []
  let page: { title: string; lines: string[]; entries: Entry[] }[] = []
  let [characters, bytes, count] = [0, 0, 0]
  const turn = () => {
    const shown = page
      .filter(({ lines }) => lines.length > 0)
      .map(({ title, lines, entries }) => ({ markdown: title + lines.join('\n'), entries }))
    if (shown.length > 0) pages.push(shown)
    page = []
    characters = bytes = count = 0
  }
  const open = (title: string) => {
    page.push({ title, lines: [], entries: [] })
    const size = sizeOf(title)
    characters += size.characters
    bytes += size.bytes
  }
  for (const { title, lines } of parts) {
    const heading = title ? `**${escapeText(cut(title, 150, 450))}**\n` : ''
    open(heading)
    for (const line of lines) {
      const pieces = written(line)
      pieces.forEach((piece, i) => {
        const size = sizeOf(`${piece}\n`)
        const isFull =
          characters + size.characters > room.characters ||
          bytes + size.bytes > room.bytes ||
          (i === 0 && count >= most)
        if (isFull && page.some(({ lines }) => lines.length > 0)) {
          turn()
          open(heading)
        }
        const part = page.at(-1)!
        part.lines.push(piece)
        characters += size.characters
        bytes += size.bytes
        if (i > 0) return
        count += 1
        if (line.entry && !part.entries.includes(line.entry)) part.entries.push(line.entry)
      })
    }
  }
  turn()
  return pages.length > 0 ? pages : [[]]
}

/** What is left of a purse for the lines of one page. */
export const roomIn = (budget: ReturnType<typeof purse>): Room => {
  const left = budget.left()
  return { characters: Math.min(left.characters, 2_400), bytes: Math.min(left.bytes, 6_000) }
}
