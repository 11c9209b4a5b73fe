import { normalize } from '../../language.ts'
import { isHabit, VAGUE } from '../deeds.ts'
import { lineOf } from '../lexicon.ts'
import type { Found } from '../search.ts'
import type { Query } from '../types.ts'
import { hardDeeds, TOLD } from '../weigh.ts'
import { isCounted } from './counted.ts'
import { lacksTheFact } from './facts.ts'

/** The share of a question's meaning that must be found before the bot claims to know. */
const ENOUGH = 0.33
/** Where no project is named, more must fit. */
const ENOUGH_ALONE = 0.45
/** Where nothing is named either, nearly all must fit. */
const ENOUGH_UNNAMED = 0.65
/** Who asks who or why says more than the answer repeats. */
const ENOUGH_TOLD = 0.25
/** Less than this is a coincidence of plain words. */
const SOMETHING = 0.2
/** Above this a text says nearly all that was asked. */
export const NEARLY_ALL = 0.75
const ALL = 0.95
/** A question that says this little of what it wants cannot be answered by finding it. */
const NOTHING = 0.05
const NAMED = 0.15
/** Who asks why or who of a project says little of it himself. */
const LITTLE = 0.08

const enough = ({ projects, intent, subjects, actions }: Query): number => {
  if (projects.length > 0) return TOLD.has(intent) ? ENOUGH_TOLD : ENOUGH
  return subjects.some(({ named, weight }) => named && weight >= NAMED) || actions.length > 0
    ? ENOUGH_ALONE
    : ENOUGH_UNNAMED
}

/** Who asks who did a thing to a project is answered by the entry of that project that tells of it. */
const tellsTheDeed = ({ intent, actions, projects }: Query, { deed, entry, held }: Found): boolean =>
  TOLD.has(intent) &&
  deed &&
  held > 0 &&
  projects.includes(entry.project) &&
  actions.some(action => !VAGUE.has(action))

/** A thing named with less weight than this is said in passing. */
const NAMED_AT_ALL = 0.19

/** So much of the thing must be found by who takes for granted what became of it. */
const HALF = 0.5

/** Whether the deed was done, but nothing is found of what the question names, or next to nothing of why it was dropped. */
export const isDoneToOther = ({ subjects, projects, intent, actions }: Query, { held }: Found): boolean => {
  const things = subjects.filter(
    ({ named, weight }) => named && (projects.length === 0 || weight >= NAMED_AT_ALL),
  )
  const weights = things.map(({ weight }) => weight)
  const isGranted = TOLD.has(intent) && (actions.includes('removed') || actions.includes('ended'))
  const least = isGranted
    ? HALF * Math.min(...weights)
    : intent === 'whether'
      ? HALF * Math.max(...weights)
      : NOTHING
  return things.length > 0 && held < least
}

/** What stopped doing something is a way of that thing: of much that is no longer done, the deed alone tells nothing. */
const isOtherHabit = (query: Query, { held }: Found): boolean =>
  isHabit(query) && held < HALF * query.subjects.reduce((sum, { weight }) => sum + weight, 0)

/** A day or a version of two things named alike is not told by what has but one of them: "a sidecar in Rust". */
const A_THING = 0.25
const isHalfOf = ({ intent, subjects, versions }: Query, { held, coverage }: Found): boolean => {
  if ((intent !== 'when' && intent !== 'version') || versions.length > 0 || coverage >= 0.5) return false
  const things = subjects.filter(({ named, weight }) => named && weight >= A_THING)
  return things.length > 1 && held <= Math.max(...things.map(({ weight }) => weight)) + NOTHING
}

const KEEPS = /\b(?:keeps?|stays?|remains?)\b/u
/** As far into a text as what it is about is named. */
const AT_ITS_HEAD = 48
/**
 * Whether a removal that was found is another's: of two projects, the one may have dropped much beside the other; and
 * what a title says is kept is not gone.
 */
export const isStillThere = (
  { names, intent, subjects, versions }: Query,
  { entry, passages: [first] }: Found,
): boolean => {
  if (intent !== 'whether' && KEEPS.test(entry.title.en)) return true
  if (names.length !== 2 || (versions.length > 0 && intent !== 'whether')) return false
  if (subjects.some(({ named, weight }) => named && weight >= NAMED_AT_ALL)) return false
  const said = first?.kind === 'text' || first?.kind === 'opinion' ? first.text.en.slice(0, AT_ITS_HEAD) : ''
  const head = normalize(`${entry.title.en} | ${first?.subject?.en ?? ''} | ${said}`)
  const others = names.filter(ids => !ids.includes(entry.project))
  return others.some(ids => !ids.some(id => head.includes(id.replace(/\d+$/, ''))))
}

