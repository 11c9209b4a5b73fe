import type { Subject } from './types.ts'

/** What a project is, said beside its name: "the Envoy proxy", Envoy 代理. */
const IS_A = /^(?:proxy|mesh|service mesh|sidecar|代理|网格|服务网格)$/u

/** Subjects but for those that only say of a named project what it is, right behind its name. */
export const withoutApposition = (
  subjects: readonly Subject[],
  names: readonly { readonly said: string }[],
  asking: string,
): readonly Subject[] =>
  subjects.filter(
    ({ said }) => !(IS_A.test(said) && names.some(name => asking.includes(`${name.said} ${said}`))),
  )
