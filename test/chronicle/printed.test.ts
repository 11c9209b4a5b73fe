import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parse } from '../../src/chronicle/parse.ts'
import { entriesOf, escaped, print } from './printing.ts'

const EVERY_LETTER = 'abcXYZ019 .,:;!?*_`~#<>&[](){}+-=|\\"\'@$%^/é—“”'
const PLAIN_LETTERS = 'abcXYZ019 .,:;?{}+-=|"\'@$%^/é—“”()'

test.for([
  ['with every letter, escaped', EVERY_LETTER, escaped],
  ['with plain letters, as they are', PLAIN_LETTERS, (text: string) => text],
] as const)('what is printed in the format is what is read, %s', ([, letters, write]) => {
  fc.assert(
    fc.property(entriesOf(letters), entries => {
      const printed = entries.map(one => print(one, write)).join('\n\n')
      const read = parse('knowledge/envoy/2021.md', `# Envoy in 2021 / 2021 年的 Envoy\n\n${printed}\n`)
      expect(read.problems).toEqual([])
      const facts = read.entries.map(({ id: _, project, version, origin, place, ...rest }) => {
        expect({ project, origin, file: place.file }).toEqual({
          project: 'envoy',
          origin: 'upstream',
          file: 'knowledge/envoy/2021.md',
        })
        expect(version).toBe(rest.kind === 'release' ? '1.2.3' : undefined)
        return rest
      })
      expect(facts).toEqual(entries)
    }),
    { numRuns: 150 },
  )
})
