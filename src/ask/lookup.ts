import type { Chronicle, Entry, Project } from '../chronicle/schema.ts'
import { normalize } from '../language.ts'
import { byDate, fits, hasContent } from './answer/select.ts'
import { newestIn, releasesIn } from './course.ts'
import type { Knowledge } from './knowledge.ts'
import { labelled } from './label.ts'
import { meets } from './limits.ts'
import { readDates } from './period.ts'
import { search } from './search.ts'
import type { Hit, Query, Tongue } from './types.ts'
import { understand } from './understand.ts'
import { isVersion } from './versions.ts'

/** A query that nobody worded: what a command's options say. */
export const queryOf = (knowledge: Knowledge, tongue: Tongue, more: Partial<Query> = {}): Query => ({
  ...understand({ text: '', today: '2000-01-01', tongue }, knowledge),
  ...more,
})

const NEWEST = /^(?:latest|newest|last|current|最新|最新版本?|最近|目前)$/u

const named = new WeakMap<Chronicle, ReadonlyMap<string, Entry>>()

/** Entries by their ids and by their titles in either language; made once for a chronicle, for that takes a while. */
const namesIn = (chronicle: Chronicle): ReadonlyMap<string, Entry> => {
  const known = named.get(chronicle)
  if (known) return known
  const names = new Map<string, Entry>()
  for (const entry of chronicle.entries.toReversed())
    for (const title of [entry.title.en, entry.title.zh]) names.set(normalize(title), entry)
  for (const entry of chronicle.entries) names.set(entry.id, entry)
  named.set(chronicle, names)
  return names
}

/** The entry that an option names by its id, by the label of a choice, or by its title in either language. */
export const entryNamed = (typed: string, { chronicle }: Knowledge): Entry | undefined => {
  const names = namesIn(chronicle)
  const text = typed.trim()
  return names.get(text) ?? labelled(text, chronicle.entries) ?? names.get(normalize(text))
}

/** The release of a project that a version option means: an id, a label, `1.18`, `v1.18.0`, `Envoy 1.18`, `latest`. */
export const releaseNamed = (project: string, typed: string, knowledge: Knowledge): Entry | undefined => {
  const { chronicle } = knowledge
  const own = releasesIn(chronicle, project)
  const text = normalize(typed)
  if (text === '' || NEWEST.test(text)) return newestIn(chronicle, project)
  const entry = entryNamed(typed, knowledge)
  if (entry?.project === project && entry.version) return entry
  const exact = own.find(({ version }) => version === typed.trim().toLowerCase())
  const number = versionTyped(text)
  return exact ?? (number === undefined ? undefined : own.find(({ version }) => isVersion(number, version!)))
}

/** The version in what was typed for one; a bare `1` names a line and no release. */
export const versionTyped = (typed: string): string | undefined =>
  /(?<![\d.])\d+(?:\.\d+)+(?:[-.]?(?:rc|alpha|beta|pre)[.\d]*)?/u.exec(normalize(typed))?.[0]

/** What can be compared. */
export type Thing =
  | { readonly as: 'release'; readonly entry: Entry }
  | { readonly as: 'project'; readonly project: Project }

const cards = new WeakMap<Chronicle, ReadonlyMap<string, Project>>()

/** The project of this id, name or alias. */
const projectNamed = (typed: string, { chronicle }: Knowledge): Project | undefined => {
  const names =
    cards.get(chronicle) ??
    new Map(
      chronicle.projects
        .toReversed()
        .flatMap(project =>
          [...project.aliases, project.name.zh, project.name.en, project.id].map(
            name => [normalize(name), project] as const,
          ),
        ),
    )
  cards.set(chronicle, names)
  return names.get(normalize(typed))
}

/** The release or project that is meant by an id, a label or free words; `beside` says whose a bare version is. */
export const thingNamed = (typed: string, knowledge: Knowledge, beside?: string): Thing | undefined => {
  const { projects, entries } = knowledge.chronicle
  const project = projectNamed(typed, knowledge)
  if (project) return { as: 'project', project }
  const entry = entryNamed(typed, knowledge)
  if (entry?.version) return { as: 'release', entry }
  const { versions, projects: meant } = understand({ text: typed, today: '2000-01-01' }, knowledge)
  const [asked] = versions
  if (asked) {
    const own = asked.projects.length > 0 ? asked.projects : meant
    const of = own.length > 0 ? own : beside === undefined ? [] : [beside]
    const release = entries.find(one => of.length > 0 && meets({ ...asked, projects: of }, one))
    return release && { as: 'release', entry: release }
  }
  const card = projects.find(({ id }) => id === meant[0])
  return card && { as: 'project', project: card }
}

/** A search must hold this share of what was typed, and this share of the best that was found. */
const LEAST = 0.3
const BESIDE_BEST = 0.5

/** What a search finds, the best first; where only a project, a version or a time is named, all of it, newest first. */
export const found = (query: Query, knowledge: Knowledge): Hit[] => {
  if (!hasContent(query) && query.actions.length === 0) {
    const isOpen =
      query.projects.length + query.versions.length + query.kinds.length === 0 && query.period === undefined
    const all = isOpen ? [] : knowledge.chronicle.entries.filter(entry => fits(query, entry))
    return all.sort((a, b) => byDate(b, a)).map(entry => ({ entry, passages: [], score: 0 }))
  }
  const hits = search(query, knowledge)
  const floor = Math.max(LEAST, (hits[0]?.coverage ?? 0) * BESIDE_BEST)
  return hits.filter(
    ({ coverage, complete, entry }) => coverage >= floor && complete && inProject(query, entry),
  )
}

const inProject = ({ projects, names }: Query, { project }: Entry) =>
  names.length !== 1 || projects.length === 0 || projects.includes(project)

/** `04-16` of "April 16", "04-16", "4月16日", "today" or a whole date; nothing where it is no day of any year. */
export const monthDayOf = (typed: string, today: string): string | undefined => {
  const text = normalize(typed)
  if (/^(?:today|now|今天|今日)?$/u.test(text)) return today.slice(5)
  const { monthDay, period, rest } = readDates(text, today)
  if (/[\p{L}\p{N}]/u.test(rest)) return undefined
  if (monthDay !== undefined) return monthDay
  return period?.from !== undefined && period.from === period.to ? period.from.slice(5) : undefined
}
