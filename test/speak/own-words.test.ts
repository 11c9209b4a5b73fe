import { describe, expect, test } from 'vitest'
import { everything } from '../ask/strangers.ts'

const { firstLine } = everything

describe('a name that was typed small is spelled as the record spells it', () => {
  test.for<[question: string, says: string]>([
    ['which envoy added skywalking', 'SkyWalking'],
    ['lnkerd tap with rbac wich verison', 'RBAC'],
    ['was helm already there in linkerd when mtls became default', 'mTLS'],
    ['when did linkerd add retries', 'added retries'],
  ])('%s', ([question, says]) => expect(firstLine(question)).toContain(says))
})
