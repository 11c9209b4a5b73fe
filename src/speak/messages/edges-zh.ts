import type { Messages } from './types.ts'

/** What each thing is counted in. */
const MEASURES: ReadonlyMap<string, string> = new Map([
  ['版本', '个'],
  ['文章', '篇'],
  ['演讲', '场'],
  ['里程碑', '个'],
  ['背景', '段'],
])

/** What is first and what is last, in simplified Chinese. */
export const edges: Pick<Messages, 'edge' | 'asWritten' | 'firstWith' | 'recordsEnd'> = {
  edge: {
    first: (thing, of, name, date, when) =>
      `记录中${of}${when && `（${when}）`}最早的${thing}是 ${name}，${date}。`,
    latest: (thing, of, name, date, when) =>
      `记录中${of}${when && `（${when}）`}最新的${thing}是 ${name}，${date}。`,
    last: (thing, of, name, date, when) =>
      `${of}${of && ' '}${when}所记的最后一${MEASURES.get(thing) ?? '条'}${thing}是 ${name}，${date}。`,
  },
  firstWith: (project, thing, version, date, text) =>
    `记录中最早有${thing}的${project}版本是 ${version}，${date}：${text}`,
  recordsEnd: (date, of) => `${of && `${of} 的`}记录截至 ${date}。`,
  asWritten: {
    first: (name, date, right, on) =>
      `按编年史自己所写的日期，最早的一条是 ${name}，${date}；按更正后的日期，则是 ${right}，${on}。`,
    latest: (name, date, right, on) =>
      `按编年史自己所写的日期，最新的一条是 ${name}，${date}；按更正后的日期，则是 ${right}，${on}。`,
  },
}
