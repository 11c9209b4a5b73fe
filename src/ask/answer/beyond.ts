import { addDays } from '../../calendar.ts'
import { VAGUE } from '../deeds.ts'
import type { Knowledge } from '../knowledge.ts'
import { plainly } from '../plainly.ts'
import { releasesNamed } from '../releases.ts'
import type { Query, Question } from '../types.ts'
import { understand } from '../understand.ts'
import { isLine } from '../versions.ts'

/** All that may stand between the word for the side and the number: "after it had been thrown out in 1.13". */
const FORMS: readonly (readonly ['before' | 'after', RegExp])[] = [
  [
    'after',
    /(?<!\b(?:right|just|directly|immediately|shortly|soon) )\b(?:after|since) [^,.;?]{0,60}?(?<![\d.])(\d+(?:\.\d+)+)/u,
  ],
  [
    'before',
    /(?<!\b(?:right|just|directly|immediately|shortly) )\b(?:before|prior to) [^,.;?]{0,60}?(?<![\d.])(\d+(?:\.\d+)+)/u,
  ],
  ['after', /(?:在|自|从)? ?(?<![\d.])(\d+(?:\.\d+)+) ?(?:版本?)?(?:之后|以后|以来)/u],
  ['before', /(?:在)? ?(?<![\d.])(\d+(?:\.\d+)+) ?(?:版本?)?(?:之前|以前)/u],
]

/** A thing named with less weight is said in passing. */
const A_THING = 0.3

/**
 * A question for what did something to a thing before or after a release, with the date in that one's place: what is
 * asked for is seldom the very next. Undefined where nothing is named but the release.
 */
export const beyond = (question: Question, query: Query, knowledge: Knowledge): Question | undefined => {
  const { intent, relation, versions, period } = query
  const [version, ...others] = versions
  if (!version || others.length > 0 || isLine(version.number) || period) return undefined
  if (!relation || (intent !== 'version' && intent !== 'when')) return undefined
  const [release] = releasesNamed(version, knowledge)
  const text = plainly(question.text)
  const form = FORMS.find(
    ([side, pattern]) => side === relation && pattern.exec(text)?.[1] === version.number,
  )
  if (!release || !form) return undefined
  const dated =
    relation === 'after' ? ` since ${addDays(release.date, 1)} ` : ` until ${addDays(release.date, -1)} `
  const asked = { ...question, text: text.replace(form[1], dated), tongue: query.tongue }
  const { subjects, actions, names, versions: left } = understand(asked, knowledge)
  const isOfThing = subjects.some(({ named, weight }) => named && weight >= A_THING)
  const isDone = actions.some(action => action === 'added' || !VAGUE.has(action))
  return isOfThing && isDone && names.length > 0 && left.length === 0 ? asked : undefined
}
