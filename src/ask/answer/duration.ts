import { daysBetween } from '../../calendar.ts'
import { normalize } from '../../language.ts'
import type { Knowledge } from '../knowledge.ts'
import { plainly } from '../plainly.ts'
import { isMinor } from '../ranks.ts'
import { releasesNamed } from '../releases.ts'
import type { Answer, Hit, Query, Question } from '../types.ts'
import { hardDeeds } from '../weigh.ts'
import { locate } from './locate.ts'
import { nothing } from './nothing.ts'
import { asHit, byDate, hitsByDate, isDay } from './select.ts'

/** How two ends are named in one question, the clearest way first; each is tried from one place only, as hostile text is long. */
const ENDS: readonly RegExp[] = [
  /\bbetween (.+?) and (.+)/u,
  /\bfrom (.+?) (?:to|until|till|through|up to) (.+)/u,
  /^(.*?)(?:从|自|由)(.+?)(?:到|至|变成|走到)(.+)/su,
  /^([^到至]{0,40})(?:到|至)([^从自,，]{1,40})[,，]? ?[^从自]{0,12}[从自] ?([^从自]+?)(?:算起|开始算|算|开始|起)/u,
  /^(?:.{0,40} )?(?:to|until|till|for) (.+?),? (?:counting|counted|starting|measured|reckoned) from (.+)/u,
  /^(.{1,80}?),? (?:counting|counted|starting|measured|reckoned) from (.+?)(?:,|\?|$)/u,
  /^(.+?) ?(?:→|=>|->|—>|~|—|–) ?(.+)/su,
  /^(.+?)(?:到|至)(.+)/su,
  /\b(?:after|since) (.+? (?:was|were|is|got|came|went|had|did) .+?)(?:,| did| was| were| came| to| until| before) (.+)/u,
  /\b(?:after|since) (.+?)(?:,| did| was| were| came| to| until| before) (.+)/u,
  /^(.+?) (?:after|since) (.+)/su,
  /^(.+?) (?:before|until|till|to|preceded?|predated?) (.+)/su,
  /^(.{1,60}?)[待呆过花等]?了?(?:多久|多长时间|几年|几个月|多少天)(?:才|就|后)(.+)/su,
  /^(.+?)(?:之后|以后|过后|后)(.+)/su,
  /^(.+?)(?:和|与|跟|距离|距|离)(.+)/su,
  /^(.+?) and (.+)/su,
]

/** A word that tells more asks of something else than the project's whole life. */
const TELLING = 0.3

/** Of many spans one is meant, or what they come to together: nobody has reckoned that. */
const OF_MANY = /\b(?:shortest|longest|average|median|typical|usual)\b|最短|最长|平均|通常/u

/**
 * The time between any two things that can be found; a project alone lasts from its first release to its last.
 * Undefined where no two ends are found.
 */
export const duration = (question: Question, query: Query, knowledge: Knowledge): Answer | undefined => {
  if (OF_MANY.test(normalize(query.text))) return nothing(query, 'not-recorded', knowledge)
  const ends = endsOf(question, query, knowledge)
  if (!ends) return undefined
  const [from, to] = [...ends].sort(hitsByDate) as [Hit, Hit]
  const projects = [from.entry.project, to.entry.project]
  const between = knowledge
    .entriesOf(projects)
    .filter(
      entry =>
        !isMinor(entry) &&
        isDay(entry) &&
        entry.date >= from.entry.date &&
        entry.date <= to.entry.date &&
        entry !== from.entry &&
        entry !== to.entry,
    )
  return { kind: 'duration', query, from, to, days: daysBetween(from.entry.date, to.entry.date), between }
}

const endsOf = (question: Question, query: Query, knowledge: Knowledge): [Hit, Hit] | undefined => {
  const releases = query.versions.flatMap(version => releasesNamed(version, knowledge)[0] ?? [])
  if (releases.length > 1) return [asHit(releases[0]!), asHit(releases[1]!)]
  const text = plainly(question.text)
  for (const pattern of ENDS) {
    const parts = pattern.exec(text)?.slice(1) ?? []
    const right = parts.at(-1)
    const left = parts.slice(0, -1).join(' ')
    const one = left && locate(left, question, query, knowledge)
    const other = right && locate(right, question, query, knowledge)
    if (one && other && one.entry !== other.entry && one.entry.date !== other.entry.date) return [one, other]
  }
  // One release has no length.
  if (query.projects.length !== 1 || query.versions.length > 0) return undefined
  const own = knowledge
    .entriesOf(query.projects)
    .filter(entry => entry.kind === 'release' && !isMinor(entry))
    .sort(byDate)
  return own.length > 1 &&
    hardDeeds(query).length === 0 &&
    query.subjects.every(({ named, weight }) => !named && weight < TELLING)
    ? [asHit(own[0]!), asHit(own.at(-1)!)]
    : undefined
}
