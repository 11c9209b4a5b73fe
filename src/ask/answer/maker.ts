import { addDays } from '../../calendar.ts'
import type { Entry } from '../../chronicle/schema.ts'
import { VAGUE } from '../deeds.ts'
import type { Knowledge } from '../knowledge.ts'
import { namesAPerson } from '../prior.ts'
import { isRow } from '../ranks.ts'
import { type Found, search } from '../search.ts'
import { spoken } from '../spoken.ts'
import type { Answer, Query } from '../types.ts'
import { coming } from './coming.ts'
import { nothing } from './nothing.ts'
import { project } from './project.ts'
import { byDate } from './select.ts'

/** Who made it, in words that are no deed of the glossary. */
const MAKES =
  /\bwho (?:first |originally )?(?:made|makes|wrote|writes|built|builds|develops)\b|\bwho is behind\b|谁(?:最早|最先|当初)?(?:做|写|搞|弄|造|开发|搞出来|做出来)(?:的|出来)/u
const IS_MAKING = /^(?:develop|made|make|wrote|writ|built|build|做|写|开发|造)/u
/** Who is told of on a card: "by Kong", "at Lyft", "Microsoft's". */
const MAKER = /\b(?:by|at) (\p{Lu}[\p{L}]+)|^(\p{Lu}[\p{L}]+)['’]s/u
/** What tells of the beginning is not of long after it. */
const SOON = 90

const asksForTheMaker = ({
  intent,
  names,
  versions,
  kinds,
  period,
  actions,
  subjects,
  text,
}: Query): boolean =>
  intent === 'who' &&
  names.length === 1 &&
  versions.length + kinds.length === 0 &&
  !period &&
  subjects.every(({ said }) => IS_MAKING.test(said)) &&
  actions.every(action => action === 'founded' || VAGUE.has(action)) &&
  (actions.includes('founded') || MAKES.test(spoken(text)))

/**
 * Who made a project, where nothing else of it is named: what tells of its founding, else who first published it, else
 * its card. Undefined where that is not asked; "not recorded" where none of them says.
 */
export const maker = (query: Query, knowledge: Knowledge): Answer | undefined => {
  if (!asksForTheMaker(query)) return undefined
  const asked = { ...query, subjects: [], actions: ['founded'] }
  // What announces it names who did, more often than a release.
  const came = coming({ ...asked, text: 'announced', intent: 'when', actions: ['released'] }, knowledge)
  const first: Entry | undefined = came?.kind === 'entry' ? came.hit.entry : undefined
  const latest = first && addDays(first.date, SOON)
  const isHeaded = ({ numbers }: Found) =>
    numbers.some(number => knowledge.passages[number]!.headed.has('founded'))
  const founding = search(asked, knowledge)
    .filter(found => {
      const { entry, deed, passages } = found
      const isEarly = latest === undefined || entry.date <= latest
      const isAbout = isHeaded(found) || namesAPerson(passages[0]?.text.en ?? '')
      return deed && isAbout && isEarly && entry.kind !== 'release' && query.projects.includes(entry.project)
    })
    .sort((a, b) => Number(isHeaded(b)) - Number(isHeaded(a)) || byDate(a.entry, b.entry))
  const [hit] = founding
  if (hit) return { kind: 'entry', query: asked, hit, history: [], also: founding.slice(1, 3) }
  const card = knowledge.chronicle.projects.find(({ id }) => id === query.projects[0])
  const name = MAKER.exec(card?.about.en ?? '')
    ?.slice(1)
    .find(Boolean)
  const says =
    first && !isRow(first) && (first.kind !== 'release' || (name && first.text[0]?.en.includes(name)))
  if (first && says) {
    const passages = first.text.slice(0, 1).map(text => ({ kind: 'text', text }) as const)
    return { kind: 'entry', query: asked, hit: { entry: first, passages, score: 0 }, history: [] }
  }
  return (name ? project(query, knowledge) : undefined) ?? nothing(query, 'not-recorded', knowledge)
}
