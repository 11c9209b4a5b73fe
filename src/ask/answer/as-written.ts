import type { Entry } from '../../chronicle/schema.ts'
import { spoken } from '../spoken.ts'
import type { Answer, Query } from '../types.ts'
import { asHit, byDate, isDay } from './select.ts'

/** Who asks of the dates in the chronicle asks what it writes, and not what happened. */
const ASKS =
  /\b(?:dated|dates?)\b.{0,40}\b(?:chronicle|chronicler|entr(?:y|ies)|records?)\b|\b(?:chronicle|chronicler|entr(?:y|ies)|records?)\b.{0,40}\b(?:dated|dates?)\b|日期.{0,12}(?:条|编年史|记录|条目)|(?:条|编年史|记录|条目).{0,12}日期/u

const WRITTEN = /\bchronicle writes (\d{4}-\d{2}-\d{2})\b/

/** The day that the chronicle itself writes for an entry, where that was proved wrong: its erratum says it. */
export const writtenDay = ({ errata, date }: Entry): string | undefined => {
  const days = errata.flatMap(({ en }) => WRITTEN.exec(en)?.[1] ?? [])
  return days.find(day => day !== date)
}

const asItWrites = (entry: Entry): Entry => ({ ...entry, date: writtenDay(entry) ?? entry.date })

/**
 * The first or last of entries, given in the order of their days, by the days that the chronicle writes for them;
 * undefined where that is the same one, or not asked.
 */
export const edgeAsWritten = (
  query: Query,
  which: 'first' | 'latest',
  among: () => readonly Entry[],
): Answer | undefined => {
  if (!ASKS.test(spoken(query.text))) return undefined
  const days = among().filter(isDay)
  const right = which === 'first' ? days[0] : days.at(-1)
  const isRight = (entry: Entry) => writtenDay(entry) === undefined
  const kept = which === 'first' ? days.find(isRight) : days.findLast(isRight)
  const moved = days.filter(entry => !isRight(entry)).map(entry => ({ entry, as: asItWrites(entry) }))
  const row = [...(kept ? [{ entry: kept, as: kept }] : []), ...moved].sort((a, b) => byDate(a.as, b.as))
  const found = which === 'first' ? row[0] : row.at(-1)
  if (!right || !found || found.entry === right) return undefined
  return {
    kind: 'entry',
    query,
    hit: asHit(found.entry),
    history: [],
    also: [asHit(right)],
    rightly: right,
  }
}
