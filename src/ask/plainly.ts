import { lately } from '../language/lately.ts'
import { normalize } from '../language.ts'
import { inMandarin } from './cantonese.ts'
import { firstAndLastPlainly } from './first-and-last.ts'
import { namedPlainly } from './naming.ts'
import { openVersions, spokenVersions } from './number-words.ts'
import { joinPhrasal } from './phrasal.ts'
import { spansPlainly } from './spans-said.ts'
import { spelled } from './spelled.ts'

/** A library's ending alone is read as a word that holds a sentence together. */
const SHARED_OBJECT = /(?<![\p{L}\p{N}])\.so\b(?! files?)/u

/** Who passes on what another asks says whose question it is before it, and after it what he wants it for. */
const PASSED_ON = [
  /^\W*(?:so |hey,? |well,? )?(?:my|our|a|the|some) (?:\w+ )?(?:boss|manager|lead|cto|ceo|colleague|coworker|co-worker|friend|teacher|professor|teammate|client|customer|interviewer|student|kid|son|daughter)s? (?:just |recently |keeps? )?(?:asks?|asked|asking|wants? to know|wanted to know|wonders?|wondered|is asking|is wondering|would like to know)(?: (?:me|us))?[:,]? /u,
  /^\W*(?:(?:我|我们|有)的?)?(?:老师|老板|领导|同事|朋友|客户|面试官|主管|教授|学生|孩子|儿子|女儿|群友|有人)(?:在|总|刚|刚刚|昨天|今天)?(?:问|想知道|想问)(?:我们?)?(?:说|道)?[:,， ]*/u,
  /[,，。]? ?(?:我)?(?:应该|该)(?:怎么|如何)(?:回答|回|答|说|讲|回复)(?:他|她|他们)?(?:呢|啊|好)?(?=[?？。]*$)/u,
  /[,.;] ?what (?:do|should|can) i (?:tell|say to|answer) (?:him|her|them)(?=[?.]*$)/u,
]
/** Who keeps the chronicle, in other words. */
const KEEPER =
  /\b(?:the )?(?:guy|man|person|one|fellow|people|folks|whoever) (?:who )?(?:keeps?|keeping|kept|writes?|writing|wrote|behind) (?:the|this) (?:chronicle|log)\b/gu
const KEEPER_IN_CHINESE =
  /(?:写|记|编|写下)(?:这份|这个|这部|下)?(?:编年史|编年体)的(?:那个|那位)?(?:人|家伙|老兄)/gu

/** Who asks by whose pen a text is asks who wrote it. */
const PENNED: readonly (readonly [RegExp, string])[] = [
  [/\b(?:from |by |in )?whose (?:pen|keyboard|hand|hands|desk)\b/gu, 'who wrote'],
  [/\bwho (?:put|set|signed|lent) (?:his|her|their|the) (?:name|signature) (?:to|under)\b/gu, 'who wrote'],
  [/\bwho (?:was|is|sat) (?:behind|at) the (?:keyboard|pen|desk)(?: (?:for|of))?\b/gu, 'who wrote'],
  [/\b(?:penned|pens)\b/gu, 'wrote'],
]

const inOwnName = (text: string): string =>
  PASSED_ON.reduce((rest, pattern) => rest.replace(pattern, ''), text)
    .replace(GO, 'golang')
    .replace(KEEPER, 'the chronicler')
    .replace(KEEPER_IN_CHINESE, '作者')
    .replace(RUN_TOGETHER, '$1 is')
    .replace(POINTING, '的')
    .replace(AT_WHICH, '哪版')
    .replace(/走了(?=[之以]?后(?![\p{Script=Han}]端))/gu, '离开了')
    .replace(RHETORICAL, '')

const byWriter = (text: string): string =>
  PENNED.reduce((rest, [pattern, plain]) => rest.replace(pattern, plain), text)

/** An apostrophe left out: "whens osm archived". */
const RUN_TOGETHER = /\b(when|what|who|where|how|why)s\b/gu
/** What points at a thing beside its owner's name adds nothing: 微软的那个网格. */
const POINTING = /的[那这][个款套种](?=\p{Script=Han})/gu

/** What is added to a question to say that one would have thought otherwise: "…, 放开了不好吗". */
const RHETORICAL =
  /(?<=(?:为什么|为何|为啥|干嘛|干吗|何必|凭什么|图什么)[^,，。?？]{2,40})[,，。?？] ?[^,，。?？]{0,16}(?:不(?:好|行|香|可以|成)|不就(?:好|行|得|完)了|难道不[^,，。?？]{1,8})[么吗]?(?=[?？。!]*$)/u

/** Who asks at which number it came asks so too, where nothing that is counted stands before: "几版有的", "得几版". */
const AT_WHICH =
  /(?<![出发布共了过总推有哪新改代隔差间经多少早晚][的 ]?)(?<![第好十\d])几 ?版(?!本?之?[后前间])/gu

/** The language, which is otherwise read as the verb. */
const GO =
  /(?<=(?:用|拿|使用) ?)go(?= ?(?:语言)?(?:来)?(?:写|编写|开发|实现))|(?<=\b(?:writ(?:e|es|ing|ten)|wrote|built|coded|filters?|plugins?|extensions?) in )go\b(?! to\b)/gu

/** A text normalised and put as plainly as it is to be read: versions in digits, verbs with their particles, Mandarin. */
export const plainly = lately((text: string): string =>
  namedPlainly(
    spansPlainly(
      firstAndLastPlainly(
        byWriter(inOwnName(inMandarin(joinPhrasal(spokenVersions(spelled(openVersions(normalize(text)))))))),
      ),
    ),
  ).replace(SHARED_OBJECT, 'so file'),
)
