import { expect, test } from 'vitest'
import { plainly } from '../../src/ask/plainly.ts'

test.for<[said: string, read: string]>([
  ['My boss wants to know which version it was', 'which version it was'],
  ['our cto asked: who made Envoy?', 'who made envoy?'],
  ['a friend is asking me when Istio came out', 'when istio came out'],
  ['老师问 Envoy 是谁写的', 'envoy 是谁写的'],
  ['老闆問 Istio 幾時發布的，該怎麼回答', 'istio 什么时候发布的'],
  ['同事想知道 Linkerd 什么时候毕业', 'linkerd 什么时候毕业'],
  ['when did linkerd graduate, what do I tell him?', 'when did linkerd graduate?'],
])('who passes a question on asks it: %s', ([said, read]) => expect(plainly(said).trim()).toBe(read))

test.for([
  'what did the guy keeping the chronicle write',
  'what did the person who keeps this chronicle write',
  'what did whoever wrote the log write',
])('who keeps the chronicle is its chronicler: %s', said =>
  expect(plainly(said)).toBe('what did the chronicler write'),
)

test.for([
  'the boss of Lyft asked for a proxy',
  'who asked Matt Klein to join Lyft',
  '客户端问题什么时候修的',
])('what is part of the question stays: %s', said => expect(plainly(said)).toBe(said.toLowerCase()))
