import { expect, test } from 'vitest'
import { spelled } from '../../src/ask/spelled.ts'

test.for<[text: string, read: string]>([
  ['wen did istio start', 'when did istio start'],
  ['wich ver', 'which ver'],
  ['linkerd end 2 end tsl', 'linkerd end to end tls'],
  ['老 linkerd 里 grpc 首次露面', 'linkerd1 里 grpc 首次露面'],
  ['the original linkerd began', 'the linkerd1 began'],
  ['linkerd 这边头一个 2.x', 'linkerd 2.x 这边头一个 '],
  ['how log betwen envoy 1.0 and 1.1', 'how long betwen envoy 1.0 and 1.1'],
  ['hwo mny releases', 'how many releases'],
  ['who many releases', 'how many releases'],
  ['howlong did it live', 'how long did it live'],
  ['how muhc later', 'how much later'],
  ['envoy 什么时侯开源', 'envoy 什么时候开源'],
  ['什么时后毕业', '什么时候毕业'],
  ['神马时候', '什么时候'],
  ['作者吐曹了啥', '作者吐槽了啥'],
])('who types %s means %s', ([text, read]) => expect(spelled(text)).toBe(read))

test.for([
  'how old is linkerd',
  'when was linkerd 2.10 released',
  'the old linkerd2',
  'wat-ch',
  'older linkerd proxies in 2.9',
  'who may use it',
  'how may i use it',
  'how log levels came',
])('what says so already stays: %s', text => expect(spelled(text)).toBe(text))
