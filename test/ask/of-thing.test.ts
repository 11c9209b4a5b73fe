import { describe, expect, test } from 'vitest'
import { alone } from './strangers.ts'

const { firstLine } = alone

describe('what one release did for a thing is all of its changes that are named for it', () => {
  test.for<[question: string, says: RegExp]>([
    ['what did Envoy 1.11 add for Redis', /Redis Cluster.*Redis mirroring|Redis mirroring.*Redis Cluster/],
    ['Everything Envoy did for Redis in its summer 2019 release, please.', /Redis Cluster/],
    ['Envoy 1.2.0 对路由做了哪些改动', /RDS.*TCP 代理路由表/],
  ])('%s', ([question, says]) => expect(firstLine(question)).toMatch(says))
})

test('one entry is no list: it is told itself', () =>
  expect(firstLine('2021 年 5 月那個 Linkerd2 小版本是來修什麼的')).toMatch(/洩漏/))
