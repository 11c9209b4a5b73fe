import { describe, expect, test } from 'vitest'
import { alone } from './strangers.ts'

const { firstLine, told } = alone

describe('whether the chronicle has something wrong is told by its correction', () => {
  test.for<[question: string, says: RegExp]>([
    ['编年史里 Envoy 1.8.0 的“重要更新”是不是抄串了', /从 1\.4\.0 复制/],
    ['Alex Leong 那個 Kubernetes 網格連載，編年史標的日期有錯嗎？', /2016-10-04/],
    ["does the chronicle have a mistake in Envoy 1.8.0's notes?", /copied from 1\.4\.0/],
    ['any corrections to the entry of Linkerd 0.0.8?', /2016-01-29/],
  ])('%s', ([question, says]) => expect(firstLine(question)).toMatch(says))
})

describe('the day that the chronicle itself writes is told with the right one', () => {
  test.for<[question: string, says: RegExp]>([
    ["Which date does the chronicle itself give for Linkerd's graduation?", /writes 2021-07-08;.*2021-07-28/],
    ['编年史原文把 Linkerd 毕业写成哪一天', /写作 2021-07-08；.*2021-07-28/],
    ['When does the chronicle date Envoy 1.19?', /^Envoy 1\.19\.0 was released on 2021-07-14/],
    ["What's the newest dated entry in the whole chronicle?", /Envoy 1\.19\.0, 2021-07-14; .*2021-07-28/],
    ['编年史里日期最新的一条是什么', /Envoy 1\.19\.0，2021-07-14；.*2021-07-28/],
    [
      'what is the last thing recorded',
      /^The latest recorded entry is Linkerd graduates from the CNCF, 2021-07-28/,
    ],
    ['編年史裡日期最早的條目', /Linkerd 0\.0\.7，2016-01-15/],
  ])('%s', ([question, says]) => expect(firstLine(question)).toMatch(says))

  test('and the correction stands below', () => {
    const { answer } = told('Which entry of the chronicle has the latest date?')
    expect(answer).toContain('The chronicle writes 2021-07-08')
  })
})
