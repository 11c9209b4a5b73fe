const DIGITS: Readonly<Record<string, string>> = {
  ...Object.fromEntries([...'〇一二三四五六七八九'].map((digit, i) => [digit, String(i)])),
  零: '0',
  两: '2',
}

/** A Chinese numeral below a hundred as a number: 十二 is 12, 二十 is 20, 〇 and plain digits read one by one. */
const numeral = (han: string): string => {
  const [tens, ones] = han.replace('廿', '二十').replace('卅', '三十').split('十')
  if (ones === undefined) return [...han].map(c => DIGITS[c] ?? c).join('')
  // A ten among plain digits is no numeral: as it stands it is read alike the next time.
  if ([...tens!].length > 1 || [...ones].length > 1) return han
  return String(Number(DIGITS[tens || '一']) * 10 + Number(DIGITS[ones] ?? 0))
}

/**
 * Chinese numerals before a unit of the calendar (a year, a month, a day, a week, a quarter) or the clock as digits; so
 * too where only the second of two has it (九到十一月), and behind a month (二月廿三).
 */
export const calendarNumerals = (text: string): string =>
  NUMERAL.test(text) ? text.replace(CALENDAR_NUMERAL, numeral) : text
const NUMERAL = /[〇零一二两三四五六七八九十廿卅]/
const HAN = '[〇零一二两三四五六七八九十廿卅]'
const UNIT = '(?:年|个?月|日|号|季度?|天|小时|分钟|秒|周)'
const CALENDAR_NUMERAL = new RegExp(
  [
    `(?<![哪这那同某每]|${HAN})${HAN}+(?=\\s*${UNIT})`,
    `(?<![哪这那同某每]|${HAN})${HAN}+(?=\\s*[到至~–—-]\\s*(?:${HAN}|\\d){1,3}\\s*[月日号])`,
    '(?<=月\\s*)(?:[一二三]?十|[廿卅])[一二三四五六七八九]?(?![〇零一二两三四五六七八九十几多来余个])',
  ].join('|'),
  'gu',
)
