import { expect, test } from 'vitest'
import { idOf, names, slug, versionIn } from '../../src/chronicle/version.ts'

test.for([
  ['Linkerd 2.10.1', '2.10.1'],
  ['Linkerd2 edge-18.9.2', 'edge-18.9.2'],
  ['Linkerd2 stable-2.0.0 发布', '2.0.0'],
  ['Envoy1.18.0版本发布', '1.18.0'],
  ['Linkerd 0.0.7', '0.0.7'],
  ['Linkerd 1.7.5-rc1', '1.7.5-rc1'],
  ['Istio v1.0', '1.0'],
  ['Linkerd2.1发布', '2.1'],
  ['Apple M1, Java 9 and nothing else', undefined],
] as const)('the title "%s" names %s', ([title, version]) => expect(versionIn(title)).toBe(version))

test.for([
  ['https://example.org/releases/tag/v1.1.0', '1.1.0', true],
  ['https://example.org/releases/tag/stable-2.10.1', '2.10.1', true],
  ['https://example.org/v1.18/v1.18.0', '1.18.0', true],
  ['https://example.org/v1.18', '1.18', true],
  ['https://example.org/v1.18.0', '1.18', false],
  ['https://example.org/v1.1.01', '1.1.0', false],
  ['https://example.org/v11.1.0', '1.1.0', false],
  ['https://example.org/1.1.0-rc1', '1.1.0', false],
  ['https://example.org/1.1.0-rc1', '1.1.0-rc1', true],
  ['https://example.org/stable-2.10.1', '2.10.0', false],
  ['https://example.org/edge-18.9.2', 'edge-18.9.2', true],
] as const)('whether %s names %s: %s', ([url, version, named]) => expect(names(url, version)).toBe(named))

test('a release is called by its version, all else by its date and title', () => {
  expect(idOf('linkerd2', '2021-04-16', 'Linkerd 2.10.1', '2.10.1')).toBe('linkerd2-2.10.1')
  expect(idOf('envoy', '2018-11-28', 'CNCF: Envoy graduates!')).toBe('envoy-2018-11-28-cncf-envoy-graduates')
  expect(idOf('envoy', '2018', '毕业')).toBe('envoy-2018')
})

test('a slug is at most 40 characters and has no dash at either end', () => {
  expect(slug('¡A very long title that goes on, and on, and on; and then some!')).toBe(
    'a-very-long-title-that-goes-on-and-on-an',
  )
  expect(slug(`${'ab '.repeat(13)}cd ef`)).toBe(`${'ab-'.repeat(13)}c`)
})
