import { covers } from '../../calendar.ts'
import type { Entry } from '../../chronicle/schema.ts'
import { besides } from '../course.ts'
import type { Knowledge } from '../knowledge.ts'
import { plainly } from '../plainly.ts'
import { isMinor } from '../ranks.ts'
import { releasesNamed } from '../releases.ts'
import { spoken } from '../spoken.ts'
import type { Answer, Hit, Query, Question } from '../types.ts'
import { understand } from '../understand.ts'
import { hardDeeds } from '../weigh.ts'
import { spanned } from './in-between.ts'
import { locate } from './locate.ts'
import { nothing } from './nothing.ts'
import { asHit, byDate, hitsByDate, isDay } from './select.ts'

/** How two ends are named in one question, and which of them is the later, where the words say so. */
type Ends = readonly [pattern: RegExp, later?: 'left' | 'right']

/** The clearest way first; each is tried from one place only, as hostile text is long. */
const ENDS: readonly Ends[] = [
  [/\bbetween (.+?) and (.+)/u],
  [/\bseparat(?:es?|ed|ing) (.+?) (?:from|and) (.+)/u],
  [/\bhow much (?:later|earlier|sooner) than (.+?) (?:did|was|were|is|had) (.+)/u],
  [/\bhow much (?:later|earlier|sooner) (?:did|was|were|is|had) (.+?) than (.+)/u],
  [/\bhow old (?:was|were|is) (.+?) (?:when|at the time(?: that)?|by the time(?: that)?) (.+)/u, 'right'],
  [/\bfrom (.+?) (?:to|until|till|through|up to) (.+)/u, 'right'],
  [/^(.*?)(?:从|自|由)(.+?)(?:到|至|变成|走到)(.+)/su, 'right'],
  [
    /^([^到至]{0,40})(?:到|至)([^从自,，]{1,40})[,，]? ?[^从自]{0,12}[从自] ?([^从自]+?)(?:算起|开始算|算|开始|起)/u,
  ],
  [
    /^(?:.{0,40} )?(?:to|until|till|for) (.+?),? (?:counting|counted|starting|measured|reckoned) from (.+)/u,
    'left',
  ],
  [/^(.{1,80}?),? (?:counting|counted|starting|measured|reckoned) from (.+?)(?:,|\?|$)/u, 'left'],
  [/^(.+?) ?(?:→|=>|->|—>|~|—|–) ?(.+)/su, 'right'],
  [/^(.{1,60}?)[，, ]?(?:又|再|后来|随后|最终|而后)(?!过了?|等|隔|用|花|经)([^,，]{1,60})/su, 'right'],
  [/^(.+?)(?:到|至)(.+)/su, 'right'],
  [
    /\b(?:after|since) ([^,]+), ?(?:and )?(?:how|when|what)\b.*? (?:until|till|to|before|did|was|were) (.+)/u,
    'right',
  ],
  [
    /\b(?:after|since) (.+? (?:was|were|is|got|came|went|had|did) .+?)(?:,| did| was| were| came| to| until| before) (.+)/u,
    'right',
  ],
  [/\b(?:after|since) (.+?)(?:,| did| was| were| came| to| until| before) (.+)/u, 'right'],
  [/^(.+?) (?:after|since) (.+)/su, 'left'],
  [/^(.+?) (?:before|until|till|to|preceded?|predated?) (.+)/su, 'right'],
  [/^(.{1,60}?)[待呆过花等]?了?(?:多久|多长时间|几年|几个月|多少天)(?:才|就|后)(.+)/su, 'right'],
  [/^(.+?)(?:的时候|的时侯|之时|那时|时)[,，]? ?(.+?)(?:已经|都|才)?(?:有)?多大/su, 'left'],
  [/^(.+?)(?:之后|以后|过后|后)(.+)/su, 'right'],
  [/^(.+?)(?:和|与|跟|距离|距|离)(.+)/su],
  [/^(.+?) and (.+)/su],
]

/** What asks for the time is no part of its end: "to graduating, how many months did Envoy need". */
const ASKS =
  /[,，;:] ?(?:and )?how (?:long|many|much)\b.*$|[,，;:] ?[^,，]{0,8}?(?:多久|多长时间|多少天|几个月|几年|几天)[^,，]{0,6}$/su
/** What two things are together, before they are named: "同为 Envoy 的发现服务，". */
const BOTH_ARE = /^(?:同为|同是|同属|同样是|一样是|[都皆均]是)[^,，]{1,30}[,，] ?/u
/** What is said of one against the other is said of both: "xDS v2 比 v1 晚删了多久". */
const THAN =
  /^([^比]{1,60})比([^比]{1,40}?)(?:要|还)?(?:[早晚迟]|先(?!后)|后)(?:到|来|有|出现|推出)?([^,，多几]{0,8}?)了?(?=多久|多长|多少|几)/u
const asBetween = (text: string): string =>
  text.replace(BOTH_ARE, '').replace(THAN, (_, one, other, deed) => {
    const done = deed && `${deed}了`
    return ` between ${one}${done} and ${other}${done},`
  })

