import { normalize } from '../../language.ts'
import { subjectCalled } from '../called.ts'
import { VAGUE } from '../deeds.ts'
import type { Knowledge } from '../knowledge.ts'
import { meets } from '../limits.ts'
import { releasesNamed } from '../releases.ts'
import { type Found, search } from '../search.ts'
import { spoken } from '../spoken.ts'
import type { Answer, Hit, Query } from '../types.ts'
import { hardDeeds } from '../weigh.ts'
import { historyOf } from './history.ts'
import { maker } from './maker.ts'
import { hitsByDate } from './select.ts'

/** Deeds that are a section of a release, so that what did them is known for sure. */
const SECTIONS: ReadonlySet<string> = new Set(['removed', 'deprecated'])

/** Whether the named release removed or deprecated a thing, where it is recorded which release did. */
const ofSection = (query: Query, knowledge: Knowledge): Answer | undefined => {
  const { versions, ...rest } = query
  const [deed, ...others] = hardDeeds(query)
  if (versions.length !== 1 || deed === undefined || others.length > 0 || !SECTIONS.has(deed))
    return undefined
  const did = ({ passages: [first] }: Found) =>
    first?.section === deed && subjectCalled(query, first) !== undefined
  const found = search({ ...rest, versions: [] }, knowledge)
    .filter(did)
    .sort(hitsByDate)
  const own = found.find(({ entry }) => meets(versions[0]!, entry))
  const hit = own ?? found.at(-1)
  return (
    hit && {
      kind: 'whether',
      query,
      yes: own !== undefined,
      hit,
      history: historyOf(query, knowledge, hit.entry),
    }
  )
}

/** A word that says less names nobody. */
const A_NAME = 0.3
const MADE =
  /^(?:did|was|is|has) .{2,40}\b(?:wr[io]te|written|make|made|build|built|develop(?:ed)?)\b(?! (?:up)?on\b| with\b| for\b| in(?:to)?\b| out\b| to\b)|(?:写|做|开发|搞)(?:出来)?的(?:吗|么)/u

/** Where something began, as it is told: who once worked somewhere did not begin it there. */
const BEGAN = /\b(?:found|start|began|begun|born|creat)\w*[^.|]{0,40}/gu

/** Whether somebody founded a project: by what tells who did. */
const ofFounder = (query: Query, knowledge: Knowledge): Answer | undefined => {
  const { names, actions, versions, period, subjects } = query
  const text = spoken(query.text)
  const who = subjects.filter(({ named, weight }) => named || weight >= A_NAME)
  if (names.length !== 1 || versions.length > 0 || period || who.length === 0) return undefined
  const isMade = MADE.test(spoken(query.text)) && actions.every(action => VAGUE.has(action))
  if (!actions.includes('founded') && !isMade) return undefined
  const plain = { ...query, intent: 'who' as const, subjects: [], actions: ['founded'], kinds: [] }
  const made = maker(plain, knowledge)
  if (made?.kind !== 'entry') return undefined
  const told = normalize(
    [made.hit.entry.title, ...made.hit.passages.map(({ text }) => text)]
      .map(({ en, zh }) => `${en} | ${zh}`)
      .join(' | '),
  )
  const isIt = who.every(({ said, ways }) =>
    [said, ...ways.map(({ line }) => line.trim())].some(word => told.includes(word)),
  )
  const began = told.match(BEGAN)?.join(' | ') ?? ''
  const isElsewhere = who.some(
    ({ said }) =>
      (text.includes(` at ${said}`) || text.includes(`在 ${said}`)) && !began.includes(` at ${said}`),
  )
  if (isElsewhere) return made
  return isIt ? { kind: 'whether', query, yes: true, hit: made.hit, history: [] } : made
}

/** What a yes can be given to by what is recorded beyond words: the section of a release, the founders; else undefined. */
export const really = (query: Query, knowledge: Knowledge): Answer | undefined =>
  ofSection(query, knowledge) ?? ofFounder(query, knowledge)

/** What was introduced in a release was not there before it, and what is supported by one may have been. */
const INTRODUCED =
  /\b(?:added|introduced|landed|debuted|first appear\w*|new) (?:in|with|by)\b|引入的|新增的|加的|加入的|新加的|首次出现/u

/** Whether what came did not come in the release that was named, where one is. */
export const cameOtherwise = (query: Query, { entry }: Hit, knowledge: Knowledge): boolean => {
  const [named] = query.versions
  const release = named && releasesNamed(named, knowledge)[0]
  if (release && query.versions.length === 1 && !query.relation && !meets(named, entry))
    return entry.date > release.date || (entry.version !== undefined && INTRODUCED.test(spoken(query.text)))
  return false
}
