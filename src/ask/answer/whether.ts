import { normalize } from '../../language.ts'
import { subjectCalled } from '../called.ts'
import type { Knowledge } from '../knowledge.ts'
import { lineOf } from '../lexicon.ts'
import { releasesNamed } from '../releases.ts'
import { search } from '../search.ts'
import { spoken } from '../spoken.ts'
import type { Answer, Hit, Query } from '../types.ts'
import { hardDeeds } from '../weigh.ts'
import { atStage } from './at-stage.ts'
import { atVersion, before } from './at-version.ts'
import { isSure } from './confidence.ts'
import { unlessDenied } from './denied.ts'
import { goneIn } from './gone.ts'
import { historyOf } from './history.ts'
import { nothing } from './nothing.ts'
import { one } from './one.ts'
import { cameOtherwise, really } from './really.ts'
import { cameIn } from './select.ts'
import { isUnproved } from './unproved.ts'

/** What had come to be by then: "was it already gone in 2022". */
const BY_THEN = /\b(?:already|yet|by then|available|around)\b|已经?(?!知)|早就/u

/** What was added once stays: "did it support ARM in 2021" is a yes if it came before. */
const LASTING: ReadonlySet<string> = new Set(['added', 'on by default', 'stabilized', 'changed'])
const lasts = ({ actions, text }: Query): boolean =>
  actions.every(action => LASTING.has(action)) || BY_THEN.test(spoken(text))

/** "Did it drop or freeze it?": which of the two, and no yes or no. */
const EITHER = /\bor\b|还是|抑或/u

/** Asks whether it is so to this day, of which no record knows. */
const STILL = /\bstill\b|[还仍]/u

/** Asks whether it is in use still, though what it says of it besides is that it went: "还能用吗，哪版删的". */
const IN_USE =
  /\bstill (?:\w+ )?(?:us\w+|support\w*|ha(?:ve|s)|work\w*|there|available)|[还仍](?!没)[^,。?没]{0,8}(?:能|可以|支持|用|有)/u

/** A thing named with less weight is said in passing. */
const A_THING = 0.3

/** So much of what was asked must be found for a plain yes. */
const WHOLE = 0.65

/** Of several deeds that are asked for as alternatives, the one that was done. */
const alternative = (query: Query, knowledge: Knowledge): Answer | undefined => {
  const deeds = hardDeeds(query)
  if (deeds.length < 2 || !EITHER.test(spoken(query.text))) return undefined
  const done = deeds.flatMap(deed => {
    const asked = { ...query, actions: [deed] }
    const [best] = search(asked, knowledge)
    return isSure(asked, best) ? [{ asked, best }] : []
  })
  const [first] = done.sort((a, b) => b.best.score - a.best.score)
  return (
    first && {
      kind: 'entry',
      query: { ...first.asked, intent: 'when' },
      hit: first.best,
      history: historyOf(first.asked, knowledge, first.best.entry),
    }
  )
}

/** Whether the change that was found is of what the question names, and does not merely mention it. */
const isOwn = ({ subjects }: Query, { entry, passages: [first] }: Hit): boolean => {
  const things = subjects.filter(({ named, weight }) => named && weight >= A_THING)
  if (first?.kind !== 'change' || !first.subject || things.length !== 1) return true
  const head = lineOf(
    normalize([first.subject.en, first.subject.zh, entry.title.en, entry.title.zh].join(' | ')),
  )
  return things.some(({ ways }) => ways.some(({ line }) => head.includes(line)))
}

/** Whether what was found is a fact of a project that was asked of, and not an aside in somebody's story or opinion. */
const isFact = ({ projects }: Query, { entry, passages: [first] }: Hit): boolean =>
  (projects.length === 0 || projects.includes(entry.project)) &&
  (first === undefined || first.kind === 'change' || first.text === entry.text[0])

/** A title that says that a thing is kept says no to who asks whether it went. */
const KEEPS = /\b(?:keeps?|stays?|remains?)\b|保留|留下/u
const GOES: ReadonlySet<string> = new Set(['removed', 'deprecated', 'ended'])
const isKept = ({ actions }: Query, { entry }: Hit): boolean =>
  actions.some(action => GOES.has(action)) && KEEPS.test(entry.title.en)

/** "After 1.9" asks of the time from that release on. */
const since = (query: Query, knowledge: Knowledge): Query => {
  const { relation, versions, subjects, period } = query
  const [release, ...others] = versions.flatMap(version => releasesNamed(version, knowledge))
  if (relation !== 'after' || period || !release || others.length > 0 || subjects.length === 0) return query
  return { ...query, versions: [], period: { from: release.date } }
}

