import { expect, test } from 'vitest'
import { spelled } from '../../src/ask/spelled.ts'

test.for<[text: string, read: string]>([
  ['wen did istio start', 'when did istio start'],
  ['wich ver', 'which ver'],
  ['linkerd end 2 end tsl', 'linkerd end to end tls'],
  ['老 linkerd 里 grpc 首次露面', 'linkerd1 里 grpc 首次露面'],
  ['the original linkerd began', 'the linkerd1 began'],
  ['linkerd 这边头一个 2.x', 'linkerd 2.x 这边头一个 '],
])('who types %s means %s', ([text, read]) => expect(spelled(text)).toBe(read))

test.for([
  'how old is linkerd',
  'when was linkerd 2.10 released',
  'the old linkerd2',
  'wat-ch',
  'older linkerd proxies in 2.9',
])('what says so already stays: %s', text => expect(spelled(text)).toBe(text))
