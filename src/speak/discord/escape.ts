/** Characters that Discord's Markdown gives a meaning, and the `<` of mentions and timestamps. */
const MARKS = /[\\*_~|[\]<]/gu
const LINE_MARKS = /^(\s*)([#>+-])/gmu
/** A backslash is only eaten before punctuation: it goes before the dot. */
const NUMBERING = /^(\s*\d+)\.(?=\s)/gmu
/** Control, bidirectional and stacked combining marks: they reorder or deface the text around them. */
const UNRULY = /[\p{Cc}\p{Cf}]|\p{M}{4,}/gu

/** A line of these alone, and neither an item nor numbered: nothing of the above is in it, nor in most lines. */
const PLAIN = /^(?! *(?:-|\d+\. ))[\p{L}\p{N} ,.;:!?()'"/%&=…–—·“”‘’，。；：、！？（）《》-]*$/u

/** A text of the knowledge as Discord shows it as it stands; `code` keeps its marks. */
export const escapeText = (text: string): string => (PLAIN.test(text) ? text : escaped(text))

const escaped = (text: string): string =>
  text
    .replace(UNRULY, ' ')
    .split(/(`[^`]+`)/u)
    .map((piece, i) =>
      i % 2 === 1
        ? piece
        : piece.replace(MARKS, '\\$&').replace(LINE_MARKS, '$1\\$2').replace(NUMBERING, '$1\\.'),
    )
    .join('')

/** What a person typed: nothing in it is Markdown, code, a link or a mention. */
export const escapeTyped = (text: string): string =>
  text.replace(UNRULY, ' ').replace(/[\\*_~|[\]<`>#@:]/gu, '\\$&')

/** A link with its title; the address keeps no bracket or space that would end it. */
export const link = (title: string, url: string): string =>
  `[${escapeText(title).replace(/`/gu, '')}](${url.replace(/[()\s<>]/gu, encodeURIComponent)})`
