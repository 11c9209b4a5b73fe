import type { Entry } from '../../chronicle/schema.ts'
import type { Knowledge } from '../knowledge.ts'
import { passagesOf } from '../passages.ts'
import { isMinor } from '../ranks.ts'
import { reasonsFirst } from '../reasons.ts'
import { releasesNamed } from '../releases.ts'
import { type Found, search } from '../search.ts'
import type { Answer, Hit, Query, Reason } from '../types.ts'
import { isLine } from '../versions.ts'
import { hardDeeds, TOLD } from '../weigh.ts'
import { isDoneToOther, isSure } from './confidence.ts'
import { factFirst, wholeWithFact } from './fact-first.ts'
import { asksForAFact } from './facts.ts'
import { fading } from './fading.ts'
import { historyOf } from './history.ts'
import { ledBy, ownWordsFirst } from './led-by.ts'
import { meant } from './meant.ts'
import { tellsTheMove } from './moves.ts'
import { nothing } from './nothing.ts'
import { ofThing } from './of-thing.ts'
import {
  isOtherWayRound,
  namesNobody,
  neverReplaced,
  neverWent,
  takesForGranted,
  withoutKeeper,
} from './premise.ts'
import { reasoned } from './reasoned.ts'
import { asHit, hasContent } from './select.ts'

/** A named release is believed with less: its own name was found already. */
const PART = 0.35
/** Questions that a release as a whole answers, whatever else they say. */
const OF_THE_WHOLE: ReadonlySet<string> = new Set(['what', 'when', 'version', 'opinion', 'list'])

/** The articles that announce a release: their titles name its line. */
const postsOf = ({ project, version }: Entry, { entriesOf }: Knowledge): Entry[] => {
  const line = (version ?? '').split('.').slice(0, 2).join('.')
  const named = new RegExp(`(?<![\\d.])${line.replace('.', '\\.')}(?![\\d])`, 'u')
  return entriesOf([project]).filter(({ kind, title }) => kind === 'article' && named.test(title.en))
}

/** What is thought of a release as a whole: its commentary, in its own order. */
const opinionsOf = (release: Entry) => passagesOf(release).filter(({ kind }) => kind === 'opinion')

/** A thing named with less weight than this may be said of any release. */
const INSISTED = 0.4
/** Less than this was found by chance. */
const SOMETHING = 0.2

/** Whether the question insists on something that is written here somewhere, or, if not `isHere`, nowhere. */
const insistsOn = (isHere: boolean, { subjects }: Query, { postings }: Knowledge): boolean =>
  subjects.some(
    ({ named, weight, ways }) =>
      named &&
      weight >= INSISTED &&
      ways.some(({ words }) => words.every(({ word }) => postings.has(word))) === isHere,
  )

/**
 * Whether it is no answer what the named release is: it says nothing of a thing that is known here; or its number
 * stands beside a name that nobody here ever wrote, and no project of ours ("when did Dapr hit 1.0"). Beside one of
 * ours such a name is as likely a slip of the pen.
 */
const asksOfMore = (query: Query, best: Found | undefined, knowledge: Knowledge): boolean =>
  ((best?.held ?? 0) < SOMETHING && insistsOn(true, query, knowledge)) ||
  (query.projects.length === 0 && insistsOn(false, query, knowledge))

/** What is told elsewhere of a named release must say so much more of what is asked than the release and its posts do. */
const BETTER = 0.2

/** The release that was named itself, where the question asks of it as a whole or of something it tells. */
const ofNamed = (query: Query, knowledge: Knowledge): Answer | undefined => {
  const named = query.versions.flatMap(version => releasesNamed(version, knowledge))
  const [release] = named
  const posts = release ? postsOf(release, knowledge) : []
  if (!release || hardDeeds(query).length > 0) return undefined
  const all = hasContent(query) ? search(query, knowledge) : []
  const own = all.filter(({ entry }) => named.includes(entry) || posts.includes(entry))
  // Why it is so may be told better by whatever else speaks of the version.
  const other = query.intent === 'why' ? ofVersion(query, all, knowledge)[0] : undefined
  const isBetter = other && isSure(query, other) && other.coverage > (own[0]?.coverage ?? 0) + BETTER
  const found = isBetter ? [other] : own
  const best = found[0]
  const [fact] = best && best.coverage >= PART ? factFirst(query, [best]) : []
  if (fact && fact !== best) return { kind: 'entry', query, hit: fact, history: [] }
  if (best && best.coverage >= PART)
    return namesNobody(query, best)
      ? nothing(query, 'not-recorded', knowledge, [best])
      : ofThing(query, query.intent === 'why' ? reasonsFirst(best) : best)
  // Why the one came after the other is told by the one; whether it brought anything, by all it brought.
  const isOfTheWhole =
    OF_THE_WHOLE.has(query.intent) ||
    query.versions.length > 1 ||
    (query.intent === 'whether' && !hasContent(query))
  if (!isOfTheWhole) return undefined
  const thinksNothing = query.intent === 'opinion' && opinionsOf(release).length === 0
  if (thinksNothing) return nothing(query, 'not-recorded', knowledge, [{ entry: release }])
  if (asksOfMore(query, best, knowledge)) return nothing(query, 'not-recorded', knowledge, found)
  return { kind: 'entry', query, hit: wholeOf(query, release), history: [] }
}

