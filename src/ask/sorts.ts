import type { Indexed } from './passages.ts'
import { isRow } from './ranks.ts'

/** Passages sorted by some of what is asked of them: of the few sorts each is judged once a question. */
export type Sort = {
  /** The number of a passage -> its sort. */
  readonly of: Int32Array
  /** A passage of each sort. */
  readonly examples: readonly Indexed[]
}

/** Passages sorted by all that is asked of them beside their words; together these would be too many sorts. */
export type Sorts = {
  /** By the project and whom they name. */
  readonly whose: Sort
  /** By what happens in them, and by their entries' titles. */
  readonly told: Sort
  /** By what kinds they and their entries are. */
  readonly kind: Sort
}

/** What a text only announces has not been done by it. */
const ANNOUNCED =
  /\b(?:(?:coming|future|later|next) (?:releases?|versions?) (?:are|is|will)|what comes next|(?:the|a) roadmap)\b/iu

/** Whether a passage only tells of plans. */
export const isOfPlans = ({ passage, entry }: Indexed): boolean =>
  passage.kind === 'text' && entry.kind !== 'release' && ANNOUNCED.test(passage.text.en)

/** Numbers things in the order they come, equal ones alike. */
const numbering = <T>() => {
  const numbers = new Map<T, number>()
  return (one: T): number => {
    const known = numbers.get(one)
    if (known !== undefined) return known
    numbers.set(one, numbers.size)
    return numbers.size - 1
  }
}

/** Than this there are fewer of anything that is numbered here. */
const MANY = 2 ** 24
/** Numbers pairs of numbers. */
const pairing = () => {
  const numbers = numbering<number>()
  return (one: number, other: number): number => numbers(one * MANY + other)
}

/** The kinds of a passage and its entry, and what is so or not so of them, as one number. */
const kinds = () => {
  const words = numbering<string | undefined>()
  const pair = pairing()
  return (indexed: Indexed): number => {
    const { passage, entry, summary } = indexed
    const marks = (summary ? 1 : 0) + (isRow(entry) ? 2 : 0) + (isOfPlans(indexed) ? 4 : 0)
    return pair(pair(words(passage.kind), words(passage.section)), words(entry.kind) * 8 + marks)
  }
}

const sorted = (passages: readonly Indexed[], sortOf: (indexed: Indexed) => number): Sort => {
  const of = new Int32Array(passages.length)
  const examples: Indexed[] = []
  const at = numbering<number>()
  for (let number = 0; number < passages.length; number++) {
    const sort = at(sortOf(passages[number]!))
    if (sort === examples.length) examples.push(passages[number]!)
    of[number] = sort
  }
  return { of, examples }
}

/** Sorts passages; equal sets of theirs are one object (`indexPassages`). */
export const sortsOf = (passages: readonly Indexed[]): Sorts => {
  const [set, project, kindOf] = [numbering<ReadonlySet<string>>(), numbering<string>(), kinds()]
  const [whose, told] = [pairing(), pairing()]
  return {
    whose: sorted(passages, ({ entry, mentions }) => whose(project(entry.project), set(mentions))),
    told: sorted(passages, ({ actions, headed }) => told(set(actions), set(headed))),
    kind: sorted(passages, kindOf),
  }
}
