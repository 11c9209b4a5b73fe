import { daysBetween } from '../../calendar.ts'
import type { Entry } from '../../chronicle/schema.ts'
import type { Knowledge } from '../knowledge.ts'
import { ANNOUNCES } from '../prior.ts'
import { isMinor } from '../ranks.ts'
import { search } from '../search.ts'
import { spoken } from '../spoken.ts'
import type { Answer, Query } from '../types.ts'
import { asHit, byDate, isDay } from './select.ts'

/** What is announced so long after the first release is something else of it. */
const SOON = 30

/** Words that ask for the deed, where the noun is the same in Chinese: 发布 is to release and a release. */
const asksForTheDay = ({ intent, actions, kinds }: Query): boolean =>
  intent === 'when' &&
  actions.length === 1 &&
  actions[0] === 'released' &&
  kinds.every(kind => kind === 'release')

/** Who asks when something made its appearance asks when it was announced. */
const announcedBy = (query: Query): Query =>
  query.actions.length === 0 && query.subjects.some(({ said }) => ANNOUNCES.test(said))
    ? {
        ...query,
        actions: ['released'],
        subjects: query.subjects.filter(({ said }) => !ANNOUNCES.test(said)),
      }
    : query

/**
 * How a project came into the world, to who asks when it was released or announced and names nothing else of it: its
 * first release, or what announced it before that. Undefined where something else is asked.
 */
export const coming = (asked: Query, knowledge: Knowledge): Answer | undefined => {
  const query = announcedBy(asked)
  const { names, projects, versions, subjects, period, edge, relation } = query
  if (!asksForTheDay(query) || names.length !== 1 || versions.length + subjects.length > 0) return undefined
  if (period || edge || relation) return undefined
  const isOwn = (entry: Entry) => projects.includes(entry.project) && isDay(entry)
  const release = knowledge
    .entriesOf(projects)
    .find(entry => entry.kind === 'release' && isOwn(entry) && !isMinor(entry))
  const announced = search({ ...query, kinds: [] }, knowledge)
    .filter(({ entry, numbers }) => {
      const isHeaded = numbers.some(number => knowledge.passages[number]!.headed.has('released'))
      return entry.kind !== 'release' && isOwn(entry) && isHeaded
    })
    .map(({ entry }) => entry)
  const [post] = announced.sort(byDate)
  const isPost =
    post &&
    (!release ||
      post.date < release.date ||
      (ANNOUNCES.test(spoken(query.text)) && daysBetween(release.date, post.date) <= SOON))
  if (isPost) return { kind: 'entry', query: { ...query, kinds: [] }, hit: asHit(post), history: [] }
  // It may be older than the first release that is recorded.
  const first: Query = { ...query, kinds: ['release'], edge: 'first' }
  return release && { kind: 'entry', query: first, hit: asHit(release), history: [] }
}
