import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readDates } from '../../src/ask/period.ts'
import { normalize } from '../../src/language.ts'

const TODAY = '2021-08-15'
const read = (text: string) => readDates(normalize(text), TODAY)

describe('a period', () => {
  test.for<[phrase: string, from: string, to: string]>([
    // A day
    ['2021 Mar 到 May', '2021-03-01', '2021-05-31'],
    ['from 2021 March until May', '2021-03-01', '2021-05-31'],
    ['2019 Nov - 2020 Feb', '2019-11-01', '2020-02-29'],
    ['2021-04-16', '2021-04-16', '2021-04-16'],
    ['on 2021/4/16', '2021-04-16', '2021-04-16'],
    ['2021.04.16', '2021-04-16', '2021-04-16'],
    ['April 16, 2021', '2021-04-16', '2021-04-16'],
    ['Apr. 16th 2021', '2021-04-16', '2021-04-16'],
    ['on the 16th of April 2021', '2021-04-16', '2021-04-16'],
    ['16 April 2021', '2021-04-16', '2021-04-16'],
    ['2021年4月16日', '2021-04-16', '2021-04-16'],
    ['2021 年 4 月 16 号', '2021-04-16', '2021-04-16'],
    ['二〇二一年四月十六日', '2021-04-16', '2021-04-16'],
    ['2020 年 2 月 29 日', '2020-02-29', '2020-02-29'],
    ["New Year's Eve 2018", '2018-12-31', '2018-12-31'],
    ['Christmas 2019', '2019-12-25', '2019-12-25'],
    ['2019年元旦', '2019-01-01', '2019-01-01'],
    // A holiday, and all its days
    ['2018 年国庆', '2018-10-01', '2018-10-01'],
    ['2018 年国庆长假那几天', '2018-10-01', '2018-10-07'],
    ['2018 十一期间', '2018-10-01', '2018-10-07'],
    ['2019 年春节', '2019-02-04', '2019-02-11'],
    ['Chinese New Year 2021', '2021-02-11', '2021-02-18'],
    ['Easter 2019', '2019-04-19', '2019-04-22'],
    ['2020 Thanksgiving weekend', '2020-11-26', '2020-11-29'],
    ['the 2018 Christmas holidays', '2018-12-24', '2018-12-31'],
    ['2020 端午', '2020-06-25', '2020-06-25'],
    ['2018 年中秋假期', '2018-09-24', '2018-09-26'],
    // A part of a year, in words
    ['the opening three months of 2018', '2018-01-01', '2018-03-31'],
    ['the closing quarter of 2018', '2018-10-01', '2018-12-31'],
    ['the first couple of months of 2018', '2018-01-01', '2018-02-28'],
    ['the final two months of 2019', '2019-11-01', '2019-12-31'],
    ['the back half of 2020', '2020-07-01', '2020-12-31'],
    ['2018 年开头三个月', '2018-01-01', '2018-03-31'],
    ['2019 年末尾的两个月', '2019-11-01', '2019-12-31'],
    ['2016 年后半年', '2016-07-01', '2016-12-31'],
    ['2018 年首季', '2018-01-01', '2018-03-31'],
    ['take me through Q2 2020', '2020-04-01', '2020-06-30'],
    // A week
    ['the first week of October 2018', '2018-10-01', '2018-10-07'],
    ['2018 年 11 月最后一周', '2018-11-24', '2018-11-30'],
    ['the week of 2018-12-03', '2018-12-03', '2018-12-09'],
    ['the week of March 5, 2018', '2018-03-05', '2018-03-11'],
    // What counts from today
    ['last summer', '2020-06-01', '2020-08-31'],
    ['last winter', '2020-12-01', '2021-02-28'],
    ['Q3 last year', '2020-07-01', '2020-09-30'],
    ['去年夏天', '2020-06-01', '2020-08-31'],
    ['去年 7 月', '2020-07-01', '2020-07-31'],
    ['last week', '2021-08-02', '2021-08-08'],
    ['上个季度', '2021-04-01', '2021-06-30'],
    // A month
    ['April 2021', '2021-04-01', '2021-04-30'],
    ['in Feb 2020', '2020-02-01', '2020-02-29'],
    ['sept 2018', '2018-09-01', '2018-09-30'],
    ['2021-04', '2021-04-01', '2021-04-30'],
    ['2021年4月', '2021-04-01', '2021-04-30'],
    ['2021 年四月份', '2021-04-01', '2021-04-30'],
    ['2017年十二月', '2017-12-01', '2017-12-31'],
    // A part of a month, and a row of months
    ['mid-May 2017', '2017-05-11', '2017-05-20'],
    ['at the end of June 2017', '2017-06-21', '2017-06-30'],
    ['2018年7月初', '2018-07-01', '2018-07-10'],
    ['2020 年 2 月底', '2020-02-21', '2020-02-29'],
    ['June to August 2018', '2018-06-01', '2018-08-31'],
    ['feb to end of apr 2018', '2018-02-01', '2018-04-30'],
    ['between mid-May and the end of June 2017', '2017-05-11', '2017-06-30'],
    ['from November 2018 to February 2019', '2018-11-01', '2019-02-28'],
    ['2018年11月到2019年2月', '2018-11-01', '2019-02-28'],
    ['2017年5月中旬到6月底', '2017-05-11', '2017-06-30'],
    ['2021.5 ~ 2021.7', '2021-05-01', '2021-07-31'],
    ['Feb thru April 2018', '2018-02-01', '2018-04-30'],
    ['from 25 Sep till 31 Oct 2016', '2016-09-25', '2016-10-31'],
    ['2018年7月18日到8月底', '2018-07-18', '2018-08-31'],
    ['the winter of 2018/19', '2018-12-01', '2019-02-28'],
    // A year
    ['2019', '2019-01-01', '2019-12-31'],
    ['in 2019', '2019-01-01', '2019-12-31'],
    ['2019年', '2019-01-01', '2019-12-31'],
    ['2019 年度', '2019-01-01', '2019-12-31'],
    ['二〇一九年', '2019-01-01', '2019-12-31'],
    ['19年', '2019-01-01', '2019-12-31'],
    // A quarter
    ['Q3 2020', '2020-07-01', '2020-09-30'],
    ['2020Q3', '2020-07-01', '2020-09-30'],
    ['2020-Q3', '2020-07-01', '2020-09-30'],
    ['the third quarter of 2020', '2020-07-01', '2020-09-30'],
    ['last quarter of 2019', '2019-10-01', '2019-12-31'],
    ['2020年第三季度', '2020-07-01', '2020-09-30'],
    ['2020年三季度', '2020-07-01', '2020-09-30'],
    ['2019年最后一个季度', '2019-10-01', '2019-12-31'],
    // A half
    ['first half of 2019', '2019-01-01', '2019-06-30'],
    ['the second half of 2019', '2019-07-01', '2019-12-31'],
    ['H1 2019', '2019-01-01', '2019-06-30'],
    ['2019H2', '2019-07-01', '2019-12-31'],
    ['2019年上半年', '2019-01-01', '2019-06-30'],
    ['2019 下半年', '2019-07-01', '2019-12-31'],
    // A season
    ['summer 2019', '2019-06-01', '2019-08-31'],
    ['in the spring of 2020', '2020-03-01', '2020-05-31'],
    ['2019 autumn', '2019-09-01', '2019-11-30'],
    ['winter 2019', '2019-12-01', '2020-02-29'],
    ['2019年夏天', '2019-06-01', '2019-08-31'],
    ['2020年秋季', '2020-09-01', '2020-11-30'],
    // A year by its last two digits
    ['17 年上半年', '2017-01-01', '2017-06-30'],
    ['19 年二月份', '2019-02-01', '2019-02-28'],
    ['18年夏天', '2018-06-01', '2018-08-31'],
    ['17 年 Q3', '2017-07-01', '2017-09-30'],
    ["H2 '18", '2018-07-01', '2018-12-31'],
    ["spring '19", '2019-03-01', '2019-05-31'],
    // Told again in brackets
    ['spring 2017 (March through May)', '2017-03-01', '2017-05-31'],
    ['the summer (June-August 2018)', '2018-06-01', '2018-08-31'],
    ['the autumn (2019)', '2019-09-01', '2019-11-30'],
    ['秋天（2019 年九到十一月）', '2019-09-01', '2019-11-30'],
    ['2018 年第三季度（7-9 月）', '2018-07-01', '2018-09-30'],
    ['夏天（2018 年）', '2018-06-01', '2018-08-31'],
    // Some months
    ['18 年三到六月', '2018-03-01', '2018-06-30'],
    ['first three months of 2018', '2018-01-01', '2018-03-31'],
    ['last 2 months of 2018', '2018-11-01', '2018-12-31'],
    ['2018年前三个月', '2018-01-01', '2018-03-31'],
    ['2018年3月到5月', '2018-03-01', '2018-05-31'],
    ['from March to May 2018', '2018-03-01', '2018-05-31'],
    // A stretch
    ['between 2018 and 2020', '2018-01-01', '2020-12-31'],
    ['any news from May 2018', '2018-05-01', '2018-05-31'],
    ['the versions from 2017', '2017-01-01', '2017-12-31'],
    ['from 2018 to 2020', '2018-01-01', '2020-12-31'],
    ['2018年到2020年', '2018-01-01', '2020-12-31'],
    ['2018年至2020年之间', '2018-01-01', '2020-12-31'],
    ['between March 2018 and June 2019', '2018-03-01', '2019-06-30'],
    ['2018年3月到2019年6月', '2018-03-01', '2019-06-30'],
    ['April 3 to April 16, 2021', '2021-04-03', '2021-04-16'],
    // Beside today
    ['this year', '2021-01-01', '2021-12-31'],
    ['last year', '2020-01-01', '2020-12-31'],
    ['今年', '2021-01-01', '2021-12-31'],
    ['去年', '2020-01-01', '2020-12-31'],
    ['前年', '2019-01-01', '2019-12-31'],
    ['last month', '2021-07-01', '2021-07-31'],
    ['上个月', '2021-07-01', '2021-07-31'],
    ['本月', '2021-08-01', '2021-08-31'],
    ['three years ago', '2018-01-01', '2018-12-31'],
    ['2年前', '2019-01-01', '2019-12-31'],
    ['in the last two weeks', '2021-08-01', TODAY],
    ['past three months', '2021-05-15', TODAY],
    ['过去30天', '2021-07-16', TODAY],
    ['最近三个月', '2021-05-15', TODAY],
    ['近两年', '2019-08-15', TODAY],
  ])('%s is from %s to %s', ([phrase, from, to]) => expect(read(phrase).period).toEqual({ from, to }))

  test.for<[phrase: string, from?: string | undefined, to?: string]>([
    ['since 2019', '2019-01-01'],
    ['since March 2019', '2019-03-01'],
    ['from 2019 onwards', '2019-01-01'],
    ['2019年以来', '2019-01-01'],
    ['自2019年3月起', '2019-03-01'],
    ['从2019年开始', '2019-01-01'],
    ['after 2019', '2020-01-01'],
    ['2019年之后', '2020-01-01'],
    ['2019年4月16日以后', '2019-04-17'],
    ['before 2018', undefined, '2017-12-31'],
    ['prior to June 2018', undefined, '2018-05-31'],
    ['2018年以前', undefined, '2017-12-31'],
    ['by 2020', undefined, '2020-12-31'],
    ['until April 2021', undefined, '2021-04-30'],
    ['截至2020年', undefined, '2020-12-31'],
    ['到2020年为止', undefined, '2020-12-31'],
  ])('%s begins %s and ends %s, or is open', ([phrase, from, to]) =>
    expect(read(phrase!).period).toEqual({ ...(from && { from }), ...(to && { to }) }),
  )

  test.for<[phrase: string, within: string, without: string]>([
    ['early 2019', '2019-01-15', '2019-07-01'],
    ['beginning of 2019', '2019-01-15', '2019-07-01'],
    ['mid-2019', '2019-06-30', '2019-01-15'],
    ['late 2019', '2019-11-30', '2019-06-30'],
    ['end of 2019', '2019-12-15', '2019-06-30'],
    ['2019年初', '2019-01-15', '2019-07-01'],
    ['2019年中', '2019-06-30', '2019-01-15'],
    ['2019年底', '2019-12-15', '2019-06-30'],
    ['2019年末', '2019-12-15', '2019-06-30'],
  ])('%s has %s in it and not %s', ([phrase, within, without]) => {
    const { from = '', to = '9999' } = read(phrase).period ?? {}
    expect([from <= within && within <= to, from <= without && without <= to]).toEqual([true, false])
  })
})

