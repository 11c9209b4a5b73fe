import { hasHan } from '../language.ts'
import type { Line } from './outline.ts'
import type { Bilingual, Problem } from './schema.ts'

/** Notes what is wrong on a line of the file that is being read. */
export type Report = (line: number, message: string) => void

/** A report for one file, and what it gathered. */
export function reporter(file: string): { report: Report; problems: Problem[] } {
  const problems: Problem[] = []
  return { report: (line, message) => void problems.push({ file, line, message }), problems }
}

/** Takes `English / 中文` apart; undefined unless ` / ` stands exactly once with something on both sides. */
export function splitNames(text: string): Bilingual | undefined {
  const [en, zh, ...more] = text.split(/ \/(?= )/).map(half => half.trim())
  return en && zh && more.length === 0 ? { en, zh } : undefined
}

/**
 * Sorts the lines of a text into its two languages. A half that is missing is left empty: the schema says so, with
 * the line.
 */
export function readText(lines: readonly Line[], report: Report): Bilingual {
  const [first, second] = lines
  const texts = lines.map(line => line.text)
  if (first && second && lines.length === 2 && hasHan(first.text)) {
    if (hasHan(second.text)) {
      report(first.line, `expected English without Han characters on the first line, got "${first.text}"`)
      return { en: first.text, zh: second.text }
    }
    report(first.line, 'expected English first, then Chinese: swap the two lines')
  }
  if (lines.length > 2)
    report(first!.line, `expected two lines, English then Chinese, got ${lines.length}: one line a language`)
  return {
    en: texts.filter(text => !hasHan(text)).join(' '),
    zh: texts.filter(hasHan).join(''),
  }
}
