import { SOFT } from '../deeds.ts'
import type { Knowledge } from '../knowledge.ts'
import { lineOf } from '../lexicon.ts'
import { plainly } from '../plainly.ts'
import { isMinor } from '../ranks.ts'
import { releasesNamed } from '../releases.ts'
import { search } from '../search.ts'
import { spoken } from '../spoken.ts'
import type { Answer, Hit, Query, Question } from '../types.ts'
import { hardDeeds } from '../weigh.ts'
import { asksOfAge } from './age.ts'
import { asGood } from './confidence.ts'
import { locate } from './locate.ts'
import { asHit, hasContent, hitsByDate, isDay } from './select.ts'

type Side = { readonly label: string; readonly hits: readonly Hit[] }
const PARTS: readonly RegExp[] = [
  /\b(?:sooner|first|earlier|before|later|older|newer)[,:]? (.+?) or (.+)/u,
  // From the start, where a search for it would begin anyway, and again at every letter.
  /^(.+?) or (.+?)(?:\?|$| first| earlier)/u,
  /\bbetween (.+?) and (.+)/u,
  /^(.+?) (?:vs\.?|versus|compared (?:to|with)|against) (.+)/u,
  /^(.+?)(?:还是|和|与|跟|对比|比)(.+)/u,
  /^(.+?) (?:older|newer|younger) than (.+)/u,
  /^(.+?) (?:before|ahead of|and) (.+)/u,
]

/** What a card says of a project that is older than its first release here. */
const LATER = lineOf('listed here from')

/** So much of a question is said by the release that brought what it asks of. */
const BROUGHT = 0.8

/** "Which of 2.12 and 2.13 had it first": the one release of several of a project that says so; undefined where not one does. */
const WHICH = /\b(?:which|who|whose)\b|哪|谁/u
const theOneWith = (query: Query, knowledge: Knowledge): Answer | undefined => {
  const named = query.versions.flatMap(version => releasesNamed(version, knowledge)[0] ?? [])
  const isOfOne = new Set(named.map(({ project }) => project)).size === 1
  if (
    named.length < 2 ||
    !isOfOne ||
    !WHICH.test(spoken(query.text)) ||
    !query.subjects.some(({ named }) => named)
  )
    return undefined
  const [hit, ...others] = search(query, knowledge).filter(
    ({ entry, complete, coverage }) => named.includes(entry) && complete && coverage >= BROUGHT,
  )
  return hit && others.length === 0
    ? { kind: 'entry', query: { ...query, intent: 'version' }, hit, history: [] }
    : undefined
}

/** Who asks what each of them has is told both. */
const EACH =
  /\b(?:each|both|respective\w*|side by side|alongside|next to)\b|各|分别|并排|放(?:在|到)?(?:1|一)?起/u

/** What the later of two has and the other lacks: "that 1.4 didn't", 比 2.4 多了什么. */
const GAINED =
  /\bthat (?:[\w.-]+ ){1,4}(?:did ?n[o']?t|didnt|does ?n[o']?t|could ?n[o']?t|had ?n[o']?t|lack(?:s|ed)?|did not|does not|could not)\b|比[^,。?]{1,16}多(?:出|了)?(?:来)?(?:哪|什么|啥)/u
const asksOfGain = ({ text }: Query): boolean => GAINED.test(plainly(text))

/** Whether a question asks what each of several has. */
export const asksOfEach = ({ text }: Query): boolean => EACH.test(plainly(text))

/** Two things side by side: two releases, two projects on one subject, or any two things that can be found. */
export const compare = (question: Question, query: Query, knowledge: Knowledge): Answer | undefined => {
  const only = theOneWith(query, knowledge)
  if (only) return only
  const sides =
    byVersion(query, knowledge) ?? byProject(query, knowledge) ?? byParts(question, query, knowledge)
  const each = asksOfEach(query) ? true : query.versions.length > 1 && asksOfGain(query) ? 'later' : undefined
  return sides && { kind: 'comparison', query, sides, ...(each && { each }) }
}

const EARLIER =
  /\b(?:older|oldest|earlier|earliest|sooner|newer|younger|later)\b|\bfirst\b.*\bfirst\b|更?[早晚](?!期)|先(?!后)/u

/** Whether two projects are asked to be told apart by their first releases: "whose first release is the older one". */
export const isOfFirsts = ({ names, edge, kinds, subjects, text, actions }: Query): boolean =>
  names.length === 2 &&
  edge === 'first' &&
  kinds.includes('release') &&
  actions.every(action => SOFT.has(action)) &&
  !subjects.some(({ named, weight }) => named && weight >= A_THING) &&
  WHICH.test(spoken(text)) &&
  EARLIER.test(spoken(text))

