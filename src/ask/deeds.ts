import type { Intent } from './types.ts'

/** Actions that most entries have: they rank what is found, but do not have to have been done. */
export const SOFT: ReadonlySet<string> = new Set([
  'added',
  'changed',
  'released',
  'founded',
  'left',
  'hired',
  'applied',
  'fixed',
  'on by default',
])

/** Deeds done to somebody: who left Twitter has not left Lyft. */
export const DIRECTED: ReadonlySet<string> = new Set(['left', 'accepted', 'merged', 'acquired'])

/** Deeds that are done to a project, not to a part of it: they need no other subject. */
export const OF_PROJECTS: ReadonlySet<string> = new Set([
  'graduated',
  'accepted',
  'applied',
  'open-sourced',
  'merged',
  'renamed',
  'rewritten',
  'released',
  'founded',
  'acquired',
  'forked',
])

/** Said of nearly everything: silent beside a telling deed. */
export const VAGUE: ReadonlySet<string> = new Set(['added', 'changed', 'released'])

const EXPERIMENT = '(?:experiment\\w*|preview|实验\\w*)'

/** What a thing stopped doing to something it no longer does: a way of it, and not the thing, came to an end. */
const STOPS_DOING =
  '\\b(?:stop(?:s|ped)?|ceas(?:e|es|ed)|quits?|quitted|gave up) (?!(?:being|developing|maintaining|working|using|publishing|releasing|shipping|going)\\b)[a-z]{2,16}ing (?=(?:on(?:to)? |to )?[a-z])'
const STOPPED = new RegExp(
  `${STOPS_DOING}|\\bno longer (?!available|supported)[a-z]{2,16} (?:as|on|in|with|by|at|for) `,
  'u',
)

