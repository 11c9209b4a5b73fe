import { outlineOurs } from './lines.ts'
import type { Glossary, Problem } from './schema.ts'
import { reporter } from './text.ts'

const HEADINGS = '"## Subjects", "## Actions" or "## Words"'

/** Reads the glossary: one bullet a meaning, its words between ` · `. */
export function readGlossary(file: string, markdown: string): { glossary: Glossary; problems: Problem[] } {
  const { report, problems } = reporter(file)
  const glossary = { subjects: [] as string[][], actions: [] as string[][], words: [] as string[][] }
  let words: string[][] | undefined
  for (const block of outlineOurs(markdown)) {
    if (block.kind === 'heading' && block.level === 2) {
      words = { Subjects: glossary.subjects, Actions: glossary.actions, Words: glossary.words }[block.text]
      if (!words) report(block.line, `expected ${HEADINGS}, got "## ${block.text}"`)
    } else if (block.kind === 'item' && block.depth === 1) {
      const said = block.lines.map(line => line.text.replaceAll('`', '')).join(' ')
      const meaning = said.split('·').map(word => word.trim())
      if (meaning.includes('')) report(block.line, `expected words between " · ", got "${said}"`)
      else if (words) words.push(meaning)
      else report(block.line, `expected ${HEADINGS} above the first bullet`)
    } else if (block.kind !== 'paragraph' && !(block.kind === 'heading' && block.level === 1))
      report(block.line, `expected bullets, one a meaning, under ${HEADINGS}`)
  }
  return { glossary, problems }
}
