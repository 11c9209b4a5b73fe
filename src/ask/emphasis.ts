import { hasHan } from '../language.ts'
import { withoutLeadIn } from './chatter.ts'
import type { Knowledge } from './knowledge.ts'
import { segment, units } from './lexicon.ts'
import { SMALL_WORDS } from './small-words.ts'
import { subjectOf } from './subjects.ts'
import type { Intent, Subject } from './types.ts'

const SMALL = new Set(SMALL_WORDS)

/** What is weighed at most; the rest of a ramble says little. */
const MOST_SUBJECTS = 32
/** What leads up to the question counts half. */
export const ASIDE = 0.5
/** What a question is after weighs at least this, and is insisted on. */
const WANTED = 0.45

/** What says less is said of everything. */
const PLAIN = 0.25

/** So many clauses tell a story first; only what the last ones name is insisted on. */
const RAMBLE = 3

/** What "how many" counts: stars are not told of by who has none. */
const COUNTED =
  /\b(?:how many|how much|number of) ((?!(?:\w+ ){0,2}(?:releases?|versions?|entries|posts|talks)\b)(?:[\w-]+ ?){1,3})|(?:(?<!好)几|多少) ?(?:个|位|次|种|家|名|人|条|项|轮|台|座|套)? ?([a-z]{4,})(?![a-z\d])(?! ?的? ?(?:\p{Script=Han}{0,4}版|个|发布|发行|稳定|文章|博客|记录|条|releases?|versions?))|(?:(?<!好)几|多少) ?(?:个|位|种|家|名|人|条|项|轮|台|座|套) ?(?!\p{Script=Han}{0,6}(?:版|发布|发行)|稳定|文章|博客|记录)(\p{Script=Han}{1,6})|(?:有多少|(?<!有)多少)(?!个|位|种|家|名|条|项)((?![天年个次款版篇条项位种家场周月时])\p{Script=Han}{1,2})/u
