import { lineOf, namesOf } from '../ask/lexicon.ts'
import type { Passage, Query } from '../ask/types.ts'
import { hasHan, normalize } from '../language.ts'

/** Normalised words as the person wrote them, capitals and all; as they are where they were mended. */
export const asWritten = (said: string, text: string): string => {
  const at = text.toLowerCase().indexOf(said)
  return at < 0 ? said : text.slice(at, at + said.length)
}

/**
 * What the question calls the thing that a change is about, where the glossary knows the two for one: who asks for
 * "xDS v2" is not told of the "xDS v2 API". Undefined where it is called otherwise, or in the other script.
 */
export const calledBy = (
  { subjects, text }: Query,
  { subject }: Passage,
  language: 'en' | 'zh',
): string | undefined => {
  if (!subject) return undefined
  const lines = [subject.en, subject.zh].flatMap(namesOf).map(name => lineOf(normalize(name)))
  const same = subjects.find(({ named, ways }) => named && ways.some(({ line }) => lines.includes(line)))
  if (!same || (language === 'en' && hasHan(same.said)) || !text.toLowerCase().includes(same.said))
    return undefined
  return asWritten(same.said, text)
}
