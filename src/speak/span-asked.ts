import { spoken } from '../ask/spoken.ts'
import type { Query } from '../ask/types.ts'
import { type Day, daysBetween, span } from '../calendar.ts'
import type { Span } from './messages/types.ts'

const COUNTED: readonly (readonly [RegExp, (whole: Span, days: number) => Span])[] = [
  [
    /\bmonths\b|(?:几|多少) ?个?月/u,
    ({ years, months, days }) => ({ years: 0, months: 12 * years + months, days }),
  ],
  [
    /\bweeks\b|(?:几|多少) ?个?(?:周|星期|礼拜)/u,
    (_, days) => ({ years: 0, months: 0, weeks: Math.floor(days / 7), days: days % 7 }),
  ],
  [/\bhow many days\b|(?:几|多少) ?天/u, (_, days) => ({ years: 0, months: 0, days })],
]

/** A length of time in what the question counts it in: months, weeks, days; undefined where it names nothing. */
export const spanAsked = ({ text }: Query, from: Day, to: Day): Span | undefined =>
  COUNTED.find(([asks]) => asks.test(spoken(text)))?.[1](span(from, to), Math.abs(daysBetween(from, to)))
