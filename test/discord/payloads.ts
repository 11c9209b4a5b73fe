import type { Question, Tongue } from '../../src/ask/types.ts'
import type { Message, Reply } from '../../src/speak/discord/message.ts'
import type { Voice } from '../../src/speak/discord/voice.ts'

/** A small message of one text, as `speak` will make larger ones. */
export const saying = (content: string): Message => ({
  flags: 1 << 15,
  allowed_mentions: { parse: [] },
  components: [{ type: 17, components: [{ type: 10, content }] }],
})

/** The same, said to somebody: for all, or as a word to them alone. */
export const replying = (content: string, isPrivate = false): Reply => ({
  message: saying(content),
  files: [],
  private: isPrivate,
  notice: isPrivate,
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

/** A voice without a chronicle: it repeats what it is given, and "explode" is more than it can bear. */
export const echo = (heard: Question[] = []): Voice => {
  const repeat = (given: unknown) => replying(JSON.stringify(given))
  return {
    ask: ({ text, project }, { tongue, mode, today }) => {
      heard.push({ text, today, ...(project !== undefined && { project }) })
      if (text === 'explode') throw new Error('Expected an entry, got undefined')
      const reply = replying(`${tongue}: ${text}`)
      return { ...reply, private: mode !== 'public' }
    },
    search: repeat,
    release: repeat,
    timeline: repeat,
    onThisDay: repeat,
    compare: repeat,
    show: repeat,
    about: tongue => replying(ABOUT[tongue]),
    suggest: { queries: () => [], versions: () => [], things: () => [] },
    besideOf: () => undefined,
    tongueOf: ({ locale }) => locale,
    outdated: tongue => replying(`outdated ${tongue}`, true),
    sharedAlready: tongue => replying(`shared ${tongue}`, true),
    noQuestion: tongue => replying(`no question ${tongue}`, true),
    often: (tongue, seconds) => replying(`often ${tongue} ${seconds}`, true),
    busy: tongue => replying(`busy ${tongue}`, true),
    sorry: (tongue, errorId) => replying(`${SORRY[tongue]} (${errorId})`, true),
  }
}

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
