import { RELATIONS, type RelationKind } from '../../chronicle/schema.ts'

/** Something a release goes with that has versions of its own. */
export type Thing = Exclude<RelationKind, 'until'>
export const THING_KINDS = RELATIONS.filter((kind): kind is Thing => kind !== 'until')

/** How a question, normalised, names each of them. */
const THINGS: Readonly<Record<Thing, string>> = {
  envoy: 'envoy(?! ?gateway)(?: proxy)?',
  'gateway-api': 'gateway ?apis?',
  kubernetes: '(?:kubernetes|k8s)',
  edge: 'edges?',
}
const each = (pattern: (thing: string) => RegExp) =>
  Object.fromEntries(Object.entries(THINGS).map(([kind, thing]) => [kind, pattern(thing)])) as Record<
    Thing,
    RegExp
  >

const VERSION = '(?:versions?|releases?|lines?|branch(?:es)?|builds?)'
/** What may stand behind "which Envoy" where its version is meant; "which Envoy filter" means something else. */
const BEHIND = `${VERSION}|is|are|was|were|does|do|did|has|have|in|inside|ships?|comes?|goes|runs?|can|must|should|behind|belongs?|corresponds?|matches|for|with|am|i`

/** "Which Envoy", "the Envoy version", "哪个 Envoy": asked for by its version, not told about. */
export const ASKS = each(
  thing =>
    new RegExp(
      [
        `\\b(?:which|what)(?: [a-z]+)?(?: ${VERSION} of)?(?: the)? ${thing}(?= (?:${BEHIND})\\b|[ ?]*$)`,
        `\\b${thing} (?:${VERSION}|compatib)`,
        `\\b(?:minimum|min|maximum|max|lowest|highest|oldest|newest|required|supported) ${thing}`,
        // "Istio 1.14 Envoy", and not a word more.
        `^[a-z ]+\\d? ?v?\\d+(?:\\.\\d+)+(?: 的)? ?${thing}[ ?]*$`,
        `${VERSION} of ${thing}`,
        `(?:哪|什么|多少|几)[^,。?a-z]{0,8}${thing}(?!\\s*的?(?:功能|特性|资源))`,
        `${thing}[^,。?a-z]{0,8}(?:哪|什么版|多少|几|版)`,
      ].join('|'),
      'u',
    ),
)
/** What begins with a name of one of them, or with the word for going together, is nothing else that is asked about. */
export const IS_THING = new RegExp(
  `^(?:不维|${Object.values(THINGS).join('|')}|match|upstream|official|support|maintain|eol|reach|hit|ran$|run$|lines?$|series$|stables?$|mapping|matri|correspond|支持|维护|系列|稳定|期内|关系|上游|官方|过保|过期|已经|真的)`,
  'u',
)
/** "Envoy 1.20", its number caught. */
export const NUMBERED = each(thing => new RegExp(`${thing}[- ]?v?(\\d+(?:\\.\\d+)+)`, 'gu'))

/** One goes with the other: uses it, supports it, corresponds to it. */
export const TOGETHER =
  /\b(?:us(?:es?|ed|ing)|ship(?:s|ped)?|bundles?d?|includ(?:es?|ed)|based|built|runs?|contains?|ha(?:s|ve|d)|moved?|upgraded?|supports?|supported|compatible|needs?|requires?|for|with|works?|correspond\w*|match\w*|belongs?|maps?|mapped|equals?|goes|comes?|is|are)\b|用|基于|搭载|内置|包含|带|支持|兼容|对应|相当|采用|配|是|在[^,。?]{0,12}里/u
/** The whole table is asked for, and no release of it. */
export const TABLE =
  /\b(?:mapping|matrix|correspondence|compatibility (?:table|list))\b|对应(?:关系|表)|对照|兼容(?:表|矩阵|性列表)/u
/** It can be run with that one. */
export const SUPPORT = /\bsupport|\bcompatible|\bworks?\b|\bruns?\b|支持|兼容|能用|能跑|可以/u
/** One of several is asked for. */
export const WHICH = /\b(?:which|what)\b|\bversion of\b|哪|什么|对应/u

const CARE = '(?:support|supported|supporting|maintenance|maintained|maintaining)'
/** "End of life", "support ended", "停止维护". */
export const END = new RegExp(
  [
    '\\b(?:eol|end[- ]of[- ](?:life|support)|out of (?:support|maintenance)|un(?:supported|maintained))\\b',
    `\\b${CARE}\\b.{0,40}\\b(?:ends?|ended|stops?|stopped|until|till|over|last|r[au]ns? out|expires?|expired|lapses?|lapsed)\\b`,
    `\\b(?:ends?|ended|stops?|stopped|ceased?)\\b.{0,30}\\b${CARE}\\b`,
    `\\bhow long\\b.{0,40}\\b${CARE}\\b`,
    '过保|过期|(?:停止|结束|终止|不再)(?:支持|维护)|(?:支持|维护)(?:周期|期限|期(?![内间])|到|至|截止|[^,。?]{0,6}(?:结束|停止|终止|到期))|生命周期|停更',
  ].join('|'),
  'u',
)
/** Said of it as of what is past: "out of support", "no longer maintained", "停止支持了吗". */
export const IS_OVER = new RegExp(
  [
    '\\b(?:eol|eoled|end[- ]of[- ](?:life|support)|out of (?:support|maintenance)|un(?:supported|maintained)|dead|expired)\\b',
    `\\b(?:no longer|not|isn't|aren't|wasn't|never) (?:\\w+ )?${CARE}\\b`,
    `\\b${CARE}\\b.{0,40}\\b(?:ends?|ended|stops?|stopped|over|gone|r[au]ns? out|expires?|expired|lapses?|lapsed)\\b`,
    `\\b(?:ends?|ended|stops?|stopped|ceased?|lost|dropped)\\b.{0,30}\\b${CARE}\\b`,
    '不(?:支持|维护)了|(?:停止|结束|终止|不再|没人)(?:被)?(?:提供)?(?:支持|维护)|(?:支持|维护)(?:周期|期限|期|已经?)?[^,。?]{0,6}(?:结束|停止|终止|到期|到头|过了)|生命周期[^,。?]{0,6}(?:结束|终止)|停更|过保|过期',
  ].join('|'),
  'u',
)
/** Said of it as of an event: the day of the end lies in the time asked of. */
export const ENDED = /\b(?:did|ended|stopped|ceased|expired|lapsed)\b|(?:停止|结束|终止|到期)/u
/** "The current version" of a day. */
export const CURRENT = /\bcurrent\b|\bup[- ]to[- ]date\b|当时最新|当时的版本/u
/** "Supported versions", "still maintained", "还在维护". */
export const MAINTAINED =
  /\b(?:supported|maintained|in support)\b|\bstill\b.{0,24}\b(?:support(?:s|ing)?|maintenance|maintain(?:s|ing)?|patch(?:es|ing|ed)?|fixes|fixing)\b|\b(?:anybody|anyone|somebody|someone) (?:\w+ )?(?:supports?|supporting|maintains?|maintaining)\b|(?:还|仍|正|在|受)[^,。?]{0,6}(?:支持|维护)|(?:支持|维护)(?:中|着|期内)/u
