import { describe, expect, test } from 'vitest'
import { everything } from './strangers.ts'

const { told, firstLine: first } = everything

describe('whether a project is written in a language', () => {
  test.for([
    ['听说 Envoy 是拿 Python 写的，真的假的', /^不是。.*C\+\+/],
    ['Is Envoy written in Rust?', /^No\. .*C\+\+/],
    ['Was linkerd 1.x written in Scala?', /^Yes\. .*Scala/],
    ['Linkerd2 是用 Java 写的吧？', /^不是。.*Rust/],
    ['Is Linkerd written in Rust?', /^Yes\. .*Rust/],
    ['Conduit 的控制平面也是用 Rust 写的吗？', /^不是。Conduit：控制平面用 Go/],
    ["Is Conduit's control plane written in Go?", /^Yes\. Conduit: a Go control plane/],
    ["Is Linkerd2's control plane also in Rust?", /^No\. .*control plane in Go/],
    ['Linkerd2 的数据平面是用 Go 写的吗？', /^不是。.*Rust/],
  ] as const)('stands on its card: %s', ([question, line]) => expect(first(question)).toMatch(line))

  test.for([
    ['Conduit 的数据平面、控制平面各用什么语言写的', /^Conduit：数据平面用 Rust，控制平面用 Go 编写。$/],
    ['Conduit 的控制平面是用什么语言写的？', /^Conduit：控制平面用 Go 编写。$/],
    ["What language is Linkerd2's proxy written in?", /^Linkerd2: .*proxy in Rust\.$/],
  ] as const)('and what language a part of it is in: %s', ([question, line]) =>
    expect(first(question)).toMatch(line),
  )

  test('of a part that no card tells of it is not known', () =>
    expect(told('Is the control plane of Envoy written in Go?').answered).toBe(false))

  test.for([
    'Envoy 为什么后来改用 Rust 重写了？',
    'Envoy 为什么用 Rust 写',
    'why did Envoy move from C++ to Rust',
    'Why did Envoy move its codebase from C++ to Go?',
    'Why did Envoy give up C++ for Go?',
    'Envoy 为什么放弃 C++ 改用 Go？',
    'When did Envoy ditch C++ in favour of Rust?',
    'which version of linkerd2 threw out the Rust proxy for a Go proxy',
  ])('and so there is no reason for what is not so: %s', question =>
    expect(told(question).answered).toBe(false),
  )

  test.for([
    'Why was Envoy written in C++?',
    '为什么 Envoy 没有用 Python 写',
    'Why was ztunnel rewritten in Rust?',
  ])('but one for what is: %s', question => expect(told(question).answered).toBe(true))

  test('what can be written for it is another matter', () =>
    expect(told('Envoy 从哪个版本开始可以用 Go 写 HTTP 过滤器？').answered).toBe(true))
})
