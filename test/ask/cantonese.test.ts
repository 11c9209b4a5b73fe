import { expect, test } from 'vitest'
import { inMandarin } from '../../src/ask/cantonese.ts'

test.for([
  ['envoy 几时移除咗 xds v2', 'envoy 什么时候移除了 xds v2'],
  ['边个版本加入咗多集群', '哪个版本加入了多集群'],
  ['佢哋点解唔用 istio', '他们为什么不用 istio'],
  ['envoy 同 linkerd 边个大啲', 'envoy 和 linkerd 哪个大些'],
  ['envoy 系咪喺 2018 年毕业㗎', 'envoy 是不是在 2018 年毕业'],
  ['控制平面系统唔系 envoy', '控制平面系统不是 envoy'],
] as const)('Cantonese is read as Mandarin: %s', ([said, read]) => expect(inMandarin(said)).toBe(read))

test.for([
  '1.5 版重点解决了什么',
  '这一点讲得对吗',
  '两点样例',
  '一边一个代理',
  '同一个系列',
  '同 istio 的关系',
])('Mandarin that only looks like it stays as it is: %s', text => expect(inMandarin(text)).toBe(text))
