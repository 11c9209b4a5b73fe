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
  ] as const)('stands on its card: %s', ([question, line]) => expect(first(question)).toMatch(line))

  test.for([
    'Envoy 为什么后来改用 Rust 重写了？',
    'Envoy 为什么用 Rust 写',
    'why did Envoy move from C++ to Rust',
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