/** A plain word of a question that names nothing is somewhere anyway, and makes no yes. */
const A_WORD = 0.35
const saysLittle = ({ subjects, actions, versions }: Query): boolean =>
  actions.length + versions.length === 0 && subjects.every(({ named, weight }) => !named && weight < A_WORD)

/** Whether a number that is asked of stands neither in the title nor in what was found: then nothing says yes to it. */
const lacksNumber = ({ subjects }: Query, { entry, passages }: Hit): boolean =>
  subjects.some(
    ({ said }) =>
      /^\d+\.\d/.test(said) &&
      ![entry.title, ...passages.map(({ text }) => text)].some(({ en }) => en.includes(said)),
  )

/** Whether what was found, where a release is named, is neither a release nor speaks of that one. */
const isOfAnother = (query: Query, { entry: { version, title, text } }: Hit): boolean =>
  version === undefined &&
  query.versions.length > 0 &&
  !query.versions.some(({ number }) => [title, ...text].some(({ en }) => en.includes(number)))

/** Deeds done to a whole project: what was rewritten, renamed or merged within it is none of it. */
const OF_WHOLE: ReadonlySet<string> = new Set(['rewritten', 'renamed', 'merged', 'acquired', 'forked'])
const isOfAPart = (query: Query, { passages: [first] }: Hit): boolean =>
  first?.kind === 'change' &&
  hardDeeds(query).some(deed => OF_WHOLE.has(deed)) &&
  query.subjects.every(({ named }) => !named)

/** What persons and projects do, which need not be told where it only ranks what is found: a yes needs it. */
const DONE: ReadonlySet<string> = new Set(['left', 'hired', 'applied'])
const lacksWhatWasDone = (query: Query, { entry }: Hit, knowledge: Knowledge): boolean =>
  query.actions.some(action => DONE.has(action)) &&
  !search(query, knowledge).some(found => found.entry === entry && found.deed)

/** Yes or no, as what was found says. */
export const whether = (asked: Query, knowledge: Knowledge): Answer =>
  unlessDenied(asked, found(asked, knowledge))

/** Yes or no: found, and where a period is named, found within it. */
const found = (asked: Query, knowledge: Knowledge): Answer => {
  const query = since(asked, knowledge)
  const either = alternative(query, knowledge)
  if (either) return either
  const gone = goneIn(query, knowledge)
  if (gone) return gone
  const sooner =
    before(query, knowledge) ??
    atStage(query, knowledge) ??
    atVersion(query, knowledge) ??
    really(query, knowledge)
  if (sooner) return sooner
  const { period, ...anyTime } = query
  const answer = one(anyTime, knowledge)
  if (answer.kind !== 'entry') return { ...answer, query }
  const { hit, history } = answer
  if (saysLittle(query)) return nothing(query, 'not-recorded', knowledge)
  // What holds but a part of the question speaks for itself: it may say no.
  if (hardDeeds(query).length === 0 && (hit.coverage ?? 1) < WHOLE)
    return { ...answer, query: { ...query, intent: 'what' } }
  // Two names that stand together say nothing of what they have to do with each other.
  const isCalled = hit.passages[0] !== undefined && subjectCalled(query, hit.passages[0]) !== undefined
  if (query.projects.length + query.actions.length + query.versions.length === 0 && !isCalled)
    return { ...answer, query: { ...query, intent: 'what' } }
  if (lacksNumber(query, hit)) return { ...answer, query: { ...query, intent: 'what' } }
  if (cameOtherwise(query, hit, knowledge)) return { kind: 'whether', query, yes: false, hit, history }
  // What is told of another thing and only mentions this one may say the contrary.
  if (!isOwn(query, hit) || !isFact(query, hit)) return { ...answer, query: { ...query, intent: 'what' } }
  if (isKept(query, hit)) return { kind: 'whether', query, yes: false, hit, history }
  const isGone = query.actions.includes('removed') && IN_USE.test(spoken(query.text))
  if (!period && isGone) return { kind: 'whether', query, yes: false, hit, history }
  // That it came once is told, and not that it is there to this day.
  if (!period && STILL.test(spoken(query.text))) return { ...answer, query: { ...query, intent: 'when' } }
  if (isOfAPart(query, hit) || isOfAnother(query, hit) || lacksWhatWasDone(anyTime, hit, knowledge))
    return { ...answer, query: { ...query, intent: 'what' } }
  const yes =
    !period || cameIn(period, hit.entry) || (lasts(query) && hit.entry.date <= (period.to ?? '9999'))
  if (yes && isUnproved(query, hit, knowledge)) return { ...answer, query: { ...query, intent: 'what' } }
  return { kind: 'whether', query, yes, hit, history }
}
