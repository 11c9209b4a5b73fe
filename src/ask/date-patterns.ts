import {
  anyYear,
  between,
  CLOSING,
  COUNT,
  day,
  MONTH,
  month,
  months,
  number,
  OPENING,
  ordinal,
  PARTS,
  type Pattern,
  part,
  QUARTER,
  quarter,
  SEASONS,
  stretch,
  UP_TO,
  whole,
  YEAR,
} from './date-words.ts'
import { HOLIDAY_DATES } from './holidays.ts'
import { PART_BEFORE, PART_BEHIND, partOfMonth } from './month-parts.ts'
import { RELATIVE_DATES } from './relative-dates.ts'
import { WEEK_DATES } from './weeks.ts'

/** Every form a date is written in, the most specific first; the texts are normalised. */
export const DATE_PATTERNS: readonly Pattern[] = (
  [
    ...HOLIDAY_DATES,
    ...WEEK_DATES,
    [
      `\\b(?:between |from )?${MONTH} ?(\\d{1,2})(?:st|nd|rd|th)? ?(?:and|to|through|thru|until|till|-|–|—) ?${MONTH} ?(\\d{1,2})(?:st|nd|rd|th)?,? (?:of |in )?${YEAR}`,
      m => stretch(m[5], [month(m[1]), m[2]], [month(m[3]), m[4]]),
    ],
    [
      `\\b(?:between |from )?(\\d{1,2})(?:st|nd|rd|th)?(?: of)? ${MONTH} ?(?:and|to|through|thru|until|till|-|–|—) ?(\\d{1,2})(?:st|nd|rd|th)?(?: of)? ${MONTH},? (?:of |in )?${YEAR}`,
      m => stretch(m[5], [month(m[2]), m[1]], [month(m[4]), m[3]]),
    ],
    [
      `${YEAR} ?年 ?(\\d{1,2}) ?月 ?(\\d{1,2}) ?[日号]? ?(?:到|至|-|~|—|–) ?(\\d{1,2}) ?月 ?(\\d{1,2}) ?[日号]?`,
      m => stretch(m[1], [Number(m[2]), m[3]], [Number(m[4]), m[5]]),
    ],
    [
      `\\b(first|second|third) of ${MONTH},? ?(?:of |in )?${YEAR}`,
      m => day(m[3], month(m[2]), String(ordinal(m[1]))),
    ],
    [`(?<![\\d.])${YEAR}[-/.](\\d{1,2})[-/.](\\d{1,2})(?!\\d|[.-]\\d)`, m => day(m[1], Number(m[2]), m[3])],
    [`${YEAR} ?年 ?(\\d{1,2}) ?月 ?(\\d{1,2}) ?[日号]?`, m => day(m[1], Number(m[2]), m[3])],
    [`\\b${MONTH} ?(\\d{1,2})(?:st|nd|rd|th)?,? (?:of |in )?${YEAR}`, m => day(m[3], month(m[1]), m[2])],
    [
      `(?<![\\d.])(\\d{1,2})(?:st|nd|rd|th)?(?: of)? ${MONTH},? (?:of |in )?${YEAR}`,
      m => day(m[3], month(m[2]), m[1]),
    ],
    [`\\bq([1-4]) ?(?:of |in |/|-)?${YEAR}\\b`, m => quarter(m[2], Number(m[1]))],
    [`\\b${YEAR} ?(?:年的? ?|[-/])?q([1-4])\\b`, m => quarter(m[1], Number(m[2]))],
    [`\\b${QUARTER} quarter,? (?:of |in )?${YEAR}`, m => quarter(m[2], ordinal(m[1]))],
    [`${YEAR} ?年?的? ?(?:第 ?)?([1-4]) ?个?季度?`, m => quarter(m[1], Number(m[2]))],
    [`${YEAR} ?年?的? ?(?:(头|首)|最后|末|尾)(?:1|一)?个?季度?`, m => quarter(m[1], m[2] ? 1 : 4)],
    [
      `\\b(first|second|latter|last|1st|2nd|front|back) half,? (?:of |in )?${YEAR}`,
      m => part(PARTS, /^(f|1)/.test(m[1] ?? '') ? '上半' : '下半', m[2]),
    ],
    [`\\bh([12]) ?(?:of |in |/|-)?${YEAR}\\b`, m => part(PARTS, m[1] === '1' ? '上半' : '下半', m[2])],
    [`\\b${YEAR} ?(?:年的? ?|[-/])?h([12])\\b`, m => part(PARTS, m[2] === '1' ? '上半' : '下半', m[1])],
    [`${YEAR} ?年?的? ?(?:(上|前|头)|下|后)半年`, m => part(PARTS, m[2] ? '上半' : '下半', m[1])],
    [`\\b${OPENING} ${COUNT} months (?:of |in )?${YEAR}`, m => months(m[2], 1, number(m[1]))],
    [`\\b${CLOSING} ${COUNT} months (?:of |in )?${YEAR}`, m => months(m[2], 13 - number(m[1]), 12)],
    [`\\b(?:early|${OPENING}(?: few)?) months (?:of |in )?${YEAR}`, m => part(PARTS, 'early', m[1])],
    [`\\b(?:later?|${CLOSING}(?: few)?) months (?:of |in )?${YEAR}`, m => part(PARTS, 'late', m[1])],
    [
      `${YEAR} ?年?的? ?(?:前|头|开头|开始|开年|起初|最初|最早)的? ?(\\d+) ?个月`,
      m => months(m[1], 1, Number(m[2])),
    ],
    [
      `${YEAR} ?年?的? ?(?:最后|末|后|末尾|结尾|收尾|末了)的? ?(\\d+) ?个月`,
      m => months(m[1], 13 - Number(m[2]), 12),
    ],
    [
      `\\bwinter,? (?:of |in )?${YEAR} ?[-/–] ?(?:20)?\\d\\d\\b|\\b${YEAR} ?[-/–] ?(?:20)?\\d\\d ?年?的? ?(?:winter|冬)`,
      m => part(SEASONS, 'winter', m[1] ?? m[2]),
    ],
    [`\\b(spring|summer|autumn|fall|winter),? (?:of |in )?${YEAR}`, m => part(SEASONS, m[1], m[2])],
    [`\\b${YEAR}'?s? (spring|summer|autumn|fall|winter)\\b`, m => part(SEASONS, m[2], m[1])],
    [`${YEAR} ?年?的?([春夏秋冬])(?:天|季|日|末|初)?`, m => part(SEASONS, m[2], m[1])],
    [`\\b(early|mid|late)[- ]?(?:in |of )?${YEAR}`, m => part(PARTS, m[1], m[2])],
    [`\\b(beginning|start|middle|end) of (?:the year )?${YEAR}`, m => part(PARTS, m[1], m[2])],
    [`${YEAR} ?年?的?(年初|年中|年底|年末|初期|中期|后期|初|中|底|末)(?!旬)`, m => part(PARTS, m[2], m[1])],
    [
      `${YEAR} ?年 ?(\\d{1,2}) ?月?份?${PART_BEHIND}(?:到|至|-|~|—|–) ?(?:${YEAR} ?年 ?)?(\\d{1,2}) ?月份?${PART_BEHIND}`,
      m => between([m[1], Number(m[2]), m[3]], [m[4] ?? m[1], Number(m[5]), m[6]]),
    ],
    [
      `\\b(?:between |from )?(?:${PART_BEFORE})?${MONTH}(?:,? ${YEAR})? ?${UP_TO} ?(?:${PART_BEFORE})?${MONTH},? (?:of |in )?${YEAR}`,
      m => between([m[3] ?? m[6], month(m[2]), m[1]], [m[6], month(m[5]), m[4]]),
    ],
    [
      `\\b(?:between |from )?${YEAR} ?年?,? ?${MONTH} ?${UP_TO} ?(?:${YEAR} ?年?,? ?)?${MONTH}(?![a-z])`,
      m => between([m[1], month(m[2])], [m[3] ?? m[1], month(m[4])]),
    ],
    [
      `\\b${PART_BEFORE}${MONTH},? (?:of |in )?${YEAR}`,
      m => ({ period: partOfMonth(Number(m[3]), month(m[2]), m[1]) }),
    ],
    [
      `${YEAR} ?年 ?(1[0-2]|0?[1-9]) ?月份?(初|中旬|中|底|末|上旬|下旬)`,
      m => ({ period: partOfMonth(Number(m[1]), Number(m[2]), m[3]) }),
    ],
    [
      `${YEAR} ?年 ?(\\d{1,2}) ?月份?`,
      m => (Number(m[2]) <= 12 ? months(m[1], Number(m[2]), Number(m[2])) : undefined),
    ],
    [
      `(?<![\\d.])${YEAR}\\.(0?[1-9]|1[0-2]) ?(?:~|-|–|—|to|到|至) ?${YEAR}\\.(0?[1-9]|1[0-2])(?![\\d.])`,
      m => between([m[1], Number(m[2])], [m[3], Number(m[4])]),
    ],
    [`(?<![\\d.])${YEAR}[-/](0?[1-9]|1[0-2])(?![\\d.-])`, m => months(m[1], Number(m[2]), Number(m[2]))],
    [`\\b${MONTH},? ?(?:of |in )?${YEAR}\\b`, m => months(m[2], month(m[1]), month(m[1]))],
    [`\\b${YEAR},? ${MONTH}(?= |$|[,.?!])`, m => months(m[1], month(m[2]), month(m[2]))],
    [
      `(?<![\\d./-])${YEAR} ?[-–—~] ?${YEAR}(?![\\d./-])`,
      m => ({ period: { from: `${m[1]}-01-01`, to: `${m[2]}-12-31` } }),
    ],
    [`(?<![a-z\\d.])${YEAR} ?年(?:度|份)?`, m => whole(Number(m[1]))],
    [`(?<![a-z\\d./-])${YEAR}(?!\\d|[./-]\\d)`, m => whole(Number(m[1]))],
    ['(?<![\\d.])(1[0-9]|2[0-9]) ?年(?![代前后来内间多])', m => whole(2000 + Number(m[1]))],
    [`\\b(?:on )?${MONTH} ?(\\d{1,2})(?:st|nd|rd|th)?\\b(?!\\.\\d)`, m => anyYear(month(m[1]), m[2])],
    [
      `(?<![\\d.])(\\d{1,2})(?:st|nd|rd|th)?(?: of)? ${MONTH}(?= |$|[,.?!;])`,
      m => anyYear(month(m[2]), m[1]),
    ],
    ['(\\d{1,2}) ?月 ?(\\d{1,2}) ?[日号]?', m => anyYear(Number(m[1]), m[2])],
    [
      // Around the clock is no day.
      '(?<![\\w./-])(?!24/7)(\\d{1,2})[-/](\\d{1,2})(?![\\w./-])',
      m => (Number(m[1]) > 12 ? anyYear(Number(m[2]), m[1]) : anyYear(Number(m[1]), m[2])),
    ],
    ...RELATIVE_DATES,
  ] satisfies (readonly [string, Pattern[1]])[]
).map(([source, read]) => [new RegExp(source, 'gu'), read])
