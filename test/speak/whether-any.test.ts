import { expect, test } from 'vitest'
import { historian } from '../../src/ask/ask.ts'
import { chronicleAlone, openChronicle } from '../../src/chronicle/open.ts'
import { tell } from '../../src/speak/story.ts'

const everything = openChronicle('knowledge')
const [all, alone] = [historian(everything), historian(chronicleAlone(everything))]
const first = (of: typeof all, text: string) =>
  tell(of.ask({ text, today: '2026-11-26' }), of.chronicle).headline

test.for([
  ['Did Istio put out a version in 2018?', /^Yes\. 5 entries/],
  ['Is it true that Linkerd2 had a release in December 2020?', /^Yes\. .*2020-12-10/],
  ['2020 年 12 月 Linkerd2 发过版本吗', /^是的。.*2020-12-10/],
  ['Did anything happen to Envoy in March 2020?', /^No, nothing is recorded/],
  ['2016 年 1 月 Istio 有发布吗', /^没有，/],
] as const)('whether anything came in a time is told yes or no: %s', ([question, line]) =>
  expect(first(all, question)).toMatch(line),
)

test('of a time behind the records no one says no', () =>
  expect(first(alone, 'Did Istio put out a version in 2018?')).toMatch(/^Nothing is recorded/))
