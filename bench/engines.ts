import { create, insert, search as searchOrama, type Tokenizer } from '@orama/orama'
import Fuse, { type IFuseOptions } from 'fuse.js'
import MiniSearch from 'minisearch'
import { historian } from '../src/ask/ask.ts'
import { passagesOf } from '../src/ask/passages.ts'
import type { Chronicle, Entry } from '../src/chronicle/schema.ts'
import { normalize, words } from '../src/language.ts'
import { asJson } from '../src/speak/json.ts'
import type { Reply } from './judge.ts'

/** The day the questions are asked on. */
const TODAY = '2026-06-15'
/** How many hits an engine cites. */
const CITED = 10

/** Builds an index over a chronicle and gives what answers from it. */
export type Build = (chronicle: Chronicle) => Promise<(question: string) => Reply | Promise<Reply>>

type Document = { readonly id: number; readonly title: string; readonly text: string }

const documentOf = (entry: Entry, id: number, names: ReadonlyMap<string, string>): Document => ({
  id,
  title: [entry.title.en, entry.title.zh, names.get(entry.project), entry.version, entry.date].join(' '),
  text: passagesOf(entry)
    .flatMap(({ subject, text }) => [subject?.en, text.en, subject?.zh, text.zh])
    .filter(Boolean)
    .join('\n'),
})

const documentsOf = ({ entries, projects }: Chronicle): Document[] => {
  const names = new Map(projects.map(({ id, name, aliases }) => [id, [name.en, ...aliases].join(' ')]))
  return entries.map((entry, id) => documentOf(entry, id, names))
}

/** What a search engine can say: its best document, and the entries behind the others. */
const replyOf = (
  { entries }: Chronicle,
  documents: readonly Document[],
  hits: readonly { id: number; score: number }[],
): Reply => {
  const [best] = hits
  const of = best && documents[best.id]
  return {
    answered: best !== undefined,
    answer: of ? `${of.title}\n${of.text}` : '',
    entries: hits.slice(0, CITED).map(({ id: at }) => {
      const { id, project, version = null, date } = entries[at]!
      return { id, project, version, date }
    }),
    score: best?.score ?? 0,
  }
}

const ours: Build = async chronicle => {
  const { ask } = historian(chronicle)
  return text => {
    const { answered, answer, entries } = asJson(ask({ text, today: TODAY }), chronicle)
    return { answered, answer, entries, score: 1 }
  }
}

const fuse =
  (options: IFuseOptions<Document>): Build =>
  async chronicle => {
    const documents = documentsOf(chronicle)
    const keys = [
      { name: 'title', weight: 2 },
      { name: 'text', weight: 1 },
    ]
    const index = new Fuse(documents, { keys, includeScore: true, ...options })
    return question =>
      replyOf(
        chronicle,
        documents,
        index
          .search(question, { limit: CITED })
          .map(({ item, score = 1 }) => ({ id: item.id, score: 1 - score })),
      )
  }

/** Folded, stemmed, Han in pairs: our own reading of words, so that engines differ only in how they search. */
const read = (text: string) => words(normalize(text))

const minisearch: Build = async chronicle => {
  const documents = documentsOf(chronicle)
  const index = new MiniSearch<Document>({
    fields: ['title', 'text'],
    tokenize: read,
    processTerm: term => term,
    searchOptions: { boost: { title: 2 }, fuzzy: term => (/^[a-z]{5,}$/.test(term) ? 0.2 : false) },
  })
  index.addAll(documents)
  return question => replyOf(chronicle, documents, index.search(question) as never)
}

const orama: Build = async chronicle => {
  const documents = documentsOf(chronicle)
  const tokenizer: Tokenizer = { language: 'english', normalizationCache: new Map(), tokenize: read }
  const index = create({
    schema: { title: 'string', text: 'string' } as const,
    components: { tokenizer },
  })
  // One by one: `insertMultiple` rests between batches, which would be counted as building.
  for (const { id, title, text } of documents) await insert(index, { id: String(id), title, text })
  return async question => {
    const { hits } = await searchOrama(index, { term: question, boost: { title: 2 }, limit: CITED })
    return replyOf(
      chronicle,
      documents,
      hits.map(({ id, score }) => ({ id: Number(id), score })),
    )
  }
}

/** All that are compared, by name. */
export const ENGINES: Readonly<Record<string, Build>> = {
  historian: ours,
  'fuse.js': fuse({}),
  'fuse.js anywhere': fuse({ ignoreLocation: true }),
  'fuse.js tokens': fuse({ useTokenSearch: true }),
  minisearch,
  orama,
}
