import type { z } from 'zod'
import { hasHan } from '../language.ts'
import { type Block, type Heading, outline } from './outline.ts'
import { Entry, KINDS, type Kind, type Problem } from './schema.ts'
import { type Parts, readItem, SECTIONS } from './sections.ts'
import { type Report, readText, reporter, splitNames } from './text.ts'
import { idOf, versionIn } from './version.ts'

/** Whether a text is in the format of an entry, as CONTRIBUTING.md tells it. */
export const isOurs = (markdown: string): boolean =>
  new RegExp(`^## \\S+ (${KINDS.join('|')}): `, 'm').test(markdown)

const EXAMPLE = '## 2021-04-16 release: Envoy 1.18.0 / Envoy 1.18.0 发布'

type Group = { readonly heading: Heading; readonly blocks: Block[] }

function groupsOf(blocks: readonly Block[], report: Report): Group[] {
  const groups: Group[] = []
  blocks.forEach((block, n) => {
    if (block.kind === 'heading' && block.level === 2 && !block.quoted && block.depth === 0)
      groups.push({ heading: block, blocks: [] })
    else if (block.kind === 'heading' && block.level === 1) {
      if (n > 0) report(block.line, `expected one "# " heading, at the top of the file, got "${block.text}"`)
    } else if (groups.length > 0) groups.at(-1)!.blocks.push(block)
    else report(block.line, `expected an entry first: ${EXAMPLE}`)
  })
  return groups
}

function readHeading({ text, line }: Heading, report: Report) {
  const match = /^(\S+) (\w+): (.+)$/.exec(text)
  if (!match) return report(line, `expected a heading such as "${EXAMPLE}", got "## ${text}"`)
  const [, date, kind, names] = match as unknown as [string, string, string, string]
  if (!KINDS.includes(kind as Kind))
    return report(line, `expected one of ${KINDS.join(', ')} after the date, got "${kind}"`)
  const title = splitNames(names)
  if (!title) return report(line, `expected "English title / 中文标题" with " / " once, got "${names}"`)
  if (hasHan(title.en)) report(line, `expected an English title without Han characters, got "${title.en}"`)
  const version = kind === 'release' ? versionIn(title.en) : undefined
  if (kind === 'release' && !version)
    report(line, `expected the version in a release's title, such as "Envoy 1.18.0", got "${title.en}"`)
  return { date, kind, title, ...(version && { version }) }
}

function sectionOf({ text, line }: Heading, seen: string[], report: Report): string | undefined {
  if (!SECTIONS.includes(text)) {
    report(line, `expected a section, one of ${SECTIONS.join(', ')}, got "${text}"`)
    return undefined
  }
  const later = seen.find(other => SECTIONS.indexOf(other) > SECTIONS.indexOf(text))
  if (seen.includes(text)) report(line, `expected each section once, got "${text}" again: join the two`)
  else if (later) report(line, `expected ${text} before ${later}: the order is ${SECTIONS.join(', ')}`)
  seen.push(text)
  return text
}

function readBody({ heading, blocks }: Group, report: Report) {
  const parts: Parts = { changes: [], commentary: [], errata: [], sources: [], lines: new Map() }
  const texts: Entry['text'] = []
  const seen: string[] = []
  let section: string | undefined
  let open = true
  parts.lines.set('', heading.line)
  for (const block of blocks) {
    if (block.kind === 'heading' && block.level === 3 && !block.quoted && block.depth === 0) {
      section = sectionOf(block, seen, report)
      open = section !== undefined
    } else if (block.kind === 'heading')
      report(block.line, `expected only "## " for entries and "### " for sections, got "${block.text}"`)
    else if (block.kind === 'other' || block.quoted || block.depth > 1)
      report(block.line, `expected plain paragraphs and bullets, got ${nameOf(block)}`)
    else if (!open) continue
    else if (section === undefined && block.kind === 'paragraph') {
      parts.lines.set(`text.${texts.length}`, block.line)
      texts.push(readText(block.lines, report))
    } else if (section !== undefined && block.kind === 'item') readItem(section, block, parts, report)
    else if (section === undefined)
      report(block.line, 'expected bullets only under a "### " section, such as ### Added')
    else report(block.line, `expected only bullets under ### ${section}: begin the line with "- "`)
  }
  return { texts, parts }
}

const nameOf = (block: Block) =>
  block.kind === 'other' ? block.name : block.quoted ? 'a quotation' : 'a list within a list'

/** The line of the longest part of the path that is known. */
function lineOf(path: readonly PropertyKey[], lines: ReadonlyMap<string, number>): number {
  for (let end = path.length; end > 0; end -= 1) {
    const line = lines.get(path.slice(0, end).join('.'))
    if (line !== undefined) return line
  }
  return lines.get('')!
}

const wordsOf = ({ path, message }: z.core.$ZodIssue) => {
  const name = path.findLast(part => typeof part === 'string')
  return name === 'date' ? `${path.length === 1 ? 'date' : 'source date'}: ${message}` : message
}

/** Reads one file of ours, `…/<project>/<year>.md`, into its entries and all that is wrong with them. */
export function parse(file: string, markdown: string): { entries: Entry[]; problems: Problem[] } {
  const { report, problems } = reporter(file)
  const [project = '', name = ''] = file.split('/').slice(-2)
  const year = /^(\d{4})\.md$/.exec(name)?.[1]
  if (!year) report(1, `expected a file of one year, such as 2021.md, got "${name}"`)
  const entries = groupsOf(outline(markdown), report).flatMap(group => {
    const { line } = group.heading
    const head = readHeading(group.heading, report)
    const { texts, parts } = readBody(group, report)
    if (!head) return []
    if (year && !head.date.startsWith(year))
      report(line, `expected a date in ${year}, the file's year, got "${head.date}"`)
    const { lines, ...body } = parts
    const read = Entry.safeParse({
      id: idOf(project, head.date, head.title.en, head.version),
      project,
      ...head,
      text: texts,
      ...body,
      origin: body.sources.some(source => source.url.includes('github.com/skyao/learning-servicemesh'))
        ? 'chronicle'
        : 'upstream',
      place: { file, line },
    })
    for (const issue of read.error?.issues ?? []) report(lineOf(issue.path, lines), wordsOf(issue))
    return read.success ? [read.data] : []
  })
  return { entries, problems: problems.sort((a, b) => a.line - b.line) }
}
