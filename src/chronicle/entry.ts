import { hasHan } from '../language.ts'
import type { Block, Heading } from './outline.ts'
import { type Bilingual, KINDS, type Kind } from './schema.ts'
import { type Parts, readItem, SECTIONS } from './sections.ts'
import { type Report, readText, splitNames } from './text.ts'
import { versionIn } from './version.ts'

/** What a heading of an entry looks like. */
export const EXAMPLE = '## 2021-04-16 release: Envoy 1.18.0 / Envoy 1.18.0 发布'

/** What a heading of an entry says; nothing but a report where it does not have the form. */
export function readHeading({ text, line }: Heading, report: Report) {
  const [, date, kind, names] = /^(\S+) (\w+): (.+)$/.exec(text) ?? []
  if (!date || !kind || !names) {
    report(line, `expected a heading such as "${EXAMPLE}", got "## ${text}"`)
    return undefined
  }
  if (!KINDS.includes(kind as Kind)) {
    report(line, `expected one of ${KINDS.join(', ')} after the date, got "${kind}"`)
    return undefined
  }
  const title = splitNames(names)
  if (!title) {
    report(line, `expected "English title / 中文标题" with " / " once, got "${names}"`)
    return undefined
  }
  if (hasHan(title.en)) report(line, `expected an English title without Han characters, got "${title.en}"`)
  const version = kind === 'release' ? versionIn(title.en) : undefined
  if (kind === 'release' && !version)
    report(line, `expected the version in a release's title, such as "Envoy 1.18.0", got "${title.en}"`)
  return { date, kind: kind as Kind, title, ...(version && { version }) }
}

const nameOf = (block: Block) => {
  if (block.kind === 'heading') return `a heading of level ${block.level}`
  if (block.kind === 'other') return block.name
  return block.quoted ? 'a quotation' : 'a list within a list'
}

/** Whether a block is what an entry is made of: sections, paragraphs and plain bullets. */
const isPlain = (block: Block) =>
  !block.quoted &&
  (block.kind === 'heading'
    ? block.level === 3 && block.depth === 0
    : block.kind !== 'other' && block.depth < 2)

function checkSection({ text, line }: Heading, seen: readonly string[], report: Report): void {
  const later = seen.find(other => SECTIONS.indexOf(other) > SECTIONS.indexOf(text))
  if (!SECTIONS.includes(text))
    report(line, `expected a section, one of ${SECTIONS.join(', ')}, got "${text}"`)
  else if (seen.includes(text)) report(line, `expected each section once, got "${text}" again: join the two`)
  else if (later) report(line, `expected ${text} before ${later}: the order is ${SECTIONS.join(', ')}`)
}

/** Reads what stands under the heading of an entry. */
export function readBody(blocks: readonly Block[], report: Report): { text: Bilingual[] } & Parts {
  const parts: Parts = { changes: [], commentary: [], errata: [], sources: [], lines: new Map() }
  const text: Bilingual[] = []
  const seen: string[] = []
  blocks.forEach((block, n) => {
    const section = seen.at(-1)
    if (!isPlain(block))
      report(block.line, `expected sections, paragraphs and bullets in an entry, got ${nameOf(block)}`)
    else if (block.kind === 'heading') {
      checkSection(block, seen, report)
      seen.push(block.text)
      const next = blocks[n + 1]
      if (!next || next.kind === 'heading')
        report(block.line, `expected bullets under ### ${block.text}, got none: drop the heading`)
    } else if (section === undefined && block.kind === 'paragraph') {
      parts.lines.set(`text.${text.length}`, block.line)
      text.push(readText(block.lines, report))
    } else if (section === undefined)
      report(block.line, 'expected bullets only under a section, such as ### Added')
    else if (block.kind !== 'item')
      report(block.line, `expected only bullets under ### ${section}: begin the line with "- "`)
    // What an unknown section holds is anybody's guess; it is reported once, by its name.
    else if (SECTIONS.includes(section)) readItem(section, block, parts, report)
  })
  return { text, ...parts }
}
