import type { Question, Tongue } from '../../src/ask/types.ts'
import type { Voice } from '../../src/discord/command.ts'
import type { Message } from '../../src/speak/discord/message.ts'

/** A small message of one text, as `speak` will make larger ones. */
export const saying = (content: string): Message => ({
  flags: 1 << 15,
  allowed_mentions: { parse: [] },
  components: [{ type: 17, components: [{ type: 10, content }] }],
})

const ABOUT: Readonly<Record<Tongue, string>> = {
  en: 'What this bot knows',
  'zh-Hans': '这个机器人知道什么',
  'zh-Hant': '這個機器人知道什麼',
}
const SORRY: Readonly<Record<Tongue, string>> = {
  en: 'Sorry',
  'zh-Hans': '抱歉，出错了',
  'zh-Hant': '抱歉，出錯了',
}

/** A voice without a chronicle: it repeats the question, and "explode" is more than it can bear. */
export const echo = (heard: Question[] = []): Voice => ({
  ask: (question, { fallback }) => {
    heard.push(question)
    if (question.text === 'explode') throw new Error('Expected an entry, got undefined')
    return saying(`${fallback}: ${question.text}`)
  },
  about: tongue => saying(ABOUT[tongue]),
  sorry: (tongue, errorId) => saying(`${SORRY[tongue]} (${errorId})`),
})

export const PROJECTS = [
  {
    id: 'envoy',
    name: { en: 'Envoy', zh: 'Envoy' },
    about: { en: 'A proxy.', zh: '一个代理。' },
    aliases: [],
  },
  {
    id: 'service-mesh',
    name: { en: 'Service mesh', zh: '服务网格' },
    about: { en: 'The idea.', zh: '这个概念。' },
    aliases: [],
  },
]
