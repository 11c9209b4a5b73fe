import type { Knowledge } from '../knowledge.ts'
import { search } from '../search.ts'
import { spoken } from '../spoken.ts'
import type { Answer, Query, Question } from '../types.ts'
import { understand } from '../understand.ts'
import { isSure } from './confidence.ts'
import { nothing } from './nothing.ts'
import { project } from './project.ts'

/** Who asks what a project was called before, or what it was called then. */
const BEFORE =
  /\b(?:was|were) [\w -]{2,30} (?:originally |formerly |first )?(?:called|named|known as) (?:before|at first|originally|formerly)\b|\b(?:used to be (?:called|named)|(?:former|original|old|previous|earlier) name of|predecessor of)\b|前身|曾用名|原名|(?:原来|原先|以前|之前|本来|最初|一开始)叫(?:啥|什么|做)|还没叫.{1,20}叫(?:啥|什么)/u
const AFTER =
  /\b(?:what|which) (?:\w+ ){0,2}?(?:did|has|was) [\w -]{2,30} (?:turn|turned|evolve|evolved|morph|morphed|develop) into\b|\bwhat did [\w -]{2,30} become\b|(?:后来|现在|之后)(?:改)?(?:叫|变成)了?(?:啥|什么)|改(?:名)?叫(?:啥|什么)/u
/** A card that tells of another name. */
const OF_CARD = {
  before: /\b(?:began as|formerly|grown out of|once called)\b/u,
  after: /\bbecame\b|\bgave way\b/u,
}

/** What a project was called before, or came to be called, where nothing else of it is asked; undefined where that is not asked. */
export const otherName = (question: Question, query: Query, knowledge: Knowledge): Answer | undefined => {
  const { names, versions, period, subjects, text, projects } = query
  const said = spoken(text)
  const side = BEFORE.test(said) ? 'before' : AFTER.test(said) ? 'after' : undefined
  if (!side || new Set(names.map(String)).size !== 1 || versions.length > 0 || period) return undefined
  if (subjects.some(({ named }) => named)) return undefined
  const { relation: _, edge: __, ...rest } = query
  const asked: Query = { ...rest, intent: 'when', actions: ['renamed'], subjects: [], objects: [], kinds: [] }
  const hit = search(asked, knowledge).find(
    ({ entry, deed, numbers }) =>
      deed &&
      entry.kind !== 'release' &&
      numbers.some(number => knowledge.passages[number]!.headed.has('renamed')),
  )
  if (hit) return { kind: 'entry', query: asked, hit, history: [] }
  const card = knowledge.chronicle.projects.find(({ id }) => id === projects.at(-1))
  if (card && OF_CARD[side].test(card.about.en))
    return project({ ...query, projects: [card.id], names: [[card.id]] }, knowledge)
  // What tells where its name comes from tells what it was called until then.
  const origin = side === 'before' && card ? `how did ${card.name.en} get its name` : undefined
  const of = origin ? understand({ ...question, text: origin }, knowledge) : undefined
  const [best] = of ? search(of, knowledge) : []
  return of && isSure(of, best)
    ? { kind: 'entry', query: { ...of, text, tongue: query.tongue }, hit: best, history: [] }
    : nothing(query, 'not-recorded', knowledge)
}
