import { describe, expect, test } from 'vitest'
import { alone } from './strangers.ts'

const { firstLine } = alone

describe('what began or ended a time is the first or the last of it', () => {
  test.for<[question: string, says: RegExp]>([
    ['With what version did Envoy close out 2018?', /^The last .*1\.9\.0/],
    ['What version did Linkerd2 end 2019 on?', /^The last .*2\.6\.0/],
    ['Which release rounded off 2017 for Envoy?', /^The last .*1\.5\.0/],
    ['Envoy kicked off 2020 with which version?', /^The first .*1\.13\.0/],
    ['Which release opened 2018 for Conduit?', /^The first .*0\.2\.0/],
    ['2018 年的最后一条动态是啥', /^2018 年所记的最后一条记录是 Linkerd 1\.6\.0/],
    ['2019 年 Linkerd2 打头的是哪个版本？', /最早的版本是 Linkerd2 2\.2\.0/],
  ])('%s', ([question, says]) => expect(firstLine(question)).toMatch(says))

  test('when support ended is no last of that time', () =>
    expect(firstLine('When did support for Istio end in 2019?')).not.toMatch(/^The last/))
})