describe('a period that once was misread', () => {
  test.for<[phrase: string, from?: string | undefined, to?: string]>([
    ['2018-2020', '2018-01-01', '2020-12-31'],
    ['between 2020 and 2018', '2018-01-01', '2020-12-31'],
    ['by the end of 2020', undefined, '2020-12-31'],
    ['since the beginning of 2019', '2019-01-01'],
    ['until the end of 2019', undefined, '2019-12-31'],
    ['Envoy 1.18 April 2020', '2020-04-01', '2020-04-30'],
  ])('%s begins %s and ends %s, or is open', ([phrase, from, to]) =>
    expect(read(phrase).period).toEqual({ ...(from && { from }), ...(to && { to }) }),
  )
})

describe('a day of any year', () => {
  test.for([
    ['April 16', '04-16'],
    ['what happened on April 16th', '04-16'],
    ['16 April', '04-16'],
    ['04-16', '04-16'],
    ['4/16', '04-16'],
    ['16/4', '04-16'],
    ['4月16日', '04-16'],
    ['四月十六号', '04-16'],
    ['十二月廿二日', '12-22'],
    ['二月廿三', '02-23'],
    ['十二月卅一日', '12-31'],
    ['Feb 29', '02-29'],
    ['on this day', '08-15'],
    ['today in history', '08-15'],
    ['历史上的今天', '08-15'],
  ])('%s is %s', ([phrase, is]) => {
    expect(read(phrase!).monthDay).toBe(is)
    expect(read(phrase!).period).toBeUndefined()
  })
})

