import { subjectCalled } from '../ask/called.ts'
import type { Answer, Hit, Passage } from '../ask/types.ts'
import { daysBetween } from '../calendar.ts'
import type { Chronicle, Entry } from '../chronicle/schema.ts'
import { nameOf, titleOf } from './entry-line.ts'
import { calledBy } from './own-words.ts'
import { passageLine } from './sections.ts'
import { spanAsked } from './span-asked.ts'
import type { Wording } from './wording.ts'

type Comparison = Extract<Answer, { kind: 'comparison' }>

/** The change of a release that a side was found by, where it has a name of its own. */
const changeOf = ({ entry, passages: [piece] }: Hit): Passage | undefined =>
  entry.version !== undefined && piece?.kind === 'change' && piece.subject ? piece : undefined

/** More changes than these no line tells. */
const MOST_CHANGES = 4

/** The first line of a comparison: which came first and by how much, each by what was asked of it. */
export const comparisonLine = (
  { query, sides, stands, each }: Comparison,
  wording: Wording,
  chronicle: Chronicle,
): string => {
  const { say, of } = wording
  const [one, other] = sides.map(({ hits }) => hits[0]!) as [Hit, Hit]
  const [first, second] = one.entry.date <= other.entry.date ? [one, other] : [other, one]
  const name = (entry: Entry) => nameOf(entry, wording, chronicle)
  const thing = (hit: Hit) => {
    const change = changeOf(hit)
    return change && (calledBy(query, change, wording.language) ?? of(change.subject!))
  }
  const [older, newer] = [thing(first), thing(second)]
  const isOfOne = first.entry.project === second.entry.project
  if (each === 'later' && isOfOne && second.entry.version !== undefined) {
    const all = second.passages.filter(({ kind }) => kind === 'change')
    const own = all.filter(change => subjectCalled(query, change))
    const changes = (own.length > 0 ? own : all).slice(0, MOST_CHANGES)
    const summary = second.entry.text.slice(0, 1).map(text => of(text))
    const told = changes.length > 0 ? changes.map(change => passageLine(change, wording)) : summary
    return say.inEntry(name(second.entry), second.entry.date, say.sentences(told))
  }
  // One thing in two releases: what each says of it sets them apart.
  const isSame = isOfOne && older !== undefined && older === newer
  const isEach = each && isOfOne && older !== undefined && newer !== undefined
  if ((isSame || isEach) && query.edge === undefined)
    return say.sentences(
      [first, second].map(({ entry, passages }) =>
        say.inEntry(name(entry), entry.date, passageLine(passages[0]!, wording)),
      ),
    )
  const label = ({ entry }: Hit, said: string | undefined): string =>
    said !== undefined && !isSame
      ? say.thingOf(said, name(entry), entry.date)
      : `${titleOf(entry, wording)} (${entry.date})`
  const [earlier, later] = [label(first, older), label(second, newer)]
  const days = daysBetween(first.entry.date, second.entry.date)
  const order =
    first.entry.date === second.entry.date
      ? say.sameDay(earlier, later)
      : say.earlier(
          wording.language === 'en' ? beginning(earlier) : earlier,
          spanAsked(query, first.entry.date, second.entry.date) ?? { years: 0, months: 0, days },
          days,
          later,
        )
  if (stands === 'yes' || stands === 'no') return say.sentences([say[stands](query.text), order])
  if (stands) return say.stands[stands](order)
  // What the later of two releases brought is what sets them apart, where nothing of them is named.
  const areWhole = (older ?? newer) === undefined && isOfOne && !query.edge
  const areReleases = [first, second].every(({ entry }) => entry.version !== undefined)
  if (areWhole && areReleases && each)
    return say.sentences(
      [first, second].map(({ entry }) =>
        say.inEntry(name(entry), entry.date, entry.text[0] ? of(entry.text[0]) : ''),
      ),
    )
  const brought = areWhole && areReleases && second.entry.text[0]
  return brought ? say.sentences([order, of(brought)]) : order
}

/** A plain word begins a sentence with a capital; a name keeps the letters it has. */
const beginning = (label: string): string =>
  label.replace(/^[a-z]+(?=[ -])/, word => word[0]!.toUpperCase() + word.slice(1))
