import { expect, test } from 'vitest'
import { everything } from './strangers.ts'

const { firstLine } = everything

test.for([
  'After an upgrade our Envoy does not consider 10.x addresses as internal any longer. Which version made that change?',
  'Which Envoy version no longer treats 10.0.0.0/8 as internal?',
])('the numbers of a network are no version: %s', question => expect(firstLine(question)).toMatch(/1\.33\.0/))

test.for<[question: string, says: RegExp]>([
  ['anything going on in meshland during July 2018?', /2018-07-01/],
  ['Which Linkerd 2.x encrypts every TCP connection rather than HTTP only?', /2\.9\.0/],
  ['Is anybody still maintaining Envoy 1.36?', /^No\./],
])('loose words do not hide what is asked: %s', ([question, says]) =>
  expect(firstLine(question)).toMatch(says),
)
