import type { Entry, Project } from '../../chronicle/schema.ts'
import { normalize } from '../../language.ts'
import type { Knowledge } from '../knowledge.ts'
import { namesOf } from '../lexicon.ts'
import { rolesIn } from '../roles.ts'
import { standsBehind } from '../said.ts'
import { search } from '../search.ts'
import { spoken } from '../spoken.ts'
import type { Answer, Query, Question, Subject } from '../types.ts'
import { understand } from '../understand.ts'
import { isSure } from './confidence.ts'
import { nothing } from './nothing.ts'
import { project } from './project.ts'

/** Who asks what a project was called before, or what it was called then. */
const BEFORE =
  /\b(?:was|were) [\w -]{2,30} (?:originally |formerly |first )?(?:called|named|known as) (?:before|at first|originally|formerly)\b|\b(?:used to be (?:called|named)|(?:former|original|old|previous|earlier) name of|predecessor of|working (?:title|name))\b|前身|曾用名|原名|(?:原来|原先|以前|之前|本来|最初|一开始)叫(?:啥|什么|做)|还没叫.{1,20}叫(?:啥|什么)/u
/** Who asks for a name, and of what time: each may stand anywhere. */
const NAME =
  /\bwhat\b.{0,40}\b(?:call(?:ed)?|known (?:as|by)|go(?:ing)? by|went by)\b|\b(?:what|which) names?\b|\bhow\b.{0,30}\b(?:refer(?:red)? to|call(?:ed)?|known)\b|(?:叫|称呼|称作|称之|唤作|名字|名称)[^,。?]{0,4}(?:啥|什么|哪个)|(?:怎么|如何|啥|什么)(?:称呼|叫)/u
const EARLIER =
  /\b(?:before|prior to|until|till|originally|formerly|initially|previously|at first|to begin with|in the beginning)\b|\bdid (?:\w+ ){1,3}first\b|之前|以前|起初|当初|原先|原来|最初|最早|一开始/u
/** A word for a name, or for its giving. */
const A_NAME = /name|christen|[命得起定取]名|名[字称]|称呼/u
/** What weighs less is said in passing. */
const A_THING = 0.2
const asksOfFormer = (said: string): boolean => BEFORE.test(said) || (NAME.test(said) && EARLIER.test(said))
const AFTER =
  /\b(?:what|which) (?:\w+ ){0,2}?(?:did|has|was) [\w -]{2,30} (?:turn|turned|evolve|evolved|morph|morphed|develop) into\b|\bwhat did [\w -]{2,30} become\b|(?:后来|现在|之后)(?:改)?(?:叫|变成)了?(?:啥|什么)|改(?:名)?叫(?:啥|什么)/u
/** A card that tells of another name. */
const OF_CARD = {
  before: /\b(?:began as|formerly|grown out of|once called)\b/u,
  after: /\bbecame\b|\bgave way\b/u,
}

/** Whether what turned into something by its title did not do so on the other side of the project asked of. */
const turns = ({ title }: Entry, side: 'before' | 'after', card: Project | undefined): boolean => {
  const turned = rolesIn(normalize(title.en))
  const [name] = card ? namesOf(card.name.en) : []
  return !turned || !name || (side === 'before' ? turned.one : turned.other) !== normalize(name)
}

/** What a project was called before, or came to be called, where nothing else of it is asked; undefined where that is not asked. */
export const otherName = (question: Question, query: Query, knowledge: Knowledge): Answer | undefined => {
  const { names, versions, period, subjects, text, projects, kinds } = query
  const said = spoken(text)
  const side = asksOfFormer(said) ? 'before' : AFTER.test(said) ? 'after' : undefined
  if (!side || new Set(names.map(String)).size !== 1 || versions.length > 0) return undefined
  if (period && (side === 'after' || period.from)) return undefined
  // Whoever stands behind a project is no other thing that has a name, nor is the name.
  const isOther = (subject: Subject) =>
    subject.named &&
    subject.weight >= A_THING &&
    !A_NAME.test(subject.said) &&
    !projects.some(id => standsBehind(subject, id, knowledge))
  if (subjects.some(isOther)) return undefined
  if (kinds.length > 0 && !BEFORE.test(said)) return undefined
  const { relation: _, edge: __, period: ___, ...rest } = query
  const asked: Query = { ...rest, intent: 'when', actions: ['renamed'], subjects: [], objects: [], kinds: [] }
  const card = knowledge.chronicle.projects.find(({ id }) => id === projects.at(-1))
  const hit = search(asked, knowledge).find(
    ({ entry, deed, numbers }) =>
      deed &&
      entry.kind !== 'release' &&
      turns(entry, side, card) &&
      numbers.some(number => knowledge.passages[number]!.headed.has('renamed')),
  )
  if (hit) return { kind: 'entry', query: asked, hit, history: [] }
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
