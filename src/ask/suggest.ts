import type { Entry } from '../chronicle/schema.ts'
import { hasHan, normalize } from '../language.ts'
import { bender } from './bend.ts'
import type { Knowledge } from './knowledge.ts'
import { inTongue, LONGEST_LABEL, labelOf, shorten } from './label.ts'
import { TONGUES, type Tongue } from './types.ts'
import { bare } from './versions.ts'

/** Something that can be picked: `name` is read, `value` is sent, each at most 100 characters. */
export type Choice = { readonly name: string; readonly value: string }

/** What is offered while a person types: the best first, at most 25, whatever is typed. */
export type Suggester = {
  /** Entries and subjects for a search. */
  readonly queries: (
    typed: string,
    tongue: Tongue,
    within?: { readonly project?: string; readonly year?: number },
  ) => Choice[]
  /** Versions of a project, newest first. */
  readonly versions: (typed: string, tongue: Tongue, project: string) => Choice[]
  /** Projects and releases to compare; beside one of them, what goes with it. */
  readonly things: (typed: string, tongue: Tongue, beside?: { readonly project?: string }) => Choice[]
}

type Item = {
  readonly choice: (tongue: Tongue) => Choice
  /** Its words in both languages, each after a space. */
  readonly text: string
  readonly project?: string
  readonly entry?: Entry
  /** What it is worth before anything is typed. */
  readonly worth: number
}

/** Discord takes no more (application-command-option-choice-structure). */
const MOST = 25
const LONGEST_TYPED = 100
const MOST_TOKENS = 8
/** A project, a subject, an entry that opens something, any other entry. */
const WORTH = { project: 4, subject: 3, entry: 2, patch: 1, preview: 0 }

const wordsOf = (...texts: readonly string[]): string =>
  ` ${texts
    .map(normalize)
    .join(' ')
    .replace(/[^\p{L}\p{N}.+#/-]+/gu, ' ')
    .trim()} `

const worthOf = ({ kind, rank }: Entry): number =>
  rank === 'patch'
    ? WORTH.patch
    : rank === 'pre-release' || rank === 'edge'
      ? WORTH.preview
      : WORTH.entry + (kind === 'article' ? -0.5 : 0)

const ofEntry = (entry: Entry): Item => ({
  entry,
  project: entry.project,
  text: wordsOf(entry.title.en, entry.title.zh, entry.version ? bare(entry.version) : '', entry.date),
  worth: worthOf(entry),
  choice: tongue => ({ name: labelOf(entry, tongue), value: entry.id }),
})

const subjectsOf = ({ chronicle: { entries, projects } }: Knowledge): Item[] => {
  const seen = new Map<string, Item>()
  for (const { project, changes } of entries)
    for (const { subject } of changes) {
      const key = subject && `${project} ${normalize(subject.en)}`
      if (!subject || !key || seen.has(key)) continue
      const card = projects.find(({ id }) => id === project)
      const name = (tongue: Tongue) => {
        const end = card ? ` · ${inTongue(card.name, tongue)}` : ''
        return shorten(inTongue(subject, tongue), LONGEST_LABEL - end.length) + end
      }
      // The label is the value: it is read again as a question, whoever sends it back.
      const choice = (tongue: Tongue) => ({ name: name(tongue), value: name(tongue) })
      const text = wordsOf(subject.en, subject.zh, card?.name.en ?? '', card?.name.zh ?? '')
      seen.set(key, { choice, text, project, worth: WORTH.subject })
    }
  return [...seen.values()]
}

/** How well an item fits: every token begins one of its words, whole words and what stands first count more. */
const score = ({ text, worth, entry }: Item, tokens: readonly string[]): number => {
  let sum = 0
  for (const token of tokens) {
    const at = hasHan(token) ? text.indexOf(token) : text.indexOf(` ${token}`)
    if (at < 0) return -1
    const isWhole =
      text.includes(` ${token} `) || (entry?.version !== undefined && text.includes(` ${token}.0 `))
    sum += (isWhole ? 3 : 1) + (at === 0 ? 1 : 0)
  }
  // Of subjects the shorter is the plainer; of entries the newer comes first.
  return sum * 10 + worth * 4 - (entry ? 0 : text.length / 200)
}

const newer = (a: Item, b: Item) => ((a.entry?.date ?? '') < (b.entry?.date ?? '') ? 1 : -1)