/** Whether what was found says enough of what was asked to be given as the answer. */
export const isSure = (query: Query, found: Found | undefined): found is Found => {
  if (!found?.complete) return false
  if (found.coverage < enough(query) && !tellsTheDeed(query, found)) return false
  if (lacksTheFact(query, found) || (query.actions.includes('removed') && isStillThere(query, found)))
    return false
  if (isOtherHabit(query, found) || isHalfOf(query, found)) return false
  if (query.intent === 'count' && query.subjects.some(({ wanted }) => wanted) && !isCounted(query, found))
    return false
  if (hardDeeds(query).length > 0 && query.intent !== 'opinion')
    return (
      (found.deed && !isDoneToOther(query, found)) ||
      (TOLD.has(query.intent) && found.held >= 1 && found.coverage >= NEARLY_ALL)
    )
  // What is thought of a deed need not say of it what the question does.
  if (query.intent === 'opinion' && found.deed && hardDeeds(query).length > 0 && found.coverage >= HALF)
    return true
  if (isTooPlain(query, found) || isOfOther(query, found) || lacksTheDeed(query, found)) return false
  return (found.held >= least(query, found) || isHeaded(query, found)) && !asksOfUnknownProduct(query, found)
}

/** Of a question that names nothing at all, one plain word that is somewhere here is no answer. */
const MORE_THAN_A_WORD = 0.61
/** What is thought of it is said of little else. */
const A_WORD_THOUGHT_OF = 0.4
const isTooPlain = (
  { projects, subjects, actions, period, versions, intent }: Query,
  { held }: Found,
): boolean =>
  projects.length + actions.length + versions.length === 0 &&
  !period &&
  subjects.every(({ named }) => !named) &&
  held < (intent === 'opinion' ? A_WORD_THOUGHT_OF : MORE_THAN_A_WORD)

const OF_PERSONS: ReadonlySet<string> = new Set(['left', 'hired', 'founded'])

/** Who or why of a project is not told by another's entry that shares one plain word with the question. */
const A_WORD = 0.4
const isOfOther = ({ intent, projects, subjects }: Query, { entry, held }: Found): boolean =>
  (intent === 'who' || intent === 'why') &&
  projects.length > 0 &&
  !projects.includes(entry.project) &&
  held < A_WORD &&
  subjects.every(({ named }) => !named)

/** Who founded, left or hired somebody of whom nothing but the name stands here is not answered by the name. */
const lacksTheDeed = ({ intent, projects, actions }: Query, { deed, held, coverage }: Found): boolean =>
  intent === 'who' &&
  projects.length === 0 &&
  !deed &&
  (actions.some(action => OF_PERSONS.has(action)) || held < 1 || coverage < NEARLY_ALL) &&
  actions.some(action => !VAGUE.has(action))

/** How much must be found: something, but where the question itself says next to nothing, its share of that. */
const least = (query: Query, { deed }: Found): number => {
  const said = query.subjects.reduce((sum, { weight }) => sum + weight, 0)
  const told = TOLD.has(query.intent)
  if (said < SOMETHING && deed && (!told || query.actions.some(action => !VAGUE.has(action)))) return 0
  if (told && said < NOTHING) return Number.POSITIVE_INFINITY
  return told && query.projects.length > 0 ? Math.min(LITTLE, said * ENOUGH) : SOMETHING
}

/** However plain a thing's name is, it is found where all of the question heads an entry of the project that it names. */
const isHeaded = ({ intent, projects, subjects }: Query, { entry, coverage, passages }: Found): boolean => {
  if (TOLD.has(intent) || !projects.includes(entry.project) || coverage < ALL || subjects.length === 0)
    return false
  const head = lineOf(normalize(`${entry.title.en} | ${entry.title.zh} | ${passages[0]?.subject?.en ?? ''}`))
  // A phrase found whole is no coincidence either.
  if (subjects.length === 1 && subjects[0]!.named && subjects[0]!.said.includes(' ')) return true
  return subjects.every(({ named, ways }) => named && ways.some(({ line }) => head.includes(line)))
}

/** A word so rare is a name, though the chronicle has it too. */
const UNCOMMON = 0.8
/** A name that says less is in too many titles to be asked for. */
const TELLING = 0.3

/** "When was Docker released": a release of something that no title bears is none of ours. */
const asksOfUnknownProduct = (query: Query, { entry, passages, deed, coverage }: Found): boolean => {
  if (query.projects.length > 0 && query.actions.includes('released') && query.intent === 'when')
    return !query.projects.includes(entry.project) && !query.names.every(name => name.includes(entry.project))
  if (TOLD.has(query.intent)) return false
  if (query.projects.length > 0 || !query.actions.includes('released') || query.intent === 'what')
    return false
  // What a release did besides is told by what did just that: "which release has the fix for …".
  if (query.actions.some(action => !VAGUE.has(action)) && deed && coverage >= NEARLY_ALL) return false
  if (query.intent === 'when' && entry.kind === 'story') return true
  const [first] = passages
  const title =
    `${entry.title.en} ${entry.title.zh} ${first?.subject?.en ?? ''} ${first?.subject?.zh ?? ''}`.toLowerCase()
  return query.subjects.some(
    ({ named, said, weight }) => (named ? weight >= TELLING : weight >= UNCOMMON) && !title.includes(said),
  )
}

/** Those that answer about as well as the best one. */
export const asGood = (found: readonly Found[], share = 0.95): Found[] => {
  const best = found[0]
  return best ? found.filter(({ score, deed }) => score >= best.score * share && deed === best.deed) : []
}
