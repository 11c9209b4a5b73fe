import { describe, expect, test } from 'vitest'
import { historian } from '../../../src/ask/ask.ts'
import { openChronicle } from '../../../src/chronicle/open.ts'
import { cascade } from '../../../src/speak/discord/cascade.ts'

const { knowledge } = historian(openChronicle('knowledge'))

describe('the language', () => {
  test.for<[Parameters<typeof cascade>[0], string]>([
    // The words themselves, where they show one.
    [{ text: 'when did Envoy drop xDS v2', locale: 'zh-Hans', option: 'zh-Hant' }, 'en'],
    [{ text: 'Envoy 什么时候移除了 xDS v2', locale: 'en' }, 'zh-Hans'],
    [{ text: 'Envoy 什么时候移除了 xDS v2', locale: 'zh-Hant' }, 'zh-Hans'],
    [{ text: 'Envoy 什麼時候移除了 xDS v2', locale: 'zh-Hans' }, 'zh-Hant'],
    // Names, versions and terms show none.
    [{ text: '1.18.0', locale: 'zh-Hans' }, 'zh-Hans'],
    [{ text: 'Envoy 1.18.0', locale: 'zh-Hant' }, 'zh-Hant'],
    [{ text: 'xDS v2', locale: 'zh-Hans' }, 'zh-Hans'],
    [{ text: 'linkerd multicluster', locale: 'zh-Hans' }, 'zh-Hans'],
    [{ text: '?!', locale: 'zh-Hant' }, 'zh-Hant'],
    [{ text: 'Envoy 1.18.0', locale: 'en' }, 'en'],
    // Han that is written alike in both is the reader's.
    [{ text: '里程碑', locale: 'zh-Hant' }, 'zh-Hant'],
    [{ text: '里程碑', locale: 'zh-Hans' }, 'zh-Hans'],
    [{ text: '信息', locale: 'zh-Hant' }, 'zh-Hant'],
    [{ text: '里程碑', locale: 'en' }, 'zh-Hans'],
    // Then the option, then the server, then the person's Discord.
    [{ text: '1.18.0', option: 'zh-Hant', server: 'zh-Hans', locale: 'en' }, 'zh-Hant'],
    [{ server: 'zh-Hans', locale: 'en' }, 'zh-Hans'],
    [{ locale: 'zh-Hant' }, 'zh-Hant'],
  ])('of %j is %s', ([heard, tongue]) => expect(cascade(heard, knowledge)).toBe(tongue))
})
