import { describe, expect, test } from 'vitest'
import { areOpposite, rolesIn } from '../../src/ask/roles.ts'
import { normalize } from '../../src/language.ts'

const roles = (text: string) => rolesIn(normalize(text))

describe('what became of what', () => {
  test.for<[text: string, as: string, one: string, other: string]>([
    ['When did HAProxy replace Envoy next to the monolith?', 'replaces', 'haproxy', 'envoy'],
    ['When was Envoy replaced by HAProxy?', 'replaces', 'haproxy', 'envoy'],
    ['Envoy 是哪一年被 HAProxy 在 Lyft 取代的？', 'replaces', 'haproxy', 'envoy'],
    ['Envoy 什么时候取代了 HAProxy', 'replaces', 'envoy', 'haproxy'],
    ['Why did Lyft replace HAProxy with Envoy?', 'replaces', 'envoy', 'haproxy'],
    ['why swap CMake for Bazel', 'replaces', 'bazel', 'cmake'],
    ['用 Envoy 取代了 HAProxy', 'replaces', 'envoy', 'haproxy'],
    ['把 Istio 的 Envoy 换成了 NGINX', 'replaces', 'nginx', 'envoy'],
    ['When was Linkerd renamed to Conduit?', 'becomes', 'linkerd', 'conduit'],
    ['Conduit merges into Linkerd', 'becomes', 'conduit', 'linkerd'],
    ['Conduit 什么时候并入 Linkerd', 'becomes', 'conduit', 'linkerd'],
    ['Linkerd 是哪天改名为 Conduit 的', 'becomes', 'linkerd', 'conduit'],
  ])('%s', ([text, as, one, other]) => expect(roles(text)).toEqual({ as, one, other }))

  test.for([
    'when was it renamed',
    'who replaced bill',
    'Envoy replaced it',
    'Linkerd 改名',
    'when did Envoy drop xDS v2',
  ])('is not said where one of the two has no name: %s', text => expect(roles(text)).toBeUndefined())

  test('is the reverse where the two have changed places, and nothing else is', () => {
    const [there, back] = [roles('Envoy replaces HAProxy'), roles('HAProxy replaces Envoy')]
    expect(areOpposite(there, back)).toBe(true)
    expect(areOpposite(there, there)).toBe(false)
    expect(areOpposite(there, roles('HAProxy turned into Envoy'))).toBe(false)
    expect(areOpposite(there, undefined)).toBe(false)
  })
})
