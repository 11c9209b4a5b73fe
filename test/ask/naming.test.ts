import { expect, test } from 'vitest'
import { namedPlainly } from '../../src/ask/naming.ts'
import { alone } from './strangers.ts'

test.for([
  ["they didn't put the linkerd name on conduit", "they didn't named conduit linkerd"],
  ['who gave conduit the linkerd name', 'who named conduit linkerd'],
  ["why didn't they just call it linkerd", "why didn't they just named it linkerd"],
  ['把 conduit 叫做 linkerd', 'conduit 就叫 linkerd'],
])('the giving of a name is said plainly: %s', ([text, plain]) => expect(namedPlainly(text!)).toBe(plain))

test.for([
  "How come they didn't put the Linkerd name on Conduit from day one?",
  "Why wasn't Conduit simply named Linkerd right from its launch in December 2017?",
  '为什么当初没有直接把 Conduit 叫做 Linkerd？',
])('why a thing bore another name at first is told: %s', question =>
  expect(alone.firstLine(question)).toMatch(/^(?:Why Conduit did not carry|为什么 Conduit 一开始不叫)/),
)
