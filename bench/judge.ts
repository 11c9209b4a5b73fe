import { existsSync, readFileSync } from 'node:fs'

/** What a right answer must cite: the rules are those of the questions' own score.mjs. */
export type Gold = {
  readonly project: string
  readonly version?: string
  readonly date?: string
  readonly date_prefix?: string
  readonly accept_written?: readonly string[]
  readonly or?: readonly Gold[]
}

/** A question and its gold. */
export type Asked = {
  readonly question: string
  readonly abstain: boolean
  readonly accept?: readonly Gold[]
  readonly accept_all?: readonly Gold[]
  readonly must?: readonly string[]
}

/** An entry as an answer cites it. */
export type Cited = {
  readonly id: string
  readonly project: string
  readonly version?: string | null
  readonly date?: string | null
}

/** What an engine says: whether it claims to know, in which words, from which entries, how sure. */
export type Reply = {
  readonly answered: boolean
  readonly answer: string
  readonly entries: readonly Cited[]
  readonly score: number
}

const DAY = /^\d{4}-\d{2}-\d{2}$/
const plain = (version: string | null | undefined) =>
  version
    ? version
        .trim()
        .toLowerCase()
        .replace(/^(?:stable-|edge-|release-|v)+/, '')
    : undefined

const matches = (gold: Gold, cited: Cited | undefined): boolean => {
  if (!cited) return false
  if (gold.or?.some(other => matches(other, cited))) return true
  if (cited.project !== gold.project) return false
  const [version, date, written] = [plain(cited.version), cited.date?.slice(0, 10), gold.accept_written ?? []]
  const sameDay = date !== undefined && (date === gold.date || written.includes(date))
  if (!gold.version && !gold.date) return !gold.date_prefix || !date || date.startsWith(gold.date_prefix)
  if (!gold.version || !version) return gold.date !== undefined && sameDay
  const asWritten = written.some(one => !DAY.test(one) && plain(one) === version) && sameDay
  return (version === plain(gold.version) || asWritten) && (!gold.date || !date || sameDay)
}

/** Whether a reply is right: it abstains where it should, else cites what it must and says what it must. */
export const isRight = (asked: Asked, { answered, answer, entries }: Reply): boolean => {
  if (asked.abstain) return !answered
  if (!answered) return false
  const cited = asked.accept_all
    ? asked.accept_all.every(gold => entries.some(entry => matches(gold, entry)))
    : (asked.accept ?? []).some(gold => matches(gold, entries[0]))
  const said = `${answer}\n${JSON.stringify(entries.map(({ date, version }) => [date ?? null, version ?? null]))}`
  return cited && (asked.must ?? []).every(must => new RegExp(must, 'iu').test(said))
}

/** The best accuracy that any floor on the score gives: a present to engines that have no way to abstain. */
export const bestFloor = (
  rows: readonly { readonly asked: Asked; readonly reply: Reply }[],
): { right: number; floor: number } => {
  const rightAt = (floor: number) =>
    rows.filter(({ asked, reply }) =>
      isRight(asked, { ...reply, answered: reply.answered && reply.score >= floor }),
    ).length
  const floors = [0, ...new Set(rows.map(({ reply }) => reply.score))]
  return floors
    .map(floor => ({ floor, right: rightAt(floor) }))
    .reduce((best, one) => (one.right > best.right ? one : best))
}

const SHARED = '../shared/questions/dev.jsonl'
const linesOf = (file: string): Asked[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter(line => line.trim())
    .map(line => JSON.parse(line))

/** The questions that are scored, and what they are called. */
export const scored = (): { name: string; questions: Asked[] } => {
  const file = existsSync(SHARED) ? SHARED : 'test/questions/tune.jsonl'
  return { name: file.split('/').slice(-2).join('/'), questions: linesOf(file) }
}

/** Questions that are only timed, and some to warm up with. */
export const timed = (): string[] =>
  ['tune', 'tune2'].flatMap(name => linesOf(`test/questions/${name}.jsonl`)).map(({ question }) => question)
export const warmUp = (): string[] => linesOf('test/questions/held.jsonl').map(({ question }) => question)
