/** Orders to the bot itself, in either language: it has no orders to take, and nothing of its own to show. */
const ORDER = new RegExp(
  [
    '\\b(?:ignore|forget|disregard|override)\\b.{0,30}\\b(?:instructions?|prompts?|rules?|above|previous|prior)\\b',
    '\\byour (?:\\w+ )?(?:prompt|instructions|configuration|config|token|api key|password|source code|secrets?)\\b|\\bsystem prompt\\b',
    '\\b(?:what|which) (?:ai |language )?(?:model|llm)\\b|\\bare you (?:an? )?(?:ai|bot|human|robot|llm|gpt|chatgpt)\\b',
    '(?:你|你们).{0,12}(?:语言模型|大模型|人工智能|机器人|真人|gpt)',
    '\\b(?:pretend|act as|role-?play|you are now|jailbreak|developer mode)\\b',
    '(?:忽略|无视|忘记|忘掉).{0,12}(?:指令|指示|提示|规则|设定|上面|之前|以上)',
    '(?:你的|系统)(?:提示词?|指令|配置|密钥|令牌|源代码|设定)|扮演|假装你?是?|你现在是',
  ].join('|'),
  'u',
)

/** Whether a normalised text gives the bot orders instead of asking it something. */
export const isOrder = (normalized: string): boolean => ORDER.test(normalized) || WISH.test(normalized)

/** A wish for something to be made or recommended, which a chronicle does not do. */
const WISH = new RegExp(
  [
    '\\b(?:write|compose|draft|generate|draw) (?:me |us )?(?:an? )?(?:\\w+ )?(?:poem|song|story|essay|email|code|script|function|haiku|joke|picture|config)\\b',
    '\\b(?:write|generate|draft|compose|draw|code)(?: up)? (?:me|us) (?:an?|some|the) (?!(?:[\\w-]+ ){0,3}(?:story of|summary|history|timeline|chronology|overview|account|report|digest|recap|list|brief\\w*|rundown|paragraph)\\b)',
    '(?:^|\\b(?:please|you|and) )(?:write|give|show|make|create|generate|send) (?:me |us )?an? (?:[\\w-]+ ){0,4}(?:yaml|manifest|dockerfile|snippet|values file|playbook)\\b',
    '\\btell (?:me|us) a (?:joke|story)\\b|\\btranslate (?:this|the|it|into|to)\\b',
    '^(?:please |can you |could you |would you )?(?:recommend|suggest)\\b',
    '(?:^|[,，。!?;] ?|请|求|给我|帮我|给我们)推荐(?!版本|的)',
    '(?:写|作|编|画|生成)(?:上?[1一]?)(?:个|首|篇|段|张|封|份).{0,10}(?:诗|歌|故事|作文|代码|脚本|邮件|图|小说|文案|配置)|写[1一]?[个份段].{0,30}(?:yaml|manifest|模板|dockerfile|配置)|讲个?(?:笑话|故事)|(?:帮我|给我|替我).{0,12}(?:写|画|翻译|生成|想|起|取)(?:个|一|1|篇|段|下|点)(?!(?:个|下)?办法)',
  ].join('|'),
  'u',
)

/** A call for help with one's own machines, in either language: the chronicle knows what happened, not how to do it. */
const PLEA = new RegExp(
  [
    '\\bhow to \\w+',
    '\\bhow (?:do|can|should|would|could) (?:i|we|you|one)\\b(?! (?:know|tell|pronounce))',
    "\\bhelp ?(?:me)? ?!|\\b(?:i'm|i am|we're|we are|got|it's) stuck\\b|\\b(?:doesn't|does not|won't|not) work(?:ing)?\\b|\\btroubleshoot\\w*\\b",
    '(?:^|[,，。?!:]|[我们该应要想问上里中]) ?(?:怎么|如何|咋|怎样)(?:给|把|在|为|用|往)[^,。?了过]{1,16}(?:设置|配置|安装|部署|调试|卸载|搭建|装(?=到|在|上|进)|设(?!计))(?![^,。?]{0,16}[了过的]\\W*$)',
    '卡住|报错|排查|(?:怎么|如何|咋)(?:设置|卸载|搭建|办|配置|安装|部署|解决|调试|升级)|求助|救命',
  ].join('|'),
  'u',
)

/** Whether a normalised text asks for help instead of history. */
export const isPlea = (normalized: string): boolean => PLEA.test(normalized)