/** All of a release: what is thought of it, the fact that is asked for, or what it is. */
const wholeOf = (query: Query, release: Entry): Hit => {
  const hit = asHit(release)
  if (query.intent === 'opinion') return { ...hit, passages: opinionsOf(release) }
  return wholeWithFact(query, hit)
}

/** Who did something to a named release, and why, is told in it or by what speaks of it; of others the words are chance. */
const ofVersion = (query: Query, found: readonly Found[], knowledge: Knowledge): readonly Found[] => {
  if (query.versions.length === 0 || !TOLD.has(query.intent)) return found
  const named = query.versions.map(version => {
    const projects = [...version.projects, ...query.projects]
    // A number alone is of whoever has such a release.
    const owners = () => releasesNamed(version, knowledge).map(({ project }) => project)
    return { number: version.number.replace(/\.x$/, ''), projects: projects.length > 0 ? projects : owners() }
  })
  return found.filter(({ entry: { project, version, title, text } }) =>
    named.some(
      ({ number, projects }) =>
        projects.includes(project) &&
        (version !== undefined || [title, ...text].some(({ en }) => en.includes(number))),
    ),
  )
}

/** The entry that answers, with the history of its subject; or an honest "not recorded". */
export const one = (given: Query, knowledge: Knowledge): Answer => {
  const query = withoutKeeper(given, knowledge)
  // One of a line's releases is found like any other.
  const isOfLine = query.intent === 'version' && query.versions.every(({ number }) => isLine(number))
  const named = query.versions.length > 0 && !isOfLine ? ofNamed(query, knowledge) : undefined
  if (named) return named
  const kept = neverWent(query, knowledge)
  if (kept) return nothing(query, 'contradicted', knowledge, kept)
  const all = ofVersion(query, search(query, knowledge), knowledge)
  const isToldThere = tellsTheMove(query, knowledge)
  const moved = all.filter(isToldThere)
  if (moved.length === 0 && isSure(query, all[0])) return nothing(query, 'contradicted', knowledge, all)
  const done = takesForGranted(query, moved[0])
    ? moved.filter(found => found.deed && !isDoneToOther(query, found))
    : moved
  // Which version did it is answered by one, or by what announces one; never by a story.
  const ofSort = query.intent === 'version' ? done.filter(({ entry }) => entry.kind !== 'story') : done
  const led = ownWordsFirst(query, factFirst(query, ofSort))
  const found = isSure(query, led[0]) ? led : ofSort
  if (!isSure(query, found[0])) {
    const whole = ofWhole(query, knowledge)
    if (whole) return whole
    const weaker = TOLD.has(query.intent) ? undefined : fading(query, knowledge)
    if (weaker) return weaker
    const about = search({ ...query, actions: [] }, knowledge)
    return nothing(query, reasonOf(query, about[0]), knowledge, about)
  }
  const best = reasoned(query, meant(query, found, knowledge), all)
  if (namesNobody(query, best)) return nothing(query, 'not-recorded', knowledge, [best])
  if (isOtherWayRound(query, best, all) || neverReplaced(query, best))
    return nothing(query, 'contradicted', knowledge, [best])
  const hit = query.intent === 'why' ? reasonsFirst(best) : ledBy(query, best)
  return {
    kind: 'entry',
    query,
    hit,
    history: historyOf(query, knowledge, hit.entry),
    also: alsoTold(query, hit, found),
  }
}

/** Questions whose answer may be told in another entry about as well found. */
const TOLD_ANYWHERE: ReadonlySet<string> = new Set(['who', 'why', 'what'])
/** As good as the best one, to be told beside it. */
const NEARLY = 0.6
const MOST_ALSO = 2

const alsoTold = ({ intent }: Query, { entry, score }: Hit, found: readonly Found[]): readonly Hit[] =>
  TOLD_ANYWHERE.has(intent) && entry.kind !== 'release'
    ? found
        .filter(one => one.entry !== entry && one.entry.kind !== 'release' && one.score >= score * NEARLY)
        .slice(0, MOST_ALSO)
    : []

/** Who asks what the named release did with something is told all of it, though its words are others. */
const ofWhole = (query: Query, knowledge: Knowledge): Answer | undefined => {
  if (query.versions.length !== 1 || !['what', 'list'].includes(query.intent)) return undefined
  const [release, ...others] = releasesNamed(query.versions[0]!, knowledge)
  return release && !isMinor(release) && others.length === 0 && hardDeeds(query).length > 0
    ? { kind: 'entry', query, hit: asHit(release), history: [] }
    : undefined
}

/** The thing is known but not the deed: contradicted. The project is known: not recorded. Neither: off topic. */
const reasonOf = (query: Query, about: Found | undefined): Reason => {
  if (asksForAFact(query) && query.projects.length > 0) return 'not-recorded'
  if (hardDeeds(query).length > 0 && about && about.complete && about.coverage >= 0.7) return 'contradicted'
  return query.projects.length > 0 ? 'not-recorded' : 'off-topic'
}
