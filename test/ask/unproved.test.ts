import { describe, expect, test } from 'vitest'
import { historian } from '../../src/ask/ask.ts'
import { openChronicle } from '../../src/chronicle/open.ts'
import { asJson } from '../../src/speak/json.ts'

const chronicle = openChronicle('knowledge')
const one = historian(chronicle)
const first = (text: string) =>
  asJson(one.ask({ text, today: '2026-11-26' }), chronicle).answer.split('\n')[0]

describe('what stands nowhere in what was found', () => {
  test.for([
    'Did Google sell Istio?',
    'Did Lyft sell Envoy to Google?',
    'Did Envoy lose support for gRPC?',
    'Was Envoy 1.18 a security release?',
    'Did Linkerd 2.10 break multicluster?',
    'Was Istio 1.0 buggy?',
    'Did Envoy start at Twitter?',
    'Did Microsoft give up its own mesh?',
    'Did Istio 1.5 remove Envoy?',
    'Was istiod removed in Istio 1.6?',
  ])('is no yes: %s', question => expect(first(question)).not.toMatch(/^Yes/))

  test.for([
    'Does Envoy support HTTP/3?',
    'Did Istio 1.8 remove Mixer?',
    'Did Linkerd officially graduate from the CNCF?',
    'Can I install Linkerd2 with Helm?',
  ])('and plain words beside it take none away: %s', question => expect(first(question)).toMatch(/^Yes/))
})
