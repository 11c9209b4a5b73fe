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
  ])('%s', ([question, says]) => expect(firstLine(question)).toMatch(says))
})

describe('somebody else who comments is known by name', () => {
  test.for<[question: string, says: RegExp]>([
    ['崔秀龙对 Conduit 的下场说了些啥', /崔秀龙/],
    ['What did Cui Xiulong say about Conduit?', /Cui Xiulong/],
  ])('%s', ([question, says]) => expect(firstLine(question)).toMatch(says))
})