const HOW_OLD = /\bhow old\b|多大/u

/** A word that tells more asks of something else than the project's whole life. */
const TELLING = 0.3

/** Of many spans one is meant, or what they come to together: nobody has reckoned that. */
const OF_MANY = /\b(?:shortest|longest|average|median|typical|usual)\b|最短|最长|平均|通常/u

/**
 * The time between any two things that can be found; a project alone lasts from its first release to its last.
 * Undefined where no two ends are found.
 */
export const duration = (question: Question, query: Query, knowledge: Knowledge): Answer | undefined => {
  if (OF_MANY.test(spoken(query.text))) return nothing(query, 'not-recorded', knowledge)
  const ends = endsOf(question, query, knowledge)
  if (!ends) return undefined
  const [from, to] = [...ends].sort(hitsByDate) as [Hit, Hit]
  return spanned(query, from, to, knowledge)
}

const NEXT =
  /\b(?:next|following|subsequent\w*|successor|(?:release|version|one) (?:right )?after (?:it|that))\b|下(?:一|1)?(?:个|版|次)|(?<!最)后(?:一|1)(?:个|版|次)/u
const PREVIOUS =
  /\b(?:previous|preceding|predecessor|(?:release|version|one) (?:right )?before (?:it|that))\b|上(?:一|1)?(?:个|版|次)|前(?:一|1)(?:个|版|次)/u

/** A release and the one that came next to it, where that is how the other end is named. */
const nextTo = (release: Entry, query: Query, { chronicle }: Knowledge): [Hit, Hit] | undefined => {
  if (query.subjects.some(({ named, weight }) => named && weight >= TELLING)) return undefined
  const { earlier, later } = besides(chronicle, release)
  const text = plainly(query.text)
  const other = NEXT.test(text) ? later : PREVIOUS.test(text) ? earlier : undefined
  return other && [asHit(release), asHit(other)]
}

/** "The next Linkerd2 release" behind something: the first of that project since then. */
const nextAfter = (
  part: string,
  { entry }: Hit,
  question: Question,
  knowledge: Knowledge,
): Hit | undefined => {
  const alone = understand({ ...question, text: part }, knowledge)
  if (!NEXT.test(part) || alone.versions.length > 0 || alone.subjects.some(({ named }) => named))
    return undefined
  const projects = alone.projects.length > 0 ? alone.projects : [entry.project]
  const next = knowledge
    .entriesOf(projects)
    .find(one => one.kind === 'release' && isDay(one) && !isMinor(one) && one.date > entry.date)
  return next && asHit(next)
}

const LAST_TWO = /\b(?:last|latest|newest|most recent) (?:two|2)\b|(?:最后|最近|最新)的? ?[两2二]/u
const FIRST_TWO = /\b(?:first|earliest|oldest) (?:two|2)\b|(?:最早|最初|头|前)的? ?[两2二]/u

const endsOf = (question: Question, query: Query, knowledge: Knowledge): [Hit, Hit] | undefined => {
  const releases = query.versions.flatMap(version => releasesNamed(version, knowledge)[0] ?? [])
  if (releases.length > 1) return [asHit(releases[0]!), asHit(releases[1]!)]
  const next = releases[0] && nextTo(releases[0], query, knowledge)
  if (next) return next
  const text = asBetween(plainly(question.text))
  // What is as old as it is was there from its coming, whatever was done to the other.
  const whole = HOW_OLD.test(text) ? { ...query, actions: [] } : query
  for (const [pattern, later] of ENDS) {
    const parts = (pattern.exec(text)?.slice(1) ?? []).map(part => part.replace(ASKS, ''))
    const right = parts.at(-1)
    const left = parts.slice(0, -1).join(' ')
    const found = (part: string | undefined, since?: Hit) =>
      part ? locate(part, question, whole, knowledge, since?.entry.date) : undefined
    const [start, end] = later === 'left' ? [right, left] : [left, right]
    const one = found(start)
    const other = (one && end && nextAfter(end, one, question, knowledge)) ?? found(end, later && one)
    if (one && other && one.entry !== other.entry && one.entry.date !== other.entry.date) return [one, other]
  }
  // One release has no length.
  if (query.projects.length !== 1 || query.versions.length > 0) return undefined
  const own = knowledge
    .entriesOf(query.projects)
    .filter(entry => entry.kind === 'release' && !isMinor(entry))
    .filter(({ date }) => !query.period || covers(query.period, date))
    .sort(byDate)
  const last = LAST_TWO.test(text) ? own.slice(-2) : FIRST_TWO.test(text) ? own.slice(0, 2) : own
  return own.length > 1 &&
    hardDeeds(query).length === 0 &&
    query.subjects.every(({ named }) => !named) &&
    query.subjects.reduce((sum, { weight }) => sum + weight, 0) < TELLING
    ? [asHit(last[0]!), asHit(last.at(-1)!)]
    : undefined
}
