/** Words that ask, greet or hold a sentence together: they say how something is asked, never what about. */
export const SMALL_WORDS: readonly string[] = [
  ...`a an the this that these those it its he she they them their we us our you your i my me one ones
  is are was were be been being am do does did done has have had having will would shall should can could may might must
  of to in on at by for from with without into onto about as than then there here and or but nor not so if because while
  when what which who whom whose where why how whether since until till before after during between within again
  hi hello hey thanks thank please sorry tell show give list name find know wonder wondering curious remind recall remember
  question answer answers ask asking say says said mention mentioned mentions exactly actually really just ever even still
  already yet also too very much many more most less least all any some each every other another own same such both either
  first last latest newest earliest oldest next previous prior recent recently new old early late soon sooner later earlier
  version versions ver release releases released relase date dates day days week month year years time times moment
  chronicle chronicler entry entries record recorded records recording history historical news event events happen happened
  happening happens go going went thing things stuff something anything everything nothing number numbers count
  project projects software tool dumb simple quick quickly long ago way kind sort part lot bit point side
  make made makes making take took taken taking put use used using uses look looked see seen
  up out off over under down through only own once back let lets s t re ve ll d m
  get got getting want wanted wants need needed needs like think thought thinks guess believe heard read
  right left ok okay well yes no don doesn didn isn wasn aren weren won wouldn couldn shouldn hasn haven hadn
  today now currently current anymore anyone somebody someone everybody folks guys
  vs versus compare compared comparison difference differences different differ differs differed between gap total altogether
  called call calls known work works working worked
  whats whens wheres whos hows pls plz thx btw wanna gonna gimme lemme dont didnt doesnt isnt wasnt cant couldnt u ur im ive
  dated listed quoted noted documented covered included contain contains included whole entire full complete
  blog blogs post posts article articles announcement announcements talk talks speech keynote
  january february april june july august september october november december jan feb apr jun jul aug sep sept oct nov dec
  feature features functionality whatsnew according contained rel rels logged having covers cover lists tracks items
  enumerate freshest newest closed rounded wrapped lay lies lain
  diarist narrator keeper reaction gut title byline skyao
  author authors writer writers blogger judge judges judged judgement opinion opinions view views verdict remark remarks comment comments commentary
  rather instead although though unless unlike except besides beside whether either neither nor whereas whenever wherever whichever
  whatever whoever however therefore thus hence otherwise meanwhile moreover furthermore nevertheless per via upon onto toward towards
  across among amongst along alongside around throughout underneath despite regarding concerning regardless
  almost nearly hardly merely mainly mostly largely fully entirely truly quite somewhat slightly simply strongly widely
  apparently obviously presumably supposedly allegedly reportedly possibly probably perhaps maybe certainly definitely surely clearly
  basically specifically particularly especially eventually finally previously formerly recently lately afterwards afterward
  mean means meant meaning
  became become becomes becoming seem seems seemed appears happen anyway anyways anyhow somehow sometime sometimes somewhere anywhere
  everywhere nowhere nobody others oneself itself himself herself themselves myself yourself ourselves mine yours theirs hers his her him
  often usually always never ever twice certain several enough half keep keeps kept bring brings give gives gave given
  getting goes gone seen sees knew knows tells told saying asks hear hears hope hopes hoping wish trying tried tries try
  suppose supposing imagine assume assuming summarise summarize summarised summarized exist exists existed bother bothered bothering
  welcome greetings cheers appreciate appreciated apologies excuse glad happy kindly quickly briefly shortly roughly approximately
  changelog timeline chronology chronological roundup rundown digest highlights highlight recap summary notes note info details detail fact facts`.split(
    /\s+/,
  ),
  ...`什么时候 何时 哪天 哪一天 哪年 哪一年 哪个月 几月 几月几号 几月几日 几号 几时 啥时候 啥时 什么日子 什么日期 日期 时间 时候 当时 那时 当年 年份
  版号 哪个版本 哪一个版本 哪一版 哪版 哪个版 什么版本 啥版本 几点几 版本号 版本 版 哪些版本 从哪个版本开始 从哪一版开始 从哪版开始
  是什么 是谁 谁 哪位 哪几位 何人 什么人 哪些人 哪个人 为什么 为何 为啥 原因 缘故 怎么 怎样 怎么样 如何 怎么回事
  大版本 请问 请 告诉我 告诉 我想知道 想知道 想问 问一下 问下 帮我 帮忙 查一下 查查 一下 说说 讲讲 介绍 介绍一下 列出 列出来 列一下 列举 给我 给我看看 看看 知道 你好 您好 谢谢 麻烦
  吗 么 呢 吧 啊 呀 嘛 哦 哈 的 了 着 过 得 地 是 在 有 被 把 将 从 由 到 往 向 和 与 及 或 或者 以及 还是 跟 同 而 且 而且 但 但是 不过 所以 因为 如果 那么 则 即 并 并且
  这 那 此 这个 那个 这些 那些 这里 那里 它 它们 他 他们 她 我 我们 你 你们 您 大家 自己 人 某
  哪些 哪个 哪一个 哪几个 哪 什么 啥 何 多少 几个 几次 几 多久 多长时间 多长 有多久 有多少 一共 总共 共 共有 合计 总计 多少 分别 各 各自
  编年史 编年史里 文档 记录 记载 收录 提到 提及 里面 里 里边 中 上 下 内 外 之 其 其中 当中
  第1个 第一个 第1次 第一次 第一 首次 首个 首 最早 最先 最初 最新 最后 最后1个 最后一个 最近 最近一次 最近的 最终 末 末尾 初次 头一个 头一次
  之前 之后 以前 以后 前 后 接着 随后 紧接着 上一个 下一个 前一个 后一个 上一版 下一版 上一次 下一次 之间 期间 间隔 相隔 相差 距离 隔了 隔 差 历时 经历 用了 花了 过了
  发生 发生了 发生过 事情 事 大事 消息 新闻 动态 动向 情况 内容 主要 具体 到底 究竟 大概 大约 都 也 还 就 才 又 再 已 已经 曾 曾经 正 正在 只 仅 仅仅 很 太 更 最 比较
  能 能够 可以 可 会 要 想 应该 需要 得到 让 给 对 对于 关于 于 以 所 为 为了 做 做了 搞 弄 叫 叫做 叫什么 称 称为 名叫 属于 成 成为 变成
  年 月 日 号 天 周 星期 季度 个 次 款 项 篇 条 位 名 件 种 家 段 回 部分 方面 东西 点 些 一些 样 样子 来 去 出 起 开 入 进 用 看 说 讲 问 写 谈 听 想法
 博客 博文 文章 公告 演讲 讲演 列表 清单 叫啥名字 什么名字 啥名字 叫啥 姓甚名谁 尊姓大名 出自 出自谁手 谁手 手笔 谁的手笔 执笔 署名 名字是 原作者 笔者 编著者 啥时 啥 咋 咋样 评价 评论 看法 观点 点评 吐槽 总结 小结 评语 感想 认为 觉得 第几版 第几个 第几 是第 哪几家 哪几位 哪几个 哪几 官方 全部 所有 整个 全体 要点 亮点 重点 概要 摘要 更新日志 动静 进展 系列 时 功能 特性 独立 单独 条目 自己的 自家 自己 哪几家 几家 哪家 两位 几位 那两位 那位 这位 那人 的人 人是 是哪 是由 由哪 一开始 当初 早期 起初
  有啥 都有 有什么 什么事 哪些事 圈 圈子 界 业界 大致 麻烦 翻到 确认 确认一下 想确认 看到 听说 据说 记得 好像
  作者 编者 本人 历史 历史上 历史上的 过去 现在 目前 如今 今天 当前 至今 迄今 以来 项目 软件 产品 工具 系统 东东 有没有 是不是 是否 能不能 会不会 可不可以
  是什么意思 是啥意思 什么意思 啥意思 何意 含义 意味着 指的是什么 指什么 好奇 请教
  对比 比较 区别 差别 不同 差异 相比 相比之下 哪个更早 谁更早 谁先 谁先谁后 先后 更早 更晚 较早 早 晚 先 快 慢 一 二 三 1 2 3
 假设 假如 假定 设想 要是 虽然 但是 然而 因此 于是 而且 并且 或许 也许 可能 其实 似乎 好像 究竟 毕竟 当然 果然 居然 竟然 仍然 依然 反而 甚至 除了 以及 关于 对于 至于 由于 通过 根据 按照 之类 等等 老板 老板让我 领导 同事问 朋友问 有人问 群友问 面试官问 面试题 求答案 求解 求问 求教 请教 跪求 在线等 核对 核对一下 顺便 话说 说起来 什么的 的话 来着 算是 算 那种 这种 某个 某些 某种 多次 有时 当中 同时 此外 另外 其他 其它 其余 个别 各种 许多`.split(
    /\s+/,
  ),
]

/** Turns of phrase that hold a word which would mean something by itself: who "ended up" somewhere ended nothing. */
export const IDIOMS: readonly string[] = [
  'end up',
  'step by step',
  'that label',
  'this label',
  'no longer',
  'any longer',
  'start-up',
  'start-ups',
  'turn out',
  'go on',
  'come about',
  'take place',
  'to begin with',
  'to start with',
  'in the beginning',
  'at the start',
  'at the end',
  'in the end',
  'in the first place',
  'by the way',
  'for the first time',
  'right away',
  'join forces',
  'team up',
  'at long last',
  'in the log',
  'in this log',
  'on record',
  'word for word',
  'in full',
  '讲出来',
  '说出来',
  '看出来',
  '想出来',
  '找出来',
]
