import { describe, expect, test } from 'vitest'
import { alone } from './strangers.ts'

describe('the last release that still had a thing is the one before that which ended it', () => {
  test.for<[question: string, says: RegExp]>([
    ['What was the last Envoy that still supported xDS v2?', /1\.18\.0.*1\.17\.0/],
    ['The last Envoy with the v2 API on by default?', /1\.17\.0.*1\.16\.0/],
    ['不用手动开关就还能用 xDS v2 的最后一版 Envoy 是多少', /1\.17\.0.*1\.16\.0/],
    ['last Envoy in which xDS v1 still worked by default', /1\.8\.0.*1\.7\.0/],
    ['最后一个还支持 xDS v1 的 Envoy 是哪版', /1\.13\.0.*1\.12\.0/],
    ['Which is the final Linkerd 1.x to still carry maxRequestKB?', /1\.7\.0.*1\.6\.0/],
  ])('%s', ([question, says]) => expect(alone.firstLine(question)).toMatch(says))
})
