import { normalize } from '../../language.ts'
import { lineOf } from '../lexicon.ts'
import { meets } from '../limits.ts'
import { passagesOf } from '../passages.ts'
import { spoken } from '../spoken.ts'
import { saysStage } from '../stage-names.ts'
import type { Answer, Hit, Passage, Query, Subject } from '../types.ts'

/** That a thing was not there, right before its name; "without" is left out, for it may be what is new. */
const LACKS_IN_ENGLISH =
  / (?:lack|had no|has no|have no|(?:did|doe|do|could|can|was|is) not (?:yet )?(?:support|have|handl|speak|offer|includ|contain|provid|know)|not yet (?:support|have)|no support for)(?: (?:ani|the|a|an|support|for|yet)){0,3}$/u
const LACKS_IN_CHINESE = /(?:不 支 持|没 有|尚 无|还 无|缺 少|缺 乏|不 具 备|不 带|不 含)(?: 任 何| 对)? ?$/u

/** Who asks whether it was missing is told yes by the same words; "has it or not" asks no such thing. */
const ASKS_OF_LACK =
  /\b(?:lack\w*|without|missing|not|no|never|only|other than)\b|缺|(?<!有)没有(?!\W*$)|(?<!支持|能|带|有|是|会)[不无](?!\W*$)/u
const ENDING = /[,，.;:–—-] ?(?:yes or no|true or false|or not|no)\W*$/u

/** Nobody could yet rely on it, as a question asks and as a text says. */
const ASKS_OF_STABLE =
  /\b(?:stable|ga|generally available|production[- ]ready|ready for production|(?:fully|officially) supported|mature|finished)\b(?! (?:releases?|versions?|line|channel|builds?)\b)|正式(?:可用|支持|功能|特性)|稳定(?!版)|生产就绪|完全支持|成熟/u
const UNFINISHED = /\b(?:experiment\w*|preview|alpha|beta)\b/iu
const FINISHED =
  /\b(?:stable|generally available|GA|production[- ]ready|fully supported|no longer|out of|from experiment\w* to)\b/u
const JUST_BEFORE = / (?:experiment|preview|alpha|beta)(?: \S+)?$/u

/** A thing named with less weight is said in passing. */
const A_THING = 0.3

const thingsOf = ({ subjects }: Query): Subject[] =>
  subjects.filter(({ named, weight, said }) => named && weight >= A_THING && !saysStage(said))

/** What stands before each mention of a thing in a text, as far back as its clause goes. */
const leadsTo = ({ ways }: Subject, text: string): string[] => {
  const line = lineOf(normalize(text))
  const own = ways.filter(({ counts }) => counts === undefined)
  return own.flatMap(way => {
    const parts = line.split(way.line)
    return parts.slice(0, -1).map(part => part.slice(part.lastIndexOf('|') + 1))
  })
}

const isLacking = (thing: Subject, { text }: Passage): boolean => {
  const told = [
    [leadsTo(thing, text.en), LACKS_IN_ENGLISH],
    [leadsTo(thing, text.zh), LACKS_IN_CHINESE],
  ] as const
  return told.some(([leads, lacks]) => leads.length > 0 && leads.every(lead => lacks.test(lead)))
}

const isUnfinished = (thing: Subject, { kind, subject, text }: Passage): boolean => {
  if (kind === 'change' && subject && leadsTo(thing, `${subject.en} | ${subject.zh}`).length > 0)
    return UNFINISHED.test(text.en) && !FINISHED.test(text.en)
  return leadsTo(thing, text.en).some(lead => JUST_BEFORE.test(lead))
}

/** The passage of what was found by which a thing that the question takes for there, or for finished, was not. */
const denial = (query: Query, { entry, passages }: Hit): Passage | undefined => {
  const text = spoken(query.text).replace(ENDING, '')
  const things = thingsOf(query)
  const facts = [...passages, ...passagesOf(entry)].filter(({ kind }) => kind === 'change' || kind === 'text')
  if (ASKS_OF_STABLE.test(text))
    return facts.find(passage => things.some(thing => isUnfinished(thing, passage)))
  const [first] = passages.length > 0 ? passages : facts
  return first && !ASKS_OF_LACK.test(text) && things.some(thing => isLacking(thing, first))
    ? first
    : undefined
}

const GOES: ReadonlySet<string> = new Set(['removed', 'deprecated', 'ended', 'off by default'])

/** Whether what was found is that the thing went by the time or the release that is named, of which nothing is asked. */
const isGone = (query: Query, { entry, passages: [first] }: Hit): boolean =>
  first?.section === 'removed' &&
  (query.versions.length === 0 || query.versions.some(version => meets(version, entry))) &&
  !query.actions.some(action => GOES.has(action)) &&
  !ASKS_OF_LACK.test(spoken(query.text).replace(ENDING, '')) &&
  (query.period?.to ?? entry.date) >= entry.date

/** So much of the question must be found for what it says to be a no. */
const MOST = 0.5

/** An answer to whether something was so, turned to a no where the very passage that was found says that it was not. */
export const unlessDenied = (asked: Query, answer: Answer): Answer => {
  if (answer.kind !== 'entry' && !(answer.kind === 'whether' && answer.yes)) return answer
  const { query, hit, history } = answer
  if ((hit.coverage ?? 1) < MOST) return answer
  const passage = isGone({ ...query, versions: asked.versions }, hit) ? hit.passages[0] : denial(query, hit)
  if (!passage) return answer
  const passages = [passage, ...hit.passages.filter(({ text }) => text !== passage.text)]
  return { kind: 'whether', query, yes: false, hit: { ...hit, passages }, history, told: true }
}
