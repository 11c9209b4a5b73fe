import { normalize } from '../language.ts'
import type { Knowledge } from './knowledge.ts'
import { namesOf } from './lexicon.ts'
import { spoken } from './spoken.ts'
import type { Query, Subject } from './types.ts'

/** Who asks so wants all there was, whatever plain words stand beside. */
const OPEN = new RegExp(
  [
    "\\bany ?thing\\b|\\bwhat(?:'s| is| was| were| all| else)? (?:happen\\w*|new|going on|up|came out|come out|went on|went down|stood out|stands out)\\b",
    '\\b(?:catch|bring|get) (?:me|us) up(?: to (?:speed|date))?\\b|\\b(?:fill|clue) (?:me|us) in\\b|\\bwhat did i miss\\b|\\bmissed\\b|\\bnews\\b|\\brecap\\b',
    '\\b(?:walk|talk|take|run|lead|guide) (?:me|us) through\\b|\\bsum (?:it |things )?up\\b|\\bthe (?:gist|rundown|lowdown|run-down) (?:of|on)\\b',
    '\\b(?:worth (?:noting|mentioning|knowing|remembering|recording|a (?:mention|note))|noteworthy|notable|remarkable|of note)\\b',
    '有(?:什么|啥|哪些|何)|发生了?(?:什么|啥|哪些|何)|(?:什么|啥|哪些)(?:事|动静)|大事|动向|动态|新闻|回顾|回忆|盘点|补补?课',
    '值得(?:[1一](?:提|记|说)|记|提|说|注意|留意|关注|纪念|回顾)|过[1一]?遍',
    // A verb said twice is done lightly: 翻翻, 看一看.
    '(?<=^[\\s,.]*(?:帮我|给我|请|来|麻烦|我想)?)(?<verb>\\p{Script=Han})[1一]?\\k<verb>',
    '\\bkept (?:\\w+ )?busy\\b|忙(?:了|活)?(?:些|点)?(?:什么|啥)',
  ].join('|'),
  'gu',
)

const asksForAll = (text: string): boolean => text.search(OPEN) >= 0

/** A word that tells less is not worth a refusal. */
const TELLING = 0.08

/** Whether what is asked of a time is something of which the chronicle has no word: its weather, its earthquakes. */
export const asksOfSomethingElse = (
  { subjects, text, projects, kinds }: Query,
  { postings }: Knowledge,
): boolean =>
  projects.length + kinds.length === 0 &&
  subjects.some(({ weight }) => weight >= TELLING) &&
  subjects.every(({ ways }) => ways.every(({ words }) => words.every(({ word }) => !postings.has(word)))) &&
  !asksForAll(spoken(text))

/** Who asks for news of something means that, known here or not. */
const NEWS_OF =
  /\b(?:about|of|(?<!going |goes |went )on|with|to|from|for|regarding|concerning|around)\b|关于|有关|方面/u

/** Subjects of a question for all there was in a time, without the words of which the chronicle has none. */
export const withoutChatter = (
  subjects: readonly Subject[],
  asking: string,
  { postings }: Knowledge,
): readonly Subject[] => {
  if (!asksForAll(asking)) return subjects
  const beside = asking.replace(OPEN, ' ')
  const isTold = (ways: Subject['ways']) =>
    ways.some(({ words }) => words.some(({ word }) => postings.has(word)))
  const isMeant = NEWS_OF.test(asking)
  const isOfAsking = (said: string) => asking.includes(said) && !beside.includes(said)
  return subjects.filter(
    ({ said, named, ways }) =>
      !isOfAsking(said) && (named ? isMeant || isTold(ways) : isTold(ways.slice(0, 1))),
  )
}

/** A name without what its spelling may or may not have between its letters. */
const closedUp = (name: string): string => name.replace(/[^\p{L}\p{N}]+/gu, '')

/** The latest of a project, or all of it, is no matter of its name, which is a topic elsewhere: "Envoy Gateway". */
export const withoutName = (
  subjects: readonly Subject[],
  ids: readonly string[],
  { chronicle }: Knowledge,
): readonly Subject[] => {
  const own = chronicle.projects.filter(({ id }) => ids.includes(id))
  const names = own.flatMap(({ name, aliases }) => [name.en, name.zh, ...aliases]).flatMap(namesOf)
  const called = new Set(names.map(name => closedUp(normalize(name))))
  return subjects.filter(({ said }) => !called.has(closedUp(said)))
}

/** Who begins with himself says why he asks. */
const OF_HIMSELF =
  /^[\s,.!]*(?:(?:so|and|hey|ok|well|sorry|hi) )*(?:i|we|my|our|im|i'm|we're|we've|i've|some ?one|somebody|a (?:colleague|friend|customer|client)|the boss)\b|^[\s,.!]*(?:我|咱|公司|老板|领导|同事|客户(?!端)|朋友|组里|团队)/u
const GREETS = /^\W*(?:hi|hey|hello|大家好|各位好?|你好|您好|嗨)(?: [a-z]+)?\W*$/u
const THE_ASKERS = /^(?:公司|老板|领导|同事|客户|朋友|团队|boss|team|compan|colleague|customer|client)/u
const ASKS =
  /^[\s,.!]*(?:and |so |but |then |now )?(?:when|which|what|who|whose|why|how|since|from|in|did|does|do|is|was|were|has|had)\b|[谁哪几何吗]|什么|多少|多久|是否|怎么/u

/** Subjects without the plain words of what people say of themselves before they ask: "we're stuck on 1.24, when …". */
export const withoutLeadIn = (
  subjects: readonly Subject[],
  clauses: readonly string[],
): readonly Subject[] => {
  const asks = OF_HIMSELF.test(clauses.find(clause => !GREETS.test(clause)) ?? '')
    ? clauses.findIndex((clause, i) => i > 0 && ASKS.test(clause))
    : -1
  const isTold = (clause: string) => subjects.some(({ said }) => clause.includes(said))
  // What asks may name nothing itself: then the clause before it is no lead-in, unless it is all there is of one.
  const says = clauses.findLastIndex((clause, i) => i > 0 && i <= asks && isTold(clause))
  const at = asks > 0 && says > 0 && !clauses.slice(asks).some(isTold) ? says : asks
  if (at < 1) return subjects
  const [lead, rest] = [clauses.slice(0, at).join(','), clauses.slice(at).join(',')]
  const isKept = ({ said, named }: Subject) =>
    rest.includes(said) || !lead.includes(said) || (named && !THE_ASKERS.test(said))
  return subjects.filter(isKept)
}
