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

describe('a list of what was changed about a thing holds what came too', () => {
  const releases = (question: string) => versionsOf(question).filter(version => version !== null)
  test.for([
    'Linkerd2 的稳定版里，更新内容跟 Helm 沾边的有哪几个？',
    'Linkerd2 的發佈裡，變更內容和 Helm 有關的有哪些？',
    'Linkerd2 哪些稳定版的更新说明提到 Helm？',
    'Linkerd2 stable releases whose changes touch Helm: list them',
  ])('%s', question => expect(releases(question)).toEqual(['2.5.0', '2.6.0', '2.7.0']))
})
