import type { Entry } from '../../chronicle/schema.ts'
import { subjectCalled } from '../called.ts'
import { VAGUE } from '../deeds.ts'
import type { Knowledge } from '../knowledge.ts'
import { releasesNamed } from '../releases.ts'
import { type Found, search } from '../search.ts'
import type { Answer, Query } from '../types.ts'
import { compareVersions, isLine } from '../versions.ts'
import { hardDeeds } from '../weigh.ts'
import { isSure } from './confidence.ts'
import { gone, isSo } from './gone.ts'
import { historyOf } from './history.ts'
import { hitsByDate } from './select.ts'

/** What says nearly as much of it as the best. */
const AS_MUCH = 0.85

/** The releases that tell of what is asked of, oldest first. */
const telling = (query: Query, knowledge: Knowledge): Found[] => {
  const found = search(query, knowledge).filter(hit => hit.entry.kind === 'release' && isSure(query, hit))
  const best = Math.max(0, ...found.map(({ coverage }) => coverage))
  return found.filter(({ coverage }) => coverage >= best * AS_MUCH).sort(hitsByDate)
}

/** Whether something came before the release named: it came when it first did. */
export const before = (query: Query, knowledge: Knowledge): Answer | undefined => {
  const { relation, versions, ...rest } = query
  const anchor =
    versions.length === 1 && relation === 'before' ? releasesNamed(versions[0]!, knowledge)[0] : undefined
  if (!anchor || query.subjects.length === 0) return undefined
  const [hit] = telling({ ...rest, versions: [] }, knowledge)
  if (!hit) return undefined
  return {
    kind: 'whether',
    query,
    yes: hit.entry.date < anchor.date,
    hit,
    history: historyOf(query, knowledge, hit.entry),
  }
}

/** Whether a release holds what another brought or took: a patch of an old line is younger, and holds less. */
const isUpTo =
  (release: Entry) =>
  ({ project, version, date }: Entry): boolean =>
    project === release.project && version !== undefined
      ? compareVersions(version, release.version!) <= 0
      : date <= release.date

/** So much of a thing is held where it is mentioned and not by one word of it. */
const MENTIONED = 0.65
/** Whether an older release of the project speaks of it: then it may have been there before it was noted as new. */
const isMentioned = (query: Query, { entry, held }: Found, knowledge: Knowledge): boolean =>
  search(query, knowledge).some(
    other =>
      other.entry.kind === 'release' &&
      other.entry.project === entry.project &&
      other.entry.date < entry.date &&
      other.held >= held * MENTIONED &&
      (query.actions.every(action => VAGUE.has(action)) || other.deed),
  )

/**
 * Whether a release had what is asked of, to who asks whether it was so and not whether it came: not where it was gone
 * by then or came later, and where it had come and was not gone. Undefined where the release itself tells of it.
 */
export const atVersion = (asked: Query, knowledge: Knowledge): Answer | undefined => {
  const { versions, relation, ...open } = asked
  const [version, ...others] = versions
  if (!version || others.length > 0 || isLine(version.number) || relation || asked.period) return undefined
  const [release] = releasesNamed(version, knowledge)
  if (!release?.version || !isSo(asked) || hardDeeds(asked).length > 0) return undefined
  const query: Query = { ...open, versions: [], projects: [release.project], names: [[release.project]] }
  const isIn = isUpTo(release)
  const dropped = gone(query, isIn, knowledge)
  if (dropped) return dropped
  const deeds = asked.actions.filter(action => !VAGUE.has(action))
  const steps = telling(query, knowledge).filter(
    ({ passages: [first], deed }) =>
      first !== undefined && subjectCalled(query, first) !== undefined && (deeds.length === 0 || deed),
  )
  const [hit] = steps
  if (!hit || steps.some(({ entry }) => entry === release)) return undefined
  const [{ section }] = hit.passages as [(typeof hit.passages)[number]]
  const history = historyOf(query, knowledge, hit.entry)
  if (isIn(hit.entry) && section !== 'removed') return { kind: 'whether', query, yes: true, hit, history }
  if (!isIn(hit.entry) && (section === 'added' || deeds.length > 0) && !isMentioned(query, hit, knowledge))
    return { kind: 'whether', query, yes: false, hit, history }
  return { kind: 'entry', query: { ...query, intent: 'when' }, hit, history }
}
