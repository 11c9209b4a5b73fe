import type { Tongue } from '../../ask/types.ts'
import type { Entry } from '../../chronicle/schema.ts'
import { cut } from '../discord/budget.ts'
import { escapeText, link } from '../discord/escape.ts'
import type { Message } from '../discord/message.ts'
import { stepId, type View } from '../discord/view.ts'
import { type Button, page, type Room } from './page.ts'
import { isPatch, type Telling } from './pick.ts'
import { type DailyWording, dailyWordingOf } from './tongue.ts'

/** A telling, and how it is to be said. */
export type Edition = {
  readonly telling: Telling
  readonly tongue: Tongue
  /** When it should have been there: what a late post says. */
  readonly late?: { readonly at: string; readonly instant: Date }
  /** Less than a whole message, where it is not alone. */
  readonly room?: Room
}

/** More than so many nobody reads at breakfast; the rest is behind a button. */
const MOST_TOLD = 6
const MOST_PATCHES = 12
/** So many get their commentary. */
const MOST_COMMENTED = 2
const MOST_BUTTONS = 3
const SUMMARY = { characters: 260, bytes: 700 }
const COMMENT = { characters: 220, bytes: 500 }
const LONGEST_LINK = 300

const nameOf = ({ title }: Entry, { of }: DailyWording) => of(title).replace(/ (?:发布|was released)$/u, '')

const yearsTo = ({ date }: Entry, { told }: Telling) => Number(told.slice(0, 4)) - Number(date.slice(0, 4))

/** The source, with its own day where it differs from the chronicle's. */
const sourceOf = ({ sources, date }: Entry) => {
  const [source] = sources
  if (!source || source.url.length > LONGEST_LINK) return ''
  const other = source.date && source.date !== date ? ` (${source.date} UTC)` : ''
  return ` ${link(cut(source.title, 60, 180), source.url)}${other}`
}

const summaryOf = (entry: Entry, { of }: DailyWording) => {
  const [summary] = entry.text
  return summary ? escapeText(cut(of(summary).replace(/\s+/gu, ' '), SUMMARY.characters, SUMMARY.bytes)) : ''
}

const commentOn = ({ commentary }: Entry, { of, say }: DailyWording) => {
  const [note] = commentary
  if (!note) return ''
  const text = cut(of(note.text).replace(/\s+/gu, ' '), COMMENT.characters, COMMENT.bytes)
  return `\n> ${escapeText(note.by ? say.signed(text, of(note.by)) : text)}`
}

const toldLine = (entry: Entry, telling: Telling, wording: DailyWording, comment: boolean) => {
  const isToday = entry.date.endsWith(telling.day.slice(5))
  const ago = wording.daily.ago(yearsTo(entry, telling), isToday)
  const head = `**${ago}** · ${entry.date} · **${escapeText(nameOf(entry, wording))}**`
  const summary = summaryOf(entry, wording)
  return `${head}${summary && `\n${summary}`}${sourceOf(entry)}${comment ? commentOn(entry, wording) : ''}`
}

/** Patch releases in one line: their names, each its own source. */
const patchesLine = (patches: readonly Entry[], wording: DailyWording) => {
  const shown = patches.slice(0, MOST_PATCHES).map(entry => {
    const [source] = entry.sources
    const name = nameOf(entry, wording)
    return `${source ? link(name, source.url) : escapeText(name)} (${entry.date.slice(0, 4)})`
  })
  const rest = patches.length - shown.length
  return `**${wording.daily.patches}** ${shown.join(' · ')}${rest > 0 ? ` ${wording.daily.more(rest)}` : ''}`
}

/** A button of a public post opens its page for the one who presses it. */
const opens = (view: View, tongue: Tongue) => stepId({ verb: 'open', tongue, mode: 'private', view })

const buttonsOf = (telling: Telling, told: readonly Entry[], wording: DailyWording): Button[] => {
  const { tongue, daily, script } = wording
  const days = telling.of.map(monthDay => {
    const [month, day] = monthDay.split('-').map(Number) as [number, number]
    return {
      label: script(daily.wholeDay(month, day)),
      id: opens({ kind: 'day', monthDay, page: 1 }, tongue),
    }
  })
  const entries = told.slice(0, MOST_BUTTONS).map(entry => ({
    label: script(nameOf(entry, wording)),
    id: opens({ kind: 'entry', id: entry.id, page: 1 }, tongue),
  }))
  return [...entries, ...days]
}

/** The day as its heading names it; a day without entries says so. */
const headingOf = ({ day, kind }: Telling, { daily, say }: DailyWording) => {
  const [month, of] = day.slice(5).split('-').map(Number) as [number, number]
  return `### ${kind === 'today' ? say.onThisDay(month, of) : daily.nothingToday(month, of)}`
}

/** The daily post: what happened on this day, as one message within Discord's limits. */
export const dailyPost = ({ telling, tongue, late, room }: Edition): Message => {
  const wording = dailyWordingOf(tongue)
  const { daily, script } = wording
  const told = telling.entries.filter(entry => !isPatch(entry))
  const patches = telling.entries.filter(isPatch)
  const lines = told.slice(0, MOST_TOLD)
  const commented = lines.filter(({ commentary }) => commentary.length > 0).slice(0, MOST_COMMENTED)
  const rest = told.length - lines.length
  const hasLeap = telling.of.length > 1 && telling.entries.some(({ date }) => date.endsWith('02-29'))
  const stamp = late && `<t:${Math.floor(late.instant.getTime() / 1000)}:t>`
  const blocks = [
    headingOf(telling, wording),
    ...lines.map(entry => toldLine(entry, telling, wording, commented.includes(entry))),
    ...(rest > 0 ? [daily.more(rest)] : []),
    ...(patches.length > 0 ? [patchesLine(patches, wording)] : []),
    ...(hasLeap ? [`-# ${daily.leapDay}`] : []),
    ...(late && stamp ? [`-# ${daily.late(late.at, stamp)}`] : []),
  ]
  return page(blocks.map(script), buttonsOf(telling, told, wording), room)
}
