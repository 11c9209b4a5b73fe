import { readdirSync, readFileSync, realpathSync, statSync } from 'node:fs'
import { assemble, type File, type Words } from './assemble.ts'
import { byPlace } from './check.ts'
import type { Chronicle, Problem } from './schema.ts'

type Gathered = { files: File[]; found: number; problems: Problem[] }

/** What else is read than Markdown: the tables of `almanac/`, where they are asked for. */
export type Extras = { readonly almanac?: boolean }
/** The folder whose tables are passed over, or read where it is open. */
type Shelf = { readonly folder: string; readonly open: boolean }

const MIB = 1024 * 1024
const MAX_SIZE = 5 * MIB
/** Markdown's own reader takes quadratic time over what a line can hold; no line of prose is this long. */
const MAX_LINE = 20_000
const isMarkdown = (path: string) => /\.(md|markdown)$/i.test(path)
const utf8 = new TextDecoder('utf-8', { fatal: true })

const attempt = <T>(act: () => T): T | Error => {
  try {
    return act()
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error))
  }
}

const hasLongLine = (text: string): boolean => {
  for (let from = 0, to = 0; to >= 0; from = to + 1) {
    to = text.indexOf('\n', from)
    if ((to < 0 ? text.length : to) - from > MAX_LINE) return true
  }
  return false
}

/** The text of a file, its BOM and CRLFs gone, or what is wrong with it. */
function readText(path: string, isTable: boolean): string | Error {
  const stat = attempt(() => statSync(path))
  if (stat instanceof Error) return new Error(`expected a file that can be read, got ${stat.message}`)
  if (!stat.isFile()) return new Error('expected a file, got something else: rename it or move it out')
  if (!isTable && !isMarkdown(path)) return new Error('expected Markdown, a name ending in .md: move it out')
  if (stat.size > MAX_SIZE)
    return new Error(`expected at most 5 MiB, got ${(stat.size / MIB).toFixed(1)} MiB: split the file`)
  const bytes = attempt(() => readFileSync(path))
  if (bytes instanceof Error) return new Error(`expected a file that can be read, got ${bytes.message}`)
  const text = attempt(() => utf8.decode(bytes).replace(/\r\n?/g, '\n'))
  if (text instanceof Error) return new Error('expected UTF-8, got other bytes: save the file as UTF-8')
  if (text.includes('\0')) return new Error('expected text, got a binary file: move it out')
  if (text.trim() === '') return new Error('expected entries, got an empty file: fill it or delete it')
  if (hasLongLine(text))
    return new Error(`expected lines of at most ${MAX_LINE} characters, got a longer one: break it`)
  return text
}

/** Walks the folder in order of names; a folder that was walked before, by whatever path, is not walked again. */
function gather(folder: string, walked: Set<string>, into: Gathered, shelf: Shelf): Gathered {
  const real = attempt(() => realpathSync(folder))
  const names = attempt(() => readdirSync(folder).sort())
  const problem = (file: string, message: string) => void into.problems.push({ file, line: 1, message })
  if (real instanceof Error || names instanceof Error) {
    problem(
      folder,
      'expected a folder that can be read, got none: check its name, its rights and KNOWLEDGE_DIR',
    )
    return into
  }
  if (walked.has(real)) {
    problem(
      folder,
      `expected a folder of its own, got a link to ${real}, which is read already: remove the link`,
    )
    return into
  }
  walked.add(real)
  for (const name of names.filter(name => !name.startsWith('.'))) {
    const path = `${folder === '/' ? '' : folder}/${name}`
    const stat = attempt(() => statSync(path))
    if (!(stat instanceof Error) && stat.isDirectory() && !/\.md$/i.test(name)) {
      gather(path, walked, into, shelf)
      continue
    }
    const isShelved = folder === shelf.folder && !isMarkdown(name)
    if (isShelved && !(shelf.open && name.endsWith('.csv'))) continue
    into.found += 1
    const text = readText(path, isShelved)
    if (text instanceof Error) problem(path, text.message)
    else into.files.push({ path, text })
  }
  return into
}

/**
 * Reads a folder of Markdown, ours or anybody's. Whatever is wrong is in `problems`, and it never throws.
 * `words` stand in for the cards and the glossary of a folder that has none. What lies in `almanac/` beside Markdown is
 * passed over; its tables are read where they are asked for.
 */
export function load(dir: string, words?: Words, { almanac = false }: Extras = {}): Chronicle {
  const root = dir.replace(/(?<=.)\/+$/, '')
  const shelf = { folder: `${root}/almanac`, open: almanac }
  const { files, found, problems } = gather(root, new Set(), { files: [], found: 0, problems: [] }, shelf)
  const chronicle = assemble(files, words)
  const message =
    'expected Markdown with headings such as "## 2021-04-16 release: …" or "## 2021-04-16 …", found no entry: ' +
    'set KNOWLEDGE_DIR to a folder that has some'
  const none = chronicle.entries.length > 0 ? [] : [{ file: root, line: 1, message }]
  return Object.freeze({
    ...chronicle,
    problems: Object.freeze([...problems, ...chronicle.problems, ...none].sort(byPlace)),
    files: found,
  })
}
