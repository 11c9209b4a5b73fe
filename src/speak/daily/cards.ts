import type { Tongue } from '../../ask/types.ts'
import { cut } from '../discord/budget.ts'
import { escapeText, escapeTyped } from '../discord/escape.ts'
import type { Message } from '../discord/message.ts'
import type { DailyMessages } from '../messages/daily-types.ts'
import { type Access, lacking } from './access.ts'
import { page } from './page.ts'
import { dailyWordingOf } from './tongue.ts'

/** A subscription as far as it is spoken of. */
export type Shown = {
  readonly seat: number
  readonly channel: string
  readonly at: string
  readonly zone: string
  /** The project's name; all projects where it is left out. */
  readonly project?: string
  readonly language: Tongue
  readonly weekdaysOnly: boolean
}

/** A sentence that needs no more than the tongue it is in. */
export type Plain = (daily: DailyMessages) => string

/** A channel as Discord shows it to each reader. */
export const mention = (channel: string): string => `<#${channel}>`

/** An instant as each reader's own clock shows it: `F` in full, `R` as "in two hours". */
export const stamp = (at: Date, style: 'F' | 'R' | 'f' | 't' = 'F'): string =>
  `<t:${Math.floor(at.getTime() / 1000)}:${style}>`

/** What a person typed, to be said back. */
export const typed = (text: string): string => escapeTyped(cut(text, 60, 180))

/** The settings of a subscription in one line. */
export const settings = (of: Shown, daily: DailyMessages): string =>
  [
    daily.when(of.at, of.zone, of.weekdaysOnly),
    of.project === undefined ? daily.everyProject : escapeText(of.project),
    daily.languages[of.language],
  ].join(' · ')

/** One or a few sentences to the person who used the command. */
export const note = (tongue: Tongue, ...sentences: readonly Plain[]): Message => {
  const { daily, script } = dailyWordingOf(tongue)
  return page([script(sentences.map(say => say(daily)).join('\n'))])
}

/** What is missing before a subscription can be, all of it at once. */
export const missing = (tongue: Tongue, problems: readonly Plain[]): Message => {
  const { daily, script } = dailyWordingOf(tongue)
  return page([`**${script(daily.cannot)}**`, script(problems.map(say => `- ${say(daily)}`).join('\n'))])
}

/** What a channel lacks, a sentence each; nothing where a post would be taken. */
export const accessProblems = (access: Access, channel: string): readonly Plain[] => {
  if (access.kind === 'gone') return [daily => daily.gone]
  if (access.kind === 'unseen') return []
  if (access.isWrongKind) return [daily => daily.wrongKind(mention(channel))]
  return [
    ...lacking(access).map(
      (need): Plain =>
        daily =>
          daily.lacks(daily.needs[need], mention(channel)),
    ),
    ...(access.isLocked ? [(daily: DailyMessages) => daily.locked(mention(channel))] : []),
  ]
}

/** That a subscription is made or changed, with its next post. */
export const confirmation = (
  tongue: Tongue,
  told: {
    readonly kind: 'created' | 'changed'
    readonly of: Shown
    /** The next post, in the channel's time and as an instant. */
    readonly next: { readonly local: string; readonly at: Date; readonly isSilent: boolean }
    /** The day that the preview below is of; nothing where none is near. */
    readonly previewed?: string
  },
): Message => {
  const { daily, script } = dailyWordingOf(tongue)
  const { of, next, previewed } = told
  const done = told.kind === 'created' ? daily.subscribed : daily.changed
  return page(
    [
      `**${done(mention(of.channel))}**`,
      [
        settings(of, daily),
        daily.next(next.local, stamp(next.at)),
        ...(next.isSilent ? [daily.silentNext] : []),
        `-# ${daily.howToStop}`,
      ].join('\n'),
      ...(previewed ? [`-# ${daily.previewOf(previewed)} ↓`] : []),
    ].map(script),
  )
}

/** Which subscriptions there are, to choose one from. */
export const choice = (tongue: Tongue, subscriptions: readonly Shown[]): Message => {
  const { daily, script } = dailyWordingOf(tongue)
  const lines = subscriptions.map(of => `**${of.seat}** · ${mention(of.channel)} · ${settings(of, daily)}`)
  return page([script(daily.whichOne), script(lines.join('\n'))])
}
