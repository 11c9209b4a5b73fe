import { readFileSync } from 'node:fs'
import { bare } from '../../src/ask/versions.ts'
import type { asJson } from '../../src/speak/json.ts'

/** What an answer must cite to be right. One with neither version nor date is undated background of its project. */
export type Gold = {
  readonly project: string
  readonly version?: string | null
  readonly date?: string | null
  /** Undated, but of this year if it has a date. */
  readonly date_prefix?: string | null
  /** Dates and versions that the chronicle writes wrongly: right too. */
  readonly accept_written?: readonly string[] | null
  readonly or?: readonly Gold[] | null
}

/** A question with what a right answer holds. */
export type Asked = {
  readonly id: string
  readonly lang: string
  readonly kind: string
  readonly question: string
  readonly abstain?: boolean
  /** The first entry cited is one of these. */
  readonly accept?: readonly Gold[] | null
  /** Each of these is cited somewhere. */
  readonly accept_all?: readonly Gold[] | null
  /** Patterns, each of which the answer or what it cites fits. */
  readonly must?: readonly string[] | null
}

/** What the terminal gives a program, as far as it is judged. */
export type Given = Pick<ReturnType<typeof asJson>, 'answered' | 'answer'> & {
  readonly entries: readonly Pick<
    ReturnType<typeof asJson>['entries'][number],
    'project' | 'version' | 'date'
  >[]
}

type Cited = Given['entries'][number]

const DAY = /^\d{4}-\d{2}-\d{2}$/
const number = (version: string | null | undefined) => (version ? bare(version.trim()) : undefined)
const day = (date: string | null | undefined) => (date ? date.trim().slice(0, 10) : undefined)

/** Whether an entry that was cited is the one that was wanted. */
export const isGold = (gold: Gold, cited: Cited | undefined): boolean => {
  if (!cited) return false
  if (gold.or?.some(other => isGold(other, cited))) return true
  if (cited.project.toLowerCase() !== gold.project) return false
  const [wanted, given] = [number(gold.version), number(cited.version)]
  const [on, givenOn] = [day(gold.date), day(cited.date)]
  if (!wanted && !on) return !gold.date_prefix || !givenOn || givenOn.startsWith(gold.date_prefix)
  const written = gold.accept_written ?? []
  const sameDay = on !== undefined && givenOn !== undefined && (on === givenOn || written.includes(givenOn))
  if (!wanted || !given) return sameDay
  const isWritten = written.some(text => !DAY.test(text) && number(text) === given)
  if (wanted !== given && !(isWritten && sameDay)) return false
  return !on || !givenOn || sameDay
}

/** Whether an answer is right; to abstain is right exactly where it is wanted. */
export const isRight = (asked: Asked, { answered, answer, entries }: Given): boolean => {
  if (asked.abstain) return !answered
  if (!answered) return false
  const cites = asked.accept_all
    ? asked.accept_all.every(gold => entries.some(entry => isGold(gold, entry)))
    : (asked.accept ?? []).some(gold => isGold(gold, entries[0]))
  const said = `${answer}\n${JSON.stringify(entries.map(({ date, version }) => [date, version]))}`
  return cites && (asked.must ?? []).every(pattern => new RegExp(pattern, 'iu').test(said))
}

/** So many right of so many. */
export type Tally = { readonly right: number; readonly of: number }

/** How well questions were answered, as shares from 0 to 1. */
export type Score = {
  readonly share: number
  /** Of those not answered, the share that was not to be. */
  readonly precision: number
  /** Of those not to be answered, the share that was not. */
  readonly recall: number
  readonly byKind: ReadonlyMap<string, Tally>
}

/** Judges the answers to all questions. */
export const score = (questions: readonly Asked[], answerTo: (question: string) => Given): Score => {
  const judged = questions.map(asked => {
    const given = answerTo(asked.question)
    return { asked, answered: given.answered, right: isRight(asked, given) }
  })
  const byKind = new Map<string, Tally>()
  for (const { asked, right } of judged) {
    const before = byKind.get(asked.kind) ?? { right: 0, of: 0 }
    byKind.set(asked.kind, { right: before.right + Number(right), of: before.of + 1 })
  }
  const share = (some: number, all: number) => (all === 0 ? 1 : some / all)
  const silent = judged.filter(({ answered }) => !answered)
  const unknown = judged.filter(({ asked }) => asked.abstain)
  const rightlySilent = silent.filter(({ asked }) => asked.abstain).length
  return {
    share: share(judged.filter(({ right }) => right).length, judged.length),
    precision: share(rightlySilent, silent.length),
    recall: share(rightlySilent, unknown.length),
    byKind,
  }
}

/** The questions of a file, one a line. */
export const questionsIn = (file: string): Asked[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter(line => line.trim() !== '')
    .map(line => JSON.parse(line) as Asked)
