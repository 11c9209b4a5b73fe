import { configs as toTraditional } from 'opencc-js/preset/cn2t'
import { configs as toSimplified } from 'opencc-js/preset/t2cn'
import { expect, test } from 'vitest'
import { CHAINS, type Chain, dictionaryOf } from '../../src/language/dictionaries.ts'

test.for([
  [CHAINS.s2twp, toTraditional.s2twp],
  [CHAINS.tw2sp, toSimplified.tw2sp],
  [CHAINS.t2s, toSimplified.t2s],
] as const)('%o is what opencc-js has, dictionary by dictionary', ([chain, theirs]) => {
  const { normalizationChain, segmentation, conversionChain }: Chain = chain
  const texts = (group: readonly string[]) => group.map(dictionaryOf)
  expect({
    normalizationChain: normalizationChain.map(texts),
    ...(segmentation && { segmentation: texts(segmentation) }),
    conversionChain: conversionChain.map(texts),
  }).toEqual(theirs)
})
