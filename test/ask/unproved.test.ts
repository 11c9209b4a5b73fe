import { describe, expect, test } from 'vitest'
import { everything } from './strangers.ts'

const { firstLine: first } = everything

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
    'Was Envoy rewritten?',
    'Was Istio in the CNCF when it was announced?',
    'Was istiod removed in Istio 1.6?',
    'Envoy 是在 Twitter 起步的吗',
    'Envoy 从 CNCF 退出了吗',
    'Linkerd 2.10 把多集群搞坏了吗',
  ])('is no yes: %s', question => expect(first(question)).not.toMatch(/^(?:Yes|是的|有。)/))

  test.for([
    'Does Envoy support HTTP/3?',
    'Did Istio 1.8 remove Mixer?',
    'Did Linkerd officially graduate from the CNCF?',
    'Can I install Linkerd2 with Helm?',
    'Envoy 真的支持 HTTP/3 吗',
    'Envoy 1.10 在伺服器端有開 TLS 1.3 嗎？',
  ])('and plain words beside it take none away: %s', question =>
    expect(first(question)).toMatch(/^(?:Yes|是的|有)/),
  )
})

test('of another thing that shares a name with it no verdict is said', () =>
  expect(first('Envoy 开源时就支持 TLS 吗')).not.toMatch(/^(?:是的|不是|有。|没有。)/))
