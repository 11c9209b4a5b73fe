import type { Messages } from './types.ts'

/** What was wrong with what was given, and what would work, in simplified Chinese. */
export const wrong: Messages['wrong'] = {
  day: typed => `“${typed}”看不出是哪一天。可以写 \`4月16日\`、\`04-16\` 或 \`April 16\`；不填就是今天。`,
  project: (typed, projects) => `没有“${typed}”这个项目。可选的有：${projects}。`,
  years: (from, to) =>
    `${from} 到 ${to} 之间没有年份：起始年份不能晚于结束年份。可以试试从 ${to} 到 ${from}。`,
  period: (name, span, from, to) => `${name} 在 ${span} 没有记录。有记录的时间是 ${from} 至 ${to}。`,
  search: (typed, where) =>
    `没有找到与“${typed}”${where && `（${where}）`}相关的记录。可以少写几个词，写一个版本（如 \`Envoy 1.18\`），或从输入时出现的列表中选择。`,
  thing: typed =>
    `没有“${typed}”这个版本或项目。可以试试 \`Envoy 1.14\` 与 \`Envoy 1.18\`，或 \`Envoy\` 与 \`Istio\`。`,
  same: '两边是同一个。请选同一项目的两个版本，或两个项目。',
  mixed:
    '这两者不能放在一起比较。请选同一项目的两个版本，或两个项目：`Envoy 1.14` 与 `Envoy 1.18`，或 `Envoy` 与 `Istio`。',
  message: '那条消息里没有问题。请选一条有文字的消息，或用 `/ask` 提问：`Envoy 什么时候移除了 xDS v2`。',
  outdated: '这个按钮来自旧版本的我，或者它显示的内容后来有了变化。请重新提问，新的回答里的按钮可以使用。',
  often: seconds => `短时间内的请求太多了，别人也在提问。请 ${seconds} 秒后再试。`,
  busy: '现在提问的人太多，请稍后再试。',
  shared: '这个回答已经分享过了。想再次分享，请重新提问。',
}
