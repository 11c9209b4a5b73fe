import { addDays } from '../../calendar.ts'
import type { Knowledge } from '../knowledge.ts'
import { plainly } from '../plainly.ts'
import { releasesNamed } from '../releases.ts'
import type { Query, Question } from '../types.ts'
import { isLine } from '../versions.ts'
import { hasContent } from './select.ts'

const NUMBER = '(?<number>\\d{1,3}(?:\\.\\d{1,3})+)(?![.\\d]*x)'
/** How a release is said to bound the time that is meant, with its project's name or without. */
const BOUNDS: readonly RegExp[] = [
  new RegExp(`\\b(?:pre|sub)[- ]?(?<name>)v?${NUMBER}`, 'u'),
  new RegExp(
    `\\b(?:before|prior to|earlier than|older than|ahead of|until|below) (?:version |release )?(?<name>[a-z][a-z\\d]{2,12} )?v?${NUMBER}(?! (?:was|came|got|is|shipped|landed))`,
    'u',
  ),
  new RegExp(`(?<name>[a-z][a-z\\d]{2,12} ?)?v?${NUMBER} ?版?(?:之前|以前|前)的?`, 'u'),
]
/** Who dates what "the pre-1.0 Linkerd" did asks of the time before, and who asks which one of those did it. */
const OF_A_TIME: ReadonlySet<string> = new Set(['when', 'version'])
const WHICH_OF_THEM = /\bwhich (?:of the )?(?:pre|sub)[- ]?/u

/** What is asked of such a release, and not which of them was the last before it. */
const NEIGHBOUR =
  /\b(?:right|just|directly|immediately|shortly) (?:before|ahead|prior)|\b(?:last|latest|newest|final)\b|最后|最近|[上前][一1]/u

/**
 * The question of something that came in the time before a release, with that time in its place: "which Linkerd before
 * 1.0 could do it". Undefined where the release itself, or the one beside it, is meant.
 */
export const bounded = (question: Question, query: Query, knowledge: Knowledge): Question | undefined => {
  const [version, ...others] = query.versions
  if (!version || others.length > 0 || isLine(version.number)) return undefined
  const text = plainly(question.text)
  const isOfTheTime = BOUNDS[0]!.test(text) && (OF_A_TIME.has(query.intent) || WHICH_OF_THEM.test(text))
  if (!isOfTheTime && (query.period || (query.intent !== 'version' && query.edge !== 'first')))
    return undefined
  if (!hasContent(query) || NEIGHBOUR.test(text)) return undefined
  const [release] = releasesNamed(version, knowledge)
  if (!release) return undefined
  for (const pattern of BOUNDS) {
    const match = pattern.exec(text)
    const { name = '', number } = match?.groups ?? {}
    if (!match || number !== version.number) continue
    const day = addDays(release.date, -1)
    const until = query.tongue === 'en' ? ` until ${day} ` : `截至 ${day} `
    // A time that is named lies before it.
    const time = query.period ? ' ' : until
    const rest = text.replace(match[0], `${query.names.length > 1 ? '' : name}${time}`)
    const isOwn = query.names.length === 0 && question.project === undefined
    return { ...question, text: rest, tongue: query.tongue, ...(isOwn && { project: release.project }) }
  }
  return undefined
}
