import { hasHan } from '../language.ts'
import type { Line, Text } from './outline.ts'
import { type Bilingual, CHANGE_SECTIONS, type Change, type Note, type Source } from './schema.ts'
import { type Report, readText, splitNames } from './text.ts'

const capital = (word: string) => word[0]!.toUpperCase() + word.slice(1)

/** The level-3 headings of an entry, in their order. */
export const SECTIONS: readonly string[] = [
  ...CHANGE_SECTIONS.map(capital),
  'Commentary',
  'Errata',
  'Sources',
]

/** What the sections of an entry hold; `lines` tells where each piece stands, by its path. */
export type Parts = {
  readonly changes: Change[]
  readonly commentary: Note[]
  readonly errata: Bilingual[]
  readonly sources: Source[]
  readonly lines: Map<string, number>
}

const withoutSubject = ({ line, text, bold, links }: Line): Line => ({
  line,
  text: text.slice(bold?.length ?? 0).replace(/^\s*[:：]\s*/, ''),
  links,
})

function readChange(section: Change['section'], item: Text, report: Report): Change {
  const [first, second] = item.lines
  const whole = readText(item.lines, report)
  if (!whole.en || !whole.zh) return { section, text: whole }
  for (const { line, text, bold } of item.lines.slice(0, 2)) {
    if (bold === undefined)
      report(line, 'expected the subject first, in bold: `- **xDS v2 API**: a full sentence`')
    else if (!/^\s*[:：]/.test(text.slice(bold.length)))
      report(line, `expected a colon after the subject "${bold}"`)
  }
  const text = { en: withoutSubject(first!).text, zh: withoutSubject(second!).text }
  if (!first?.bold || !second?.bold || item.lines.length > 2) return { section, text: whole }
  return { section, subject: { en: first.bold, zh: second.bold }, text }
}

function readNote(item: Text, report: Report): Note {
  const last = item.lines.at(-1)
  const signature = item.lines.length > 1 && last ? /^—\s*(.+)$/.exec(last.text) : null
  if (!last || !signature) return { text: readText(item.lines, report) }
  const name = signature[1]!
  // A name that is written the same in both languages need not be said twice.
  const by = splitNames(name) ?? (hasHan(name) || name.includes('/') ? undefined : { en: name, zh: name })
  if (!by) report(last.line, `expected a signature such as "— Cui Xiulong / 崔秀龙", got "${last.text}"`)
  const text = readText(item.lines.slice(0, -1), report)
  return by ? { text, by } : { text }
}

function readSource(item: Text, report: Report): Source | undefined {
  const [first, ...more] = item.lines
  const [link, ...others] = item.lines.flatMap(line => line.links)
  if (!first || !link || others.length > 0 || more.length > 0 || !first.text.startsWith(link.title)) {
    report(item.line, 'expected one link a bullet, on one line: `- [title](https://…) 2021-04-15`')
    return undefined
  }
  const date = first.text.slice(link.title.length).trim()
  return { ...link, ...(date && { date }) }
}

/** Reads one bullet of a section into the parts of its entry. */
export function readItem(section: string, item: Text, parts: Parts, report: Report): void {
  const put = <T>(name: 'changes' | 'commentary' | 'errata' | 'sources', list: T[], piece: T) => {
    parts.lines.set(`${name}.${list.length}`, item.line)
    list.push(piece)
  }
  if (item.lines.length === 0) report(item.line, 'expected a text, got an empty bullet: fill it or drop it')
  else if (section === 'Commentary') put('commentary', parts.commentary, readNote(item, report))
  else if (section === 'Errata') put('errata', parts.errata, readText(item.lines, report))
  else if (section === 'Sources') {
    const source = readSource(item, report)
    if (source) put('sources', parts.sources, source)
  } else {
    const of = section.toLowerCase() as Change['section']
    put('changes', parts.changes, readChange(of, item, report))
  }
}
