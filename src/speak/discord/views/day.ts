import { onThisDay } from '../../../ask/answer/day.ts'
import type { Historian } from '../../../ask/ask.ts'
import type { Entry } from '../../../chronicle/schema.ts'
import { type Wording, wordingOf } from '../../wording.ts'
import { compose } from '../compose.ts'
import type { Manner } from '../controls.ts'
import type { Reply } from '../message.ts'
import type { Line, Part } from '../pages.ts'
import type { View } from '../view.ts'
import { gistOf, joined, opening, titleOf } from './told.ts'

/** `2021 · 5 years ago · Envoy 1.18.0: …`; where the day itself has nothing, the whole date. */
const dayLine = (entry: Entry, isThatDay: boolean, wording: Wording, today: string): Line => {
  const { say, script } = wording
  const years = Number(today.slice(0, 4)) - Number(entry.date.slice(0, 4))
  const when = isThatDay ? entry.date.slice(0, 4) : entry.date
  const ago = years >= 0 ? ` · ${script(say.yearsAgo(years))}` : ''
  const gist = gistOf(entry, wording)
  return {
    lead: when + ago,
    text: joined(titleOf(entry, wording), gist, script(say.colon)),
    entry,
  }
}

type OfDay = { readonly hits: readonly { readonly entry: Entry }[]; readonly near: readonly Entry[] }

/** The lines of a day in history, newest first. */
export const dayParts = ({ hits, near }: OfDay, wording: Wording, today: string): Part[] => [
  {
    lines:
      hits.length > 0
        ? hits.map(({ entry }) => dayLine(entry, true, wording, today))
        : near.map(entry => dayLine(entry, false, wording, today)),
  },
]

/** `/onthisday`: what is recorded for a day of the year, in every year. */
export const showDay = (
  view: Extract<View, { kind: 'day' }>,
  manner: Manner,
  { chronicle }: Historian,
): Reply => {
  const wording = wordingOf(manner.tongue)
  const { say, script } = wording
  const { hits, near } = onThisDay(chronicle.entries, view.monthDay)
  const [month, day] = view.monthDay.split('-').map(Number) as [number, number]
  const [only] = hits
  return compose(
    {
      headline: script(hits.length > 0 ? say.onThisDay(month, day) : say.nothingThatDay(month, day)),
      parts: dayParts({ hits: hits.map(entry => ({ entry })), near }, wording, manner.today),
      project: only?.project,
      private: hits.length === 0,
      buttons: hits.length === 1 && only ? opening(only, manner) : [],
    },
    view,
    manner,
  )
}
