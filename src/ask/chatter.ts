import { normalize } from '../language.ts'
import type { Knowledge } from './knowledge.ts'
import { namesOf } from './lexicon.ts'
import type { Query, Subject } from './types.ts'

/** Who asks so wants all there was, whatever plain words stand beside. */
const OPEN = new RegExp(
  [
    "\\bany ?thing\\b|\\bwhat(?:'s| is| was| were| all| else)? (?:happen\\w*|new|going on|up|came out|come out|went on)\\b",
    '\\b(?:catch|bring|get) me up\\b|\\bfill me in\\b|\\bwhat did i miss\\b|\\bmissed\\b|\\bnews\\b|\\brecap\\b',
    '有(?:什么|啥|哪些|何)|发生了?(?:什么|啥|哪些|何)|(?:什么|啥|哪些)(?:事|动静)|大事|动向|动态|新闻|回顾|回忆|盘点|补补?课',
  ].join('|'),
  'u',
)

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
  !OPEN.test(normalize(text))

/** Subjects of a question for all there was in a time, without the words of which the chronicle has none. */
export const withoutChatter = (
  subjects: readonly Subject[],
  asking: string,
  { postings }: Knowledge,
): readonly Subject[] =>
  OPEN.test(asking)
    ? subjects.filter(
        ({ said, named, ways }) =>
          named ||
          (!OPEN.test(said) &&
            ways.slice(0, 1).some(({ words }) => words.some(({ word }) => postings.has(word)))),
      )
    : subjects

/** The latest of a project, or all of it, is no matter of its name, which is a topic elsewhere: "Envoy Gateway". */
export const withoutName = (
  subjects: readonly Subject[],
  ids: readonly string[],
  { chronicle }: Knowledge,
): readonly Subject[] => {
  const own = chronicle.projects.filter(({ id }) => ids.includes(id))
  const names = own.flatMap(({ name }) => [name.en, name.zh]).flatMap(namesOf)
  const called = new Set(names.map(normalize))
  return subjects.filter(({ said }) => !called.has(said))
}
