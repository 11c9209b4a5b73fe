import type { Tongue } from '../../ask/types.ts'
import type { Bilingual } from '../../chronicle/schema.ts'
import { traditionalize } from '../../language.ts'

const some = (n: number, one: string, many = `${one}s`) => `${n} ${n === 1 ? one : many}`
/** A stretch of days in the unit that says it best. */
const stretch = (days: number, words: readonly [day: string, month: string, year: string]) => {
  if (days < 60) return [days, words[0]] as const
  if (days < 700) return [Math.round(days / 30.44), words[1]] as const
  return [Math.round(days / 36.525) / 10, words[2]] as const
}

const en = {
  releases: (n: number) => some(n, 'release'),
  milestones: (n: number) => some(n, 'milestone'),
  others: (n: number) => some(n, 'other entry', 'other entries'),
  release: 'release',
  milestone: 'milestone',
  other: 'article, talk, story',
  pause: (days: number) => {
    const [n, unit] = stretch(days, ['day', 'month', 'year'])
    return `longest pause: ${some(n, unit)}`
  },
  days: (n: number) => some(n, 'day'),
  more: (n: number) => `and ${n} more`,
  nothing: 'nothing recorded',
  timelineOf: (name: string) => `Timeline of ${name}`,
  released: 'Releases',
  reached: 'Milestones',
  perYear: 'Releases a year',
  first: 'First',
  latest: 'Latest',
  versus: (a: string, b: string) => `${a} and ${b}`,
  from: (name: string, a: string, b: string) => `${name} ${a} to ${b}`,
  between: (n: number) => `${some(n, 'release')} in between`,
  changes: (n: number) => some(n, 'noted change'),
  added: 'Added',
  changed: 'Changed',
  deprecated: 'Deprecated',
  removed: 'Removed',
  fixed: 'Fixed',
  security: 'Security',
  colon: ': ',
  comma: ', ',
  stop: '. ',
}

/** The pictures' own words in one language. */
export type Words = typeof en

const zh: Words = {
  releases: n => `${n} 个版本`,
  milestones: n => `${n} 个里程碑`,
  others: n => `${n} 条其他记录`,
  release: '版本发布',
  milestone: '里程碑',
  other: '文章、演讲、故事',
  pause: days => {
    const [n, unit] = stretch(days, ['天', '个月', '年'])
    return `最长间隔：${n} ${unit}`
  },
  days: n => `${n} 天`,
  more: n => `另有 ${n} 条`,
  nothing: '没有记录',
  timelineOf: name => `${name} 时间线`,
  released: '版本发布',
  reached: '里程碑',
  perYear: '每年发布的版本数',
  first: '最早',
  latest: '最新',
  versus: (a, b) => `${a} 与 ${b}`,
  from: (name, a, b) => `${name} ${a} 到 ${b}`,
  between: n => `其间 ${n} 个版本`,
  changes: n => `${n} 项变更`,
  added: '新增',
  changed: '变更',
  deprecated: '弃用',
  removed: '移除',
  fixed: '修复',
  security: '安全',
  colon: '：',
  comma: '、',
  stop: '。',
}

/** Simplified words as functions of traditional ones. */
const traditional = (): Words =>
  Object.fromEntries(
    Object.entries(zh).map(([key, said]) => {
      if (typeof said === 'string') return [key, traditionalize(said)]
      const inflect = said as (...facts: never[]) => string
      return [key, (...facts: never[]) => traditionalize(inflect(...facts))]
    }),
  ) as Words

/** A language's words, and how a text kept in both languages is told in it. */
export type Telling = { readonly words: Words; readonly of: (text: Bilingual) => string }

/** How a picture speaks. */
export function tellIn(tongue: Tongue): Telling {
  if (tongue === 'en') return { words: en, of: text => text.en }
  if (tongue === 'zh-Hans') return { words: zh, of: text => text.zh }
  return { words: traditional(), of: text => traditionalize(text.zh) }
}
