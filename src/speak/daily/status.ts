import type { Tongue } from '../../ask/types.ts'
import { cut, purse } from '../discord/budget.ts'
import { escapeText } from '../discord/escape.ts'
import type { Message } from '../discord/message.ts'
import type { DailyMessages, Ending } from '../messages/daily-types.ts'
import { type Access, NEEDS } from './access.ts'
import { mention, type Shown, settings, stamp } from './cards.ts'
import { page } from './page.ts'
import { dailyWordingOf } from './tongue.ts'

/** How one subscription stands. */
export type Standing = Shown & {
  readonly next?: { readonly local: string; readonly at: Date }
  readonly off?: { readonly at: Date; readonly code: string; readonly reason: string }
  /** It was off until this very look. */
  readonly isOnAgain: boolean
  readonly access: Access
}

/** One delivery of the ledger. */
export type Delivered = {
  readonly guild: string
  readonly channel: string
  readonly day: string
  readonly state: Ending
  readonly reason?: string
  readonly detail?: string
  readonly message?: string
  readonly late: boolean
}

const DETAIL = { characters: 60, bytes: 150 }

const permissions = (access: Access, daily: DailyMessages): string => {
  if (access.kind === 'gone') return `✗ ${daily.gone}`
  if (access.kind === 'unseen') return daily.unseen
  const seen = NEEDS.flatMap(need => {
    const has = access.has[need]
    if (has === undefined) return []
    return [`${has ? '✓' : '✗'} ${daily.needs[need]}`]
  })
  return [...seen, ...(access.isLocked ? [`✗ ${daily.lockedThread}`] : [])].join(' · ')
}

const standing = (of: Standing, daily: DailyMessages): string =>
  [
    `**${of.seat}** · ${mention(of.channel)} · ${settings(of, daily)}`,
    ...(of.off
      ? [
          daily.off(
            stamp(of.off.at, 'f'),
            of.off.code,
            escapeText(cut(of.off.reason.replaceAll('`', ''), 40, 120)),
          ),
        ]
      : []),
    ...(of.isOnAgain ? [daily.onAgain] : []),
    ...(of.next ? [daily.next(of.next.local, `${stamp(of.next.at)} (${stamp(of.next.at, 'R')})`)] : []),
    `-# ${permissions(of.access, daily)}`,
  ].join('\n')

const delivery = (of: Delivered, daily: DailyMessages): string => {
  const where = of.message
    ? `https://discord.com/channels/${of.guild}/${of.channel}/${of.message}`
    : mention(of.channel)
  const reason = of.reason && (daily.reasons[of.reason] ?? of.reason)
  const said = [
    reason,
    of.detail && `\`${cut(of.detail.replaceAll('`', ''), DETAIL.characters, DETAIL.bytes)}\``,
  ]
  const why = said.filter(Boolean).join(' ')
  const late = of.state === 'sent' && of.late ? ` (${daily.wasLate})` : ''
  return `${of.day} · ${where} · ${daily.endings[of.state]}${late}${why && `: ${why}`}`
}

/** `/daily status`: every subscription, what it may do in its channel, and how the last posts went. */
export const statusCard = (
  tongue: Tongue,
  subscriptions: readonly Standing[],
  deliveries: readonly Delivered[],
  most: number,
): Message => {
  const { daily, script } = dailyWordingOf(tongue)
  if (subscriptions.length === 0 && deliveries.length === 0) return page([script(daily.none)])
  const head = subscriptions.length === 0 ? daily.none : `**${daily.status(subscriptions.length, most)}**`
  const standings = subscriptions.map(of => standing(of, daily))
  const lacksHistory = subscriptions.some(
    ({ access }) => access.kind === 'seen' && access.has.history === false,
  )
  const footnote = lacksHistory ? [`-# ${daily.needs.history}: ${daily.forAfterCrash}`] : []
  // How things stand goes before how they went: of the ledger as much as there is room for, the newest first.
  const budget = purse()
  for (const block of [head, ...standings, ...footnote, `**${daily.deliveries}**\n`]) budget.take(block)
  const lines = deliveries.map(of => `- ${delivery(of, daily)}`)
  const full = lines.findIndex(line => !budget.take(`${line}\n`))
  const kept = full < 0 ? lines : lines.slice(0, full)
  const ledger = `**${daily.deliveries}**\n${lines.length > 0 ? kept.join('\n') : daily.noDeliveries}`
  return page([head, ...standings, ...footnote, ledger].map(script))
}
