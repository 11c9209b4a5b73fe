import { describe, expect, test } from 'vitest'
import { alone, everything } from './strangers.ts'

describe('what a release had that another tells of is told by that other', () => {
  test.for<[question: string, line: RegExp]>([
    ['Was the HTTP/1 fix for talking to older Linkerd proxies really inside 2.9.3?', /only 2\.9\.4 contains/],
    ['我们升到 2.9.3 之后新旧代理走 HTTP/1 还是不通，那到底要升到哪一版才行？', /2\.9\.4/],
    ['HTTP/1 通信修复是在 Linkerd2 2.9.3 里吗', /到 2\.9\.4 才真正包含/],
    [
      'Does Linkerd 2.9.3 still delete the linkerd-config-overrides secret on upgrade?',
      /Since 2\.9\.3 an upgrade no longer deletes/,
    ],
  ])('%s', ([question, line]) => {
    for (const { firstLine } of [alone, everything]) expect(firstLine(question)).toMatch(line)
  })

  test.for(['Linkerd 1.7.2 fixed memory leaks?', 'Did Linkerd2 2.9.3 add multicluster?'])(
    'and where none tells of it there is no record: %s',
    question => expect(alone.told(question).answered).toBe(false),
  )
})

test.for(['Was HTTP/2 in Linkerd 0.8.1?', 'Did Linkerd2 2.9.3 add multicluster?'])(
  'a story that does not speak of the release says no yes of it: %s',
  question => expect(everything.firstLine(question)).not.toMatch(/^Yes/),
)
