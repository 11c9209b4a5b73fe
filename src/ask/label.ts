import type { Entry } from '../chronicle/schema.ts'
import { traditionalize } from '../language.ts'
import { TONGUES, type Tongue } from './types.ts'

/** Discord takes no longer name or value of a choice (application-command-option-choice-structure). */
export const LONGEST_LABEL = 100

/** The longest beginning of a text with at most so many UTF-16 units, no character cut in two. */
export const shorten = (text: string, most: number): string => {
  if (text.length <= most) return text
  let kept = ''
  for (const letter of text) {
    if (kept.length + letter.length >= most) break
    kept += letter
  }
  return `${kept.trimEnd()}…`
}

/** A text kept in both languages, in a tongue. */
export const inTongue = ({ en, zh }: { en: string; zh: string }, tongue: Tongue): string =>
  tongue === 'en' ? en : tongue === 'zh-Hans' ? zh : traditionalize(zh)

/** `Envoy 1.18.0 · 2021-04-16`: an entry as a choice; the date stays whole, however long the title. */
export const labelOf = ({ title, date }: Entry, tongue: Tongue): string => {
  const end = ` · ${date}`
  const named = { en: title.en, zh: title.zh.replace(/\s*发布$/u, '') }
  return shorten(inTongue(named, tongue), LONGEST_LABEL - end.length) + end
}

/** The entry whose label this is, in any tongue: Discord's clients may send a choice's name as its value (#7206). */
export const labelled = (text: string, entries: readonly Entry[]): Entry | undefined => {
  const [, day] = / · (\d{4}(?:-\d\d){0,2})$/u.exec(text) ?? []
  return entries.find(entry => entry.date === day && TONGUES.some(tongue => labelOf(entry, tongue) === text))
}
