import type { ChangeSection, Entry } from '../../chronicle/schema.ts'
import { VAGUE } from '../deeds.ts'
import type { Knowledge } from '../knowledge.ts'
import { releasesNamed } from '../releases.ts'
import { saysStage, unfinishedIn } from '../stage-names.ts'
import type { Answer, Passage, Query } from '../types.ts'
import { isLine } from '../versions.ts'
import { nothing } from './nothing.ts'
import { asksOfSecurity, saysSecurity } from './secured.ts'
import { asHit } from './select.ts'

/** What is done to parts of a release; what befalls a whole project is no matter of one. */
const IN_RELEASES: ReadonlySet<string> = new Set([
  'removed',
  'deprecated',
  'fixed',
  'renamed',
  'off by default',
  'on by default',
])
/** Words that stand for whatever it was. */
const ANYTHING =
  /^(?:bugs?|issues?|problems?|defects?|features?|options?|flags?|apis?|bug|问题|缺陷|选项|参数)$/u
/** A word that says less names nothing. */
const PLAIN = 0.2

const asksForIt = (
  { intent, versions, subjects, period, relation }: Query,
  isSecurity: boolean,
  isOfStage: boolean,
): boolean =>
  (intent === 'what' || intent === 'list' || intent === 'count') &&
  versions.length === 1 &&
  !isLine(versions[0]!.number) &&
  !period &&
  !relation &&
  subjects.every(
    ({ said, weight, named }) =>
      (!named && weight < PLAIN) ||
      ANYTHING.test(said) ||
      (isSecurity && saysSecurity(said)) ||
      (isOfStage && saysStage(said)),
  )

/** A new filter that kills requests removes nothing: a section other than that of changes says itself what was done. */
const isOf = (section: ChangeSection | undefined, deed: string): boolean =>
  section === undefined ||
  section === 'changed' ||
  section === deed ||
  (section === 'security' && deed === 'fixed') ||
  deed.endsWith('by default')

/** The changes of a release that the deeds were done in: its sections, and what their words say; its texts where no change does. */
const doneIn = (release: Entry, deeds: readonly string[], { passages }: Knowledge): Passage[] => {
  const own = passages.filter(
    ({ entry, actions, passage }) =>
      entry === release && deeds.some(deed => actions.has(deed) && isOf(passage.section, deed)),
  )
  const changes = own.filter(({ passage }) => passage.kind === 'change')
  const texts = own.filter(({ passage }) => passage.kind === 'text')
  return (changes.length > 0 ? changes : texts).map(({ passage }) => passage)
}

const ofSection = (release: Entry, section: ChangeSection, { passages }: Knowledge): Passage[] =>
  passages
    .filter(({ entry, passage }) => entry === release && passage.section === section)
    .map(({ passage }) => passage)

/** What is expressly at no such stage. */
const DENIES = /\b(?:not|no longer|never|nor)(?: \w+)? (?:experiment|preview|alpha|beta)|\bnon-?experiment/iu

/** What a release brought at a stage: its changes that say so, with its summary where that alone tells of more. */
const atStage = (query: Query, stage: RegExp, knowledge: Knowledge): Answer | undefined => {
  const [release, ...others] = releasesNamed(query.versions[0]!, knowledge)
  if (!release || others.length > 0) return undefined
  const own = knowledge.passages.filter(
    ({ entry, passage }) => entry === release && stage.test(passage.text.en) && !DENIES.test(passage.text.en),
  )
  const changes = own.filter(({ passage }) => passage.kind === 'change')
  const told =
    changes.length > 1 ? changes : own.filter(({ passage, summary }) => summary || passage.kind === 'change')
  const passages = told.map(({ passage }) => passage)
  if (passages.length === 0) return undefined
  const all = passages.every(({ subject }) => subject)
  return {
    kind: 'entry',
    query: { ...query, intent: 'what' },
    hit: { ...asHit(release), passages },
    history: [],
    ...(all && { all }),
  }
}

/**
 * What the one release that is named removed, fixed or whatever else was asked: all such changes of it. "Contradicted"
 * where it tells of none; undefined where something else is asked.
 */
export const inRelease = (query: Query, knowledge: Knowledge): Answer | undefined => {
  const isSecurity = asksOfSecurity(query)
  const stage = unfinishedIn(query)
  if (!asksForIt(query, isSecurity, stage !== undefined)) return undefined
  const deeds = query.actions.filter(action => IN_RELEASES.has(action))
  const isOther = query.actions.some(action => !IN_RELEASES.has(action) && !VAGUE.has(action))
  if (stage && deeds.length === 0 && !isSecurity && !isOther) return atStage(query, stage, knowledge)
  if (query.actions.includes('added')) return undefined
  if ((deeds.length === 0 && !isSecurity) || isOther) return undefined
  const [release, ...others] = releasesNamed(query.versions[0]!, knowledge)
  if (!release || others.length > 0) return undefined
  const secured = isSecurity ? ofSection(release, 'security', knowledge) : []
  const passages = secured.length > 0 ? secured : isSecurity ? [] : doneIn(release, deeds, knowledge)
  if (passages.length > 0)
    return { kind: 'entry', query, hit: { ...asHit(release), passages }, history: [], all: true }
  return isSecurity || release.changes.length === 0
    ? undefined
    : nothing(query, 'contradicted', knowledge, [{ entry: release }])
}
