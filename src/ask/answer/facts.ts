import type { Found } from '../search.ts'
import { spoken } from '../spoken.ts'
import type { Passage, Query } from '../types.ts'

const PERSONS_COUNTED =
  'one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|dozens?|hundreds?|thousands?|several|both'

/** A sort of fact that has words of its own: how it is asked for, and what a text that tells it cannot do without. */
const FACTS: readonly (readonly [asks: RegExp, tells: RegExp])[] = [
  [
    /\bhow much (?:does|do|did|is|are|was|were|would|will|must|should) .{1,80}\b(?:cost|costs|charge|pay|run (?:you|us|me)|per (?:node|pod|month|year|user|seat|cluster))\b|\b(?:price|pricing|fee) (?:of|for|tag)\b|多少钱|(?:价格|售价|定价|价钱)(?:是|为|有)?(?:多少|怎|如何)|怎么收费/u,
    /[$€£¥]|\b(?:dollars?|euros?|free of charge|priced?|prices|costs? nothing)\b|美元|美金|免费|收费/iu,
  ],
  [
    /\bwhere (?:is|was|are|were) [^,?]{1,40}\b(?:headquartered|based|located|head office|hq)\b|\b(?:headquarters|hq|head office) of\b|总部|办公地点|哪个城市/u,
    /\b(?:headquarter|based in|located in|head office)|总部|位于/iu,
  ],
  [
    /\b(?:what|which) (?:percentage|percent|per cent|share|proportion|fraction)\b|百分之(?:几|多少)|(?:比例|占比)(?:是|为|有)?多少|占多(?:少|大)(?! ?(?:内存|cpu|磁盘|空间|资源))/u,
    /%|\bper ?cent\b|\bhalf (?:of )?(?:the|its|all)\b|百分之|一半/iu,
  ],
  [
    /\b(?:salary|salaries|wages?|pay ?check|compensation)\b|(?:年薪|月薪|薪水|工资|薪资)/u,
    /\b(?:salary|salaries|wages|earn\w*)\b|薪|工资/iu,
  ],
  [
    /\bwhat (?:did|does|do|will|would) [^,?]{1,60}\b(?:pay|charge|earn|spend|cost)\b/u,
    /[$€£¥]|\b(?:dollars?|euros?|free of charge|pa(?:y|ys|id)|charged?|costs?|salar(?:y|ies)|earn\w*|spen[dt])\b|美元|美金|薪/iu,
  ],
  [
    /\b(?:which|what) (?:[a-z]+ )?(?:region|country|city|continent|data ?cent(?:er|re)|street|building|availability zone)s?\b|哪个? ?(?:[a-z]+ ?)?(?:大区|区域|地区|城市|国家|机房|数据中心)|哪国|\bnationality\b/u,
    /\b(?:regions?|countr(?:y|ies)|cit(?:y|ies)|continents?|data ?cent(?:er|re)s?|streets?|buildings?|San Francisco)\b|区域|地区|城市|国家|机房|数据中心|旧金山/iu,
  ],
  [
    /\bhead ?count\b|\b(?:number of|how many) (?:employees|staff|people)\b|\b(?:team|staff|company) size\b|多少(?:个|名|位)?(?:人|员工)|(?:员工|团队|公司)(?:总)?人数|(?<![这那哪好前后])几(?:个|名|位)人/u,
    /\b(?:\d+|two|three|four|five|six|seven|eight|nine|ten|dozens?|hundreds?|thousands?)\b[^.,;]{0,24}\b(?:people|engineers|employees|staff|contributors|developers|members|colleagues|maintainers)\b|[\d两三四五六七八九十百千][多余]? ?(?:个|名|位)?(?:人|员工|工程师|开发者|贡献者|维护者|成员|同事)/iu,
  ],
  [
    /\b(?:market share|revenue|profit\w*|stock price|ipo)\b|市场份额|市占率|营收|盈利|利润|股价|上市/u,
    /\b(?:market share|revenue|profit\w*|stock|ipo)\b|份额|市占|营收|盈利|利润|股价|上市/iu,
  ],
  [
    /\b(?:what|which) colou?rs?\b|什么颜色|啥颜色|哪种颜色/u,
    /\b(?:red|blue|green|purple|pink|orange|yellow|black|white|colou?r\w*)\b|[红蓝绿紫粉橙黄黑白]色|颜色/iu,
  ],
  [/\bhow many (?:lines|loc\b)|\blines of code\b|多少行|几行/u, /\blines\b|\bLOC\b|行代码|行/iu],
  [
    /\b(?:what|which) (?:university|college|school|degree|major)\b|\bwhat did [^,?]{1,40}\b(?:study|major in)\b|\bwhere did [^,?]{1,40}\b(?:study|graduate from|go to (?:college|school|university))|哪所|(?:读|念|学)的?(?:是)?(?:啥|什么|哪个?)(?:大学|专业|学校)|什么专业|啥专业|哪个学校/u,
    /\b(?:studied|degree|alumn\w*|graduated from (?!the CNCF)\p{Lu}\w+ (?:University|College)|majored)\b|专业是|毕业于|就读|攻读/iu,
  ],
  [
    /\bwho (?:funded|financed|bankrolled|backed|invested)\b|\bseries [a-d](?: (?:round|fund|financ|money|invest|raise)|(?= (?:in|of|by|from|with|and)\b)|(?! ?[\p{L}\d]))|\b(?:investors?|funding round|valuation)\b|(?:投资人|投资方|融资|估值|谁投)/u,
    /\b(?:invest\w*|funding|funded|venture|raised|financ\w*|valuation)\b|投资|融资|估值/iu,
  ],
  [
    /\bhow (?:fast|quick|slow)(?:er)? (?:is|was|are|were|does|did)\b|\bhow much (?:faster|slower|smaller|bigger)\b|(?:有)?多快|快(?:了)?多少|多少延迟/u,
    /\d|\b(?:times|orders?|half|twice|fastest|slowest)\b|倍|最快|一半|数量级/iu,
  ],
  [
    /\bwho (?:gave|held|delivered) (?:the|that|this) (?:\w+ )?(?:talk|speech|keynote|presentation)\b|谁(?:做|作|讲|发表)的?.{0,6}(?:演讲|讲演)|(?:演讲|讲演)(?:人|者)?是谁/u,
    /\b(?:given|held|delivered|spoken|presented) by\b|\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+ (?:gives?|gave|speaks|spoke|talks|talked|presents|presented|argues)\b/u,
  ],
  [
    /\blicen[cs](?:es?|ed|ing)\b|许可证|许可协议|授权协议|开源协议/u,
    /licen[cs]|许可证|许可协议|授权协议|开源协议/iu,
  ],
  [/\bdownload(?:s|ed)?\b|下载(?:了|量|次数|过)/u, /\bdownload|下载/iu],
  [/\b(?:code ?name|working title)\b|代号/u, /\bcode ?name|\bworking title\b|\bcalled internally\b|代号/iu],
]

