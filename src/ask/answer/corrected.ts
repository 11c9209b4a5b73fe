import { normalize } from '../../language.ts'
import type { Knowledge } from '../knowledge.ts'
import { lineOf } from '../lexicon.ts'
import { passagesOf } from '../passages.ts'
import { releasesNamed } from '../releases.ts'
import { search } from '../search.ts'
import { spoken } from '../spoken.ts'
import type { Answer, Query } from '../types.ts'
import { writtenDay } from './as-written.ts'
import { NEARLY_ALL } from './confidence.ts'
import { asHit } from './select.ts'

/** Who asks whether the chronicle itself has something wrong. */
const ASKS =
  /\b(?:chronicle|chronicler|author|entry|record)\b.{0,60}\b(?:wrong|mistake\w*|mistaken|errors?|erroneous|typos?|misprint|misdated|misspel\w*|correct(?:ed|ion)?s?|got it right)\b|\b(?:errat(?:a|um)|corrections?) (?:of|to|for|on|about)\b|(?:编年史|作者|记录|条目).{0,24}(?:写错|记错|抄错|抄串|搞错|弄错|出错|有错|错了|有误|笔误|不对)|勘误|更正(?:了|过)?(?:什么|啥|哪)/u

/** Who asks for the day that the chronicle itself writes. */
const ASKS_WRITTEN =
  /\bchronicle(?: itself)? (?:gives?|writes?|wrote|dates?|puts?|has)\b|编年史.{0,24}(?:写|记|标)(?:成|作|为|的)/u

/** A thing named with less weight is said in passing. */
const A_THING = 0.19
/** Another release than the one that was written of. */
const A_VERSION = /\d+\.\d+\.\d+/gu

/**
 * What was corrected of the very thing that somebody asks whether it came with a release: the record itself has it of
 * another. Undefined where nothing was.
 */
export const disputed = (query: Query, knowledge: Knowledge): Answer | undefined => {
  const { intent, versions, subjects } = query
  const things = subjects.filter(({ named, weight }) => named && weight >= A_THING)
  if (intent !== 'whether' || versions.length !== 1 || things.length === 0) return undefined
  const [release] = releasesNamed(versions[0]!, knowledge)
  const errata = (release ? passagesOf(release) : []).filter(({ kind, text }) => {
    const line = lineOf(normalize(`${text.en} | ${text.zh}`))
    const others = [...text.en.matchAll(A_VERSION)].filter(([number]) => number !== release?.version)
    return (
      kind === 'erratum' &&
      others.length > 0 &&
      things.every(({ ways }) => ways.some(way => line.includes(way.line)))
    )
  })
  if (!release || errata.length === 0) return undefined
  const hit = { ...asHit(release), passages: errata }
  return { kind: 'entry', query: { ...query, intent: 'what' }, hit, history: [] }
}

/** What was corrected in what the question names, told before all else; undefined where that is not asked, or nothing was. */
export const corrected = (query: Query, knowledge: Knowledge): Answer | undefined => {
  const isOfDay = query.intent === 'when' && ASKS_WRITTEN.test(spoken(query.text))
  if (!isOfDay && !ASKS.test(spoken(query.text))) return undefined
  const named = query.versions.flatMap(version => releasesNamed(version, knowledge)).map(asHit)
  const hit = [
    ...named,
    ...search(query, knowledge).filter(({ coverage }) => coverage >= NEARLY_ALL / 2),
  ].find(({ entry }, at) => (isOfDay ? at === 0 && writtenDay(entry) : entry.errata.length > 0))
  if (!hit) return undefined
  const all = passagesOf(hit.entry)
  const errata = all.filter(({ kind }) => kind === 'erratum')
  return {
    kind: 'entry',
    query: { ...query, intent: 'what' },
    hit: { ...hit, passages: [...errata, ...all.filter(({ kind }) => kind !== 'erratum')] },
    history: [],
  }
}
