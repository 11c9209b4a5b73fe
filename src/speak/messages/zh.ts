import type { Course, Messages, Span } from './types.ts'
import { wrong } from './wrong-zh.ts'

const countsOf = (counts: Omit<Course, 'from' | 'to'>) => [
  ...(counts.releases > 0 ? [`${counts.releases} 个${counts.lesser > 0 ? '功能' : ''}版本`] : []),
  ...(counts.lesser > 0 ? [`${counts.lesser} 个补丁与预览版本`] : []),
  ...(counts.milestones > 0 ? [`${counts.milestones} 个里程碑`] : []),
  ...(counts.others > 0 ? [`${counts.others} 条其他记录`] : []),
]

const stretch = ({ years, months, days }: Span, total: number): string => {
  const said = [
    ...(years > 0 ? [`${years} 年`] : []),
    ...(months > 0 ? [`${months} 个月`] : []),
    ...(days > 0 ? [`${days} 天`] : []),
  ].join(' ')
  return said + (years + months > 0 ? `（${total} 天）` : '') || '0 天'
}

const RANKS = {
  feature: '功能版本',
  patch: '补丁版本',
  'pre-release': '预发布版本',
  edge: 'edge 版本',
} as const

/** Simplified Chinese; traditional is converted from it. */
export const zh: Messages = {
  sections: {
    added: '新增',
    changed: '变更',
    deprecated: '弃用',
    removed: '移除',
    fixed: '修复',
    security: '安全',
  },
  kinds: {
    release: () => '个版本',
    article: () => '篇文章',
    talk: () => '场演讲',
    milestone: () => '个里程碑',
    story: () => '段背景',
  },
  deeds: {
    added: (who, what) => `${who}新增${what}`,
    changed: (who, what) => `${who}变更了${what}`,
    deprecated: (who, what) => `${who}弃用${what}`,
    removed: (who, what) => `${who}移除了${what}`,
    fixed: (who, what) => `${who}修复了${what}`,
    security: (who, what) => `${who}做了安全修复：${what}`,
    frozen: (who, what) => `${who}冻结了${what}`,
    'off by default': (who, what) => `${who}默认关闭了${what}`,
    'on by default': (who, what) => `${who}默认启用了${what}`,
    stabilized: (who, what) => `${who}将${what}转为正式功能`,
  },
  actions: {
    added: '新增',
    changed: '变更',
    released: '发布',
    removed: '移除',
    deprecated: '弃用',
    frozen: '冻结',
    'off by default': '默认关闭',
    'on by default': '默认启用',
    stabilized: '转为稳定',
    fixed: '修复',
    renamed: '更名',
    merged: '合并',
    rewritten: '重写',
    graduated: '毕业',
    accepted: '接纳',
    applied: '申请',
    'open-sourced': '开源',
    acquired: '收购',
    forked: '分叉',
    founded: '创立',
    left: '离开',
    hired: '聘用',
    ended: '终止',
    restored: '恢复',
    expelled: '除名',
    sold: '出售',
    'closed source': '闭源',
    sued: '起诉',
    withdrawn: '撤回',
    postponed: '推迟',
    archived: '归档',
  },
  inVersion: (sentence, version, date) => `${sentence}：${version}，${date}。`,
  released: (name, date) => `${name} 发布于 ${date}。`,
  dated: (title, date) => `${title}：${date}。`,
  edge: {
    first: (what, name, date) => `记录中最早的${what && `（${what}）`}是 ${name}，${date}。`,
    latest: (what, name, date) => `记录中最新的${what && `（${what}）`}是 ${name}，${date}。`,
  },
  beside: {
    before: (name, date) => `在它之前的是 ${name}，${date}。`,
    after: (name, date) => `在它之后的是 ${name}，${date}。`,
  },
  yes: '是的。',
  notByThen: '没有，当时还没有。',
  listed: (count, what) => `共记录 ${count} 条${what && `：${what}`}。`,
  counted: (count, kind, scope) => `共记录 ${count} ${kind}${scope && `：${scope}`}。`,
  others: parts =>
    `此外，年鉴还列出 ${parts.map(({ rank, total }) => `${total} 个${RANKS[rank]}`).join('、')}。`,
  lasted: (span, days, from, to) =>
    `${days === 0 ? '同一天（0 天）' : stretch(span, days)}，从 ${from} 到 ${to}。`,
  between: count => (count === 0 ? '其间没有其他记录。' : `其间还有 ${count} 条记录。`),
  sameDay: (one, other) => `${one} 与 ${other} 在同一天。`,
  earlier: (one, days, other) => `${one} 更早，比 ${other} 早 ${days} 天。`,
  onThisDay: (month, day) => `历史上的今天：${month} 月 ${day} 日`,
  nothingThatDay: (month, day) => `${month} 月 ${day} 日没有记录。最近的几天：`,
  yearsAgo: years => (years === 0 ? '今年' : `${years} 年前`),
  nothing: {
    'off-topic': () => '编年史没有这方面的记录：它讲的是 Linkerd、Conduit、Envoy、Istio 和服务网格的历史。',
    'not-recorded': what => `没有记录${what && `（${what}）`}：编年史里找不到答案。`,
    'no-such-version': what => `没有 ${what} 的记录。`,
    contradicted: what => `编年史没有这样的记录${what && `（${what}）`}。它记录的是：`,
    outside: what => `${what}没有任何记录。`,
    empty: () => '请问一个问题：关于 Linkerd、Conduit、Envoy、Istio 或服务网格的版本、日期、功能或人物。',
  },
  known: ({ entries, releases, projects, from, to }) =>
    `我回答关于服务网格历史的问题，依据 ${entries} 条带日期的记录，其中 ${releases} 条是版本发布，时间从 ${from} 到 ${to}。项目：${projects}。没有记录的，我不猜。`,
  credit:
    '记录转述自 [skyao/learning-servicemesh](https://github.com/skyao/learning-servicemesh)（Apache-2.0）的年度编年史和公开的发布说明；每个回答都附来源链接。',
  sorry: errorId => `抱歉，我这边出错了。日志里的编号是 \`${errorId}\`；请稍后再试。`,
  history: '来龙去脉',
  notes: '要点',
  commentary: '评论与看法',
  errata: '更正',
  sources: '来源',
  near: '最接近的记录',
  more: count => `…… 另有 ${count} 条`,
  upstream: date => `UTC ${date}`,
  mended: (from, to) => `“${from}”读作“${to}”`,
  signed: (text, who) => `${text}——${who}`,
  about: (project, text) => `${project}：${text}`,
  and: parts => parts.join('、'),
  span: (from, to) => (from === to ? from : `${from} 至 ${to}`),
  colon: '：',
  quote: text => `“${text}”`,
  stop: '。',
  buttons: {
    previous: '上一页',
    next: '下一页',
    share: '分享给所有人',
    shared: '已分享',
    timeline: '时间线',
    upstream: '上游的全部提交',
    openOne: '打开一条记录……',
  },
  course: (name, { from, to, ...counts }) => `${name}，${from} 至 ${to}：${countsOf(counts).join('，')}。`,
  untold: count => `未列出：${count} 个补丁与预览版本；用 /release 可以查到每一个。`,
  found: (count, what, where) =>
    `关于“${what}”${where && `（${where}）`}的记录共 ${count} 条${count > 1 ? '，最相关的在前' : ''}。`,
  patched: (count, latest, date) => `之后有 ${count} 个补丁版本，最新的是 ${latest}（${date}）。`,
  steps: (from, to, span, days, between) =>
    `${from} → ${to}：历时 ${stretch(span, days)}，${between === 0 ? '其间没有版本' : `其间有 ${between} 个版本`}。`,
  sides: (one, other, first, days) =>
    days === 0
      ? `${one} 与 ${other} 的首个版本在同一天发布。`
      : `${one} 与 ${other}：${first} 的首个版本早 ${days} 天。`,
  sideOf: counts => countsOf(counts).join('，'),
  firstAndLatest: (first, latest) => `最早：${first}；最新：${latest}。`,
  perYear: '每年的版本数',
  year: '年份',
  milestones: '里程碑',
  noChanges: '这些版本没有记下具体变更；请看它们的发布说明。',
  wrong,
}
