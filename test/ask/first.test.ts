import { describe, expect, test } from 'vitest'
import { alone } from './strangers.ts'

const { firstLine: first } = alone

describe('whether somebody was the first', () => {
  test.for([
    ['linkerd 是不是头一个从 CNCF 毕业的 mesh', /^是的。.*2021-07-28|^是的。2021-07-28/],
    ['CNCF 旗下最先用上 Rust 的專案，是 Linkerd 沒錯吧？', /^是的。2021-07-28/],
    ['第一个服务网格项目是 Linkerd 吗', /^是的。2016-01-15/],
    ['Was Linkerd the first project to graduate from the CNCF?', /^No\. 2018-11-28/],
  ] as const)('is told where the record says so, or knows an earlier one: %s', ([question, line]) =>
    expect(first(question)).toMatch(line),
  )

  test.for([
    'is linkerd the first project that joined the CNCF?',
    'Was Envoy the first project to graduate from the CNCF?',
    'Was Linkerd already described as a service mesh in its first blog post?',
  ])('is left open where it says neither: %s', question =>
    expect(first(question)).not.toMatch(/^(?:Yes|No\.)/),
  )
})

test.for([
  ['was linkerd 1.0 the first linkerd release?', /^No\. .*0\.0\.7/],
  ['Was Conduit 0.1.0 the first release of Conduit?', /^Yes\. .*0\.1\.0/],
  ['Envoy 1.18 是最新的 Envoy 版本吗', /^不是。.*1\.19\.0/],
] as const)('a release is the first or the latest, or another is: %s', ([question, line]) =>
  expect(first(question)).toMatch(line),
)
