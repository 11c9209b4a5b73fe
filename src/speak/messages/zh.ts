import { deeds } from './deeds-zh.ts'
import { edges } from './edges-zh.ts'
import type { Course, Messages, Span } from './types.ts'
import { verbOf } from './verbs-zh.ts'
import { wrong } from './wrong-zh.ts'

const countsOf = (counts: Omit<Course, 'from' | 'to'>) => [
  ...(counts.releases > 0 ? [`${counts.releases} 个${counts.lesser > 0 ? '功能' : ''}版本`] : []),
  ...(counts.lesser > 0 ? [`${counts.lesser} 个补丁与预览版本`] : []),
  ...(counts.milestones > 0 ? [`${counts.milestones} 个里程碑`] : []),
  ...(counts.others > 0 ? [`${counts.others} 条其他记录`] : []),
]

const stretch = ({ years, months, weeks = 0, days }: Span, total: number): string => {
  const said = [
    ...(years > 0 ? [`${years} 年`] : []),
    ...(months > 0 ? [`${months} 个月`] : []),
    ...(weeks > 0 ? [`${weeks} 周`] : []),
    ...(days > 0 ? [`${days} 天`] : []),
  ].join(' ')
  return said + (years + months + weeks > 0 ? `（${total} 天）` : '') || '0 天'
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
  things: {
    release: '版本',
    article: '文章',
    talk: '演讲',
    milestone: '里程碑',
    story: '背景',
    any: '记录',
  },
  ofChannel: (channel, called) => called.replace('版本', channel === 'edge' ? ' edge 版本' : '稳定版本'),
  features: () => '个功能版本',
  ...deeds,
  inVersion: (sentence, version, date) => `${sentence}：${version}，${date}。`,
  inEntry: (name, date, text) => `${name}，${date}：${text}`,
  released: (name, date) => `${name} 发布于 ${date}。`,
  dated: (title, date) => `${date}：${title}。`,
  ...edges,
  beside: {
    before: (anchor, name, date) => `${anchor}之前的是 ${name}，${date}。`,
    after: (anchor, name, date) => `${anchor}之后的是 ${name}，${date}。`,
  },
  broughtBy: (version, thing) => `${version}（${thing}）`,
  yes: asked => `${verbOf(asked)?.[0] ?? '是的'}。`,
  no: asked => `${verbOf(asked)?.[1] ?? '不是'}。`,
  notByThen: '没有，当时还没有。',
  noneThen: what => `没有，${what}没有任何记录。`,
  listed: (count, what, about) =>
    about ? `${what}共有 ${count} 条讲到 ${about}。` : `${what}共记录 ${count} 条。`,
  counted: (count, kind, who, when, about) =>
    `${when}${when && who && ' '}${who}共记录 ${count} ${kind}${about && `讲到 ${about}`}。`,
  others: parts =>
    `此外，年鉴还列出 ${parts.map(({ rank, total }) => `${total} 个${RANKS[rank]}`).join('、')}。`,
  lasted: (span, days, from, to) =>
    `${days === 0 ? '同一天（0 天）' : stretch(span, days)}，从 ${from} 到 ${to}。`,
  between: (releases, others) => {
    const parts = [
      ...releases.map(({ name, count }) => `${count} 个 ${name} 版本`),
      ...(others > 0 ? [`${others} 条其他记录`] : []),
    ]
    return parts.length === 0 ? '其间没有其他记录。' : `其间有 ${parts.join('、')}。`
  },
  sameDay: (one, other) => `${one}与${other}在同一天。`,
  earlier: (one, gap, days, other) => `${one}更早，比${other}早 ${stretch(gap, days)}。`,
  thingOf: (thing, version, date) => `${thing}（${version}，${date}）`,
  stands: { before: sentence => `在之前：${sentence}`, after: sentence => `在之后：${sentence}` },
  onThisDay: (month, day) => `历史上的今天：${month} 月 ${day} 日`,
  nothingThatDay: (month, day) => `${month} 月 ${day} 日没有记录。最近的几天：`,
  yearsAgo: years => (years === 0 ? '今年' : `${years} 年前`),
  nothing: {
    'off-topic': () => '编年史没有这方面的记录：它讲的是 Linkerd、Conduit、Envoy、Istio 和服务网格的历史。',
    'not-recorded': () => '没有记录：编年史里找不到答案。',
    'no-such-version': what => `没有 ${what} 的记录。`,
    contradicted: what => `编年史没有${what ? `“${what}”` : '这样'}的记录。它记录的是：`,
    outside: what => `${what}没有任何记录。`,
    empty: () => '请问一个问题：关于 Linkerd、Conduit、Envoy、Istio 或服务网格的版本、日期、功能或人物。',
  },
  newest: (version, date) => `记录中最新的是 ${version}（${date}）。`,
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
  sourcesUpstream: '来源（官方资料，不在编年史中）',
  near: '最接近的记录',
  also: '另见',
  more: count => `…… 另有 ${count} 条`,
  upstream: date => `UTC ${date}`,
  mended: (from, to) => `“${from}”读作“${to}”`,
  signed: (text, who) => `${text}——${who}`,
  about: (project, text) => `${project}：${text}`,
  and: parts => parts.join('、'),
  span: (from, to) => (from === to ? from : `${from} 至 ${to}`),
  asOf: day => `截至 ${day}`,
  yearOf: year => `${year} 年`,
  scope: (of, when) => [of, when].filter(Boolean).join(' '),
  ofThings: (things, scope) => `${things}${scope && `（${scope}）`}`,
  until: to => `${to} 及以前`,
  since: from => `${from} 及以后`,
  colon: '：',
  quote: text => `“${text}”`,
  stop: '。',
  sentences: all => all.join(''),
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