/** "Which university", "who is the CEO of", "的办公室在哪": the thing asked for. */
const FOCUS =
  /的 ?(?!前身|[本原真全曾]名|名[字称])([a-z]{3,}|\p{Script=Han}{2,4}) ?叫(?:什么|啥)|\bwhat (?:is|was|are|were) (?:the |[\w-]+'s |its )([\w-]+)(?= of (?![^?]{0,40}(?:releases|versions|posts|articles|entries)\b)|\W*$)|的 ?([a-z]{3,}|\p{Script=Han}{2,4}) ?在(?:哪|什么地方)|\b(?:which|what|whose) (?!(?:sense|ways?|manner|fashion|respects?|regard|extent|degree|capacity|light|circumstances|conditions|terms|context|effect|spirit|guise|words|grounds|basis|shape|form)\b)([\w-]+)(?= (?:did|does|do|is|was|are|were|has|have|had|can|could|will|would)\b)|(?![只才仅就约共总])(\p{Script=Han}(?![吃占用花耗到])\p{Script=Han})(?:是|有)?多少(?!天|年|个月|个星期|日|周|时间|小时)|的 ?([a-z]{3,}|\p{Script=Han}{2,4}) ?(?:是|由)(?:由|被)?(?:谁|哪位|哪个人)|哪(?:1|一)?(?:所|座|门|本) ?(\p{Script=Han}{2})/u

/** Somebody by his office: who knows of another's knows not of this one. */
const OFFICE = /\bwho (?:is|was|are|were) (?:the )?(?:current |first )?([a-z]+)(?= (?:of|at|behind)\b)/u

const OFFICE_IN_CHINESE =
  /谁是 ?[^?？。，,]{0,24}的 ?(?:现任|前任|首任|现在的)? ?([a-z]{3,}|\p{Script=Han}{2,4}) ?(?=$|[?？。!！])/u

/** Whose work a part is: "Conduit 的 logo 是谁设计的" asks of the logo, whoever designed the rest. */
const OF_WHAT =
  /的 ?(?![那这][位个名])([a-z]{3,}|\p{Script=Han}{2,4}) ?(?:是|由)(?:由|被)?(?:谁|哪位|哪个人)|\bwho (?:designed|drew|painted|sketched|created|made|hosts?|hosted|runs?|owns?|owned|registered|bought) (?:the |[\w-]+'s |its |[\w-]+ ){0,2}(logo|mascot|icon|website|domain|slogan|t-?shirt)\b/u
const WHOSE = 0.4

/** What was added, removed and so on, as far as the phrase goes: "support for windows containers". */
const DONE_TO =
  /\b(?:support(?:s|ed|ing)?(?: for)?|add(?:s|ed|ing)?|introduc\w+|remov\w+|drop(?:s|ped)?|got?(?! (?:stuck|lost|hit|hung|\w+ed)\b)|get|gain\w*) (?:an? |the )?((?:[a-z][\w/-]*(?: |$)){1,3}?)(?=(?:support|in|on|to|for|from|with|by|and|as|at|of|since|when)\b|[?,.]|$)/u
/** Whoever asks who a man or a woman was is told a name, and not that word. */
const A_PERSON =
  /(?:女士|先生|小姐|男士|女生|男生|同事|同学|家伙|大佬|老兄|[个位名]人)$|^(?:lady|woman|man|guy|gentleman|person|fellow|colleague)$/u

/** What happened, at the end of a question for its day: "when was he born". */
const AT_THE_END =
  /\bwhen (?:was|were|did|is|does)\b.*(?<!\b(?:on|in|with|for|to|from|of|by|via|over)(?: [\w-]+){0,2}) ([a-z]+)\?*$/u

/** What stands in brackets or as an example explains: it helps to find, and is not insisted on. */
const EXPLAINS =
  /\([^()]*\)|\b(?:such as|like|e\.?g\.?|for example|for instance)\b,? [^,.;?]+|(?:比如|例如|譬如|诸如|好比)(?:说)?[^,.;?。]+|(?:哪怕|即便|就算)[^,，.;?。]{1,16}|[^,，.;?。]{1,12}(?:也|都)(?:算(?:数)?|行|作数|成)(?=[,，。?\s]|$)|\b[a-z]+ (?:ones? |versions? )?(?:counts?|is fine|are fine|will do) (?:too|as well)\b|\b(?:even (?:if|as)|albeit|if only as)\b[^,.;?]{1,40}/gu

/** What is meant besides, or not alone, is not what is asked of: "every TCP connection rather than HTTP only". */
const NOT_ALONE =
  /\b(?:rather than|not (?:just|only|merely|simply)|beyond (?:just|only)|and not (?:just|only)) [^,.;?]+|(?:不只|不光|不仅|不单|而不(?:只|仅)?是|并非只)是?[^,.;?。，]{1,16}|连非 ?[a-z/\d]+ ?的?/gu
const HARDLY = 0.2

/** Another word for it is not the thing itself: who knows of a college knows of no university. */
const isHeardOf = ({ ways }: Subject, { postings }: Knowledge) =>
  ways.some(({ words, counts }) => counts === undefined && words.some(({ word }) => postings.has(word)))

/** One Han character is no subject, nor a project's name, unless it is what is counted: "多少钱", "几台 Envoy". */
const countedAlone = (noun: string, subjects: readonly Subject[], knowledge: Knowledge): Subject[] =>
  /^(?:\p{Script=Han}|[a-z]+)$/u.test(noun) &&
  !SMALL.has(noun) &&
  !subjects.some(({ said }) => said.includes(noun))
    ? subjectOf(noun, [], true, knowledge)
    : []

/** Whether a pair of Han characters begins within a term: in 代理占多少 nobody asks for 理占. */
const cutsTerm = (focus: string, asking: string, { terms }: Knowledge): boolean => {
  if (!hasHan(focus)) return false
  const before = asking.slice(0, asking.indexOf(focus) + 1)
  const last = segment(terms, units(before)).at(-1)
  return last !== undefined && last.units.length > 1 && last.meanings.some(({ as }) => as !== 'nothing')
}

/** What is asked for, where nothing of it was worth a subject: 年薪 is nowhere, and so is no answer. */
const unheardAlone = (
  focus: string | undefined,
  asking: string,
  subjects: readonly Subject[],
  knowledge: Knowledge,
): Subject[] => {
  if (focus === undefined || SMALL.has(focus) || cutsTerm(focus, asking, knowledge)) return []
  // A pair of Han characters out of it names nothing.
  const isNamed = subjects.some(
    ({ said, named }) => said.includes(focus) || (focus.includes(said) && (named || !hasHan(said))),
  )
  const means = segment(knowledge.terms, units(focus)).some(({ meanings }) =>
    meanings.some(({ as }) => as !== 'nothing'),
  )
  return isNamed || means
    ? []
    : subjectOf(focus, [], true, knowledge).filter(subject => !isHeardOf(subject, knowledge))
}

/** Who asks when or which version of one thing alone means that thing, however plain it is. */
export const insistOnTheOne = (subjects: readonly Subject[]): readonly Subject[] => {
  const named = subjects.filter(subject => subject.named)
  return named.length === 1 && named[0]!.weight >= PLAIN
    ? subjects.map(subject =>
        subject.named ? { ...subject, weight: Math.max(subject.weight, WANTED) } : subject,
      )
    : subjects
}

/** Gives each subject the weight that the sentence gives it, the weightiest first; what is aside is not insisted on. */
export const emphasize = (
  subjects: readonly Subject[],
  intent: Intent,
  asking: string,
  aside: { readonly text: string; readonly counts: number; readonly isOfDeed: boolean },
  knowledge: Knowledge,
): Subject[] => {
  const counted = COUNTED.exec(asking)
  const noun = intent === 'count' ? (counted?.slice(1).find(Boolean) ?? '') : ''
  const focused = FOCUS.exec(asking)?.slice(1).find(Boolean)
  const focus = intent === 'who' && A_PERSON.test(focused ?? '') ? undefined : focused
  const dated = intent === 'when' || intent === 'version' || intent === 'whether'
  const phrase = dated ? (DONE_TO.exec(asking)?.[1] ?? '').trim().split(' ') : []
  const last = intent === 'when' && !aside.isOfDeed ? AT_THE_END.exec(asking)?.[1] : undefined
  const office = intent === 'who' ? (OFFICE.exec(asking) ?? OFFICE_IN_CHINESE.exec(asking))?.[1] : undefined
  const whose = intent === 'who' ? OF_WHAT.exec(asking)?.slice(1).find(Boolean) : undefined
  const isWanted = (subject: Subject) =>
    noun.includes(subject.said) ||
    subject.said === office ||
    (subject.said === whose && subject.weight >= WHOSE) ||
    ((subject.said === focus || subject.said === last || phrase.includes(subject.said)) &&
      !isHeardOf(subject, knowledge))
  const isAside = ({ said }: Subject) => aside.text.includes(said) && !asking.includes(said)
  const outside = asking.replace(EXPLAINS, ' ')
  const isExplained = ({ said }: Subject) => asking.includes(said) && !outside.includes(said)
  const whole = `${aside.text} ${asking}`
  const alone = dated ? whole.replace(NOT_ALONE, ' ') : whole
  const isBeside = ({ said }: Subject) => whole.includes(said) && !alone.includes(said)
  const clauses = asking.split(/[,，]|:(?![\d/])/u)
  const ending = clauses.slice(-2).join(',')
  const isLeadIn = ({ said }: Subject) => clauses.length >= RAMBLE && !ending.includes(said)
  const all = [
    ...withoutLeadIn(subjects, clauses),
    ...countedAlone(noun, subjects, knowledge),
    ...(intent === 'count' ? [] : unheardAlone(focus, asking, subjects, knowledge)),
  ]
  const unique = all.filter(({ said }, i) => all.findIndex(other => other.said === said) === i)
  // Beside a thing that is named, the plain words that lead up to it say little.
  const namesAside = unique.some(subject => subject.named && isAside(subject))
  return unique
    .map(subject => {
      if (isWanted(subject))
        return { ...subject, named: true, wanted: true, weight: Math.max(subject.weight, WANTED) }
      if (isBeside(subject)) return { ...subject, named: false, weight: subject.weight * HARDLY }
      if (isLeadIn(subject) || isExplained(subject)) return { ...subject, named: false }
      return isAside(subject)
        ? {
            ...subject,
            named: false,
            weight: subject.weight * (subject.named || !namesAside ? aside.counts : ASIDE),
          }
        : subject
    })
    .sort((a, b) => b.weight - a.weight)
    .slice(0, MOST_SUBJECTS)
}
