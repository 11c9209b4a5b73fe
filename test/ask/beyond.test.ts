import { describe, expect, test } from 'vitest'
import { alone } from './strangers.ts'

const { firstLine } = alone

describe('what did something to a thing since a release, or before it', () => {
  test.for([
    ['Which Envoy release removed the v1 API after 1.9?', /1\.13\.0/],
    ['Which Envoy release added HTTP/3 after 1.14?', /1\.18\.0/],
    ['Which version of Envoy dropped xDS v2 after deprecating it in 1.14?', /1\.18\.0/],
    ['Envoy 在 1.13 之后哪个版本移除了 xDS v2？', /1\.18\.0/],
    ['Which Linkerd2 release after 2.5 added multicluster?', /2\.8\.0/],
  ] as const)('is not the very next: %s', ([question, version]) =>
    expect(firstLine(question)).toMatch(version),
  )

  test.for([
    ['Which release came after Envoy 1.13 and what did it add?', /1\.14\.0/],
    ['What came right after Envoy 1.13?', /1\.14\.0/],
    ['Envoy 1.13 之后是哪个版本？', /1\.14\.0/],
  ] as const)('but the very next where nothing else is named: %s', ([question, version]) =>
    expect(firstLine(question)).toMatch(version),
  )
})
