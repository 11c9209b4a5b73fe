import { readAlmanac } from './almanac.ts'
import { joined, ranked } from './almanac-entries.ts'
import { readCard } from './card.ts'
import { byPlace, check } from './check.ts'
import { doubled } from './doubled.ts'
import { plainCard, readForeign } from './foreign.ts'
import { readGlossary } from './glossary.ts'
import { isOurs, parse } from './parse.ts'
import { related } from './related.ts'
import { readRelations } from './relations.ts'
import type { Chronicle, Entry, Glossary, Problem, Project } from './schema.ts'

/** Cards and words for a folder that has none of its own. */
export type Words = { readonly projects: readonly Project[]; readonly glossary: Glossary }

/** A file that was read: its path, for messages, and its text with plain line ends. */
export type File = { readonly path: string; readonly text: string }

type Format = 'card' | 'glossary' | 'almanac' | 'relations' | 'ours' | 'foreign'

const folderOf = (path: string) => path.slice(0, path.lastIndexOf('/') + 1)

/** A file beside a card is ours even where no heading of it is right: that is what there is to report. */
function formatOf({ path, text }: File, carded: ReadonlySet<string>): Format {
  if (path.endsWith('/project.md')) return 'card'
  if (path.endsWith('/relations.csv')) return 'relations'
  if (path.endsWith('.csv')) return 'almanac'
  if (path.endsWith('/glossary.md')) return 'glossary'
  return carded.has(folderOf(path)) || isOurs(text) ? 'ours' : 'foreign'
}

/** What throws here is a reader's fault with a strange file; one file must not cost the others. */
function guarded<T extends { problems: Problem[] }>({ path }: File, read: () => T): Partial<T> {
  try {
    return read()
  } catch (error) {
    const message = `expected Markdown that can be read, got ${String(error)}: simplify the file`
    return { problems: [{ file: path, line: 1, message }] } as Partial<T>
  }
}

/** Later twins get a number, so that an id is always one entry's. */
function distinct(entries: readonly Entry[]): Entry[] {
  const taken = new Set<string>()
  return entries.map(entry => {
    let id = entry.id
    for (let n = 2; taken.has(id); n += 1) id = `${entry.id}-${n}`
    taken.add(id)
    return { ...entry, id }
  })
}

function deepFreeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value
  Object.freeze(value)
  for (const key in value) deepFreeze(value[key])
  return value
}

/** Makes files into a chronicle, each read by its own format. */
export function assemble(files: readonly File[], words?: Words): Omit<Chronicle, 'files'> {
  const carded = new Set(
    files.filter(({ path }) => path.endsWith('/project.md')).map(({ path }) => folderOf(path)),
  )
  const each = <T extends { problems: Problem[] }>(format: Format, read: (path: string, text: string) => T) =>
    files
      .filter(file => formatOf(file, carded) === format)
      .map(file => guarded(file, () => read(file.path, file.text)))
  const cards = each('card', readCard)
  const glossaries = each('glossary', readGlossary)
  const ours = each('ours', parse)
  const own = cards.flatMap(({ project }) => project ?? [])
  const known = own.length > 0 ? own : (words?.projects ?? [])
  const others = each('foreign', (path, text) => readForeign(path, text, known))
  const almanacs = each('almanac', (file, text) => ({ file, ...readAlmanac(file, text, known) }))

  const strict = ours.flatMap(({ entries = [] }) => entries)
  const told = distinct([...strict, ...others.flatMap(({ entries = [] }) => entries)]).map(ranked)
  const listed = almanacs.flatMap(({ file, rows }) => (file && rows ? [{ file, rows }] : []))
  const relations = each('relations', (path, text) => readRelations(path, text, listed))
  const relationRows = relations.flatMap(({ rows = [] }) => rows)
  const entries = related(joined(told, listed, known), relationRows, known)
  const having = new Set(entries.map(({ project }) => project))
  const cardless = [...having].filter(id => known.every(card => card.id !== id))
  const [glossary] = glossaries.flatMap(read => read.glossary ?? [])
  return deepFreeze({
    // A card of ours that nothing is told of is no project to answer on: its releases may be in the almanac alone.
    projects: [
      ...(own.length > 0 ? own.filter(({ id }) => having.has(id)) : known),
      ...cardless.sort().map(plainCard),
    ],
    entries: entries.sort((a, b) => (a.date === b.date ? 0 : a.date < b.date ? -1 : 1)),
    glossary: glossary ?? words?.glossary ?? { subjects: [], actions: [], words: [] },
    problems: [
      ...[...cards, ...glossaries, ...ours, ...others, ...almanacs, ...relations].flatMap(
        ({ problems = [] }) => problems,
      ),
      ...check(strict, own),
      ...doubled(strict, listed),
    ].sort(byPlace),
  })
}
