import { describe, expect, test } from 'vitest'
import { historian } from '../../src/ask/ask.ts'
import { openChronicle } from '../../src/chronicle/open.ts'
import { asJson } from '../../src/speak/json.ts'

const chronicle = openChronicle('knowledge')
const one = historian(chronicle)
const firstLine = (text: string) =>
  asJson(one.ask({ text, today: '2026-11-26' }), chronicle).answer.split('\n')[0]!

describe('a name that was typed small is spelled as the record spells it', () => {
  test.for<[question: string, says: string]>([
    ['which envoy added skywalking', 'SkyWalking'],
    ['lnkerd tap with rbac wich verison', 'RBAC'],
    ['was helm already there in linkerd when mtls became default', 'mTLS'],
    ['when did linkerd add retries', 'added retries'],
  ])('%s', ([question, says]) => expect(firstLine(question)).toContain(says))
})
