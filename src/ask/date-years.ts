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

/** A stretch of days or months of which one end gives the year, with the year at both; of a normalised text. */
export const withBothYears = (normalized: string): string =>
  normalized.replace(AT_THE_END, '$1 $3$2 $3').replace(AT_THE_BEGINNING, '$1 年 $2$3 $1 年 ')
