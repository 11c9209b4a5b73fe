import { SOFT } from './deeds.ts'
import type { Knowledge } from './knowledge.ts'
import type { Phrase } from './lines.ts'
import type { Indexed } from './passages.ts'
import { isRow } from './ranks.ts'
import { REASONS } from './reasons.ts'
import type { Query, Subject } from './types.ts'

/** Questions that are answered with the date of an entry: what was done must be what the entry is about. */
const DATED: ReadonlySet<string> = new Set([
  'when',
  'version',
  'whether',
  'duration',
  'compare',
  'list',
  'count',
])

/** Two capitalised words in a row: mostly a person. */
export const FULL_NAME = /(?<=[a-z,;:] |^)\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+/u

/** Who asks who or why takes some deed for granted; only these would be a false premise worth refusing. */
export const TOLD: ReadonlySet<string> = new Set(['who', 'why'])
const GRAVE: ReadonlySet<string> = new Set([
  'removed',
  'ended',
  'acquired',
  'graduated',
  'merged',
  'rewritten',
])

/** The deeds of a query that must have been done. */
export const hardDeeds = ({ actions, intent }: Query): string[] =>
  actions.filter(action => !SOFT.has(action) && (!TOLD.has(intent) || GRAVE.has(action)))

/** Deeds done to a whole project: who asks it of one means that one, not what is told of another beside it. */
const OF_WHOLE: ReadonlySet<string> = new Set(['rewritten'])
const isOfOther = ({ projects, intent }: Query, deeds: readonly string[], project: string): boolean =>
  !TOLD.has(intent) &&
  projects.length > 0 &&
  !projects.includes(project) &&
  deeds.every(deed => OF_WHOLE.has(deed))

/**
 * Whether the passage tells of the deed asked for. Where a date is the answer, a passing mention does not date it:
 * it must be a change of its own, the entry's title or its summary; and a release's summary only repeats its changes.
 */
export const tellsOf = (query: Query, deeds: readonly string[], indexed: Indexed): boolean => {
  const { actions, headed, passage, summary, entry } = indexed
  if (!deeds.some(deed => actions.has(deed) || headed.has(deed))) return false
  if (isOfOther(query, deeds, entry.project)) return false
  if (!DATED.has(query.intent) || deeds.every(deed => SOFT.has(deed))) return true
  if (passage.kind === 'change') return deeds.some(deed => actions.has(deed))
  const isNamed = query.versions.length > 0
  if (entry.kind === 'release' && !isNamed && query.subjects.some(({ named }) => named)) return false
  return summary || deeds.some(deed => headed.has(deed) && passage.kind === 'text')
}

/** As far behind a deed as its object may stand, in units; who "left Twitter for Lyft" has not left Lyft. */
const REACH = 4
const AT_ONCE: ReadonlySet<string> = new Set(['left'])
/** What a thing was rewritten in may stand before the deed: "the Rust data plane is a rewrite". */
const ANYWHERE: ReadonlySet<string> = new Set(['rewritten'])

/** Whether every deed that the question aims at something is aimed at it in the passage too. */
export const hitsObjects = (
  { objects, intent }: Query,
  { number }: Indexed,
  { lines, deedLines }: Knowledge,
): boolean => {
  if (!DATED.has(intent) && !objects.some(({ action }) => ANYWHERE.has(action))) return true
  const isSaid = ({ line }: Query['objects'][number]) => {
    const phrase = lines.phrase(line)
    return lines.inPassage(phrase, number) || lines.inTitle(phrase, number)
  }
  // To write the lines out takes a hundred times as long.
  if (!objects.every(isSaid)) return false
  const [line, title, subject] = [
    lines.passageLine(number),
    lines.titleLine(number),
    lines.subjectLine(number),
  ]
  return objects.every(({ action, line: object }) =>
    ANYWHERE.has(action)
      ? `${title}${line}`.includes(object)
      : subject.includes(object) ||
        (deedLines.get(action) ?? []).some(deed =>
          [line, title].some(text => {
            for (let at = text.indexOf(deed); at >= 0; at = text.indexOf(deed, at + 1)) {
              const behind = text
                .slice(at + deed.length - 1)
                .split(' ')
                .slice(0, (AT_ONCE.has(action) ? 2 : REACH) + object.split(' ').length - 2)
                .join(' ')
              if (`${behind} `.includes(object)) return true
            }
            return false
          }),
        ),
  )
}

/** What a text only announces has not been done by it. */
const ANNOUNCED =
  /\b(?:(?:coming|future|later|next) (?:releases?|versions?) (?:are|is|will)|what comes next|(?:the|a) roadmap)\b/iu
