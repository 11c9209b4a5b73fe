import { stem } from '../language.ts'
import type { Knowledge } from './knowledge.ts'
import { mendHan } from './mend-han.ts'
import { mendTerms, type Typed } from './mend-terms.ts'
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
  const words = [...han.text.matchAll(WORD)].map(({ index, 0: typed }) => ({
    index,
    typed,
    read: wordMeant(typed, shortNames, knowledge),
    isTerm: knowledge.terms.root.next.get(stem(typed))?.meanings.some(({ as }) => as !== 'nothing') === true,
    isWord: isEnglish(typed) || SMALL.has(typed) || knowledge.postings.has(stem(typed)),
  }))
  const mended = [...han.mended]
  let [text, end] = ['', 0]
  for (const row of rowsOf(words, han.text)) {
    const meant = mendTerms(row, knowledge.mendTerm)
    for (const [i, { index, typed }] of row.entries()) {
      const to = meant[i]!
      if (to !== typed) mended.push({ from: typed, to })
      text += han.text.slice(end, index) + to
      end = index + typed.length
    }
  }
  return { text: text + han.text.slice(end), mended }
}

const WORD = /(?<![\w.-])[a-z]+\d?(?![\w-])/g

/** What a word was meant to be by itself. */
const wordMeant = (word: string, shortNames: ReadonlySet<string>, knowledge: Knowledge): string => {
  const to = knowledge.mend(word)
  // MOSN is some project, and not "most" mistyped; CNFC is the CNCF.
  return to && !(shortNames.has(word) && (isEnglish(to) || SMALL.has(to))) ? to : word
}

type Placed = Typed & { readonly index: number }

/** Words that stand side by side, with nothing but a space between. */
const rowsOf = (words: readonly Placed[], text: string): Placed[][] => {
  const rows: Placed[][] = []
  for (const word of words) {
    const last = rows.at(-1)?.at(-1)
    const isNext = last && text.slice(last.index + last.typed.length, word.index) === ' '
    if (isNext) rows.at(-1)!.push(word)
    else rows.push([word])
  }
  return rows
}
