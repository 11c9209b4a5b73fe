import type { Entry } from '../../chronicle/schema.ts'
import { normalize } from '../../language.ts'
import { lineOf } from '../lexicon.ts'
import { passagesOf } from '../passages.ts'
import { namesAPerson } from '../prior.ts'
import type { Found } from '../search.ts'
import { spoken } from '../spoken.ts'
import type { Passage, Query } from '../types.ts'
import { hardDeeds } from '../weigh.ts'
import { asksForWriter } from './premise.ts'

/** Who asks what the chronicler thinks, and not what somebody said. */
const CHRONICLER =
  /\b(?:author|chronicler|chronicle|writer|skyao|diarist|narrator|person keeping|log)\b|编年史|作者|编者|博主|笔者/u

const first = (passages: readonly Passage[], leads: (passage: Passage) => boolean): readonly Passage[] => {
  const leading = passages.filter(leads)
  return [...leading, ...passages.filter(passage => !leading.includes(passage))]
}

/** What was found, with what the entry has of opinions where none of them was. */
const opinionated = (entry: Entry, passages: readonly Passage[]): readonly Passage[] =>
  passages.some(({ kind }) => kind === 'opinion')
    ? passages
    : [...passages, ...passagesOf(entry).filter(({ kind }) => kind === 'opinion')]

/** What somebody is quoted with, in a question for what is thought of it. */
const QUOTED =
  /\b(?:quot(?:es?|ed|ing)|says?|said|claim(?:s|ed)?|stat(?:es|ed)|mention(?:s|ed)?) ([^.?]{4,120})|(?:有句话|说|写道|声称|宣称|提到)([^,，。?？]{2,40})/u

/** Of the chronicler's own words those first that speak of what the question quotes, and not of where that stands. */
const nearestFirst = (query: Query, passages: readonly Passage[]): readonly Passage[] => {
  const quoted = QUOTED.exec(spoken(query.text))?.slice(1).find(Boolean)
  const things = query.subjects.filter(({ said }) => quoted?.includes(said))
  const told = ({ text }: Passage): number => {
    const line = lineOf(normalize(`${text.en} | ${text.zh}`))
    return things
      .filter(({ ways }) => ways.some(way => line.includes(way.line)))
      .reduce((sum, { weight }) => sum + weight, 0)
  }
  const own = passages.filter(({ kind, by }) => kind === 'opinion' && !by)
  const [best] = [...own].sort((a, b) => told(b) - told(a))
  return best ? first(passages, passage => passage === best) : passages
}

/** Passages of a post, before them the text that names who wrote it, where one names somebody. */
const writerFirst = (entry: Entry, passages: readonly Passage[]): readonly Passage[] => {
  const writer = passagesOf(entry).find(({ kind, text }) => kind === 'text' && namesAPerson(text.en))
  return writer ? [writer, ...passages.filter(({ text }) => text !== writer.text)] : passages
}

/** What was found in a release, led by the change that is named for the weightiest thing asked of where the first says nothing of it. */
const weightiestFirst = (query: Query, found: Found): Found => {
  const [thing] = query.subjects.filter(({ named }) => named)
  const says = (text: string) => thing?.ways.some(way => lineOf(normalize(text)).includes(way.line)) ?? false
  const saysOf = ({ text, subject }: Passage) => says(`${subject?.en ?? ''} | ${text.en} | ${text.zh}`)
  const [lead] = found.passages
  if (found.entry.kind !== 'release' || !thing || !lead || saysOf(lead)) return found
  const own = found.passages.find(({ subject }) => subject && says(`${subject.en} | ${subject.zh}`))
  return own ? { ...found, passages: first(found.passages, passage => passage === own) } : found
}

/** Who names a thing of this weight beside the deed asks of that. */
const A_THING = 0.6

/**
 * What was found, led by what the question means: by the chronicler's own words, which nobody signed, where his are
 * asked for; by the summary where what the entry is about was done as asked, and not by a note on its day.
 */
export const ledBy = (query: Query, found: Found): Found => {
  const { entry, passages, deed } = found
  if (query.intent === 'opinion' && CHRONICLER.test(spoken(query.text)))
    return {
      ...found,
      passages: nearestFirst(
        query,
        first(opinionated(entry, passages), ({ kind, by }) => kind === 'opinion' && !by),
      ),
    }
  if (entry.kind === 'article' && asksForWriter(query) && !passages[0]?.by)
    return { ...found, passages: writerFirst(entry, passages) }
  const names = query.subjects.some(({ named, weight }) => named && weight >= A_THING)
  if (
    query.intent !== 'what' ||
    names ||
    !deed ||
    hardDeeds(query).length === 0 ||
    entry.kind !== 'milestone'
  )
    return weightiestFirst(query, found)
  const [summary] = passagesOf(entry)
  return summary
    ? { ...found, passages: [summary, ...passages.filter(one => one.text !== summary.text)] }
    : found
}

/** A third of what is told best is enough where it is the chronicler himself that is asked. */
const OWN = 0.3

/** What was found, before all what the chronicler says of it, where his words are asked for and there are such. */
export const ownWordsFirst = (query: Query, found: readonly Found[]): readonly Found[] => {
  if (query.intent !== 'opinion' || !CHRONICLER.test(spoken(query.text))) return found
  const own = found.filter(
    ({ held, complete, entry }) =>
      complete && held >= found[0]!.held * OWN && entry.commentary.some(({ by }) => !by),
  )
  return own.length > 0 ? own : found
}
