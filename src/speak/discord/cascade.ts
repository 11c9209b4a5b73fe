import type { Knowledge } from '../../ask/knowledge.ts'
import { segment, units } from '../../ask/lexicon.ts'
import { isEnglish } from '../../ask/rarity.ts'
import type { Tongue } from '../../ask/types.ts'
import { hasHan, normalize, scriptOf, traditionalize } from '../../language.ts'

/** All that says in which tongue to speak, what counts most first. */
export type Heard = {
  /** What the person wrote: its own words and script. */
  readonly text?: string | undefined
  /** The tongue that an option names. */
  readonly option?: Tongue | undefined
  /** The tongue that is set for the server. */
  readonly server?: Tongue | undefined
  /** The tongue of the person's Discord; always known. */
  readonly locale: Tongue
}

/** Han that is written alike in both scripts: no word of it changes, or no character does. */
const isAlike = (text: string): boolean =>
  traditionalize(text) === text || [...text].every(letter => traditionalize(letter) === letter)

/**
 * The tongue that a text's own words show, if any. Names and terms of the chronicle are said alike in every language
 * ("Envoy 1.18.0", "xDS v2"), so only other English words make a text English.
 */
const shown = (text: string, { terms }: Knowledge, locale: Tongue): Tongue | undefined => {
  if (hasHan(text)) {
    if (scriptOf(text) === 'zh-Hant') return 'zh-Hant'
    return locale === 'zh-Hant' && isAlike(text) ? 'zh-Hant' : 'zh-Hans'
  }
  const said = segment(terms, units(normalize(text)))
  const isTalk = said.some(
    ({ units: words, meanings }) =>
      !meanings.some(({ as }) => as === 'project' || as === 'subject') &&
      words.some(({ text: word }) => /^[a-z']{2,}$/.test(word) && isEnglish(word)),
  )
  return isTalk ? 'en' : undefined
}

/** The one rule of languages: the words themselves, then the option, the server, the person's Discord. */
export const cascade = ({ text, option, server, locale }: Heard, knowledge: Knowledge): Tongue =>
  (text === undefined ? undefined : shown(text, knowledge, locale)) ?? option ?? server ?? locale
