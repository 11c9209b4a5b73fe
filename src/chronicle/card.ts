import { outlineOurs } from './lines.ts'
import { type Problem, Project } from './schema.ts'
import { readText, reporter, splitNames } from './text.ts'

const KEYS = ['aliases', 'home', 'repository']

/** Reads a project's card, `…/<project>/project.md`. */
export function readCard(file: string, markdown: string): { project?: Project; problems: Problem[] } {
  const { report, problems } = reporter(file)
  const card: Record<string, unknown> = { id: file.split('/').at(-2), aliases: [] }
  const lines = new Map<string, number>()
  const put = (key: string, line: number, value: unknown) => {
    if (lines.has(key)) report(line, `expected one ${key}, got another`)
    lines.set(key, line)
    card[key] = value
  }
  for (const block of outlineOurs(markdown)) {
    if (block.kind === 'heading' && block.level === 1) put('name', block.line, splitNames(block.text))
    else if (block.kind === 'paragraph') put('about', block.line, readText(block.lines, report))
    else if (block.kind === 'item' && block.lines.length > 0) {
      const [, key = '', value = ''] =
        /^(\w+):\s*(.*)$/.exec(block.lines.map(line => line.text).join(' ')) ?? []
      if (KEYS.includes(key))
        put(key, block.line, key === 'aliases' ? value.split('·').map(word => word.trim()) : value)
      else
        report(
          block.line,
          `expected ${KEYS.map(name => `"- ${name}: …"`).join(', ')}, got "${block.lines[0]!.text}"`,
        )
    } else
      report(block.line, 'expected "# Name / 名字", two lines about the project, then "- aliases: a · b"')
  }
  const read = Project.safeParse(card)
  for (const { path, message } of read.error?.issues ?? []) {
    const [key] = path as [string]
    if (key === 'name') report(lines.get(key) ?? 1, 'expected "# Name / 名字" at the top')
    else if (key === 'about' && !lines.has(key))
      report(1, 'expected two lines about the project, English then Chinese')
    else report(lines.get(key) ?? 1, `${key}: ${message}`)
  }
  problems.sort((a, b) => a.line - b.line)
  return read.success ? { project: read.data, problems } : { problems }
}
