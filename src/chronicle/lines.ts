import { type Block, type Heading, type Line, type Link, outline, type Text } from './outline.ts'

/** What Markdown reads in ways of its own: blanks that are no space or end a line, escapes, images, `&amp;`. */
const STRANGE = /[^\S \n]| $|[\\\0-\x09\x0b-\x1f\x7f]|!\[|&[#\w]+;/m
/** What a text would be no text with at its start: bullets, numbers, quotes, headings, fences, rules, underlines. */
const OTHER_BLOCK = /^(?:[-+*](?: |$)|\d{1,9}[.)](?: |$)|[#>=~]|-+$|(?:[-_*] *){3,}$)/
const HEADING = /^(#{1,6}) ([^ #].*)$/
const MARKUP = /[`*_[\]<]/
const PUNCTUATION = /^[\p{P}\p{S}]$/u

/** Words, `code` and names_with_underscores: what stays as it is written. */
const WORDS = '(?:[^`*_[\\]<]|(?<=[a-z0-9])_(?=[a-z0-9])|`(?! )[^`]+(?<! )`(?!`))+'
/** The pieces of a line: words, **bold words** or a [link](https://…). */
const PIECE = new RegExp(
  `(${WORDS})|\\*\\*(?! )(${WORDS})(?<! )\\*\\*(?!\\*)|\\[(${WORDS})\\]\\((?:<([^\\s<>]+)>|([^\\s<>()]+))\\)`,
  'iy',
)

/** Whether asterisks between these two begin or end what is bold: punctuation just inside asks for no letter outside. */
const flanks = (inside: string, outside = ' ') =>
  !PUNCTUATION.test(inside) || outside === ' ' || PUNCTUATION.test(outside)

/** Reads one line of a text, its markup gone; undefined where there is more markup than the format has. */
function lineOf(line: number, source: string): Line | undefined {
  if (!MARKUP.test(source)) return { line, text: source, links: [] }
  const links: Link[] = []
  let text = ''
  let bold: string | undefined
  for (let at = 0; at < source.length; at = PIECE.lastIndex) {
    PIECE.lastIndex = at
    const [whole, words, strong, label = '', pointed, bare] = PIECE.exec(source) ?? []
    if (whole === undefined) return undefined
    if (strong !== undefined) {
      if (!flanks(strong[0]!, source[at - 1]) || !flanks(strong.at(-1)!, source[at + whole.length]))
        return undefined
      if (at === 0) bold = strong
    } else if (words === undefined) links.push({ title: label.trim(), url: pointed ?? bare! })
    text += words ?? strong ?? label
  }
  return { line, text: text.trim(), ...(bold !== undefined && { bold }), links }
}

function headingOf(line: number, source: string): Heading | undefined {
  const [, marks, content] = HEADING.exec(source) ?? []
  const read = marks && content && !content.endsWith('#') ? lineOf(line, content) : undefined
  if (!read) return undefined
  const { text, links } = read
  return { kind: 'heading', level: marks!.length, text, links, line, quoted: false, depth: 0 }
}

/**
 * Reads headings, paragraphs and plain bullets, line by line, into what `outline` would read. Undefined where the text
 * holds anything else, such as an escape, a quotation, a nested list: that is for Markdown's own reader.
 */
export function readLines(markdown: string): Block[] | undefined {
  if (STRANGE.test(markdown)) return undefined
  const blocks: Block[] = []
  /** The text that the next line goes on with, and how far that line is indented. */
  let open: { lines: Line[]; indent: '' | '  ' } | undefined
  const sources = markdown.split('\n')
  for (let n = 0; n < sources.length; n++) {
    const [line, source] = [n + 1, sources[n]!]
    if (source === '') {
      open = undefined
      continue
    }
    if (source.startsWith('#')) {
      const heading = headingOf(line, source)
      if (!heading) return undefined
      blocks.push(heading)
      open = undefined
      continue
    }
    const isItem = source.startsWith('- ')
    if (isItem || !open) {
      open = { lines: [], indent: isItem ? '  ' : '' }
      const kind: Text['kind'] = isItem ? 'item' : 'paragraph'
      blocks.push({ kind, lines: open.lines, line, quoted: false, depth: isItem ? 1 : 0 })
    } else if (!source.startsWith(open.indent)) return undefined
    const content = source.slice(open.indent.length)
    const read = content.startsWith(' ') || OTHER_BLOCK.test(content) ? undefined : lineOf(line, content)
    if (!read) return undefined
    open.lines.push(read)
  }
  return blocks
}

/** The outline of a file of ours: mostly plain enough for `readLines`, which takes a fiftieth of the time. */
export const outlineOurs = (markdown: string): Block[] => readLines(markdown) ?? outline(markdown)
