import { stem } from '../language.ts'
import { VAGUE } from './deeds.ts'
import type { Knowledge } from './knowledge.ts'
import type { Segment } from './lexicon.ts'
import type { ProperNames } from './proper-names.ts'
import { isSomeEnglish, rarity } from './rarity.ts'
import type { Named } from './read-words.ts'
import { subjectOf, wordOf } from './subjects.ts'
import type { Subject } from './types.ts'

/** The project of what belongs to no single project: its name is a topic, not a filter. */
export const COMMON = 'service-mesh'

/** Words that stand between a project and its version. */
export const CHANNELS = new Set([
  'stable',
  'edge',
  'release',
  'version',
  'ver',
  'v',
  'patch',
  'series',
  'line',
])
/** A word that the question writes as a name weighs at least this. */
export const NAMED_WEIGHT = 0.6
/** A plain English word is no name, however it is written. */
const RARE = 0.55
const COMMON_WEIGHT = 0.15
/** A term of ours says this much at least, however common its words are. */
const TERM_WEIGHT = 0.19

/** A word that neither the chronicle nor English has: the name of something else. */
const isUnheard = (said: string, { postings }: Knowledge): boolean =>
  /^(?:[a-z]{4}|cve-)/.test(said) && !postings.has(stem(said)) && !isSomeEnglish(said)

/** A project's name may end in its line: `Linkerd 1.x`. */
const LINE = /^\d+\.x$/u

type Reading = { readonly named: Named; readonly proper: ProperNames; readonly knowledge: Knowledge }

/** Adds what one known term or unknown word of a question names. */
export const readTerm = (
  part: Segment,
  said: string,
  small: boolean,
  { named, proper, knowledge }: Reading,
): void => {
  const push = (more: readonly string[], isName: boolean, least = 0) =>
    named.subjects.push(
      ...subjectOf(said, more, isName, knowledge).map(subject => ({
        ...subject,
        weight: Math.max(subject.weight, least),
      })),
    )
  const projects = part.meanings.flatMap(meaning => (meaning.as === 'project' ? [meaning.id] : []))
  const own = projects.filter(id => id !== COMMON)
  if (own.length > 0) {
    named.names.push({ said, ids: own })
    const line = part.units.at(-1)!.text
    if (LINE.test(line)) named.versions.push({ number: line, projects: own })
  }
  if (own.length === 0 && projects.length > 0) named.subjects.push(...common(said, knowledge))
  if (own.length > 0 && !own.some(id => said.replaceAll(' ', '').includes(id.replace(/\d+$/, ''))))
    push([], false)
  for (const meaning of part.meanings) {
    if (meaning.as === 'action' && !named.actions.includes(meaning.name)) named.actions.push(meaning.name)
    // "author" shares its stem with "authority"; a small word as written is never the term.
    const isVerb =
      part.units.length === 1 && part.meanings.some(one => one.as === 'action' && VAGUE.has(one.name))
    if (meaning.as === 'subject' && projects.length === 0 && !isVerb && !(small && part.units.length === 1)) {
      push(meaning.words, true, TERM_WEIGHT)
      named.names.push(...namesWithin(part, knowledge).map(ids => ({ said, ids })))
    }
  }
  const plain = part.meanings.flatMap(meaning => (meaning.as === 'word' ? meaning.words : []))
  if (part.meanings.some(({ as }) => as !== 'word') || small || CHANNELS.has(said)) return
  if (plain.length > 0) {
    named.subjects.push(...wordOf(said, plain, knowledge))
    return
  }
  const written = proper.words.has(said) && rarity(said) >= RARE
  push([], written || isUnheard(said, knowledge), written ? NAMED_WEIGHT : 0)
}

/** "Service mesh" is said of everything here: it finds what is about the term, but limits nothing. */
const common = (said: string, knowledge: Knowledge): Subject[] =>
  subjectOf(said, ['service mesh', '服务网格'], true, knowledge).map(subject => ({
    ...subject,
    weight: COMMON_WEIGHT,
  }))

/** The projects that stand inside a longer term: `linkerd uninject` names Linkerd too. */
const namesWithin = (part: Segment, { terms }: Knowledge): string[][] =>
  part.units.length < 2
    ? []
    : part.units.flatMap(({ key }) => {
        const ids =
          terms.root.next
            .get(key)
            ?.meanings.flatMap(meaning =>
              meaning.as === 'project' && meaning.id !== COMMON ? [meaning.id] : [],
            ) ?? []
        return ids.length > 0 ? [ids] : []
      })
