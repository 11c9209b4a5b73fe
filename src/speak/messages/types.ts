import type { Reason } from '../../ask/types.ts'
import type { ChangeSection, Kind, Rank } from '../../chronicle/schema.ts'

/** A length of time as people say it. */
export type Span = {
  readonly years: number
  readonly months: number
  readonly weeks?: number
  readonly days: number
}

/** What the bot knows, in numbers. */
export type Known = {
  readonly entries: number
  readonly releases: number
  readonly projects: string
  readonly from: string
  readonly to: string
}

/** What a project comes to. */
export type Course = {
  readonly releases: number
  /** Patches and previews. */
  readonly lesser: number
  readonly milestones: number
  readonly others: number
  readonly from: string
  readonly to: string
}

/** The bot's own sentences. One with a fact in it is a function of that fact; a language that lacks one does not compile. */
export type Messages = {
  readonly sections: Readonly<Record<ChangeSection, string>>
  readonly kinds: Readonly<Record<Kind, (count: number) => string>>
  /** One of a kind; of no kind in particular, an entry. */
  readonly things: Readonly<Record<Kind | 'any', string>>
  /** What releases are called, of one channel. */
  readonly ofChannel: (channel: 'stable' | 'edge', called: string) => string
  readonly features: (count: number) => string
  /** The deeds of the glossary that can be said of a subject; others are told as a change. */
  readonly deeds: Readonly<Record<string, (who: string, what: string) => string>>
  /** The glossary's names of actions as words. */
  readonly actions: Readonly<Record<string, string>>
  readonly inVersion: (sentence: string, version: string, date: string) => string
  readonly inEntry: (name: string, date: string, text: string) => string
  readonly released: (name: string, date: string) => string
  readonly dated: (title: string, date: string) => string
  readonly edge: Readonly<
    Record<
      // The latest there is, and the last of a time that is over.
      'first' | 'latest' | 'last',
      (thing: string, of: string, name: string, date: string, when: string) => string
    >
  >
  /** The first or last by the days that the chronicle writes, and by the right ones. */
  readonly asWritten: Readonly<
    Record<'first' | 'latest', (name: string, date: string, right: string, on: string) => string>
  >
  /** The release that had a thing first, and what it says of it. */
  readonly firstWith: (project: string, thing: string, version: string, date: string, text: string) => string
  /** Until when there are records at all: the latest of them is not the latest there is. */
  readonly recordsEnd: (date: string, of: string) => string
  readonly beside: Readonly<
    Record<'before' | 'after', (anchor: string, name: string, date: string) => string>
  >
  /** A release, and what it is known by here. */
  readonly broughtBy: (version: string, thing: string) => string
  /** The word that the question itself has for it: 有 to who asks 有…吗. */
  readonly yes: (asked: string) => string
  readonly no: (asked: string) => string
  /** Of what was only done later. */
  /** To who asks whether anything came in a time of which nothing is recorded. */
  readonly noneThen: (what: string) => string
  readonly notByThen: string
  readonly listed: (count: number, what: string, about: string) => string
  readonly counted: (count: number, kind: string, who: string, when: string, about: string) => string
  /** What is counted beside: "and 23 patch releases". */
  readonly others: (parts: readonly { readonly rank: Rank; readonly total: number }[]) => string
  readonly lasted: (span: Span, days: number, from: string, to: string) => string
  /** What lies between two ends: so many releases of each, and so much else. */
  readonly between: (
    releases: readonly { readonly name: string; readonly count: number }[],
    others: number,
  ) => string
  readonly sameDay: (one: string, other: string) => string
  readonly earlier: (one: string, gap: Span, days: number, other: string) => string
  /** A thing that was asked of, and the release that has it. */
  readonly thingOf: (thing: string, version: string, date: string) => string
  /** To who asks whether it was before or after. */
  readonly stands: Readonly<Record<'before' | 'after', (sentence: string) => string>>
  readonly onThisDay: (month: number, day: number) => string
  readonly nothingThatDay: (month: number, day: number) => string
  readonly yearsAgo: (years: number) => string
  readonly nothing: Readonly<Record<Reason, (what: string) => string>>
  /** Said of a version beyond all that are recorded. */
  readonly newest: (version: string, date: string) => string
  readonly known: (facts: Known) => string
  readonly credit: string
  readonly sorry: (errorId: string) => string
  readonly history: string
  readonly notes: string
  readonly commentary: string
  readonly errata: string
  readonly sources: string
  readonly sourcesUpstream: string
  readonly near: string
  readonly also: string
  readonly more: (count: number) => string
  readonly upstream: (date: string) => string
  readonly mended: (from: string, to: string) => string
  readonly signed: (text: string, who: string) => string
  readonly about: (project: string, text: string) => string
  readonly and: (parts: readonly string[]) => string
  readonly span: (from: string, to: string) => string
  /** How things stood on a day. */
  readonly asOf: (day: string) => string
  readonly yearOf: (year: string) => string
  /** What an answer is of, and when. */
  readonly scope: (of: string, when: string) => string
  /** What was looked for, and where. */
  readonly ofThings: (things: string, scope: string) => string
  /** A time without a beginning, or without an end. */
  readonly until: (to: string) => string
  readonly since: (from: string) => string
  readonly colon: string
  readonly quote: (text: string) => string
  readonly stop: string
  /** Sentences in a row. */
  readonly sentences: (all: readonly string[]) => string
  readonly buttons: Readonly<
    Record<'previous' | 'next' | 'share' | 'shared' | 'timeline' | 'upstream' | 'openOne', string>
  >
  readonly course: (name: string, course: Course) => string
  /** Patches and previews of which nothing is told: they are counted, and not listed. */
  readonly untold: (count: number) => string
  readonly found: (count: number, what: string, where: string) => string
  readonly patched: (count: number, latest: string, date: string) => string
  readonly steps: (from: string, to: string, span: Span, days: number, between: number) => string
  readonly sides: (one: string, other: string, first: string, days: number) => string
  readonly sideOf: (course: Course) => string
  readonly firstAndLatest: (first: string, latest: string) => string
  readonly perYear: string
  readonly year: string
  readonly milestones: string
  readonly noChanges: string
  /** What was wrong with what was given, and what would work. */
  readonly wrong: {
    readonly day: (typed: string) => string
    readonly project: (typed: string, projects: string) => string
    readonly years: (from: number, to: number) => string
    readonly period: (name: string, span: string, from: string, to: string) => string
    readonly search: (typed: string, where: string) => string
    readonly thing: (typed: string) => string
    readonly same: string
    readonly mixed: string
    readonly message: string
    readonly outdated: string
    readonly often: (seconds: number) => string
    readonly busy: string
    readonly shared: string
  }
}
