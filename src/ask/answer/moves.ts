import type { Knowledge } from '../knowledge.ts'
import { lineOf } from '../lexicon.ts'
import { namesAPerson } from '../prior.ts'
import type { Found } from '../search.ts'
import { spoken } from '../spoken.ts'
import type { Query, Subject } from '../types.ts'
import { TOLD } from '../weigh.ts'

const LEAVES =
  /(?:\b(?:leav(?:e|es|ing)|left|quits?|depart(?:s|ed)? from|resign(?:s|ed)? from)|离开了?|辞去了?) ?$/u
const FROM = /[从由] ?$/u
const AWAY = /^ ?(?:跳槽|离职|辞职|离开|出走|跑路)/u
const JOINS = /(?:\bjoin(?:s|ed|ing)?|(?:加入|跳槽|转投|投奔)(?:到|去|至)?了?) ?$/u
/** Two capitalised words, among Han too. */
const A_NAME = /\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+/u
const REPLACES =
  /(?:\b(?:replac(?:e|es|ed|ing)|succeed(?:s|ed|ing)?|(?:stepped|steps?|came|filled) in for|take over from)|(?:接替|顶替|接班|取代|代替)(?:了|过)?) ?(?:[a-z]+ )?$/u
const REPLACED =
  /^ ?(?:走|离开|离职|退出)了?(?:之后|以后|后)[^?。]{0,12}(?:补|顶|接|替)|^ (?:was|got) (?:replaced|succeeded) by\b/u
/** What the title of an entry says of who comes in somebody's place, as a line of units. */
const SUCCEEDS = lineOf('succeed').trimEnd()
/** What a text says of who comes to somebody, as lines of units. */
const COMES = [' join ', ' 加 入 ']
/** As far behind such a word as whom it is said of may stand, in units. */
const REACH = 2

/** The things of a question that stand where `is` says: behind who leaves, or who joins. */
const thingsBehind = (
  { subjects }: Query,
  text: string,
  is: (before: string, behind: string) => boolean,
): readonly Subject[] =>
  subjects.filter(({ said }) => {
    const at = text.indexOf(said)
    return at >= 0 && is(text.slice(0, at), text.slice(at + said.length))
  })

/**
 * Whether an entry tells of the coming and going that a question takes for granted, to who asks who or why: who left
 * Twitter has not left Lyft, and names that stand together prove nothing.
 */
export const tellsTheMove = (query: Query, { deedLines, lines }: Knowledge): ((found: Found) => boolean) => {
  const text = spoken(query.text)
  if (!TOLD.has(query.intent)) return () => true
  const left = query.actions.includes('left')
    ? thingsBehind(
        query,
        text,
        (before, behind) => LEAVES.test(before) || (FROM.test(before) && AWAY.test(behind)),
      )
    : []
  const joined = namesAPerson(query.text) ? thingsBehind(query, text, before => JOINS.test(before)) : []
  const replaced = A_NAME.test(query.text)
    ? thingsBehind(query, text, (before, behind) => REPLACES.test(before) || REPLACED.test(behind))
    : []
  const successions = lines.phrase(SUCCEEDS)
  const aims = [
    ...left.map(thing => ({ thing, words: deedLines.get('left') ?? [] })),
    ...joined.map(thing => ({ thing, words: COMES })),
  ].map(({ thing, words }) => ({
    things: thing.ways.map(({ line }) => lines.phrase(line)),
    deeds: words.map(lines.phrase),
  }))
  return ({ numbers }) =>
    replaced.every(({ ways }) =>
      ways.some(({ line }) => lines.isFollowed(successions, lines.phrase(line), REACH, numbers[0]!)),
    ) &&
    aims.every(({ things, deeds }) =>
      numbers.some(number =>
        deeds.some(deed => things.some(thing => lines.isFollowed(deed, thing, REACH, number))),
      ),
    )
}
