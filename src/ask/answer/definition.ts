import { normalize } from '../../language.ts'
import { subjectCalled } from '../called.ts'
import type { Knowledge } from '../knowledge.ts'
import { lineOf } from '../lexicon.ts'
import { passagesOf } from '../passages.ts'
import { type Found, search } from '../search.ts'
import { spoken } from '../spoken.ts'
import type { Answer, Passage, Query, Subject } from '../types.ts'

/** Who asks what a thing is, and nothing else of it than whose it is. */
const ASKS =
  /(?:^|[,.;!?] ?|\b(?:but|so|and) )(?:what(?:'s| is| are| was| were) (?!the (?:first|last|latest|newest|difference|reason|date|version|name)\b)|(?:explain|define) )(?:an? |the |this |these |those )?(?<en>[\w.+/ -]{2,40}?)(?: (?:thing|stuff|exactly|actually|anyway|really|even|about|all about|again|supposed to be|(?:that |which )?(?:linkerd|conduit|envoy|istio|they|it)\b[^?]*|in [^?]*))* ?\??$|^(?:请问|那个?|这个?)? ?(?<zh>[\p{Script=Han}\w.+/ -]{2,40}?) ?(?:到底|究竟|又)?(?:是(?:个|一个)?(?:什么|啥)(?:东西|玩意|意思|来的|呀|呢)?|(?:是)?(?:干什么|干嘛|干啥|做什么)(?:用)?的)[?？]?$|^什么是 ?(?<what>[\p{Script=Han}\w.+/ -]{2,40}?) ?[?？]?$/u

/** What a thing is good for is another question (`fact-first.ts`). */
const FOR_WHAT = /\bfor\W*$/u

/** A thing that weighs less is named in passing. */
const A_THING = 0.2
/** So many entries that tell of a thing are read for what it is. */
const MOST_READ = 60

/** What stands behind a thing where it is said what it is: "is a", ", a library for"; ", a matcher, and" goes on with a list. */
const BEHIND =
  '(?: (?:is|ar|was|were) (?:an?|the|how|what|one) |(?: \\|)+ (?:an?|one|the) (?:[^ |]+ ){1,6}(?:for|that|which|of|to|in) )'

/** How surely a passage says what a thing is: it does so in so many words, or brings it. */
const grade = (subject: Subject, query: Query, passage: Passage): number => {
  const told = lineOf(normalize(passage.text.en))
  const said = subject.ways
    .filter(({ counts }) => counts === undefined)
    .some(({ line }) => new RegExp(`${literal(line.trimEnd())}${BEHIND}`, 'u').test(told))
  if (said && passage.kind !== 'erratum') return 2
  return passage.section === 'added' && subjectCalled(query, passage) ? 1 : 0
}
const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')

/**
 * What a thing that is no project is, by the passage that says so, else by the change that brought it; undefined where
 * that is not asked, or neither is told.
 */
export const definition = (query: Query, knowledge: Knowledge): Answer | undefined => {
  const { intent, versions, period, relation, edge, subjects } = query
  if (intent !== 'what' || versions.length > 0 || period || relation || edge) return undefined
  const said = spoken(query.text)
  if (FOR_WHAT.test(said)) return undefined
  const asked = Object.values(ASKS.exec(said)?.groups ?? {}).find(Boolean)
  const things = subjects.filter(({ said }) => asked?.includes(said))
  const [thing] = things
  if (!asked || things.length !== 1 || !thing || thing.weight < A_THING) return undefined
  const alone: Query = { ...query, subjects: [thing], actions: [], objects: [] }
  const graded = search(alone, knowledge)
    .slice(0, MOST_READ)
    .flatMap(found =>
      passagesOf(found.entry).map(passage => ({ found, passage, is: grade(thing, alone, passage) })),
    )
    .filter(({ is }) => is > 0)
  const best = graded.sort((a, b) => b.is - a.is || older(a.found, b.found))[0]
  if (!best) return undefined
  const rest = best.found.passages.filter(passage => passage.text !== best.passage.text)
  return { kind: 'entry', query, hit: { ...best.found, passages: [best.passage, ...rest] }, history: [] }
}

const older = (a: Found, b: Found): number => (a.entry.date < b.entry.date ? -1 : 1)
