import { expect, test } from 'vitest'
import { mendTerms, termMender } from '../../src/ask/mend-terms.ts'

const mend = termMender([
  'zone aware routing',
  'control plane',
  'circuit breaking',
  'service mesh',
  'turn of phrase',
])
const read = (text: string, isWord: boolean) =>
  mendTerms(
    text.split(' ').map(typed => ({ typed, read: typed, isWord, isTerm: false })),
    mend,
  ).join(' ')

test.for([
  ['zone awear routing', 'zone aware routing'],
  ['the control plain', 'the control plane'],
  ['circuit braking', 'circuit breaking'],
  ['a service mash', 'a service mesh'],
] as const)('who writes %s by ear means %s', ([typed, meant]) => expect(read(typed, true)).toBe(meant))

test.for(['control tower', 'service mesh', 'turn of freeze', 'the planes'])('%s stays', text =>
  expect(read(text, true)).toBe(text),
)
