import type { Intent } from './types.ts'

/**
 * How each thing is asked, in either language, over a normalised text; the first that fits wins, so that what
 * changes the shape of an answer (how long, how many) stands before what only names it (when, which version).
 */
const INTENT_PATTERNS: readonly (readonly [Intent, RegExp])[] = [
  [
    'duration',
    /\bhow far apart\b|\bhow much (?:later|earlier|sooner|older|younger|newer)\b|\bhow old\b|\bhow (?:much )?(?:long|much time|many (?:days|weeks|months|years))\b|\b(?:time|interval|gap|days|weeks|months|years) (?:between|from|elapsed|passed|it took)\b|\bgap\b|\binterval\b|\bduration\b|\blifespan\b|多久(?!.{0,8}[1一] ?[次回])|多长时间|多少(?:天|年|个月|个星期|周|时间)|(?<!第 ?)几 ?(?:天|周|个?(?:星期|礼拜)|个月)|几年(?:时间)?(?=[^几]*$)(?<!哪几年)|多少时日|花费.{0,6}(?:时间|时日)|耗时|相隔|(?<!之)间隔|相差|隔了(?! ?(?:几|多少) ?个?版)|历时|时隔|时.{0,16}多大/u,
  ],
  [
    'opinion',
    /\b(?:gut reaction|opinion|comment(?:s|ed|ary)?|remark(?:s|ed|ing)?|verdict|view|views|take on|criti\w+|judg\w+|assess\w*|sceptic\w*|skeptic\w*)\b|\b(?:author|chronicler|writer|skyao|diarist|narrator|person keeping|whoever (?:wrote|keeps))\b.*\b(?:think|thinks|thought|say|says|said|feel|feels|call|calls|make of|conclude\w*|sum\w*|consider\w*|describe\w*|see|sees|find|finds|read|reads|react\w*|writes?|wrote|notes?|noted|suspect\w*|argue\w*|praise\w*|mock\w*|doubt\w*|explain\w*|predict\w*|complain\w*|regret\w*|believe\w*|trust\w*|guess\w*|speculat\w*|attribut\w*|convinc\w*|persuad\w*|impress\w*|agree\w*|endors\w*|swallow\w*|(?:buy|buys|buying|bought)(?= (?:it|that|this|into|the)\b)|(?:take|takes|took|taken)(?= (?:it that|(?:to )?(?:the|this|that) (?:news|announcement|idea|jibe|remark|claim))\b| [^?]{1,60} (?:at face value|seriously))|(?:bid|bids|bade)(?= (?:farewell|goodbye|adieu))|highlight\w*|emphasi\w*|stress\w*|single out|singles? out|pick\w* out|have (?:anything|something) to say)\b|\bpersonal summary\b|(?<!\b(?:who|whom|whose)\b.{0,40})\b(?:epitaph|eulogy|obituary|(?:parting|farewell|final) words?)\b|\bchronicle (?:bid|say|part|take)s?\b[^?]{0,20}\b(?:farewell|goodbye|adieu|leave)\b|\b(?:in|to) the (?:author|chronicler|writer|narrator)s?'?s? (?:own )?(?:eyes|mind|book|words)\b|\b(?:author|chronicler|chronicle|writer)'?s (?:[\w-]+ ){0,2}(?:summary|summing[- ]up|take|words?|conclusion|line|thoughts?|impression)\b|\b(?:guy|man|person|one|fellow|whoever) (?:who )?(?:keeps?|keeping|kept|writes?|writing|wrote|behind) (?:the|this) (?:chronicle|log)\b|值不值得|(?<!什么|啥|哪些)值得(?:1|一)?(?:看|升|关注|用)|看头|\bworth (?:it|a look|upgrading|reading|the)|评价|评论|评语|结语|感慨|感想|看法|怎么看|如何看|观点|个人总结|个人小结|怎么总结|点评|吐槽|(?:作者|编者|博主|笔者)[^的]*(?:认为|觉得|说|总结|理解|质疑|怀疑|讽刺|信|看好|看衰|看待|欣赏|喜欢|满意|失望|期待|意外|惊讶|态度|反应|感受|感觉|心情|心境|猜|买账|认同|赞同|同意|服气|当真|语气|口气)|(?:作者|编者|博主|笔者)的?(?:说法|原话|话说|眼里|眼中|看来|口中|笔下)|\b(?:according to|in the (?:eyes|words|view) of) (?:the |its )?(?:author|chronicler|writer|diarist|narrator)\b|盖棺定论|墓志铭|悼词|(?:编年史|作者)[^,。?]{0,24}(?:告别|送别|道别)/u,
  ],
  [
    'compare',
    /\b(?:which|who|what)\b.*\b(?:first|earlier|sooner|before|later|older|newer)\b.*\bor\b|\b(?:earlier|sooner|first|older|newer),? (?:\w+ )*or\b|\b(?:earlier|sooner|first|older|newer|later)\b.*\b(?:which|whose|who|whom)\b.*\bor\b|\bor\b.*\b(?:first|earlier|sooner|older|newer|later|ahead|quicker)\b|\b(?:who|which)(?: one| of them| side)? (?:is|was|were|got|came|arrived|landed|had (?:it|them)|did it)(?: it| there| in)? (?:ahead|sooner|quicker|faster|earlier)\b|\bwho beat who(?:m|se)?\b|\bwhose\b.{1,60}\b(?:older|earlier)\b|\bbetween .+? and .+?, (?:who|which|what)\b.*\b(?:first|earlier|sooner|before|later|older|newer)\b|\bwhich (?:one|of (?:them|the two|these|those)) (?:was|came|went|got|did|is)\b.{0,24}\b(?:first|earlier|sooner)\b|\bvs\b|\bversus\b|\bcompar\w+|(?<!\bmany )\bdiffer\w*|\bcontrast\b|\b(?:older|newer|younger) than\b|\b(?:side by side|alongside|next to)\b|放(?:在|到)?(?:1|一)?起|并排|摆(?:在)?(?:1|一)起|\bahead of\b|\bin common\b|\bthat [\w. ]{1,24} (?:didn'?t|did not|doesn'?t|does not|lacks?|lacked)\b|比[^,。?]{1,16}多(?:出|了|点|些|出了)?(?:哪|什么|啥)|区别|差别|差异|对比|比较|相比|不同(?! ?的? ?(?:版|发布))|谁(?:走|跑|赶|抢|占|站|排)?(?:在|了)?(?:前面|前头|先(?!后)|在前)|谁(?:领|抢|占)先|谁的[^,。?]{1,16}[更较][早晚]|谁更|(?:谁|哪个)(?:的)?(?:资格|年纪|辈分|岁数)|谁早|谁晚|哪个(?:更|先|早|晚|较)|哪个.{0,6}(?:更早|更晚|在先|在前)|先[^,。?]{0,8}的?(?:是)?哪(?:个|一个|样)|先后(?!.*(?:哪些|哪几))|还是.{0,14}(?:先|早|晚)|(?:先|早|晚).{0,16}还是/u,
  ],
  [
    'count',
    /\bhow many\b|# ?of\b|\bhow much (?!time|long|later|earlier|sooner)|\bnumber of\b|\bcount\b|\bhow many times\b|\btotal of\b|多少(?:个|次|款|版|篇|条|项|位|种|家|场|钱|人|用户|星|行|倍|票|台|座|套)|有多少|(?<![第哪那这头前后好十] ?)几 ?(?:个|次|款|版|篇|条|项|位|种|家|场|轮|名|倍|台|座|套|张|块)(?!月)|数量|总数/u,
  ],
  [
    'whether',
    /^(?:so |and |hey,? |hi,? |hello,? )*(?:did|does|do|is|was|were|are|has|have|had|can|could|will)\b(?! you (?:tell|say|know|explain|list|show|give|remind|help))|\b(?:is it true|right\?|correct\?|(?:is|was|did|does|do|has|have|are|were|can)n't (?:it|they|there|he|she)\W*$|true or false)|[,.;:–—-] ?(?:right|correct|true|yes|no)\W*$|(?:吗|(?<!什)么)\s*[?？]*$|(?<!知道|记得|了解|晓得|清楚|好|行|可以)吗(?=[,，])|没有?\s*[?？]*$|是否|是不是|有没有|有无|能不能|会不会|可不可以|对不对|对[吗吧]|没错吧|(?:了|的|过)吧\s*[?？]*$|[不否]\s*[?？]*$|真的假的|是真的/u,
  ],
  [
    'why',
    /\bwhy\b|\breasons?\b|\bhow come\b|\bwhat for\b|\bmotiv\w+|\bwhat (?:else )?(?:made|drove|led|prompted|pushed|caused|motivated|persuaded|convinced|forced|inspired|prevented|deterred|hindered|discouraged|stopped|kept|held|stood in)\b|\bbecause of what\b|\bon what (?:grounds|basis)\b|为什么|(?<!日期|时间|版本|名字|名称|内容|号)为何(?!时|物|人)|为啥|为什麽|干(?:嘛|吗)(?=不|没|要|非|把|[^\s?？。]{2,})|(?:怎么|咋)(?:不|没)(?!样|办|见)|缘由|原因|理由|动机|何以|怎么会|出于(?:什么|何|啥)|图(?:的是|个)?(?:什么|啥)|凭(?:什么|啥)|何必|为的是(?:什么|啥)|嫌[^。?？]{1,16}哪|什么考虑|怎么想的|怎么(?:就)?(?:不见|没了|消失)/u,
  ],
  [
    'who',
    /\bwho\b|\bauthors?\b|\bby-?lines?\b|\bwhom\b|(?<!\b(?:releases?|versions?|posts?|articles?) )\bwhose\b|\bwhat (?:was|were|is|are) the (?:\w+ )?(?:compan(?:y|ies)|firms?)\b|\bwhich (?:\w+ )?(?:person|people|engineers?|developers?|maintainers?|members?|speakers?|contributors?|creators?|compan(?:y|ies)|colleagues?|authors?|firms?|organi[sz]ations?|institutions?|employees?|founders?|executives?|managers?|designers?)\b|\bby whom\b|\bnames? (?:of )?(?:the|those|both) (?:\w+ ){0,2}?(?:person|people|pair|duo|trio|engineers?|authors?|guys?|m[ae]n|wom[ae]n|colleagues?|successors?)\b|谁|哪位|哪[几俩两二三23] ?位|哪[俩两二2三3] ?个?人|何人|什么人|哪些人|哪(?:家|几家|个|几个|些)(?:公司|企业|厂商|机构|组织|团体)|哪个人|(?<!版本号?|版)叫什么(?!号|版)|姓甚名谁|是哪(?:位|几位)|人是/u,
  ],
  [
    'list',
    /\b(?:list|enumerate)\b|^(?:please |can you )?name (?:me )?(?:the|all|every|each|both) (?:[\w-]+ ){0,4}?[a-z]+s\b(?! of the (?:person|engineer))|\b(?:every|each|both) (?:\w+ ){0,4}(?:versions?|releases?|posts?)\b|(?:^|[.,;!?] ?|\b(?:please|pls) )show (?:me |us )?(?:all|the|every)\b|\b(?:give|show) me (?:all|every|the(?! (?:exact |first |last |latest |one )*(?:version|release|date|day|month|year|name|reason)\b))\b|\b(?:which|what) (?:\w+ ){0,2}(?:releases|rels|versions|announcements|posts|articles|talks|milestones|entries|events|blogs)\b|\b(?:which|what) (?:[\w-]+ ){0,3}(?:projects|meshes)\b(?=.*\b(?:cncf|sandbox|archiv\w*|graduat\w*|incubat\w*)\b)|\b(?:all|every) (?:of )?(?:the )?(?:\w+ ){0,3}(?:releases?|rels?|versions?|entries|posts|articles|talks)\b|\btimeline\b|\bhistory of\b|\bstep by step\b|\bwalk me through\b|\bsteps\b|\bstages\b|\bevolution\b|\bover the years\b|\bkeep track\b|\boverview of\b|\bwhich ones\b|(?:各|分别)(?:自)?(?:是|在)?.{0,4}哪(?:个|一|1)?(?:版|天|年|个版)|\brespectively\b|列出|列举|列一下|历次|捋一遍|捋一捋|梳理|盘点|列表|有哪些|都有(?:哪|啥|什么)|哪些|哪几个|哪几版|哪几次|所有|全部(?=的|版|发布)|(?<!(?:什么时候|何时|哪天|哪年|哪版|哪个版本)[^,。?]{0,12})全部(?![^。?]{0,16}(?:第 ?几 ?个?版|哪(?:个|1)?(?:版|天|年)|何时|什么时候))|时间线|演进|一步步|一步一步|历程|过程|始末|逐步|来龙去脉|沿革|依次/u,
  ],
  [
    'when',
    /\bwhen\b|\b(?:what|which|exact|release|on what|on which) (?:exact )?(?:date|day|month|year)\b|\bsince when\b|\bdate\b|\bwhat time\b|什么时候|何时|哪(?:一)?[天年日]|哪个月|几月|几号|几时|啥时|日期|时间|何日|何年/u,
  ],
  [
    'version',
    /\b(?:which|what|whose|in what|first) (?:\w+ ){0,3}?(?:version|release|ver|edition)\b|\bversion\b|\b(?:which|what) (?:of )?(?:the )?v?\d+(?:\.\d+)?\.x\b|哪(?:1|一)?个 ?\d+(?:\.\d+)?\.x|\d\.x ?(?:的|里|中|系列|那批)*哪(?:1|一)?(?:个|版)(?!月)|\bsince\?|\bwhich (?:envoy|linkerd2?|conduit|istio)\b|\b(?:from|since) which\b|\bfrom what version\b|哪(?:个|一|一个|些)?版|第 ?几 ?(?:个)?版|哪个.{0,12}版本|什么版本|啥版本|几点几|版本号|哪个\s*(?:linkerd2?|envoy|conduit|istio)|(?<=\d.{0,24})(?:linkerd2?|envoy|conduit|istio)(?: ?的?(?:版本)?)?(?:是|为|到)?(?:多少|几)(?=[?？\s。!]*$)/u,
  ],
]

const FIRST =
  /\b(?:first|1st(?= \w)(?! of\b)|earliest|oldest|initial|debut(?= (?:release|version))|originally|inaugural|very first|maiden)\b|第一(?:个|次|版|款|篇|家)?|第 ?1 ?(?:个|次|版|篇)|首(?:次|个|版|批|发|篇|家)|最早|最先|最初|初次|头一(?:个|次|版|回|遭)|率先|打头|开年/u
const LATEST =
  /\b(?:latest|newest|last|most recent|final|youngest|freshest)\b|\b(?:was|is) (?:the )?current\b|\bcurrent (?:version|release)\b|最新|最后|最近(?!\d)|最终|末(?:个|次|版)|最晚|绝唱|告别作|收官|压轴|收尾|(?:停|止)(?:步)?[在于到](?:了)?(?:哪|什么)|\b(?:stop\w*|end\w*|halt\w*|stuck|froze) (?:at|with|on) (?:which|what)|\b(?:closed|rounded|wrapped|finished) (?:out|off|up)\b|\bwhat (?:\w+ ){0,4}(?:stop|end|halt)\w* (?:at|with|on)\b|到(?:哪个|哪一|哪)版?本?为止|以(?:哪|什么)[^,。?]{0,8}(?:告终|作结|收场|谢幕)|(?:出|发|走)到了?哪|截[至止]到?哪/u
const BEFORE =
  /\b(?:right |just |directly |immediately |shortly )?(?:before|preced\w+|previous to|prior to|ahead of|leading up to|predecessor)\b|\bone (?:release |version |step )?(?:earlier|back|short of)\b|\bstep(?:ping)? back\b|前面(?:那|的|一|1)|\b(?:previous|preceding|prior) (?:\w+ )?(?:version|release|one|to)\b|之前(?!(?:是)?叫)|以前(?!(?:是)?叫)|(?<=\p{Script=Han})前(?= ?(?:的 ?)?(?:最后|last|final|latest))|前头|往前(?:数|推)|前 ?(?:一|1) ?(?:个|版|次|条|项|天|日)|上(?:一|1)(?:个|版|次|条|项)|的前身/u
const AFTER =
  /\b(?:right |just |directly |immediately |shortly )?(?:after(?! (?:how|what|which|(?:the )?(?:upgrade|upgrading|updating|moving|migrating|switching|install|installing|installation|deploying))\b|(?: [\w.]+){1,4} (?:is|was|are|were|got|gets) (?:installed|deployed))|on the heels of|in the wake of|follow\w*|next(?! to\b)|successor|subsequent\w*|succeed\w*(?= (?:[\w.-]+ )?v?\d))\b|\bcame? next\b|\bone (?:release |version |step )?(?:past|later|further|beyond)\b|(?<!(?:升|升级|更新|迁移|换|装|部署)(?:到|至|成|上去|上|完)?[^,。;?]{0,24})(?:之后|以后)|下(?:一|1)(?:个|版|次|条|项)|(?<!最)后(?:一|1)(?:个|版|次|条|项)|紧跟(?:着|在)|往后(?:数|推)|接着|随后|紧接|接下来|第 ?(?:二|2) ?天|[次翌隔]日|隔天|\b(?:following|next) day\b|\band then\W*$|\bfrom v?\d[\w.]* (?:straight |right |directly |on |up )?to (?:which|what) (?:version|release|number|one)\b|从 ?v?\d[\w.]* ?(?:直接|一下子)?(?:跳|升|蹦|走)(?:到|至)了?(?:哪|第 ?几)|然后呢/u

/** "Could you …" asks for what follows. */
const POLITE =
  /^\W*(?:hi|hey|hello|so|and|please|ok)?[, ]*(?:(?:could|can|would|will) (?:you|somebody|someone|anyone)(?: please| kindly)?(?! (?:already |still |ever |even )*(?:run|use|install|deploy|configure|inject|enable|upgrade|proxy|route|split|rotate|connect|extend|build)\b)|do you (?:happen to )?know|(?:(?:does|do|can|could) )?(?:anyone|anybody|someone|somebody|any of you) (?:here )?(?:know|remember|recall|tell me|say)s?|would you happen to know|any idea|tell me|i(?:'d| would) like to know) /u

/** One of several is one: "which of the Linkerd releases gave us canaries". */
const ONE_OF =
  /\bwhich (?:one )?of (?:the|these|those|its|all) ((?:[\w-]+ ){0,2})(release|version|post|article|announcement)s\b/gu

/** Whether a text says something is told by what it says. */
const WHETHER_SAID =
  /\b(?:say|says|said|state|states|stated|claim|claims|claimed|mention|mentions|mentioned) (?:that|it|he|they|itself|to be|so)\b|(?:有没有|是否|是不是)(?:说|提|写|承认|声称)/u

/** When it was, and not when something was: "what was on the roadmap when it graduated". */
const WHILE = /(?<=^(?:so |and |but )?(?:what|which|how)\b.*?[a-z]) when (?=(?:it|they|he|she|the|[a-z]+) )/gu

/** Who names the thing in the plural wants them all. */
const SEVERAL = /\b(?:releases|rels|versions|announcements|posts|articles|milestones)\b/u

/** How a question is asked. `relation` says that an anchor is named and what lies beside it is wanted. */
export type Asked = {
  readonly intent: Intent
  readonly relation?: 'before' | 'after'
  readonly edge?: 'first' | 'latest'
}

/** Reads the intent from a normalised text. */
export const readIntent = (asking: string): Asked => {
  const normalized = asking.replace(POLITE, '')
  const asks = normalized.replace(WHILE, ' ').replace(ONE_OF, 'which $1$2')
  const read = INTENT_PATTERNS.find(([, pattern]) => pattern.test(asks))?.[0] ?? 'what'
  const shaped = read === 'whether' && WHETHER_SAID.test(asks) ? 'what' : read
  const intent = (shaped === 'what' || shaped === 'version') && SEVERAL.test(asks) ? 'list' : shaped
  const relation = BEFORE.test(normalized) ? 'before' : AFTER.test(normalized) ? 'after' : undefined
  const edge = FIRST.test(normalized) ? 'first' : LATEST.test(normalized) ? 'latest' : undefined
  return { intent, ...(relation && { relation }), ...(edge && { edge }) }
}
