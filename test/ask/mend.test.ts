import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { mender } from '../../src/ask/mend.ts'
import { edits, neighbourhood } from '../../src/ask/slips.ts'

const VOCABULARY =
  'envoy istio linkerd linkerd2 conduit multicluster kubernetes prometheus whether tracing certificate buoyant xds tap smi removed graduated deprecated'.split(
    ' ',
  )
const mend = mender(VOCABULARY)

describe('a misspelt word', () => {
  test.for([
    ['evnoy', 'envoy'],
    ['envoi', 'envoy'],
    ['envooy', 'envoy'],
    ['envo', 'envoy'],
    ['itsio', 'istio'],
    ['isto', 'istio'],
    ['linkred', 'linkerd'],
    ['lnkerd', 'linkerd'],
    ['linkerrd', 'linkerd'],
    ['conduti', 'conduit'],
    ['multiclustre', 'multicluster'],
    ['multicllustter', 'multicluster'],
    ['kuberentes', 'kubernetes'],
    ['kubernets', 'kubernetes'],
    ['promethues', 'prometheus'],
    ['certifcate', 'certificate'],
    ['bouyant', 'buoyant'],
    ['depreacted', 'deprecated'],
  ])('%s was meant to be %s', ([typed, meant]) => expect(mend(typed!)).toBe(meant))

  test.for([
    'weather',
    'convoy',
    'envoy',
    'linkerd',
    'linkerd2',
    'xsd',
    'tpa',
    'sim',
    'abc',
    'tap',
    'envelope',
    'certify',
    'pancake',
    'qqqqqq',
    'nginx',
    '网格',
    '1.18',
    '',
    'x'.repeat(300),
    'constructor',
    '__proto__',
  ])('%s is left as it is', word => expect(mend(word)).toBeUndefined())

  test('the same word is mended the same way again', () => {
    expect([mend('evnoy'), mend('evnoy')]).toEqual(['envoy', 'envoy'])
  })

  test('whatever is typed, it becomes a word that is known, or nothing', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom(...'envoyistlkrd2') })), word => {
        expect([undefined, ...VOCABULARY]).toContain(mend(word))
      }),
      { numRuns: 500 },
    )
  })
})

describe('slips between two words', () => {
  test.for<[string, string, number]>([
    ['envoy', 'envoy', 0],
    ['evnoy', 'envoy', 1],
    ['envoi', 'envoy', 1],
    ['envooy', 'envoy', 1],
    ['nvoy', 'envoy', 1],
    ['yovne', 'envoy', 4],
    ['', 'envoy', 5],
  ])('from %s to %s there are %d', ([a, b, slips]) => expect(edits(a, b)).toBe(slips))

  test('they are as many the one way as the other, and none only for the same word', () => {
    const word = fc.string({ unit: fc.constantFrom(...'abcd'), maxLength: 8 })
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(edits(a, b)).toBe(edits(b, a))
        expect(edits(a, b) === 0).toBe(a === b)
        expect(edits(a, b)).toBeLessThanOrEqual(Math.max(a.length, b.length))
      }),
    )
  })
})

test('the words near a typed one are those that walking the whole vocabulary finds', () => {
  const word = fc.string({ unit: fc.constantFrom(...'abc'), minLength: 4, maxLength: 10 })
  const limit = (one: string) => (one.length < 8 ? 1 : 2)
  fc.assert(
    fc.property(fc.uniqueArray(word, { maxLength: 60 }), word, (words, typed) => {
      const walked = words.filter(one => edits(typed, one) <= Math.min(limit(typed), limit(one)))
      expect(
        neighbourhood(words)(typed)
          .map(({ word }) => word)
          .sort(),
      ).toEqual(walked.sort())
    }),
    { numRuns: 300 },
  )
})
