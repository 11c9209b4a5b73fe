import { normalize } from '../../language.ts'
import type { Knowledge } from '../knowledge.ts'
import { passagesOf } from '../passages.ts'
import { releasesNamed } from '../releases.ts'
import { search } from '../search.ts'
import type { Answer, Query } from '../types.ts'
import { NEARLY_ALL } from './confidence.ts'
import { asHit } from './select.ts'

/** Who asks whether the chronicle itself has something wrong. */
const ASKS =
  /\b(?:chronicle|chronicler|author|entry|record)\b.{0,60}\b(?:wrong|mistake\w*|mistaken|errors?|erroneous|typos?|misprint|misdated|misspel\w*|correct(?:ed|ion)?s?|got it right)\b|\b(?:errat(?:a|um)|corrections?) (?:of|to|for|on|about)\b|(?:编年史|作者|记录|条目).{0,24}(?:写错|记错|抄错|抄串|搞错|弄错|出错|有错|错了|有误|笔误|不对)|勘误|更正(?:了|过)?(?:什么|啥|哪)/u

/** What was corrected in what the question names, told before all else; undefined where that is not asked, or nothing was. */
export const corrected = (query: Query, knowledge: Knowledge): Answer | undefined => {
  if (!ASKS.test(normalize(query.text))) return undefined
  const named = query.versions.flatMap(version => releasesNamed(version, knowledge)).map(asHit)
  const hit = [
    ...named,
    ...search(query, knowledge).filter(({ coverage }) => coverage >= NEARLY_ALL / 2),
  ].find(({ entry }) => entry.errata.length > 0)
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
