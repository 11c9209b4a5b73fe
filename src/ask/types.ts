import type { Day, Period } from '../calendar.ts'
import type { Bilingual, ChangeSection, Entry, Kind, Project, Rank, Source } from '../chronicle/schema.ts'

/** The language and script a reply is spoken in. */
export const TONGUES = ['en', 'zh-Hans', 'zh-Hant'] as const
export type Tongue = (typeof TONGUES)[number]

/** What a person asked: their words, and what the command's own options fix beforehand. */
export type Question = {
  readonly text: string
  /** The day it is asked on; "last year" counts from it. */
  readonly today: Day
  /** Speak this instead of the question's own language. */
  readonly tongue?: Tongue
  /** Ask within this project only. */
  readonly project?: string
}

/** What is wanted of the entries that match. */
export const INTENTS = [
  'when',
  'version',
  'what',
  'who',
  'why',
  'list',
  'count',
  'duration',
  'compare',
  'opinion',
  'whether',
] as const
export type Intent = (typeof INTENTS)[number]

/** One way to say a subject: as a line of units, and as its words with how much each tells. */
export type Way = {
  readonly line: string
  readonly words: readonly { readonly word: string; readonly weight: number }[]
  /** How far it counts, where it is another word that only means about the same; else wholly. */
  readonly counts?: number
}

/** Words of the question that name one thing, and every way the glossary knows to say it. */
export type Subject = {
  /** As the person wrote it, typos mended. */
  readonly said: string
  readonly ways: readonly Way[]
  /** How much of the question's meaning it carries, from 0 to about 1. */
  readonly weight: number
  /** Whether it names something: a glossary term, a bold subject, a word no dictionary has. */
  readonly named: boolean
  /** Whether it is what the question is after: without it there is no answer. */
  readonly wanted?: boolean
}

/** A version that was named, and the projects it may belong to; none where it stands alone. */
export type AskedVersion = { readonly number: string; readonly projects: readonly string[] }

/** A question as it was understood. */
export type Query = {
  readonly text: string
  readonly tongue: Tongue
  readonly intent: Intent
  readonly relation?: 'before' | 'after'
  readonly edge?: 'first' | 'latest'
  /** What the question is about, best known first; empty for all projects. */
  readonly projects: readonly string[]
  /** The same, name by name: one name may mean several ("Linkerd"). */
  readonly names: readonly (readonly string[])[]
  /** Projects that the question expressly leaves out. */
  readonly leftOut?: readonly string[]
  /** Releases that it leaves out. */
  readonly leftOutVersions?: readonly AskedVersion[]
  readonly versions: readonly AskedVersion[]
  readonly period?: Period
  /** The dates as written: an entry that says them too is the more likely meant. */
  readonly written: readonly Subject[]
  /** Month and day, `04-16`, of "on this day". */
  readonly monthDay?: string
  readonly kinds: readonly Kind[]
  /** Ranks of release asked for by name, beyond those that are told of. */
  readonly ranks: readonly Rank[]
  /** Releases of one channel only: those named edge, or all others. */
  readonly channel?: 'stable' | 'edge'
  /** Names of actions, as the glossary has them. */
  readonly actions: readonly string[]
  /** What a deed was done to, where the question says so right behind it: "left Lyft". */
  readonly objects: readonly { readonly action: string; readonly line: string }[]
  readonly subjects: readonly Subject[]
  /** Typos that were mended: what was typed, what was read. */
  readonly mended: readonly { readonly from: string; readonly to: string }[]
}

/** One piece of an entry: its summary, a further paragraph, a change, an opinion, a correction. */
export type Passage = {
  readonly kind: 'text' | 'change' | 'opinion' | 'erratum'
  readonly text: Bilingual
  readonly subject?: Bilingual
  readonly section?: ChangeSection
  readonly by?: Bilingual
  /** Where it is from, if not from where its entry is. */
  readonly source?: Source
}

/** An entry that was found, and the pieces of it that the question meant, best first. */
export type Hit = {
  readonly entry: Entry
  readonly passages: readonly Passage[]
  readonly score: number
  /** The share of the question's meaning that it holds, 0 to 1, where it was searched for. */
  readonly coverage?: number
}

/** Why there is no answer. */
export const REASONS = [
  'off-topic',
  'not-recorded',
  'no-such-version',
  'contradicted',
  'outside',
  'empty',
] as const
export type Reason = (typeof REASONS)[number]

/** What is said, before it is worded. Every fact in it comes from `Entry`s. */
export type Answer = { readonly query: Query } & (
  | {
      readonly kind: 'entry'
      readonly hit: Hit
      /** How it came to that: hits on the same subject, oldest first, this one among them. */
      readonly history: readonly Hit[]
      /** What else tells of it, nearly as well: a story may be told in several entries. */
      readonly also?: readonly Hit[]
      /** Whether every passage of the hit is an answer, and not the first alone. */
      readonly all?: true
      /** What it was asked to stand before or after, and what that was named by, where by something it brought. */
      readonly beside?: Entry
      readonly besideBy?: Passage
      /** The first or last by the right days, where this one is it by those that the chronicle writes. */
      readonly rightly?: Entry
    }
  | {
      readonly kind: 'list'
      readonly hits: readonly Hit[]
      readonly total: number
      /** What each of them answers by itself, where several things were asked at once. */
      readonly each?: readonly Query[]
    }
  | {
      readonly kind: 'count'
      readonly total: number
      readonly hits: readonly Hit[]
      /** What the almanac lists beside: so many patches, pre-releases, edges. */
      readonly others: readonly { readonly rank: Rank; readonly total: number }[]
    }
  | {
      readonly kind: 'duration'
      readonly from: Hit
      readonly to: Hit
      readonly days: number
      /** Entries of the same project in between, oldest first. */
      readonly between: readonly Entry[]
    }
  | {
      readonly kind: 'comparison'
      /** What is compared, each with what was found for it, as asked. */
      readonly sides: readonly { readonly label: string; readonly hits: readonly Hit[] }[]
      /** Whether what each of them brought is asked for, or what the later did that the other lacks. */
      readonly each?: true | 'later'
      /** How the first stands to the second, where that is asked. */
      readonly stands?: 'before' | 'after' | 'yes' | 'no'
    }
  | {
      readonly kind: 'day'
      readonly monthDay: string
      readonly hits: readonly Hit[]
      /** Where the day has nothing: entries of the days around it. */
      readonly near: readonly Entry[]
    }
  | {
      readonly kind: 'whether'
      readonly yes: boolean
      readonly hit: Hit
      readonly history: readonly Hit[]
      /** Whether what was found says so in its own words. */
      readonly told?: true
    }
  | {
      readonly kind: 'project'
      readonly project: Project
      /** What of its card answers, where not all does; and its yes or no, to who asks for one. */
      readonly says?: Bilingual
      readonly yes?: boolean
      readonly releases: number
      readonly first: Hit
      readonly latest: Hit
      readonly milestones: readonly Hit[]
    }
  | { readonly kind: 'nothing'; readonly reason: Reason; readonly near: readonly Entry[] }
)
