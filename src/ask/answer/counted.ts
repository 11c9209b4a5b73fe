import { normalize } from '../../language.ts'
import { lineOf } from '../lexicon.ts'
import type { Found } from '../search.ts'
import type { Query } from '../types.ts'

/** How many is told by a number near what is counted, and a year is none. */
const NUMBER =
  /^(?:\d{1,3}|\d{5,}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelv|dozen|hundr|thousand|[一二三四五六七八九十百千两])$/u
const AROUND = 4
const BEHIND = 3

/** Whether a number stands near what is counted. */
export const isCounted = (query: Query, { passages }: Found): boolean =>
  passages.some(({ text, subject }) => {
    const line = lineOf(normalize(`${subject?.en ?? ''} | ${text.en} | ${text.zh}`))
      .trim()
      .split(' ')
    const nouns = query.subjects
      .filter(({ wanted }) => wanted)
      .flatMap(({ ways }) => ways.map(way => way.line.trim().split(' ')[0]))
    return line.some(
      (unit, at) =>
        nouns.includes(unit) &&
        line.slice(Math.max(0, at - AROUND), at + BEHIND).some(near => NUMBER.test(near)),
    )
  })