/** "Istio 是不是比 Linkerd 早" */
const SOONER = /比.{1,16}(?:早|晚|老|先)/u

/** Whether one of two did it before the other: which of the two did, where nothing else is named; else undefined. */
export const comparedWith = (question: Question, query: Query, knowledge: Knowledge): Answer | undefined => {
  const { relation, names, versions, subjects, text } = query
  const isOfTwo = names.length === 2 && (versions.length === 0 || versions.length === 2)
  if (!isOfTwo || !(relation || SOONER.test(plainly(text)))) return undefined
  if (subjects.some(({ named, weight }) => named && weight >= A_THING)) return undefined
  return compare(question, { ...query, intent: 'compare' }, knowledge)
}
/** A thing named with less weight is said in passing. */
const A_THING = 0.3

const byVersion = (query: Query, knowledge: Knowledge): Side[] | undefined => {
  const [only] = query.versions
  const asked =
    query.versions.length === 1 && query.names.length > 1
      ? query.names.map(projects => ({ number: only!.number, projects }))
      : query.versions
  const releases = asked.flatMap(version => releasesNamed(version, knowledge)[0] ?? [])
  if (releases.length < 2) return undefined
  const found = hasContent(query) ? search(query, knowledge) : []
  return releases.map(entry => ({
    label: entry.title.en,
    hits: [found.find(hit => hit.entry === entry) ?? asHit(entry)],
  }))
}

const byProject = (query: Query, knowledge: Knowledge): Side[] | undefined => {
  // A version beside a mere project compares two things, not two projects.
  if (query.names.length < 2 || query.versions.length > 0) return undefined
  const [one, other] = query.names as [readonly string[], readonly string[]]
  const sides = [
    one.filter(id => !other.includes(id) || one.length === 1),
    other.filter(id => !one.includes(id) || other.length === 1),
  ]
  if (sides.some(ids => ids.length === 0)) return undefined
  // "Whose first release was sooner" compares the first releases, whatever else is said.
  const deeds = hardDeeds(query)
  const isOlder = asksOfAge(query) && deeds.length === 0 && !query.subjects.some(({ named }) => named)
  const asksOfFirsts = isOlder || (query.edge === 'first' && query.kinds.includes('release'))
  const of = (ids: readonly string[]): Side | undefined => {
    const own = { ...query, projects: ids, names: [ids] }
    const found =
      (hasContent(query) || deeds.length > 0) && !asksOfFirsts
        ? search(own, knowledge).filter(({ entry }) => isDay(entry) && ids.includes(entry.project))
        : knowledge
            .entriesOf(ids)
            .filter(entry => entry.kind === 'release' && !isMinor(entry))
            .map(entry => ({
              ...asHit(entry),
              coverage: 1,
              held: 1,
              complete: true,
              deed: false,
              numbers: [],
            }))
    const good = asGood(found, 0.7)
    // What an entry announces in its title was done then; another may only propose it.
    const announced = good.filter(({ numbers }) =>
      numbers.some(number => deeds.some(deed => knowledge.passages[number]!.headed.has(deed))),
    )
    // Where nothing but the deed is asked, what tells of it in passing does not date it.
    const mentioned = hasContent(query) || deeds.length === 0 ? good : []
    // A change that is named for the thing has it; what tells of it besides may only promise it.
    const phrases = query.subjects
      .filter(({ weight }) => weight >= A_THING)
      .flatMap(({ ways }) => ways.map(({ line }) => knowledge.lines.phrase(line)))
    const brought = mentioned.filter(({ numbers }) =>
      numbers.some(
        number =>
          knowledge.passages[number]!.passage.kind === 'change' &&
          phrases.some(phrase => knowledge.lines.inSubject(phrase, number)),
      ),
    )
    const close = [announced, deeds.length === 0 ? brought : [], mentioned]
      .reduce((found, others) => (found.length > 0 ? found : others))
      .sort(hitsByDate)
    if (isOlder && ids.some(id => knowledge.cards.get(id)?.includes(LATER))) return undefined
    return close[0] && close[0].coverage >= 0.4 ? { label: ids[0]!, hits: close.slice(0, 3) } : undefined
  }
  const made = sides.map(of)
  return made.every(side => side !== undefined) ? (made as Side[]) : undefined
}

const byParts = (question: Question, query: Query, knowledge: Knowledge): Side[] | undefined => {
  const text = plainly(question.text)
  for (const pattern of PARTS) {
    const [, left, right] = pattern.exec(text) ?? []
    const [one, other] = [
      left && locate(left, question, query, knowledge),
      right && locate(right, question, query, knowledge),
    ]
    if (one && other && one.entry !== other.entry)
      return [
        { label: left!.trim(), hits: [one] },
        { label: right!.trim(), hits: [other] },
      ]
  }
  return undefined
}
