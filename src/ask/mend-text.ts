import type { Knowledge } from './knowledge.ts'
import { mendHan } from './mend-han.ts'
import { isEnglish } from './rarity.ts'
import { SMALL_WORDS } from './small-words.ts'
import type { Query } from './types.ts'

const SMALL = new Set(SMALL_WORDS)

/** The one slip that makes another English word so often that it is worth a rule. */
const FORM = /\bform(?= (?:what|which|whom|where|when|until|till)\b)/g

/** A text, and what was mended in it: what was typed, what is read. */
export type Mended = { readonly text: string; readonly mended: Query['mended'] }

/** A normalised text with its slips mended, and those; what is written as a short name is none for a plain word. */
export const mendText = (
  normalized: string,
  shortNames: ReadonlySet<string>,
  knowledge: Knowledge,
): Mended => {
  const han = mendHan(normalized.replace(FORM, 'from'), knowledge.mendHan, knowledge.isHanPair, letter =>
    SMALL.has(letter),
  )
  const mended = [...han.mended]
  const text = han.text.replace(/(?<![\w.-])[a-z]+\d?(?![\w-])/g, word => {
    const to = knowledge.mend(word)
    // MOSN is some project, and not "most" mistyped; CNFC is the CNCF.
    if (to && shortNames.has(word) && (isEnglish(to) || SMALL.has(to))) return word
    if (to) mended.push({ from: word, to })
    return to ?? word
  })
  return { text, mended }
}