/** Reads a chronicle once, to suggest from it; a suggestion costs a few milliseconds. */
export const suggester = (knowledge: Knowledge): Suggester => {
  const { chronicle } = knowledge
  const entries = chronicle.entries.map(ofEntry).sort(newer)
  const releases = entries.filter(({ entry }) => entry?.kind === 'release' && entry.version !== undefined)
  const projects = chronicle.projects.map(
    ({ id, name, aliases }): Item => ({
      choice: tongue => ({ name: shorten(inTongue(name, tongue), LONGEST_LABEL), value: id }),
      text: wordsOf(id, name.en, name.zh, ...aliases),
      project: id,
      worth: WORTH.project,
    }),
  )
  const all = [...subjectsOf(knowledge), ...entries]
  const bend = bender([...all, ...projects].map(({ text }) => text))

  const tokensOf = (typed: string): string[] =>
    wordsOf(typed.slice(0, LONGEST_TYPED)).trim().split(' ').filter(Boolean).slice(0, MOST_TOKENS)

  const ranked = (items: readonly Item[], tokens: readonly string[]): Item[] =>
    items
      .map(item => ({ item, fit: score(item, tokens) }))
      .filter(({ fit }) => fit >= 0)
      .sort((a, b) => b.fit - a.fit || newer(a.item, b.item))
      .map(({ item }) => item)

  /** What has most of the tokens, at least two: the rest is talk ("when did …"). */
  const partly = (items: readonly Item[], tokens: readonly string[]): Item[] => {
    const held = items.map(item => ({ item, has: tokens.filter(token => score(item, [token]) >= 0) }))
    const most = Math.max(0, ...held.map(({ has }) => has.length))
    if (most < Math.min(2, tokens.length)) return []
    const best = held.filter(({ has }) => has.length === most)
    return best
      .map(({ item, has }) => ({ item, fit: score(item, has) }))
      .sort((a, b) => b.fit - a.fit)
      .map(({ item }) => item)
  }

  const matching = (items: readonly Item[], typed: string): Item[] => {
    const tokens = tokensOf(typed)
    const straight = ranked(items, tokens)
    if (straight.length > 0) return straight
    const isKnown = (token: string) => items.some(item => score(item, [token]) >= 0)
    const bent = tokens.map(token => (isKnown(token) ? token : bend(token)))
    const whole = ranked(items, bent)
    return whole.length > 0 ? whole : partly(items, bent)
  }

  const chosen = (items: readonly Item[], tongue: Tongue): Choice[] => {
    const choices = new Map<string, Choice>()
    for (const item of items) {
      if (choices.size === MOST) break
      const choice = item.choice(tongue)
      // Ids of a foreign folder can be as long as they like; the label then stands for the entry.
      const value = choice.value.length > LONGEST_LABEL ? choice.name : choice.value
      if (!choices.has(choice.name)) choices.set(choice.name, { ...choice, value })
    }
    return [...choices.values()]
  }

  const best = (items: readonly Item[]) => items.filter(({ worth }) => worth >= WORTH.entry)
  const offered = (items: readonly Item[], typed: string) =>
    tokensOf(typed).length === 0 ? (best(items).length > 0 ? best(items) : items) : matching(items, typed)

  const made: Suggester = {
    queries: (typed, tongue, { project, year } = {}) => {
      const own = all.filter(
        item =>
          (project === undefined || item.project === project) &&
          (year === undefined || item.entry?.date.startsWith(String(year))),
      )
      const isEmpty = tokensOf(typed).length === 0
      return chosen(offered(isEmpty ? own.filter(({ entry }) => entry?.version) : own, typed), tongue)
    },
    versions: (typed, tongue, project) => {
      const own = releases.filter(item => item.project === project)
      const [number] = tokensOf(typed).filter(token => /\d/.test(token))
      const wanted = number === undefined ? undefined : bare(number)
      const fit = own.filter(({ entry }) => wanted === undefined || bare(entry!.version!).startsWith(wanted))
      // Whole parts first: `1.1` is 1.1.0 and 1.1.1 before it is 1.18.0.
      const isLine = ({ entry }: Item) => `${bare(entry!.version!)}.`.startsWith(`${wanted}.`)
      const lined = wanted === undefined ? [] : fit.filter(isLine)
      return chosen(wanted === undefined ? offered(own, typed) : [...lined, ...fit], tongue)
    },
    things: (typed, tongue, beside) => {
      const own = releases.filter(({ project }) => !beside?.project || project === beside.project)
      const items = beside ? (beside.project ? own : projects) : [...projects, ...releases]
      return chosen(offered(items, typed), tongue)
    },
  }
  // Conversion to traditional and the first search are slow once: here, and not while somebody types.
  for (const tongue of TONGUES) for (const typed of ['envoi', '毕业']) made.queries(typed, tongue)
  return made
}
