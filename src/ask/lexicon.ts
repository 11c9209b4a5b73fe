import type { Chronicle } from '../chronicle/schema.ts'
import { BREAK, hasHan, isHan, normalize, pieces, stem } from '../language.ts'
import { IDIOMS, SMALL_WORDS } from './small-words.ts'

/** What a run of words can mean. One run may mean several things ("fork" is a deed and a thing). */
export type Meaning =
  | { readonly as: 'project'; readonly id: string }
  | { readonly as: 'action'; readonly name: string }
  | { readonly as: 'subject'; readonly words: readonly string[] }
  | { readonly as: 'word'; readonly words: readonly string[] }
  | { readonly as: 'nothing' }

/** A unit that terms are matched by: the stem of a Latin word, a number, or one Han character. */
export type Unit = { readonly key: string; readonly text: string; readonly han: boolean }

/** A stretch of a text: a known term with its meanings, or a unit nobody knows. */
export type Segment = { readonly units: readonly Unit[]; readonly meanings: readonly Meaning[] }

/** Most units end a term, and nothing comes after them. */
export type Node = { next: Map<string, Node> | undefined; meanings: readonly Meaning[] }

/** All terms of a chronicle, as a tree of units. */
export type Lexicon = {
  readonly root: Node & { next: Map<string, Node> }
  /** The pairs of Han characters that stand in them. */
  readonly pairs: ReadonlySet<string>
}

/** A normalised text as one line of units, parted by spaces, in which a phrase is found as it stands. */
export const lineOf = (normalized: string): string => asLine(units(normalized))

/** The same of units that were read already. */
export const asLine = (all: readonly Unit[]): string =>
  // Joined, not added up: V8 keeps a sum as a tree of its parts, many times as large.
  all.length === 0 ? ' ' : ` ${all.map(({ key }) => key).join(' ')} `

/** A normalised text as units. */
export const units = (normalized: string): Unit[] => unitsBy(unitOf, normalized)

/** The same of units that are made otherwise. */
export const unitsBy = <T extends Unit>(made: (text: string) => T, normalized: string): T[] => {
  const all: T[] = []
  const parts = pieces(normalized)
  // By index, here and in `add`: `for of` makes an object each time until V8 has compiled it, and most runs at the start.
  for (let i = 0; i < parts.length; i++) {
    const piece = parts[i]!
    if (!isHan(piece)) all.push(made(piece))
    else
      for (let at = 0; at < piece.length; ) {
        const letter = String.fromCodePoint(piece.codePointAt(at)!)
        all.push(made(letter))
        at += letter.length
      }
  }
  return all
}

const made = new Map<string, Unit>()
/** Bounded: strangers' words must not fill the memory. */
const MOST_MADE = 50_000

/** The unit of a word or a Han character; one object serves for all its places. */
export const unitOf = (text: string): Unit => {
  const known = made.get(text)
  if (known) return known
  if (made.size > MOST_MADE) made.clear()
  const han = isHan(text)
  const unit = { key: han ? text : stem(text), text, han }
  made.set(text, unit)
  return unit
}

type Growing = { readonly root: Node & { next: Map<string, Node> }; readonly pairs: Set<string> }

const NONE: readonly Meaning[] = []

/** Adds a normalised term. */
const add = ({ root, pairs }: Growing, term: string, meaning: Meaning) => {
  const all = units(term)
  // One Han character stands in too many words to be a term.
  if (meaning.as !== 'nothing' && all.length === 1 && all[0]!.han) return
  let at: Node = root
  for (let i = 0; i < all.length; i++) {
    const { key, han } = all[i]!
    if (key === BREAK) continue
    if (han && i > 0 && all[i - 1]!.han) pairs.add(all[i - 1]!.key + key)
    at.next ??= new Map()
    const known = at.next.get(key)
    const next = known ?? { next: undefined, meanings: NONE }
    if (!known) at.next.set(key, next)
    at = next
  }
  if (at !== root) at.meanings = [...at.meanings, meaning]
}

