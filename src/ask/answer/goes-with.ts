import type { Knowledge } from '../knowledge.ts'
import type { Answer, Query } from '../types.ts'
import { isLine } from '../versions.ts'
import { asksElse, front, having, isOfLine, told, valueAt } from './related-releases.ts'
import { ASKS, NUMBERED, SUPPORT, TABLE, type Thing, TOGETHER, WHICH } from './related-words.ts'

/** A number that stands for itself. */
const ALONE = /(?<![\d.\-a-z])\d+\.\d+(?:\.\d+)?(?![\d.])/gu
/** "Which edge is 2.16": what is no version of a named project is the release asked about all the same. */
const standing = (text: string, numbers: readonly string[]) =>
  [...text.matchAll(ALONE)]
    .map(([number]) => number)
    .filter(number => !numbers.includes(number))
    .map(number => ({ number, projects: [] }))

const minor = (version: string) => Number(version.split('.')[1])

/** Whether a relation's value is, or spans, the version asked for. */
const holds = (kind: Thing, value: string, number: string): boolean => {
  if (kind === 'edge') return value === `edge-${number}`
  const isExact = [value, number].every(version => version.split('.').length > 2)
  if (kind !== 'kubernetes') return isExact ? value === number : front(value) === front(number)
  const [low = '', high = low] = value.split('-')
  return minor(number) >= minor(low) && minor(number) <= minor(high)
}

/** What goes with a named release, or the releases that go with a named version of it. */
export const goesWith = (
  query: Query,
  kind: Thing,
  text: string,
  knowledge: Knowledge,
): Answer | undefined => {
  const numbers = [...text.matchAll(NUMBERED[kind])].map(([, number]) => number!)
  const asked = ASKS[kind].test(text)
  const together = numbers.length > 0 && TOGETHER.test(text)
  if (!asked && !together) return undefined
  const among = having(query, kind, text, knowledge)
  const own = query.versions.filter(
    ({ number, projects }) => !isLine(number) && !numbers.includes(number) && !projects.includes(kind),
  )
  const named = own.length > 0 || !asked || kind !== 'edge' ? own : standing(text, numbers)
  if (named.length > 0) {
    if (!asked && !SUPPORT.test(text)) return undefined
    const found = among.filter(entry => isOfLine(entry, named))
    return found.length > 0 || !asksElse(query, knowledge) ? told(query, found, kind, knowledge) : undefined
  }
  if (numbers.length === 0 && TABLE.test(text) && among.length > 0 && !asksElse(query, knowledge))
    return told(query, among, kind, knowledge)
  if (!together || among.length === 0) return undefined
  // "Which day is that edge of" asks of the edge itself.
  if (kind === 'edge' && (query.intent === 'when' || !WHICH.test(text))) return undefined
  const found = among.filter(entry => numbers.some(number => holds(kind, valueAt(entry, kind)!, number)))
  return found.length > 0 || kind !== 'edge' ? told(query, found, kind, knowledge) : undefined
}
