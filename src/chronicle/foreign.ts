import { type Body, readForeignBody, same } from './foreign-body.ts'
import { datedTitle, kindOf, projectOf } from './foreign-heading.ts'
import { type Block, type Heading, outline } from './outline.ts'
import { type Entry, ForeignEntry, type Problem, type Project } from './schema.ts'
import { reporter } from './text.ts'
import { idOf, versionIn } from './version.ts'

type Section = {
  readonly line: number
  readonly level: number
  readonly heading: string
  readonly dated?: { date: string; title: string }
  readonly blocks: Block[]
}

/** Fewer letters than this are a label or a blank that waits to be filled, such as "2020年，". */
const PROSE = 10

/** The text without Hugo's front matter and shortcodes, its lines where they were, and the title it had. */
function withoutHugo(markdown: string): { body: string; title: string } {
  const front = /^---\n([\s\S]*?\n)?---[ \t]*(?=\n|$)/.exec(markdown)?.[0] ?? ''
  const title = /^title:\s*["']?(.*?)["']?\s*$/m.exec(front)?.[1] ?? ''
  const blank = front.replace(/[^\n]+/g, '')
  const body = blank + markdown.slice(front.length).replace(/\{\{[%<].*?[%>]\}\}/g, '')
  return { body, title }
}

/** The year a file is about: its name's, a folder's, or its title's. */
function yearOf(file: string, title: string): string | undefined {
  const [name = '', ...folders] = file.split('/').reverse()
  const year = /(?<!\d)(?:19|20)\d\d(?!\d)/
  return (
    year.exec(name)?.[0] ?? folders.find(folder => /^(?:19|20)\d\d$/.test(folder)) ?? year.exec(title)?.[0]
  )
}

function sectionsOf(blocks: readonly Block[], title: string): Section[] {
  const sections: Section[] = [{ line: 1, level: 0, heading: title, blocks: [] }]
  const starts = (block: Block): block is Heading => {
    const { dated, level } = sections.at(-1)!
    if (block.kind !== 'heading' || block.quoted || block.depth > 0 || block.text === '') return false
    return datedTitle(block.text) !== undefined || !dated || block.level <= level
  }
  for (const block of blocks) {
    if (!starts(block)) {
      sections.at(-1)!.blocks.push(block)
      continue
    }
    const { line, level, text, links } = block
    const dated = datedTitle(text)
    // The heading itself may be a link: it is then the first source.
    const first: Block[] =
      links.length > 0 ? [{ ...block, kind: 'paragraph', lines: [{ line, text: '', links }] }] : []
    sections.push({ line, level, heading: text, ...(dated && { dated }), blocks: first })
  }
  return sections
}

const hasProse = ({ text, commentary, changes }: Body) =>
  [...text, ...changes.map(change => change.text), ...commentary.map(note => note.text)].some(
    ({ zh }) => zh.length >= PROSE,
  )

/** Reads Markdown in no format of ours: a heading that starts with a date is an entry, other prose a story. */
export function readForeign(
  file: string,
  markdown: string,
  projects: readonly Project[],
): { entries: Entry[]; problems: Problem[] } {
  const { report, problems } = reporter(file)
  const { body: content, title: pageTitle } = withoutHugo(markdown)
  const year = yearOf(file, pageTitle)
  const entries: Entry[] = []
  let story: Entry | undefined
  for (const { line, heading, dated, blocks } of sectionsOf(outline(content), pageTitle)) {
    const title = dated?.title ?? (heading || file.split('/').at(-1)!)
    const date = dated?.date ?? year
    const kind = dated ? kindOf(title) : 'story'
    const body = readForeignBody(blocks, kind === 'release')
    if (!dated && !hasProse(body)) {
      // A bare name with a link, such as a person's page, tells more of the story before it.
      if (story && body.sources.length > 0) {
        story.text.push(same(heading))
        story.sources.push(...body.sources)
      }
      continue
    }
    if (date === undefined || (dated?.title === heading && !hasProse(body))) continue
    const project = projectOf(file, title, projects)
    const version = kind === 'release' ? versionIn(title) : undefined
    const read = ForeignEntry.safeParse({
      id: idOf(project, date, title, version),
      project,
      date,
      kind,
      ...(version && { version }),
      title: same(title),
      ...body,
      errata: [],
      origin: 'chronicle',
      place: { file, line },
    })
    for (const issue of read.error?.issues ?? []) report(line, `${issue.path.join('.')}: ${issue.message}`)
    if (!read.success) continue
    entries.push(read.data)
    if (!dated) story = read.data
  }
  return { entries, problems }
}

/** A card for a project that has none: its id, written as a name. */
export function plainCard(id: string): Project {
  const name = id.replace(
    /(^|-)([a-z])/g,
    (_, dash: string, letter: string) => `${dash && ' '}${letter.toUpperCase()}`,
  )
  return { id, name: same(name), about: same(name), aliases: [] }
}
