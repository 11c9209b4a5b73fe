import { SOFT } from './deeds.ts'
import type { Knowledge } from './knowledge.ts'
import type { Phrase } from './lines.ts'
import type { Indexed } from './passages.ts'
import { plainly } from './plainly.ts'
import { asksWhyNot as isOfWhyNot, REASONS, tellsWhyNot } from './reasons.ts'
import { spoken } from './spoken.ts'
import type { Query, Subject } from './types.ts'
import { namesHeld } from './weigh.ts'

const MENDS: ReadonlySet<string> = new Set(['fixed', 'security'])
const COMES: ReadonlySet<string> = new Set(['added', 'released'])
const GOES: ReadonlySet<string> = new Set(['removed', 'deprecated'])
const DONE = 0.4

/** What the question would rather hear, by the kind of a passage and its entry. */
export const priorOfKind = (
  { intent, versions, kinds, edge, actions }: Query,
  { passage, entry }: Indexed,
): number => {
  let score = 0
  if (passage.kind === 'erratum') score -= 0.4
  if (passage.kind === 'opinion') score += intent === 'opinion' ? 0.6 : -0.15
  if ((intent === 'version' || intent === 'when') && entry.kind === 'release') score += 0.25
  if ((intent === 'why' || intent === 'what') && passage.kind === 'text' && versions.length === 0)
    score += 0.15
  if (kinds.some(kind => kind !== 'release' && kind === entry.kind)) score += 0.3
  if (intent === 'who' && passage.kind === 'change') score -= 0.15
  // What mends a thing is not its coming.
  if (MENDS.has(passage.section ?? '') && actions.some(deed => COMES.has(deed)) && !actions.includes('fixed'))
    score -= 0.3
  // Nor is its going, to who asks for its day.
  const isDated = intent === 'when' || intent === 'version'
  const isComing = actions.some(deed => COMES.has(deed)) && actions.every(deed => SOFT.has(deed))
  if (isDated && isComing && GOES.has(passage.section ?? '')) score -= 0.5
  // The first of a thing is no end of it.
  if (edge === 'first' && GOES.has(passage.section ?? '')) score -= 0.3
  return score
}

/** What it would rather hear, by whose the passage is and whom it names. */
export const priorOfNames = (query: Query, indexed: Indexed): number => {
  const [first, ...others] = query.projects
  const { project } = indexed.entry
  const own = project === first ? 0.27 : others.includes(project) ? 0.25 : 0
  // What is thought of two is thought of both, and so is why they stand as they do.
  const more = query.intent === 'opinion' ? 0.4 : query.intent === 'why' ? 0.25 : 0.1
  return own + more * Math.max(0, namesHeld(query, indexed) - 1)
}

/** Words for an announcement, in a normalised text. */
export const ANNOUNCES = /\bannounc|\bunveil|\breveal|\bdebut|宣布|公布|官宣|亮相/iu
/** An announcement of its own is one sooner than the release that it announces. */
export const OWN_ANNOUNCEMENT = 0.3

/** Whether a question asks of an announcement. */
export const asksOfAnnouncement = ({ actions, text }: Query): boolean =>
  actions.includes('released') && ANNOUNCES.test(spoken(text))

/** What it would rather hear, by what the entry's title says happened: so much, and so much as far as the rest is there. */
export const priorOfTitle = (
  { actions }: Query,
  headed: ReadonlySet<string>,
): { readonly score: number; readonly asFound: number } => {
  const done = actions.filter(action => headed.has(action))
  if (done.length === 0) return { score: 0, asFound: 0 }
  // That something started is said in many titles: it counts as far as the rest is there too.
  return done.every(action => SOFT.has(action)) ? { score: 0, asFound: DONE } : { score: DONE, asFound: 0 }
}

/** Two capitalised words in a row: mostly a person. */
const FULL_NAME = /(?<=[a-z,;:] |^)\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+/u
/** Most texts have none, and without properties of letters that is soon seen. */
const MAY_NAME = /[A-Z][a-z]+ [A-Z]|[^\0-\x7f]/
/** Whether an English text names somebody, as far as capitals tell. */
export const namesAPerson = (text: string) => MAY_NAME.test(text) && FULL_NAME.test(text)

/** What is true of a passage whatever is asked, found out once: 0 while nobody knows, then 1 for no and 2 for yes. */
type Known = {
  readonly named: Uint8Array
  readonly reasoned: Uint8Array
  readonly undone: Uint8Array
  readonly reasons: readonly Phrase[]
}
const known = new WeakMap<Knowledge, Known>()
const knownOf = (knowledge: Knowledge): Known => {
  const { passages, lines } = knowledge
  const had = known.get(knowledge) ?? {
    named: new Uint8Array(passages.length),
    reasoned: new Uint8Array(passages.length),
    undone: new Uint8Array(passages.length),
    reasons: REASONS.map(lines.phrase),
  }
  known.set(knowledge, had)
  return had
}
const once = (row: Uint8Array, number: number, isSo: () => boolean): boolean => {
  if (row[number] === 0) row[number] = isSo() ? 2 : 1
  return row[number] === 2
}

/** What gives a reason, of what mostly says what was asked. */
const REASON = 0.45
const MOSTLY = 0.6
/** And what tells why it was not done, to who asks that. */
const WHY_NOT = 0.35

/** What the question would rather hear, as far as the words of a passage say it; by the passage's number. */
export const priorByWords = (
  query: Query,
  knowledge: Knowledge,
): ((number: number, coverage: number) => number) => {
  const { lines, passages } = knowledge
  const { named, reasoned, undone, reasons } = knownOf(knowledge)
  const read = (of: readonly Subject[]) =>
    of.flatMap(({ ways }) => ways.map(({ line }) => lines.phrase(line)))
  // What the title names is what the entry announces.
  const announced = query.actions.includes('released')
    ? read(query.subjects.filter(({ named }) => named))
    : []
  const written = read(query.written)
  const asksWhyNot = query.intent === 'why' && isOfWhyNot(plainly(query.text))
  const [asksWho, asksWhy] = [query.intent === 'who', query.intent === 'why']
  if (!asksWho && !asksWhy && announced.length === 0 && written.length === 0) return () => 0
  return (number, coverage) => {
    const says = (phrase: Phrase) => lines.inPassage(phrase, number)
    let score = 0
    if (asksWho && once(named, number, () => namesAPerson(passages[number]!.passage.text.en))) score += 0.05
    if (asksWhy && once(reasoned, number, () => reasons.some(says)))
      score += REASON * Math.min(1, coverage / MOSTLY)
    if (asksWhyNot && once(undone, number, () => tellsWhyNot(passages[number]!.passage.text.en)))
      score += WHY_NOT * Math.min(1, coverage / MOSTLY)
    if (announced.some(phrase => lines.inTitle(phrase, number))) score += 0.4
    if (written.some(says)) score += 0.25
    return score
  }
}
