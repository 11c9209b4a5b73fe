import { describe, expect, test } from 'vitest'
import { alone } from './strangers.ts'

const { firstLine } = alone

describe('whether the chronicle has something wrong is told by its correction', () => {
  test.for<[question: string, says: RegExp]>([
    ['编年史里 Envoy 1.8.0 的“重要更新”是不是抄串了', /从 1\.4\.0 复制/],
    ['Alex Leong 那個 Kubernetes 網格連載，編年史標的日期有錯嗎？', /2016-10-04/],
    ["does the chronicle have a mistake in Envoy 1.8.0's notes?", /copied from 1\.4\.0/],
    ['any corrections to the entry of Linkerd 0.0.8?', /2016-01-29/],
  ])('%s', ([question, says]) => expect(firstLine(question)).toMatch(says))
})
