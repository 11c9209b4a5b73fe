/** Verbs whose particle may stand behind what they are done to. */
const VERBS =
  'throw|thr[eo]w|tak|took|rip|turn|switch|kick|phas|put|bring|brought|shut|giv|gave|cut|drop|roll|rul|ship|leav|left|set|pick|swap'
const APART = new RegExp(
  `\\b((?:${VERBS})[a-z]*) (it|them|that|this|all of it|the (?:thing|lot)) (out|off|on|away|up|in|down|back|aside)\\b`,
  'gu',
)

/** The same with a short name in between: "took the Lua filter out". */
const NAME_BETWEEN = new RegExp(
  `\\b((?:${VERBS})[a-z]*) ((?:the|its|their|all)(?: [\\w/.+-]+){1,4}?) (out|off|away|back)\\b(?! of\\b)`,
  'gu',
)

/** A bare name, where the verb leaves no doubt: "ripped Mixer out". */
const BARE_BETWEEN =
  /\b((?:rip|yank|chuck)[a-z]*) ((?!(?:up|out|off|on|in|down|the|it|them)\b)[\w/+-]+(?: (?!(?:up|out|off|on|in|down)\b)[\w/+-]+)?) (out|away)\b/gu

/** A longer one, where the particle ends the clause: "took TLS support out again", "pulled Lua back out". */
const NO_NAME = '(?!(?:up|out|off|on|in|down|it|them|to|and|or|for|of|back|long|place|over)\\b)[\\w/+.-]+'
const BETWEEN_AT_END = new RegExp(
  `\\b((?:tak|took|pull|backed|backing|strip|throw|threw|kick|tear|tore|cut|drop)[a-z]*) (${NO_NAME}(?: ${NO_NAME}){0,3}) (?:back )?(out|away)(?= ?(?:again|altogether|completely|entirely|for good)?(?:[?.,!;)]|$))`,
  'gu',
)

/** A name between what is done to it and what it comes to: "folding Conduit into Linkerd", "selling Envoy to Google", "making Envoy public". */
const INTO = /\b((?:fold|roll|merg|absorb)[a-z]*) ((?!up\b|out\b|back\b)[\w.+-]+(?: [\d.x]+)?) into\b/gu
const SELLS = /\b(sell|sells|sold|selling) ((?!to\b|off\b|out\b)[\w.+-]+(?: [\d.x]+)?) to\b/gu
const HANDS =
  /\b(?:hand(?:s|ed|ing)?|gives?|gave|giving|turn(?:s|ed|ing)?) ((?!to\b|up\b)[\w.+-]+)(?: (?:over|away))? to (?=(?:the )?cncf\b)/gu
const PUBLIC = /\b(mak(?:e|es|ing)|made) ([\w.+-]+) public\b/gu

/** Whoever fills somebody's shoes succeeds him: 接了他的班. */
const SHOES =
  /\b(?:fill|filled|filling|step into|stepped into|stepping into) ([\w. -]{2,32}?)(?:'s|s') (?:big )?shoes\b/gu
const TAKES_OVER = /\b(?:took|take|takes|taking|taken) over (?:from|for)(?= [a-z])/gu
/** Somebody succeeds; a thing replaces. */
const OF_SOMEBODY = /\bwho(?:m|se)?\b/u
const SHIFT = /接(?:了|过)? ?([a-z][a-z .-]{1,30}?) ?的班/gu

/** What drops of itself comes out: "when did it drop?" */
const COMES_OUT =
  /(?<!\bwhat )\b((?:did|does|will) (?:it|that|this|(?:[\w-]+ )?v?\d+(?:\.\d+)+)) drop(?= ?(?:[?,.!;)]|$))/gu

/** And what comes out is a release: "the latest stable drop", "how many drops in 2019". */
const A_DROP =
  /\b((?:stable|edge|latest|newest|last|first|next|previous|which|many|all)(?: (?!(?:did|does|do|to|will|would|could|versions?|releases?)\b)[\w.-]+)?) drop(s?)(?= (?:of|in|between|since|during|brought|were|was|did|does|has|had|added|came|shipped)\b| ?(?:[?.,!;]|$))/gu

/** Puts an English particle behind its verb, a pronoun or a short name behind both: "throwing it out" is read as "throwing out it". */
export const joinPhrasal = (normalized: string): string =>
  normalized
    .replace(SHOES, 'succeeded $1')
    .replace(TAKES_OVER, OF_SOMEBODY.test(normalized) ? 'succeeded' : 'replaced')
    .replace(SHIFT, '接替 $1')
    .replace(INTO, '$1 into $2 |')
    .replace(SELLS, '$1 to $2 |')
    .replace(HANDS, 'donated $1 to ')
    .replace(PUBLIC, 'made public $2')
    .replace(COMES_OUT, '$1 come out')
    .replace(A_DROP, '$1 release$2')
    .replace(APART, '$1 $3 $2')
    .replace(NAME_BETWEEN, '$1 $3 $2')
    .replace(BARE_BETWEEN, '$1 $3 $2')
    .replace(BETWEEN_AT_END, '$1 $3 $2')
