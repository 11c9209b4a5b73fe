import { describe, expect, test } from 'vitest'
import { historian } from '../../src/ask/ask.ts'
import { openChronicle } from '../../src/chronicle/open.ts'
import { asJson } from '../../src/speak/json.ts'

const chronicle = openChronicle('knowledge')
const one = historian(chronicle)
const told = (text: string) => asJson(one.ask({ text, today: '2026-11-26' }), chronicle)

describe('why two projects stand to each other as they do, and nothing else is named', () => {
  test.for([
    ['why did Linkerd2 not use Envoy', 'linkerd2', '2020-12-03'],
    ['Linkerd 为啥没选 Envoy', 'linkerd2', '2020-12-03'],
    ["why isn't envoy in linkerd?", 'linkerd2', '2020-12-03'],
    ['why conduit and not linkerd', 'conduit', '2017-12-05'],
    ['why OSM instead of Istio', 'osm', '2023-05-05'],
  ])('is told by what speaks of both and gives a reason: %s', ([question, project, date]) =>
    expect(told(question!).entries[0]).toMatchObject({ project, date }),
  )

  test.for(['why not istio for linkerd', 'Conduit 为什么不用 Envoy', 'why Kuma and not Cilium'])(
    'is not recorded where nothing does: %s',
    question => expect(told(question).answered).toBe(false),
  )
})

test('why a project does something is not told by another that shares a plain word', () => {
  expect(told('why does istio exist').answered).toBe(false)
})