/** How much and how many: a text that gives such a quantity is sought out. */
const QUANTITIES: typeof FACTS = [
  [
    /\bhow much (?:memory|ram|cpu|disk|space)\b|\b(?:memory|ram|cpu) (?:footprint|usage|consumption) (?:of|does|did|is)\b|\bwhat (?:is|was|are|were) (?:the )?(?:[\w.'-]+ ){0,4}(?:footprint|throughput|latency|overhead|size)\b|多少(?:内存|cpu)|(?:内存|cpu)(?:占用|消耗)?(?:是|有)?多(?:少|大)/u,
    /\d ?(?:%|[kmg]i?b\b|ms\b|milliseconds?|times\b|requests?\b)|\d\/\d|\b(?:half|third|quarter|fifth|tenth|fraction|millisecond)\b|orders? of magnitude|分之|倍|数量级|毫秒/iu,
  ],
  [
    /\bhead ?count\b|\bhow many (?:\w+ )?(?:people|persons|engineers|developers|maintainers|employees|committers)\b|\b(?:number of|size of the) (?:\w+ )?(?:people|engineers|developers|maintainers|employees|committers|team)\b|\bhow (?:big|large|small) (?:is|was) (?:the |its )?(?:[\w.'-]+ ){0,2}team\b|多少(?:个|位|名)?(?:人|工程师|开发者|开发人员|维护者|员工)(?![气用])|(?<![这那好十])几(?:个|位|名)(?:人|工程师|开发者|维护者|员工)/u,
    new RegExp(
      `\\b(?:\\d[\\d,]*|${PERSONS_COUNTED}) (?:or (?:more|so) |of (?:the|its|them) |[a-z-]+ ){0,3}(?:people|persons|engineers|developers|maintainers|employees|colleagues|committers|members)\\b|\\b(?:tiny|small|big|large) team\\b|\\bteam of\\b|(?:\\d+|[一两二三四五六七八九十百千]) ?(?:多|余)?(?:个|位|名)?\\p{Script=Han}{0,4}(?:人(?!气|们)|工程师|开发者|维护者|员工|同事)|小团队`,
      'iu',
    ),
  ],
]

/** The work, the age and the birth of a person; a project's age is the time since it came. */
const OF_PERSONS: typeof FACTS = [
  [
    /\bjob title\b|\b(?:what|which) (?:was|is|were) [^,?]{1,40}'s (?:[a-z]+ )?(?:job|title|position|role|rank|occupation|profession)\b|\b(?:what|which) (?:job|title|position|role|rank) (?:did|does|had|has)\b|职位|职务|头衔|岗位|职称|职业/u,
    /\b(?:engineers?|developers?|chief|C[ET]O|managers?|directors?|founders?|co-?founders?|creators?|maintainers?|head of|leads?|led|president|architects?|interns?)\b|工程师|开发者|首席|经理|总监|创始人|创建者|维护者|负责人|总裁|架构师/iu,
  ],
  [
    /\bhow old (?:is|was|were|are)\b|多大(?:年纪|岁数)|(?:几|多少)岁/u,
    /\b(?:years? old|aged|at the age of|birthday)\b|岁/iu,
  ],
  [
    /\b(?:was|were|is) \w+(?: \w+)? born\b|\bbirth(?:day|place)\b|出生|生于|生日/u,
    /\bborn\b|\bbirth|出生|生于|生日/iu,
  ],
]

const DATES: ReadonlySet<string> = new Set(['when', 'version'])

/** Since when a thing is bound to another, which only a text that says so tells. */
const BOUND: typeof FACTS = [
  [
    /\bonly (?:be )?(?:deploy|run|install|work|us|start|support|speak)\w*|\b(?:deploy|run|install|work|support|usable)\w* only (?:on|in|with|by|from|inside)\b|\b(?:ma[dk]es?|making|bec[oa]me|becomes) (?:[\w.-]+ ){0,4}(?:mandatory|compulsory|obligatory)\b|只(?:能|准|支持|可以)|强制(?:要求|使用|用)|必须(?:用|跑|装|部署)/u,
    /\b(?:only|solely|exclusive\w*|nothing but|sole|just|limited|must|required?s?|mandatory)\b|只|仅|唯一|必须|专门|限/iu,
  ],
]

const asked = new WeakMap<Query, readonly RegExp[]>()
const wantedBy = (query: Query): readonly RegExp[] => {
  const known = asked.get(query)
  if (known) return known
  const text = spoken(query.text)
  const facts = [
    ...FACTS,
    ...QUANTITIES,
    ...(query.names.length === 0 ? OF_PERSONS : []),
    ...(DATES.has(query.intent) ? BOUND : []),
  ]
  const wanted = facts.filter(([asks]) => asks.test(text)).map(([, tells]) => tells)
  asked.set(query, wanted)
  return wanted
}

/** Whether a sort of fact is asked for that only a text which speaks of it tells: downloads are not counted by releases. */
export const asksForAFact = (query: Query): boolean => wantedBy(query).length > 0

/** Whether it is a quantity that is asked for. */
export const asksForAQuantity = ({ text }: Query): boolean =>
  QUANTITIES.some(([asks]) => asks.test(spoken(text)))

/** Whether a passage tells every sort of fact that is asked for. */
export const tellsTheFact = (query: Query, { text: told }: Passage): boolean =>
  wantedBy(query).every(tells => tells.test(told.en) || tells.test(told.zh))

/** Whether the question asks for a sort of fact that the passages that were found do not tell: a price, a place, an age. */
export const lacksTheFact = (query: Query, { passages }: Found): boolean =>
  wantedBy(query).some(
    tells => !passages.some(({ text: told }) => tells.test(told.en) || tells.test(told.zh)),
  )
