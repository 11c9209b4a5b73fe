import { describe, expect, test } from 'vitest'
import { historian } from '../../src/ask/ask.ts'
import { openChronicle } from '../../src/chronicle/open.ts'
import { asJson } from '../../src/speak/json.ts'

const chronicle = openChronicle('knowledge')
const one = historian(chronicle)
const told = (text: string) => asJson(one.ask({ text, today: '2026-11-26' }), chronicle)
const first = (text: string) => told(text).answer.split('\n')[0]

describe('two projects, and which of them did it first', () => {
  test.for([
    ['Linkerd 和 Istio 谁先毕业', '2021-07-28', '2023-07-12'],
    ['Envoy or Linkerd, who joined the cncf first', '2017-01-23', '2017-09-13'],
  ])('are compared by the deed, not by their first releases: %s', ([question, earlier, later]) =>
    expect(first(question!)).toMatch(new RegExp(`${earlier}.*${later}`)),
  )

  test('are not compared by what only mentions the deed', () => {
    expect(first('Envoy 和 Istio 谁先开源')).not.toContain('Open Usage Commons')
  })
})

describe('the first line', () => {
  test('lists projects where they are asked for in the plural', () => {
    const ids = told('which mesh projects did the cncf archive in 2023').entries.map(({ project }) => project)
    expect(ids).toEqual(expect.arrayContaining(['osm', 'smi']))
  })

  test('is the chronicler’s own word where that is asked for', () => {
    expect(first('what did the chronicler think of linkerd graduation')).toContain('resentment')
  })

  test('is what was done, and not a note on its day', () => {
    expect(first('which CNCF thing archived SMI')).toContain('whose maintainers had moved on')
  })

  test('understands 不用…了 as an end', () => {
    expect(first('istio 什么时候不用 mixer 了')).toContain('1.8.0')
  })
})