/** Deeds that are said without a word for them, in questions and in entries alike. */
const SAID: readonly (readonly [deed: string, says: RegExp, cannotDoWithout: RegExp])[] = [
  [
    'restored',
    /\b(?:t(?:ake|akes|aken|aking|ook)|br(?:ing|ings|inging|ought)|puts?|putting|add(?:s|ed|ing)?|g[eo]t(?:s|ten|ting)?) (?!to |us |me |you )[^,.;:?|]{1,60}? back(?! (?:and forth|to back|in (?:\d|the (?:day|early|late))|to (?:\d|the (?:begin|start|early|old)))|-| ?(?:then|when|pressure|end|off)\b)|恢复了?(?:对|使用|支持|采用|默认|(?= ?(?:v\d|[a-z])))/u,
    /\bback\b|恢复/u,
  ],
  [
    'renamed',
    /\b(?:stop|ceas)\w* (?:being|to be) (?:called|named|known as)\b(?! (?:an? )?(?:experiment|alpha|beta|preview))|\bno longer (?:called|named|known as)\b(?! (?:an? )?(?:experiment|alpha|beta|preview))|不再(?:叫|称)(?! ?(?:实验|试验|experiment|alpha|beta|preview))/u,
    /called|named|known as|不再/u,
  ],
  [
    'off by default',
    /\b(?:no longer|not|n't|stop\w*|ceas\w*|disabl\w+|(?:turn|switch)\w* off)\b.{0,40}\bby default\b|默认.{0,6}(?:不再|不)|不再.{0,6}默认/u,
    /by default|默认/u,
  ],
  [
    'stabilized',
    new RegExp(
      `\\b(?:stop\\w*|no longer|no more|not|n't|out of|leav\\w+|left|exit\\w*|graduat\\w*|beyond|shed\\w*|los\\w+|drop\\w*|past|finish\\w*|end\\w*)\\b.{0,24}\\b${EXPERIMENT}|\\bfrom ${EXPERIMENT} to\\b|从 ?${EXPERIMENT} ?(?:改为|变为|升为|升级为|转为|到)|${EXPERIMENT} (?:no longer|no more|stage (?:end|over))|\\b(?:fully supported|production[- ]ready|officially supported|become stable|became stable)\\b|\\b(?:los\\w+|shed\\w*|shook off|shake off) (?:that|the|its|this) (?:label|tag|status|badge)\\b|转正|(?:不再|不是|结束|脱离|走出|告别|摆脱|去掉|移出|摘掉).{0,6}(?:实验|试验|experiment)|完全支持|正式支持|生产就绪|正式可用`,
      'u',
    ),
    /experiment|preview|support|production|stable|label|tag|status|badge|实验|试验|转正|正式|完全|生产/u,
  ],
  [
    'removed',
    new RegExp(
      [
        "\\b(?:no longer|not|n't|cannot|never again)\\b.{0,60}\\b(?:any ?more|any longer|at all)\\b",
        '\\b(?:stop(?:s|ped)?|ceas(?:e|es|ed)) (?:to )?(?!(?:be|being)\\b)(?:accept|understand|serv|speak|support|work|us|ship|offer|hav|runn?)\\w*',
        STOPS_DOING,
        '\\b(?:is|was|are|were) (?:[a-z\\d.]+ ){0,2}done with [a-z]+ing\\b',
        '\\b(?:pull|yank|cut|kick|shut|turn|switch|tak|took|throw|threw|gone|go|went|disappear|vanish)[a-z]* (?:(?:it|them|that|this|out|off|down|away) ){0,2}(?:for good|once and for all)\\b',
        '\\bno longer (?!enabled|on |the default|active|turned|only|just|limited|restricted|confined|alone|experimental)\\w+',
        '(?<!默认)(?:彻底|完全|全面|再也)?不(?:再|能再)(?!默认|像|只|仅|局限|限于|限制|单单|光)|(?<!默认)彻底不|不(?:支持|认|能用|可用|要)了|不(?:用|玩|搞|碰|兼容|维护) ?[^,。;?]{1,16} ?了(?:$|[?,。])|不(?:跟|和|与|同) ?[^,。;?]{1,12}(?:玩|搞|做|弄|集成|合作|对接|来往)[^,。;?]{0,6}了(?:$|[?,。])|没了',
      ].join('|'),
      'u',
    ),
    /no|n't|stop|ceas|quit|gave up|done with|for good|for all|不|没了/u,
  ],
]

/** Who says 进 of the CNCF or its sandbox means that it was let in. */
const LET_IN = /进(?:了|的)?(?:的)? ?(?:cncf|沙盒|沙箱|孵化)/u

/** Who asks whether a project is in the CNCF asks whether it was let in. */
const IS_IN =
  /\b(?:is|are|was|were|been) (?:[\w.]+ ){0,5}?(?:in|inside|part of|(?:a )?member of) (?:the )?cncf\b|\b(?:is|are|was|were|been) (?:[\w.]+ ){0,3}?an? cncf (?:project|member)\b|(?:在|属于|是) ?cncf ?(?:里|的|旗下|项目|成员|一员)/u

/** Whether a normalised text says of a project that it is in the CNCF. */
export const isIn = (text: string): boolean => IS_IN.test(text)

/** Leaving the experimental stage is no leaving, and no graduation. */
export const NOT_MEANT: readonly string[] = ['ended', 'graduated', 'removed', 'left']

/** Who goes back to a time brings nothing back. */
const BACK_IN_TIME =
  /\bback to (?:the )?(?:\d{4}|year|days?|time|early|late|beginning|start|origins?|january|february|march|april|may|june|july|august|september|october|november|december)\b|回到 ?(?:了)?(?:\d{4}|当时|当年|过去|从前|起点|最初|那)/u
/** What comes back had gone. */
const UNDONE: readonly string[] = [
  'removed',
  'ended',
  'deprecated',
  'left',
  'withdrawn',
  'archived',
  'merged',
]

/** What terminates TLS or a connection ends nothing. */
const TERMINATES =
  /\bterminat\w+ (?:of )?(?:tls|ssl|https|connections?)\b|\b(?:tls|ssl) terminat|\b(?:tls|ssl|https) (?:was|is|were|gets?|got|being|be) terminat|\bwhere (?:did|does|do|was|is) [^,.?]{0,40}(?:tls|ssl|https) (?:get |be )?terminat|(?:tls|ssl|https?)[^,.;:?。]{0,24}(?:终止|终结)(?!支持|维护)|(?:终止|终结) ?(?:tls|ssl)/iu
/** Whether a text speaks of the end of TLS at a proxy, which is no end. */
export const terminates = (text: string): boolean => TERMINATES.test(text)

/** The first deed that a normalised text says in a roundabout way, if any. */
export const impliedDeed = (normalized: string): string | undefined =>
  // Most texts say none of it, and that is soon seen.
  SAID.find(([, says, cannotDoWithout]) => cannotDoWithout.test(normalized) && says.test(normalized))?.[0]

/** What is open source already is no act of opening it: "OSS stable builds". */
const IS_OPEN =
  /\b(?:oss|open[- ]source) (?:(?:stable|edge|service|data|control|\w+) )?(?:stables?|edges?|releases?|builds?|versions?|editions?|artifacts?|binaries|distributions?|project|mesh(?:es)?|proxy|proxies)\b|开源(?:的)?(?:稳定|正式)?版/u
const OPENS =
  /\bopen[- ]?sourc(?:ed|ing)\b|\b(?:go|went|was|made|became) (?:open[- ]source|oss|public)\b|开源(?!(?:的)?(?:稳定|正式)?版)/u

const accepted = (asking: string, intent: Intent): string | undefined =>
  LET_IN.test(asking) || (intent === 'whether' && isIn(asking)) ? 'accepted' : undefined

/** Questions that are told and not dated: what they say of in passing need not have been done. */
const TOLD: ReadonlySet<Intent> = new Set(['why', 'who', 'opinion'])

/** What a project joins; whatever else is 加入 into it, is added. */
const JOINED =
  /cncf|基金会|foundation|沙箱|沙盒|孵化|sandbox|incubat|inception|团队|小组|公司|lyft|buoyant|google/u
const PUT_IN = /加入|加进/u
const putsIn = (asking: string): boolean => PUT_IN.test(asking) && !JOINED.test(asking)

/** Whether the deeds of a question are those of a habit that was given up: it is a way of a thing, and changed that. */
export const isHabit = ({ actions }: { readonly actions: readonly string[] }): boolean =>
  actions.includes('removed') && actions.includes('changed')

/** What a thing can do to others was not done to it: "can kill a server". */
const CAN =
  /\b(?:can|could|able to|lets? (?:you|me|us|it|one)|allow\w* (?:[a-z]+ )?to) (?:[a-z]+ly )?(?:kill|remove|drop|delete|stop|end|retire|close)\b|(?<!不)(?:能|可以|能够)(?:自动|主动)?(?:杀|删|移除|终止|停掉|中止)/u

/** What is no longer good enough for somebody is still there. */
const OF_NO_USE =
  /\b(?:stop(?:s|ped)?|ceas(?:e|es|ed)|no longer|not|n't) (?:(?:being|to be|be|of|any|much|really|very|so|all that|that|as) ){0,3}(?:good|use|help|useful|helpful|enough|sufficient|adequate|suitable|practical|viable|worth\w*)\b|不再(?:那么|怎么|很)?(?:够|好用|好使|管用|有用|适用|顶用|有效|实用|合适|可行|派得上)|不(?:够用|管用|好使|好用|顶用|灵)了|派不上用场/u

/** What somebody buys that is said is believed, and not acquired. */
const BELIEVED =
  /\b(?:buy|buys|buying|bought) (?:it|that|this|into|the (?:[a-z]+ ){0,2}(?:claim|idea|story|argument|statement|line|hype|pitch|notion|explanation))\b/u

/** The deeds a question means: a telling one silences the vague ones ("stopped supporting" is no support). */
export const deedsOf = (given: readonly string[], asking: string, intent: Intent): string[] => {
  const named = given.map(deed => (deed === 'accepted' && putsIn(asking) ? 'added' : deed))
  const implied =
    TOLD.has(intent) &&
    !/\bstop|ceas|\bquits? [a-z]+ing\b|\bany ?more\b|\bno longer\b|\bback\b|恢复|不再/u.test(asking)
      ? undefined
      : (impliedDeed(asking) ?? accepted(asking, intent))
  const all = new Set(implied ? [...named.filter(name => !VAGUE.has(name)), implied] : named)
  if (IS_OPEN.test(asking) && !OPENS.test(asking)) all.delete('open-sourced')
  if (terminates(asking)) all.delete('ended')
  if (intent === 'opinion' && BELIEVED.test(asking)) all.delete('acquired')
  if (CAN.test(asking) || OF_NO_USE.test(asking)) for (const name of ['ended', 'removed']) all.delete(name)
  if (BACK_IN_TIME.test(asking)) all.delete('restored')
  // Whatever it was that was undone is told beside.
  if (all.has('restored')) for (const name of UNDONE) all.delete(name)
  if (implied === 'renamed') for (const name of ['ended', 'removed']) all.delete(name)
  // What is no longer there by default did not end, nor come.
  if (implied === 'off by default') for (const name of ['ended', 'on by default']) all.delete(name)
  if (implied === 'stabilized') for (const name of NOT_MEANT) all.delete(name)
  const isOfHabit = implied === 'removed' && STOPPED.test(asking)
  if (isOfHabit) for (const name of ['ended', 'left']) all.delete(name)
  const hard = [...all].filter(name => !SOFT.has(name))
  const meant = hard.length > 0 ? [...all].filter(name => !VAGUE.has(name)) : [...all]
  // What stops doing something stays, and is changed.
  return isOfHabit ? [...meant, 'changed'] : meant
}
