import type { z } from 'zod'
import { EXAMPLE, readBody, readHeading } from './entry.ts'
import { outlineOurs } from './lines.ts'
import type { Block, Heading } from './outline.ts'
import { Entry, KINDS, type Problem } from './schema.ts'
import { isSoundEntry } from './sound.ts'
import { type Report, reporter } from './text.ts'
import { idOf } from './version.ts'

const HEADING = new RegExp(`^## \\S+ (${KINDS.join('|')}): `, 'm')

/** Whether a text is in the format of CONTRIBUTING.md, or means to be. */
export const isOurs = (markdown: string): boolean => HEADING.test(markdown)

type Group = { readonly heading: Heading; readonly blocks: Block[] }

function groupsOf(blocks: readonly Block[], report: Report): Group[] {
  const groups: Group[] = []
  blocks.forEach((block, n) => {
    const level = block.kind === 'heading' && !block.quoted && block.depth === 0 ? block.level : undefined
    if (block.kind === 'heading' && level === 2) groups.push({ heading: block, blocks: [] })
    else if (level === 1) {
      if (n > 0) report(block.line, 'expected one "# " heading, at the top of the file, got another')
    } else if (groups.length > 0) groups.at(-1)!.blocks.push(block)
    else report(block.line, `expected an entry first, such as "${EXAMPLE}"`)
  })
  return groups
}

/** The line of the longest part of the path that is known. */
function lineOf(path: readonly PropertyKey[], lines: ReadonlyMap<string, number>): number | undefined {
  for (let end = path.length; end > 0; end -= 1) {
    const line = lines.get(path.slice(0, end).join('.'))
    if (line !== undefined) return line
  }
  return undefined
}

const messageOf = ({ path, message }: z.core.$ZodIssue) =>
  path.at(-1) === 'date' ? `${path.length === 1 ? 'date' : 'source date'}: ${message}` : message

const isChronicle = (url: string) => url.includes('github.com/skyao/learning-servicemesh')

/** Reads one file of ours, `…/<project>/<year>.md`, into its entries and all that is wrong with them. */
export function parse(file: string, markdown: string): { entries: Entry[]; problems: Problem[] } {
  const { report, problems } = reporter(file)
  const [project = '', name = ''] = file.split('/').slice(-2)
  const year = /^(\d{4})\.md$/.exec(name)?.[1]
  if (!year) report(1, `expected a file of one year, such as 2021.md, got "${name}"`)
  const entries = groupsOf(outlineOurs(markdown), report).flatMap(({ heading, blocks }) => {
    const { line } = heading
    const head = readHeading(heading, report)
    const { lines, ...body } = readBody(blocks, report)
    if (!head) return []
    if (year && /^\d{4}/.test(head.date) && !head.date.startsWith(year))
      report(line, `expected a date in ${year}, the file's year, got "${head.date}"`)
    const made: Entry = {
      id: idOf(project, head.date, head.title.en, head.version),
      project,
      ...head,
      ...body,
      origin: body.sources.some(({ url }) => isChronicle(url)) ? 'chronicle' : 'upstream',
      place: { file, line },
    }
    if (isSoundEntry(made)) return [made]
    const read = Entry.safeParse(made)
    for (const issue of read.error?.issues ?? []) report(lineOf(issue.path, lines) ?? line, messageOf(issue))
    return read.success ? [read.data] : []
  })
  return { entries, problems: problems.sort((a, b) => a.line - b.line) }
}
