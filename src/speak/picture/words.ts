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
  entries: (n: number) => some(n, 'entry', 'entries'),
  changes: (n: number) => some(n, 'noted change'),
  days: (n: number) => some(n, 'day'),
  more: (n: number) => `and ${n} more`,
  between: (n: number) => `${n === 0 ? 'no release' : some(n, 'release')} in between`,
  pause: (days: number) => `Longest pause, ${some(...stretch(days, ['day', 'month', 'year']))}`,
  on: (version: string, date: string) => `${version}, ${date}`,
  dated: (name: string, date: string) => `${name} (${date})`,
  timelineOf: (name: string) => `Timeline of ${name}`,
  nothing: 'nothing recorded',
  perYear: 'releases a year',
  perRow: 'releases',
  reached: 'milestones',
  released: 'Releases in between',
  first: 'First',
  latest: 'Latest',
  added: 'Added',
  changed: 'Changed',
  deprecated: 'Deprecated',
  removed: 'Removed',
  fixed: 'Fixed',
  security: 'Security',
  colon: ': ',
  comma: ', ',
  facts: ', ',
  also: '; ',
  stop: '. ',
}

/** The pictures' own words in one language. */
export type Words = typeof en

const zh: Words = {
  releases: n => `${n} 个版本`,
  milestones: n => `${n} 个里程碑`,
  entries: n => `${n} 条记录`,
  changes: n => `${n} 项变更`,
  days: n => `${n} 天`,
  more: n => `另有 ${n} 条`,
  between: n => (n === 0 ? '其间没有版本' : `其间 ${n} 个版本`),
  pause: days => `最长间隔 ${stretch(days, ['天', '个月', '年']).join(' ')}`,
  on: (version, date) => `${version} ${date}`,
  dated: (name, date) => `${name}（${date}）`,
  timelineOf: name => `${name}${/\p{Script=Han}$/u.test(name) ? '' : ' '}时间线`,
  nothing: '没有记录',
  perYear: '每年发布的版本数',
  perRow: '发布的版本数',
  reached: '里程碑',
  released: '其间的版本',
  first: '最早',
  latest: '最新',
  added: '新增',
  changed: '变更',
  deprecated: '弃用',
  removed: '移除',
  fixed: '修复',
  security: '安全',
  colon: '：',
  comma: '、',
  facts: '，',
  also: '；',
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
