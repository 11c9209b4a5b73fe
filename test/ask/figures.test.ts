import { describe, expect, test } from 'vitest'
import { historian } from '../../src/ask/ask.ts'
import { openChronicle } from '../../src/chronicle/open.ts'
import { asJson } from '../../src/speak/json.ts'

const chronicle = openChronicle('knowledge')
const one = historian(chronicle)
const told = (text: string) => asJson(one.ask({ text, today: '2026-11-26' }), chronicle)
const firstLine = (text: string) => told(text).answer.split('\n')[0]!

describe('who asks how often is told the interval', () => {
  test.for<[question: string, says: RegExp]>([
    ['how often do the proxies get new TLS certificates', /every 24 hours/],
    ['how often are linkerd certificates rotated', /every 24 hours/],
    ['多久轮换一次证书', /每 24 小时/],
    ['在 Envoy 加上断路、重试这些功能之前，Lyft 因负载引起的重大事故大概多久来一次？', /每 1 到 2 周/],
  ])('%s', ([question, says]) => expect(firstLine(question)).toMatch(says))
})
