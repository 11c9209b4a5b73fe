import { describe, expect, test } from 'vitest'
import { alone } from './strangers.ts'

const versionsOf = (question: string) => alone.told(question).entries.map(({ version }) => version)

describe('a list of what was improved is of nothing that only came', () => {
  test.for<[question: string, versions: string[]]>([
    ['dtab 在 2016 年的哪几个 Linkerd 版本里被完善过', ['0.4.0', '0.5.0']],
    ['which Linkerd releases of 2016 improved dtabs', ['0.4.0', '0.5.0']],
  ])('%s', ([question, versions]) => expect(versionsOf(question)).toEqual(versions))

  test('but improvements may be additions', () =>
    expect(versionsOf('Linkerd2 哪些版本在 mTLS 或证书方面有改进？')).toContain('2.9.0'))
})
