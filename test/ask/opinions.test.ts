import { describe, expect, test } from 'vitest'
import { alone } from './strangers.ts'

const { firstLine } = alone

describe('what the chronicler thinks may be asked for in any words', () => {
  test.for<[question: string, says: RegExp]>([
    ["In the author's eyes, what was William Morgan getting off his chest at graduation?", /resentment/],
    ['what did the guy keeping the chronicle write when linkerd dropped the istio stuff?', /dead end/],
    ['what did the chronicler say about linkerd dropping istio?', /dead end/],
    ["Linkerd 1.x's end: how does the author feel about it?", /regret and failure/],
    ["What is the chronicle's two-word summary for 2.7?", /better encryption/],
    ['What verdict does the author pass on Linkerd 1 in 2019?', /all but stopped|regret and failure/],
    ['Does the chronicler think folding Conduit into Linkerd was a sensible move?', /cutting of losses/],
    ['Envoy 1.3 有什么看头吗，值不值得看', /没有特别大的新功能/],
    ['is Envoy 1.9 worth a look?', /mostly trivia/],
    ['what did the author think of Conduit', /cutting of losses/],
    ['作者信不信微软真在大规模用 linkerd？', /怀疑/],
    ["Did the chronicle's author buy the claim that Microsoft uses Linkerd?", /very doubtful/],
    [
      'Microsoft is among the adopters of Linkerd that the CNCF names. Does the chronicler buy it?',
      /very doubtful/,
    ],
    ['官宣把微软列为 Linkerd 用户，作者买账吗', /怀疑/],
    ['Envoy 1.6 里 gRPC 方面的改进，作者猜跟谁有关？', /谷歌/],
    ["What did the author guess about Envoy 1.6's gRPC improvements?", /Google/],
    ['Conduit 和 Linkerd 的合并，作者当时什么感受？', /及时止损/],
    ['with what words does the chronicle bid farewell to Linkerd 1.x', /regret and failure/],
    ['编年史用什么话跟 Linkerd 1.x 告别？', /遗憾和失败/],
  ])('%s', ([question, says]) => expect(firstLine(question)).toMatch(says))
})

describe('what is thought of a statement is no thought of who made it', () => {
  test.for<[question: string, says: RegExp]>([
    ['CNCF 官宣里有句话说选网格不看谁的营销多，作者读了是什么反应', /讽刺 Istio/],
    ['CNCF 官宣里说微软在用 Linkerd，作者怎么看', /怀疑/],
  ])('%s', ([question, says]) => expect(firstLine(question)).toMatch(says))
})

describe('somebody else who comments is known by name', () => {
  test.for<[question: string, says: RegExp]>([
    ['崔秀龙对 Conduit 的下场说了些啥', /崔秀龙/],
    ['What did Cui Xiulong say about Conduit?', /Cui Xiulong/],
  ])('%s', ([question, says]) => expect(firstLine(question)).toMatch(says))
})

test('what is thought of a release that nobody thought anything of is not that it came out', () =>
  expect(alone.told('what did the author think of Linkerd 2.0').answered).toBe(false))

test('what became of it by the author is told in his own words', () =>
  expect(firstLine('照作者的说法，业界先驱 Linkerd 1.x 落了个什么下场？')).toMatch(/遗憾和失败/))
