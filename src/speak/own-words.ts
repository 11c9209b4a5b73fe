import { subjectCalled } from '../ask/called.ts'
import { lineOf, namesOf } from '../ask/lexicon.ts'
import type { Passage, Query, Subject } from '../ask/types.ts'
import { hasHan, normalize } from '../language.ts'
import type { Wording } from './wording.ts'

/** Where normalised words stand in what the person wrote; undefined where they were mended, or lowering moved them. */
const standing = (said: string, text: string): string | undefined => {
  const at = text.toLowerCase().indexOf(said)
  const slice = at < 0 ? '' : text.slice(at, at + said.length)
  return slice.toLowerCase() === said ? slice : undefined
}

const literal = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')
/** The same however they are joined there: "http 2" of "HTTP/2". */
const joined = (said: string, text: string): string | undefined =>
  new RegExp(said.split(' ').map(literal).join('[\\s/._-]{0,2}'), 'iu').exec(text)?.[0]

/** Normalised words as the person wrote them, capitals and all; as they are where they were mended. */
export const asWritten = (said: string, text: string): string =>
  standing(said, text) ?? joined(said, text) ?? said

/** A name as the passage spells it inside a sentence, where somebody typed it small: "mTLS" for mtls. */
const spelled = (typed: string, { subject, text }: Passage): string => {
  if (typed !== typed.toLowerCase()) return typed
  for (const told of [text.en, text.zh, subject?.en ?? '']) {
    // A capital at its head says nothing.
    const at = told.toLowerCase().indexOf(typed, 1)
    if (at > 0) return told.slice(at, at + typed.length)
  }
  const headed = subject?.en.slice(0, typed.length) ?? ''
  return headed.toLowerCase() === typed && /\p{Lu}/u.test(headed.slice(1)) ? headed : typed
}

/** Whether the question names another part of it besides: "retry refused streams" of the "refused-stream retry policy". */
const isPart = ({ subjects }: Query, same: Subject, { subject }: Passage): boolean => {
  const line = lineOf(normalize(`${subject?.en} | ${subject?.zh}`))
  return subjects.some(
    ({ named, said, ways }) =>
      named && !same.said.includes(said) && !said.includes(same.said) && line.includes(ways[0]!.line),
  )
}

/**
 * What the question calls the thing that a change is about, where the glossary knows the two for one: who asks for
 * "xDS v2" is not told of the "xDS v2 API". Undefined where it is called otherwise, or in the other script.
 */
export const calledBy = (query: Query, passage: Passage, language: 'en' | 'zh'): string | undefined => {
  const same = subjectCalled(query, passage)
  if (!same || (language === 'en' && hasHan(same.said)) || isPart(query, same, passage)) return undefined
  const typed = standing(same.said, query.text)
  // What left one place may be in another: "Grafana in the default control plane"; "by default" says so itself.
  const isPlaced =
    typed &&
    !query.actions.includes('off by default') &&
    passage.subject?.en.toLowerCase().startsWith(`${typed.toLowerCase()} in `)
  return isPlaced ? undefined : typed && spelled(typed, passage)
}

/** Whether a sentence says its subject itself, whole or in two halves: then it need not be headed by it. */
export const saysItself = (subject: string, text: string): boolean => {
  const [name = ''] = namesOf(subject.toLowerCase())
  const told = text.toLowerCase()
  if (!hasHan(name)) return name.split(' ').every(word => told.includes(word))
  return Array.from(name).some((_, i) => told.includes(name.slice(0, i)) && told.includes(name.slice(i)))
}

/** What the question calls a thing at whose name the subject of a change begins: "Prometheus in the default control plane". */
const headedBy = ({ subjects, text }: Query, { subject }: Passage): string | undefined => {
  const line = subject && lineOf(normalize(subject.en))
  const thing = subjects.find(({ named, ways }) => named && line?.startsWith(ways[0]!.line))
  return thing && standing(thing.said, text)
}

/** The things that the question names whose changes are alike, by their names in its order; of one alone, that. */
export const calledTogether = (
  query: Query,
  passages: readonly Passage[],
  { language, of }: Wording,
): readonly string[] => {
  const [first] = passages
  if (!first?.subject) return []
  const own = calledBy(query, first, language)
  const alike = passages.filter(({ kind, section }) => kind === 'change' && section === first.section)
  const all = alike.flatMap(passage => calledBy(query, passage, language) ?? headedBy(query, passage) ?? [])
  const names = [...new Set(all)].sort((a, b) => query.text.indexOf(a) - query.text.indexOf(b))
  return own !== undefined && names.length > 1 ? names : [own ?? of(first.subject)]
}
