import { readdirSync, readFileSync, realpathSync, statSync } from 'node:fs'
import { basename } from 'node:path'
import { readCard } from './card.ts'
import { byPlace, check } from './check.ts'
import { readGlossary } from './glossary.ts'
import { isOurs, parse } from './parse.ts'
import type { Chronicle, Entry, Glossary, Problem, Project } from './schema.ts'

/** Cards and words for a folder that has none of its own. */
export type Words = { readonly projects: readonly Project[]; readonly glossary: Glossary }

type File = { readonly path: string; readonly text: string }
type Gathered = { files: File[]; found: number; problems: Problem[] }

const MIB = 1024 * 1024
const MAX_SIZE = 5 * MIB
const utf8 = new TextDecoder('utf-8', { fatal: true })

const attempt = <T>(act: () => T): T | Error => {
  try {
    return act()
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error))
  }
}

/** The text of a file, its BOM and CRLFs gone, or what is wrong with it. */
function readText(path: string): { text: string } | { message: string } {
  const stat = attempt(() => statSync(path))
  if (stat instanceof Error) return { message: `expected a file that can be read, got ${stat.message}` }
  if (!stat.isFile()) return { message: 'expected a file, got something else: rename it or move it out' }
  if (!/\.(md|markdown)$/i.test(path))
    return { message: 'expected Markdown, a name ending in .md: move it out' }
  if (stat.size > MAX_SIZE)
    return { message: `expected at most 5 MiB, got ${(stat.size / MIB).toFixed(1)} MiB: split the file` }
  const bytes = attempt(() => readFileSync(path))
  if (bytes instanceof Error) return { message: `expected a file that can be read, got ${bytes.message}` }
  const text = attempt(() => utf8.decode(bytes).replace(/\r\n?/g, '\n'))
  if (text instanceof Error) return { message: 'expected UTF-8, got other bytes: save the file as UTF-8' }
  if (text.includes('\0')) return { message: 'expected text, got a binary file: move it out' }
  if (text.trim() === '') return { message: 'expected entries, got an empty file: fill it or delete it' }
  return { text }
}

/** Walks the folder in order of names; a folder that was walked before, by whatever path, is not walked again. */
function gather(folder: string, walked: Set<string>, into: Gathered): Gathered {
  const real = attempt(() => realpathSync(folder))
  const names = attempt(() => readdirSync(folder).sort())
  const problem = (file: string, message: string) => void into.problems.push({ file, line: 1, message })
  if (real instanceof Error || names instanceof Error) {
    problem(folder, 'expected a folder that can be read: check its name and rights, or KNOWLEDGE_DIR')
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
    const path = `${folder}/${name}`
    const stat = attempt(() => statSync(path))
    if (!(stat instanceof Error) && stat.isDirectory() && !/\.md$/i.test(name)) {
      gather(path, walked, into)
      continue
    }
    into.found += 1
    const read = readText(path)
    if ('text' in read) into.files.push({ path, text: read.text })
    else problem(path, read.message)
  }
  return into
}

function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value))
    Object.values(Object.freeze(value)).forEach(deepFreeze)
  return value
}

/** Reads a folder of Markdown. Whatever is wrong is in `problems`; it never throws. */
export function load(dir: string, words?: Words): Chronicle {
  const root = dir.replace(/(?<=.)\/+$/, '')
  const { files, found, problems } = gather(root, new Set(), { files: [], found: 0, problems: [] })
  const entries: Entry[] = []
  const projects: Project[] = []
  let glossary: Glossary | undefined
  for (const { path, text } of files) {
    const read = attempt(() => {
      if (basename(path) === 'project.md') {
        const card = readCard(path, text)
        if (card.project) projects.push(card.project)
        return card
      }
      if (basename(path) === 'glossary.md') {
        const read = readGlossary(path, text)
        glossary = read.glossary
        return read
      }
      if (!isOurs(text)) return { problems: [] }
      const read = parse(path, text)
      entries.push(...read.entries)
      return read
    })
    if (read instanceof Error)
      problems.push({ file: path, line: 1, message: `expected Markdown, got ${read.message}` })
    else problems.push(...read.problems)
  }
  problems.push(...check(entries, projects))
  if (entries.length === 0)
    problems.push({
      file: root,
      line: 1,
      message:
        'expected Markdown with dated headings, found no entry: set KNOWLEDGE_DIR to a folder such as knowledge',
    })
  return deepFreeze({
    projects,
    entries: entries.sort((a, b) => (a.date === b.date ? 0 : a.date < b.date ? -1 : 1)),
    glossary: glossary ?? words?.glossary ?? { subjects: [], actions: [] },
    problems: problems.sort(byPlace),
    files: found,
  })
}