describe('no date', () => {
  test.for([
    'Envoy 1.19',
    'Istio 1.20',
    '2.10',
    '2.10.1',
    'stable-2.10',
    '18.9.2',
    'edge-18.9.2',
    'linkerd 20.12.1',
    'HTTP/2',
    'HTTP/1.1',
    'v2',
    'xDS v2',
    'v2019',
    'TLS 1.3',
    'port 2021.5',
    'stable-2.10.1',
    'Envoy 1.18.0 发布了什么',
    'Linkerd2',
    '20 stars',
    '第 3 版',
    '3 个版本',
    '10 MB',
    'February 30, 2021',
    '2021年13月45日',
    '31 June',
    '13/13',
    '1/2/3',
    'maybe',
    'the march of progress',
    'decoupled',
    '年年有余',
    '',
  ])('%s has no day in it', phrase => {
    const { period, monthDay } = read(phrase)
    // A day that does not exist may still name its year.
    expect(period?.from === period?.to ? period : undefined).toBeUndefined()
    expect(monthDay).toBeUndefined()
    if (!/20\d\d\b(?!\.)/.test(phrase) || phrase.includes('v2019')) expect(period).toBeUndefined()
  })
})

describe('what is left of a text', () => {
  test('a date leaves the rest of the question behind', () => {
    const { rest } = read('what did Envoy release in April 2021?')
    expect(rest).toContain('envoy')
    expect(rest).not.toMatch(/2021|april|‹|›/)
  })

  test('what was written is kept as it was written', () => {
    expect(read('Linkerd in summer 2019').written).toEqual(['summer 2019'])
  })

  test('two dates that nothing connects span from the first to the last', () => {
    expect(read('2018 linkerd 2020').period).toEqual({ from: '2018-01-01', to: '2020-12-31' })
  })

  const PARTS = [
    '2019',
    '年',
    '4',
    '月',
    '16',
    '日',
    ' ',
    'q',
    'april',
    '到',
    'since',
    '-',
    '/',
    '.',
    '‹0›',
    '‹9›',
    '去年',
    '1.18',
    '前',
  ]
  test('no text is too strange to be read for dates', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.array(fc.constantFrom(...PARTS), { maxLength: 14 }).map(parts => parts.join('')),
          fc.string({ unit: 'binary', maxLength: 80 }),
        ),
        text => {
          const { period, monthDay } = read(text)
          for (const day of [period?.from, period?.to]) if (day) expect(day).toMatch(/^\d{4}-\d\d-\d\d$/)
          if (monthDay) expect(monthDay).toMatch(/^\d\d-\d\d$/)
        },
      ),
      { numRuns: 2000 },
    )
  })
})
