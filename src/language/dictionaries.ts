import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

/** How OpenCC makes one script of another: steps, each a group of dictionaries by name; the text is cut by `segmentation`. */
export type Chain = {
  readonly normalizationChain: readonly (readonly string[])[]
  readonly segmentation?: readonly string[]
  readonly conversionChain: readonly (readonly string[])[]
}

const normalizationChain = [['CJK_Compatibility_Ideographs']]
const simplified = ['TSPhrases', 'TSCharacters']
const phrases = ['STPhrases', 'STPhrases_GeneratedFromRegionalPhrases']

/** OpenCC's own configurations, of those that are used: what `opencc-js/preset` holds. */
export const CHAINS = {
  t2s: { normalizationChain, conversionChain: [simplified] },
  tw2sp: {
    normalizationChain,
    segmentation: ['TSPhrases'],
    conversionChain: [['TWPhrasesRev', 'TWVariantsRevPhrases', 'TWVariantsRev'], simplified],
  },
  s2twp: {
    normalizationChain,
    segmentation: phrases,
    conversionChain: [
      [...phrases, 'STCharacters'],
      ['TWPhrases', 'TWVariantsPhrases', 'TWVariants'],
    ],
  },
} as const satisfies Readonly<Record<string, Chain>>

const { resolve } = createRequire(import.meta.url)

/**
 * A dictionary as opencc-js ships it, `key value|key value`. It is read and not imported: a module's source stays beside
 * the text in it, and the largest has 0.8 MiB.
 */
export const dictionaryOf = (name: string): string => {
  const source = readFileSync(resolve(`opencc-js/dict/${name}`), 'utf8')
  const text = /^[a-z ]+"([^"\\]*)";\s*$/.exec(source)?.[1]
  if (!text) throw new Error(`Expected opencc-js to have one text in ${name}, got ${source.slice(0, 40)}…`)
  return text
}
