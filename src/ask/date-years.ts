import type { Day } from '../calendar.ts'
import { withoutBrackets } from './date-brackets.ts'
import { MONTH_NAME } from './date-words.ts'

const MONTH = `${MONTH_NAME}\\.?`
const DAY = '\\d{1,2}(?:st|nd|rd|th)?'
const END = `(?:${MONTH}(?: ${DAY})?|${DAY}(?: of)? ${MONTH})`
const PART = '(?:(?:the )?(?:early|mid|late|beginning of|start of|middle of|end of)[- ]?)?'

/** English gives a year at the end of a stretch, Chinese at its beginning. */
const AT_THE_END = new RegExp(
  `\\b(${END})( ?(?:and|to|till|until|thru|through|-|–|—) ?${PART}${END},?) ((?:19|20)\\d\\d)\\b`,
  'gu',
)
const AT_THE_BEGINNING =
  /((?:19|20)\d\d) ?年 ?(\d{1,2} ?月[^。;?到至]{0,8}?) ?(到|至|-|~|—|–) ?(?=\d{1,2} ?月)/gu

const PARTS_OF_A_YEAR =
  '(?:的? ?(?:[春夏秋冬]|[上下]半年|年?[初中底末](?!旬)|第 ?[1-4] ?个?季|[1-4] ?季度|q[1-4]|h[12]|\\d{1,2} ?(?:[到至~–—-] ?\\d{1,2} ?)?月|国庆|十一|春节|元旦|五一|中秋|端午|圣诞|双))'
const YEARS_BACK: Readonly<Record<string, number>> = { 今年: 0, 去年: 1, 前年: 2, 大前年: 3 }
const RELATIVE_YEAR = new RegExp(`(大前年|(?<![目之以])前年|去年|今年)(?=${PARTS_OF_A_YEAR})`, 'gu')
/** A year by its last two digits: 17 年上半年, "H1 '17"; what a number of years comes to is no year. */
const SHORT_YEAR = new RegExp(
  `(?<![\\d.]|[这那近过去] ?)([12]\\d) ?年(?=${PARTS_OF_A_YEAR})|(?<=^|[\\s(])'([12]\\d)(?![\\w.'])`,
  'gu',
)
const LAST_YEAR = /\b(?<!\b(?:the|over|within|in) )(last|this) year(?:'?s)?\b/gu

/** The last month of a season that has gone by; a winter is of the year that it begins in. */
const ENDS_OF_SEASONS: Readonly<Record<string, number>> = {
  spring: 5,
  summer: 8,
  autumn: 11,
  fall: 11,
  winter: 14,
}
const LAST_SEASON = /\b(?:last|this past) (spring|summer|autumn|fall|winter)\b(?!,? (?:of |in )?\d)/gu

const lastSeason = (season: string, today: Day): string => {
  const [year, month] = [Number(today.slice(0, 4)), Number(today.slice(5, 7))]
  const ago = (ENDS_OF_SEASONS[season] ?? 12) - month
  return `${season} ${ago < 0 ? year : ago < 12 ? year - 1 : year - 2}`
}

/** Years and seasons that count from a day, in digits: "last summer", 去年夏天. */
const inDigits = (normalized: string, today: Day): string => {
  const year = Number(today.slice(0, 4))
  return withoutBrackets(
    normalized.replace(SHORT_YEAR, (_, han?: string, latin?: string) => (han ? `20${han} 年` : `20${latin}`)),
  )
    .replace(RELATIVE_YEAR, (_, word: string) => `${year - YEARS_BACK[word]!} 年`)
    .replace(LAST_YEAR, (_, which: string) => String(which === 'last' ? year - 1 : year))
    .replace(LAST_SEASON, (_, season: string) => lastSeason(season, today))
}

/** A stretch of days or months of which one end gives the year, with the year at both; of a normalised text. */
export const withBothYears = (normalized: string, today: Day): string =>
  inDigits(normalized, today).replace(AT_THE_END, '$1 $3$2 $3').replace(AT_THE_BEGINNING, '$1 年 $2$3 $1 年 ')