/** A bold subject's names: the whole without its brackets, and what the brackets hold where it is one short name. */
export const namesOf = (subject: string): string[] => {
  if (!/[（(]/u.test(subject)) return [subject.trim()].filter(name => name.length > 1)
  const inside = [...subject.matchAll(/[（(]([^（()）]+)[)）]/gu)].map(match => match[1]!.trim())
  const whole = subject.replace(/\s*[（(][^（()）]*[)）]\s*/gu, ' ').trim()
  return [whole, ...inside.filter(name => !/\s/.test(name))].filter(name => name.length > 1)
}

/** Reads the cards, the glossary and the subjects of all changes into one lexicon. */
export const lexicon = (chronicle: Chronicle): Lexicon => {
  const terms: Growing = { root: { next: new Map(), meanings: [] }, pairs: new Set() }
  for (const { id, name, aliases } of chronicle.projects)
    for (const term of new Set([id, name.en, name.zh, ...aliases].map(normalize)))
      add(terms, term, { as: 'project', id })
  for (const group of chronicle.glossary.actions)
    for (const term of group) add(terms, normalize(term), { as: 'action', name: group[0]! })
  const known = new Set<string>()
  for (const group of chronicle.glossary.subjects)
    for (const term of group.map(normalize)) {
      known.add(term)
      add(terms, term, { as: 'subject', words: group })
    }
  for (const group of chronicle.glossary.words)
    for (const term of group) add(terms, normalize(term), { as: 'word', words: group })
  for (const { kind, title } of chronicle.entries)
    if (kind === 'article' || kind === 'talk')
      for (const name of [title.en, title.zh].map(normalize))
        add(terms, name, { as: 'subject', words: [name] })
  for (const signed of new Set(
    chronicle.entries.flatMap(({ commentary }) => commentary.flatMap(({ by }) => by ?? [])),
  ))
    for (const name of [signed.en, signed.zh].map(normalize)) {
      if (known.has(name)) continue
      known.add(name)
      add(terms, name, { as: 'subject', words: [signed.en, signed.zh].map(normalize) })
    }
  for (const { changes } of chronicle.entries)
    for (const { subject } of changes)
      if (subject) {
        const names = [subject.en, subject.zh].flatMap(namesOf).map(normalize)
        for (const name of new Set(names))
          if (!known.has(name)) {
            known.add(name)
            add(terms, name, { as: 'subject', words: names.length > 2 ? [name] : names })
          }
      }
  for (const word of [...SMALL_WORDS.filter(hasHan), ...IDIOMS])
    add(terms, normalize(word), { as: 'nothing' })
  return terms
}

type Term = { readonly length: number; readonly meanings: readonly Meaning[] }
const NO_TERM: Term = { length: 1, meanings: [] }

/** The longest term that begins at a place; a unit without meaning where none does. */
const termAt = (first: Node | undefined, text: readonly Unit[], from: number): Term => {
  let at = first
  let found = NO_TERM
  for (let to = from; at; to++) {
    if (at.meanings.length > 0) found = { length: to + 1 - from, meanings: at.meanings }
    at = to + 1 < text.length ? at.next?.get(text[to + 1]!.key) : undefined
  }
  return found
}

/** What the terms among units mean, in their order; `firstOf` says what may begin with a unit. */
export const meaningsIn = <T extends Unit>(
  text: readonly T[],
  firstOf: (unit: T) => Node | undefined,
): Meaning[] => {
  const found: Meaning[] = []
  for (let from = 0; from < text.length; ) {
    const first = firstOf(text[from]!)
    if (first === undefined) {
      from++
      continue
    }
    const { length, meanings } = termAt(first, text, from)
    for (const meaning of meanings) found.push(meaning)
    from += length
  }
  return found
}

/** Cuts units into the longest terms known, from the left; what is not known stands alone. */
export const segment = ({ root }: Lexicon, text: readonly Unit[]): Segment[] => {
  const found: Segment[] = []
  for (let from = 0; from < text.length; ) {
    const { length, meanings } = termAt(root.next.get(text[from]!.key), text, from)
    found.push({ units: text.slice(from, from + length), meanings })
    from += length
  }
  return found
}
