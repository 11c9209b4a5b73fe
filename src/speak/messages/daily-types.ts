import type { Need } from '../daily/access.ts'

/** How a post ended, as the ledger has it. */
export type Ending = 'pending' | 'sent' | 'skipped' | 'unknown'

/** The sentences of the daily post and its command. One with a fact in it is a function of that fact. */
export type DailyMessages = {
  /** `isToday`: on the very day, not on one nearby. */
  readonly ago: (years: number, isToday: boolean) => string
  readonly nothingToday: (month: number, day: number) => string
  readonly leapDay: string
  readonly patches: string
  readonly more: (count: number) => string
  readonly late: (at: string, stamp: string) => string
  readonly wholeDay: (month: number, day: number) => string

  readonly subscribed: (channel: string) => string
  readonly changed: (channel: string) => string
  readonly when: (at: string, zone: string, weekdaysOnly: boolean) => string
  readonly next: (local: string, stamp: string) => string
  readonly silentNext: string
  readonly previewOf: (day: string) => string
  readonly everyProject: string
  readonly languages: Readonly<Record<'en' | 'zh-Hans' | 'zh-Hant', string>>
  readonly howToStop: string

  readonly serverOnly: string
  readonly needsManager: string
  readonly cannot: string
  readonly needs: Readonly<Record<Need, string>>
  readonly lacks: (need: string, channel: string) => string
  readonly locked: (channel: string) => string
  readonly gone: string
  readonly wrongKind: (channel: string) => string
  readonly noTime: (typed: string) => string
  readonly noZone: (typed: string) => string
  readonly whichZone: string
  readonly noProject: (typed: string) => string
  readonly full: (most: number) => string

  readonly none: string
  readonly status: (count: number, most: number) => string
  readonly off: (stamp: string, code: string, reason: string) => string
  readonly onAgain: string
  readonly unseen: string
  readonly lockedThread: string
  readonly forAfterCrash: string
  readonly deliveries: string
  readonly noDeliveries: string
  readonly endings: Readonly<Record<Ending, string>>
  readonly reasons: Readonly<Record<string, string>>
  readonly wasLate: string

  readonly nothingToPreview: (day: string) => string
  readonly unsubscribed: (channel: string) => string
  readonly notSubscribed: (channel: string) => string
  readonly whichOne: string
}