const ASKS_WHAT_WAS_DONE: ReadonlySet<string> = new Set(['when', 'version', 'whether'])

/** Whether a passage only tells of plans, to who asks when something was done. */
export const onlyPlans = ({ intent }: Query, { passage, entry }: Indexed): boolean =>
  ASKS_WHAT_WAS_DONE.has(intent) &&
  passage.kind === 'text' &&
  entry.kind !== 'release' &&
  ANNOUNCED.test(passage.text.en)

/** Questions of one thing: every project they name must have to do with it. */
const OF_ONE: ReadonlySet<string> = new Set(['when', 'version', 'whether'])

/** What somebody did, or thought, and why, no row of the almanac tells, whatever its form words are. */
const NO_ROW_TELLS: ReadonlySet<string> = new Set(['who', 'why', 'opinion'])

/** Whether a passage is about every project that must be in it; a mere row is about nothing but its day. */
export const holdsNames = (query: Query, indexed: Indexed, hard: boolean): boolean =>
  !(NO_ROW_TELLS.has(query.intent) && isRow(indexed.entry)) &&
  (!(OF_ONE.has(query.intent) || (hard && TOLD.has(query.intent))) ||
    namesHeld(query, indexed) >= query.names.length)

/** How many of the names in the question the passage is about, by its project or by its words. */
export const namesHeld = (query: Query, { entry, mentions }: Indexed): number =>
  query.names.filter(name => name.includes(entry.project) || name.some(id => mentions.has(id))).length

/** The phrases of a query that a passage is looked through for, read once for all passages. */
export type Phrases = {
  readonly reasons: readonly Phrase[]
  /** The things it names. */
  readonly named: readonly Phrase[]
  /** Whether it asks of an announcement. */
  readonly announced: boolean
  /** The dates as it writes them. */
  readonly written: readonly Phrase[]
}

const ANNOUNCES = /\bannounc|\bunveil|宣布|公布|官宣/iu

/** Reads the phrases of a query. */
export const phrasesOf = ({ subjects, written, text, actions }: Query, { lines }: Knowledge): Phrases => {
  const read = (of: readonly Subject[]) =>
    of.flatMap(({ ways }) => ways.map(({ line }) => lines.phrase(line)))
  return {
    reasons: REASONS.map(lines.phrase),
    named: read(subjects.filter(({ named }) => named)),
    written: read(written),
    announced: actions.includes('released') && ANNOUNCES.test(text),
  }
}

const GOES: ReadonlySet<string> = new Set(['removed', 'deprecated'])

/** What the question would rather hear, beside the share of it that was found. */
export const prior = (
  query: Query,
  { reasons, named, written, announced }: Phrases,
  indexed: Indexed,
  coverage: number,
  { lines }: Knowledge,
): number => {
  const { passage, entry, headed, number } = indexed
  const says = (phrase: Phrase) => lines.inPassage(phrase, number)
  let score = 0
  if (passage.kind === 'erratum') score -= 0.4
  if (passage.kind === 'opinion') score += query.intent === 'opinion' ? 0.6 : -0.15
  if ((query.intent === 'version' || query.intent === 'when') && entry.kind === 'release') score += 0.25
  if (
    (query.intent === 'why' || query.intent === 'what') &&
    passage.kind === 'text' &&
    query.versions.length === 0
  )
    score += 0.15
  if (query.kinds.some(kind => kind !== 'release' && kind === entry.kind)) score += 0.3
  if (query.intent === 'who' && FULL_NAME.test(passage.text.en)) score += 0.05
  if (query.intent === 'who' && passage.kind === 'change') score -= 0.15
  if (query.intent === 'why' && reasons.some(says)) score += 0.45
  if (query.projects.includes(entry.project)) score += query.projects[0] === entry.project ? 0.27 : 0.25
  const done = query.actions.filter(action => headed.has(action))
  // That something started is said in many titles: it counts as far as the rest is there too.
  if (done.length > 0) score += 0.4 * (done.every(action => SOFT.has(action)) ? coverage ** 2 : 1)
  // What the title names is what the entry announces.
  if (query.actions.includes('released') && named.some(phrase => lines.inTitle(phrase, number))) score += 0.4
  // An announcement of its own is one sooner than the release that it announces.
  if (announced && entry.kind !== 'release' && headed.has('released')) score += 0.3
  if (written.some(says)) score += 0.25
  // The first of a thing is no end of it.
  if (query.edge === 'first' && GOES.has(passage.section ?? '')) score -= 0.3
  return score + 0.1 * Math.max(0, namesHeld(query, indexed) - 1)
}
