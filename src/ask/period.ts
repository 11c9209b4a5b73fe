import { addDays, type Day, type Period, periodOf } from '../calendar.ts'
import { DATE_PATTERNS } from './date-patterns.ts'
import { withBothYears } from './date-years.ts'
import { withEndsOfTime } from './ends-of-time.ts'

/** The dates of a text, and the text without them. */
export type Dated = {
  readonly period?: Period
  readonly monthDay?: string
  readonly rest: string
  /** The dates as they were written. */
  readonly written: readonly string[]
}

const PLACE = '‹(\\d+)›'
const CONNECTIONS: readonly (readonly [RegExp, (a: Period, b: Period) => Period])[] = (
  [
    [
      `(?:between |from )?${PLACE} ?(?:to|until|till|through|thru|and|-|–|—|~|到|至|和|与|跟) ?${PLACE}(?:之?间|期间|这段时间)?`,
      (a, b) => ({ ...a, ...(b.to && { to: b.to }) }),
    ],
    [
      `(?:ever )?(?:since|starting(?: from| in)?|自从?|从|from(?= ?‹\\d+› onwards?)) ?${PLACE}(?: onwards?|以来|起|开始|之?后)?`,
      a => ({ ...(a.from && { from: a.from }) }),
    ],
    [`${PLACE} ?(?:以来|起|开始)`, a => ({ ...(a.from && { from: a.from }) })],
    [
      `(?:after|(?<!\\b(?:blog|a|the|first|last|that|his|her|this) )post|later than) ${PLACE}`,
      a => ({ ...(a.to && { from: addDays(a.to, 1) }) }),
    ],
    [`${PLACE} ?(?:之后|以后|过后)`, a => ({ ...(a.to && { from: addDays(a.to, 1) }) })],
    [
      `(?:before|prior to|earlier than|pre-?) ?${PLACE}`,
      a => ({ ...(a.from && { to: addDays(a.from, -1) }) }),
    ],
    [`${PLACE} ?(?:之前|以前)`, a => ({ ...(a.from && { to: addDays(a.from, -1) }) })],
    [
      `(?:until|till|up to|as of|by|(?<!\\b(?:me|us) )through|no later than|截至|截止|截止到|直到|(?<!回)到) ?${PLACE}(?:为止|止)?`,
      a => ({ ...(a.to && { to: a.to }) }),
    ],
  ] satisfies [string, (a: Period, b: Period) => Period][]
).map(([source, read]) => [new RegExp(source, 'u'), read])

const PREPOSITION = new RegExp(
  `(?:\\b(?:in|on|during|of|at|for|throughout|within|over|around|back in) (?:the )?(?:year )?)?${PLACE}`,
  'gu',
)

/** "By the end of 2020" goes to its last day, "since the beginning of 2019" from its first: all of the year. */
const OUTER =
  /\b(until|till|by|through|up to|as of) (?:the )?end of (?=(?:the year )?(?:19|20)\d\d)|\b(since|from|starting) (?:the )?(?:beginning|start) of (?=(?:the year )?(?:19|20)\d\d)/gu

const OVER =
  '(?:ended|ends|was over|is over|ran out|came to an end|comes to an end|was out|finished|closed|drew to a close)'
/** "Before 2020 ended" and "2020 年底之前" go to that year's last day too. */
const BEFORE_ITS_END = new RegExp(
  `\\b(?:before|when|by the time|once|as) (?:the year )?((?:19|20)\\d\\d) ${OVER}\\b|\\bbefore (?:the )?end of (?:the year )?((?:19|20)\\d\\d)|((?:19|20)\\d\\d) ?年?(?:年底|底|年末|末|结束|过完|过去|完)(?:之前|以前|前|的?时候?)`,
  'gu',
)

/** Reads every date of a normalised text, in either language; relative ones count from `today`. */
export const readDates = (normalized: string, today: Day): Dated => {
  const periods: Period[] = []
  const written: string[] = []
  let monthDay: string | undefined
  let text = withBothYears(normalized, today)
    .replace(OUTER, (_, until?: string, since?: string) => `${until ?? since} `)
    .replace(BEFORE_ITS_END, (_, ...years: string[]) => `by ${years.slice(0, 3).find(Boolean)} `)
  for (const [pattern, read] of DATE_PATTERNS)
    text = text.replace(pattern, (...match) => {
      const meaning = read(match.slice(0, -2) as string[], today)
      if (!meaning) return match[0] as string
      if (!/[‹›]/u.test(match[0] as string)) written.push((match[0] as string).trim())
      if ('period' in meaning) return `‹${periods.push(meaning.period) - 1}›`
      if (monthDay && monthDay !== meaning.monthDay) return match[0] as string
      monthDay = meaning.monthDay
      return ' ; '
    })
  let period: Period | undefined
  for (const [pattern, connect] of CONNECTIONS) {
    const match = pattern.exec(text)
    if (!match || period) continue
    const [a, b] = [periods[Number(match[1])], periods[Number(match[2])]]
    if (!a) continue
    period = inOrder(connect(a, b ?? {}))
    text = text.replace(match[0], ' ; ')
  }
  period ??= periods.length > 1 ? hull(periods) : periods[0]
  const rest = withEndsOfTime(text.replace(PREPOSITION, ' ; '))
  return { ...(period && { period }), ...(monthDay && { monthDay }), rest, written }
}

/** Ends the wrong way round are meant the right way. */
const inOrder = ({ from, to }: Period): Period =>
  from && to && from > to
    ? { from: periodOf(to.slice(0, 4)).from, to: periodOf(from.slice(0, 4)).to }
    : { ...(from && { from }), ...(to && { to }) }

/** From the first of all days named to the last. */
const hull = (periods: readonly Period[]): Period => {
  const from = periods.map(of => of.from ?? '').sort()[0]
  const to = periods
    .map(of => of.to ?? '9999')
    .sort()
    .at(-1)
  return { ...(from && { from }), ...(to && to !== '9999' && { to }) }
}
