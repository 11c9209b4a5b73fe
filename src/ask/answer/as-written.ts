import type { Entry } from '../../chronicle/schema.ts'
import type { Knowledge } from '../knowledge.ts'
import { spoken } from '../spoken.ts'
import type { Answer, Query } from '../types.ts'
import { asHit, byDate } from './select.ts'

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
 * The first or last of entries by the days that the chronicle writes for them, where `found` is it by the right ones;
 * undefined where that is the same one, or not asked. `among` are in the order of their days.
 */
export const edgeAsWritten = (
  query: Query,
  which: 'first' | 'latest',
  found: Entry | undefined,
  among: readonly Entry[],
  isWanted: (entry: Entry) => boolean,
  { corrected }: Knowledge,
): Answer | undefined => {
  if (!found || !ASKS.test(spoken(query.text))) return undefined
  const isKept = (entry: Entry) => isWanted(entry) && writtenDay(entry) === undefined
  const kept = which === 'first' ? among.find(isKept) : among.findLast(isKept)
  const moved = corrected.filter(entry => isWanted(entry) && writtenDay(entry) !== undefined)
  const row = [...(kept ? [kept] : []), ...moved]
    .map(entry => ({ entry, as: asItWrites(entry) }))
    .sort((a, b) => byDate(a.as, b.as))
  const written = which === 'first' ? row[0] : row.at(-1)
  if (!written || written.entry === found) return undefined
  return {
    kind: 'entry',
    query,
    hit: asHit(written.entry),
    history: [],
    also: [asHit(found)],
    rightly: found,
  }
}
